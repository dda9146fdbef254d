import { Choosing } from "../desk/choosing";
import { differenceView, type Shown } from "../desk/pieces";
import { conflictWords, keptWhere, wordsFor, type StatusWords } from "../desk/status-words";
import { copyButton, download } from "../desk/take-along";
import { plainText } from "../saving/plain-text";
import type { Notice, Status } from "../saving/status";
import { clockTime, texts } from "../texts";
import { el } from "../view/dom";
import { statusMark } from "../view/icons";
import { speak } from "./voice";

const typedText: Shown = { join: plainText.join, show: text => el("div", { class: "said typed", lang: "nl" }, text) };

export interface FieldActions { readonly resolve: (text: string) => void; readonly writeHere: () => void; readonly text: () => string }

/** The small line under a text box: whether its text is safe, and what somebody can do about it when it is not. */
export class FieldStatus {
  readonly root = el("div", { class: "field-status" });
  private readonly line = el("p");
  private readonly choice = el("div", { class: "choice" });
  private readonly difference = el("div");
  private shown = "";
  private note: string | null = null;

  constructor(private readonly actions: FieldActions) { this.root.append(this.line, this.choice, this.difference); }

  show(status: Status): void {
    const words = fieldWords(status);
    const full = [words.full, status.kind === "saved" ? this.note : null].filter(Boolean).join(" ");
    if (this.shown === full && this.line.hasChildNodes()) return;
    this.shown = full;
    this.root.dataset.state = status.kind;
    this.choice.replaceChildren(...(status.kind === "conflict" ? [new Choosing(status, conflictWords(status.device, false), this.actions.resolve, typedText).root] : []));
    this.line.replaceChildren(...(full ? [statusMark(words.mark), el("span", {}, full), ...this.offer(status, words)] : []));
    speak(words.mark, words.full);
  }

  notice(notice: Notice): void {
    const t = texts();
    if (notice.kind === "notSavedYet") {
      this.choice.replaceChildren(el("p", {}, t.notSavedYet));
      return speak("alarm", t.notSavedYet);
    }
    const isRestored = notice.kind === "restored";
    this.note = isRestored ? t.restored(clockTime(notice.at)) : t.merged(notice.device ?? t.otherDevice);
    const [one, other] = isRestored ? [t.ofServer, t.putBack] : [t.beforeMerge, t.afterMerge];
    this.difference.replaceChildren(el("details", {}, el("summary", {}, t.showDifference), differenceView(notice.parts, one, other, typedText)));
    speak("alarm", this.note);
  }

  private offer(status: Status, words: StatusWords): HTMLElement[] {
    const t = texts();
    if (status.kind === "elsewhere") return [button(t.writeHere, this.actions.writeHere)];
    if (status.kind === "submitted" && status.aside !== null) return [copyButton(t.copyKept, () => status.aside!)];
    const takeAlong = ["adrift", "gone", "tooLarge"].includes(status.kind) ? [copyButton(t.copyAll, this.actions.text), button(t.downloadText, () => download("tekst.txt", "text/plain", this.actions.text()))] : [];
    return words.signIn ? [...takeAlong, el("a", { href: "/aanmelden", target: "_blank", rel: "noopener" }, t.signIn)] : takeAlong;
  }
}

/** A field is no report: it is sent with its form, and an empty one needs no words. */
function fieldWords(status: Status): StatusWords {
  const words = wordsFor(status, false);
  switch (status.kind) {
    case "loading": case "readOnly": return { ...words, full: "" };
    case "saved": return status.at ? words : { ...words, full: "" };
    case "submitted": return status.aside ? words : { ...words, full: "" };
    case "gone": return { ...words, full: texts().fieldGone(keptWhere()) };
    default: return words;
  }
}

function button(label: string, run: () => void): HTMLButtonElement {
  const made = el("button", { type: "button", class: "btn ter sm" }, label);
  made.addEventListener("click", run);
  return made;
}
