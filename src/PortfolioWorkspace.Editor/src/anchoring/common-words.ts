import type { Words } from "./words";

// The search needs time and room with the product of both lengths; of longer blocks only both ends are compared.
const searchAtMost = 4_000_000;

const inARow = 3;

/** The words two passages have in common, in order; long words and words in a row weigh most. */
export function findCommon(old: Words, next: Words, pair: (i: number, j: number) => void) {
  const isSame = (i: number, j: number) => old.ids[i] === next.ids[j];
  const weight = (i: number, j: number) => (old.signs[i] ? 1 : 2 + old.ends[i]! - old.starts[i]!)
    + (i > 0 && j > 0 && isSame(i - 1, j - 1) ? inARow : 0)
    + (i + 1 < old.ids.length && j + 1 < next.ids.length && isSame(i + 1, j + 1) ? inARow : 0);

  const search = (oldFirst: number, rows: number, nextFirst: number, columns: number) => {
    const width = columns + 1;
    const best = new Int32Array((rows + 1) * width);
    const gain = (i: number, j: number) => best[(i + 1) * width + j + 1]! + weight(oldFirst + i, nextFirst + j);
    for (let i = rows - 1; i >= 0; i--) for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j;
      const without = Math.max(best[at + width]!, best[at + 1]!);
      best[at] = isSame(oldFirst + i, nextFirst + j) ? Math.max(without, gain(i, j)) : without;
    }
    for (let i = 0, j = 0; i < rows && j < columns;) {
      const at = i * width + j;
      if (isSame(oldFirst + i, nextFirst + j) && best[at] === gain(i, j)) pair(oldFirst + i++, nextFirst + j++);
      else if (best[at] === best[at + width]) i++;
      else j++;
    }
  };

  return (oldFirst: number, oldAfter: number, nextFirst: number, nextAfter: number) => {
    while (oldFirst < oldAfter && nextFirst < nextAfter && isSame(oldFirst, nextFirst)) pair(oldFirst++, nextFirst++);
    while (oldFirst < oldAfter && nextFirst < nextAfter && isSame(oldAfter - 1, nextAfter - 1)) pair(--oldAfter, --nextAfter);
    const rows = oldAfter - oldFirst, columns = nextAfter - nextFirst;
    if (rows * columns && rows * columns <= searchAtMost) search(oldFirst, rows, nextFirst, columns);
  };
}
