import type { Part } from "./parts";

/** What is true about somebody's text at this moment; the words for it are chosen where it is shown. */
export type Status =
  | { readonly kind: "loading" | "loadFailed" }
  /** Of another device the name is told: whoever comes from there looks for their last words. */
  | { readonly kind: "saved"; readonly at: Date | null; readonly kept: boolean; readonly device: string | null }
  | { readonly kind: "saving"; readonly kept: boolean }
  | { readonly kind: Trouble; readonly kept: boolean }
  /** Neither this device nor the server has taken anything for too long: no more letters until one does. */
  | { readonly kind: "adrift"; readonly signedOut: boolean }
  | { readonly kind: "conflict"; readonly device: string | null; readonly at: Date | null; readonly parts: readonly Part[] }
  | { readonly kind: Closed }
  | { readonly kind: "submitted"; readonly at: Date | null; readonly aside: string | null; readonly listed: boolean };

/** Saving does not work now, but writing goes on. */
export type Trouble = "offline" | "unreachable" | "refused" | "signedOut" | "otherUser" | "tooLarge";

/** Nothing can be written here. */
export type Closed = "elsewhere" | "readOnly" | "gone";

export type Notice =
  | { readonly kind: "restored"; readonly at: Date; readonly parts: readonly Part[] }
  | { readonly kind: "merged"; readonly device: string | null; readonly parts: readonly Part[] }
  | { readonly kind: "notSavedYet" };

export const dateOf = (iso: string | null | undefined): Date | null => iso ? new Date(iso) : null;

/** That a text is being saved is news once, not at every key. */
export function once(say: (status: Status) => void): (status: Status) => void {
  let told: Status | null = null;
  return status => {
    const isNews = status.kind !== "saving" || told?.kind !== "saving" || status.kept !== told.kept;
    told = status;
    if (isNews) say(status);
  };
}
