/** One line of a plain text: its offsets, and its words from `first` up to `after`. */
export interface Line { readonly start: number; readonly end: number; readonly first: number; readonly after: number }

/** A plain text cut into words and signs, each with a number that is the same in every text of one vocabulary. */
export interface Words {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly ids: readonly number[];
  /** A sign between words says little about where a text came from. */
  readonly signs: readonly boolean[];
  readonly lines: readonly Line[];
}

// Half of a pair and a mark on a letter never stand alone; what is white space to the server is so here.
const piece = /([\p{L}\p{Nd}\p{Mn}\p{Mc}\p{Cf}\u{10000}-\u{10ffff}\ud800-\udfff]+)|[^\s\x85]/gu;

export function wordsOf(text: string, vocabulary: Map<string, number>): Words {
  const starts: number[] = [], ends: number[] = [], ids: number[] = [], signs: boolean[] = [], lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const first = ids.length;
    for (const { 0: letters, 1: word, index } of line.matchAll(piece)) {
      if (!vocabulary.has(letters)) vocabulary.set(letters, vocabulary.size);
      starts.push(start + index);
      ends.push(start + index + letters.length);
      ids.push(vocabulary.get(letters)!);
      signs.push(!word);
    }
    lines.push({ start, end: start + line.length, first, after: ids.length });
    start += line.length + 1;
  }
  return { text, starts, ends, ids, signs, lines };
}

export const lineText = ({ text, lines }: Words, line: number) => text.slice(lines[line]!.start, lines[line]!.end);

/** The first word that ends after this offset. */
export function wordAt({ ends }: Words, offset: number): number {
  let [from, to] = [0, ends.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ends[middle]! > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Places of what stands once; -1 for what stands more often. */
export function placesOfOnce<K>(keys: Iterable<readonly [K, number]>): Map<K, number> {
  const places = new Map<K, number>();
  for (const [key, place] of keys) places.set(key, places.has(key) ? -1 : place);
  return places;
}
