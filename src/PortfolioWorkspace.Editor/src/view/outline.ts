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

/** Of the plain input, line by line: what stands there need not be Markdown that we can read. */
export function outlineOfText(markdown: string, caret: number | null): Outline {
  const headings: { number: string; title: string; pos: number; filled: boolean; current: boolean }[] = [];
  let [words, at] = [0, 0];
  for (const line of markdown.split("\n")) {
    const [from, to] = [at, at += line.length + 1];
    const count = wordsOf(withoutSigns(line));
    words += count;
    const heading = /^ {0,3}##[ \t]+(?:(\d+)\\?\.\s+)?(.*?)[ \t#]*$/.exec(line);
    if (heading?.[2]) headings.push({ number: heading[1] ?? "", title: withoutSigns(heading[2]), pos: to - 1, filled: false, current: false });
    const current = headings.at(-1);
    if (!current) continue;
    if (!/^ {0,3}#/.test(line) && (count > 0 || line.includes("!["))) current.filled = true;
    if (caret === null || caret < from || caret >= to) continue;
    for (const each of headings) each.current = each === current;
  }
  return { words, headings };
}

/** Signs that a reader never sees must not count as words. */
const withoutSigns = (line: string) => line.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/^[\s#>|-]*(\[[ xX]\] )?/, "").replace(/\\(?=[^\p{L}\p{N}\s])|\*\*|~~|`/gu, "").trim();

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
