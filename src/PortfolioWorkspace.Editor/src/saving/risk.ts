const warnAfter = 10_000;
const stopAfter = 60_000;

/** How long something has been typed that is neither on this device nor online. Counted by timers: a clock may jump. */
export class Risk {
  private timers: ReturnType<typeof setTimeout>[] = [];
  isLong = false;
  isTooLong = false;

  constructor(private readonly onTooLong: () => void, private readonly onOver: () => void) {}

  begin(): void {
    if (this.timers.length > 0) return;
    this.timers = [
      setTimeout(() => { this.isLong = true; }, warnAfter),
      setTimeout(() => { this.isTooLong = true; this.onTooLong(); }, stopAfter),
    ];
  }

  /** Something was brought to safety; counting begins anew for what was typed since. */
  ease(remains: boolean): void {
    const wasTooLong = this.isTooLong;
    this.end();
    if (remains) this.begin();
    if (wasTooLong) this.onOver();
  }

  end(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    this.isLong = this.isTooLong = false;
  }
}
