import type { Board } from "../desk/board";
import { signInLink } from "../desk/button";
import { wordsFor, type StatusWords } from "../desk/status-words";
import type { Status } from "../saving/status";
import { el } from "../view/dom";
import { statusMark } from "../view/icons";
import { BoardElement } from "./board-element";

const betweenSavedMessages = 30_000;
const longEnoughToHear = 4_000;

/** For these the bar above the text says it all, with what somebody can do about it. */
const hasOwnBar = new Set<Status["kind"]>(["conflict", "elsewhere", "submitted", "gone", "otherUser", "loadFailed", "adrift"]);

/** Says whether the text is safe. Only the first of a page speaks to a screen reader, and not at every save. */
export class DraftStatus extends BoardElement {
  private readonly shape = el("span", { class: "shape" });
  private readonly full = el("span", { class: "deskonly" });
  private readonly short = el("span", { class: "phoneonly" });
  private readonly spoken = el("span", { class: "vh", role: "status" });
  private lastSaid = 0;
  private shown = "";

  override connectedCallback(): void {
    // The element itself would read every change aloud.
    this.removeAttribute("role");
    const others = [...document.querySelectorAll<HTMLElement>("draft-status")].filter(each => each.getAttribute("for") === this.getAttribute("for"));
    const visible = el("span", { class: "words" }, this.full, this.short);
    this.replaceChildren(this.shape, visible, ...(others[0] === this ? [this.spoken] : []));
    this.shown = "";
    super.connectedCallback();
  }

  protected show({ status }: Board): void {
    const words = wordsFor(status);
    if (this.shown === words.full) return;
    this.shown = words.full;
    this.dataset.state = status.kind;
    this.shape.replaceChildren(statusMark(words.mark));
    this.full.replaceChildren(hasOwnBar.has(status.kind) ? words.short : words.full, ...signIn(words));
    this.short.replaceChildren(words.short);
    this.say(words);
  }

  private say(words: StatusWords): void {
    const now = Date.now();
    const isTrouble = words.mark === "alarm";
    if (!isTrouble && (words.mark !== "done" || now - this.lastSaid < betweenSavedMessages)) return;
    this.lastSaid = now;
    // Trouble is spoken by the bar above the text.
    this.spoken.textContent = isTrouble ? "" : words.full;
    setTimeout(() => { this.spoken.textContent = ""; }, longEnoughToHear);
  }
}

function signIn(words: StatusWords): (Node | string)[] {
  return words.signIn ? [" ", signInLink()] : [];
}
