import type { LoadAnswer, Loaded } from "./answers";
import type { Journal, JournalRecord, ServerDraft } from "./draft";
import type { Start } from "./session-options";
import { intime } from "./within";

export type Kept = Pick<Start, "record" | "isUnread">;

/** What this device kept of a text, or that it would not say. */
export async function readKept(journal: Journal, userId: string, documentId: string): Promise<Kept> {
  try {
    return { record: await intime(5_000, journal.read(userId, documentId)) };
  } catch {
    return { isUnread: true };
  }
}

/** What another tab told may be newer than what could be written. */
export function newest(kept: Kept, heard: JournalRecord | null): Kept {
  const { record } = kept;
  if (!heard) return kept;
  const isNewer = !record || heard.term > record.term || (heard.term === record.term && heard.version > record.version);
  return isNewer ? { ...kept, record: heard } : kept;
}

/** The server as this device last heard of it: with that somebody can go on while the server is away. */
export function loadedFrom(record: JournalRecord): Loaded {
  const draft: ServerDraft = { revision: record.baseRevision, hash: record.baseHash, markdown: record.baseMarkdown, savedAt: null, device: null };
  return { kind: "loaded", draft, readOnly: false, guidance: null, submittedAt: null };
}

/** The text with which the page came, when neither server nor device say more. */
export function loadedFromPage(markdown: string): Loaded {
  return { kind: "loaded", draft: { revision: 0, hash: "", markdown, savedAt: null, device: null }, readOnly: false, guidance: null, submittedAt: null };
}

export const isFinal = (answer: LoadAnswer): answer is Loaded | { readonly kind: "gone" } => answer.kind === "loaded" || answer.kind === "gone";
