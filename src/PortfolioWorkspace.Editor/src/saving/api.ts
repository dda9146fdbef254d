import { isSignedOut, readAside, readLoaded, readSaved, type AsideAnswer, type LoadAnswer, type SaveAnswer } from "./answers";
import type { Aside } from "./draft";
import { Parcel } from "./parcel";

export interface SaveRequest { readonly clientId: string; readonly seq: number; readonly baseRevision: number; readonly baseHash: string; readonly markdown: string; readonly device: string }

export interface DraftApi {
  /** Where this text lives. */
  readonly address: string;
  load(): Promise<LoadAnswer>;
  /** Gets what a first save needs: a page that goes has no time to ask for it. */
  ready(): void;
  /** An urgent save is made up at once: the page may be gone in a moment. */
  save(request: SaveRequest, isUrgent: boolean): Promise<SaveAnswer>;
  /** Gets ready for an urgent save of this. */
  prepare(request: SaveRequest): Promise<unknown>;
  setAside(aside: Aside): Promise<AsideAnswer>;
}

/** The browser refuses more than 64 kB in requests that may outlive the page, all of them together. */
const keepaliveLimit = 50_000;
/** Some networks answer after half a minute, and then that is an answer. */
const patience = 35_000;

interface Token { readonly header: string; readonly token: string; readonly user: string }

/** Loads and saves one text by plain HTTP, so that a dead circuit never stops saving. */
export class HttpDraftApi implements DraftApi {
  private token: Token | null = null;
  private readonly parcel = new Parcel();
  private mayPack = true;

  constructor(
    readonly address: string, private readonly userId: string, private readonly device: string,
    private readonly fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis)) {}

  async load(): Promise<LoadAnswer> {
    return readLoaded(await this.send(this.address, { headers: { Accept: "application/json" } }), this.userId);
  }

  ready(): void { if (!this.token) void this.takeToken(); }

  async prepare(request: SaveRequest): Promise<unknown> {
    const plain = bodyOf(request);
    // Too long for a last request even when packed: then packing would only be in the way of the keys.
    return this.mayPack && this.parcel.mayFit(plain.length, keepaliveLimit) && this.parcel.pack(plain);
  }

  async save(request: SaveRequest, isUrgent: boolean): Promise<SaveAnswer> {
    const plain = bodyOf(request);
    for (let attempt = 0; ; attempt++) {
      const token = this.token ?? await this.takeToken();
      if (typeof token === "string") return { kind: token };
      const packed = !this.mayPack ? null : this.parcel.atHand(plain) ?? (isUrgent ? null : await this.parcel.pack(plain));
      const response = await this.write("PUT", this.address, token, packed ?? plain, {
        "If-Match": `"${request.baseRevision}-${request.baseHash.slice(0, 16) || "0"}"`,
        "Idempotency-Key": `${request.clientId}-${request.seq}`,
      });
      if (!response) return { kind: "unreachable" };
      if (this.mayTryAgain(response, packed !== null, attempt)) continue;
      if (isSignedOut(response)) this.token = null;
      return readSaved(response);
    }
  }

  async setAside({ id, markdown, reason }: Aside): Promise<AsideAnswer> {
    const token = this.token ?? await this.takeToken();
    if (typeof token === "string") return token === "unreachable" ? token : "signedOut";
    const plain = JSON.stringify({ markdown, reason, device: this.device });
    const response = await this.write("POST", `${this.address}/aside`, token, (this.mayPack ? await new Parcel().pack(plain) : null) ?? plain, { "Idempotency-Key": `aside-${id}` });
    if (response && (response.status === 400 || isSignedOut(response))) this.token = null;
    return readAside(response);
  }

  /** A token lives as long as a sign-in: when it is refused, a fresh one may do, if it is still us. And not every way takes packed bodies. */
  private mayTryAgain(response: Response, wasPacked: boolean, attempt: number): boolean {
    if (attempt > 1) return false;
    if (response.status === 415 && wasPacked) this.mayPack = false;
    else if (response.status === 400 && attempt === 0) this.token = null;
    else return false;
    return true;
  }

  private write(method: string, url: string, token: Token, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>): Promise<Response | null> {
    const packed = typeof body !== "string";
    const size = packed ? body.length : new Blob([body]).size;
    return this.send(url, {
      method, body, keepalive: size < keepaliveLimit,
      headers: { ...headers, "Content-Type": "application/json", [token.header]: token.token, ...(packed ? { "Content-Encoding": "gzip" } : {}) },
    });
  }

  private async takeToken(): Promise<Token | "signedOut" | "otherUser" | "unreachable"> {
    const response = await this.send("/api/antiforgery", {});
    if (!response) return "unreachable";
    if (isSignedOut(response)) return "signedOut";
    const token = response.ok ? await response.json().catch(() => null) as Token | null : null;
    if (!token?.header || !token.user) return "unreachable";
    if (token.user.toLowerCase() !== this.userId.toLowerCase()) return "otherUser";
    return this.token = token;
  }

  private async send(url: string, init: RequestInit): Promise<Response | null> {
    try {
      return await this.fetch(url, { ...init, cache: "no-store", credentials: "same-origin", redirect: "manual", signal: AbortSignal.timeout(patience) });
    } catch (failure) {
      // Other requests that may outlive the page can have used up what the browser allows for them.
      return init.keepalive && failure instanceof TypeError ? this.send(url, { ...init, keepalive: false }) : null;
    }
  }
}

const bodyOf = ({ clientId, seq, baseRevision, markdown, device }: SaveRequest) => JSON.stringify({ clientId, seq, baseRevision, markdown, device });
