import type { WordMap } from "./word-map";
import type { Words } from "./words";

/** Words of a passage that stayed together, and how much of the quote they are. */
export interface Run { first: number; last: number; kept: number }

const wordsBeside = 5;
const wordsForTrust = 4;
const wordsForThemselves = 3;
const driftAtMost = 4;

const isRepeated = (text: string, quote: string) => text.indexOf(quote) !== text.lastIndexOf(quote);

/** Judges by the words around a passage whether it is the passage: a few little words may stand anywhere. */
export function trusts(old: Words, next: Words, map: WordMap, quote: string, { first, last }: Run, isWhole: boolean): boolean {
  if (!map.sure[first] || !map.sure[last]) return false;
  const beside = (edge: number, step: number) => {
    let all = 0, there = 0;
    for (let word = edge + step; Math.abs(word - edge) <= wordsBeside && word in old.ids; word += step) {
      if (old.signs[word]) continue;
      all++;
      if (map.to[word]! >= 0 && Math.abs(map.to[word]! - map.to[edge]! - (word - edge)) <= driftAtMost) there++;
    }
    return { all, there };
  };
  let kept = 0;
  for (let word = first; word <= last; word++) if (!old.signs[word] && map.kept[word] === old.ends[word]! - old.starts[word]!) kept++;
  const before = beside(first, -1), after = beside(last, 1);
  const all = before.all + after.all, there = before.there + after.there;
  const hasMost = there * 2 >= all;
  if (kept < wordsForThemselves && !isWhole || isRepeated(old.text, quote) || isRepeated(next.text, quote))
    return before.there * 2 >= before.all && after.there * 2 >= after.all && hasMost;
  return isWhole && hasMost || (there > 0 || !all) && kept + there >= wordsForTrust;
}
