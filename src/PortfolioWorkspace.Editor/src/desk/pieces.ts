import type { Part } from "../saving/parts";
import { texts } from "../texts";
import { el } from "../view/dom";

/** How blocks of a text become a text, and how that looks. */
export interface Shown {
  join(blocks: readonly string[]): string;
  show(text: string): HTMLElement;
}

/** One side of a pair: whose text it is, the text, and what can be done with it. */
export function side(heading: string, blocks: readonly string[], as: Shown, ...acts: HTMLElement[]): HTMLElement {
  const text = blocks.length > 0 ? as.show(as.join(blocks)) : el("p", { class: "muted" }, texts().nothingHere);
  return el("div", { class: "side" }, el("h4", {}, heading), text, ...acts);
}

/** Where two texts differ, next to each other; only to look at. */
export function differenceView(parts: readonly Part[], one: string, other: string, as: Shown): HTMLElement {
  const open = parts.filter(part => !part.settled);
  return el("div", { class: "pieces" }, ...open.map((part, i) => {
    const heading = el("h3", { class: open.length > 1 ? null : "vh" }, texts().piece(i + 1, open.length));
    return el("section", { class: "piece", "aria-label": heading.textContent }, heading, el("div", { class: "pair" }, side(one, part.mine, as), side(other, part.theirs, as)));
  }));
}
