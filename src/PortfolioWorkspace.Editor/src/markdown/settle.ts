import { Fragment, type Mark, type Node } from "prosemirror-model";
import { piecesOf, writeInline } from "./inline";
import { parseMarkdown } from "./parser";
import { schema } from "./schema";
import { escapeHeadingEnd, escapeLineStart, keepEdges } from "./escape";

/** How a line of text is stored, and the content that this says; the two are the same, or the marks were moved outwards. */
export interface Settled { readonly content: Fragment; readonly markdown: string }

const emphasis = ["strong", "em", "strike"];
const known = new WeakMap<Node, Settled>();

/**
 * Markdown cannot hold every row of marks: bold from the middle of a word may come back as literal asterisks.
 * So each block is read back after writing; if it differs, its marks grow to whole words, and in the last
 * resort go. The words themselves are never touched.
 */
export function settle(block: Node): Settled {
  let settled = known.get(block);
  if (!settled) known.set(block, settled = findSettled(block));
  return settled;
}

function findSettled(block: Node): Settled {
  const inCell = block.type.name === "cell_text";
  const oneLine = inCell || block.type.name === "heading";
  if (!hasMarks(block)) {
    const content = storable(block.content, inCell);
    return { content, markdown: writeLines(content, "*", oneLine) };
  }
  const candidates = [() => block.content, () => snapToWords(block), () => snapToWords(block, true), () => withoutMarks(block)];
  let last: Settled | undefined;
  for (const candidate of candidates) {
    const content = bareGaps(storable(candidate(), inCell));
    for (const emphasis of ["*", "_"] as const) {
      last = { content, markdown: writeLines(content, emphasis, oneLine) };
      const read = reading(last.markdown, content, oneLine);
      const lasting = read && lastingForm(block, last.markdown, read, oneLine);
      if (lasting) return { content, markdown: lasting };
    }
  }
  return last!;
}

/** The same words with the same marks can be written in more than one way: keep the one that the next opening writes too, if there is one. */
function lastingForm(block: Node, markdown: string, read: Fragment, oneLine: boolean): string | null {
  const content = bareGaps(storable(read, block.type.name === "cell_text"));
  if (writeLines(content, "*", oneLine) === markdown || read.eq(block.content)) return markdown;
  const next = settle(block.copy(read));
  return signature(next.content) === signature(content) ? next.markdown : null;
}

function hasMarks(block: Node): boolean {
  let found = false;
  block.descendants(node => { found ||= node.marks.length > 0; });
  return found;
}

function writeLines(content: Fragment, emphasis: "*" | "_", oneLine: boolean): string {
  const lines = writeInline(piecesOf(content), emphasis).split("\n").map(keepEdges);
  return oneLine ? escapeHeadingEnd(lines[0]!) : lines.map(escapeLineStart).join("\\\n");
}

/** A hard break that ends a block says nothing; and in a cell the server takes a pipe for its border, also in code. */
function storable(content: Fragment, inCell: boolean): Fragment {
  const nodes: Node[] = [];
  content.forEach(node => nodes.push(inCell && node.text?.includes("|") ? node.mark(schema.marks.code!.removeFromSet(node.marks)) : node));
  while (isBlank(nodes.at(-1))) nodes.pop();
  const last = nodes.at(-1);
  if (last?.isText && !isCode(last)) nodes.splice(-1, 1, schema.text(last.text!.replace(/ +$/, ""), last.marks));
  return Fragment.from(nodes);
}

const isCode = (node: Node) => schema.marks.code!.isInSet(node.marks) !== undefined;
const isBlank = (node: Node | undefined) => node !== undefined && (node.type.name === "hard_break" || (node.isText && !isCode(node) && /^ *$/.test(node.text!)));

/** White space at the edge of a mark shows nothing of it; without it the same words are always written the same way. */
function bareGaps(content: Fragment): Fragment {
  const nodes = content.content.flatMap(node =>
    node.isText && !isCode(node) ? node.text!.split(/((?:(?!\ufeff)\s)+)/).filter(Boolean).map(text => schema.text(text, node.marks)) : [node]);
  const isGap = (node: Node) => node.type.name === "hard_break" || (node.isText && !isCode(node) && /^(?!\ufeff)\s/.test(node.text!));
  // From both sides: a mark stays on a gap when the words before it and after it have it too.
  for (const walk of [nodes.keys(), [...nodes.keys()].reverse()]) {
    let beside: readonly Mark[] = [];
    for (const i of walk) {
      const node = nodes[i]!;
      if (isGap(node)) nodes[i] = node.mark(node.marks.filter(mark => !emphasis.includes(mark.type.name) || mark.isInSet(beside)));
      else beside = node.marks;
    }
  }
  return Fragment.from(nodes);
}

/** What is read back from our own writing, or null when that says something else. */
function reading(markdown: string, content: Fragment, oneLine: boolean): Fragment | null {
  const read = parseMarkdown(oneLine ? `## ${markdown}` : markdown);
  const only = read.firstChild!;
  const isSame = read.childCount === 1 && only.type.name === (oneLine ? "heading" : "paragraph") && signature(only.content) === signature(content);
  return isSame ? only.content : null;
}

/** The words with their marks. A mark on white space cannot be seen and is left out. */
function signature(content: Fragment): string {
  let out = "";
  content.forEach(node => {
    if (!node.isText) { out += `<${node.type.name}>`; return; }
    const marks = node.marks.map(mark => mark.type.name + JSON.stringify(mark.attrs)).sort().join();
    for (const sign of node.text!) out += /\s/.test(sign) ? " " : `${sign}\u0000${marks}\u0000`;
  });
  return out.replace(/ *(<hard_break>) */g, "$1").trim();
}

interface Letter { node: Node; text: string | null; marks: readonly Mark[] }

/** Grows every bold, italic and struck part to the white space around it; `nested` also undoes overlaps. */
function snapToWords(block: Node, nested = false): Fragment {
  const letters: Letter[] = [];
  block.forEach(node => {
    if (node.isText) for (const text of node.text!) letters.push({ node, text, marks: node.marks });
    else letters.push({ node, text: null, marks: node.marks });
  });
  for (let from = 0; from < letters.length;) {
    if (isGap(letters[from]!)) { from++; continue; }
    let to = from;
    while (to < letters.length && !isGap(letters[to]!)) to++;
    spread(letters.slice(from, to), nested);
    from = to;
  }
  return Fragment.from(letters.map(({ node, text, marks }) => text === null ? node : schema.text(text, marks)));
}

const isGap = ({ text, node }: Letter) => text === null ? node.type.name === "hard_break" : /\s/.test(text);

function spread(word: Letter[], nested: boolean): void {
  for (const name of emphasis) {
    const mark = word.flatMap(letter => letter.marks).find(each => each.type.name === name);
    if (mark) for (const letter of word) if (letter.text !== null) letter.marks = mark.addToSet(letter.marks);
  }
  if (!nested) return;
  const strongest = emphasis.find(name => word.some(letter => letter.marks.some(mark => mark.type.name === name)));
  for (const letter of word) letter.marks = letter.marks.filter(mark => !emphasis.includes(mark.type.name) || mark.type.name === strongest);
}

function withoutMarks(block: Node): Fragment {
  const nodes: Node[] = [];
  block.forEach(node => nodes.push(node.mark(node.marks.filter(mark => !emphasis.includes(mark.type.name)))));
  return Fragment.from(nodes);
}
