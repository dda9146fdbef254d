import type { Board } from "../desk/board";
import { texts } from "../texts";
import { el } from "../view/dom";
import { statusMark } from "../view/icons";
import type { HeadingLine } from "../view/outline";
import { BoardElement } from "./board-element";

/** The headings of the text as it is now, each with how far it is. */
export class DraftOutline extends BoardElement {
  private readonly list = el("ol");
  private headings: readonly HeadingLine[] = [];
  private goTo: ((pos: number) => void) | null = null;
  private shown = "";

  protected show({ outline, goTo }: Board): void {
    if (this.list.parentElement !== this) this.replaceChildren(this.list);
    this.headings = outline?.headings ?? [];
    this.goTo = goTo;
    // Places shift at every key; the list itself seldom changes.
    const key = JSON.stringify(this.headings.map(({ pos: _, ...seen }) => seen));
    if (key === this.shown) return;
    this.shown = key;
    this.list.replaceChildren(...this.headings.map((heading, i) => line(heading, () => this.goTo?.(this.headings[i]!.pos))));
  }
}

function line(heading: HeadingLine, go: () => void): HTMLElement {
  const t = texts();
  const [mark, words] = heading.current ? ["busy", t.writing] as const : heading.filled ? ["done", t.hasText] as const : ["empty", t.empty] as const;
  const link = el("a", { href: "#doc" }, heading.title);
  link.addEventListener("click", event => { event.preventDefault(); go(); });
  return el("li", { "aria-current": heading.current ? "true" : null },
    el("span", { class: "no" }, heading.number || " "), link, statusMark(mark), el("span", { class: "vh" }, words));
}
