import type { ServerDraft } from "./draft";

export interface Loaded { readonly kind: "loaded"; readonly draft: ServerDraft; readonly readOnly: boolean; readonly guidance: unknown }

export type LoadAnswer = Loaded | { readonly kind: "gone" } | { readonly kind: "signedOut" | "unreachable" };

export type SaveAnswer =
  | { readonly kind: "saved"; readonly revision: number; readonly hash: string; readonly savedAt: string }
  | { readonly kind: "changed"; readonly draft: ServerDraft }
  | { readonly kind: "signedOut" | "otherUser" | "gone" | "submitted" | "tooLarge" | "refused" | "unreachable" };

export interface SaveRequest { readonly clientId: string; readonly seq: number; readonly baseRevision: number; readonly baseHash: string; readonly markdown: string; readonly device: string }

export interface DraftApi {
  load(): Promise<LoadAnswer>;
  save(request: SaveRequest): Promise<SaveAnswer>;
}

/** The browser refuses more than 64 kB in requests that may outlive the page. */
const keepaliveLimit = 60_000;
const patience = 20_000;

interface Token { readonly header: string; readonly token: string; readonly user: string }

/** Loads and saves one text by plain HTTP, so that a dead circuit never stops saving. */
export class HttpDraftApi implements DraftApi {
  private token: Token | null = null;

  constructor(private readonly endpoint: string, private readonly userId: string, private readonly fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis)) {}

  async load(): Promise<LoadAnswer> {
    const response = await this.send(this.endpoint, { headers: { Accept: "application/json" } });
    if (!response || response.status >= 500 || response.status === 429) return { kind: "unreachable" };
    if (isSignedOut(response)) return { kind: "signedOut" };
    if (!response.ok) return { kind: "gone" };
    const body = await response.json() as ServerDraft & { readOnly?: boolean; guidance?: unknown };
    return { kind: "loaded", draft: body, readOnly: body.readOnly === true, guidance: body.guidance };
  }

  async save(request: SaveRequest): Promise<SaveAnswer> {
    for (let attempt = 0; ; attempt++) {
      const token = this.token ?? await this.fetchToken();
      if (typeof token === "string") return { kind: token };
      if (!sameId(token.user, this.userId)) { this.token = null; return { kind: "otherUser" }; }
      this.token = token;
      const response = await this.put(request, token);
      // A token lives as long as a sign-in: when it is refused, a fresh one may do, if it is still us.
      if (response?.status === 400 && attempt === 0) { this.token = null; continue; }
      if (!response) return { kind: "unreachable" };
      if (isSignedOut(response)) this.token = null;
      return readAnswer(response);
    }
  }

  private put(request: SaveRequest, token: Token): Promise<Response | null> {
    const { baseHash, ...said } = request;
    const body = JSON.stringify(said);
    return this.send(this.endpoint, {
      method: "PUT",
      body,
      keepalive: new Blob([body]).size < keepaliveLimit,
      headers: {
        "Content-Type": "application/json",
        "If-Match": `"${request.baseRevision}-${baseHash.slice(0, 16) || "0"}"`,
        "Idempotency-Key": `${request.clientId}-${request.seq}`,
        [token.header]: token.token,
      },
    });
  }

  private async fetchToken(): Promise<Token | "signedOut" | "unreachable"> {
    const response = await this.send("/api/antiforgery", {});
    if (!response || (response.status >= 500)) return "unreachable";
    return isSignedOut(response) || !response.ok ? "signedOut" : await response.json() as Token;
  }

  private async send(url: string, init: RequestInit): Promise<Response | null> {
    try {
      return await this.fetch(url, { ...init, cache: "no-store", credentials: "same-origin", redirect: "manual", signal: AbortSignal.timeout(patience) });
    } catch {
      return null;
    }
  }
}

const sameId = (one: string, other: string) => one?.toLowerCase() === other.toLowerCase();

/** A redirect is the way to the sign-in page, never an answer about a text. */
const isSignedOut = (response: Response) => response.status === 401 || response.type === "opaqueredirect";

async function readAnswer(response: Response): Promise<SaveAnswer> {
  if (isSignedOut(response)) return { kind: "signedOut" };
  try {
    if (response.ok) return { kind: "saved", ...await response.json() as { revision: number; hash: string; savedAt: string } };
    if (response.status === 412) return { kind: "changed", draft: await response.json() as ServerDraft };
  } catch {
    return { kind: "unreachable" };
  }
  switch (response.status) {
    case 403: case 404: case 410: return { kind: "gone" };
    case 409: return { kind: "submitted" };
    case 413: return { kind: "tooLarge" };
    case 400: case 415: case 422: case 428: return { kind: "refused" };
    default: return { kind: "unreachable" };
  }
}
