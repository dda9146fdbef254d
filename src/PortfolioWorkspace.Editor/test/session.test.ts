import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { pass, settle, world } from "./world";

beforeEach(() => { mock.timers.reset(); mock.timers.enable({ apis: ["setTimeout"] }); });

test("a change goes to the device first and then online, and only then it is saved", async () => {
  const w = world();
  w.begin();
  assert.equal(w.status, "saved");
  w.type("een plus\n\ntwee");
  assert.equal(w.status, "saving");
  await pass(250);
  assert.equal(w.disk.record?.markdown, "een plus\n\ntwee");
  assert.equal(w.sent.length, 0);
  await pass(1_250);
  assert.equal(w.server.markdown, "een plus\n\ntwee");
  assert.equal(w.status, "saved");
  assert.equal(w.disk.record?.synced, true);
});

test("while somebody keeps typing the journal waits no longer than two seconds and the request no longer than ten", async () => {
  const w = world();
  w.begin();
  for (let i = 0; i < 55; i++) {
    w.type(`een ${i}`);
    await pass(200);
    if (i === 11) assert.ok(w.disk.record, "journal");
  }
  assert.equal(w.sent.length, 1);
});

test("opening a text saves nothing", async () => {
  const w = world();
  w.begin();
  await pass(60_000);
  assert.equal(w.sent.length, 0);
});

test("without a server it tries again, later and later, with the same number for the same text", async () => {
  const w = world();
  w.begin();
  w.answers.push({ kind: "unreachable" }, { kind: "unreachable" }, { kind: "unreachable" });
  w.type("anders");
  await pass(1_500);
  assert.deepEqual(w.session.status, { kind: "unreachable", kept: true });
  await pass(1_000);
  assert.equal(w.sent.length, 2);
  await pass(2_000);
  assert.equal(w.sent.length, 3);
  await pass(5_000);
  assert.equal(w.server.markdown, "anders");
  assert.equal(new Set(w.sent.map(request => request.seq)).size, 1);
  assert.equal(w.status, "saved");
});

test("a text that changed meanwhile gets a new number, and waking up does not wait", async () => {
  const w = world();
  w.begin();
  w.disk.online = false;
  w.answers.push({ kind: "unreachable" });
  w.type("eerst");
  await pass(1_500);
  assert.equal(w.status, "offline");
  w.type("dan");
  w.session.wake();
  await settle();
  assert.deepEqual(w.sent.map(({ seq, markdown }) => [seq, markdown]), [[1, "eerst"], [2, "dan"]]);
  assert.equal(w.status, "saved");
});

test("what is typed while a request is under way is sent after it, on the new revision", async () => {
  const w = world();
  w.begin();
  w.type("eerst");
  mock.timers.tick(1_500);
  w.type("eerst en meer");
  await settle();
  assert.equal(w.status, "saving");
  await pass(1_500);
  assert.deepEqual(w.sent.map(request => request.baseRevision), [1, 2]);
  assert.equal(w.server.markdown, "eerst en meer");
});

test("signed out: it waits for a person, keeps writing to the device, and goes on after", async () => {
  const w = world();
  w.begin();
  w.answers.push({ kind: "signedOut" });
  w.type("uit");
  await pass(120_000);
  assert.equal(w.sent.length, 1);
  assert.deepEqual(w.session.status, { kind: "signedOut", kept: true });
  w.type("uit en meer");
  w.answers.push({ kind: "signedOut" });
  await pass(2_000);
  assert.equal(w.disk.record?.markdown, "uit en meer");
  w.session.wake();
  await settle();
  assert.equal(w.server.markdown, "uit en meer");
});

for (const kind of ["tooLarge", "refused"] as const) {
  test(`${kind}: nothing is sent until the text changes, not even when the browser wakes up`, async () => {
    const w = world();
    w.begin();
    w.answers.push({ kind });
    w.type("groot");
    await pass(60_000);
    w.session.wake();
    await settle();
    assert.equal(w.sent.length, 1);
    assert.deepEqual(w.session.status, { kind, kept: true });
    assert.equal(w.disk.record?.markdown, "groot");
    w.type("klein");
    await pass(1_500);
    assert.equal(w.server.markdown, "klein");
    assert.equal(w.status, "saved");
  });
}

test("submitted elsewhere: the text is locked and what was not sent is offered", async () => {
  const w = world();
  w.begin();
  w.answers.push({ kind: "submitted", at: "2026-11-22T14:20:00Z" });
  w.asideAnswers.push("unreachable");
  w.type("te laat");
  await pass(1_500);
  assert.deepEqual(w.session.status, { kind: "submitted", at: new Date("2026-11-22T14:20:00Z"), aside: "te laat", listed: false });
  assert.equal(w.box.locked, true);
  assert.equal(w.disk.record?.synced, false);
  await pass(1_000);
  assert.deepEqual(w.session.status, { kind: "submitted", at: new Date("2026-11-22T14:20:00Z"), aside: "te laat", listed: true });
  assert.deepEqual(w.listed.map(({ markdown, reason }) => [markdown, reason]), [["te laat", "submitted"]]);
  assert.equal(w.disk.record?.synced, true);
});

test("a device that keeps nothing is said so, and counts as a risk", async () => {
  const w = world();
  w.begin();
  w.disk.full = true;
  w.answers.push({ kind: "unreachable" });
  w.type("risico");
  await pass(1_500);
  assert.deepEqual(w.session.status, { kind: "unreachable", kept: false });
  assert.equal(w.session.mustWarn, true);
});

test("what is pressed while the text is still coming waits for it, and for no text that does not come", async () => {
  const late = world();
  const answer = late.session.flush(5_000);
  await pass(1_000);
  late.begin();
  assert.equal(await answer, true);

  const never = world();
  const refused = never.session.flush(5_000);
  await pass(5_000);
  assert.equal(await refused, false);
});

test("flushing waits for everything, and says no when it can not", async () => {
  const w = world();
  w.begin();
  w.type("nu");
  const saved = w.session.flush(5_000);
  await settle();
  assert.equal(await saved, true);
  assert.equal(w.server.markdown, "nu");
  w.answers.push({ kind: "unreachable" });
  w.type("niet");
  const failed = w.session.flush(5_000);
  await settle();
  assert.equal(await failed, false);
});

test("leaving a page sends what is left, and nothing of the page after it", async () => {
  const w = world();
  w.begin();
  w.type("laatste");
  const stopped = w.session.stop();
  w.box.text = "een ander document";
  await settle();
  await stopped;
  assert.equal(w.server.markdown, "laatste");
  assert.equal(w.disk.record?.markdown, "laatste");
});

test("a tab that has to stop sets aside what it could not save", async () => {
  const w = world();
  w.begin();
  w.type("half af");
  w.session.close({ kind: "elsewhere" });
  await settle();
  assert.deepEqual(w.aside, ["half af"]);
  assert.equal(w.box.locked, true);
});
