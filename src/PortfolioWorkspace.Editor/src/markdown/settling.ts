import type { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { schema } from "./schema";
import { settle } from "./settle";

/** Moves the marks of one line of text on screen to where they will be stored. */
function settleText(tr: Transform, block: Node, pos: number): void {
  if (block.type.spec.code) return;
  let offset = pos + 1;
  settle(block).content.forEach(node => {
    const from = offset;
    offset += node.nodeSize;
    if (!node.isText || /^\s*$/.test(node.text!)) return;
    block.nodesBetween(from - pos - 1, offset - pos - 1, (shown, at) => {
      if (!shown.isText || shown.marks.length === node.marks.length && shown.marks.every(mark => mark.isInSet(node.marks))) return;
      if (/^\s*$/.test(shown.text!)) return;
      const start = pos + 1 + at;
      const [a, b] = [Math.max(from, start), Math.min(offset, start + shown.nodeSize)];
      for (const mark of shown.marks) if (!mark.isInSet(node.marks)) tr.removeMark(a, b, mark);
      for (const mark of node.marks) tr.addMark(a, b, schema.mark(mark.type, mark.attrs));
    });
  });
}

/** Blocks in which nothing is left to move; they never change, so nobody has to look again. */
const settled = new WeakSet<Node>();

export function settleAll(tr: Transform): void {
  tr.doc.forEach((block, pos) => {
    if (settled.has(block)) return;
    const stepsBefore = tr.steps.length;
    if (block.isTextblock) settleText(tr, block, pos);
    else block.descendants((inner, offset) => {
      if (inner.isTextblock) settleText(tr, inner, pos + 1 + offset);
      return !inner.isTextblock;
    });
    if (tr.steps.length === stepsBefore) settled.add(block);
  });
}

/** The document as it is on screen once every mark stands where it will be stored. */
export function settledDocument(doc: Node): Node {
  const tr = new Transform(doc);
  settleAll(tr);
  return tr.doc;
}
