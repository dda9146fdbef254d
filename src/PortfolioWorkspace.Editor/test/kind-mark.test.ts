import assert from "node:assert/strict";
import { test } from "node:test";
import { showKind } from "../src/view/kind-mark";

/** Just enough of an element: its attributes, and what it holds. */
class Part {
  readonly attributes: Record<string, string> = {};
  held: (Part | string)[] = [];
  constructor(readonly tag: string) {}
  setAttribute(name: string, value: string) { this.attributes[name] = value; }
  append(...parts: Part[]) { this.held.push(...parts); }
  replaceChildren(...parts: (Part | string)[]) { this.held = parts; }
}

class Select {
  constructor(readonly value: string, readonly selectedOptions: { text: string }[], private readonly head: Part | null) {}
  closest() { return this.head && { querySelector: () => this.head }; }
}

Object.assign(globalThis, { HTMLSelectElement: Select, document: { createElementNS: (_: string, tag: string) => new Part(tag) } });
const choose = (select: Select) => showKind(select as unknown as HTMLSelectElement);

test("what a comment is meant as stands on top of its card at once, by shape and word", () => {
  const head = new Part("span");
  head.held = ["Tip"];
  choose(new Select("Question", [{ text: "Vraag" }], head));
  const [mark, word] = head.held as [Part, string];
  assert.deepEqual([mark.tag, mark.attributes["aria-hidden"], (mark.held[0] as Part).tag, word], ["svg", "true", "circle", " Vraag"]);
});

test("a choice that is no kind, and one outside a card, changes nothing", () => {
  const head = new Part("span");
  head.held = ["Tip"];
  choose(new Select("OnTheWay", [{ text: "Op weg" }], head));
  choose(new Select("Tip", [{ text: "Tip" }], null));
  assert.deepEqual(head.held, ["Tip"]);
});
