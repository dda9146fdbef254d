import { Fragment, type Node } from "prosemirror-model";
import { schema } from "../src/markdown/schema";
import { p } from "./documents";

// A seeded generator: the same documents on every machine.
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return sides => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const words = ["Bram", "zei:", "\"ja,", "ja\"", "en", "(keek)", "weg.", "Éven", "stil", "-", "8", "1.", "R&D", "H~2~O", "*", "a_b", "€5", "één!", "[x]", "…"];
const all = ["strong", "em", "strike"];

export function randomParagraph(roll: (sides: number) => number): Node {
  const letters = [...Array.from({ length: 3 + roll(8) }, () => words[roll(words.length)]).join(" ")].map(text => ({ text, marks: new Set<string>() }));
  for (let i = 0; i < 1 + roll(3); i++) {
    const [a, b] = [roll(letters.length), roll(letters.length)];
    const mark = all[roll(all.length)]!;
    for (const letter of letters.slice(Math.min(a, b), Math.max(a, b) + 1)) letter.marks.add(mark);
  }
  return p(...Fragment.from(letters.map(({ text, marks }) => schema.text(text, [...marks].map(name => schema.mark(name))))).content);
}
