import type { JournalRecord, ServerDraft, Stand } from "./draft";
import type { Part } from "./parts";
import { changesOf, differences, joined, type TextKind } from "./text-kind";

/** With which text a session goes on. */
export type Beginning =
  | { readonly kind: "server" | "restored" }
  | { readonly kind: "merged"; readonly markdown: string }
  | { readonly kind: "conflict"; readonly parts: readonly Part[] };

/** Decides by revisions and texts, never by clocks: a device may have the wrong time. */
export function beginWith(kind: TextKind, server: ServerDraft, record: JournalRecord | undefined): Beginning {
  if (!record || (record.synced && !wasPutBack(record, server))) return { kind: "server" };
  return reconcile(kind, record, server);
}

/** Brings a text of ours, that began from an older revision, together with what the server has now. */
export function reconcile(kind: TextKind, mine: Stand, server: ServerDraft): Beginning {
  const { markdown, baseMarkdown, baseRevision } = mine;
  if (kind.same(markdown, server.markdown)) return { kind: "server" };
  // What the server once accepted may only be here now, so neither text goes on without a person.
  if (wasPutBack(mine, server)) return { kind: "conflict", parts: differences(kind, markdown, server.markdown) };
  const isOurOwn = mine.sent.some(text => kind.same(text, server.markdown));
  if (baseRevision === server.revision || isOurOwn || kind.same(baseMarkdown, server.markdown)) return { kind: "restored" };
  if (kind.same(baseMarkdown, markdown)) return { kind: "server" };
  const parts = changesOf(kind, baseMarkdown, markdown, server.markdown);
  const merged = joined(kind, parts);
  return merged === null ? { kind: "conflict", parts } : { kind: "merged", markdown: merged };
}

const startLength = 8;

/**
 * Whether the server was put back to an older copy: its revisions then say less than ours, or the same about another text;
 * or it has counted on since, and what it was at our revision is not what we stand on.
 */
function wasPutBack({ baseRevision, baseHash }: Stand, server: ServerDraft): boolean {
  if (server.revision <= baseRevision) return server.hash !== baseHash;
  const at = (server.revision - baseRevision) * startLength;
  const then = server.lineage?.slice(at, at + startLength);
  return then?.length === startLength && then !== baseHash.slice(0, startLength);
}
