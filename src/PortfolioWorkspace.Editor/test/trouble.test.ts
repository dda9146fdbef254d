import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { pass, record, settle, world } from "./world";

beforeEach(() => { mock.timers.reset(); mock.timers.enable({ apis: ["setTimeout"] }); });

test("a device that keeps nothing: the server gets the text sooner, and the status says so until it works again", async () => {
  const w = world();
  w.begin();
  w.disk.full = true;
  w.type("een");
  await pass(750);
  assert.equal(w.server.markdown, "een");
  assert.deepEqual(w.session.status, { kind: "saved", at: new Date("2026-11-22T14:32:00Z"), kept: false, device: null });
  w.type("een twee");
  assert.equal(w.session.mustWarn, true);
  assert.deepEqual(w.session.status, { kind: "saving", kept: false });
  await pass(500);
  assert.equal(w.server.markdown, "een twee");
  assert.equal(w.session.mustWarn, false);
  for (let i = 0; i < 30; i++) { w.type(`lang ${i}`); await pass(250); }
  assert.ok(w.sent.length >= 5, String(w.sent.length));
  w.disk.full = false;
  await pass(6_000);
  assert.ok(w.session.status.kind === "saved" && w.session.status.kept);
});

test("neither device nor server: after a minute no more letters, and it comes back by itself when one of them works", async () => {
  for (const first of ["server", "device"]) {
    const w = world();
    w.begin();
    w.disk.full = true;
    const down = () => { while (w.answers.length < 50) w.answers.push({ kind: "unreachable" }); };
    down();
    w.type("nergens");
    await pass(59_000);
    assert.deepEqual(w.session.status, { kind: "unreachable", kept: false });
    assert.equal(w.box.locked, false);
    await pass(1_500);
    assert.deepEqual(w.session.status, { kind: "adrift", signedOut: false });
    assert.equal(w.box.locked, true);
    assert.equal(w.session.mustWarn, true);
    if (first === "server") w.answers.length = 0;
    else w.disk.full = false;
    await pass(35_000);
    assert.equal(w.box.locked, false);
    if (first === "server") assert.equal(w.server.markdown, "nergens");
    else {
      assert.equal(w.disk.record?.markdown, "nergens");
      assert.deepEqual(w.session.status, { kind: "unreachable", kept: true });
    }
  }
});

test("a database that never answers counts as one that keeps nothing", async () => {
  const w = world();
  w.begin();
  w.disk.silent = true;
  w.answers.push(...Array.from({ length: 20 }, () => ({ kind: "unreachable" }) as const));
  w.type("stil");
  await pass(5_500);
  assert.deepEqual(w.session.status, { kind: "unreachable", kept: false });
  await pass(60_000);
  assert.equal(w.status, "adrift");
});

test("somebody who writes without a pause, on a device that works, is never stopped", async () => {
  const w = world();
  w.begin();
  w.answers.push(...Array.from({ length: 99 }, () => ({ kind: "unreachable" }) as const));
  for (let i = 0; i < 500; i++) {
    w.type(`woord ${i}`);
    await pass(200);
    assert.notEqual(w.status, "adrift");
    assert.equal(w.session.mustWarn, false);
  }
});

test("waking up makes the next failure wait as short as the first", async () => {
  const w = world();
  w.begin();
  w.answers.push(...Array.from({ length: 6 }, () => ({ kind: "unreachable" }) as const));
  w.type("wakker");
  await pass(20_000);
  const before = w.sent.length;
  w.session.wake();
  await settle();
  assert.equal(w.sent.length, before + 1);
  await pass(1_000);
  assert.equal(w.sent.length, before + 2);
});

test("a page that is hidden sends at once and urgently, also what came while a request was under way", async () => {
  const w = world();
  w.begin();
  w.type("eerst");
  await pass(250);
  assert.equal(w.prepared.at(-1)?.markdown, "eerst");
  mock.timers.tick(1_250);
  w.type("eerst en dan");
  w.session.hide();
  await settle();
  assert.equal(w.server.markdown, "eerst en dan");
  assert.deepEqual(w.urgent, [false, true]);
  assert.equal(w.disk.record?.markdown, "eerst en dan");
});

test("what is prepared is exactly what is sent", async () => {
  const w = world();
  w.begin();
  for (const text of ["a", "ab", "ab", "abc"]) { w.type(text); await pass(300); }
  w.session.hide();
  await settle();
  assert.deepEqual(w.sent, [w.prepared.at(-1)]);
});

test("giving the turn away: not a letter after it, and everything where the other tab looks", async () => {
  for (const online of [true, false]) {
    const w = world();
    w.begin();
    if (!online) w.answers.push({ kind: "unreachable" });
    w.type("halve zi");
    const done = w.session.handOver();
    assert.equal(w.box.locked, true);
    await settle();
    await done;
    w.session.close({ kind: "elsewhere" }, true);
    await pass(60_000);
    assert.equal(w.disk.record?.markdown, "halve zi");
    if (online) assert.equal(w.server.markdown, "halve zi");
    assert.deepEqual(w.aside, []);
  }
});

test("giving the turn away without a device that keeps: what is not online is set aside", async () => {
  const w = world();
  w.begin();
  w.disk.full = true;
  w.answers.push({ kind: "unreachable" });
  w.type("halve zi");
  const done = w.session.handOver();
  await settle();
  await done;
  w.session.close({ kind: "elsewhere" }, true);
  await settle();
  assert.deepEqual(w.listed.map(each => each.markdown), ["halve zi"]);
});

test("whoever takes over counts on, further than the tab that had the turn ever came", async () => {
  const w = world();
  w.begin(record("een en meer\n\ntwee", { term: 4 }), { isTakeover: true });
  await settle();
  assert.equal(w.disk.record?.term, 6);
  assert.equal(w.disk.record?.markdown, "een en meer\n\ntwee");
});

test("without a server somebody goes on with what the device kept, and the server is asked as soon as it is there", async () => {
  const w = world("een van elders\n\ntwee", 2);
  const kept = record("een\n\ntwee en meer");
  w.answers.push({ kind: "unreachable" });
  w.session.begin({ revision: 1, hash: "h1", markdown: kept.baseMarkdown, savedAt: null, device: null }, { record: kept, isFromDevice: true });
  assert.deepEqual(w.session.status, { kind: "unreachable", kept: true });
  assert.equal(w.box.locked, false);
  await pass(5_000);
  assert.equal(w.server.markdown, "een van elders\n\ntwee en meer");
  assert.equal(w.status, "saved");
});

test("a saved text that was opened without a server is not called saved before the server says so", async () => {
  const w = world("nieuwer", 2);
  const kept = record("een\n\ntwee", { synced: true });
  w.session.begin({ revision: 1, hash: "h1", markdown: kept.baseMarkdown, savedAt: null, device: null }, { record: kept, isFromDevice: true });
  assert.equal(w.status, "unreachable");
  await pass(2_000);
  assert.equal(w.box.text, "nieuwer");
  assert.equal(w.status, "saved");
});
