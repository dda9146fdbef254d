import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { el } from "./dom";
import { viewTexts } from "./view-texts";

/** While nothing is written yet: a word of welcome above the text, no part of it. */
export function beginningPlugin(): Plugin {
  return new Plugin({
    props: {
      decorations: state => isBlank(state.doc)
        ? DecorationSet.create(state.doc, [Decoration.widget(0, welcome, { side: -2, key: "begin", ignoreSelection: true, stopEvent: () => true })])
        : null,
    },
  });
}

const welcome = () => el("p", { class: "begin", contenteditable: "false" }, viewTexts().begin);

/** Stops at the first word, so that it costs nothing once somebody writes. */
function isBlank(doc: Node): boolean {
  for (let i = 0; i < doc.childCount; i++) {
    const block = doc.child(i);
    if (block.type.name === "heading") continue;
    if (block.type.name !== "paragraph" || block.content.size > 0) return false;
  }
  return true;
}
