const waits = [1_000, 2_000, 5_000, 10_000, 30_000];

/** Tries again later, and later still after every failure. */
export class Retry {
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly run: () => void) {}

  later(): void {
    this.cancel();
    this.timer = setTimeout(this.run, waits[Math.min(this.failures++, waits.length - 1)]!);
  }

  cancel(): void { clearTimeout(this.timer); }

  reset(): void {
    this.cancel();
    this.failures = 0;
  }
}
