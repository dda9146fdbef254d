import { AsidePost } from "./aside-post";
import { Arrival } from "./arrival";
import { beginWith } from "./beginning";
import { Delivery, type Sender } from "./delivery";
import type { JournalRecord, ServerDraft } from "./draft";
import { Encounter, type Ground } from "./encounter";
import { JournalWriter } from "./journal-writer";
import { Risk } from "./risk";
import type { SessionOptions, Start } from "./session-options";
import { openStatus } from "./open-status";
import { dateOf, once, type Closed, type Status } from "./status";
import { frozen, type Surface } from "./surface";
import { within } from "./within";

/** Carries one text from the keyboard to the server: first to this device, then online. */
export class DraftSession {
  private readonly delivery: Delivery;
  private readonly records: JournalWriter;
  private readonly asides: AsidePost;
  private readonly encounter: Encounter;
  private readonly risk = new Risk(() => { this.surface.lock(true); this.tell(); }, () => { if (!this.isHeld) this.surface.lock(false); });
  private surface: Surface;
  private term = 1;
  private isUnread = false;
  private closed: Status | null = { kind: "loading" };
  private stopped = false;
  private readonly arrival = new Arrival();
  private readonly say: (status: Status) => void;

  constructor(private readonly options: SessionOptions) {
    this.surface = options.surface;
    this.say = once(options.onStatus);
    this.delivery = new Delivery(options, this.sender());
    this.records = new JournalWriter(options.journal, {
      record: () => this.record(),
      onWritten: (record, isWritten, isNews) => this.journaled(record, isWritten, isNews),
      onOvertaken: present => this.overtake(present),
    });
    this.asides = new AsidePost(options, aside => { if (aside.reason === "submitted") this.listed(); });
    this.encounter = new Encounter(this.ground());
  }

  get revision(): number { return this.footing.base.revision; }
  get isDirty(): boolean { return this.delivery.isDirty; }
  /** Whether leaving the page now could cost something. */
  get mustWarn(): boolean { return !this.closed && this.isDirty && (this.records.isBroken || this.risk.isLong); }
  /** What another tab needs to go on with this text. */
  get present(): JournalRecord | null { return this.closed ? null : this.record(); }
  private get footing() { return this.delivery.footing; }
  private get isHeld(): boolean { return this.closed !== null || this.footing.rival !== null; }

  get status(): Status {
    const { closed, footing, encounter, isDirty } = this;
    return closed ?? openStatus({ footing, encounter, isDirty, trouble: this.delivery.trouble, isAdrift: this.risk.isTooLong, kept: !this.records.isBroken, device: this.options.device });
  }

  /** Begins with what the server has and what this device kept. */
  begin(server: ServerDraft, { record, readOnly, submittedAt, isTakeover, isFromDevice, isUnread = false }: Start = {}): void {
    const beginning = beginWith(this.options.kind, server, record);
    // Whoever had the turn counted on from what we read, by one at most. What could not be read comes after us, whatever it is.
    this.term = isUnread ? 0 : Math.max(this.term, (record?.term ?? 0) + (isTakeover ? 2 : 1));
    this.isUnread = isUnread;
    this.surface.replace(server.markdown);
    this.footing.standOn(server, this.surface.read());
    this.delivery.begin();
    this.closed = null;
    this.arrival.settle();
    void this.asides.recall();
    if (readOnly) return beginning.kind === "server" ? this.close({ kind: "readOnly" }) : this.closeSubmitted(submittedAt, record!.markdown);
    this.surface.lock(false);
    if (record && beginning.kind !== "server") this.encounter.takeUp(record, beginning, server);
    else if (isFromDevice) {
      // Nobody could ask the server: what it has is asked by sending.
      this.footing.acked = null;
      this.changed();
    }
    if (isFromDevice) this.delivery.fail("unreachable");
    // What was kept and turns out to be online is not asked about at sign-out.
    if (isTakeover || (record && !record.synced && beginning.kind === "server")) void this.records.write(this.delivery.version);
    this.tell();
  }

  /** To be called at every change of the text. */
  changed(): void {
    this.delivery.changed();
    if (this.closed) return;
    this.risk.begin();
    this.records.touch(this.delivery.version);
    this.delivery.soon(this.records.isBroken);
    this.tell();
  }

  /** The browser woke up, came online or got the focus: try at once. */
  wake(): void {
    void this.asides.deliver();
    this.delivery.wake();
  }

  /** The last moment that is sure to be there: to this device at once, and online when it fits. */
  hide(): void {
    // Nothing new: then nothing is written either, or signing out would leave behind what it just took away.
    if (this.closed || !this.isDirty) return;
    void this.records.write(this.delivery.version, !this.isUnread);
    void this.delivery.hide();
  }

