import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { bodyOf, ChoiceApi, isKept } from "../src/field/choice-api";
import { ChoiceKeeper, type ChoiceAnswer } from "../src/field/choice-keeper";
import { pass } from "./world";

const [word, verdict, kind] = ["Input.Words[oog]", "Input.Verdict", "Input.Kinds[7f]"];

beforeEach(() => { mock.timers.reset(); mock.timers.enable({ apis: ["setTimeout"] }); });

function keeper(...answers: ChoiceAnswer[]) {
  const [sent, said, kept]: [Record<string, string>[], string[], string[]] = [[], [], []];
  const doors: (() => void)[] = [];
  const desk = { isSlow: false };
  const made = new ChoiceKeeper({
    send: async choices => {
      sent.push(Object.fromEntries(choices));
      if (desk.isSlow) await new Promise<void>(done => { doors.push(done); });
      return answers.shift() ?? { kind: "kept" };
    },
    onStatus: status => { said.push(status.kind); },
    onKept: choices => { kept.push(...choices.keys()); },
  });
  return { made, sent, said, kept, desk, open: () => doors.shift()!() };
}

test("what is chosen shortly after each other goes together, and only what was chosen", async () => {
  const { made, sent, said, kept } = keeper();
  made.choose(word, "OnTheWay");
  made.choose(word, "Strong");
  made.choose(verdict, "Approved");
  assert.deepEqual([sent.length, made.isBusy], [0, true]);
  await pass(300);
  assert.deepEqual(sent, [{ [word]: "Strong", [verdict]: "Approved" }]);
  assert.deepEqual([said, kept, made.isBusy], [["keeping", "keeping", "keeping", "kept"], [word, verdict], false]);
});

test("one request at a time: what is chosen meanwhile goes with the next, and the last choice stands", async () => {
  const { made, sent, desk, open } = keeper();
  desk.isSlow = true;
  made.choose(word, "Strong");
  await pass(300);
  made.choose(word, "NotSeen");
  await pass(1_500);
  assert.equal(sent.length, 1);
  let isDone = false;
  void made.flush(5_000).then(() => { isDone = true; });
  open();
  await pass(1);
  assert.deepEqual([sent, isDone], [[{ [word]: "Strong" }, { [word]: "NotSeen" }], false]);
  open();
  await pass(1);
  assert.deepEqual([isDone, made.isBusy], [true, false]);
});

test("a site that is away is tried again, and until then somebody is warned", async () => {
  const { made, sent, said } = keeper({ kind: "unreachable" });
  made.choose(kind, "Tip");
  await pass(300);
  assert.deepEqual([made.mustWarn, made.isBusy], [true, false]);
  await pass(1_000);
  assert.deepEqual([sent.length, said.at(-1), made.mustWarn], [2, "kept", false]);
});

test("what the house refuses is said at every choice and not asked again", async () => {
  const { made, sent, said } = keeper({ kind: "refused", words: "Deze feedback is al verstuurd." });
  made.choose(verdict, "Approved");
  await pass(300);
  made.choose(verdict, "RevisionRequested");
  await pass(60_000);
  await made.flush(1_000);
  made.leave();
  assert.deepEqual([sent.length, said, made.isBusy, made.mustWarn], [1, ["keeping", "refused", "refused"], false, false]);
});

test("a page that goes sends at once what is not on its way yet", async () => {
  const { made, sent, desk } = keeper();
  desk.isSlow = true;
  made.choose(word, "Strong");
  await pass(300);
  made.choose(verdict, "Approved");
  made.leave();
  assert.deepEqual(sent, [{ [word]: "Strong" }, { [verdict]: "Approved" }]);
});

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

function house(...answers: (Response | "fails")[]) {
  const calls: { url: string; init: RequestInit }[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    const answer = answers.shift()!;
    if (answer === "fails") throw new TypeError("Failed to fetch");
    return answer;
  }) as typeof globalThis.fetch;
  return { api: new ChoiceApi("/api/reviews/r/choices", "u", "X-Token", "t1", fetch), calls };
}

test("the names of the form become what the server reads, and other fields are none of it", () => {
  assert.deepEqual(JSON.parse(bodyOf(new Map([[word, "Strong"], [verdict, "Approved"], [kind, "Tip"]]))), { verdict: "Approved", words: { oog: "Strong" }, kinds: { "7f": "Tip" } });
  assert.deepEqual([word, verdict, kind, "Input.Reasons[oog]", "Input.SendOn", "Passage.Kind"].map(isKept), [true, true, true, false, false, false]);
});

test("a choice outlives its page and says by the token of the page who sends it", async () => {
  const { api, calls } = house(new Response(null, { status: 204 }));
  assert.deepEqual(await api.send(new Map([[word, "Strong"]])), { kind: "kept" });
  const { url, init } = calls[0]!;
  assert.deepEqual([url, init.method, init.keepalive, (init.headers as Record<string, string>)["X-Token"]], ["/api/reviews/r/choices", "PUT", true, "t1"]);
});

test("after another sign-in a fresh token is asked once, and somebody else keeps nothing", async () => {
  const same = house(json({ code: "not-this-page" }, 400), json({ token: "t2", user: "U" }), new Response(null, { status: 204 }));
  assert.deepEqual(await same.api.send(new Map([[word, "Strong"]])), { kind: "kept" });
  assert.equal((same.calls[2]!.init.headers as Record<string, string>)["X-Token"], "t2");
  const other = house(json({ code: "not-this-page" }, 400), json({ token: "t2", user: "v" }));
  assert.deepEqual(await other.api.send(new Map([[word, "Strong"]])), { kind: "signedOut" });
  assert.equal(other.calls.length, 2);
});

test("a no counts only when it is the house's own, and is said in its words", async () => {
  const { api } = house(json({ code: "feedback-ready", title: "Deze feedback staat klaar." }, 409), new Response("<p>Even geduld</p>", { status: 404 }), json({ code: "changed-meanwhile", title: "Nog eens." }, 503), json({}, 401), "fails");
  assert.deepEqual(await api.send(new Map()), { kind: "refused", words: "Deze feedback staat klaar." });
  const kinds = [];
  for (let i = 0; i < 4; i++) kinds.push((await api.send(new Map())).kind);
  assert.deepEqual(kinds, ["unreachable", "unreachable", "signedOut", "unreachable"]);
});
