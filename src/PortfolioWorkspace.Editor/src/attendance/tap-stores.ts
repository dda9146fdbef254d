import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { isNotMine } from "../saving/place";
import type { Tap, TapStore } from "./tap";

type Key = [user: string, session: string, participation: string];

interface Taps extends DBSchema {
  taps: { key: Key; value: Tap };
  device: { key: string; value: { clientId: string; seq: number } };
}

const name = "portfolio-attendance";

const open = (): Promise<IDBPDatabase<Taps>> => openDB<Taps>(name, 1, {
  upgrade(db) { db.createObjectStore("taps"); db.createObjectStore("device"); },
});

/** Whose taps still wait on this device, by session; most people never tap, and get no database for it. */
export async function sessionsWithTaps(user: string): Promise<string[]> {
  if (!(await indexedDB.databases()).some(database => database.name === name)) return [];
  const db = await open();
  const keys = await db.getAllKeys("taps", IDBKeyRange.bound([user], [user, []]));
  db.close();
  return [...new Set(keys.map(([, session]) => session))];
}

/** On the device, so that a phone that was put away keeps them; on a device that is not one's own nothing outlives the page. */
export async function tapStore(user: string, session: string): Promise<TapStore> {
  if (isNotMine()) return memoryStore();
  try {
    const db = await open();
    const range = IDBKeyRange.bound([user, session], [user, session, []]);
    return {
      all: () => db.getAll("taps", range),
      put: async tap => { await db.put("taps", tap, [user, session, tap.participation]); },
      remove: participation => db.delete("taps", [user, session, participation]),
      async next() {
        const transaction = db.transaction("device", "readwrite");
        const last = await transaction.store.get("device") ?? { clientId: crypto.randomUUID(), seq: 0 };
        const now = { ...last, seq: last.seq + 1 };
        await transaction.store.put(now, "device");
        await transaction.done;
        return now;
      },
    };
  } catch { return memoryStore(); }
}

export function memoryStore(): TapStore {
  const taps = new Map<string, Tap>();
  const device = { clientId: crypto.randomUUID(), seq: 0 };
  return {
    all: () => Promise.resolve([...taps.values()]),
    put(tap) { taps.set(tap.participation, tap); return Promise.resolve(); },
    remove(participation) { taps.delete(participation); return Promise.resolve(); },
    next: () => Promise.resolve({ clientId: device.clientId, seq: ++device.seq }),
  };
}
