import { pageTextOf } from "../anchoring/dom-text";

/** A passage as the page knows it: where it stands in the plain text, and the number of its card. */
interface Passage { readonly id: string; readonly number: number; readonly start: number; readonly end: number }

/** Marks the passages of every text on the page that has comments. The numbers are no text, so offsets stay what they are. */
export function markPassages(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-passages]")) {
    const root = place.querySelector(".doc");
    if (root && !root.querySelector("mark.hl")) for (const passage of read(place)) mark(root, passage);
  }
}

function read(place: HTMLElement): Passage[] {
  try { return JSON.parse(place.dataset.passages ?? "[]") as Passage[]; } catch { return []; }
}

/** Overlapping passages nest: each is marked in what the ones before it left of the text. */
function mark(root: Element, { id, number, start, end }: Passage): void {
  const range = pageTextOf(root).toRange(start, end);
  const nodes = textIn(root, range);
  nodes.forEach((text, i) => {
    const made = document.createElement("mark");
    made.className = "hl";
    made.dataset.comment = id;
    if (i === nodes.length - 1) made.dataset.number = String(number);
    text.replaceWith(made);
    made.append(text);
  });
}

/** The text inside a range, cut off at its ends. */
function textIn(root: Element, range: Range): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) if (range.intersectsNode(node)) found.push(node);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return found.flatMap(node => {
    const to = node === endContainer ? endOffset : node.length;
    const from = node === startContainer ? startOffset : 0;
    if (from >= to) return [];
    if (to < node.length) node.splitText(to);
    const part = from > 0 ? node.splitText(from) : node;
    // Between blocks stands white space that nobody reads.
    return part.data.trim() || part.parentElement?.closest("p,li,td,th,h1,h2,h3,h4,h5,h6,pre") ? [part] : [];
  });
}
