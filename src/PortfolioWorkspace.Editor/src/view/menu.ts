import { el, set } from "./dom";
import { ariaKeys, keyName } from "./shortcuts";

export interface MenuItem {
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
  readonly isOn?: () => boolean;
  readonly canRun?: () => boolean;
  readonly className?: string;
}

let count = 0;

/** A button that opens a list of actions. Keys as in any menu: arrows, Home, End, Escape. */
export class Menu {
  readonly root: HTMLElement;
  private readonly list: HTMLElement;

  constructor(readonly button: HTMLButtonElement, private readonly items: () => readonly MenuItem[]) {
    const id = `draft-menu-${++count}`;
    this.list = el("div", { class: "menu", role: "menu", id, hidden: true, "aria-label": button.getAttribute("aria-label") ?? button.textContent });
    this.root = el("div", { class: "menu-root" }, button, this.list);
    for (const [name, value] of Object.entries({ "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": id })) set(button, name, value);
    button.addEventListener("click", () => this.isOpen ? this.close(false) : this.open());
    button.addEventListener("keydown", event => {
      if (event.key !== "ArrowDown" || this.isOpen) return;
      event.preventDefault();
      this.open();
    });
    this.list.addEventListener("keydown", event => this.onKey(event));
    this.root.addEventListener("focusout", event => { if (!this.root.contains(event.relatedTarget as Node | null)) this.close(false); });
  }

  private get isOpen(): boolean { return !this.list.hidden; }
  private get buttons(): HTMLButtonElement[] { return [...this.list.querySelectorAll("button")].filter(each => each.offsetParent !== null && each.getAttribute("aria-disabled") !== "true"); }

  private open(): void {
    this.list.replaceChildren(...this.items().map(item => this.line(item)));
    this.list.hidden = false;
    set(this.button, "aria-expanded", "true");
    this.buttons[0]?.focus();
  }

  close(toButton: boolean): void {
    if (!this.isOpen) return;
    this.list.hidden = true;
    set(this.button, "aria-expanded", "false");
    if (toButton) this.button.focus();
  }

  private line(item: MenuItem): HTMLElement {
    const can = item.canRun?.() ?? true;
    const line = el("button", {
      type: "button", tabindex: "-1", class: item.className,
      role: item.isOn ? "menuitemcheckbox" : "menuitem",
      "aria-checked": item.isOn ? String(item.isOn()) : null,
      "aria-disabled": can ? null : "true",
      "aria-keyshortcuts": item.keys && ariaKeys(item.keys),
    }, item.label, item.keys && el("span", { class: "keys", "aria-hidden": "true" }, keyName(item.keys)));
    line.addEventListener("click", () => {
      if (!can) return;
      this.close(false);
      item.run();
    });
    return line;
  }

  private onKey(event: KeyboardEvent): void {
    const all = this.buttons;
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[to % all.length]?.focus();
    else if (event.key === "Escape") this.close(true);
    else if (event.key === "Tab") { this.close(true); return; }
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
