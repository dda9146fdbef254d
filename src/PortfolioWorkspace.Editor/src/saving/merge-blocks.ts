/** Joins two changes of one row of blocks when they touch different ones; null when a person must choose. */
export function mergeBlocks(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] | null {
  const inMine = matches(base, mine);
  const inTheirs = matches(base, theirs);
  const merged: string[] = [];
  let [b, m, t] = [0, 0, 0];
  for (let next = 0; next <= base.length; next++) {
    // A block that all three have is firm ground; what lies between two of those is decided as a whole.
    const [toMine, toTheirs] = next === base.length ? [mine.length, theirs.length] : [inMine[next], inTheirs[next]];
    if (toMine === undefined || toTheirs === undefined) continue;
    const chosen = choose(base.slice(b, next), mine.slice(m, toMine), theirs.slice(t, toTheirs));
    if (!chosen) return null;
    merged.push(...chosen);
    if (next < base.length) merged.push(base[next]!);
    [b, m, t] = [next + 1, toMine + 1, toTheirs + 1];
  }
  return merged;
}

function choose(base: string[], mine: string[], theirs: string[]): string[] | null {
  if (equal(mine, theirs) || equal(theirs, base)) return mine;
  if (equal(mine, base)) return theirs;
  // Neighbours that were each changed on one side: nothing came or went, so every block still has its place.
  if (base.length < 2 || mine.length !== base.length || theirs.length !== base.length) return null;
  const chosen = base.map((block, i) => choose([block], [mine[i]!], [theirs[i]!]));
  return chosen.every(part => part !== null) ? chosen.flat() : null;
}

const equal = (one: readonly string[], other: readonly string[]) => one.length === other.length && one.every((block, i) => block === other[i]);

/** For each block of the base, where it is in the other text, by the longest common subsequence. */
function matches(base: readonly string[], other: readonly string[]): (number | undefined)[] {
  const width = other.length + 1;
  const lengths = new Uint32Array((base.length + 1) * width);
  for (let i = base.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i * width + j] = base[i] === other[j]
        ? lengths[(i + 1) * width + j + 1]! + 1
        : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const found: (number | undefined)[] = new Array(base.length).fill(undefined);
  for (let i = 0, j = 0; i < base.length && j < other.length;) {
    if (base[i] === other[j]) found[i++] = j++;
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return found;
}
