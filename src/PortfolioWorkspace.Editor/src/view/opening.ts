import type { Node } from "prosemirror-model";
import { parseMarkdown, serialiseMarkdown, survivesEditing } from "../markdown/markdown";
import { isTooLongForRich } from "./limits";

/** In which form a text can be opened; a text that would not survive the rich form is never put in it. */
export type Opening = { readonly form: "rich"; readonly doc: Node } | { readonly form: "tooLong" | "unstable" };

export function openingOf(markdown: string): Opening {
  if (isTooLongForRich(markdown)) return { form: "tooLong" };
  const doc = parseMarkdown(markdown);
  // Written as we would write it, which nearly every text is: then it is read back as the same.
  const isStable = serialiseMarkdown(doc) === markdown.trimEnd() || survivesEditing(markdown);
  return isStable ? { form: "rich", doc } : { form: "unstable" };
}

const name = "portfolio.simple-input";

/** Whether somebody chose the simple input on this device. */
export function prefersPlain(): boolean {
  try { return localStorage.getItem(name) !== null; } catch { return false; }
}

export function preferPlain(plain: boolean): void {
  try {
    if (plain) localStorage.setItem(name, "1");
    else localStorage.removeItem(name);
  } catch { /* A device that keeps nothing asks again. */ }
}
