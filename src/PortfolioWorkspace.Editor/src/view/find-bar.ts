import type { EditorView } from "prosemirror-view";
import { el } from "./dom";
import { found, lookFor, step, stopLooking } from "./find";
import { viewTexts } from "./view-texts";

let count = 0;

/** The line in which somebody looks for words in their text; the browser's own would miss what is not laid out, and count otherwise. */
export class FindBar {
  readonly root: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly tally = el("output", { class: "tally", role: "status" });

  constructor(private readonly view: EditorView) {
    const t = viewTexts();
    const id = `draft-find-${++count}`;
    this.input = el("input", { class: "in", id, type: "search", autocomplete: "off", enterkeyhint: "search" });
    this.root = el("div", { class: "find", role: "search", "aria-label": t.find, hidden: true },
      el("label", { for: id }, t.findLabel), this.input, this.tally,
      this.button(t.findPrevious, () => this.move(-1)), this.button(t.findNext, () => this.move(1)), this.button(t.close, () => this.close()));
    this.input.addEventListener("input", () => { lookFor(view, this.input.value); this.show(); });
    this.root.addEventListener("keydown", event => this.onKey(event));
  }

  open(): void {
    const { from, to } = this.view.state.selection;
    const selected = this.view.state.doc.textBetween(from, to, "\n", " ");
    if (selected && selected.length < 80 && !selected.includes("\n")) this.input.value = selected;
    this.root.hidden = false;
    this.input.focus();
    this.input.select();
    lookFor(this.view, this.input.value);
    this.show();
  }

  private close(): void {
    this.root.hidden = true;
    stopLooking(this.view);
    this.view.focus();
  }

  private move(direction: 1 | -1): void {
    step(this.view, direction);
    this.show();
  }

  private show(): void {
    const { query, places, at } = found(this.view.state);
    const t = viewTexts();
    this.tally.textContent = !query.trim() ? "" : places.length === 0 ? t.findNone : t.findCount(at + 1, places.length);
  }

  private onKey(event: KeyboardEvent): void {
    const again = event.key.toLowerCase() === "f" && (event.ctrlKey || event.metaKey);
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.input) this.move(event.shiftKey ? -1 : 1);
    else if (again) this.input.select();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private button(label: string, run: () => void): HTMLButtonElement {
    const made = el("button", { type: "button", class: "sty" }, label);
    made.addEventListener("click", run);
    return made;
  }
}
