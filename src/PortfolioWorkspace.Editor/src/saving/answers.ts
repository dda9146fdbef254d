import type { ServerDraft } from "./draft";

export interface Loaded { readonly kind: "loaded"; readonly draft: ServerDraft; readonly readOnly: boolean; readonly guidance: unknown; readonly submittedAt: string | null }

export type LoadAnswer = Loaded | { readonly kind: "gone" } | { readonly kind: "signedOut" | "unreachable" };

export type SaveAnswer =
  | { readonly kind: "saved"; readonly revision: number; readonly hash: string; readonly savedAt: string }
  | { readonly kind: "changed"; readonly draft: ServerDraft }
  | { readonly kind: "submitted"; readonly at: string | null }
  | { readonly kind: "signedOut" | "otherUser" | "gone" | "tooLarge" | "refused" | "unreachable" };

export type AsideAnswer = "listed" | "refused" | "signedOut" | "unreachable";

type Body = Partial<ServerDraft> & { code?: string; submittedAt?: string | null; readOnly?: boolean; guidance?: unknown; owner?: string };

/** A redirect is the way to the sign-in page, never an answer about a text. */
export const isSignedOut = (response: Response) => response.status === 401 || response.type === "opaqueredirect";

/** A text of somebody else means that somebody else is signed in here by now. */
export async function readLoaded(response: Response | null, userId: string): Promise<LoadAnswer> {
  if (!response) return { kind: "unreachable" };
  if (isSignedOut(response)) return { kind: "signedOut" };
  const body = await bodyOf(response);
  if (typeof body?.owner === "string" && body.owner.toLowerCase() !== userId.toLowerCase()) return { kind: "signedOut" };
  if (response.ok && isDraft(body)) return { kind: "loaded", draft: body, readOnly: body.readOnly === true, guidance: body.guidance, submittedAt: body.submittedAt ?? null };
  return isAboutText(response, body) ? { kind: "gone" } : { kind: "unreachable" };
}

export async function readSaved(response: Response): Promise<SaveAnswer> {
  if (isSignedOut(response)) return { kind: "signedOut" };
  const body = await bodyOf(response);
  const { status } = response;
  if (response.ok) return typeof body?.revision === "number" && typeof body.hash === "string" ? { kind: "saved", revision: body.revision, hash: body.hash, savedAt: body.savedAt ?? "" } : { kind: "unreachable" };
  if (status === 412 && isDraft(body)) return { kind: "changed", draft: body };
  if (status === 413) return { kind: "tooLarge" };
  if (!isAboutText(response, body)) return { kind: "unreachable" };
  if (status === 409) return { kind: "submitted", at: body?.submittedAt ?? null };
  return { kind: status === 403 || status === 404 || status === 410 ? "gone" : "refused" };
}

export async function readAside(response: Response | null): Promise<AsideAnswer> {
  if (!response) return "unreachable";
  if (isSignedOut(response)) return "signedOut";
  if (response.ok) return "listed";
  return response.status === 413 || isAboutText(response, await bodyOf(response)) ? "refused" : "unreachable";
}

/**
 * Whether the house itself says no. A page of a proxy, of a café or of a version without this address says nothing about
 * the text, whatever its number; neither does a token that keeps being refused.
 */
export function isAboutText(response: Response, body: { readonly code?: string } | null): boolean {
  return response.status < 500 && response.status !== 429 && typeof body?.code === "string" && body.code !== "not-this-page";
}

const isDraft = (body: Body | null): body is Body & ServerDraft => typeof body?.revision === "number" && typeof body.markdown === "string";

async function bodyOf(response: Response): Promise<Body | null> {
  try { return await response.json() as Body | null; } catch { return null; }
}
