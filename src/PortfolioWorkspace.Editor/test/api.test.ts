import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { HttpDraftApi, type SaveRequest } from "../src/saving/api";
import type { Aside } from "../src/saving/draft";

const request: SaveRequest = { clientId: "c", seq: 7, baseRevision: 4, baseHash: "0123456789abcdef0123456789abcdef", markdown: "kort", device: "test" };
const long = { ...request, markdown: "Bram keek weg en zei niets. ".repeat(400) };
const noise = (length: number) => ({ ...request, markdown: Array.from({ length }, (_, i) => String.fromCharCode(0x4e00 + (i * 7919) % 20_000)).join("") });
const answers = { saved: { revision: 5, hash: "h5", savedAt: "2026-11-22T14:32:00Z" } };
type Prepared = Response | "fails";
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
const no = (status: number, code: string, more = {}) => new Response(JSON.stringify({ title: "Nee", status, code, ...more }), { status, headers: { "Content-Type": "application/problem+json" } });
const page = (status: number) => new Response("<!doctype html><p>Even geduld</p>", { status, headers: { "Content-Type": "text/html" } });

function house(...prepared: Prepared[]) {
  const calls: { url: string; init: RequestInit; headers: Record<string, string> }[] = [];
  const tokens = [{ header: "X-Token", token: "t1", user: "U", extra: 1 }];
  const fetch = (async (url: string, init: RequestInit) => {
    if (url === "/api/antiforgery") return json(tokens.length > 1 ? tokens.shift() : tokens[0]);
    calls.push({ url, init, headers: init.headers as Record<string, string> });
    const answer = prepared.shift() ?? json(answers.saved);
    if (answer === "fails") throw new TypeError("Failed to fetch");
    return answer;
  }) as typeof globalThis.fetch;
  return { api: new HttpDraftApi("/api/drafts/d", "u", "test", fetch), calls, tokens };
}

const textOf = (body: unknown) => typeof body === "string" ? body : gunzipSync(body as Uint8Array).toString("utf8");

test("a save says on which text it stands, by revision and content, and who sends it", async () => {
  const { api, calls } = house();
  assert.deepEqual(await api.save(request, false), { kind: "saved", ...answers.saved });
  const { url, init, headers } = calls[0]!;
  assert.equal(url, "/api/drafts/d");
  assert.equal(init.method, "PUT");
  assert.equal(headers["If-Match"], '"4-0123456789abcdef"');
  assert.equal(headers["Idempotency-Key"], "c-7");
  assert.equal(headers["X-Token"], "t1");
  assert.deepEqual(JSON.parse(textOf(init.body)), { clientId: "c", seq: 7, baseRevision: 4, markdown: "kort", device: "test" });
  await api.save({ ...request, baseRevision: 0, baseHash: "" }, false);
  assert.equal(calls[1]!.headers["If-Match"], '"0-0"');
});

test("a long text travels packed, a short one as it is", async () => {
  const { api, calls } = house();
  await api.save(long, false);
  await api.save(request, false);
  assert.equal(calls[0]!.headers["Content-Encoding"], "gzip");
  assert.equal(JSON.parse(textOf(calls[0]!.init.body)).markdown, long.markdown);
  assert.ok((calls[0]!.init.body as Uint8Array).length < 400);
  assert.equal(calls[1]!.headers["Content-Encoding"], undefined);
});

test("an urgent save does not wait for packing: it takes what was prepared, or goes as it is", async () => {
  const { api, calls } = house();
  await api.save(request, false);
  const first = api.save(long, true);
  assert.equal(typeof calls[1]?.init.body, "string");
  await first;
  await api.prepare(long);
  const second = api.save(long, true);
  assert.equal(calls[2]?.headers["Content-Encoding"], "gzip");
  await second;
});

test("only a body that fits may outlive the page, and one that the browser then refuses goes the usual way", async () => {
  const { api, calls } = house(json(answers.saved), json(answers.saved), "fails");
  await api.save(long, false);
  assert.equal(calls[0]!.init.keepalive, true);
  await api.save(noise(60_000), false);
  assert.equal(calls[1]!.init.keepalive, false);
  assert.equal((await api.save(request, false)).kind, "saved");
  assert.deepEqual(calls.slice(2).map(call => call.init.keepalive), [true, false]);
});

