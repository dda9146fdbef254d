import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { pass, record, server, world } from "./world";

beforeEach(() => { mock.timers.reset(); mock.timers.enable({ apis: ["setTimeout"] }); });

test("an answer that never came is no conflict: the text of the server is our own", async () => {
  const w = world();
  w.begin();
  w.answers.push({ kind: "unreachable" });
  w.type("eerst");
  await pass(1_500);
  w.server = server(2, "eerst");
  w.type("eerst en meer");
  await pass(3_000);
  assert.equal(w.server.markdown, "eerst en meer");
  assert.equal(w.aside.length, 0);
});

test("another block changed elsewhere: both are kept, and the own text is set aside to be sure", async () => {
  const w = world();
  w.begin();
  w.server = server(2, "een\n\ntwee van elders", "iPad");
  w.type("een van mij\n\ntwee");
  await pass(4_000);
  assert.equal(w.server.markdown, "een van mij\n\ntwee van elders");
  assert.equal(w.box.text, w.server.markdown);
  assert.deepEqual(w.notices, [{ kind: "merged", device: "iPad" }]);
  assert.equal(w.aside[0]?.markdown, "een van mij\n\ntwee");
});

for (const own of [true, false]) {
  test(`the same block changed elsewhere: nothing is sent until somebody chooses ${own ? "their own text" : "the other"}`, async () => {
    const w = world();
    w.begin();
    w.server = server(2, "een van elders\n\ntwee", "iPad");
    w.type("een van mij\n\ntwee");
    await pass(60_000);
    assert.deepEqual(w.session.status, { kind: "conflict", device: "iPad" });
    assert.equal(w.sent.length, 1);
    assert.equal(w.disk.record?.baseRevision, 1);
    assert.equal(w.disk.record?.synced, false);
    w.session.choose(own);
    await pass(3_000);
    assert.equal(w.server.markdown, own ? "een van mij\n\ntwee" : "een van elders\n\ntwee");
    assert.equal(w.box.text, w.server.markdown);
    assert.equal(w.status, "saved");
    assert.ok(w.aside.some(each => each.markdown === (own ? "een van elders\n\ntwee" : "een van mij\n\ntwee")));
  });
}

test("a journal on the same revision is put back and sent", async () => {
  const w = world();
  w.begin(record("een en meer\n\ntwee"));
  assert.equal(w.box.text, "een en meer\n\ntwee");
  assert.equal(w.notices[0]?.kind, "restored");
  await pass(1_500);
  assert.equal(w.server.markdown, "een en meer\n\ntwee");
});

test("a journal whose last request did arrive is put back without a question", () => {
  const w = world("half\n\ntwee", 2);
  w.begin(record("half en heel\n\ntwee", { sent: ["half\n\ntwee"] }));
  assert.equal(w.box.text, "half en heel\n\ntwee");
  assert.equal(w.status, "saving");
});

test("a journal that was saved does not come back over a newer text", () => {
  const w = world("nieuw van elders", 5);
  w.begin(record("oud", { synced: true }));
  assert.equal(w.box.text, "nieuw van elders");
  assert.equal(w.status, "saved");
});

test("an older journal with other changes merges, or asks", () => {
  const merged = world("een\n\ntwee van elders", 3);
  merged.begin(record("een van mij\n\ntwee"));
  assert.equal(merged.box.text, "een van mij\n\ntwee van elders");
  const asks = world("een van elders\n\ntwee", 3);
  asks.begin(record("een van mij\n\ntwee"));
  assert.equal(asks.status, "conflict");
  assert.equal(asks.box.text, "een van mij\n\ntwee");
});

test("a server that was put back to an older copy does not take the newer text away", () => {
  const w = world("oud", 1);
  w.begin(record("nieuw", { baseRevision: 4, baseMarkdown: "nieuw", synced: true }));
  assert.equal(w.status, "conflict");
  assert.equal(w.box.text, "nieuw");
});
