import { isAboutText, isSignedOut } from "../saving/answers";
import type { ChoiceAnswer } from "./choice-keeper";

const patience = 35_000;

/** `Input.Words[code]` of the form is `words: { code: … }` for the server. */
export function bodyOf(choices: ReadonlyMap<string, string>): string {
  const body: { verdict?: string; words: Record<string, string>; kinds: Record<string, string> } = { words: {}, kinds: {} };
  for (const [name, value] of choices) {
    const [, list, key] = /^Input\.(Words|Kinds)\[(.+)\]$/.exec(name) ?? [];
    if (list && key) body[list === "Words" ? "words" : "kinds"][key] = value;
    else if (name === "Input.Verdict") body.verdict = value;
  }
  return JSON.stringify(body);
}

/** Whether a field of the form is a choice that can be kept by itself. */
export const isKept = (name: string) => /^Input\.(Verdict$|(Words|Kinds)\[.+\]$)/.test(name);

/** The way of what was chosen to the server. The page has a token already, so that a page that goes need not ask for one. */
export class ChoiceApi {
  constructor(
    private readonly address: string, private readonly userId: string, private readonly header: string, private token: string,
    private readonly fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis)) {}

  async send(choices: ReadonlyMap<string, string>): Promise<ChoiceAnswer> {
    const body = bodyOf(choices);
    const first = await this.put(body);
    // Whoever signed in again has another token; whoever is somebody else by now keeps nothing here.
    if (first?.status !== 400 || await codeOf(first) !== "not-this-page") return read(first);
    return await this.takeToken() ? read(await this.put(body)) : { kind: "signedOut" };
  }

  private put(body: string): Promise<Response | null> {
    return this.ask(this.address, { method: "PUT", body, keepalive: true, headers: { "Content-Type": "application/json", [this.header]: this.token } });
  }

  private async takeToken(): Promise<boolean> {
    const response = await this.ask("/api/antiforgery", {});
    const given = response?.ok ? await response.json().catch(() => null) as { token?: string; user?: string } | null : null;
    if (!given?.token || given.user?.toLowerCase() !== this.userId.toLowerCase()) return false;
    this.token = given.token;
    return true;
  }

  private async ask(url: string, init: RequestInit): Promise<Response | null> {
    try {
      return await this.fetch(url, { ...init, cache: "no-store", credentials: "same-origin", redirect: "manual", signal: AbortSignal.timeout(patience) });
    } catch { return null; }
  }
}

async function read(response: Response | null): Promise<ChoiceAnswer> {
  if (!response) return { kind: "unreachable" };
  if (isSignedOut(response)) return { kind: "signedOut" };
  if (response.ok) return { kind: "kept" };
  const problem = await response.json().catch(() => null) as { code?: string; title?: string } | null;
  return isAboutText(response, problem) && problem?.title ? { kind: "refused", words: problem.title } : { kind: "unreachable" };
}

const codeOf = async (response: Response) => (await response.clone().json().catch(() => null) as { code?: string } | null)?.code;
