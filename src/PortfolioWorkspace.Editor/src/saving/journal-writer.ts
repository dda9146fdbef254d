import { Debounce } from "./debounce";
import { Overtaken, type Journal, type JournalRecord } from "./draft";
import { intime } from "./within";

const tryAgain = 5_000;

export interface JournalOwner {
  record(): JournalRecord;
  /** After every attempt; news is when it works again, or does no longer. */
  onWritten(record: JournalRecord, isWritten: boolean, isNews: boolean): void;
  /** Another visit wrote here. Whether what it wrote is safe elsewhere now, so that this one may write over it. */
  onOvertaken(present: JournalRecord): Promise<boolean>;
}

/** Writes the state of one text to this device shortly after every change, and knows how far it came. */
export class JournalWriter {
  private readonly pending = new Debounce(250, 2_000, () => void this.write(this.latest));
  private again: ReturnType<typeof setTimeout> | undefined;
  private latest = 0;
  private written = 0;
  private ended = false;
  isBroken = false;

  constructor(private readonly journal: Journal, private readonly owner: JournalOwner) {}

  isBehind(version: number): boolean { return this.written < version; }

  touch(version: number): void {
    this.latest = version;
    this.pending.touch();
  }

  /** Nothing is written any more by itself. */
  end(): void {
    this.ended = true;
    this.cancel();
  }

  private cancel(): void {
    this.pending.cancel();
    clearTimeout(this.again);
  }

  /** Done when the database says that it is; a database that does not answer is as bad as one that refuses. */
  async write(version: number, isLast = false): Promise<void> {
    this.cancel();
    this.latest = version;
    const record = this.owner.record();
    const wasBroken = this.isBroken;
    try {
      await intime(tryAgain, this.put(record, isLast));
      this.written = Math.max(this.written, version);
      this.isBroken = false;
    } catch {
      this.isBroken = true;
      clearTimeout(this.again);
      if (!this.ended) this.again = setTimeout(() => void this.write(this.latest), tryAgain);
    }
    this.owner.onWritten(record, !this.isBroken, this.isBroken !== wasBroken);
  }

  private async put(record: JournalRecord, isLast: boolean): Promise<void> {
    try {
      await this.journal.write(record, isLast);
    } catch (failure) {
      if (!(failure instanceof Overtaken) || !await this.owner.onOvertaken(failure.present)) throw failure;
      await this.journal.write(this.owner.record());
    }
  }
}
