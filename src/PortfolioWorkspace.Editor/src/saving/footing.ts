import type { ServerDraft, Stand } from "./draft";

const mostUnheard = 8;

/** While the server is away the first ones are those that may have arrived; the last ones may still. */
const fewer = (sent: readonly string[]) => sent.length <= mostUnheard ? sent : [...sent.slice(0, mostUnheard / 2), ...sent.slice(-mostUnheard / 2)];

/** On which text of the server ours stands: what was acknowledged, what was sent, and what contradicts it. */
export class Footing {
  base: ServerDraft = { revision: 0, markdown: "", hash: "", savedAt: null, device: null };
  /** Another text on the server that a person has to choose about. The base stays meanwhile, so that a reload asks again. */
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

  /** What an earlier visit wrote stands where it stood then; what it sent may have arrived without our hearing of it. */
  standAs(record: Stand): void {
    this.base = { ...this.base, revision: record.baseRevision, markdown: record.baseMarkdown, hash: record.baseHash };
    this.sent = record.sent;
    this.acked = null;
  }

  remember(sent: readonly string[]): void { this.sent = sent; }

  isBase(server: ServerDraft): boolean { return server.revision === this.base.revision && server.hash === this.base.hash; }

  /** The number under which a text would go: the same text keeps its own, so that the server knows a repeated request. */
  nextNumber(markdown: string): number { return this.numbered === markdown ? this.seq : this.seq + 1; }

  numberFor(markdown: string): number {
    this.seq = this.nextNumber(markdown);
    this.numbered = markdown;
    if (!this.sent.includes(markdown)) this.sent = fewer([...this.sent, markdown]);
    return this.seq;
  }

  stand(markdown: string): Stand {
    return { markdown, baseRevision: this.base.revision, baseHash: this.base.hash, baseMarkdown: this.base.markdown, sent: this.sent };
  }

  describe(markdown: string) {
    return { ...this.stand(markdown), seq: this.seq, synced: !this.rival && markdown === this.acked };
  }
}
