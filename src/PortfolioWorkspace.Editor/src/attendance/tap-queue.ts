import type { MarkNow, Tap, TapAnswer, TapApi, TapStore } from "./tap";

export type QueueState = "calm" | "waiting" | "signedOut";

/** Sends taps as soon as it can, each person's last word alone, and keeps them until the server answered. */
export class TapQueue {
  private readonly pending = new Map<string, Tap>();
  private clientId = "";
  private sending: Promise<void> | undefined;
  state: QueueState = "calm";

  constructor(
    private readonly store: TapStore, private readonly api: TapApi,
    private readonly answered: (rows: readonly MarkNow[]) => void, private readonly changed: () => void) {}

  get waiting(): readonly Tap[] { return [...this.pending.values()]; }

  /** What an earlier visit could not send. */
  async begin(): Promise<void> {
    for (const tap of await this.store.all()) if (!this.pending.has(tap.participation)) this.pending.set(tap.participation, tap);
    this.changed();
    if (this.pending.size > 0) await this.flush();
  }

  async tap(words: readonly Omit<Tap, "seq">[]): Promise<void> {
    for (const word of words) {
      const { clientId, seq } = await this.store.next();
      this.clientId = clientId;
      const tap = { ...word, seq };
      this.pending.set(tap.participation, tap);
      await this.store.put(tap);
    }
    this.changed();
    await this.flush();
  }

  async flush(): Promise<void> {
    while (this.sending) await this.sending;
    if (this.pending.size === 0) return;
    this.sending = this.send();
    try { await this.sending; } finally { this.sending = undefined; }
    // What was tapped meanwhile goes at once; what could not be sent waits for a better moment.
    if (this.state === "calm" && this.pending.size > 0) await this.flush();
  }

  private async send(): Promise<void> {
    if (!this.clientId) this.clientId = (await this.store.next()).clientId;
    const sent = this.waiting;
    const answer = await this.api.send(this.clientId, sent).catch((): TapAnswer => ({ kind: "unreachable" }));
    if (answer.kind === "answered") {
      for (const row of answer.rows) await this.take(row, sent);
      // Nothing was said about them, so nothing will be at a next time.
      this.state = answer.rows.length === 0 ? "waiting" : "calm";
      this.answered(answer.rows);
    } else this.state = answer.kind === "unreachable" ? "waiting" : "signedOut";
    this.changed();
  }

  private async take(row: MarkNow, sent: readonly Tap[]): Promise<void> {
    const current = this.pending.get(row.participation);
    if (!current) return;
    if (current.seq === sent.find(tap => tap.participation === row.participation)?.seq) {
      this.pending.delete(row.participation);
      await this.store.remove(row.participation);
    } else if (row.outcome === "saved") {
      // A later word of ours stands on the earlier one; on somebody else's it does not.
      const onOurs = { ...current, seen: row.version };
      this.pending.set(row.participation, onOurs);
      await this.store.put(onOurs);
    }
  }
}
