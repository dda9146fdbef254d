import type { Words } from "./words";

// Below the first, two lines have only the language in common; from the second, one was split off from the other or joined to it.
const alikeFrom = 20;
const insideFrom = 60;

// What stands in more lines than this tells none of them apart, and would cost the most to count.
const everywhereAtMost = 64;

/** How alike the lines of two texts are: what they share of words and of words in a row (Dice), without what stands everywhere. */
export function likenessOf(old: Words, next: Words) {
  const numbers = new Map<number, number>();
  const nextLines: number[][] = [];
  const oldCounts: number[] = [];
  const featuresOf = ({ lines, ids, signs }: Words) => lines.map(({ first, after }) => {
    const features = new Set<number>();
    const add = (feature: number) => {
      let number = numbers.get(feature);
      if (number === undefined) numbers.set(feature, number = nextLines.push([]) - 1);
      features.add(number);
    };
    for (let word = first, before = -1; word < after; word++) {
      if (signs[word]) continue;
      add(ids[word]!);
      if (before >= 0) add((before + 1) * 2 ** 24 + ids[word]!);
      before = ids[word]!;
    }
    return [...features];
  });
  const oldFeatures = featuresOf(old), nextFeatures = featuresOf(next);
  for (const feature of oldFeatures.flat()) oldCounts[feature] = (oldCounts[feature] ?? 0) + 1;
  nextFeatures.forEach((features, j) => features.forEach(feature => nextLines[feature]!.push(j)));
  const everywhere = Math.min(everywhereAtMost, 8 + Math.trunc(Math.max(old.lines.length, next.lines.length) / 8));
  const tells = (feature: number) => (oldCounts[feature] ?? 0) <= everywhere && nextLines[feature]!.length <= everywhere;
  const sizes = nextFeatures.map(features => features.filter(tells).length);

  const scores = new Map<number, number>();
  const insides = new Set<number>();
  const key = (i: number, j: number) => i * next.lines.length + j;
  // Of every line the best score and the one after it.
  const ofOld = old.lines.map(() => [0, 0]), ofNext = next.lines.map(() => [0, 0]);
  const note = (best: number[], score: number) => {
    if (score > best[0]!) best.unshift(score);
    else if (score > best[1]!) best[1] = score;
  };
  const candidates: [old: number, next: number, score: number][] = [];
  const shared = new Uint32Array(next.lines.length);
  oldFeatures.forEach((features, i) => {
    const telling = features.filter(tells), touched: number[] = [];
    for (const feature of telling) for (const j of nextLines[feature]!) if (shared[j]!++ === 0) touched.push(j);
    for (const j of touched.sort((a, b) => a - b)) {
      const dice = Math.trunc(200 * shared[j]! / (telling.length + sizes[j]!));
      const inside = shared[j]! > 1 ? Math.trunc(100 * shared[j]! / Math.min(telling.length, sizes[j]!)) : 0;
      shared[j] = 0;
      if (inside >= insideFrom) insides.add(key(i, j));
      if (dice < alikeFrom && inside < insideFrom) continue;
      const score = Math.max(dice, alikeFrom);
      candidates.push([i, j, score]);
      scores.set(key(i, j), score);
      note(ofOld[i]!, score);
      note(ofNext[j]!, score);
    }
  });

  const score = (i: number, j: number) => scores.get(key(i, j)) ?? 100;
  const other = (best: number[], score: number) => score >= best[0]! ? best[1]! : best[0]!;
  return {
    candidates,
    score,
    isInside: (i: number, j: number) => insides.has(key(i, j)),
    /** How alike the best other line is, for either of two lines. */
    rival: (i: number, j: number) => Math.max(other(ofOld[i]!, score(i, j)), other(ofNext[j]!, score(i, j))),
  };
}
