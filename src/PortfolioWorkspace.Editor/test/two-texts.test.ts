import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { pass, record, server, settle, world } from "./world";

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
  assert.deepEqual(w.notices.map(notice => notice.kind), ["merged"]);
  assert.deepEqual(w.listed.map(({ markdown, reason }) => [markdown, reason]), [["een van mij\n\ntwee", "merged"]]);
});

const choices = { own: "een van mij\n\ntwee", other: "een van elders\n\ntwee", both: "een van mij\n\neen van elders\n\ntwee" };
for (const [name, chosen] of Object.entries(choices)) {
  test(`the same block changed elsewhere: nothing is sent until somebody chooses (${name}), and what is not chosen is set aside`, async () => {
    const w = world();
    w.begin();
    w.server = server(2, choices.other, "iPad");
    w.type(choices.own);
    await pass(60_000);
    const { status } = w.session;
    assert.ok(status.kind === "conflict" && status.device === "iPad");
    assert.deepEqual(status.parts.map(part => part.settled), [null, ["twee"]]);
    assert.equal(w.box.locked, true);
    assert.equal(w.sent.length, 1);
    assert.equal(w.disk.record?.baseRevision, 1);
    assert.equal(w.disk.record?.synced, false);
    w.session.resolve(chosen);
    await pass(3_000);
    assert.equal(w.server.markdown, chosen);
    assert.equal(w.box.text, chosen);
    assert.equal(w.box.locked, false);
    assert.equal(w.status, "saved");
    const losers = [choices.own, choices.other].filter(text => text !== chosen);
    assert.deepEqual(w.aside.sort(), losers.sort());
    assert.equal(w.listed.length, losers.length);
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
  w.begin(record("nieuw", { baseRevision: 4, baseHash: "h4", baseMarkdown: "nieuw", synced: true }));
  assert.equal(w.status, "conflict");
  assert.equal(w.box.text, "nieuw");
});

test("a server that was put back and came to the same revision with another text asks, also about what was saved", async () => {
  for (const synced of [true, false]) {
    const w = world("van een ander", 4);
    w.begin(record("een\n\ntwee", { baseRevision: 4, baseHash: "other", baseMarkdown: synced ? "een\n\ntwee" : "een", synced }));
    const { status } = w.session;
    assert.ok(status.kind === "conflict");
    assert.deepEqual(status.parts.map(part => part.settled), [null]);
    await pass(20_000);
    assert.equal(w.server.markdown, "van een ander");
  }
});

test("a server that was put back and has counted on asks, when what it was at our revision is not what we stand on", () => {
  for (const synced of [true, false]) {
    const w = world("van elders", 7);
    w.server = { ...server(7, "van elders", "iPad", "g7g7g7g7"), lineage: "g7g7g7g7" + "g6g6g6g6" + "g5g5g5g5" };
    w.begin(record(synced ? "mijn werk" : "mijn werk en meer", { baseRevision: 5, baseHash: "h5h5h5h5h5", baseMarkdown: "mijn werk", synced }));
    assert.equal(w.status, "conflict");
    assert.equal(w.box.text, synced ? "mijn werk" : "mijn werk en meer");
  }
});

test("a server that only went on asks nothing, and neither does one that does not remember so far back", () => {
  for (const lineage of ["g7g7g7g7" + "g6g6g6g6" + "h5h5h5h5", "g7g7g7g7"]) {
    const w = world("van elders", 7);
    w.server = { ...server(7, "van elders", "iPad", "g7g7g7g7"), lineage };
    w.begin(record("mijn werk", { baseRevision: 5, baseHash: "h5h5h5h5h5", baseMarkdown: "mijn werk", synced: true }));
    assert.equal(w.status, "saved");
    assert.equal(w.box.text, "van elders");
  }
});

test("a server that is put back while somebody writes asks", async () => {
  for (const [revision, hash] of [[3, "h3"], [5, "else"]] as const) {
    const w = world("een", 5);
    w.begin();
    w.server = server(revision, "heel oud", null, hash);
    w.type("een en nieuw");
    await pass(5_000);
    assert.equal(w.status, "conflict");
    assert.equal(w.server.markdown, "heel oud");
    assert.equal(w.box.text, "een en nieuw");
  }
});

test("a server that was put back, but has the text we stand on, costs nothing and asks nothing", async () => {
  const w = world("een", 3);
  w.begin(record("een en meer", { baseRevision: 7, baseHash: "h3", baseMarkdown: "een" }));
  await pass(1_500);
  assert.equal(w.server.markdown, "een en meer");
});

test("leaving the page while another device changed something keeps both", async () => {
  const w = world();
  w.begin();
  w.server = server(2, "een\n\ntwee van elders", "iPad");
  w.type("een van mij\n\ntwee");
  await w.session.stop();
  assert.equal(w.server.markdown, "een van mij\n\ntwee van elders");
});

test("what was written after submitting is set aside once, however often the page is opened", async () => {
  const w = world("ingeleverd", 2);
  for (let visit = 0; visit < 3; visit++) {
    w.begin(record("ingeleverd en later"), { readOnly: true, submittedAt: "2026-11-22T14:20:00Z" });
    await settle();
    assert.ok(w.session.status.kind === "submitted" && w.session.status.listed);
  }
  assert.equal(w.listed.length, 1);
  assert.equal(w.disk.record?.synced, true);
});

test("a text that could not be brought is brought by a later visit", async () => {
  const w = world();
  w.begin();
  w.asideAnswers.push("unreachable");
  w.type("half");
  w.session.close({ kind: "elsewhere" });
  await settle();
  assert.equal(w.listed.length, 0);
  w.begin();
  await settle();
  assert.deepEqual(w.listed.map(each => each.markdown), ["half"]);
});
