import { deviceJournal, forgetOnDevice, forgetTaken, heldOnDevice, recordsOnDevice, unsyncedOnDevice } from "./device-journal";
import type { Journal, JournalRecord, KeptText } from "./draft";
import { isNotMine } from "./place";
import { forgetTab, tabJournal, unsyncedInTab } from "./tab-journal";

// Asked each time: somebody may say halfway that this is not their device.
const present = () => isNotMine() ? tabJournal : deviceJournal;

/** Where texts are kept: on the device, or in the tab when the device is not one's own. */
export const journal: Journal = {
  read: async (userId, documentId) => present().read(userId, documentId),
  write: async (record, isLast) => present().write(record, isLast),
  keepAside: async aside => present().keepAside(aside),
  asides: async (userId, documentId) => present().asides(userId, documentId),
};

/** From now on nothing outlives the tab: what is nowhere else comes along, and the device forgets. What does not fit in the tab stays where it is. */
export async function moveToTab(userId: string): Promise<void> {
  const { records, asides } = await heldOnDevice(userId);
  const stays = new Set<string>();
  const move = (documentId: string, written: Promise<void>) => written.catch(() => { stays.add(documentId); });
  for (const record of records) if (isNewer(record, await tabJournal.read(userId, record.documentId))) await move(record.documentId, tabJournal.write(record));
  for (const aside of asides) await move(aside.documentId, tabJournal.keepAside(aside));
  await forgetTaken(userId, stays);
}

const isNewer = (one: JournalRecord, other: JournalRecord | undefined) => !other || one.term > other.term || (one.term === other.term && one.version > other.version);

/** Everything that is kept here of one person's texts. */
export async function ownRecords(userId: string): Promise<KeptText[]> {
  return isNotMine() ? [] : recordsOnDevice(userId);
}

/** The texts that are nowhere but here. */
export async function unsynced(userId: string): Promise<string[]> {
  return [...unsyncedInTab(userId), ...await unsyncedOnDevice(userId)];
}

/** At sign-out. In a tab on a strange device nothing at all stays: that is what its writer asked for. */
export async function forget(userId: string): Promise<void> {
  forgetTab();
  await forgetOnDevice(userId);
}
