import type { Surface } from "../saving/surface";

/** A text box of the page as it stands; what somebody typed is never tidied. */
export class AreaSurface implements Surface {
  constructor(private readonly area: HTMLTextAreaElement) {}

  /** What the page itself put in the box. */
  get rendered(): string { return this.area.defaultValue; }

  read(): string { return this.area.value; }

  replace(text: string): void {
    const { area } = this;
    if (area.value === text) return;
    const { selectionStart, selectionEnd } = area;
    area.value = text;
    if (document.activeElement === area) area.setSelectionRange(selectionStart, selectionEnd);
  }

  /** How far the caret is from the end. */
  get caret(): number { return this.area.value.length - this.area.selectionEnd; }

  set caret(fromEnd: number) {
    if (document.activeElement !== this.area) return;
    const at = Math.max(0, this.area.value.length - fromEnd);
    this.area.setSelectionRange(at, at);
  }

  lock(locked: boolean): void { this.area.readOnly = locked; }
}
