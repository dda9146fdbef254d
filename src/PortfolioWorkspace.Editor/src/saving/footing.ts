import type { JournalRecord, ServerDraft } from "./draft";

/** On which text of the server ours stands: what was acknowledged, what was sent, and what contradicts it. */
export class Footing {
  base: ServerDraft = { revision: 0, markdown: "", hash: "", savedAt: null, device: null };
  /** Another text on the server that a person has to choose about. */
  rival: ServerDraft | null = null;
  sent: { readonly seq: number; readonly markdown: string } | null = null;
  /** The acknowledged text as our own surface writes it; null when that is not what we show. */
  acked: string | null = null;
  private seq = 0;

  standOn(server: ServerDraft, acked: string | null): void {
    this.base = server;
    this.acked = acked;
    this.rival = null;
  }

  /** While nobody has chosen the old base stays, so that a reload asks again. */
  oppose(server: ServerDraft, record?: JournalRecord): void {
    this.rival = server;
    if (record) this.base = { ...server, revision: record.baseRevision, markdown: record.baseMarkdown, hash: record.baseHash };
  }

  /** The same text keeps its number, so that the server knows a repeated request. */
  numberFor(markdown: string): number {
    if (this.sent?.markdown !== markdown || this.sent.seq < 0) this.sent = { seq: ++this.seq, markdown };
    return this.sent.seq;
  }

  /** What an earlier visit sent may have arrived without our hearing of it. */
  remember(record: JournalRecord): void {
    this.sent = record.sent === null ? null : { seq: -1, markdown: record.sent };
  }

  describe(markdown: string) {
    return {
      markdown,
      seq: this.seq,
      baseRevision: this.base.revision,
      baseHash: this.base.hash,
      baseMarkdown: this.base.markdown,
      sent: this.sent?.markdown ?? null,
      synced: !this.rival && markdown === this.acked,
    };
  }
}
