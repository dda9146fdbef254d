import assert from "node:assert/strict";
import { test } from "node:test";
import { pageTextOf } from "../src/anchoring/dom-text";
import { markPassages } from "../src/passages/marks";
import { watchSelection } from "../src/passages/selecting";
import { browserWith, LiveElement, LiveNode, livePage } from "./live-page";

interface Passage { id: string; number: number; start: number; end: number }

const read = (root: LiveNode) => pageTextOf(root as unknown as Element);

function mark(root: LiveNode, passages: readonly Passage[]): void {
  browserWith({ "[data-passages]": { dataset: { passages: JSON.stringify(passages) }, querySelector: () => root } });
  markPassages();
}

function passageOn(root: LiveNode, words: string, number = 1): Passage {
  const start = read(root).text.indexOf(words);
  return { id: `c${number}`, number, start, end: start + words.length };
}

const marksOf = (root: LiveNode, id: string) => root.all().filter(node => node.nodeName === "MARK" && node.dataset.comment === id);

test("a mark over two private paragraphs takes no white space between them, and every place stays where it was", () => {
  const root = livePage("<p>Voor.</p>\n<div class=\"apart\">\n<p>Alleen voor jou.</p>\n<p>En dit ook.</p>\n</div>\n<p>Na het blok.</p>");
  const before = read(root).text;
  mark(root, [passageOn(root, "voor jou.\nEn dit"), passageOn(root, "Na het", 2)]);
  assert.equal(read(root).text, before);
  assert.deepEqual(marksOf(root, "c1").map(each => each.textContent), ["voor jou.", "En dit"]);
  assert.deepEqual(marksOf(root, "c2").map(each => each.textContent), ["Na het"]);
});

test("a mark from a cell of a table into an item of a list is in the words alone", () => {
  const root = livePage("<table>\n<tbody>\n<tr>\n<td>links</td>\n<td>rechts <strong>vet</strong></td>\n</tr>\n</tbody>\n</table>\n<ul>\n<li>eerste punt</li>\n<li>tweede</li>\n</ul>");
  const before = read(root).text;
  mark(root, [passageOn(root, "rechts vet\neerste")]);
  assert.equal(read(root).text, before);
  assert.deepEqual(marksOf(root, "c1").map(each => each.textContent), ["rechts ", "vet", "eerste"]);
  assert.equal(marksOf(root, "c1").filter(each => each.dataset.number).length, 1);
});

test("two thousand passages, some in and over each other, are each marked once and move nothing", () => {
  const root = livePage(Array.from({ length: 400 }, (_, i) => `<p>Zin ${i} gaat over <em>Roos</em> en over wat zij in les ${i} zag.</p>`).join("\n"));
  const { text: before, blocks } = read(root);
  const passages = Array.from({ length: 2000 }, (_, i) => {
    const start = blocks[i % 400]! + Math.floor(i / 400) * 5;
    return { id: `c${i + 1}`, number: i + 1, start, end: Math.min(before.length, start + (i % 40 === 0 ? 90 : 4)) };
  });
  mark(root, passages);
  assert.equal(read(root).text, before);
  const made = new Map<string, LiveNode[]>();
  for (const node of root.all().filter(each => each.nodeName === "MARK")) made.set(node.dataset.comment!, [...made.get(node.dataset.comment!) ?? [], node]);
  for (const { id, number, start, end } of passages) {
    const parts = made.get(id)!;
    assert.equal(parts.map(part => part.textContent).join(""), before.slice(start, end).replaceAll("\n", ""), id);
    assert.deepEqual(parts.map(part => part.dataset.number).filter(Boolean), [String(number)], id);
  }
});

test("what was selected stands when a press on the bar collapses it, until somebody presses elsewhere", () => {
  const root = livePage("<p>Roos stelde een open vraag aan Bram.</p>");
  const inputs: Record<string, { value: string }> = { "input[data-start]": { value: "" }, "input[data-end]": { value: "" } };
  const buttons = [{ disabled: true }];
  const form = { querySelector: (selector: string) => inputs[selector], querySelectorAll: () => buttons, contains: () => false };
  const { fire } = browserWith({ "form[data-comment-on]": form, ".readdesk": { querySelector: () => root } });
  let selected: [start: number, end: number] | null = null;
  const select = (words: string | null) => {
    const start = words === null ? 0 : read(root).text.indexOf(words);
    selected = words === null ? null : [start, start + words.length];
    fire("selectionchange");
  };
  Object.assign(globalThis, { getSelection: () => ({ isCollapsed: selected === null, rangeCount: 1, getRangeAt: () => read(root).toRange(...selected!) }) });
  const now = () => [inputs["input[data-start]"]!.value, inputs["input[data-end]"]!.value, buttons[0]!.disabled];
  const press = (...within: string[]) => fire("pointerdown", { target: new LiveElement(within), preventDefault() {} });
  watchSelection();

  select("open vraag");
  assert.deepEqual(now(), ["16", "26", false]);
  press("form[data-comment-on] button");
  select(null);
  assert.deepEqual(now(), ["16", "26", false]);
  select("Bram");
  assert.deepEqual(now(), ["31", "35", false]);
  select(null);
  assert.deepEqual(now(), ["31", "35", false]);
  press(".readdesk");
  assert.deepEqual(now(), ["", "", true]);
  select("Roos");
  select(null);
  assert.deepEqual(now(), ["", "", true]);
});
