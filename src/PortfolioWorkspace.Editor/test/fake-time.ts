type Timer = { readonly at: number; readonly order: number; readonly run: () => void };

/** Timers of which a test decides when they fire; between two of them everything that was promised is kept. */
export class FakeTime {
  private readonly timers = new Map<number, Timer>();
  private readonly real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, Date: globalThis.Date };
  private order = 0;
  now = 0;
  /** How far the clock of the device is off. */
  clockIsOff = 0;

  constructor() {
    const time = this;
    const TrueDate = this.real.Date;
    globalThis.setTimeout = ((run: () => void, wait = 0) => this.add(run, wait)) as unknown as typeof setTimeout;
    globalThis.clearTimeout = ((id: number) => { this.timers.delete(id); }) as unknown as typeof clearTimeout;
    globalThis.Date = class extends TrueDate {
      constructor(...given: []) { super(...(given.length > 0 ? given : [1.8e12 + time.now + time.clockIsOff]) as []); }
      static override now(): number { return 1.8e12 + time.now + time.clockIsOff; }
    } as DateConstructor;
  }

  end(): void { Object.assign(globalThis, this.real); }

  wait(milliseconds: number): Promise<void> { return new Promise(done => { this.add(done, milliseconds); }); }

  async pass(milliseconds: number): Promise<void> {
    const until = this.now + milliseconds;
    await settled();
    for (let next = this.next(until); next; next = this.next(until)) {
      this.timers.delete(next.order);
      this.now = next.at;
      next.run();
      await settled();
    }
    this.now = until;
  }

  private add(run: () => void, wait: number): number {
    const order = ++this.order;
    this.timers.set(order, { at: this.now + wait, order, run });
    return order;
  }

  private next(until: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.timers.values()) if (timer.at <= until && (!first || timer.at < first.at)) first = timer;
    return first;
  }
}

const settled = () => new Promise<void>(done => { setImmediate(done); });
