import type { JournalRecord, ServerDraft } from "./draft";
import type { TextKind } from "./text-kind";

/** With which text a session begins. */
export type Beginning =
  | { readonly kind: "server" }
  | { readonly kind: "restored" | "merged"; readonly markdown: string }
  | { readonly kind: "conflict"; readonly markdown: string };

/** Decides by revisions and texts, never by clocks: a device may have the wrong time. */
export function beginWith(kind: TextKind, server: ServerDraft, record: JournalRecord | undefined): Beginning {
  if (!record || kind.same(record.markdown, server.markdown)) return { kind: "server" };
  const mine = record.markdown;
  // The server was put back to an older copy: what it once accepted is only here.
  if (record.baseRevision > server.revision) return { kind: "conflict", markdown: mine };
  if (record.synced) return { kind: "server" };
  return reconcile(kind, record.baseRevision, record.baseMarkdown, record.sent, mine, server);
}

/** Brings a text of ours, that began from an older revision, together with what the server has now. */
export function reconcile(kind: TextKind, baseRevision: number, base: string, sent: readonly string[], mine: string, server: ServerDraft): Beginning {
  if (kind.same(mine, server.markdown)) return { kind: "server" };
  const isOurOwn = sent.some(text => kind.same(text, server.markdown));
  if (baseRevision === server.revision || isOurOwn || kind.same(base, server.markdown)) return { kind: "restored", markdown: mine };
  if (kind.same(base, mine)) return { kind: "server" };
  const merged = kind.merge(base, mine, server.markdown);
  return merged === null ? { kind: "conflict", markdown: mine } : { kind: "merged", markdown: merged };
}
