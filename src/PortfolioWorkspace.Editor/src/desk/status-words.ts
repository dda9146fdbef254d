import type { Status } from "../saving/status";
import { clockTime, dayName, texts } from "../texts";
import type { StatusMark } from "../view/icons";

export interface StatusWords {
  readonly mark: StatusMark;
  /** All of it, for wide screens and for who listens. */
  readonly full: string;
  readonly short: string;
  readonly signIn?: boolean;
}

/** The words for what is true. "Bewaard" is said only when the server has it. */
export function wordsFor(status: Status): StatusWords {
  const t = texts();
  switch (status.kind) {
    case "loading": return { mark: "empty", full: t.loading, short: t.loading };
    case "loadFailed": return { mark: "alarm", full: t.loadFailed, short: t.loadFailedShort };
    case "saving": return { mark: "busy", full: t.saving, short: t.saving };
    case "saved": return saved(status.at);
    case "conflict": return { mark: "alarm", full: t.conflict(status.device ?? t.otherDevice), short: t.conflictShort };
    case "elsewhere": return { mark: "empty", full: t.elsewhere, short: t.elsewhereShort };
    case "readOnly": return { mark: "empty", full: t.readOnly, short: t.readOnly };
    case "gone": return { mark: "alarm", full: t.gone, short: t.goneShort };
    case "submitted": return { mark: "done", full: status.aside === null ? t.submitted : t.submittedKept, short: t.submittedShort };
  }
  if (!status.kept) return { mark: "alarm", full: t.notKept, short: t.notKeptShort };
  switch (status.kind) {
    case "offline": return { mark: "alarm", full: t.offline, short: t.offlineShort };
    case "unreachable": return { mark: "alarm", full: t.unreachable, short: t.unreachableShort };
    case "refused": return { mark: "alarm", full: t.refused, short: t.refusedShort };
    case "tooLarge": return { mark: "alarm", full: t.tooLarge, short: t.tooLargeShort };
    case "signedOut": return { mark: "alarm", full: t.signedOut, short: t.signedOutShort, signIn: true };
    case "otherUser": return { mark: "alarm", full: t.otherUser, short: t.signedOutShort, signIn: true };
  }
}

function saved(at: Date | null): StatusWords {
  const t = texts();
  if (!at) return { mark: "empty", full: t.nothingYet, short: t.nothingYet };
  const isToday = at.toDateString() === new Date().toDateString();
  return { mark: "done", full: `${t.saved} ${isToday ? t.savedAt(clockTime(at)) : t.savedOn(dayName(at))}`, short: t.saved };
}
