import type { SaveAnswer } from "./api";
import { beginWith, reconcile, type Beginning } from "./beginning";
import { Debounce } from "./debounce";
import type { JournalRecord, ServerDraft } from "./draft";
import { Footing } from "./footing";
import { JournalWriter } from "./journal-writer";
import { Retry } from "./retry";
import type { SessionOptions } from "./session-options";
import type { Closed, Status, Trouble } from "./status";
import type { Surface } from "./surface";
import { within } from "./within";

const waitsForPerson: readonly Trouble[] = ["signedOut", "otherUser", "tooLarge"];

/** Carries one text from the keyboard to the server: first to this device, then online, one request at a time. */
export class DraftSession {
  private readonly footing = new Footing();
  private readonly records: JournalWriter;
  private readonly toSend = new Debounce(1_500, 10_000, () => void this.send());
  private readonly retry = new Retry(() => void this.send());
  private surface: Surface;
  private version = 0;
  private ackedVersion = 0;
  private sending: Promise<void> | null = null;
  private trouble: Trouble | null = null;
  private closed: Status | null = { kind: "loading" };
  private stopped = false;
  private riskBegan = 0;

  constructor(private readonly options: SessionOptions) {
    this.surface = options.surface;
    this.records = new JournalWriter(options.journal, () => this.record(), () => this.tell());
  }

  get revision(): number { return this.footing.base.revision; }
  get isDirty(): boolean { return this.version !== this.ackedVersion; }
  /** Neither on this device nor online. */
  private get isAtRisk(): boolean { return this.isDirty && this.records.isBehind(this.version); }
  get atRiskSince(): number | null { return this.isAtRisk ? this.riskBegan : null; }
  private get isHeld(): boolean { return this.closed !== null || this.footing.rival !== null; }

  get status(): Status {
    if (this.closed) return this.closed;
    if (this.footing.rival) return { kind: "conflict", device: this.footing.rival.device };
    if (this.trouble) return { kind: this.trouble, kept: !this.records.isBroken };
    if (this.isDirty) return { kind: "saving" };
    return { kind: "saved", at: this.footing.base.savedAt ? new Date(this.footing.base.savedAt) : null };
  }

  /** Begins with what the server has and what this device kept. */
  begin(server: ServerDraft, record: JournalRecord | undefined, readOnly: boolean): void {
    const beginning = beginWith(this.options.kind, server, record);
    this.surface.replace(server.markdown);
    this.footing.standOn(server, this.surface.read());
    this.ackedVersion = this.version;
    this.closed = null;
    if (readOnly) return this.close(beginning.kind === "server" ? { kind: "readOnly" } : { kind: "submitted", aside: record!.markdown });
    this.surface.lock(false);
    if (record && beginning.kind !== "server") this.takeUp(record, beginning, server);
    this.tell();
  }

  private takeUp(record: JournalRecord, beginning: Exclude<Beginning, { kind: "server" }>, server: ServerDraft): void {
    this.footing.remember(record);
    if (beginning.kind === "restored") this.options.onNotice({ kind: "restored", at: new Date(record.at) });
    else this.setAside(record);
    if (beginning.kind === "merged") this.options.onNotice({ kind: "merged", device: server.device });
    if (beginning.kind === "conflict") this.footing.oppose(server, record);
    this.surface.replace(beginning.markdown);
    this.changed();
  }

  /** To be called at every change of the text. */
  changed(): void {
    if (!this.isAtRisk) this.riskBegan = Date.now();
    this.version++;
    if (this.closed) return;
    this.records.touch(this.version);
    if (this.trouble === "tooLarge") this.trouble = null;
    if (!this.isHeld) this.toSend.touch();
    this.tell();
  }

  /** The browser woke up, came online or got the focus: try at once. */
  wake(): void {
    if (this.isDirty && !this.isHeld) void this.send();
  }

  /** The last moment that is sure to be there: to this device at once, and online when it fits. */
  hide(): void {
    if (this.closed) return;
    void this.records.write(this.version);
    this.wake();
  }

  /** Waits until everything is online, but not longer than the limit. */
  async flush(limit: number): Promise<boolean> {
    if (this.closed) return true;
    void this.records.write(this.version);
    await within(limit, this.sendAll());
    return !this.isDirty;
  }

