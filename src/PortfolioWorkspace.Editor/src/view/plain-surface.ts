import type { DeskSurface, SurfaceEvents } from "./desk-surface";
import { el } from "./dom";
import { storable } from "./limits";
import { refusalOf } from "./paste/paste";

/** The Markdown itself in a text box: for keyboards, aids and browsers with which the other way does not work. */
export class PlainSurface implements DeskSurface {
  readonly element: HTMLTextAreaElement;
  private wasIn = false;

  constructor(attributes: Record<string, string>, events: SurfaceEvents, say: (words: string) => void) {
    const { role: _, "aria-multiline": __, class: name, ...rest } = attributes;
    this.element = el("textarea", { ...rest, dir: "auto", class: `${name} plain`, readonly: true });
    this.element.addEventListener("focus", () => { this.wasIn = true; });
    this.element.addEventListener("input", () => events.onChange());
    this.element.addEventListener("selectionchange", () => events.onSelect());
    const refuse = (event: Event, data: DataTransfer | null) => {
      const { value, selectionStart, selectionEnd } = this.element;
      const refusal = data && refusalOf(data, value.length - (selectionEnd - selectionStart));
      if (!refusal) return;
      event.preventDefault();
      say(refusal);
    };
    this.element.addEventListener("paste", event => refuse(event, event.clipboardData));
    this.element.addEventListener("drop", event => refuse(event, event.dataTransfer));
  }

  /** Null until somebody has been in the text. */
  get caret(): number | null { return this.wasIn ? this.element.selectionStart : null; }

  /** A browser only scrolls to the caret of a box that is entered. */
  goTo(place: number): void {
    this.element.setSelectionRange(place, place);
    this.element.blur();
    this.element.focus();
  }

  read(): string { return storable(this.element.value.replace(/\r\n?/g, "\n")).trimEnd(); }

  replace(markdown: string): void {
    if (this.read() === markdown.trimEnd()) return;
    const { selectionStart, selectionEnd } = this.element;
    this.element.value = markdown;
    this.element.setSelectionRange(selectionStart, selectionEnd);
  }

  lock(locked: boolean): void { this.element.readOnly = locked; }
  focus(): void { this.element.focus(); }
  settle(): void {}
  destroy(): void {}
}
