import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";
import { isEarlier, Overtaken, type Aside, type Standing, type Journal, type JournalRecord, type KeptText } from "./draft";

interface Drafts extends DBSchema {
  journal: { key: Key; value: KeptText; indexes: { turn: [string, string, number, string] } };
  standing: { key: Key; value: Standing };
  "set-aside": { key: string; value: Aside; indexes: { document: [string, string] } };
  /** Older states of a text, also those that reached the server: the last resort when everything else goes wrong. */
  ring: { key: number; value: JournalRecord; indexes: { document: [string, string] } };
}

type Key = [string, string];
type Writing = IDBPTransaction<Drafts, ("journal" | "standing" | "ring")[], "readwrite">;

const kept = 20;
const betweenRingRecords = 60_000;
const lastInRing = new Map<string, number>();
/** Per text what is known to be written of its standing, so that it is not written at every pause. */
const standingWritten = new Map<string, Standing>();
let opened: Promise<IDBPDatabase<Drafts>> | undefined;

function open(): Promise<IDBPDatabase<Drafts>> {
  opened ??= openDB<Drafts>("portfolio-drafts", 3, {
    upgrade(db, from, _, change) {
      if (from < 1) db.createObjectStore("journal", { keyPath: ["userId", "documentId"] });
      if (from < 2) {
        db.createObjectStore("set-aside", { keyPath: "id" }).createIndex("document", ["userId", "documentId"]);
        db.createObjectStore("ring", { autoIncrement: true }).createIndex("document", ["userId", "documentId"]);
      }
      db.createObjectStore("standing");
      change.objectStore("journal").createIndex("turn", ["userId", "documentId", "term", "clientId"]);
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
    return whole((await open()).transaction(["journal", "standing"]), [userId, documentId]);
  },
  async write(record, isLast = false) {
    const key: Key = [record.userId, record.documentId];
    const transaction = (await open()).transaction(["journal", "standing", "ring"], "readwrite", { durability: "relaxed" });
    // A page that goes has no time to ask. It has the turn, so nobody wrote after it.
    const last = isLast ? record : await lastWriter(transaction, key);
    if (last && isEarlier(record, last)) throw new Overtaken((await whole(transaction, key))!);
    const { baseMarkdown, sent, ...rest } = record;
    const known = last?.clientId === record.clientId ? standingWritten.get(record.clientId) : undefined;
    const isNewStanding = known?.baseMarkdown !== baseMarkdown || known.sent !== sent;
    const written = Promise.all([
      transaction.objectStore("journal").put(rest),
      isNewStanding && transaction.objectStore("standing").put({ baseMarkdown, sent }, key),
      !isLast && isRingDue(key) && addToRing(transaction, record, key),
      transaction.done,
    ]);
    if (isLast) transaction.commit();
    await written;
    standingWritten.set(record.clientId, { baseMarkdown, sent });
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

/** Who wrote last, without reading what: that is as long as the text, and this is asked at every pause. */
async function lastWriter(transaction: Writing, key: Key): Promise<Pick<JournalRecord, "term" | "clientId"> | undefined> {
  const cursor = await transaction.objectStore("journal").index("turn").openKeyCursor(IDBKeyRange.bound(key, [...key, []]));
  return cursor ? { term: cursor.key[2], clientId: cursor.key[3] } : undefined;
}

async function whole(transaction: IDBPTransaction<Drafts, ("journal" | "standing" | "set-aside" | "ring")[], IDBTransactionMode>, key: Key): Promise<JournalRecord | undefined> {
  const [text, standing] = await Promise.all([transaction.objectStore("journal").get(key), transaction.objectStore("standing").get(key)]);
  return text && { ...standing, ...text } as JournalRecord;
}

/** Once a minute at most, so that writing stays cheap. */
function isRingDue(key: readonly string[]): boolean {
  const [name, now] = [key.join("/"), performance.now()];
  if (now - (lastInRing.get(name) ?? -betweenRingRecords) < betweenRingRecords) return false;
  lastInRing.set(name, now);
  return true;
}

async function addToRing(transaction: Writing, record: JournalRecord, key: Key): Promise<void> {
  const ring = transaction.objectStore("ring");
  await ring.add(record);
  const keys = await ring.index("document").getAllKeys(key);
  for (const old of keys.slice(0, -kept)) await ring.delete(old);
}

export async function recordsOnDevice(userId: string): Promise<KeptText[]> { return (await open()).getAll("journal", ofUser(userId)); }

/** The texts of somebody that are on this device only. */
export async function unsyncedOnDevice(userId: string): Promise<string[]> {
  const asides = await (await open()).getAllFromIndex("set-aside", "document", ofUser(userId));
  return [...(await recordsOnDevice(userId)).filter(record => !record.synced), ...asides.filter(isWaiting)].map(each => each.documentId);
}

/**
 * At sign-out nothing stays behind on what may be a shared computer: journals, older states and texts set aside. Except for a text that has
 * not reached the server although saving was forced and its writer was asked: throwing away the only copy of somebody's words is worse than
 * keeping it where nobody but they themselves, signed in, can get at it. It goes at the next sign-out after it was saved.
 */
export async function forgetOnDevice(userId: string): Promise<void> { await forgetAllBut(userId, new Set(await unsyncedOnDevice(userId)), isWaiting); }

/** What was taken elsewhere need not stay; what did not fit there does. */
export const forgetTaken = (userId: string, stays: ReadonlySet<string>) => forgetAllBut(userId, stays, aside => stays.has(aside.documentId));

async function forgetAllBut(userId: string, texts: ReadonlySet<string>, isKept: (aside: Aside) => boolean): Promise<void> {
  const transaction = (await open()).transaction(["journal", "standing", "set-aside", "ring"], "readwrite");
  for (const store of [transaction.objectStore("journal"), transaction.objectStore("standing")] as const)
    for (const key of await store.getAllKeys(ofUser(userId))) if (!texts.has(key[1])) await store.delete(key);
  for (const store of ["set-aside", "ring"] as const)
    for (let cursor = await transaction.objectStore(store).index("document").openCursor(ofUser(userId)); cursor; cursor = await cursor.continue())
      if (store === "ring" || !isKept(cursor.value as Aside)) await cursor.delete();
  await transaction.done;
}

const isWaiting = (aside: Aside) => !aside.delivered && !aside.refused;

/** Everything of somebody that is nowhere else. */
export async function heldOnDevice(userId: string): Promise<{ records: JournalRecord[]; asides: Aside[] }> {
  const transaction = (await open()).transaction(["journal", "standing", "set-aside", "ring"], "readwrite");
  const keys = await transaction.objectStore("journal").getAllKeys(ofUser(userId));
  const records = (await Promise.all(keys.map(key => whole(transaction, key)))).filter(record => record !== undefined);
  const asides = await transaction.objectStore("set-aside").index("document").getAll(ofUser(userId));
  await transaction.done;
  return { records: records.filter(record => !record.synced), asides: asides.filter(isWaiting) };
}

const ofUser = (userId: string) => IDBKeyRange.bound([userId], [userId, []]);
