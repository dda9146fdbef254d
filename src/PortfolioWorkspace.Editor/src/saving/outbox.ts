import { Debounce } from "./debounce";
import { Retry } from "./retry";

/** When a text goes online: shortly after writing, again after a failure, and never two requests at a time. */
export class Outbox {
  private readonly calm = new Debounce(1_500, 10_000, () => void this.now());
  /** For a device that keeps nothing: then only the server is safe. */
  private readonly eager = new Debounce(500, 2_000, () => void this.now());
  private readonly retry = new Retry(() => void this.now());
  private sending: Promise<void> | null = null;

  constructor(private readonly send: () => Promise<void>) {}

  touch(hurry: boolean): void { (hurry ? this.eager : this.calm).touch(); }

  now(): Promise<void> {
    this.cancel();
    this.sending ??= this.send().finally(() => { this.sending = null; });
    return this.sending;
  }

  later(): void { this.retry.later(); }
  /** The next failure waits as short as the first. */
  reset(): void { this.retry.reset(); }

  cancel(): void {
    this.calm.cancel();
    this.eager.cancel();
    this.retry.cancel();
  }
}
