import type { JournalRecord, ServerDraft, Stand } from "./draft";
import { changesOf, joined, sameText } from "./merge";
import { differences, type Part } from "./parts";

/** With which text a session goes on. */
export type Beginning =
  | { readonly kind: "server" | "restored" }
  | { readonly kind: "merged"; readonly markdown: string }
  | { readonly kind: "conflict"; readonly parts: readonly Part[] };

/** Decides by revisions and texts, never by clocks: a device may have the wrong time. */
export function beginWith(server: ServerDraft, record: JournalRecord | undefined): Beginning {
  if (!record || (record.synced && !wasPutBack(record, server))) return { kind: "server" };
  return reconcile(record, server);
}

/** Brings a text of ours, that began from an older revision, together with what the server has now. */
export function reconcile(mine: Stand, server: ServerDraft): Beginning {
  const { markdown, baseMarkdown, baseRevision } = mine;
  if (sameText(markdown, server.markdown)) return { kind: "server" };
  // What the server once accepted may only be here now, so neither text goes on without a person.
  if (wasPutBack(mine, server)) return { kind: "conflict", parts: differences(markdown, server.markdown) };
  const isOurOwn = mine.sent.some(text => sameText(text, server.markdown));
  if (baseRevision === server.revision || isOurOwn || sameText(baseMarkdown, server.markdown)) return { kind: "restored" };
  if (sameText(baseMarkdown, markdown)) return { kind: "server" };
  const parts = changesOf(baseMarkdown, markdown, server.markdown);
  const merged = joined(parts);
  return merged === null ? { kind: "conflict", parts } : { kind: "merged", markdown: merged };
}

/** Whether the server was put back to an older copy: its revisions then say less than ours, or the same about another text. */
function wasPutBack({ baseRevision, baseHash }: Stand, server: ServerDraft): boolean {
  return server.revision <= baseRevision && server.hash !== baseHash;
}
