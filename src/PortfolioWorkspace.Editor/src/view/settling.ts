import type { EditorState, Transaction } from "prosemirror-state";
import { settle } from "../markdown/settle";
import { schema } from "../markdown/schema";

/** Moves marks on screen to where they will be stored, so that nobody gets another text back than they saw. */
export function settleMarks(state: EditorState): Transaction | null {
  const { tr } = state;
  state.doc.descendants((block, pos) => {
    if (!block.isTextblock || block.type.spec.code) return true;
    const { content } = settle(block);
    let offset = pos + 1;
    content.forEach(node => {
      const from = offset;
      offset += node.nodeSize;
      if (!node.isText) return;
      state.doc.nodesBetween(from, offset, (shown, at) => {
        if (!shown.isText || shown.marks.length === node.marks.length && shown.marks.every(mark => mark.isInSet(node.marks))) return;
        if (/^\s*$/.test(shown.text!)) return;
        const [a, b] = [Math.max(from, at), Math.min(offset, at + shown.nodeSize)];
        for (const mark of shown.marks) if (!mark.isInSet(node.marks)) tr.removeMark(a, b, mark);
        for (const mark of node.marks) tr.addMark(a, b, schema.mark(mark.type, mark.attrs));
      });
    });
    return false;
  });
  return tr.docChanged ? tr.setMeta("addToHistory", false) : null;
}
