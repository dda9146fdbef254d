import { DOMSerializer } from "prosemirror-model";
import { parseMarkdown, schema } from "../markdown/markdown";
import type { Part } from "../saving/parts";
import { texts } from "../texts";
import { el } from "../view/dom";

/** Written text as it looks, made of elements. */
export function written(markdown: string): HTMLElement {
  const place = el("div", { class: "said", lang: "nl" });
  place.append(DOMSerializer.fromSchema(schema).serializeFragment(parseMarkdown(markdown).content));
  return place;
}

/** One side of a pair: whose text it is, the text, and what can be done with it. */
export function side(heading: string, blocks: readonly string[], ...acts: HTMLElement[]): HTMLElement {
  const text = blocks.length > 0 ? written(blocks.join("\n\n")) : el("p", { class: "muted" }, texts().nothingHere);
  return el("div", { class: "side" }, el("h4", {}, heading), text, ...acts);
}

/** Where two texts differ, next to each other; only to look at. */
export function differenceView(parts: readonly Part[], one: string, other: string): HTMLElement {
  const open = parts.filter(part => !part.settled);
  return el("div", { class: "pieces" }, ...open.map((part, i) => {
    const heading = el("h3", { class: open.length > 1 ? null : "vh" }, texts().piece(i + 1, open.length));
    return el("section", { class: "piece", "aria-label": heading.textContent }, heading, el("div", { class: "pair" }, side(one, part.mine), side(other, part.theirs)));
  }));
}
