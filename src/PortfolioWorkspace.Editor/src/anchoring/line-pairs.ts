import { likenessOf } from "./line-likeness";
import { lineText, placesOfOnce, type Words } from "./words";

// A shorter line may well be written twice.
const tellingLength = 25;

const clearMargin = 10;
const clearlyAlike = 40;
const nearbyBonus = 10;

/** Recognises which line became which: the same ones first, then the most alike; near its neighbours where that does not decide. */
export function pairLines(old: Words, next: Words) {
  const likeness = likenessOf(old, next);
  const to = old.lines.map(() => -1), from = next.lines.map(() => -1);
  const isSame = (i: number, j: number) => lineText(old, i) === lineText(next, j);
  const pair = (i: number, j: number) => { to[i] = j; from[j] = i; };
  const onceIn = (text: Words) => placesOfOnce(text.lines.map((_, i) => [lineText(text, i), i] as const));

  const pairBeside = (beside: number, i: number, j: number) => {
    if (to[beside]! >= 0 && to[i]! < 0 && j >= 0 && from[j]! < 0 && isSame(i, j)) pair(i, j);
  };
  const pairSameNeighbours = () => {
    for (let i = 0; i < to.length - 1; i++) pairBeside(i, i + 1, to[i]! + 1);
    for (let i = to.length - 1; i > 0; i--) pairBeside(i, i - 1, to[i]! - 1);
  };

  /** Where each line would be, were it still beside its nearest neighbour that is known. */
  const expected = (step: number) => {
    const places: number[] = [];
    for (let i = step > 0 ? 0 : to.length - 1, shift = 0; i >= 0 && i < to.length; i += step) {
      if (to[i]! >= 0) shift = to[i]! - i;
      places[i] = i + shift;
    }
    return places;
  };

  const pairAlike = (least: number) => {
    const before = expected(1), after = expected(-1);
    likeness.candidates.filter(([i, j, score]) => score >= least && to[i]! < 0 && from[j]! < 0).map(([i, j, score]) => {
      const away = Math.min(Math.abs(j - before[i]!), Math.abs(j - after[i]!));
      return [i, j, score + Math.max(0, nearbyBonus - 2 * away), away] as const;
    }).sort((a, b) => b[2] - a[2] || a[3] - b[3]).forEach(([i, j]) => { if (to[i]! < 0 && from[j]! < 0) pair(i, j); });
  };

  const hasSameNeighbour = (line: number, other: number, step: number) => {
    let [i, j] = [line + step, other + step];
    while (to[i]! < 0) i += step;
    while (from[j]! < 0) j += step;
    // Nothing beside it is a neighbour too, at the very edge of both texts.
    return to[i] === undefined || from[j] === undefined
      ? to[i] === from[j] && i - line === step && j - other === step
      : to[i] === j;
  };

  const places = onceIn(next);
  for (const [text, i] of onceIn(old)) {
    const j = places.get(text) ?? -1;
    if (i >= 0 && j >= 0) pair(i, j);
  }
  pairSameNeighbours();
  for (const least of [60, 0]) {
    pairAlike(least);
    pairSameNeighbours();
  }

  return {
    to,
    from,
    isInside: likeness.isInside,
    /** Whether this pair may be relied on: nothing else is nearly as alike, or it stands between the same neighbours. */
    isSure(i: number): boolean {
      const j = to[i]!;
      const score = isSame(i, j) ? 100 : likeness.score(i, j);
      const isClear = score - likeness.rival(i, j) >= clearMargin;
      const sides = +hasSameNeighbour(i, j, -1) + +hasSameNeighbour(i, j, 1);
      return sides === 2 || isClear && (sides === 1 || score >= clearlyAlike && lineText(old, i).length >= tellingLength);
    },
  };
}
