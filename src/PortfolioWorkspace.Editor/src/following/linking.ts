import type { EditorState } from "prosemirror-state";
import { plainTextOf } from "../anchoring/document-text";

/** A comment can be linked to what is selected in the text, so only while something is. */
export function offerLinks(section: HTMLElement, state: EditorState | null): void {
  const isOff = !state || state.selection.empty;
  for (const button of section.querySelectorAll<HTMLButtonElement>("[data-link-here]")) if (button.disabled !== isOff) button.disabled = isOff;
}

/** Before the form goes: where the selection is in the plain text, as the server counts it, and what it says. */
export function fillIn(event: Event, { doc, selection }: EditorState): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("[data-link-here]") : null;
  if (!button?.form) return;
  const plain = plainTextOf(doc);
  const [start, end] = [plain.toOffset(selection.from), plain.toOffset(selection.to)];
  const values: Record<string, string> = { start: String(start), end: String(end), passage: plain.text.slice(start, end) };
  for (const [name, value] of Object.entries(values)) button.form.querySelector<HTMLInputElement>(`input[data-${name}]`)!.value = value;
}
