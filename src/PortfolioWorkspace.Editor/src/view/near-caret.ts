import { Plugin, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { eachBlock } from "./changed-blocks";

/** From here on laying out every block at every key would be felt. */
const longDocument = 80;
const near = 4;

/**
 * In a long text a browser may leave blocks out of its layout while they are off screen, except those around the caret:
 * Chromium puts the caret in the wrong place in a block that it has not laid out yet. Only these few are marked, because
 * the view looks at every mark for every block at every key.
 */
export function nearCaretPlugin(): Plugin {
  return new Plugin({
    props: {
      attributes: (state): Record<string, string> => isLong(state) ? { class: "long" } : {},
      decorations: state => isLong(state) ? aroundCaret(state) : null,
    },
  });
}

const isLong = (state: EditorState) => state.doc.childCount >= longDocument;

function aroundCaret({ doc, selection }: EditorState): DecorationSet {
  const marks: Decoration[] = [];
  const last = Math.min(doc.childCount, selection.$to.index(0) + near + 1);
  // Of a selection over many blocks only the ends are near; the browser lays out what it shows.
  const places = [selection.$from.index(0), selection.$to.index(0)];
  eachBlock(doc, Math.max(0, places[0]! - near), last, (block, pos) => {
    if (marks.length < 4 * near) marks.push(Decoration.node(pos, pos + block.nodeSize, { class: "near" }));
  });
  return DecorationSet.create(doc, marks);
}
