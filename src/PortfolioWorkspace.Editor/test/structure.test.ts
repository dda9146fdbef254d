import assert from "node:assert/strict";
import { test } from "node:test";
import type { Node } from "prosemirror-model";
import { blocksOf, parseMarkdown, serialiseMarkdown, survivesEditing } from "../src/markdown/markdown";
import { br, code, doc, h, hr, img, li, marked, ol, p, quote, table, task, ul, visible } from "./documents";

const documents: Record<string, Node> = {
  "headings and paragraphs": doc(h(2, "2. Wat heb ik gezien?"), p("Tekst."), h(3, "Onder"), h(4, "Dieper"), p("Meer.")),
  "nested lists": doc(ul(li(p("a"), ul(li(p("b"), ol(1, li(p("c")), li(p("d")))), li(p("e")))), li(p("f")))),
  "two lists in a row": doc(ul(li(p("a"))), ul(li(p("b"))), ul(li(p("c"))), ol(1, li(p("d"))), ol(1, li(p("e")))),
  "a list of which one item has paragraphs": doc(ul(li(p("a"), p("b")), li(p("c")))),
  "a nested list that does not start at one": doc(ul(li(p("a"), ol(5, li(p("b")))))),
  "empty items": doc(ul(li(p()), li(p("a")), li(p())), ol(9, li(p()), li(p("x")))),
  "a nested empty item": doc(ul(li(p("a"), ul(li(p()))))),
  "lists on one line": doc(ul(li(p(), ul(li(p(), ul(li(p()))))))),
  "a heading in an item": doc(ul(li(p(), h(3, "kop")), li(p("x"), quote(p("y")), code("z")))),
  "a numbered list that grows in width": doc(ol(8, ...["a", "b", "c", "d"].map(text => li(p(text), p("onder"), ul(li(p("diep"))))))),
  tasks: doc(ul(task(true, p("klaar")), task(false, p("open"), ul(task(true, p("onder")))), li(p("geen taak")))),
  "a task without words": doc(ul(task(false, p()), task(true, p("x")))),
  quotes: doc(quote(p("a"), quote(p("b")), ul(li(p("c")))), quote(p("los")), p("x")),
  "a rule between": doc(p("a"), hr(), p("b"), ul(li(p(), hr()), li(p("c"), hr()))),
  "a table": doc(table(["Wie", "Wat"], ["Roos", marked("vet", "strong")], ["", "a | b"]), p("na")),
  "a table of empty cells": doc(table(["", ""], ["", ""])),
  "tables in a row": doc(table(["a"]), table(["b"], ["c"])),
  "a table in an item and a quote": doc(ul(li(p("x"), table(["a", "b"], ["c", "d"]))), quote(table(["a"], ["b"]))),
  code: doc(code("a\n\n  b\n```\n````"), code(""), p("x")),
  pictures: doc(p(img("een [foto] van \"het\" | gesprek!"), " ", img("")), table([img("x|y")], ["a"])),
  "hard breaks": doc(p("a", br(), "b", br(), br(), "c"), ul(li(p("x", br(), "- y")))),
  "a break first": doc(p(br(), "a")),
  links: doc(p(
    marked("een ", ["link", { href: "https://x.nl/a%20b", title: "Zeg \"ja\"" }]),
    marked("vet", "strong", ["link", { href: "https://x.nl/a%20b", title: "Zeg \"ja\"" }]),
    " en ", marked("mail", ["link", { href: "mailto:a@b.nl", title: null }]))),
  "inline code": doc(p(marked("`", "code"), " ", marked(" a ", "code"), " ", marked("``a`", "code"), " ", marked("vet", "strong", "code"))),
  "marks side by side": doc(p(marked("vet", "strong"), " ", marked("cursief", "em"), " ", marked("beide", "strong", "em"), " ", marked("weg", "strike"))),
  "marks that overlap": doc(p(marked("een ", "strong"), marked("twee", "strong", "em"), marked(" drie", "em"))),
  "marks over a break": doc(p(marked("een", "strong"), schema_br("strong"), marked("twee", "strong"))),
  "marks with white space at the edge": doc(p("a", marked(" vet ", "strong"), "b")),
  "an empty document": doc(p()),
};

function schema_br(mark: string): Node {
  const node = br();
  return node.mark([node.type.schema.mark(mark)]);
}

for (const [name, before] of Object.entries(documents)) {
  test(`${name}: what is written reads as the same document`, () => {
    const markdown = serialiseMarkdown(before);
    const after = parseMarkdown(markdown);
    if (name !== "marks over a break") assert.deepEqual(visible(after), visible(before), markdown);
    assert.equal(serialiseMarkdown(after), markdown);
    assert.ok(survivesEditing(markdown));
  });
}

test("a plain report is written the way a person would write it", () => {
  const markdown = "## 2. Wat heb ik gezien?\n\nBram zei: \"Ja, ja\" en keek weg. Dat is **belangrijk**, en *dit* ook.\n\n- een\n- twee\n  - onder\n\n1. eerst\n2. dan\n\n> een citaat\n\n- [ ] nog doen\n- [x] gedaan\n\n| Wie | Wat |\n| :--- | --- |\n| Roos | vroeg |";
  assert.equal(serialiseMarkdown(parseMarkdown(markdown)), markdown);
});

test("levels of headings stay between two and four", () => {
  assert.equal(serialiseMarkdown(parseMarkdown("# een\n\n##### vijf\n\nzes\\\nregels\n===")), "## een\n\n#### vijf\n\n## zes regels");
});

test("links and pictures from elsewhere keep their words only", () => {
  const markdown = "[a](javascript:alert(1)) ![b *c*](http://x.nl/p.png) [d](//x.nl) [e](/ok) [f](data:text/html,x) <javascript:x> <http://ok.nl>";
  assert.equal(serialiseMarkdown(parseMarkdown(markdown)), "a b *c* d [e](/ok) f javascript:x [http://ok.nl](http://ok.nl)");
});

test("raw HTML is text", () => {
  const after = parseMarkdown("<b>x</b>\n\n<script>alert(1)</script>");
  assert.equal(after.textContent, "<b>x</b><script>alert(1)</script>");
});

test("blocks are cut as they are written", () => {
  assert.deepEqual(blocksOf("## a\n\nb\nc\n\n- d\n- e"), ["## a", "b c", "- d\n- e"]);
});
