import type { WordMap } from "./word-map";
import { placesOfOnce, type Words } from "./words";

const shortestRow = 20;

/** Among the words that went nowhere: rows that stand once in what was taken out and once in what was put in. */
export function findMoved(old: Words, next: Words, { to, from }: WordMap, pair: (i: number, j: number) => void) {
  const isFree = (i: number, j: number) => to[i]! < 0 && from[j]! < 0 && old.ids[i] === next.ids[j];
  const places = placesOfOnce(freeRows(next, from));
  for (const [row, place] of placesOfOnce(freeRows(old, to))) {
    const found = places.get(row) ?? -1;
    if (place < 0 || to[place]! >= 0 || found < 0 || from[found]! >= 0) continue;
    let [i, j, after] = [place, found, place + 1];
    while (isFree(i - 1, j - 1)) { i--; j--; }
    while (isFree(after, after - i + j)) after++;
    if (old.ends[after - 1]! - old.starts[i]! >= shortestRow) while (i < after) pair(i++, j++);
  }
}

function* freeRows({ ids }: Words, taken: readonly number[]): Generator<[row: string, place: number]> {
  for (let word = 2; word < ids.length; word++)
    if (taken[word - 2]! < 0 && taken[word - 1]! < 0 && taken[word]! < 0) yield [`${ids[word - 2]},${ids[word - 1]},${ids[word]}`, word - 2];
}
