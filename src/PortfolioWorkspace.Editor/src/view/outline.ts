import type { Node } from "prosemirror-model";

export interface HeadingLine {
  readonly number: string;
  readonly title: string;
  readonly filled: boolean;
  /** The caret stands under it. */
  readonly current: boolean;
  readonly pos: number;
}

/** What the elements around the text show of it. */
export interface Outline { readonly headings: readonly HeadingLine[]; readonly words: number }

const wordsIn = new WeakMap<Node, number>();

/** Counts block by block; a block that did not change is not counted again. */
export function outlineOf(doc: Node, caret: number | null): Outline {
  const headings: { number: string; title: string; pos: number; filled: boolean; current: boolean }[] = [];
  let words = 0;
  doc.forEach((block, offset) => {
    const count = countWords(block);
    words += count;
    const isCaretHere = caret !== null && caret >= offset && caret < offset + block.nodeSize;
    if (block.type.name === "heading" && block.attrs.level === 2) {
      const [, number, title] = /^(?:(\d+)\.\s+)?([^]*)$/.exec(block.textContent.trim())!;
      if (title) headings.push({ number: number ?? "", title, pos: offset, filled: false, current: isCaretHere });
      return;
    }
    const current = headings.at(-1);
    if (!current) return;
    if (block.type.name !== "heading" && (count > 0 || hasPicture(block))) current.filled = true;
    if (isCaretHere) current.current = true;
  });
  return { words, headings };
}

/** Of the plain input, where only the words can be counted. */
export function outlineOfText(markdown: string): Outline {
  return { headings: [], words: wordsOf(markdown.replace(/^[#>\-*|\s]+/gm, " ")) };
}

function countWords(block: Node): number {
  let count = wordsIn.get(block);
  if (count === undefined) wordsIn.set(block, count = wordsOf(block.textBetween(0, block.content.size, " ", " ")));
  return count;
}

/** As the server counts: what stands between white space and has a letter or digit. */
const wordsOf = (text: string) => text.split(/\s+/).filter(run => /[\p{L}\p{N}]/u.test(run)).length;

function hasPicture(block: Node): boolean {
  let found = false;
  block.descendants(node => { found ||= node.type.name === "image"; });
  return found;
}
