import type { Surface } from "../saving/surface";
import { texts } from "../texts";
import type { SurfaceEvents } from "../view/desk-surface";
import { el } from "../view/dom";
import { FindBar } from "../view/find-bar";
import type { Guidance } from "../view/guidance";
import { openingOf, preferPlain, prefersPlain } from "../view/opening";
import { outlineOf, outlineOfText, type Outline } from "../view/outline";
import { askAboutPhoto, choosePhoto } from "../view/photo-dialog";
import { PlainSurface } from "../view/plain-surface";
import { RichSurface } from "../view/rich-surface";
import { showShortcuts } from "../view/shortcuts";
import { Toolbar } from "../view/toolbar";
import { viewTexts } from "../view/view-texts";
import { adviceToRead, plainGuidance, plainTools } from "./plain-tools";

export interface WorkbenchOptions {
  readonly id: string;
  readonly label: string;
  readonly compact: boolean;
  readonly guidance: readonly Guidance[];
  /** Where photos go; null where a text has none. */
  readonly photos: string | null;
  readonly onChange: () => void;
  readonly onSelect: () => void;
  readonly say: (words: string) => void;
}

/** Holds the text in one of its two forms, and swaps them without anybody else noticing. */
export class Workbench implements Surface {
  readonly tools = el("div", { class: "tools-place" });
  readonly sheet = el("div", { class: "sheet" });
  private current: RichSurface | PlainSurface;
  private toolbar: Toolbar | null = null;
  private find: FindBar | null = null;
  private locked = true;
  /** A text that we cannot show well is only read, until somebody decides to write on in it. */
  private onlyReads = false;
  private mayWriteSigns = false;
  private wasWriting = false;

  constructor(private readonly options: WorkbenchOptions) {
    this.current = prefersPlain() ? this.plain() : this.rich();
    this.mount();
  }

  read(): string { return this.current.read(); }

  replace(markdown: string): void {
    if (!(this.current instanceof RichSurface)) return this.current.replace(markdown);
    const opening = openingOf(markdown);
    if (opening.form === "rich") return this.current.show(opening.doc);
    this.onlyReads = opening.form === "unstable" && !this.mayWriteSigns;
    this.swap(this.plain(), markdown);
    if (opening.form === "tooLong") this.options.say(viewTexts().tooLong);
  }

  lock(locked: boolean): void {
    this.locked = locked;
    this.current.lock(locked || this.onlyReads);
    this.tools.hidden = locked;
  }

  focus(): void { this.current.focus(); }
  settle(): void { this.current.settle(); }

  outline(): Outline {
    if (this.current instanceof PlainSurface) return outlineOfText(this.current.read(), this.current.caret);
    const { view } = this.current;
    this.wasWriting ||= view.hasFocus();
    return outlineOf(view.state.doc, this.wasWriting ? view.state.selection.head : null);
  }

  goTo(pos: number): void {
    if (this.current instanceof PlainSurface) return this.current.goTo(pos);
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
    const { guidance, compact, say, photos } = this.options;
    const targets = { toolbar: () => this.toolbar?.focus(), link: () => this.toolbar?.link(), find: () => this.find?.open(), shortcuts: () => this.showShortcuts() };
    return new RichSurface({ ...this.events, attributes: this.attributes, guidance, compact, say, targets, onPhoto: photos === null ? null : file => this.askAboutPhoto(file, photos) });
  }

  private plain(): PlainSurface { return new PlainSurface(this.attributes, this.events, this.options.say); }

  private swap(next: RichSurface | PlainSurface, text = this.current.read()): void {
    const before = this.current.read();
    this.current.destroy();
    this.current = next;
    next.replace(text);
    this.mount();
    this.lock(this.locked);
    if (text === before && next.read() !== text) this.options.onChange();
    this.options.onSelect();
  }

  private mount(): void {
    const { current, sheet, options: { photos } } = this;
    const isRich = current instanceof RichSurface;
    this.find = isRich ? new FindBar(current.view) : null;
    this.toolbar = isRich ? new Toolbar(current.view, {
      host: sheet, find: () => this.find?.open(), shortcuts: () => this.showShortcuts(), plain: () => this.choosePlain(),
      photo: photos === null ? null : () => choosePhoto(sheet, file => this.askAboutPhoto(file, photos), () => this.focus()),
    }, this.options.compact) : null;
    this.tools.replaceChildren(...(isRich ? [this.toolbar!.root, this.find!.root] : this.plainTools()));
    const keys = el("p", { class: "vh", id: `${this.options.id}-keys` }, isRich ? texts().keys : texts().simpleInputHint);
    sheet.replaceChildren(keys, ...(isRich ? [] : plainGuidance(this.options.guidance)), current.element);
  }

  private plainTools(): HTMLElement[] {
    const write = () => { this.mayWriteSigns = true; this.onlyReads = false; this.mount(); this.lock(this.locked); this.focus(); };
    return this.onlyReads ? [adviceToRead(write)] : [plainTools(() => this.chooseRich())];
  }

  private askAboutPhoto(file: Blob, photos: string): void {
    if (this.current instanceof RichSurface) askAboutPhoto(this.current.view, this.sheet, photos, file);
  }

  private showShortcuts(): void { showShortcuts(this.sheet, () => this.focus()); }

  private choosePlain(): void {
    preferPlain(true);
    this.swap(this.plain());
    this.focus();
  }

  private chooseRich(): void {
    const opening = openingOf(this.current.read());
    if (opening.form !== "rich") return this.options.say(opening.form === "tooLong" ? viewTexts().stillTooLong : texts().unstable);
    preferPlain(false);
    this.swap(this.rich());
    this.focus();
  }
}
