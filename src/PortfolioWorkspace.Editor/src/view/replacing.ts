import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";

/** Changes only the blocks that differ, each by itself: what somebody wrote in between keeps its caret and its undo. */
export function replaceChanged(state: EditorState, next: Node): Transaction | null {
  const { doc } = state;
  const [mine, theirs] = [[...doc.children], [...next.children]];
  // Blocks that came or went shift the others, and in a single block there is nothing to spare in between.
  if (mine.length !== theirs.length || mine.filter((block, i) => !block.eq(theirs[i]!)).length < 2) return replaceStretch(state, next);
  const tr = state.tr;
  for (let i = mine.length - 1, end = doc.content.size; i >= 0; end -= mine[i]!.nodeSize, i--)
    if (!mine[i]!.eq(theirs[i]!)) tr.replaceWith(end - mine[i]!.nodeSize, end, theirs[i]!);
  return tr.docChanged ? tr : null;
}

function replaceStretch({ doc, tr }: EditorState, next: Node): Transaction | null {
  const start = doc.content.findDiffStart(next.content);
  if (start === null) return null;
  let { a, b } = doc.content.findDiffEnd(next.content)!;
  const overlap = start - Math.min(a, b);
  if (overlap > 0) { a += overlap; b += overlap; }
  return tr.replace(start, a, next.slice(start, b));
}