  private async sendAll(): Promise<void> {
    do await this.send(); while (this.isDirty && !this.trouble && !this.isHeld);
  }

  /** The page lets go of the text; what is left is sent without it. */
  async stop(): Promise<void> {
    const text = this.surface.read();
    this.surface = { read: () => text, replace: () => {}, lock: () => {} };
    this.stopped = true;
    this.toSend.cancel();
    this.retry.cancel();
    if (this.closed || !this.isDirty) return;
    await this.records.write(this.version);
    await this.sendAll();
  }

  /** Ends all writing here. */
  close(status: { kind: Closed } | { kind: "submitted"; aside: string | null }): void {
    if (status.kind === "elsewhere" && this.isDirty) this.setAside(this.record());
    this.closed = status;
    this.records.cancel();
    this.toSend.cancel();
    this.retry.cancel();
    this.surface.lock(true);
    this.tell();
  }

  /** Ends a conflict. The text that is not chosen stays on this device. */
  choose(own: boolean): void {
    const { rival } = this.footing;
    if (!rival) return;
    this.setAside(own ? { ...this.record(), markdown: rival.markdown } : this.record());
    if (!own) this.surface.replace(rival.markdown);
    this.footing.standOn(rival, own ? null : this.surface.read());
    this.changed();
    void this.send();
  }

  private send(): Promise<void> {
    this.sending ??= this.sendOnce().finally(() => { this.sending = null; });
    return this.sending;
  }

  private async sendOnce(): Promise<void> {
    this.toSend.cancel();
    this.retry.cancel();
    if (this.isHeld) return;
    const version = this.version;
    const markdown = this.surface.read();
    if (markdown === this.footing.acked) return this.acknowledge(version);
    const seq = this.footing.numberFor(markdown);
    void this.records.write(version);
    this.tell();
    const { clientId, device } = this.options;
    this.take(await this.options.api.save({ clientId, device, seq, baseRevision: this.revision, markdown }), version, markdown);
  }

  private take(answer: SaveAnswer, version: number, markdown: string): void {
    if (this.closed) return;
    switch (answer.kind) {
      case "saved":
        this.footing.standOn({ ...answer, markdown, device: null }, markdown);
        return this.acknowledge(version);
      case "changed": return this.meet(answer.draft);
      case "submitted": return this.close({ kind: "submitted", aside: this.surface.read() });
      case "gone": return this.close({ kind: "gone" });
      default: return this.fail(answer.kind === "unreachable" && !this.options.isOnline() ? "offline" : answer.kind);
    }
  }

  private acknowledge(version: number): void {
    this.ackedVersion = version;
    this.trouble = null;
    this.retry.reset();
    void this.records.write(this.version);
    if (this.isDirty && !this.stopped) this.toSend.touch();
    this.tell();
  }

  /** Somebody saved another text since ours began. */
  private meet(server: ServerDraft): void {
    const mine = this.surface.read();
    const { base, unheard } = this.footing;
    const outcome = reconcile(this.options.kind, base.revision, base.markdown, unheard, mine, server);
    if (outcome.kind === "conflict" || outcome.kind === "merged") this.setAside(this.record());
    if (outcome.kind === "conflict") {
      this.footing.oppose(server);
      return this.tell();
    }
    if (outcome.kind === "merged") {
      this.surface.replace(outcome.markdown);
      this.options.onNotice({ kind: "merged", device: server.device });
    }
    if (outcome.kind === "server" && !this.options.kind.same(mine, server.markdown)) this.surface.replace(server.markdown);
    this.footing.standOn(server, outcome.kind === "server" ? this.surface.read() : null);
    this.changed();
  }

  private fail(trouble: Trouble): void {
    this.trouble = trouble;
    if (!waitsForPerson.includes(trouble) && !this.stopped) this.retry.later();
    this.tell();
  }

  private setAside(record: JournalRecord): void { this.options.journal.setAside(record).catch(() => {}); }

  private record(): JournalRecord {
    const { documentId, userId, clientId } = this.options;
    return { documentId, userId, clientId, ...this.footing.describe(this.surface.read()), at: new Date().toISOString() };
  }

  private tell(): void {
    if (!this.stopped) this.options.onStatus(this.status);
  }
}
