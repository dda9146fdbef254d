import { survivesEditing } from "../markdown/markdown";
import type { Surface } from "../saving/surface";
import { texts } from "../texts";
import type { DeskSurface, SurfaceEvents } from "../view/desk-surface";
import { el } from "../view/dom";
import type { Guidance } from "../view/guidance";
import { outlineOf, outlineOfText, type Outline } from "../view/outline";
import { PlainSurface } from "../view/plain-surface";
import { RichSurface } from "../view/rich-surface";
import { Toolbar } from "../view/toolbar";

export interface WorkbenchOptions {
  readonly id: string;
  readonly label: string;
  readonly compact: boolean;
  readonly guidance: readonly Guidance[];
  readonly onChange: () => void;
  readonly onSelect: () => void;
  readonly say: (words: string) => void;
}

/** Holds the text in one of its two forms, and swaps them without anybody else noticing. */
export class Workbench implements Surface {
  readonly tools = el("div", { class: "tools-place" });
  readonly sheet = el("div", { class: "sheet" });
  private current: DeskSurface;
  private toolbar: Toolbar | null = null;
  private locked = true;
  private wasWriting = false;

  constructor(private readonly options: WorkbenchOptions) {
    this.current = this.rich();
    this.mount();
  }

  read(): string { return this.current.read(); }

  /** A text that would not survive the rich form is never put in it. */
  replace(markdown: string): void {
    if (this.current instanceof RichSurface && !survivesEditing(markdown)) {
      this.swap(this.plain());
      this.options.say(texts().unstable);
    }
    this.current.replace(markdown);
  }

  lock(locked: boolean): void {
    this.locked = locked;
    this.current.lock(locked);
    this.tools.hidden = locked;
  }

  focus(): void { this.current.focus(); }
  settle(): void { this.current.settle(); }

  outline(): Outline {
    if (!(this.current instanceof RichSurface)) return outlineOfText(this.current.read());
    const { view } = this.current;
    this.wasWriting ||= view.hasFocus();
    return outlineOf(view.state.doc, this.wasWriting ? view.state.selection.head : null);
  }

  goTo(pos: number): void {
    if (!(this.current instanceof RichSurface)) return;
    const { view } = this.current;
    if (!this.locked) this.current.caretUnder(pos);
    const block = view.nodeDOM(pos);
    const shown = block instanceof HTMLElement && block.previousElementSibling?.matches(".prompt") ? block.previousElementSibling : block;
    if (shown instanceof HTMLElement) shown.scrollIntoView({ block: "start" });
  }

  destroy(): void { this.current.destroy(); }

  private get attributes(): Record<string, string> {
    return {
      class: "doc", lang: "nl", spellcheck: "true", tabindex: "0", role: "textbox", "aria-multiline": "true", "aria-label": this.options.label,
      "aria-describedby": `${this.options.id}-keys`, ...(this.options.compact ? {} : { id: "doc" }),
    };
  }

  private get events(): SurfaceEvents {
    return { onChange: this.options.onChange, onSelect: () => { this.toolbar?.update(); this.options.onSelect(); } };
  }

  private rich(): RichSurface {
    return new RichSurface({ ...this.events, attributes: this.attributes, guidance: this.options.guidance, onToolbar: () => this.toolbar?.focus() });
  }

  private plain(): PlainSurface { return new PlainSurface(this.attributes, this.events); }

  private swap(next: DeskSurface): void {
    const text = this.current.read();
    this.current.destroy();
    this.current = next;
    next.replace(text);
    this.mount();
    this.lock(this.locked);
    if (next.read() !== text) this.options.onChange();
    this.options.onSelect();
  }

  private mount(): void {
    const { current } = this;
    const isRich = current instanceof RichSurface;
    this.toolbar = isRich ? new Toolbar(current.view, this.sheet, this.options.compact, () => { this.swap(this.plain()); this.focus(); }) : null;
    this.tools.replaceChildren(this.toolbar?.root ?? this.backButton());
    const keys = el("p", { class: "vh", id: `${this.options.id}-keys` }, isRich ? texts().keys : texts().simpleInputHint);
    this.sheet.replaceChildren(keys, current.element);
  }

  private backButton(): HTMLElement {
    const back = el("button", { type: "button", class: "sty" }, texts().richInput);
    back.addEventListener("click", () => {
      if (!survivesEditing(this.current.read())) return this.options.say(texts().unstable);
      this.swap(this.rich());
      this.focus();
    });
    return el("div", { class: "tools" }, back);
  }
}
