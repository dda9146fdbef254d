import assert from "node:assert/strict";
import { test } from "node:test";
import type { Node } from "prosemirror-model";
import { parseMarkdown, serialiseMarkdown } from "../src/markdown/markdown";
import { settle } from "../src/markdown/settle";
import { doc, marked, p, visible } from "./documents";
import { dice, randomParagraph } from "./random";

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
    if (JSON.stringify(visible(shown)) !== JSON.stringify(visible(doc(paragraph)))) moved++;
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
