import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { fingerprint } from "../src/field/fingerprint";
import { withEarlyTyping } from "../src/field/early";
import { OfflineFirst } from "../src/saving/offline-first";
import { plainText } from "../src/saving/plain-text";
import { pass, record, server, world } from "./world";

beforeEach(() => { mock.timers.reset(); mock.timers.enable({ apis: ["setTimeout"] }); });

test("plain text goes to the server exactly as it was typed", async () => {
  const typed = "1. geen lijst  \n* ster\n\n\n   # geen kop\n";
  const w = world("", 0, plainText);
  w.begin();
  w.type(typed);
  await pass(1_500);
  assert.equal(w.server.markdown, typed);
  assert.equal(w.box.text, typed);
  assert.equal(w.status, "saved");
});

test("two devices in different lines of one answer: both are kept", async () => {
  const w = world("een\ntwee\ndrie", 1, plainText);
  w.begin();
  w.server = server(2, "een\ntwee\ndrie van elders", "iPad");
  w.type("een van mij\ntwee\ndrie");
  await pass(4_000);
  assert.equal(w.server.markdown, "een van mij\ntwee\ndrie van elders");
  assert.equal(w.box.text, w.server.markdown);
});

test("two devices in the same line: a person chooses, and nothing was overwritten", async () => {
  const w = world("een", 1, plainText);
  w.begin();
  w.server = server(2, "een van elders", "iPad");
  w.type("een van mij");
  await pass(4_000);
  assert.equal(w.status, "conflict");
  assert.equal(w.server.markdown, "een van elders");
  assert.equal(w.box.text, "een van mij");
});

test("after a form was sent the field begins empty, and a copy that had reached the server does not come back", async () => {
  const w = world("", 4, plainText);
  w.begin(record("verstuurd", { baseRevision: 3, baseMarkdown: "verstuurd", synced: true }));
  assert.equal(w.box.text, "");
  assert.equal(w.status, "saved");
});

test("a text that never reached the server comes back", async () => {
  const w = world("", 0, plainText);
  w.begin(record("net getypt", { baseRevision: 0, baseHash: "h0", baseMarkdown: "" }));
  assert.equal(w.box.text, "net getypt");
  await pass(1_500);
  assert.equal(w.server.markdown, "net getypt");
});

test("what was typed before the text had come is added to it", () => {
  assert.equal(withEarlyTyping("a", "a", "b"), null);
  assert.equal(withEarlyTyping("", "vroeg", ""), "vroeg");
  assert.equal(withEarlyTyping("een\ntwee", "een!\ntwee", "een\ntwee!"), "een!\ntwee!");
  assert.equal(withEarlyTyping("", "vroeg", "van de server"), "van de server\nvroeg");
});

test("browser and server make the same fingerprint", async () => {
  assert.equal(await fingerprint("één\ntwee"), "cc87b3826d07ba9d8920c79b5aa51f0e58c3b61c24ab01eebb85434550ec9c96");
});

test("without a server the text of this device stands in, a new one begins empty without asking, and one of which nothing is known begins empty too", async () => {
  const away = { load: async () => ({ kind: "unreachable" }) as const, save: async () => ({ kind: "unreachable" }) as const, prepare: async () => {}, ready: () => {}, address: "/api/drafts/d", setAside: async () => "unreachable" as const };
  const kept = await new OfflineFirst(away, async () => record("nu", { baseRevision: 7, baseMarkdown: "toen" }), false).load();
  assert.ok(kept.kind === "loaded");
  assert.deepEqual([kept.draft.revision, kept.draft.markdown, kept.readOnly], [7, "toen", false]);
  const begun = await new OfflineFirst(away, async () => undefined, true).load();
  assert.ok(begun.kind === "loaded");
  assert.deepEqual([begun.draft.revision, begun.draft.markdown], [0, ""]);
  const unknown = await new OfflineFirst(away, async () => undefined, false).load();
  assert.ok(unknown.kind === "loaded");
  assert.equal(unknown.draft.revision, 0);
  const never = { ...away, load: () => new Promise<never>(() => {}) };
  assert.equal((await new OfflineFirst(never, async () => undefined, true).load()).kind, "loaded");
});
