import type { EditorView } from "prosemirror-view";
import { texts } from "../texts";
import { actions, canLink, linkIsOn, styleActions, tableActions, type Action } from "./actions";
import { el, set } from "./dom";
import { icon, type Icon } from "./icons";
import { askForLink } from "./link-dialog";
import { Menu, type MenuItem } from "./menu";
import { ariaKeys, keyName } from "./shortcuts";
import { viewTexts } from "./view-texts";

/** Where buttons lead that do not change the text. */
export interface ToolbarPlaces { readonly host: HTMLElement; readonly find: () => void; readonly shortcuts: () => void; readonly plain: () => void; readonly photo: (() => void) | null }

/** The row of buttons above the text; on a phone it stands below, over the keyboard. */
export class Toolbar {
  readonly root: HTMLElement;
  private readonly toggles: { button: HTMLButtonElement; action: Action }[] = [];
  private readonly styleName: HTMLElement | null = null;
  private readonly styleShort: HTMLElement | null = null;

  constructor(private readonly view: EditorView, private readonly places: ToolbarPlaces, compact: boolean) {
    const t = texts();
    this.root = el("div", { class: "tools", role: "toolbar", "aria-label": t.toolbar });
    if (compact) {
      this.add(actions.bold(), actions.italic(), actions.bullets());
      this.root.append(this.linkButton(""), new Menu(this.iconButton("more", t.more, ""), () => this.always()).root);
    } else {
      this.styleName = el("span", { class: "deskonly" }, t.plainText);
      this.styleShort = el("span", { class: "phoneonly" }, t.shortText);
      const style = el("button", { type: "button", class: "sty" }, el("span", { class: "vh" }, `${t.style}: `), this.styleName, this.styleShort, " ", icon("down", 16));
      this.root.append(new Menu(style, () => styleActions().map(action => this.item(action))).root);
      this.add(actions.bold(), actions.italic(), actions.bullets(), actions.numbers(), actions.quote());
      this.root.append(this.actionButton(actions.table(), "deskonly"), this.linkButton("deskonly"));
      if (places.photo) this.root.append(this.photoButton(places.photo));
      this.root.append(new Menu(this.iconButton("more", t.more, ""), () => this.more()).root);
    }
    this.root.addEventListener("keydown", event => this.onKey(event));
    // A press on a button must not take the caret, and on a phone the keyboard, away.
    this.root.addEventListener("mousedown", event => event.preventDefault());
    this.rove(this.buttons[0]);
  }

  focus(): void { this.buttons.find(button => button.tabIndex === 0 && isShown(button))?.focus() ?? this.buttons.find(isShown)?.focus(); }

  update(): void {
    const { state } = this.view;
    for (const { button, action } of this.toggles) if (action.isOn) press(button, action.isOn(state));
    if (!this.styleName || !this.styleShort) return;
    const now = styleActions().find(action => action.isOn?.(state));
    const name = now?.label ?? texts().plainText;
    if (this.styleName.textContent === name) return;
    this.styleName.textContent = name;
    this.styleShort.textContent = name === texts().plainText ? texts().shortText : name;
  }

  lock(locked: boolean): void { set(this.root, "hidden", locked); }

  private get buttons(): HTMLButtonElement[] { return [...this.root.querySelectorAll<HTMLButtonElement>(":scope > button, :scope > .menu-root > button")]; }

  private add(...all: Action[]): void { this.root.append(...all.map(action => this.actionButton(action, ""))); }

  private actionButton(action: Action, className: string): HTMLButtonElement {
    const button = this.iconButton(action.icon!, action.label, className, action.keys);
    if (action.isOn) set(button, "aria-pressed", "false");
    button.addEventListener("click", () => this.run(action));
    this.toggles.push({ button, action });
    return button;
  }

  private linkButton(className: string): HTMLButtonElement {
    const button = this.iconButton("link", texts().link, className, "Mod-k");
    set(button, "aria-haspopup", "dialog");
    button.addEventListener("click", () => this.link());
    this.toggles.push({ button, action: { label: "", command: canLink, isOn: linkIsOn } });
    return button;
  }

  private photoButton(choose: () => void): HTMLButtonElement {
    const button = this.iconButton("photo", viewTexts().photo, "deskonly");
    set(button, "aria-haspopup", "dialog");
    button.addEventListener("click", choose);
    return button;
  }

  private iconButton(name: Icon, label: string, className: string, keys?: string): HTMLButtonElement {
    const title = keys ? `${label} (${keyName(keys)})` : label;
    return el("button", { type: "button", "aria-label": label, title, "aria-keyshortcuts": keys && ariaKeys(keys), class: className || null }, icon(name));
  }

  private more(): MenuItem[] {
    const { state } = this.view;
    const phone = [this.item(actions.table()), { label: texts().link, keys: "Mod-k", run: () => this.link(), canRun: () => canLink(state) },
      ...(this.places.photo ? [{ label: viewTexts().photo, run: this.places.photo }] : [])];
    return [
      ...phone.map(item => ({ ...item, className: "phoneonly" })),
      ...[actions.strike(), actions.tasks(), actions.rule()].map(action => this.item(action)),
      ...tableActions(state).map(action => this.item(action)),
      ...this.always(),
    ];
  }

  /** What every text has, also a short one. */
  private always(): MenuItem[] {
    return [
      ...[actions.undo(), actions.redo()].map(action => this.item(action)),
      { label: viewTexts().find, keys: "Mod-f", run: this.places.find },
      { label: viewTexts().shortcuts, keys: "Mod-/", run: this.places.shortcuts },
      { label: texts().simpleInput, run: this.places.plain },
    ];
  }

  private item(action: Action): MenuItem {
    const { isOn } = action;
    return {
      label: action.label,
      ...(action.keys && { keys: action.keys }),
      run: () => this.run(action),
      canRun: () => action.command(this.view.state),
      ...(isOn && { isOn: () => isOn(this.view.state) }),
    };
  }

  private run(action: Action): void {
    this.view.focus();
    action.command(this.view.state, this.view.dispatch, this.view);
  }

  link(): void {
    if (canLink(this.view.state) || linkIsOn(this.view.state) || this.view.state.selection.empty) askForLink(this.view, this.places.host);
  }

  private onKey(event: KeyboardEvent): void {
    const all = this.buttons.filter(isShown);
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "Escape") return this.view.focus();
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    this.rove(all[to % all.length]);
    all[to % all.length]?.focus();
  }

  /** One stop for Tab; the arrows do the rest. */
  private rove(to: HTMLButtonElement | undefined): void {
    for (const button of this.buttons) button.tabIndex = button === to ? 0 : -1;
  }
}

/** Writing the same again would still cost the page a look at its styles, at every key. */
function press(button: HTMLButtonElement, isOn: boolean): void {
  if (button.getAttribute("aria-pressed") !== String(isOn)) set(button, "aria-pressed", String(isOn));
}

const isShown = (element: HTMLElement) => element.offsetParent !== null;
