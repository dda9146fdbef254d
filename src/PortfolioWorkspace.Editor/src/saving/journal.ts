import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Journal, JournalRecord } from "./draft";

interface Drafts extends DBSchema {
  journal: { key: [string, string]; value: JournalRecord };
  aside: { key: number; value: JournalRecord; indexes: { user: string } };
}

const kept = 20;
let opened: Promise<IDBPDatabase<Drafts>> | undefined;

function open(): Promise<IDBPDatabase<Drafts>> {
  opened ??= openDB<Drafts>("portfolio-drafts", 1, {
    upgrade(db) {
      db.createObjectStore("journal", { keyPath: ["userId", "documentId"] });
      db.createObjectStore("aside", { autoIncrement: true }).createIndex("user", "userId");
    },
    blocking(_, __, event) { (event.target as IDBDatabase).close(); opened = undefined; },
    terminated() { opened = undefined; },
  });
  opened.catch(() => { opened = undefined; });
  return opened;
}

/** The journal in IndexedDB: it survives a killed browser, which the other stores of a browser do not. */
export const journal: Journal = {
  async read(userId, documentId) {
    return (await open()).get("journal", [userId, documentId]);
  },
  async write(record) {
    const transaction = (await open()).transaction("journal", "readwrite", { durability: "relaxed" });
    await Promise.all([transaction.store.put(record), transaction.done]);
  },
  async setAside(record) {
    const transaction = (await open()).transaction("aside", "readwrite");
    await transaction.store.add(record);
    const keys = await transaction.store.index("user").getAllKeys(record.userId);
    const own = await Promise.all(keys.map(async key => ({ key, value: await transaction.store.get(key) })));
    const ofDocument = own.filter(({ value }) => value?.documentId === record.documentId);
    for (const { key } of ofDocument.slice(0, -kept)) await transaction.store.delete(key);
    await transaction.done;
  },
};

/** Everything that this device kept of one person's texts. */
export async function ownRecords(userId: string): Promise<JournalRecord[]> {
  return (await open()).getAll("journal", IDBKeyRange.bound([userId], [userId, []]));
}

/** On sign-out nothing stays behind on a shared computer, except what has not reached the server. */
export async function forgetSynced(userId: string): Promise<void> {
  const db = await open();
  const transaction = db.transaction(["journal", "aside"], "readwrite");
  const records = await transaction.objectStore("journal").getAll(IDBKeyRange.bound([userId], [userId, []]));
  const unsynced = new Set(records.filter(record => !record.synced).map(record => record.documentId));
  for (const record of records) if (record.synced) await transaction.objectStore("journal").delete([userId, record.documentId]);
  const aside = transaction.objectStore("aside");
  for (const key of await aside.index("user").getAllKeys(userId)) {
    const record = await aside.get(key);
    if (record && !unsynced.has(record.documentId)) await aside.delete(key);
  }
  await transaction.done;
}
