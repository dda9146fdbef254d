import { findCommon } from "./common-words";
import { pairLines } from "./line-pairs";
import { findMoved } from "./moved-words";
import type { Words } from "./words";

const sharedAtLeast = 4;
const wordsAhead = 10;

/** Which word became which, or -1; how many units of it were kept; and whether the lines in which it was found may be relied on. */
export interface WordMap { readonly to: number[]; readonly from: number[]; readonly kept: number[]; readonly sure: boolean[] }

export function mapWords(old: Words, next: Words): WordMap {
  const to = old.ids.map(() => -1), from = next.ids.map(() => -1), kept = old.ids.map(() => 0), sure = old.ids.map(() => false);
  const map = { to, from, kept, sure };
  const oldTaken: boolean[] = [], nextTaken: boolean[] = [];
  const lines = pairLines(old, next);
  const pair = (i: number, j: number, part = old.ends[i]! - old.starts[i]!) => { to[i] = j; from[j] = i; kept[i] = part; };
  const find = findCommon(old, next, pair);

  /** How much two words have in common at both ends, when that is most of them. */
  const sharedEdges = (i: number, j: number) => {
    const one = old.text.slice(old.starts[i], old.ends[i]), other = next.text.slice(next.starts[j], next.ends[j]);
    const shortest = Math.min(one.length, other.length);
    let shared = 0, end = 0;
    while (shared < shortest && one[shared] === other[shared]) shared++;
    while (end < shortest - shared && one[one.length - end - 1] === other[other.length - end - 1]) end++;
    shared += end;
    return shared >= sharedAtLeast && shared > Math.trunc(Math.max(one.length, other.length) * 3 / 5) ? shared : 0;
  };

  /** Between two words that stayed, one written a little differently is still that word. */
  const pairRespelled = (oldFirst: number, oldAfter: number, nextFirst: number, nextAfter: number) => {
    for (let i = oldFirst, j = nextFirst; i < oldAfter; i++) {
      if (to[i]! >= 0) {
        j = to[i]! + 1;
        continue;
      }
      const until = Math.min(nextAfter, j + wordsAhead);
      let found = j;
      while (found < until && from[found]! < 0 && !sharedEdges(i, found)) found++;
      if (found >= until || from[found]! >= 0) continue;
      pair(i, found, sharedEdges(i, found));
      j = found + 1;
    }
  };

  old.lines.forEach((_, i) => {
    const j = lines.to[i]!;
    if (j < 0) return;
    const [oldFrom, oldTo] = around(i, old.lines.length, oldTaken, line => lines.to[line]! < 0 && lines.isInside(line, j));
    const [nextFrom, nextTo] = around(j, next.lines.length, nextTaken, line => lines.from[line]! < 0 && lines.isInside(i, line));
    const range = [old.lines[oldFrom]!.first, old.lines[oldTo]!.after, next.lines[nextFrom]!.first, next.lines[nextTo]!.after] as const;
    if (lines.isSure(i)) sure.fill(true, range[0], range[1]);
    find(...range);
    pairRespelled(...range);
  });
  findMoved(old, next, map, (i, j) => {
    pair(i, j);
    sure[i] = false;
  });
  return map;
}

/** The lines beside a pair that were split off from it or joined to it; each belongs to one pair. */
function around(line: number, count: number, taken: boolean[], belongs: (line: number) => boolean): [from: number, to: number] {
  let [from, to] = [line, line];
  while (from > 0 && !taken[from - 1] && belongs(from - 1)) from--;
  while (to + 1 < count && !taken[to + 1] && belongs(to + 1)) to++;
  for (let i = from; i <= to; i++) taken[i] = true;
  return [from, to];
}
