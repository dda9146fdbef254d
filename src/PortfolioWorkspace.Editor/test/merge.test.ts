import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeTexts, sameText } from "../src/saving/merge";
import { mergeBlocks } from "../src/saving/parts";

const letters = (text: string) => [...text];
const merge = (base: string, mine: string, theirs: string) => mergeBlocks(letters(base), letters(mine), letters(theirs))?.join("") ?? null;

test("changes of different blocks are both kept", () => {
  assert.equal(merge("abcde", "aXcde", "abcdY"), "aXcdY");
  assert.equal(merge("abcde", "abde", "abcdeZ"), "abdeZ");
  assert.equal(merge("abc", "Xabc", "abcY"), "XabcY");
  assert.equal(merge("abc", "abc", "aXc"), "aXc");
  assert.equal(merge("abc", "aXc", "abc"), "aXc");
  assert.equal(merge("abc", "aXc", "aXc"), "aXc");
  assert.equal(merge("", "a", ""), "a");
});

test("changes of the same block are left to a person", () => {
  assert.equal(merge("abc", "aXc", "aYc"), null);
  assert.equal(merge("abc", "aXbc", "aYbc"), null);
  assert.equal(merge("abc", "ac", "aYc"), null);
  assert.equal(merge("", "a", "b"), null);
});

test("every merge holds what both sides added, whatever the texts are", () => {
  let state = 7;
  const roll = (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  let merged = 0;
  for (let i = 0; i < 3000; i++) {
    const base = Array.from({ length: roll(8) }, () => "abcd"[roll(4)]!);
    const edit = (sign: string) => {
      const text = [...base];
      for (let n = 0; n < 1 + roll(2); n++) text.splice(roll(text.length + 1), roll(2), sign + n);
      return text;
    };
    const [mine, theirs] = [edit("M"), edit("T")];
    const result = mergeBlocks(base, mine, theirs);
    if (!result) continue;
    merged++;
    for (const block of [...mine, ...theirs]) if (/[MT]/.test(block)) assert.ok(result.includes(block), `${base}|${mine}|${theirs} -> ${result}`);
    assert.deepEqual(mergeBlocks(base, base, theirs), theirs);
  }
  assert.ok(merged > 500, String(merged));
});

test("texts merge by paragraph and list, not by line", () => {
  const base = "## Kop\n\neen\n\n- a\n- b\n\ntwee";
  assert.equal(mergeTexts(base, base.replace("een", "een en meer"), base.replace("- b", "- b\n- c")), "## Kop\n\neen en meer\n\n- a\n- b\n- c\n\ntwee");
  assert.equal(mergeTexts("een\n\ntwee", "een!\n\ntwee", "een\n\ntwee!"), "een!\n\ntwee!");
  assert.equal(mergeTexts(base, base.replace("- a", "- A"), base.replace("- b", "- B")), null);
});

test("the same words written otherwise are the same text", () => {
  assert.ok(sameText("* a\n* b\n", "- a\n- b"));
  assert.ok(!sameText("a", "b"));
});
