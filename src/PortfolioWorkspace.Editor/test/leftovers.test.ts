import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Footing } from "../src/saving/footing";
import { readLoaded } from "../src/saving/answers";
import { pass, record, settle, world } from "./world";

beforeEach(() => { mock.timers.reset(); mock.timers.enable({ apis: ["setTimeout"] }); });

test("what turns out to be online is not kept as if it were not", async () => {
  const w = world("een plus\n\ntwee", 2);
  w.disk.record = record("een plus\n\ntwee");
  w.begin(w.disk.record);
  await settle();
  assert.equal(w.status, "saved");
  assert.equal(w.disk.record?.synced, true);
});

test("the letters of the last moment are kept when the text turns out to be gone", async () => {
  const w = world();
  w.begin();
  w.answers.push({ kind: "gone" });
  w.type("een plus\n\ntwee");
  await pass(1_400);
  w.type("een plus en meer\n\ntwee");
  mock.timers.tick(100);
  w.session.wake();
  await settle();
  assert.equal(w.status, "gone");
  assert.equal(w.disk.record?.markdown, "een plus en meer\n\ntwee");
});

test("nobody can say that all is online while it loads or while another tab writes", async () => {
  const w = world();
  const early = w.session.flush(1_000);
  await pass(1_000);
  assert.equal(await early, false);
  w.begin();
  assert.equal(await w.session.flush(1_000), true);
  w.session.close({ kind: "elsewhere" }, true);
  assert.equal(await w.session.flush(1_000), false);
});

test("of many texts sent while the server was away the first are remembered too: one of those may have arrived", () => {
  const footing = new Footing();
  for (let i = 0; i < 30; i++) footing.numberFor(`tekst ${i}`);
  const { sent } = footing.stand("nu");
  assert.equal(sent.length, 8);
  assert.ok(sent.includes("tekst 0") && sent.includes("tekst 29"));
});

test("a text of somebody else means that somebody else is signed in", async () => {
  const body = { revision: 3, markdown: "geheim", hash: "h3", savedAt: null, device: null, owner: "B", readOnly: false };
  const answer = () => new Response(JSON.stringify(body), { status: 200 });
  assert.equal((await readLoaded(answer(), "a")).kind, "signedOut");
  assert.equal((await readLoaded(answer(), "b")).kind, "loaded");
});

test("the first letter already asks for what a last save needs", () => {
  const w = world();
  w.begin();
  assert.equal(w.readied(), 0);
  w.type("a");
  w.type("ab");
  assert.equal(w.readied(), 1);
});
