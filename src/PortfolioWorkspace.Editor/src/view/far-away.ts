import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/** From here on laying out every block at every key would be felt. */
const longDocument = 80;
const near = 4;
const key = new PluginKey<DecorationSet>("far-away");
const plain = new Set(["paragraph", "heading", "blockquote", "code_block"]);

/**
 * Marks the blocks that a browser may leave out of its layout while they are off screen. Never those around the caret,
 * nor new ones: Chromium puts the caret in the wrong place in a block that it has not laid out yet.
 */
export function farAwayPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => mark(state),
      apply: (tr, before, _, state) => tr.getMeta(key) ? mark(state) : tr.docChanged ? before.map(tr.mapping, tr.doc) : before,
    },
    props: { decorations: state => key.getState(state) },
    view: () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      return {
        update: (view, before) => {
          if (view.state.doc === before.doc && blockOf(view.state) === blockOf(before)) return;
          clearTimeout(timer);
          if (view.state.doc.childCount < longDocument) return;
          timer = setTimeout(() => { if (!view.composing) view.dispatch(view.state.tr.setMeta(key, true).setMeta("addToHistory", false)); }, 1_500);
        },
        destroy: () => clearTimeout(timer),
      };
    },
  });
}

const blockOf = (state: EditorState) => state.selection.$head.index(0);

function mark({ doc, selection }: { doc: Node; selection: EditorState["selection"] }): DecorationSet {
  if (doc.childCount < longDocument) return DecorationSet.empty;
  const [first, last] = [selection.$from.index(0) - near, selection.$to.index(0) + near];
  const far: Decoration[] = [];
  doc.forEach((block, offset, i) => {
    if (plain.has(block.type.name) && (i < first || i > last)) far.push(Decoration.node(offset, offset + block.nodeSize, { class: "far" }));
  });
  return DecorationSet.create(doc, far);
}
