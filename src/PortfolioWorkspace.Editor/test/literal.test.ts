import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMarkdown, serialiseMarkdown } from "../src/markdown/markdown";
import { literal, places } from "./corpus";
import { br, doc, p, visible } from "./documents";

for (const [place, make] of Object.entries(places)) {
  test(`literal text in ${place} comes back as typed`, () => {
    for (const text of literal) {
      const before = make(text);
      const markdown = serialiseMarkdown(before);
      const after = parseMarkdown(markdown);
      const because = `${JSON.stringify(text)} was written as ${JSON.stringify(markdown)}`;
      assert.deepEqual(visible(after), visible(before), because);
      assert.equal(serialiseMarkdown(after), markdown, `second pass of ${because}`);
    }
  });
}

test("two literal texts next to each other, with a break between them, come back", () => {
  for (const first of literal) for (const second of literal) {
    const before = doc(p(first, br(), second));
    const markdown = serialiseMarkdown(before);
    assert.deepEqual(visible(parseMarkdown(markdown)), visible(before), JSON.stringify(markdown));
  }
});
