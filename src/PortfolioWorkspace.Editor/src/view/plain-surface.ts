import type { DeskSurface, SurfaceEvents } from "./desk-surface";
import { el } from "./dom";

/** The Markdown itself in a text box: for keyboards, aids and browsers with which the other way does not work. */
export class PlainSurface implements DeskSurface {
  readonly element: HTMLTextAreaElement;

  constructor(attributes: Record<string, string>, events: SurfaceEvents) {
    const { role: _, "aria-multiline": __, class: name, ...rest } = attributes;
    this.element = el("textarea", { ...rest, class: `${name} plain`, readonly: true });
    this.element.addEventListener("input", () => events.onChange());
  }

  read(): string { return this.element.value.replace(/\r\n?/g, "\n").trimEnd(); }

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
