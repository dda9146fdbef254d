import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";
import { refuseEarlier, type Aside, type Journal, type JournalRecord } from "./draft";

interface Drafts extends DBSchema {
  journal: { key: [string, string]; value: JournalRecord };
  "set-aside": { key: string; value: Aside; indexes: { document: [string, string] } };
  /** Older states of a text, also those that reached the server: the last resort when everything else goes wrong. */
  ring: { key: number; value: JournalRecord; indexes: { document: [string, string] } };
}

const kept = 20;
const betweenRingRecords = 60_000;
const lastInRing = new Map<string, number>();
let opened: Promise<IDBPDatabase<Drafts>> | undefined;

function open(): Promise<IDBPDatabase<Drafts>> {
  opened ??= openDB<Drafts>("portfolio-drafts", 2, {
    upgrade(db, from) {
      if (from < 1) db.createObjectStore("journal", { keyPath: ["userId", "documentId"] });
      db.createObjectStore("set-aside", { keyPath: "id" }).createIndex("document", ["userId", "documentId"]);
      db.createObjectStore("ring", { autoIncrement: true }).createIndex("document", ["userId", "documentId"]);
    },
    blocking(_, __, event) { (event.target as IDBDatabase).close(); opened = undefined; },
    terminated() { opened = undefined; },
  });
  opened.catch(() => { opened = undefined; });
  return opened;
}

/** The journal in IndexedDB: it survives a killed browser, which the other stores of a browser do not. */
export const deviceJournal: Journal = {
  async read(userId, documentId) {
    return (await open()).get("journal", [userId, documentId]);
  },
  async write(record) {
    const key: [string, string] = [record.userId, record.documentId];
    const transaction = (await open()).transaction(["journal", "ring"], "readwrite", { durability: "relaxed" });
    const journal = transaction.objectStore("journal");
    refuseEarlier(record, await journal.get(key));
    await Promise.all([journal.put(record), isRingDue(key) && addToRing(transaction, record, key), transaction.done]);
  },
  async keepAside(aside) {
    const transaction = (await open()).transaction("set-aside", "readwrite");
    await transaction.store.put(aside);
    const all = await transaction.store.index("document").getAll([aside.userId, aside.documentId]);
    const old = all.filter(each => each.delivered).sort((one, other) => one.at.localeCompare(other.at)).slice(0, -kept);
    await Promise.all([...old.map(each => transaction.store.delete(each.id)), transaction.done]);
  },
  async asides(userId, documentId) {
    return (await open()).getAllFromIndex("set-aside", "document", [userId, documentId]);
  },
};

/** Once a minute at most, so that writing stays cheap. */
function isRingDue(key: readonly string[]): boolean {
  const [name, now] = [key.join("/"), performance.now()];
  if (now - (lastInRing.get(name) ?? -betweenRingRecords) < betweenRingRecords) return false;
  lastInRing.set(name, now);
  return true;
}

async function addToRing(transaction: IDBPTransaction<Drafts, ("journal" | "ring")[], "readwrite">, record: JournalRecord, key: [string, string]): Promise<void> {
  const ring = transaction.objectStore("ring");
  await ring.add(record);
  const keys = await ring.index("document").getAllKeys(key);
  for (const old of keys.slice(0, -kept)) await ring.delete(old);
}

export async function recordsOnDevice(userId: string): Promise<JournalRecord[]> { return (await open()).getAll("journal", ofUser(userId)); }

/** The texts of somebody that are on this device only. */
export async function unsyncedOnDevice(userId: string): Promise<string[]> {
  return (await recordsOnDevice(userId)).filter(record => !record.synced).map(record => record.documentId);
}

/**
 * At sign-out nothing stays behind on what may be a shared computer: journals, older states and texts set aside. Except for a text that has
 * not reached the server although saving was forced and its writer was asked: throwing away the only copy of somebody's words is worse than
 * keeping it where nobody but they themselves, signed in, can get at it. It goes at the next sign-out after it was saved.
 */
export async function forgetOnDevice(userId: string): Promise<void> {
  const left = new Set(await unsyncedOnDevice(userId));
  const transaction = (await open()).transaction(["journal", "set-aside", "ring"], "readwrite");
  const journal = transaction.objectStore("journal");
  for (const key of await journal.getAllKeys(ofUser(userId))) if (!left.has(key[1])) await journal.delete(key);
  for (const store of ["set-aside", "ring"] as const)
    for (let cursor = await transaction.objectStore(store).index("document").openCursor(ofUser(userId)); cursor; cursor = await cursor.continue())
      if (store === "ring" || !left.has(cursor.value.documentId)) await cursor.delete();
  await transaction.done;
}

const ofUser = (userId: string) => IDBKeyRange.bound([userId], [userId, []]);
