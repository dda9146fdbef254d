/** Runs something once it has been quiet for a while, but never later than a limit while it is not. */
export class Debounce {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private limit: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly quiet: number, private readonly most: number, private readonly run: () => void) {}

  touch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.fire(), this.quiet);
    this.limit ??= setTimeout(() => this.fire(), this.most);
  }

  cancel(): void {
    clearTimeout(this.timer);
    clearTimeout(this.limit);
    this.timer = this.limit = undefined;
  }

  private fire(): void {
    this.cancel();
    this.run();
  }
}
