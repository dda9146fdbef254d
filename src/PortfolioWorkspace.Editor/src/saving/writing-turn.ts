/** Of all tabs that show one text only one may write: the one that holds the lock. */
export class WritingTurn {
  private readonly channel: BroadcastChannel | null;
  private letGo: (() => void) | null = null;

  constructor(private readonly documentId: string, private readonly onAsked: () => Promise<void>, private readonly onLost: () => void) {
    this.channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(`draft:${documentId}`) : null;
    this.channel?.addEventListener("message", event => { if (event.data === "ask" && this.letGo) void this.giveAway(); });
  }

  /** Whether this tab may write; waits a moment for a page that is just being left. */
  take(): Promise<boolean> {
    return this.request({ signal: AbortSignal.timeout(600) });
  }

  /** Asks the other tab to save and stop, and after a while does not wait for its answer. */
  async insist(): Promise<boolean> {
    this.channel?.postMessage("ask");
    return await this.request({ signal: AbortSignal.timeout(3_000) }) || this.request({ steal: true });
  }

  release(): void {
    this.letGo?.();
    this.letGo = null;
  }

  end(): void {
    this.release();
    this.channel?.close();
  }

  private async giveAway(): Promise<void> {
    await this.onAsked();
    if (!this.letGo) return;
    this.release();
    this.onLost();
  }

  private request(options: LockOptions): Promise<boolean> {
    // Without a secure context there are no locks; revisions then guard the text alone.
    if (!navigator.locks) return Promise.resolve(true);
    return new Promise(answer => {
      navigator.locks.request(`draft:${this.documentId}`, options, () => new Promise<void>(done => {
        this.letGo = done;
        answer(true);
      })).catch(() => {
        answer(false);
        if (!this.letGo) return;
        this.letGo = null;
        this.onLost();
      });
    });
  }
}
