import { houseTexts } from "../texts";
import { flushEverything } from "./flush";

interface Circuit {
  pauseCircuit?(): Promise<boolean>;
  resumeCircuit?(): Promise<boolean>;
  addEventListener?(name: string, listener: () => void): void;
}

export const circuit = () => (globalThis as { Blazor?: Circuit }).Blazor;

const barId = "components-reconnect-modal";
const idle = 3 * 60_000;
/** A short hitch is nobody's business. */
const silence = 800;

/** What the connection of this tab has been through; a tab that once reconnected can not be paused any more (a fault of the framework). */
let isPaused = false;
let hasReconnected = false;
let showing: ReturnType<typeof setTimeout> | undefined;
let pausing: ReturnType<typeof setTimeout> | undefined;

export function watchConnection(): void {
  document.addEventListener("components-reconnect-state-changed", event => {
    const state = (event as CustomEvent<{ state: string }>).detail?.state;
    if (state === "paused") isPaused = true;
    else if (state === "show" || state === "retrying") show();
    else if (state === "hide") restored();
    else if (state === "failed" || state === "rejected" || state === "resume-failed") void startAgain();
  }, { capture: true });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" ? sleepLater() : wake());
}

function show(): void {
  if (isPaused) return;
  showing ??= setTimeout(() => say(houseTexts().reconnecting), silence);
}

function restored(): void {
  if (!isPaused) hasReconnected = true;
  isPaused = false;
  clearTimeout(showing);
  showing = undefined;
  say("");
}

/** The bar stands above the page and pushes it down: it never covers a text. */
function say(words: string): void {
  const bar = document.getElementById(barId);
  if (!bar) return;
  bar.textContent = words;
  const root = document.documentElement;
  root.toggleAttribute("data-connection-lost", words !== "");
  root.style.setProperty("--connection-bar", words ? `${bar.offsetHeight}px` : "0px");
}

/** The circuit is gone for good. A reload costs nothing once every text is safe. */
async function startAgain(): Promise<void> {
  clearTimeout(showing);
  say(houseTexts().reload);
  await flushEverything(5_000);
  location.reload();
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
