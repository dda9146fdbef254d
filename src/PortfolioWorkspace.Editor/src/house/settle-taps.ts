import { HttpTapApi } from "../attendance/tap-api";
import type { TapApi, TapStore } from "../attendance/tap";
import { sessionsWithTaps, tapStore } from "../attendance/tap-stores";
import { isNotMine } from "../saving/place";

let running: Promise<void> | null = null;

/** Brings online what a trainer tapped on a sheet that is closed by now: a phone finds its connection again on some other page. */
export function settleTaps(): Promise<void> {
  running ??= settleAll().catch(() => {}).finally(() => { running = null; });
  return running;
}

async function settleAll(): Promise<void> {
  const user = document.documentElement.dataset.user;
  if (!user || isNotMine() || !navigator.onLine) return;
  for (const session of await sessionsWithTaps(user)) {
    // An open sheet sends its own.
    if (!document.querySelector(`[data-taps="${CSS.escape(session)}"]`)) await sendKept(await tapStore(user, session), new HttpTapApi(`/api/attendance/${session}`, user));
  }
}

/** What somebody else changed meanwhile stays here: the trainer who tapped it hears that at the sheet. */
export async function sendKept(store: TapStore, api: TapApi): Promise<void> {
  const sent = await store.all();
  const answer = await api.send((await store.next()).clientId, sent);
  if (answer.kind !== "answered") return;
  // The sheet may have been opened again meanwhile, and say something newer.
  const now = new Map((await store.all()).map(tap => [tap.participation, tap.seq]));
  for (const { participation, outcome } of answer.rows) {
    if (outcome === "saved" && now.get(participation) === sent.find(tap => tap.participation === participation)?.seq) await store.remove(participation);
  }
}
