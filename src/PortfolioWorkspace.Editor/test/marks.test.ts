import assert from "node:assert/strict";
import { test } from "node:test";
import { Fragment, type Node } from "prosemirror-model";
import { parseMarkdown, schema, serialiseMarkdown } from "../src/markdown/markdown";
import { settle } from "../src/markdown/settle";
import { doc, marked, p, visible } from "./documents";

// A seeded generator: the same documents on every machine.
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return sides => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const words = ["Bram", "zei:", "\"ja,", "ja\"", "en", "(keek)", "weg.", "Éven", "stil", "-", "8", "1.", "R&D", "H~2~O", "*", "a_b", "€5", "één!", "[x]", "…"];
const all = ["strong", "em", "strike"];

function randomParagraph(roll: (sides: number) => number): Node {
  const letters = [...Array.from({ length: 3 + roll(8) }, () => words[roll(words.length)]).join(" ")].map(text => ({ text, marks: new Set<string>() }));
  for (let i = 0; i < 1 + roll(3); i++) {
    const [a, b] = [roll(letters.length), roll(letters.length)];
    const mark = all[roll(all.length)]!;
    for (const letter of letters.slice(Math.min(a, b), Math.max(a, b) + 1)) letter.marks.add(mark);
  }
  return p(...Fragment.from(letters.map(({ text, marks }) => schema.text(text, [...marks].map(name => schema.mark(name))))).content);
}

test("5000 paragraphs with marks anywhere: no word changes, no asterisk appears, and what is stored is what is shown", () => {
  const roll = dice(20261122);
  let moved = 0;
  for (let i = 0; i < 5000; i++) {
    const paragraph = randomParagraph(roll);
    const settled = settle(paragraph);
    const shown = doc(paragraph.copy(settled.content));
    const read = parseMarkdown(settled.markdown);
    const text = (node: Node) => node.textContent.replace(/\s+/g, " ").trim();
    assert.equal(text(read), text(doc(paragraph)), settled.markdown);
    assert.deepEqual(visible(read), visible(shown), settled.markdown);
    if (!settled.content.eq(paragraph.content)) moved++;
  }
  assert.ok(moved > 0 && moved < 2500, `marks were moved in ${moved} of 5000 paragraphs`);
});

test("bold on part of a word grows to the word when Markdown cannot hold it", () => {
  const before = doc(p("zo", marked("(heel)", "strong"), "veel werk"));
  assert.equal(serialiseMarkdown(before), "**zo(heel)veel** werk");
});

test("bold within a word stays where Markdown can hold it", () => {
  assert.equal(serialiseMarkdown(doc(p("on", marked("mis", "strong"), "baar"))), "on**mis**baar");
});
