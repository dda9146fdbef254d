import type { SaveAnswer } from "./answers";
import type { SaveRequest } from "./api";
import type { ServerDraft } from "./draft";
import { Footing } from "./footing";
import { Outbox } from "./outbox";
import type { SessionOptions } from "./session-options";
import type { Trouble } from "./status";

/** Nothing is sent again until the text is another one, or until somebody is signed in. */
const waitsForText: readonly Trouble[] = ["tooLarge", "refused"];
const waitsForPerson: readonly Trouble[] = ["signedOut", "otherUser"];

/** Whoever has the text that is delivered. */
export interface Sender {
  read(): string;
  /** No save may go out now. */
  readonly isHeld: boolean;
  onSend(version: number): void;
  onSaved(): void;
  onOther(server: ServerDraft): void;
  onSubmitted(at: string | null): void;
  onGone(): void;
  onTrouble(): void;
}

/** Brings changes of a text to the server and hears what it says: which of them it has, and what is wrong. */
export class Delivery {
  readonly footing = new Footing();
  private readonly outbox = new Outbox(() => this.sendOnce());
  private acked = 0;
  private isUrgent = false;
  private ended = false;
  version = 0;
  trouble: Trouble | null = null;

  constructor(private readonly options: SessionOptions, private readonly sender: Sender) {}

  get isDirty(): boolean { return this.version !== this.acked; }
  private get waitsForText(): boolean { return this.trouble !== null && waitsForText.includes(this.trouble); }

  changed(): void {
    if (this.version++ === 0) this.options.api.ready();
    if (this.waitsForText) this.trouble = null;
  }

  /** What is on screen is what the server has. */
  begin(): void { this.acked = this.version; }

  soon(hurry: boolean): void { if (!this.sender.isHeld && !this.ended) this.outbox.touch(hurry); }
  now(): Promise<void> { return this.outbox.now(); }

  wake(): void {
    this.isUrgent = false;
    this.outbox.reset();
    if (this.isDirty && !this.sender.isHeld && !this.waitsForText) void this.now();
  }

  /** Without waiting for anything first: the page may be gone in a moment. */
  async hide(): Promise<void> {
    this.isUrgent = true;
    if (this.isDirty && !this.waitsForText) await this.all();
  }

  /** Sends until nothing is left, or something is in the way. */
  async all(): Promise<void> {
    do await this.now(); while (this.isDirty && !this.trouble && !this.sender.isHeld);
  }

  prepare(markdown: string): void {
    if (this.isDirty && !this.sender.isHeld) void this.options.api.prepare(this.request(markdown, this.footing.nextNumber(markdown)));
  }

  /** Nothing is tried again by itself. */
  end(): void {
    this.ended = true;
    this.outbox.cancel();
  }

  private async sendOnce(): Promise<void> {
    if (this.sender.isHeld) return;
    const { version } = this;
    const markdown = this.sender.read();
    if (markdown === this.footing.acked) return this.acknowledge(version);
    const seq = this.footing.numberFor(markdown);
    this.sender.onSend(version);
    this.take(await this.options.api.save(this.request(markdown, seq), this.isUrgent), version, markdown);
  }

  private request(markdown: string, seq: number): SaveRequest {
    const { clientId, device } = this.options;
    const { revision, hash } = this.footing.base;
    return { clientId, device, seq, baseRevision: revision, baseHash: hash, markdown };
  }

  private take(answer: SaveAnswer, version: number, markdown: string): void {
    if (this.sender.isHeld) return;
    switch (answer.kind) {
      case "saved":
        this.footing.standOn({ ...answer, markdown, device: null }, markdown);
        return this.acknowledge(version);
      case "changed":
        // The same text as we stand on is no other text: then something on the way is wrong.
        return this.footing.isBase(answer.draft) ? this.fail("unreachable") : this.sender.onOther(answer.draft);
      case "submitted": return this.sender.onSubmitted(answer.at);
      case "gone": return this.sender.onGone();
      default: return this.fail(answer.kind);
    }
  }

  acknowledge(version: number): void {
    this.acked = version;
    this.trouble = null;
    this.outbox.reset();
    this.sender.onSaved();
  }

  fail(trouble: Trouble): void {
    this.trouble = trouble === "unreachable" && !this.options.isOnline() ? "offline" : trouble;
    if (!this.waitsForText && !waitsForPerson.includes(trouble) && !this.ended) this.outbox.later();
    this.sender.onTrouble();
  }
}
