import assert from "node:assert/strict";
import { test } from "node:test";
import { history, undo } from "prosemirror-history";
import { EditorState, TextSelection } from "prosemirror-state";
import { plainTextOf } from "../src/anchoring/document-text";
import { findIn, isGone, wordsIn, type Anchors } from "../src/following/finding";
import { parseMarkdown } from "../src/markdown/markdown";
import { passagesKey, passagesPlugin, type MarkedPassage } from "../src/view/passages";
import { replaceChanged } from "../src/view/replacing";
import { dice } from "./random";

const source = "## Wat ik zag\n\nRoos stelde een **open** vraag aan Bram.\n\n- Bram dacht lang na.\n- Daarna vertelde hij iets.";
const plain = plainTextOf(parseMarkdown(source)).text;

function anchorsOn(...quotes: string[]): Anchors {
  return {
    texts: [plain],
    passages: quotes.map((exact, i) => {
      const start = plain.indexOf(exact), end = start + exact.length;
      return { id: `c${i + 1}`, number: i + 1, text: 0, exact, start, end, prefix: plain.slice(Math.max(0, start - 64), start), suffix: plain.slice(end, end + 64) };
    }),
  };
}

function deskWith(markdown: string, anchors: Anchors) {
  let state = EditorState.create({ doc: parseMarkdown(markdown), plugins: [history(), passagesPlugin()] });
  const apply = (tr: typeof state.tr) => { state = state.apply(tr); };
  apply(state.tr.setMeta(passagesKey, findIn(state.doc, anchors).map(({ id, number, from, to, place }): MarkedPassage => ({ id, number, from, to, isGuess: place === "likely" }))));
  return {
    get state() { return state; },
    apply,
    passage: (id: string) => passagesKey.getState(state)!.passages.find(each => each.id === id)!,
    words(id: string) { const { from, to } = this.passage(id); return wordsIn(state.doc, from, Math.max(from, to)); },
    marks: () => passagesKey.getState(state)!.marks.find(),
    at: (text: string) => { const of = plainTextOf(state.doc); return of.toPos(of.text.indexOf(text)); },
  };
}

test("what is written before, in and after a passage leaves it where its words are", () => {
  const desk = deskWith(source, anchorsOn("open vraag", "Daarna"));
  desk.apply(desk.state.tr.insertText("Op dinsdag: ", desk.at("Roos")));
  desk.apply(desk.state.tr.insertText("heel ", desk.at("open")));
  desk.apply(desk.state.tr.insertText("st", desk.at("vraag")));
  assert.equal(desk.words("c1"), "open stvraag");
  assert.equal(desk.words("c2"), "Daarna");
  desk.apply(desk.state.tr.insertText(" erachter", desk.passage("c2").to));
  assert.equal(desk.words("c2"), "Daarna");
});

test("a passage that is deleted is gone, its mark too, and undoing leaves the others alone", () => {
  const desk = deskWith(source, anchorsOn("open vraag", "Daarna"));
  const { from, to } = desk.passage("c1");
  desk.apply(desk.state.tr.delete(from, to));
  assert.ok(isGone(desk.passage("c1")));
  assert.ok(!desk.marks().some(({ from, to }) => from < to && from < desk.at("Bram dacht")));
  undo(desk.state, desk.apply);
  assert.equal(desk.words("c2"), "Daarna");
  assert.equal(findIn(desk.state.doc, anchorsOn("open vraag"))[0]!.place, "exact");
});

test("a paragraph is cut in two inside a passage, and the passage goes over both", () => {
  const desk = deskWith(source, anchorsOn("open vraag"));
  desk.apply(desk.state.tr.split(desk.at("vraag")));
  assert.equal(desk.words("c1"), "open \nvraag");
});

test("passages may overlap and lie in each other, each with its number once", () => {
  const desk = deskWith(source, anchorsOn("een open vraag", "open vraag aan Bram", "open"));
  assert.deepEqual(["c1", "c2", "c3"].map(id => desk.words(id)), ["een open vraag", "open vraag aan Bram", "open"]);
  const numbers = desk.marks().map(mark => (mark as unknown as { type: { attrs: Record<string, string> } }).type.attrs["data-number"]).filter(Boolean);
  assert.deepEqual(numbers.toSorted(), ["1", "2", "3"]);
});

test("a selection over a list and a paragraph gets a mark in each block and one number", () => {
  const desk = deskWith(source, anchorsOn("vraag aan Bram.\nBram dacht lang na.\nDaarna"));
  const attrs = desk.marks().map(mark => (mark as unknown as { type: { attrs: Record<string, string> } }).type.attrs);
  assert.equal(attrs.filter(each => each["data-comment"]).length, 3);
  assert.equal(attrs.filter(each => each["data-number"]).length, 1);
});

test("a text from elsewhere is told apart from what is written here", () => {
  const desk = deskWith(source, anchorsOn("open vraag"));
  const before = passagesKey.getState(desk.state)!.replaced;
  desk.apply(desk.state.tr.insertText("x", 3));
  assert.equal(passagesKey.getState(desk.state)!.replaced, before);
  desk.apply(replaceChanged(desk.state, parseMarkdown(`Nieuw.\n\n${source}`))!.setMeta("replaced", true));
  assert.equal(passagesKey.getState(desk.state)!.replaced, before + 1);
});

test("offsets that are not in the text are nowhere and break nothing", () => {
  const bad = anchorsOn("open vraag");
  for (const [start, end] of [[-5, 4], [4, 3], [0, 1e9], [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]])
    assert.equal(findIn(parseMarkdown(source), { ...bad, passages: [{ ...bad.passages[0]!, start: start!, end: end! }] })[0]!.place, "gone");
});

test("however somebody rewrites, a followed passage is in the document and holds only words of the text", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const roll = dice(seed);
    const desk = deskWith(source, anchorsOn("open vraag", "een open vraag aan", "Bram dacht lang na.", "Daarna"));
    for (let step = 0; step < 40; step++) {
      const size = desk.state.doc.content.size;
      const places = [1 + roll(size - 1), 1 + roll(size - 1)].toSorted((a, b) => a - b);
      const { from, to } = TextSelection.between(desk.state.doc.resolve(places[0]!), desk.state.doc.resolve(Math.min(places[1]!, places[0]! + 12)));
      desk.apply(roll(2) ? desk.state.tr.insertText("woord ", from) : desk.state.tr.deleteRange(from, to));
      for (const id of ["c1", "c2", "c3", "c4"]) {
        const passage = desk.passage(id);
        if (isGone(passage)) continue;
        assert.ok(passage.from >= 0 && passage.to <= desk.state.doc.content.size, `seed ${seed}`);
        assert.doesNotThrow(() => desk.words(id));
      }
    }
  }
});
