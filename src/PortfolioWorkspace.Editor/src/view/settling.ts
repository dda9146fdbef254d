import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { settle } from "../markdown/settle";
import { schema } from "../markdown/schema";

/** Blocks in which nothing is left to move; they never change, so nobody has to look again. */
const settled = new WeakSet<Node>();

/** Moves marks on screen to where they will be stored, so that nobody gets another text back than they saw. */
export function settleMarks(state: EditorState): Transaction | null {
  const { tr } = state;
  state.doc.forEach((block, pos) => {
    if (settled.has(block)) return;
    const stepsBefore = tr.steps.length;
    if (block.isTextblock) settleBlock(tr, block, pos);
    else block.descendants((inner, offset) => {
      if (inner.isTextblock) settleBlock(tr, inner, pos + 1 + offset);
      return !inner.isTextblock;
    });
    if (tr.steps.length === stepsBefore) settled.add(block);
  });
  return tr.docChanged ? tr.setMeta("addToHistory", false) : null;
}

function settleBlock(tr: Transaction, block: Node, pos: number): void {
  if (block.type.spec.code) return;
  let from = 0;
  settle(block).content.forEach(node => {
    const to = from + node.nodeSize;
    if (node.isText) block.nodesBetween(from, to, (shown, at) => {
      if (!shown.isText || shown.marks.length === node.marks.length && shown.marks.every(mark => mark.isInSet(node.marks))) return;
      if (/^\s*$/.test(shown.text!)) return;
      const [a, b] = [pos + 1 + Math.max(from, at), pos + 1 + Math.min(to, at + shown.nodeSize)];
      for (const mark of shown.marks) if (!mark.isInSet(node.marks)) tr.removeMark(a, b, mark);
      for (const mark of node.marks) tr.addMark(a, b, schema.mark(mark.type, mark.attrs));
    });
    from = to;
  });
}
