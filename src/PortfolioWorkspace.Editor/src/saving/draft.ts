/** The text as the server has it. */
export interface ServerDraft {
  readonly revision: number;
  readonly markdown: string;
  readonly hash: string;
  readonly savedAt: string | null;
  readonly device: string | null;
  /** The starts of the fingerprints of its last revisions, newest first. */
  readonly lineage?: string;
}

/** A text of ours and the text of the server on which it was written. */
export interface Stand {
  readonly baseRevision: number;
  readonly baseHash: string;
  /** The text of that revision, needed to merge. */
  readonly baseMarkdown: string;
  /** The texts sent since, of which we never heard whether they arrived. */
  readonly sent: readonly string[];
  readonly markdown: string;
}

/** What this device knows of one person's text; written before anything goes over the network. */
export interface JournalRecord extends Stand {
  readonly documentId: string;
  readonly userId: string;
  readonly clientId: string;
  /** Which visit wrote this, and how far it was. */
  readonly term: number;
  readonly version: number;
  readonly seq: number;
  readonly synced: boolean;
  /** Where the text lives on the server. */
  readonly address?: string;
  /** The page on which it was written, to find the way back without a connection. */
  readonly page?: string;
  /** Only to show: no decision hangs on the clock of a device. */
  readonly at: string;
}

/** What a text stands on: as long as the text itself, and only another one after a save. */
export type Standing = Pick<JournalRecord, "baseMarkdown" | "sent">;

/** A record without that. */
export type KeptText = Omit<JournalRecord, keyof Standing>;

export type AsideReason = "conflict" | "merged" | "submitted";

/** A text that is not the one somebody goes on with, kept so that nothing is ever thrown away. */
export interface Aside {
  readonly id: string;
  readonly documentId: string;
  readonly userId: string;
  readonly markdown: string;
  readonly reason: AsideReason;
  readonly at: string;
  /** Whether the server lists it among the versions. */
  readonly delivered: boolean;
  /** Whether the server said that it has no place for it; then it is here only. */
  readonly refused?: boolean;
}

/** Where a device keeps texts. */
export interface Journal {
  read(userId: string, documentId: string): Promise<JournalRecord | undefined>;
  /** Fails when the device can not, and with `Overtaken` when a later visit wrote. The last one of a page is given away before the page is gone. */
  write(record: JournalRecord, isLast?: boolean): Promise<void>;
  keepAside(aside: Aside): Promise<void>;
  asides(userId: string, documentId: string): Promise<Aside[]>;
}

/** A visit that began later wrote here already. */
export class Overtaken extends Error {
  constructor(readonly present: JournalRecord) { super("a later visit wrote"); }
}

/** Of an earlier visit that wakes up, or one that could not read what is here: that overwrites nothing. */
export function isEarlier(record: JournalRecord, last: Pick<JournalRecord, "clientId" | "term">): boolean {
  return last.clientId !== record.clientId && last.term >= record.term;
}

export function refuseEarlier(record: JournalRecord, present: JournalRecord | undefined): void {
  if (present && isEarlier(record, present)) throw new Overtaken(present);
}
