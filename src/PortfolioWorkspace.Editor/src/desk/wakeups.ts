/** The moments at which a browser comes back or may be about to go. */
export class Wakeups {
  private readonly stop = new AbortController();

  constructor(onWake: () => void, onHide: () => void) {
    const { signal } = this.stop;
    for (const name of ["online", "pageshow", "focus"]) window.addEventListener(name, onWake, { signal });
    window.addEventListener("pagehide", onHide, { signal });
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" ? onHide() : onWake(), { signal });
  }

  end(): void { this.stop.abort(); }
}
