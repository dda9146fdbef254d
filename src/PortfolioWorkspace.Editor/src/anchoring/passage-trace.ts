import type { Anchor, Projection } from "./anchor-finder";
import { trusts, type Run } from "./company";
import type { WordMap } from "./word-map";
import { wordAt, type Words } from "./words";

const keptAtLeast = 60;
const keptForAGuess = 80;
const keptElsewhereAtMost = 15;

// Words put in between may part a passage this much further than its own length.
const roomForNew = 6;
const roomForLetters = 12;

/** Follows the words of a passage to where they went, and judges whether that may be called its place. */
export function follow(old: Words, next: Words, map: WordMap, anchor: Anchor): Projection | null {
  const { to } = map;
  const first = wordAt(old, anchor.start), after = wordAt(old, anchor.end - 1) + 1;
  const inside = (word: number) => Math.min(anchor.end, old.ends[word]!) - Math.max(anchor.start, old.starts[word]!);
  let total = 0, kept = 0;
  let best: Run = { first: 0, last: 0, kept: 0 }, run = best;
  for (let word = first; word < after; word++) {
    const part = Math.trunc(inside(word) * map.kept[word]! / (old.ends[word]! - old.starts[word]!));
    total += inside(word);
    kept += part;
    if (to[word]! < 0 || !run.kept && word > first && old.signs[word]) continue;
    const step = to[word]! - to[run.last]!;
    if (!run.kept || step <= 0 || step > after - first + roomForNew) run = { first: word, last: word, kept: 0 };
    run = { first: run.first, last: word, kept: run.kept + part };
    if (run.kept > best.kept) best = run;
  }
  if (!total || 100 * kept < keptAtLeast * total) return null;
  const share = Math.trunc(100 * best.kept / total);
  const [from, last] = [to[best.first]!, to[best.last]!];
  if (share < keptAtLeast || last - from + 1 > 2 * (after - first) + roomForNew) return null;

  // A new word beside the passage stands in for one that was lost at that edge, as long as that does not become the larger part.
  const standsIn = (word: number, beside: number) => map.from[word]! < 0
    && !next.text.slice(next.ends[Math.min(word, beside)], next.starts[Math.max(word, beside)]).includes("\n");
  let [start, end] = [from, last];
  for (let lost = best.first - first; lost > 0 && standsIn(start - 1, start) && 2 * (next.starts[from]! - next.starts[start - 1]!) <= best.kept; lost--) start--;
  for (let lost = after - 1 - best.last; lost > 0 && standsIn(end + 1, end) && 2 * (next.ends[end + 1]! - next.ends[last]!) <= best.kept; lost--) end++;
  const isSameWord = (word: number) => old.ids[word] === next.ids[to[word]!];
  const startAt = next.starts[start]! + (best.first === first && isSameWord(first) ? Math.max(0, anchor.start - old.starts[first]!) : 0);
  const endAt = next.ends[end]! - (best.last === after - 1 && isSameWord(best.last) ? Math.max(0, old.ends[best.last]! - anchor.end) : 0);

  const found = (place: Projection["place"], confidence: number) => ({ start: startAt, end: endAt, place, confidence });
  const isTorn = 100 * (kept - best.kept) > keptElsewhereAtMost * total;
  const isLoose = endAt - startAt > 2 * best.kept + roomForLetters;
  if (isTorn || isLoose || !trusts(old, next, map, anchor.exact, best, share === 100))
    return share < keptForAGuess && !isTorn ? null : found("likely", share / 200);
  return next.text.slice(startAt, endAt) === anchor.exact ? found("exact", 1) : found("changed", Math.min(share, 99) / 100);
}
