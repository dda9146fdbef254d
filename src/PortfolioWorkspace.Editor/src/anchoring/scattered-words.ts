import type { Anchor, Projection } from "./anchor-finder";
import type { WordMap } from "./word-map";
import { wordAt, type Words } from "./words";

const keptAtLeast = 50;
const keptForItself = 75;
const smallestGap = 40;

// A word that changed places with others did not go far.
const wordsAway = 10;
const longestReach = 60;

const wordsBeside = 5;
const besideAtMost = 13;
const neighboursAtLeast = 2;

/** Gathers what is left of a passage that was reworked too much to be followed: at least half of it must stand close together, in whatever order. Always a guess. */
export function gather(old: Words, next: Words, { to, from }: WordMap, { start, end }: Anchor): Projection | null {
  const first = wordAt(old, start), after = wordAt(old, end - 1) + 1;
  const words = Array.from({ length: after - first }, (_, i) => first + i).filter(word => !old.signs[word]);
  const length = (word: number) => old.ends[word]! - old.starts[word]!;
  const total = words.reduce((sum, word) => sum + length(word), 0);

  /** Where the words went, and how long each of them is. */
  const places = new Map(words.filter(word => to[word]! >= 0).map(word => [to[word]!, length(word)]));
  if (!places.size) return null;
  const inOrder = () => [...places].sort(([one], [other]) => one - other);
  const middle = inOrder()[Math.trunc(places.size / 2)]![0], reach = Math.min(after - first, longestReach) + wordsAway;
  for (const word of words.filter(word => to[word]! < 0)) {
    const isFree = (place: number) => from[place]! < 0 && next.ids[place] === old.ids[word] && !places.has(place);
    for (let away = 0; away <= reach; away++) {
      const found = isFree(middle - away) ? middle - away : middle + away;
      if (!isFree(found)) continue;
      places.set(found, length(word));
      break;
    }
  }

  /** The heaviest group of words that stand together on one line. */
  const gap = Math.max(smallestGap, end - start);
  const isApart = (one: number, other: number) =>
    next.starts[other]! - next.ends[one]! > gap || next.text.slice(next.ends[one], next.starts[other]).includes("\n");
  let best = { from: 0, to: 0, kept: 0 }, group: typeof best | null = null;
  for (const [place, weight] of inOrder()) {
    group = group && !isApart(group.to, place) ? { from: group.from, to: place, kept: group.kept + weight } : { from: place, to: place, kept: weight };
    if (group.kept > best.kept) best = group;
  }

  /** How many of the words beside the passage stand beside it still. */
  const neighbours = (edge: number, step: number, place: number) => {
    let seen = 0, there = 0;
    for (let word = edge + step; seen < wordsBeside && word in old.ids; word += step) {
      if (old.signs[word]) continue;
      seen++;
      if (to[word]! >= 0 && Math.abs(to[word]! - place) <= besideAtMost) there++;
    }
    return there;
  };
  if (100 * best.kept < keptAtLeast * total) return null;
  if (100 * best.kept < keptForItself * total && neighbours(first, -1, best.from) + neighbours(after - 1, 1, best.to) < neighboursAtLeast) return null;
  const isSameSign = (was: number, place: number) => old.signs[was] && next.ids[place] === old.ids[was];
  const startAt = next.starts[best.from - (isSameSign(first, best.from - 1) ? 1 : 0)]!, endAt = next.ends[best.to + (isSameSign(after - 1, best.to + 1) ? 1 : 0)]!;
  return { start: startAt, end: endAt, place: "likely", confidence: Math.trunc(100 * best.kept / total) / 200 };
}
