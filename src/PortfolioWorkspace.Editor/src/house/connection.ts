import { flushEverything } from "./flush";

interface Circuit {
  pauseCircuit?(): Promise<boolean>;
  resumeCircuit?(): Promise<boolean>;
  addEventListener?(name: string, listener: () => void): void;
}

export const circuit = () => (globalThis as { Blazor?: Circuit }).Blazor;

const idle = 3 * 60_000;

/** What the connection of this tab has been through; one that once reconnected can not be paused any more (a fault of the framework). */
let isPaused = false;
let hasReconnected = false;
let isLeaving = false;
let pausing: ReturnType<typeof setTimeout> | undefined;
let saying: ReturnType<typeof setTimeout> | undefined;

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

function say(isFinal: boolean): void {
  const words = document.querySelector<HTMLTemplateElement>("#circuit-words")?.content.cloneNode(true) as DocumentFragment | undefined;
  const again = words?.querySelector("button");
  if (!words || !again) return;
  if (isFinal) clearTimeout(saying);
  again.addEventListener("click", () => void reload());
  if (!isFinal) again.remove();
  document.getElementById("components-reconnect-modal")?.replaceChildren(words);
}

function sayNothing(): void {
  clearTimeout(saying);
  saying = undefined;
  document.getElementById("components-reconnect-modal")?.replaceChildren();
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
