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

/** The page's own bar says that a connection is lost; here is decided what to do about it. */
export function watchConnection(): void {
  document.addEventListener("components-reconnect-state-changed", event => {
    const state = (event as CustomEvent<{ state: string }>).detail?.state;
    if (state === "paused") isPaused = true;
    if (state === "hide") {
      if (!isPaused) hasReconnected = true;
      isPaused = false;
    }
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

/** The circuit is gone for good. A reload costs nothing once every text is safe. */
async function startAgain(): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
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
