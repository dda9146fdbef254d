/** What is true about somebody's text at this moment; the words for it are chosen where it is shown. */
export type Status =
  | { readonly kind: "loading" | "loadFailed" }
  | { readonly kind: "saved"; readonly at: Date | null }
  | { readonly kind: "saving" }
  | { readonly kind: Trouble; readonly kept: boolean }
  | { readonly kind: "conflict"; readonly device: string | null }
  | { readonly kind: Closed }
  | { readonly kind: "submitted"; readonly aside: string | null };

/** Saving does not work now, but writing goes on. */
export type Trouble = "offline" | "unreachable" | "refused" | "signedOut" | "otherUser" | "tooLarge";

/** Nothing can be written here. */
export type Closed = "elsewhere" | "readOnly" | "gone";

export type Notice = { readonly kind: "restored"; readonly at: Date } | { readonly kind: "merged"; readonly device: string | null } | { readonly kind: "notSavedYet" };
