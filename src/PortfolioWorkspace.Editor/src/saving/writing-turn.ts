import { newId } from "./aside-post";
import type { JournalRecord } from "./draft";

export interface TurnEvents {
  /** Another tab asks for the turn: save, and stop. */
  onAsked(): Promise<void>;
  onLost(wasHandedOver: boolean): void;
  /** The tab that had the turn is gone: now it is ours. */
  onFree(): void;
  /** What this tab has now, for tabs that read along. */
  present(): JournalRecord | null;
  /** What the tab that has the turn wrote. */
  onHeard(record: JournalRecord): void;
}

type Message = "ask" | "who" | { readonly record: JournalRecord };

const patience = 3_000;

/** By what name the browser knows this page among those that hold locks. */
const whoAmI = (): Promise<string | undefined> => {
  const name = `who:${newId()}`;
  return navigator.locks.request(name, async () => (await navigator.locks.query()).held?.find(lock => lock.name === name)?.clientId);
};

/** Of all tabs that show one text only one may write: the one that holds the lock. The others hear what it writes. */
export class WritingTurn {
  private readonly channel: BroadcastChannel | null;
  private letGo: (() => void) | null = null;
  private hasReaders = false;
  private waiting: AbortController | null = null;
  private hasEnded = false;

  constructor(private readonly documentId: string, userId: string, private readonly events: TurnEvents) {
    // A channel of one person: somebody else in this browser does not read along.
    this.channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(`draft:${userId}:${documentId}`) : null;
    this.channel?.addEventListener("message", event => this.hear(event.data as Message));
  }

  get isHeld(): boolean { return this.letGo !== null || !navigator.locks; }

  /** Whether this tab may write; waits a moment for a page that is just being left. */
  async take(): Promise<boolean> {
    while (!await this.request({ signal: AbortSignal.timeout(600) })) if (this.hasEnded || await this.isTaken()) return false;
    return true;
  }

  /**
   * On a busy machine the browser may be slow to answer, while nobody has the turn; or this page was too slow to hear that
   * it got it, and gives it back just now.
   */
  private async isTaken(): Promise<boolean> {
    const me = await whoAmI();
    const { held = [] } = await navigator.locks.query();
    return held.some(lock => lock.name === `draft:${this.documentId}` && lock.clientId !== me);
  }

  /** Asks the other tab to save and stop, and after a while does not wait for its answer. */
  async insist(): Promise<boolean> {
    this.waiting?.abort();
    if (this.letGo) return true;
    this.send("ask");
    return await this.request({ signal: AbortSignal.timeout(patience) }) || this.request({ steal: true });
  }

  /** Hears what the other tab writes, and goes on when that one closes. */
  readAlong(): void {
    this.send("who");
    if (!navigator.locks) return;
    this.waiting?.abort();
    this.waiting = new AbortController();
    void this.request({ signal: this.waiting.signal }).then(isOurs => { if (isOurs) this.events.onFree(); });
  }

  tell(record: JournalRecord): void {
    if (this.hasReaders && this.letGo) this.send({ record });
  }

  release(): void {
    this.letGo?.();
    this.letGo = null;
  }

  end(): void {
    this.hasEnded = true;
    this.waiting?.abort();
    this.release();
    this.channel?.close();
  }

  private send(message: Message): void { this.channel?.postMessage(message); }

  private hear(message: Message): void {
    if (typeof message === "object") return this.events.onHeard(message.record);
    if (!this.letGo) return;
    if (message === "ask") return void this.giveAway();
    this.hasReaders = true;
    const record = this.events.present();
    if (record) this.tell(record);
  }

  private async giveAway(): Promise<void> {
    await this.events.onAsked();
    if (!this.letGo) return;
    // Also for a device that keeps nothing: then this is all that the other tab can go by.
    const record = this.events.present();
    if (record) this.send({ record });
    this.release();
    this.events.onLost(true);
  }

  private request(options: LockOptions): Promise<boolean> {
    // Without a secure context there are no locks; revisions then guard the text alone.
    if (!navigator.locks) return Promise.resolve(true);
    return new Promise(answer => {
      let own: (() => void) | null = null;
      navigator.locks.request(`draft:${this.documentId}`, options, () => new Promise<void>(done => {
        // Granted to a page that is gone by now: kept, it would shut out everybody after it.
        if (this.hasEnded) {
          answer(false);
          return done();
        }
        this.letGo = own = done;
        answer(true);
      })).catch(() => {
        answer(false);
        // Another request of this very page may have got the turn meanwhile.
        if (!own || this.letGo !== own) return;
        this.letGo = null;
        this.events.onLost(false);
      });
    });
  }
}
