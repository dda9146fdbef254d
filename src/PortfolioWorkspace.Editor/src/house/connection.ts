import { circuit } from "./circuit";
import { flushEverything } from "./flush";

const idle = 3 * 60_000;

/** What the connection of this tab has been through; one that once reconnected can not be paused any more (a fault of the framework). */
let isPaused = false;
let hasReconnected = false;
let isLeaving = false;
let pausing: ReturnType<typeof setTimeout> | undefined;
let saying: ReturnType<typeof setTimeout> | undefined;
let unanswered: Element | undefined;

/** Here is decided what to do about a connection that is lost, and said in the page's own bar. */
export function watchConnection(): void {
  document.addEventListener("components-reconnect-state-changed", event => {
    const state = (event as CustomEvent<{ state: string }>).detail?.state;
    if (state === "paused") isPaused = true;
    if (state === "hide") {
      if (!isPaused) hasReconnected = true;
      isPaused = false;
      sayNothing();
    }
    if (state === "show" || state === "retrying") saySoon();
    if (state === "failed" || state === "rejected" || state === "resume-failed") void startAgain();
  }, { capture: true });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" ? sleepLater() : void wake());
  for (const name of ["online", "offline"]) window.addEventListener(name, showOffline);
}

/** The layout renders the words; only the browser knows when they are true. */
export function showOffline(): void {
  const words = document.getElementById("offline");
  if (words) words.hidden = navigator.onLine;
}

/** The circuit is gone for good. Where somebody may be writing, the page stays as it is: a reload would take the caret and what can be undone. */
async function startAgain(): Promise<void> {
  if (isLeaving) return;
  if (isWrittenOn() || !await answers()) return say(true);
  await reload();
}

async function reload(): Promise<void> {
  isLeaving = true;
  await flushEverything(5_000);
  location.reload();
}

const isWrittenOn = () => document.querySelector("draft-editor,draft-field,draft-note,form[data-keep]") !== null;

/** A reload while the house is away would leave somebody with a page of the browser. */
const answers = () => fetch("/health", { cache: "no-store" }).then(answer => answer.ok, () => false);

/** What heals within a second needs no words. */
function saySoon(): void {
  saying ??= setTimeout(() => say(false), 1_000);
}

const bar = () => document.getElementById("components-reconnect-modal");

const wordsOf = (id: string) => document.querySelector<HTMLTemplateElement>(`#${id}`)?.content.cloneNode(true) as DocumentFragment | undefined;

/** A form was sent by the framework's own script, which says nothing when no answer comes. */
export function sayUnanswered(): void {
  const words = wordsOf("unanswered-words");
  if (!words) return;
  [unanswered] = words.children;
  bar()?.replaceChildren(words);
}

/** Somebody tries again, or goes on. */
export function forgetUnanswered(): void {
  unanswered?.remove();
  unanswered = undefined;
}

function say(isFinal: boolean): void {
  const words = wordsOf("circuit-words");
  const again = words?.querySelector("button");
  if (!words || !again) return;
  if (isFinal) clearTimeout(saying);
  again.addEventListener("click", () => void reload());
  if (!isFinal) again.remove();
  bar()?.replaceChildren(words);
}

function sayNothing(): void {
  clearTimeout(saying);
  saying = undefined;
  bar()?.replaceChildren();
}

function sleepLater(): void {
  clearTimeout(pausing);
  pausing = setTimeout(() => void sleep(), idle);
}

async function sleep(): Promise<void> {
  // Resuming builds an interactive page anew: not where somebody may have typed what nothing keeps.
  if (hasReconnected || isPaused || document.querySelector("[data-keep-circuit]")) return;
  await flushEverything(5_000);
  if (document.visibilityState !== "hidden") return;
  await circuit()?.pauseCircuit?.().catch(() => false);
}

async function wake(): Promise<void> {
  clearTimeout(pausing);
  if (!isPaused) return;
  const resumed = await circuit()?.resumeCircuit?.().catch(() => false);
  if (resumed === false) await startAgain();
}
