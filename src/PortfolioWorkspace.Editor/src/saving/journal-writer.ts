import { Debounce } from "./debounce";
import type { Journal, JournalRecord } from "./draft";

/** Writes the state of one text to this device shortly after every change, and knows how far it came. */
export class JournalWriter {
  private readonly pending: Debounce;
  private latest = 0;
  private written = 0;
  isBroken = false;

  constructor(private readonly journal: Journal, private readonly take: () => JournalRecord, private readonly onChange: () => void) {
    this.pending = new Debounce(250, 2_000, () => void this.write(this.latest));
  }

  isBehind(version: number): boolean { return this.written < version; }

  touch(version: number): void {
    this.latest = version;
    this.pending.touch();
  }

  cancel(): void { this.pending.cancel(); }

  /** Done when the database says that it is. */
  async write(version: number): Promise<void> {
    this.pending.cancel();
    const wasBroken = this.isBroken;
    try {
      await this.journal.write(this.take());
      this.written = Math.max(this.written, version);
      this.isBroken = false;
    } catch {
      this.isBroken = true;
    }
    if (wasBroken !== this.isBroken) this.onChange();
  }
}
