import type { Node } from "prosemirror-model";

/** The blocks at the top of a document that another does not have, by place: what was there before, and what is now. */
export interface ChangedBlocks { readonly from: number; readonly toBefore: number; readonly toNow: number }

/** Blocks never change, so comparing them is comparing pointers: cheap enough for every key in a long text. */
export function changedBlocks(before: Node, now: Node): ChangedBlocks {
  const shortest = Math.min(before.childCount, now.childCount);
  let from = 0;
  while (from < shortest && before.child(from) === now.child(from)) from++;
  let same = 0;
  while (same < shortest - from && before.child(before.childCount - 1 - same) === now.child(now.childCount - 1 - same)) same++;
  return { from, toBefore: before.childCount - same, toNow: now.childCount - same };
}

/** Visits the blocks with these places, with the position of each. */
export function eachBlock(doc: Node, from: number, to: number, visit: (block: Node, pos: number) => void): void {
  let pos = 0;
  for (let i = 0; i < to; i++) {
    if (i >= from) visit(doc.child(i), pos);
    pos += doc.child(i).nodeSize;
  }
}
