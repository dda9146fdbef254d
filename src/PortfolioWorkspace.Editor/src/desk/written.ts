import { DOMSerializer } from "prosemirror-model";
import { parseMarkdown, schema } from "../markdown/markdown";
import { markdownText } from "../saving/merge";
import { el } from "../view/dom";
import type { Shown } from "./pieces";

/** Written text as it looks, made of elements. */
export function written(markdown: string): HTMLElement {
  const place = el("div", { class: "said", lang: "nl" });
  place.append(DOMSerializer.fromSchema(schema).serializeFragment(parseMarkdown(markdown).content));
  return place;
}

export const writtenText: Shown = { join: markdownText.join, show: written };
