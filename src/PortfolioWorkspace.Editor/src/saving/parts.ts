/** A stretch of two texts: settled, because they agree or only one of them changed, or for a person to choose. */
export interface Part {
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  readonly settled: readonly string[] | null;
}

/** Two changes of one text, cut where all three agree. */
export function partsOf(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Part[] {
  const inMine = matches(base, mine);
  const inTheirs = matches(base, theirs);
  const parts: Part[] = [];
  let [b, m, t] = [0, 0, 0];
  for (let next = 0; next <= base.length; next++) {
    // A block that all three have is firm ground; what lies between two of those is decided as a whole.
    const [toMine, toTheirs] = next === base.length ? [mine.length, theirs.length] : [inMine[next], inTheirs[next]];
    if (toMine === undefined || toTheirs === undefined) continue;
    parts.push(...between(base.slice(b, next), mine.slice(m, toMine), theirs.slice(t, toTheirs)));
    if (next < base.length) parts.push(...between([base[next]!], [base[next]!], [base[next]!]));
    [b, m, t] = [next + 1, toMine + 1, toTheirs + 1];
  }
  return parts;
}

/** The blocks of parts that are all settled; null while one is not. */
export function settledBlocks(parts: readonly Part[]): string[] | null {
  return parts.every(part => part.settled) ? parts.flatMap(part => part.settled!) : null;
}

export function mergeBlocks(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] | null {
  return settledBlocks(partsOf(base, mine, theirs));
}

function between(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Part[] {
  if (mine.length === 0 && theirs.length === 0) return [];
  const settled = equal(mine, theirs) || equal(theirs, base) ? mine : equal(mine, base) ? theirs : null;
  // Neighbours that were each changed: nothing came or went, so every block still has its place.
  if (settled === null && base.length > 1 && mine.length === base.length && theirs.length === base.length)
    return base.flatMap((block, i) => between([block], [mine[i]!], [theirs[i]!]));
  return [{ mine, theirs, settled }];
}

const equal = (one: readonly string[], other: readonly string[]) => one.length === other.length && one.every((block, i) => block === other[i]);

/** For each block of the base, where it is in the other text, by the longest common subsequence. */
function matches(base: readonly string[], other: readonly string[]): (number | undefined)[] {
  const found: (number | undefined)[] = new Array(base.length).fill(undefined);
  let [start, ends] = [0, 0];
  while (start < base.length && start < other.length && base[start] === other[start]) found[start] = start++;
  while (ends < base.length - start && ends < other.length - start && base[base.length - 1 - ends] === other[other.length - 1 - ends]) ends++;
  for (let i = 1; i <= ends; i++) found[base.length - i] = other.length - i;
  const [rows, columns] = [base.length - ends, other.length - ends];
  const width = columns - start + 1;
  const lengths = new Uint32Array((rows - start + 1) * width);
  const at = (i: number, j: number) => (i - start) * width + j - start;
  for (let i = rows - 1; i >= start; i--)
    for (let j = columns - 1; j >= start; j--)
      lengths[at(i, j)] = base[i] === other[j] ? lengths[at(i + 1, j + 1)]! + 1 : Math.max(lengths[at(i + 1, j)]!, lengths[at(i, j + 1)]!);
  for (let i = start, j = start; i < rows && j < columns;) {
    if (base[i] === other[j]) found[i++] = j++;
    else if (lengths[at(i + 1, j)]! >= lengths[at(i, j + 1)]!) i++;
    else j++;
  }
  return found;
}