  /** Waits until everything is online, but not longer than the limit. Whoever presses a button as soon as the page is there waits for the text, instead of pressing in vain. */
  flush(limit: number): Promise<boolean> { return this.arrival.within(limit).then(() => this.deliver(limit)); }

  private async deliver(limit: number): Promise<boolean> {
    // Not here yet, or in the hands of another tab: then nobody can say that all of it is online.
    if (this.closed) return this.closed.kind !== "loading" && this.closed.kind !== "elsewhere";
    await within(limit, Promise.all([this.isDirty && this.records.write(this.delivery.version), this.delivery.all(), this.asides.deliver()]));
    return !this.isDirty;
  }

  /** The page lets go of the text; what is left is sent without it. */
  async stop(): Promise<void> {
    this.surface = frozen(this.surface.read());
    this.stopped = true;
    this.delivery.end();
    this.risk.end();
    // Another page may be asked for at once, and that ends this one without a word.
    if (!this.closed && this.isDirty) await Promise.all([this.records.write(this.delivery.version, !this.isUnread), this.delivery.hide()]);
    this.records.end();
    this.asides.end();
  }

  /** Gives the turn to another tab: no more letters here, and the last ones where that tab looks. */
  async handOver(): Promise<void> {
    this.surface.lock(true);
    await this.deliver(2_000);
  }

  /** Ends all writing here. What another tab cannot have seen is set aside. */
  close(status: { kind: Closed } | Extract<Status, { kind: "submitted" }>, wasHandedOver = false): void {
    const isUnseen = !wasHandedOver || this.records.isBehind(this.delivery.version);
    if (status.kind === "elsewhere" && !this.closed && this.isDirty && isUnseen) void this.asides.add(this.surface.read(), "conflict");
    if (status.kind === "gone" && !this.closed && this.records.isBehind(this.delivery.version)) void this.records.write(this.delivery.version);
    this.closed = status;
    this.arrival.settle();
    this.records.end();
    this.delivery.end();
    this.risk.end();
    this.surface.lock(true);
    this.tell();
  }

  private closeSubmitted(at: string | null | undefined, text: string): void {
    const aside = this.options.kind.same(text, this.footing.base.markdown) ? null : text;
    this.close({ kind: "submitted", at: dateOf(at), aside, listed: false });
    if (aside !== null) void this.asides.add(aside, "submitted");
  }

  /** What was written after submitting is found among the versions now, so this device need not offer it again. */
  private listed(): void {
    if (this.closed?.kind !== "submitted") return;
    this.closed = { ...this.closed, listed: true };
    this.options.journal.write({ ...this.record(), synced: true }).catch(() => {});
    this.tell();
  }

  resolve(markdown: string): void {
    this.encounter.resolve(markdown);
    void this.delivery.now();
  }

  private ground(): Ground {
    const session = this;
    return {
      get surface() { return session.surface; },
      kind: this.options.kind, footing: this.footing, asides: this.asides, notice: this.options.onNotice, changed: () => this.changed(),
    };
  }

  private sender(): Sender {
    const session = this;
    return {
      read: () => this.surface.read(),
      get isHeld() { return session.isHeld; },
      onSend: version => { void this.records.write(version); this.tell(); },
      onSaved: () => {
        this.risk.ease(this.isDirty);
        void this.records.write(this.delivery.version);
        if (this.isDirty) this.delivery.soon(this.records.isBroken);
        this.tell();
      },
      onOther: server => {
        if (this.encounter.meet(server)) this.delivery.acknowledge(this.delivery.version);
        this.tell();
      },
      onSubmitted: at => this.closeSubmitted(at, this.surface.read()),
      onGone: () => this.close({ kind: "gone" }), onTrouble: () => this.tell(),
    };
  }

  private journaled(record: JournalRecord, isWritten: boolean, isNews: boolean): void {
    if (isWritten) this.risk.ease(this.isDirty && this.records.isBehind(this.delivery.version));
    else if (isNews && this.isDirty && !this.delivery.trouble) this.delivery.soon(true);
    this.delivery.prepare(record.markdown);
    if (!this.closed) this.options.onRecord?.(record);
    this.tell();
  }

  /** What an earlier visit left could not be read when this one began: it is not written over, but set aside. */
  private async overtake(present: JournalRecord): Promise<boolean> {
    if (!this.isUnread) return false;
    this.isUnread = false;
    if (!this.options.kind.same(present.markdown, this.surface.read())) await this.asides.add(present.markdown, "conflict");
    this.term = present.term + 1;
    return true;
  }

  private record(): JournalRecord {
    const { documentId, userId, clientId, api } = this.options;
    return { documentId, userId, clientId, address: api.address, page: this.options.page, term: this.term, version: this.delivery.version, ...this.footing.describe(this.surface.read()), at: new Date().toISOString() };
  }

  private tell(): void { if (!this.stopped) this.say(this.status); }
}
