import type { Anchor, Projection } from "./anchor-finder";
import type { WordMap } from "./word-map";
import { wordAt, type Words } from "./words";

const shortestQuote = 25;
const errorsAtMost = 15;

// A word that stands everywhere leads nowhere.
const placesOfASeed = 20;
const seedsAtMost = 6;

// How many words may have been put in or taken out on the way to a word of the quote.
const shift = 2;

/** Looks for a quote in a whole text where its words could not be followed: a guess, that never takes words known to be another passage. */
export function searchQuotes(old: Words, next: Words, map: WordMap) {
  // Counted over all quotes: a part of a second, however long they are and however often their words stand in the text.
  let budget = 60_000_000;
  const places = new Map<number, number[]>();
  next.ids.forEach((id, word) => { if (!places.get(id)?.push(word)) places.set(id, [word]); });
  const placesOf = (word: number) => places.get(old.ids[word]!) ?? [];

  return ({ start, end, exact, prefix, suffix }: Anchor): Projection | null => {
    if (exact.length < shortestQuote) return null;
    const first = wordAt(old, start), after = wordAt(old, end - 1) + 1;
    const isAnotherPassage = (from: number, to: number) => {
      const origins = map.from.slice(wordAt(next, from), wordAt(next, to - 1) + 1);
      return origins.filter(was => was >= 0 && (was < first || was >= after)).length * 2 > origins.length;
    };
    /** How much of what stood around the quote stands around it still. */
    const company = (from: number, to: number) => {
      let before = 0, behind = 0;
      while (behind < suffix.length && suffix[behind] === next.text[to + behind]) behind++;
      while (before < prefix.length && prefix[prefix.length - before - 1] === next.text[from - before - 1]) before++;
      return before + behind;
    };

    const words = Array.from({ length: after - first }, (_, i) => first + i);
    // Reading letter by letter costs much: a third of the words should be there.
    const holdsEnough = (at: number) => words.filter(word => {
      for (let near = at + word - first - shift; near <= at + word - first + shift; near++) if (next.ids[near] === old.ids[word]) return true;
      return false;
    }).length * 3 >= words.length;
    const seeds = words.filter(word => placesOf(word).length > 0 && placesOf(word).length <= placesOfASeed)
      .sort((a, b) => placesOf(a).length - placesOf(b).length).slice(0, seedsAtMost);
    const within = (word: number) => Math.min(Math.max(word, 0), next.ids.length - 1);
    let best: number[] | null = null, isTie = false;
    for (const at of new Set(seeds.flatMap(seed => placesOf(seed).map(place => place - (seed - first))))) {
      if (!holdsEnough(at)) continue;
      const offset = next.starts[within(at - shift)]!;
      const window = next.text.slice(offset, next.ends[within(at + after - first - 1 + shift)]);
      budget -= window.length * exact.length;
      if (budget < 0) break;
      const [errors, from, to] = nearest(window, exact);
      if (errors * 100 > errorsAtMost * exact.length || isAnotherPassage(offset + from, offset + to)) continue;
      const hit = [errors, -company(offset + from, offset + to), offset + from, offset + to];
      const order: number = best ? hit[0]! - best[0]! || hit[1]! - best[1]! : -1;
      if (order < 0) [best, isTie] = [hit, false];
      else if (!order && hit[2] !== best![2]) isTie = true;
    }
    return best && !isTie ? { start: best[2]!, end: best[3]!, place: "likely", confidence: (100 - Math.trunc(100 * best[0]! / exact.length)) / 200 } : null;
  };
}

/** The part of a text that needs the fewest letters changed, put in or taken out to be a quote (Sellers). */
function nearest(text: string, quote: string): [errors: number, start: number, end: number] {
  const errors = new Int32Array(quote.length + 1).map((_, i) => i), starts = new Int32Array(quote.length + 1);
  let best: [number, number, number] = [quote.length, 0, 0];
  for (let j = 1; j <= text.length; j++) {
    let diagonal = 0, diagonalStart = starts[0]!;
    starts[0] = j;
    for (let i = 1; i <= quote.length; i++) {
      const left = errors[i]!, leftStart = starts[i]!;
      let fewest = diagonal + (quote.charCodeAt(i - 1) === text.charCodeAt(j - 1) ? 0 : 1), start = diagonalStart;
      if (fewest > left + 1 || fewest > errors[i - 1]! + 1) {
        const isLeft = left <= errors[i - 1]!;
        fewest = 1 + (isLeft ? left : errors[i - 1]!);
        start = isLeft ? leftStart : starts[i - 1]!;
      }
      errors[i] = fewest;
      starts[i] = start;
      diagonal = left;
      diagonalStart = leftStart;
    }
    if (errors[quote.length]! < best[0]) best = [errors[quote.length]!, starts[quote.length]!, j];
  }
  return best;
}
