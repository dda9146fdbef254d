/** The text as the server has it. */
export interface ServerDraft {
  readonly revision: number;
  readonly markdown: string;
  readonly hash: string;
  readonly savedAt: string | null;
  readonly device: string | null;
}

/** What this device knows of one person's text; written before anything goes over the network. */
export interface JournalRecord {
  readonly documentId: string;
  readonly userId: string;
  readonly clientId: string;
  readonly seq: number;
  readonly baseRevision: number;
  readonly baseHash: string;
  /** The text of that revision, needed to merge. */
  readonly baseMarkdown: string;
  /** The texts sent since, of which we never heard whether they arrived. */
  readonly sent: readonly string[];
  readonly markdown: string;
  readonly synced: boolean;
  readonly at: string;
}

export interface Journal {
  read(userId: string, documentId: string): Promise<JournalRecord | undefined>;
  write(record: JournalRecord): Promise<void>;
  /** Keeps a text that lost a choice, so that nothing is ever thrown away. */
  setAside(record: JournalRecord): Promise<void>;
}
