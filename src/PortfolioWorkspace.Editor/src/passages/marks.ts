import { pageTextOf } from "../anchoring/dom-text";

/** A passage as the page knows it: where it stands in the plain text, and the number of its card. One of a comment on an earlier version is not marked, but can be gone to. */
interface Passage { readonly id: string; readonly number: number; readonly start: number; readonly end: number; readonly earlier?: boolean }

/** Marks the passages of every text on the page that has comments. The numbers are no text, so offsets stay what they are. */
export function markPassages(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-passages]")) {
    const root = place.querySelector(".doc");
    if (root && !root.querySelector("mark[data-comment]")) markAll(root, read(place));
  }
  showAsked();
}

/** From the last to the first: what stands before a mark keeps its place in the page. Only where passages overlap the page is read anew. */
function markAll(root: Element, passages: readonly Passage[]): void {
  let page = pageTextOf(root);
  let marked = Number.POSITIVE_INFINITY;
  for (const passage of passages.toSorted((one, other) => other.start - one.start || other.end - one.end)) {
    if (passage.end > marked) page = pageTextOf(root);
    mark(page.toRange(passage.start, passage.end), passage);
    marked = passage.start;
  }
}

/** Somebody comes to see one passage, from a card beside another text, or from what was said about an earlier one. */
export function showAsked(): void {
  for (const shown of document.querySelectorAll("mark.here")) shown.classList.remove("here");
  const [, place, number] = /^#(plek|was)-(\d+)$/.exec(location.hash) ?? [];
  const id = number && document.querySelector<HTMLElement>(place === "was" ? `mark[data-earlier="${number}"]` : `mark.hl[data-number="${number}"]`)?.dataset.comment;
  if (!id) return;
  const parts = document.querySelectorAll<HTMLElement>(`mark.hl[data-comment="${CSS.escape(id)}"]`);
  for (const part of parts) part.classList.add("here");
  parts[0]!.scrollIntoView({ block: "center" });
}

function read(place: HTMLElement): Passage[] {
  try { return JSON.parse(place.dataset.passages ?? "[]") as Passage[]; } catch { return []; }
}

/** Overlapping passages nest. */
function mark(range: Range, { id, number, earlier }: Passage): void {
  const nodes = textIn(range);
  nodes.forEach((text, i) => {
    const made = document.createElement("mark");
    made.className = earlier ? "was" : "hl";
    made.dataset.comment = id;
    if (i === nodes.length - 1) made.dataset[earlier ? "earlier" : "number"] = String(number);
    text.replaceWith(made);
    made.append(text);
  });
}

/** The text inside a range, cut off at its ends. */
function textIn(range: Range): Text[] {
  const { commonAncestorContainer: top } = range;
  const walker = document.createTreeWalker(top.nodeType === Node.TEXT_NODE ? top.parentNode! : top, NodeFilter.SHOW_TEXT);
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
    return part.data.trim() || !part.parentElement?.matches(".doc,.apart,ul,ol,li,table,thead,tbody,tr,blockquote") ? [part] : [];
  });
}
