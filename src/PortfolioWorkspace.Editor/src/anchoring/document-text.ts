import type { Node } from "prosemirror-model";

/** The normative plain text of a document, as the server reads it from what is stored, and where each part of it stands. */
export interface DocumentText {
  readonly text: string;
  /** Where each block starts in the text. */
  readonly blocks: readonly number[];
  /** The position in the document before an offset, or for the end of a passage behind the sign before it. */
  toPos(offset: number, isEnd?: boolean): number;
  toOffset(pos: number): number;
}

export function plainTextOf(doc: Node): DocumentText {
  const signs: string[] = [], places: number[] = [], blocks: number[] = [];
  let box = "";
  doc.descendants((node, pos) => {
    const name = node.type.name;
    if (name === "list_item") box = node.attrs.checked === null ? "" : node.attrs.checked ? "☑" : "☐";
    if (!node.isTextblock) return true;
    const before = signs.length;
    const put = (sign: string, place: number) => { signs.push(sign); places.push(place); };
    if (blocks.length) put("\n", pos);
    const start = signs.length;
    const words = lettersOf(node, pos + 1);
    // Before the paragraph, so that a passage with only the box in it is empty on screen.
    if (box) for (const sign of words.length ? `${box} ` : box) put(sign, pos);
    const isNothing = name === "paragraph" && !box && !words.length && !holdsImage(node);
    box = "";
    if (isNothing) {
      signs.length = places.length = before;
      return false;
    }
    blocks.push(start);
    for (const [sign, place] of words) put(sign, place);
    return false;
  });
  const text = signs.join("");
  const find = (pos: number) => {
    let [from, to] = [0, places.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (places[middle]! < pos) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    text,
    blocks,
    toPos: (offset, isEnd = false) => isEnd && offset > 0 ? places[offset - 1]! + 1 : places[offset] ?? doc.content.size,
    toOffset: find,
  };
}

const holdsImage = (node: Node) => node.content.content.some(child => child.type.name === "image");

type Letter = readonly [sign: string, place: number, isCode?: boolean];

/** What is stored has no spaces at the edge of a line, except in code, and no break at the end of a block. */
function lettersOf(node: Node, start: number): Letter[] {
  const letters: Letter[] = [];
  let lineStart = 0;
  const trim = (until: number) => {
    while (letters.length > until && letters.at(-1)![0] === " " && !letters.at(-1)![2]) letters.pop();
  };
  node.forEach((child, offset) => {
    if (child.type.name === "hard_break") {
      trim(lineStart);
      letters.push([" ", start + offset]);
      lineStart = letters.length;
    }
    const isCode = node.type.spec.code || child.marks.some(mark => mark.type.name === "code");
    for (let i = 0; i < (child.text?.length ?? 0); i++) {
      const sign = node.type.spec.code ? child.text![i]! : child.text![i]!.replace(/[\t\n\v\f\r]/, " ");
      if (isCode || sign !== " " || letters.length > lineStart) letters.push([sign, start + offset + i, isCode]);
    }
  });
  trim(0);
  return letters;
}
