/** The moments at which a browser comes back or may be about to go. */
export class Wakeups {
  private readonly stop = new AbortController();

  constructor(onWake: () => void, onHide: () => void) {
    const { signal } = this.stop;
    for (const name of ["online", "pageshow", "focus"]) window.addEventListener(name, onWake, { signal });
    window.addEventListener("pagehide", onHide, { signal });
    // Signed in again in another tab.
    const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("house-signed-in") : null;
    tabs?.addEventListener("message", onWake);
    signal.addEventListener("abort", () => tabs?.close());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" ? onHide() : onWake(), { signal });
  }

  end(): void { this.stop.abort(); }
}
