import { isAboutText, isSignedOut } from "../saving/answers";
import type { MarkNow, Tap, TapAnswer, TapApi } from "./tap";

const patience = 15_000;

/** The way of taps to the server. Whoever is somebody else by now sends nothing for who was here before. */
export class HttpTapApi implements TapApi {
  private header = "";
  private token = "";

  constructor(private readonly address: string, private readonly user: string, private readonly fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis)) {}

  async send(clientId: string, taps: readonly Tap[]): Promise<TapAnswer> {
    for (const _ of [1, 2]) {
      if (!this.token) {
        const taken = await this.takeToken();
        if (taken !== "taken") return { kind: taken };
      }
      const response = await this.ask(this.address, { method: "PUT", keepalive: true, body: JSON.stringify({ clientId, changes: taps }), headers: { "Content-Type": "application/json", [this.header]: this.token } });
      if (!response) return { kind: "unreachable" };
      if (isSignedOut(response)) return { kind: "signedOut" };
      const body = await response.json().catch(() => null) as { rows?: MarkNow[]; code?: string } | null;
      if (response.ok && Array.isArray(body?.rows)) return { kind: "answered", rows: body.rows };
      if (isAboutText(response, body)) return { kind: "gone" };
      if (response.status !== 400 || body?.code !== "not-this-page") return { kind: "unreachable" };
      this.token = "";
    }
    return { kind: "signedOut" };
  }

  private async takeToken(): Promise<"taken" | "unreachable" | "signedOut"> {
    const response = await this.ask("/api/antiforgery", {});
    if (!response) return "unreachable";
    const given = response.ok ? await response.json().catch(() => null) as { header?: string; token?: string; user?: string } | null : null;
    if (!given?.token || !given.header) return isSignedOut(response) ? "signedOut" : "unreachable";
    if (given.user?.toLowerCase() !== this.user.toLowerCase()) return "signedOut";
    [this.header, this.token] = [given.header, given.token];
    return "taken";
  }

  private async ask(url: string, init: RequestInit): Promise<Response | null> {
    try {
      return await this.fetch(url, { ...init, cache: "no-store", credentials: "same-origin", redirect: "manual", signal: AbortSignal.timeout(patience) });
    } catch { return null; }
  }
}
