import assert from "node:assert/strict";
import { test } from "node:test";
import { wordOf } from "../src/attendance/rows";
import type { MarkNow, Tap, TapAnswer } from "../src/attendance/tap";
import { TapQueue } from "../src/attendance/tap-queue";
import { memoryStore } from "../src/attendance/tap-stores";
import { sendKept } from "../src/house/settle-taps";

const saved = (participation: string, status: string | null, version: number): MarkNow => ({ participation, outcome: "saved", status, version, by: null, own: true, words: null });

function desk(answer: (taps: readonly Tap[], call: number) => TapAnswer | Promise<TapAnswer>) {
  const calls: (readonly Tap[])[] = [];
  const told: MarkNow[] = [];
  const store = memoryStore();
  const queue = new TapQueue(store, { send: async (_, taps) => { calls.push(taps); return answer(taps, calls.length); } }, rows => told.push(...rows), () => {});
  return { queue, calls, told, store };
}

test("a word of the plain form is read as it was written", () => {
  assert.deepEqual(wordOf("abc.Present.-"), { participation: "abc", status: "Present", seen: null });
  assert.deepEqual(wordOf("abc.-.3"), { participation: "abc", status: null, seen: 3 });
  assert.equal(wordOf("iedereen"), null);
});

test("without a connection each person's last word waits, on what the page last had from the server", async () => {
  let online = false;
  const { queue, calls, store } = desk(taps => online ? { kind: "answered", rows: taps.map(tap => saved(tap.participation, tap.status, 1)) } : { kind: "unreachable" });
  await queue.tap([{ participation: "a", status: "Present", seen: null }]);
  await queue.tap([{ participation: "a", status: "Absent", seen: null }, { participation: "b", status: "Present", seen: 4 }]);
  assert.equal(queue.state, "waiting");
  assert.deepEqual(queue.waiting.map(tap => [tap.participation, tap.status, tap.seen]), [["a", "Absent", null], ["b", "Present", 4]]);
  online = true;
  await queue.flush();
  assert.deepEqual([queue.state, queue.waiting.length, (await store.all()).length], ["calm", 0, 0]);
  assert.equal(calls.at(-1)!.length, 2);
});

test("what an earlier visit kept is sent by the next one with the same number", async () => {
  const { queue, store } = desk(() => ({ kind: "unreachable" }));
  await queue.tap([{ participation: "a", status: "Present", seen: null }]);
  const [kept] = await store.all();
  const sent: Tap[] = [];
  const later = new TapQueue(store, { send: async (_, taps) => { sent.push(...taps); return { kind: "answered", rows: taps.map(tap => saved(tap.participation, tap.status, 0)) }; } }, () => {}, () => {});
  await later.begin();
  assert.deepEqual(sent, [kept]);
  assert.deepEqual(await store.all(), []);
});

test("a tap during a send stands on the answer to it", async () => {
  let tapAgain: (() => Promise<void>) | undefined;
  let second: Promise<void> | undefined;
  const { queue, calls } = desk(async (taps, call) => {
    if (call === 1) { second = tapAgain!(); await new Promise(done => setTimeout(done, 5)); }
    return { kind: "answered", rows: taps.map(tap => saved(tap.participation, tap.status, call - 1)) };
  });
  tapAgain = () => queue.tap([{ participation: "a", status: "Absent", seen: null }]);
  await queue.tap([{ participation: "a", status: "Present", seen: null }]);
  await second;
  assert.deepEqual(calls.map(taps => taps.map(tap => [tap.status, tap.seen])), [[["Present", null]], [["Absent", 0]]]);
  assert.equal(queue.waiting.length, 0);
});

test("a tap made without knowing somebody else's word stays on the old state, so that it loses too", async () => {
  let second: Promise<void> | undefined;
  const { queue, calls, told } = desk(async (taps, call) => {
    if (call === 1) { second = queue.tap([{ participation: "a", status: "Absent", seen: 2 }]); await new Promise(done => setTimeout(done, 5)); }
    return { kind: "answered", rows: taps.map(tap => ({ ...saved(tap.participation, "Excused", 3), outcome: "conflict" as const })) };
  });
  await queue.tap([{ participation: "a", status: "Present", seen: 2 }]);
  await second;
  assert.deepEqual(calls.map(taps => taps[0]!.seen), [2, 2]);
  assert.deepEqual([queue.waiting.length, told.length], [0, 2]);
});

test("whoever is signed out keeps the taps", async () => {
  const { queue, store } = desk(() => ({ kind: "signedOut" }));
  await queue.tap([{ participation: "a", status: "Present", seen: null }]);
  assert.deepEqual([queue.state, (await store.all()).length], ["signedOut", 1]);
});

test("from another page what is saved goes, and what a colleague changed waits for its sheet", async () => {
  const { queue, store } = desk(() => ({ kind: "unreachable" }));
  await queue.tap([{ participation: "a", status: "Present", seen: null }, { participation: "b", status: "Absent", seen: 1 }]);
  const clash: MarkNow = { ...saved("b", "Excused", 2), outcome: "conflict", by: "Karim", own: false };
  await sendKept(store, { send: async (_, taps) => ({ kind: "answered", rows: taps.map(tap => tap.participation === "b" ? clash : saved("a", "Present", 1)) }) });
  assert.deepEqual((await store.all()).map(tap => tap.participation), ["b"]);
});

test("from another page nothing is given up without an answer", async () => {
  const { queue, store } = desk(() => ({ kind: "unreachable" }));
  await queue.tap([{ participation: "a", status: "Present", seen: null }]);
  for (const kind of ["unreachable", "signedOut", "gone"] as const) await sendKept(store, { send: async () => ({ kind }) });
  assert.equal((await store.all()).length, 1);
});

test("a newer word that was tapped meanwhile is not taken away with the older", async () => {
  const { queue, store } = desk(() => ({ kind: "unreachable" }));
  await queue.tap([{ participation: "a", status: "Present", seen: null }]);
  await sendKept(store, {
    send: async (_, taps) => {
      await queue.tap([{ participation: "a", status: "Absent", seen: null }]);
      return { kind: "answered", rows: taps.map(tap => saved(tap.participation, tap.status, 1)) };
    },
  });
  assert.deepEqual((await store.all()).map(tap => tap.status), ["Absent"]);
});
