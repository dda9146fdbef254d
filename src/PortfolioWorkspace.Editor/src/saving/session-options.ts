import type { DraftApi } from "./api";
import type { Journal, JournalRecord } from "./draft";
import type { Notice, Status } from "./status";
import type { Surface } from "./surface";
import type { TextKind } from "./text-kind";

/** Whose text a session carries, from where to where, and who wants to know. */
export interface SessionOptions {
  readonly documentId: string;
  readonly userId: string;
  readonly clientId: string;
  readonly device: string;
  /** The page on which it is written. */
  readonly page?: string;
  readonly api: DraftApi;
  readonly journal: Journal;
  readonly surface: Surface;
  readonly kind: TextKind;
  readonly isOnline: () => boolean;
  readonly onStatus: (status: Status) => void;
  readonly onNotice: (notice: Notice) => void;
  /** After every attempt to write the journal, so that other tabs can read along. */
  readonly onRecord?: (record: JournalRecord) => void;
}

/** What a session begins with. */
export interface Start {
  readonly record?: JournalRecord | undefined;
  /** Something may be kept on this device that could not be read. */
  readonly isUnread?: boolean;
  readonly readOnly?: boolean;
  readonly submittedAt?: string | null;
  /** Another tab had the turn, and may wake up again thinking that it still has. */
  readonly isTakeover?: boolean;
  /** The server could not be asked; what this device last heard of it stands in for it. */
  readonly isFromDevice?: boolean;
}
