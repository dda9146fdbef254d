import type { JournalRecord, ServerDraft } from "./draft";

const mostUnheard = 8;

/** On which text of the server ours stands: what was acknowledged, what was sent, and what contradicts it. */
export class Footing {
  base: ServerDraft = { revision: 0, markdown: "", hash: "", savedAt: null, device: null };
  /** Another text on the server that a person has to choose about. */
  rival: ServerDraft | null = null;
  /** Sent since the last answer that we heard: any of them may have arrived. */
  private sent: readonly string[] = [];
  /** The acknowledged text as our own surface writes it; null when that is not what we show. */
  acked: string | null = null;
  private seq = 0;
  private numbered: string | null = null;

  standOn(server: ServerDraft, acked: string | null): void {
    this.base = server;
    this.acked = acked;
    this.rival = null;
    this.sent = [];
  }

  /** While nobody has chosen the old base stays, so that a reload asks again. */
  oppose(server: ServerDraft, record?: JournalRecord): void {
    this.rival = server;
    if (record) this.base = { ...server, revision: record.baseRevision, markdown: record.baseMarkdown, hash: record.baseHash };
  }

  /** The same text keeps its number, so that the server knows a repeated request. */
  numberFor(markdown: string): number {
    if (this.numbered !== markdown) {
      this.seq++;
      this.numbered = markdown;
    }
    if (!this.sent.includes(markdown)) this.sent = [...this.sent, markdown].slice(-mostUnheard);
    return this.seq;
  }

  get unheard(): readonly string[] { return this.sent; }

  /** What an earlier visit sent may have arrived without our hearing of it. */
  remember(record: JournalRecord): void { this.sent = record.sent; }

  describe(markdown: string) {
    return {
      markdown,
      seq: this.seq,
      baseRevision: this.base.revision,
      baseHash: this.base.hash,
      baseMarkdown: this.base.markdown,
      sent: this.sent,
      synced: !this.rival && markdown === this.acked,
    };
  }
}
