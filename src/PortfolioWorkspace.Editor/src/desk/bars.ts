import type { Notice, Status } from "../saving/status";
import { clockTime, texts } from "../texts";
import { el } from "../view/dom";
import { statusMark } from "../view/icons";
import { button, signInLink } from "./button";
import { Choosing } from "./choosing";
import { differenceView } from "./pieces";
import { rescueButtons } from "./rescue";
import { conflictWords, wordsFor } from "./status-words";
import { copyButton } from "./take-along";
import { writtenText } from "./written";

export interface BarActions {
  readonly resolve: (markdown: string) => void;
  readonly writeHere: () => void;
  readonly text: () => string;
  /** Of the document, for files. */
  readonly name: string;
  /** Where its versions are listed, when they are. */
  readonly versions: string | null;
}

/** Lines between the buttons and the text that somebody must see; they push the text down and never cover it. */
export class Bars {
  readonly root = el("div", { class: "draft-bars" });
  private readonly state = el("div", { role: "alert" });
  private readonly notices = el("div", { role: "status" });
  private readonly choice = el("div", { class: "choice" });
  private shown = "";
  private chosenFrom: unknown = null;

  constructor(private readonly actions: BarActions) { this.root.append(this.state, this.notices, this.choice); }

  private get hasVersions(): boolean { return this.actions.versions !== null; }

  show(status: Status): void {
    this.showChoice(status);
    const bar = this.barFor(status);
    const key = bar?.textContent ?? "";
    if (key === this.shown) return;
    this.shown = key;
    this.state.replaceChildren(...(bar ? [bar] : []));
  }

  private showChoice(status: Status): void {
    const parts = status.kind === "conflict" ? status.parts : null;
    if (parts === this.chosenFrom) return;
    this.chosenFrom = parts;
    if (status.kind !== "conflict") return this.choice.replaceChildren();
    const choosing = new Choosing(status, conflictWords(status.device, this.hasVersions), this.actions.resolve, writtenText);
    this.choice.replaceChildren(choosing.root);
    // Whoever is busy elsewhere on the page is not pulled away from there.
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || this.root.parentElement?.contains(activeElement)) choosing.focus();
  }

  private barFor(status: Status): HTMLElement | null {
    const t = texts();
    const words = wordsFor(status, this.hasVersions);
    switch (status.kind) {
      case "loading": case "readOnly": case "conflict": return null;
      // A line that comes and goes at every save would move the text under somebody's hands.
      case "saving": case "saved": return status.kept ? null : bar({ text: t.notKept, isRed: true });
      case "elsewhere": return bar({ text: words.full }, button(t.writeHere, this.actions.writeHere));
      case "submitted": return bar({ text: words.full }, ...this.afterSubmitting(status));
      case "gone": case "tooLarge": return bar({ text: words.full, isRed: "kept" in status && !status.kept }, ...rescueButtons(this.actions.text, this.actions.name));
      case "adrift": return bar({ text: words.full, isRed: true }, ...rescueButtons(this.actions.text, this.actions.name), ...(words.signIn ? [signInLink()] : []));
      default: return bar({ text: words.full, isRed: "kept" in status && !status.kept }, ...(words.signIn ? [signInLink()] : []));
    }
  }

  private afterSubmitting({ aside, listed }: Extract<Status, { kind: "submitted" }>): HTMLElement[] {
    if (aside === null) return [];
    const { versions } = this.actions;
    return listed && versions ? [el("a", { href: versions }, texts().toVersions)] : [copyButton(texts().copyKept, () => aside)];
  }

  notice(notice: Notice): void {
    const t = texts();
    switch (notice.kind) {
      case "notSavedYet": return this.say(t.notSavedYet);
      case "restored": return this.say(t.restored(clockTime(notice.at)), differenceView(notice.parts, t.ofServer, t.putBack, writtenText));
      case "merged": return this.say(t.merged(notice.device ?? t.otherDevice), differenceView(notice.parts, t.beforeMerge, t.afterMerge, writtenText));
    }
  }

  say(words: string, difference?: HTMLElement): void {
    const close = button(texts().close, () => line.remove());
    const line = bar({ text: words }, ...(difference ? [unfold(difference)] : []), close);
    if (difference) line.append(difference);
    this.notices.replaceChildren(line);
  }
}

/** Shows and hides something that is only wanted sometimes. */
function unfold(content: HTMLElement): HTMLButtonElement {
  content.hidden = true;
  const made = button(texts().showDifference, () => {
    content.hidden = !content.hidden;
    made.textContent = content.hidden ? texts().showDifference : texts().hideDifference;
    made.setAttribute("aria-expanded", String(!content.hidden));
  });
  made.setAttribute("aria-expanded", "false");
  return made;
}

function bar({ text, isRed = false }: { text: string; isRed?: boolean }, ...actions: HTMLElement[]): HTMLElement {
  return el("div", { class: isRed ? "draft-bar red" : "draft-bar" }, statusMark("alarm"), el("p", {}, text), actions.length > 0 && el("div", { class: "acts" }, ...actions));
}
