import { Debounce } from "../saving/debounce";
import { Retry } from "../saving/retry";
import { within } from "../saving/within";

export type ChoiceAnswer =
  | { readonly kind: "kept" }
  | { readonly kind: "unreachable" | "signedOut" }
  /** The house says no, in its own words. */
  | { readonly kind: "refused"; readonly words: string };

export type ChoiceStatus = ChoiceAnswer | { readonly kind: "keeping" };

export interface KeeperOptions {
  readonly send: (choices: ReadonlyMap<string, string>) => Promise<ChoiceAnswer>;
  readonly onStatus: (status: ChoiceStatus) => void;
  /** The server has these by now. */
  readonly onKept: (choices: ReadonlyMap<string, string>) => void;
}

/** Brings online what somebody chooses in a form, while they go on. One request at a time: what is chosen meanwhile goes with the next, so that the last choice stands. */
export class ChoiceKeeper {
  private readonly waiting = new Map<string, string>();
  private readonly soon = new Debounce(300, 1_500, () => void this.sendAll());
  private readonly retry = new Retry(() => void this.sendAll());
  private sending: Promise<void> | null = null;
  private flying: ReadonlyMap<string, string> = new Map();
  private no: ChoiceAnswer | null = null;

  constructor(private readonly options: KeeperOptions) {}

  /** Something is not online yet that a form or a link should wait for. */
  get isBusy(): boolean { return this.sending !== null || (this.waiting.size > 0 && !this.no); }

  /** It could not be brought online; closing the page now would lose it. */
  get mustWarn(): boolean { return this.waiting.size > 0 && this.no?.kind === "unreachable"; }

  choose(name: string, value: string): void {
    this.waiting.set(name, value);
    if (this.no?.kind === "refused") return this.options.onStatus(this.no);
    this.options.onStatus({ kind: "keeping" });
    this.soon.touch();
  }

  /** Sends at once what waits, and waits for the answer. */
  flush(limit: number): Promise<void> { return within(limit, this.sendAll()); }

  /** The page goes: there is no time to wait for what is on its way. */
  leave(): void {
    this.soon.cancel();
    const rest = new Map([...this.waiting].filter(([name, value]) => this.flying.get(name) !== value));
    if (rest.size > 0 && this.no?.kind !== "refused") void this.options.send(rest);
  }

  end(): void {
    this.leave();
    this.retry.cancel();
  }

  private async sendAll(): Promise<void> {
    this.soon.cancel();
    this.retry.cancel();
    while (this.sending || (this.waiting.size > 0 && this.no?.kind !== "refused")) {
      const isMine = !this.sending;
      await (this.sending ??= this.sendOnce().finally(() => { [this.sending, this.flying] = [null, new Map()]; }));
      if (isMine && this.no) return;
    }
  }

  private async sendOnce(): Promise<void> {
    const { send, onStatus, onKept } = this.options;
    const choices = this.flying = new Map(this.waiting);
    const answer = await send(choices);
    this.no = answer.kind === "kept" ? null : answer;
    if (answer.kind === "kept") {
      this.retry.reset();
      // What was chosen anew while this was on its way is another choice.
      for (const [name, value] of choices) if (this.waiting.get(name) === value) this.waiting.delete(name);
      onKept(choices);
    } else if (answer.kind === "unreachable") this.retry.later();
    // "Kept" is said when all of it is.
    onStatus(answer.kind === "kept" && this.waiting.size > 0 ? { kind: "keeping" } : answer);
  }
}
