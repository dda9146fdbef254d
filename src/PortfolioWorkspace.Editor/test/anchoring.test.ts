import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { project } from "../src/anchoring/anchor-finder";
import { plainTextOf } from "../src/anchoring/document-text";
import { pageTextOf } from "../src/anchoring/dom-text";
import { parseMarkdown } from "../src/markdown/markdown";
import { br, code, doc, h, img, li, p, task, ul } from "./documents";
import { readPage, type PageNode, type PageRange } from "./page";

interface TextVector { name: string; markdown: string; plain: string; starts: number[]; html: string }
interface ProjectionVector { name: string; source: string; target: string; quote: string; occurrence?: number; place: string; found: string; start: number; end: number }

// The server's tests read the same file.
const vectors = JSON.parse(readFileSync("../../tests/PortfolioWorkspace.App.Tests/Reviews/Anchoring/anchor-vectors.json", "utf8")) as { texts: TextVector[]; projections: ProjectionVector[] };
const plain = (markdown: string) => plainTextOf(parseMarkdown(markdown)).text;
const page = (html: string) => {
  const root = readPage(html);
  return { root, ...pageTextOf(root as unknown as Element) };
};
const asNode = (node: PageNode) => node as unknown as Node;

for (const { name, markdown, plain, starts } of vectors.texts) test(`a document has the agreed words and blocks: ${name}`, () => {
  const found = plainTextOf(parseMarkdown(markdown));
  assert.equal(found.text, plain);
  // A document without a block does not exist.
  if (markdown) assert.deepEqual(found.blocks, starts);
});

for (const { name, html, plain, starts } of vectors.texts) test(`a page has the agreed words and blocks: ${name}`, () => {
  const found = page(html);
  assert.equal(found.text, plain);
  assert.deepEqual(found.blocks, starts);
});

for (const { name, source, target, quote, occurrence = 1, place, found, start, end } of vectors.projections) test(`a passage is found where agreed: ${name}`, () => {
  const [from, to] = [plain(source), plain(target)];
  let at = -1;
  for (let i = 0; i < occurrence; i++) at = from.indexOf(quote, at + 1);
  const anchor = { start: at, end: at + quote.length, exact: quote, prefix: from.slice(Math.max(0, at - 64), at), suffix: from.slice(at + quote.length, at + quote.length + 64) };
  const answer = project(from, to, [anchor])[0]!;
  assert.deepEqual([answer.place, answer.start, answer.end], [place, start, end]);
  assert.equal(to.slice(answer.start, answer.end), found);
});

test("in the same text every passage stands where it stood", () => {
  const text = vectors.texts.map(each => each.plain).join("\n");
  const anchors = Array.from({ length: 50 }, (_, i) => ({ start: i * 3, end: i * 3 + 9, exact: text.slice(i * 3, i * 3 + 9), prefix: "", suffix: "" }));
  assert.deepEqual(project(text, text, anchors), anchors.map(({ start, end }) => ({ start, end, place: "exact", confidence: 1 })));
});

test("an anchor of another text is nowhere", () => {
  assert.equal(project("Kort.", "Een zin die er staat.", [{ start: 0, end: 3, exact: "Een", prefix: "", suffix: "" }])[0]!.place, "gone");
});

test("every sign of a document has its position, and the position its sign", () => {
  for (const { markdown } of vectors.texts) {
    const document = parseMarkdown(markdown);
    const { text, toPos, toOffset } = plainTextOf(document);
    for (let at = 0; at < text.length; at++) {
      const shown = document.textBetween(toPos(at), toPos(at + 1, true), "", " ");
      if (!shown) continue;
      assert.equal(shown.replace("\n", text[at]!), text[at], markdown);
      assert.equal(toOffset(toPos(at)), at, markdown);
    }
    assert.equal(toOffset(document.content.size), text.length);
  }
});

test("what is not stored is not in the text of a document", () => {
  assert.equal(plainTextOf(doc(p(""), p(" een ", br(), " twee ", br()), p("  "), p("drie"), p(""))).text, "een twee\ndrie");
  assert.equal(plainTextOf(doc(h(2, ""), ul(li(p("")), task(true, p("klaar")), task(false, p(""))), p(img("foto")), code(" x\n y "))).text, "\n☑ klaar\n☐\n\n x\n y ");
});

test("every sign of a page has its place, and the place its sign", () => {
  for (const { html } of vectors.texts) {
    const { root, text, toOffset, toRange } = page(html);
    for (let at = 0; at < text.length; at++) {
      const { start, end } = toRange(at, at + 1) as unknown as PageRange;
      if (!start || !end) continue;
      assert.equal(start[0].nodeValue![start[1]]!.replace("\n", text[at]!), text[at], html);
      assert.deepEqual([toOffset(asNode(start[0]), start[1]), toOffset(asNode(end[0]), end[1])], [at, at + 1], html);
    }
    assert.equal(toOffset(asNode(root), root.childNodes.length), text.length);
  }
});

test("a selection that ends on an element of a page is understood", () => {
  const { root, text, toOffset } = page("<ul>\n<li>een <em>twee</em>\n<ul>\n<li>drie</li>\n</ul>\n</li>\n</ul>\n<p>vier</p>");
  assert.equal(text, "een twee\ndrie\nvier");
  const item = root.childNodes[0]!.childNodes[1]!;
  assert.equal(toOffset(asNode(item), 0), 0);
  assert.equal(toOffset(asNode(item), 1), 4);
  assert.equal(toOffset(asNode(item), item.childNodes.length), 13);
});
