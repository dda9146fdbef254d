import { pageTextOf } from "../anchoring/dom-text";

const form = () => document.querySelector<HTMLFormElement>("form[data-comment-on]");
const reader = () => document.querySelector<HTMLElement>(".readdesk");
const text = () => reader()?.querySelector(".doc") ?? null;

/** In pixels: room above and below what is selected by keys. */
const margin = 48;

/** From a press on the bar until one somewhere else. */
let isPressed = false;

/** The bar above a text under review follows what somebody selects in it, with mouse, finger or keys. */
export function watchSelection(): void {
  document.addEventListener("selectionchange", follow);
  document.addEventListener("keydown", event => {
    if (event.ctrlKey && event.altKey && event.code === "KeyM") toBar(event);
    else if (event.target === reader() && !event.altKey && !event.metaKey) (event.shiftKey ? extend : go)(event);
  });
  // A press on a button must not lose what was selected. Under a finger it collapses all the same, before the click is there; and the form may wait until the letter is online.
  document.addEventListener("pointerdown", event => {
    const was = isPressed;
    isPressed = event.target instanceof Element && event.target.closest("form[data-comment-on] button") !== null;
    if (isPressed) event.preventDefault();
    else if (was) follow();
  });
}

function follow(): void {
  const bar = form();
  if (!bar) return;
  const chosen = selected();
  // While somebody is in the bar, what they had selected stands.
  if (!chosen && (isPressed || bar.contains(document.activeElement))) return;
  for (const [name, value] of Object.entries(chosen ?? { start: "", end: "" })) bar.querySelector<HTMLInputElement>(`input[data-${name}]`)!.value = String(value);
  for (const button of bar.querySelectorAll("button")) button.disabled = !chosen;
}

function selected(): { start: number; end: number } | null {
  const [root, selection] = [text(), getSelection()];
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  if (!root.contains(range.startContainer)) range.setStart(root, 0);
  if (!root.contains(range.endContainer)) range.setEnd(root, root.childNodes.length);
  const page = pageTextOf(root);
  const [start, end] = [page.toOffset(range.startContainer, range.startOffset), page.toOffset(range.endContainer, range.endOffset)];
  return page.text.slice(start, end).trim() ? { start, end } : null;
}

function toBar(event: KeyboardEvent): void {
  const button = form()?.querySelector<HTMLButtonElement>("button:enabled");
  if (!button) return;
  event.preventDefault();
  button.focus();
}

const steps: Readonly<Record<string, readonly [direction: string, by: string]>> = {
  ArrowRight: ["forward", "character"], ArrowLeft: ["backward", "character"], ArrowDown: ["forward", "line"], ArrowUp: ["backward", "line"],
};

/** A text that is only read has no caret: the first step puts one where the eye is, the next ones select. With Control it goes by words. */
function extend(event: KeyboardEvent): void {
  const step = steps[event.key];
  const [root, selection] = [text(), getSelection()];
  if (!step || !root || !selection) return;
  event.preventDefault();
  if (!selection.anchorNode || !root.contains(selection.anchorNode)) selection.collapse(firstSeen(root), 0);
  selection.modify("extend", step[0], event.ctrlKey && step[1] === "character" ? "word" : step[1]);
  if (selection.focusNode) show(placeOf(selection.focusNode, selection.focusOffset));
}

/** Without Shift one goes through the text by words, and with Control by paragraphs; up and down alone scroll, as everywhere. Where one is, is selected, so that the eye sees it. */
function go(event: KeyboardEvent): void {
  const step = steps[event.key];
  const [root, selection] = [text(), getSelection()];
  const byWord = step?.[1] === "character";
  if (!step || !root || !selection || byWord === event.ctrlKey) return;
  event.preventDefault();
  const page = pageTextOf(root);
  const words = [...page.text.matchAll(/\S+/g)].map(word => [word.index, word.index + word[0].length] as const);
  const isThere = selection.anchorNode !== null && root.contains(selection.anchorNode) && !selection.isCollapsed;
  const range = isThere ? selection.getRangeAt(0) : null;
  const at = range ? page.toOffset(range.startContainer, range.startOffset) : page.toOffset(firstSeen(root), 0);
  const starts = byWord ? words.map(([start]) => start) : page.blocks;
  const wanted = !range ? at : step[0] === "forward" ? starts.find(start => start > at) : starts.findLast(start => start < at);
  const word = wanted === undefined ? undefined : words.find(([start]) => start >= wanted);
  if (!word) return;
  const chosen = page.toRange(...word);
  selection.removeAllRanges();
  selection.addRange(chosen);
  show(chosen);
}

function placeOf(node: Node, offset: number): Range {
  const range = document.createRange();
  range.setStart(node, offset);
  return range;
}

/** What is selected by keys stays in view. */
function show(range: Range): void {
  const window = reader()!;
  const [place, seen] = [range.getBoundingClientRect(), window.getBoundingClientRect()];
  if (place.bottom > seen.bottom - margin) window.scrollTop += place.bottom - seen.bottom + margin;
  else if (place.top < seen.top + margin) window.scrollTop -= seen.top + margin - place.top;
}

function firstSeen(root: Element): Node {
  const top = reader()!.getBoundingClientRect().top;
  const block = [...root.querySelectorAll("p,li,h1,h2,h3,h4,td,th")].find(each => each.getBoundingClientRect().bottom > top && each.textContent?.trim()) ?? root;
  return document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode() ?? block;
}
