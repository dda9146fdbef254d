import { isNotMine } from "../saving/place";
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

/** Where texts are kept that are not online. */
export const keptWhere = () => isNotMine() ? texts().inTab : texts().onDevice;

/** The words for what is true. "Bewaard" is said only when the server has it. A letter or an answer has no list of versions. */
export function wordsFor(status: Status, hasVersions = true): StatusWords {
  const t = texts();
  const where = keptWhere();
  switch (status.kind) {
    case "loading": return { mark: "empty", full: t.loading, short: t.loading };
    case "loadFailed": return { mark: "alarm", full: t.loadFailed, short: t.loadFailedShort };
    case "saving": return { mark: "busy", full: t.saving, short: t.saving };
    case "saved": return saved(status.at, status.device);
    case "conflict": return { mark: "alarm", full: conflictWords(status.device, hasVersions), short: t.conflictShort };
    case "elsewhere": return { mark: "empty", full: hasVersions ? t.elsewhere : t.openElsewhere, short: t.elsewhereShort };
    case "readOnly": return { mark: "empty", full: t.readOnly, short: t.readOnly };
    case "gone": return { mark: "alarm", full: t.gone(where), short: t.goneShort };
    case "adrift": return { mark: "alarm", full: t.adrift, short: t.adriftShort, signIn: status.signedOut };
    case "submitted": return { mark: "done", full: hasVersions ? submitted(status, where) : status.aside === null ? t.sent : t.sentAlready(where), short: t.submittedShort };
  }
  const signIn = status.kind === "signedOut" || status.kind === "otherUser";
  if (!status.kept) return { mark: "alarm", full: t.notKept, short: t.notKeptShort, signIn };
  switch (status.kind) {
    case "offline": return { mark: "alarm", full: t.offline(where), short: t.offlineShort };
    case "unreachable": return { mark: "alarm", full: t.unreachable(where), short: t.unreachableShort };
    case "refused": return { mark: "alarm", full: t.refused(where), short: t.refusedShort };
    case "tooLarge": return { mark: "alarm", full: t.tooLarge(where), short: t.tooLargeShort };
    case "signedOut": return { mark: "alarm", full: t.signedOut(where), short: t.signedOutShort, signIn };
    case "otherUser": return { mark: "alarm", full: t.otherUser(where), short: t.signedOutShort, signIn };
  }
}

export function conflictWords(device: string | null, hasVersions: boolean): string {
  const t = texts();
  return (hasVersions ? t.conflict : t.conflictHere)(device ?? t.otherDevice);
}

function submitted({ at, aside, listed }: Extract<Status, { kind: "submitted" }>, where: string): string {
  const t = texts();
  const first = at ? t.submittedOn(moment(at)) : t.submitted;
  return aside === null ? first : `${first} ${listed ? t.writtenAfterListed : t.writtenAfter(where)}`;
}

function saved(at: Date | null, device: string | null): StatusWords {
  const t = texts();
  return at ? { mark: "done", full: [t.saved, moment(at), device && t.savedOnDevice(device)].filter(Boolean).join(" "), short: t.saved } : { mark: "empty", full: t.nothingYet, short: t.nothingYet };
}

function moment(at: Date): string {
  const t = texts();
  return at.toDateString() === new Date().toDateString() ? t.savedAt(clockTime(at)) : t.savedOn(dayName(at));
}
