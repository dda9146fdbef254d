import { refuseEarlier, type Aside, type Journal, type JournalRecord } from "./draft";

const keyOf = (userId: string, documentId: string) => `draft:${userId}:${documentId}`;
const asideKey = (userId: string, documentId: string, id = "") => `aside:${userId}:${documentId}:${id}`;

/** The journal on a device that is not one's own: it lives in the tab and goes with it. Full means that it fails, as anywhere. */
export const tabJournal: Journal = {
  async read(userId, documentId) { return parsed<JournalRecord>(keyOf(userId, documentId)); },
  async write(record) {
    const key = keyOf(record.userId, record.documentId);
    refuseEarlier(record, parsed<JournalRecord>(key));
    sessionStorage.setItem(key, JSON.stringify(record));
  },
  async keepAside(aside) { sessionStorage.setItem(asideKey(aside.userId, aside.documentId, aside.id), JSON.stringify(aside)); },
  async asides(userId, documentId) {
    return Object.keys(sessionStorage).filter(key => key.startsWith(asideKey(userId, documentId))).flatMap(key => parsed<Aside>(key) ?? []);
  },
};

/** Of this tab everything; somebody else's is never there. */
export function forgetTab(): void {
  for (const key of Object.keys(sessionStorage)) if (/^(draft|aside):/.test(key)) sessionStorage.removeItem(key);
}

export function unsyncedInTab(userId: string): string[] {
  return Object.keys(sessionStorage).filter(key => key.startsWith(keyOf(userId, ""))).flatMap(key => {
    const record = parsed<JournalRecord>(key);
    return record && !record.synced ? record.documentId : [];
  });
}

function parsed<T>(key: string): T | undefined {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : JSON.parse(text) as T;
}
