import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import type { DraftApi, SaveAnswer, SaveRequest } from "../src/saving/api";
import type { JournalRecord, ServerDraft } from "../src/saving/draft";
import { DraftSession } from "../src/saving/session";
import type { Notice, Status } from "../src/saving/status";

const at = "2026-11-22T14:32:00Z";
const server = (revision: number, markdown: string, device: string | null = null): ServerDraft => ({ revision, markdown, hash: `h${revision}`, savedAt: at, device });

/** A world in which a test decides what the network and the disk do. */
function world(markdown = "een\n\ntwee", revision = 1) {
  const box = { text: "", locked: true };
  const sent: SaveRequest[] = [];
  const answers: SaveAnswer[] = [];
  const aside: JournalRecord[] = [];
  const statuses: Status[] = [];
  const notices: Notice[] = [];
  const disk = { record: undefined as JournalRecord | undefined, full: false, online: true };
  let current = server(revision, markdown);
  const api: DraftApi = {
    load: async () => ({ kind: "gone" }),
    save: async request => {
      sent.push(request);
      const prepared = answers.shift();
      if (prepared) return prepared;
      if (request.baseRevision !== current.revision) return { kind: "changed", draft: current };
      current = server(current.revision + 1, request.markdown);
      return { kind: "saved", revision: current.revision, hash: current.hash, savedAt: at };
    },
  };
  const session = new DraftSession({
    documentId: "d", userId: "u", clientId: "c", device: "test", api,
    journal: {
      read: async () => disk.record,
      write: async record => { if (disk.full) throw new Error("full"); disk.record = record; },
      setAside: async record => { aside.push(record); },
    },
    surface: { read: () => box.text, replace: text => { box.text = text; }, lock: locked => { box.locked = locked; } },
    isOnline: () => disk.online,
    onStatus: status => statuses.push(status),
    onNotice: notice => notices.push(notice),
  });
  return {
    session, box, sent, answers, aside, statuses, notices, disk,
    get server() { return current; },
    set server(draft: ServerDraft) { current = draft; },
    begin(record?: JournalRecord, readOnly = false) { session.begin(current, record, readOnly); },
    type(text: string) { box.text = text; session.changed(); },
    get status() { return session.status.kind; },
  };
}

async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 250) {
    mock.timers.tick(Math.min(250, left));
    await settle();
  }
}

async function settle(): Promise<void> { for (let i = 0; i < 20; i++) await Promise.resolve(); }

function record(markdown: string, more: Partial<JournalRecord> = {}): JournalRecord {
  return { documentId: "d", userId: "u", clientId: "old", seq: 3, baseRevision: 1, baseHash: "h1", baseMarkdown: "een\n\ntwee", sent: [], markdown, synced: false, at, ...more };
}

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

test("too large: nothing is sent until the text changes", async () => {
  const w = world();
  w.begin();
  w.answers.push({ kind: "tooLarge" });
  w.type("groot");
  await pass(60_000);
  assert.equal(w.sent.length, 1);
  w.type("klein");
  await pass(1_500);
  assert.equal(w.server.markdown, "klein");
});

test("submitted elsewhere: the text is locked and what was not sent is offered", async () => {
  const w = world();
  w.begin();
  w.answers.push({ kind: "submitted" });
  w.type("te laat");
  await pass(1_500);
  assert.deepEqual(w.session.status, { kind: "submitted", aside: "te laat" });
  assert.equal(w.box.locked, true);
  assert.equal(w.disk.record?.synced, false);
});

test("a device that keeps nothing is said so, and counts as a risk", async () => {
  const w = world();
  w.begin();
  w.disk.full = true;
  w.answers.push({ kind: "unreachable" });
  w.type("risico");
  await pass(1_500);
  assert.deepEqual(w.session.status, { kind: "unreachable", kept: false });
  assert.notEqual(w.session.atRiskSince, null);
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

test("a tab that has to stop sets aside what it could not save", () => {
  const w = world();
  w.begin();
  w.type("half af");
  w.session.close({ kind: "elsewhere" });
  assert.equal(w.aside[0]?.markdown, "half af");
  assert.equal(w.box.locked, true);
});
