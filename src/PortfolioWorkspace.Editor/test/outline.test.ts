import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMarkdown } from "../src/markdown/markdown";
import { outlineOf, outlineOfText } from "../src/view/outline";

const report = [
  "## 1. Wat zag ik?", "", "Een **stille** klas, en [een lied](https://example.org/lied).", "", "- [x] trommel", "- fluit", "",
  "## Wat *vond* ik?", "", "### Eerst", "", "## 3. Foto", "", "![Een kring](/media/1)", "",
].join("\n");

test("the plain input has the same headings, and each as full as in the other one", () => {
  const [rich, plain] = [outlineOf(parseMarkdown(report), null), outlineOfText(report, null)];
  const seen = ({ number, title, filled, current }: (typeof rich.headings)[number]) => ({ number, title, filled, current });
  assert.deepEqual(plain.headings.map(seen), rich.headings.map(seen).map(each => ({ ...each, title: each.title === "Wat vond ik?" ? "Wat *vond* ik?" : each.title })));
});

test("signs, addresses and boxes do not count as words", () => {
  assert.equal(outlineOfText("## Kop\n\n- [x] een **twee**\n> drie\n\n[vier](https://example.org/a b)\n\n| vijf | zes |\n|---|---|\n", null).words, 7);
});

test("the heading above the caret is the one that is being written, and a place in the list leads to the end of its line", () => {
  const { headings } = outlineOfText(report, report.indexOf("### Eerst"));
  assert.deepEqual(headings.map(each => each.current), [false, true, false]);
  assert.equal(report.slice(0, headings[1]!.pos).split("\n").at(-1), "## Wat *vond* ik?");
});

test("the last heading is the current one at the very end", () => {
  assert.equal(outlineOfText("## Een\n\n## Twee", "## Een\n\n## Twee".length).headings[1]!.current, true);
});
