import type { Node } from "prosemirror-model";
import { createTokenizer } from "./tokens";

// The limits of the server's reader (ReadingCost and SafeDocument): beyond them a page shows the Markdown itself, signs and all.
const maximumBytes = 1024 * 1024;
const maximumDepth = 60;
const maximumPieces = 45_000;
const budget = 40_000_000;
const costOfCell = 1000;

// The server counts bold within bold, so here it may not be taken out first.
const tokenizer = createTokenizer();
tokenizer.core.ruler.disable("single_marks");

/** Whether the server would show this text as it is written; opening it as rich text would then change what is seen. */
export function isBeyondReading(text: string): boolean {
  return new TextEncoder().encode(text).length > maximumBytes || isTooCostly(text) || isTooDeep(text);
}

/** Half a character, or so many parts side by side that the server gives up. */
export function isUnreadable(text: string, doc: Node): boolean {
  if (/[\ud800-\udfff]/u.test(text)) return true;
  let pieces = 0;
  let crowd = 0;
  doc.descendants(node => {
    pieces += node.isText ? node.marks.length : 1;
    crowd += node.childCount ** 2;
  });
  return pieces > maximumPieces || crowd > budget / 4;
}

function isTooCostly(text: string): boolean {
  return text.split(/\n[ \t\r]*\n/).reduce((total, run) => total + costOf(run), 0) > budget;
}

function costOf(run: string): number {
  const marks = run.match(/[*_~[\]()<!`|&\\]/g)?.length ?? 0;
  const lines = run.split(/\r\n?|\n/);
  const widest = lines.reduce((most, line) => Math.max(most, line.split("|").length - 1), 0);
  return marks ** 2 + widest * lines.length * costOfCell;
}

function isTooDeep(text: string): boolean {
  return tokenizer.parse(text, {}).some(token =>
    token.level > maximumDepth || marksWithin(token.children ?? []) + token.level > maximumDepth);
}

function marksWithin(tokens: readonly { nesting: number }[]): number {
  let [depth, deepest] = [0, 0];
  for (const { nesting } of tokens) deepest = Math.max(deepest, depth += nesting);
  return deepest;
}
