import type { Fragment, Mark, Node } from "prosemirror-model";
import { escapeAddress, escapeText, titled } from "./escape";

/** One piece of a line: words or an object, with the marks that are still to be written around it. */
export interface Piece { readonly node: Node; readonly marks: readonly Mark[] }

const order = ["link", "strong", "em", "strike"];

export function piecesOf(content: Fragment): Piece[] {
  const pieces: Piece[] = [];
  content.forEach(node => pieces.push({ node, marks: node.marks }));
  return pieces;
}

/** Writes inline content; marks always nest, the longest outside. A newline stands for a hard break: words hold none. */
export function writeInline(pieces: readonly Piece[], emphasis: "*" | "_"): string {
  let out = "";
  for (let from = 0; from < pieces.length;) {
    const widest = widestMark(pieces, from);
    if (!widest) {
      out += writePiece(pieces[from]!, pieces[from + 1]);
      from++;
      continue;
    }
    const inside = pieces.slice(from, widest.to).map(piece => without(piece, widest.mark));
    out += wrap(widest.mark, writeInline(inside, emphasis), emphasis);
    from = widest.to;
  }
  return out;
}

function widestMark(pieces: readonly Piece[], from: number): { mark: Mark; to: number } | null {
  let best: { mark: Mark; to: number } | null = null;
  const candidates = order.flatMap(name => pieces[from]!.marks.filter(mark => mark.type.name === name));
  for (const mark of candidates) {
    let to = from + 1;
    while (to < pieces.length && mark.isInSet(pieces[to]!.marks)) to++;
    if (!best || to > best.to) best = { mark, to };
  }
  return best;
}

const without = (piece: Piece, mark: Mark): Piece => ({ node: piece.node, marks: mark.removeFromSet(piece.marks) });

function wrap(mark: Mark, inside: string, emphasis: "*" | "_"): string {
  if (mark.type.name === "link") {
    const target = escapeAddress(mark.attrs.href);
    return `[${inside}](${target}${titled(mark.attrs.title)})`;
  }
  // A zero-width mark at the edge belongs to the words: readers do not take it for white space.
  const [, before, words, after] = /^((?:(?!\ufeff)\s)*)([^]*?)((?:(?!\ufeff)\s)*)$/.exec(inside)!;
  if (!words) return inside;
  const sign = mark.type.name === "strong" ? "**" : mark.type.name === "strike" ? "~~" : emphasis;
  return before + sign + words + sign + after;
}

function writePiece({ node, marks }: Piece, next: Piece | undefined): string {
  if (node.type.name === "hard_break") return "\n";
  if (node.type.name === "image")
    return `![${escapeText(node.attrs.alt)}](${escapeAddress(node.attrs.src)}${titled(node.attrs.title)})`;
  const isCode = marks.some(mark => mark.type.name === "code");
  if (isCode) return writeCode(node.text!);
  const follows = (name: string) => next?.marks.some(mark => mark.type.name === name) ?? false;
  const text = escapeText(node.text!, follows("link"));
  // A backtick before code would become part of its fence.
  return follows("code") ? text.replace(/\\`$/, "&#96;") : text;
}

function writeCode(text: string): string {
  const code = text.replace(/[\t\r\n]/g, " ");
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(run => run.length));
  const fence = "`".repeat(longest + 1);
  const needsRoom = /^`|`$/.test(code) || /^ .*[^ ].* $/.test(code);
  return needsRoom ? `${fence} ${code} ${fence}` : fence + code + fence;
}
