import type { Notice, Status } from "../saving/status";
import { clockTime, texts } from "../texts";
import { el } from "../view/dom";
import { statusMark } from "../view/icons";
import { wordsFor } from "./status-words";

export interface BarActions { readonly choose: (own: boolean) => void; readonly writeHere: () => void }

/** Lines between the buttons and the text that somebody must see; they push the text down and never cover it. */
export class Bars {
  readonly root = el("div", { class: "draft-bars" });
  private readonly state = el("div", { role: "alert" });
  private readonly notices = el("div", { role: "status" });
  private shown = "";

  constructor(private readonly actions: BarActions) { this.root.append(this.state, this.notices); }

  show(status: Status): void {
    const bar = this.barFor(status);
    const key = bar ? `${status.kind}${bar.textContent}` : "";
    if (key === this.shown) return;
    this.shown = key;
    this.state.replaceChildren(...(bar ? [bar] : []));
  }

  private barFor(status: Status): HTMLElement | null {
    const t = texts();
    const words = wordsFor(status);
    switch (status.kind) {
      case "loading": case "saving": case "saved": case "readOnly": return null;
      case "conflict": return bar(words.full, button(t.useMine, () => this.actions.choose(true)), button(t.useTheirs, () => this.actions.choose(false)));
      case "elsewhere": return bar(words.full, button(t.writeHere, this.actions.writeHere));
      case "submitted": return status.aside === null ? bar(words.full) : bar(words.full, copyButton(status.aside));
      default: return words.signIn ? bar(words.full, el("a", { href: "/aanmelden", target: "_blank", rel: "noopener" }, t.signIn)) : bar(words.full);
    }
  }

  notice(notice: Notice): void {
    const t = texts();
    const words = notice.kind === "restored" ? t.restored(clockTime(notice.at)) : notice.kind === "merged" ? t.merged(notice.device ?? t.otherDevice) : t.notSavedYet;
    this.say(words);
  }

  say(words: string): void {
    const line: HTMLElement = bar(words, button(texts().close, () => line.remove()));
    this.notices.replaceChildren(line);
  }
}

function bar(words: string, ...actions: HTMLElement[]): HTMLElement {
  return el("div", { class: "draft-bar" }, statusMark("alarm"), el("p", {}, words), actions.length > 0 && el("div", { class: "acts" }, ...actions));
}

function button(label: string, run: () => void): HTMLButtonElement {
  const made = el("button", { type: "button", class: "btn sec sm" }, label);
  made.addEventListener("click", run);
  return made;
}

function copyButton(text: string): HTMLElement {
  const made: HTMLButtonElement = button(texts().copyKept, async () => {
    await navigator.clipboard.writeText(text);
    made.textContent = texts().copied;
  });
  return made;
}
