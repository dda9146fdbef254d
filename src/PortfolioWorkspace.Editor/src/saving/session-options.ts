import type { DraftApi } from "./api";
import type { Journal } from "./draft";
import type { Notice, Status } from "./status";
import type { Surface } from "./surface";
import type { TextKind } from "./text-kind";

/** Whose text a session carries, from where to where, and who wants to know. */
export interface SessionOptions {
  readonly documentId: string;
  readonly userId: string;
  readonly clientId: string;
  readonly device: string;
  readonly api: DraftApi;
  readonly journal: Journal;
  readonly surface: Surface;
  readonly kind: TextKind;
  readonly isOnline: () => boolean;
  readonly onStatus: (status: Status) => void;
  readonly onNotice: (notice: Notice) => void;
}