test("without a packer, or where packed bodies are not taken, texts go as they are", async () => {
  const { CompressionStream } = globalThis;
  try {
    for (const broken of [undefined, class { constructor() { throw new Error("no"); } }]) {
      if (broken) Object.assign(globalThis, { CompressionStream: broken });
      else Reflect.deleteProperty(globalThis, "CompressionStream");
      const { api, calls } = house();
      assert.equal((await api.save(long, false)).kind, "saved");
      assert.equal(typeof calls[0]!.init.body, "string");
    }
  } finally { Object.assign(globalThis, { CompressionStream }); }
  const { api, calls } = house(no(415, "not-a-request"));
  assert.equal((await api.save(long, false)).kind, "saved");
  await api.save(long, false);
  assert.deepEqual(calls.map(call => call.headers["Content-Encoding"]), ["gzip", undefined, undefined]);
});

test("a token that is refused is fetched anew, once, and only for the same person", async () => {
  const again = house(no(400, "not-this-page"));
  assert.equal((await again.api.save(request, false)).kind, "saved");
  const never = house(no(400, "not-this-page"), no(400, "not-this-page"));
  assert.equal((await never.api.save(request, false)).kind, "unreachable");
  const other = house(no(400, "not-this-page"));
  other.tokens.push({ header: "X-Token", token: "t2", user: "somebody else", extra: 1 });
  assert.equal((await other.api.save(request, false)).kind, "otherUser");
  const out = house(new Response("", { status: 401 }));
  assert.equal((await out.api.save(request, false)).kind, "signedOut");
});

test("what the house says about a text counts; what a proxy, a café or a version without this address says does not", async () => {
  const said: [Prepared, string][] = [
    [no(404, "unknown"), "gone"], [page(404), "unreachable"], [new Response("", { status: 404 }), "unreachable"], [page(403), "unreachable"],
    [no(409, "draft-locked", { submittedAt: "2026-11-22T14:20:00Z" }), "submitted"], [page(409), "unreachable"],
    [page(413), "tooLarge"], [no(413, "text-too-long"), "tooLarge"], [no(422, "not-a-request"), "refused"], [page(200), "unreachable"],
    [json({ hello: 1 }), "unreachable"], [no(503, "changed-meanwhile"), "unreachable"], [page(502), "unreachable"], [no(429, "slow-down"), "unreachable"],
    [json({ revision: 9, markdown: "x" }, 412), "changed"], [page(412), "unreachable"],
  ];
  for (const [answer, kind] of said) {
    const status = answer instanceof Response ? answer.status : 0;
    assert.equal((await house(answer).api.save(request, false)).kind, kind, String(status));
  }
  assert.deepEqual(await house(no(409, "draft-locked", { submittedAt: "2026-11-22T14:20:00Z" })).api.save(request, false), { kind: "submitted", at: "2026-11-22T14:20:00Z" });
  assert.equal((await house(no(400, "text-unreadable"), no(400, "text-unreadable")).api.save(request, false)).kind, "refused");
});

test("loading takes only a text of the house for a text, and fields of a later version do no harm", async () => {
  const draft = { revision: 3, markdown: "tekst", hash: "h", savedAt: null, device: null };
  const later = await house(json({ ...draft, readOnly: true, submittedAt: "x", epoch: "new", tags: [1] })).api.load();
  assert.ok(later.kind === "loaded" && later.readOnly && later.draft.markdown === "tekst");
  assert.equal((await house(json({ ...answers.saved, epoch: "new", etag: {} })).api.save(request, false)).kind, "saved");
  for (const [answer, kind] of [[page(200), "unreachable"], [page(404), "unreachable"], [no(404, "unknown"), "gone"], [page(500), "unreachable"], ["fails", "unreachable"], [json({}), "unreachable"]] as [Prepared, string][])
    assert.equal((await house(answer).api.load()).kind, kind);
});

test("a text that is set aside goes to its own address, with the reason", async () => {
  const aside: Aside = { id: "a1", documentId: "d", userId: "u", markdown: "verloren ".repeat(200), reason: "conflict", at: "", delivered: false };
  const { api, calls } = house(new Response("", { status: 201 }), page(404), no(404, "unknown"), new Response("", { status: 401 }), "fails", "fails");
  assert.equal(await api.setAside(aside), "listed");
  assert.equal(calls[0]!.url, "/api/drafts/d/aside");
  assert.deepEqual(JSON.parse(textOf(calls[0]!.init.body)), { markdown: aside.markdown, reason: "conflict", device: "test" });
  assert.equal(calls[0]!.headers["Content-Encoding"], "gzip");
  for (const expected of ["unreachable", "refused", "signedOut", "unreachable"]) assert.equal(await api.setAside(aside), expected);
});
