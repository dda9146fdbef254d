import { follow } from "./passage-trace";
import { searchQuotes } from "./quote-search";
import { gather } from "./scattered-words";
import { mapWords } from "./word-map";
import { wordsOf } from "./words";

/** A passage in the plain text of a snapshot, as the server made it; offsets in UTF-16 units. */
export interface Anchor { readonly start: number; readonly end: number; readonly exact: string; readonly prefix: string; readonly suffix: string }

/** Where a passage stands in another text; both offsets are zero when it is gone. */
export interface Projection {
  readonly start: number;
  readonly end: number;
  readonly place: "exact" | "changed" | "likely" | "gone";
  readonly confidence: number;
}

/** One answer for each anchor, in their order: the same as the server's `AnchorFinder` gives. */
export function project(source: string, target: string, anchors: readonly Anchor[]): Projection[] {
  const standsIn = ({ start, end, exact }: Anchor) => start >= 0 && start < end && end <= source.length && source.slice(start, end) === exact;
  if (source === target && anchors.every(standsIn)) return anchors.map(({ start, end }) => ({ start, end, place: "exact", confidence: 1 }));
  const vocabulary = new Map<string, number>();
  const old = wordsOf(source, vocabulary), next = wordsOf(target, vocabulary);
  const map = mapWords(old, next);
  const search = searchQuotes(old, next, map);
  const find = (anchor: Anchor) => {
    const followed = follow(old, next, map, anchor);
    return followed && followed.place !== "likely" ? followed : gather(old, next, map, anchor) ?? followed ?? search(anchor);
  };
  return anchors.map(anchor => standsIn(anchor) && find(anchor) || { start: 0, end: 0, place: "gone", confidence: 0 });
}
