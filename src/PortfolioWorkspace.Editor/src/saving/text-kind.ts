import { partsOf, settledBlocks, type Part } from "./parts";

/** How two texts are held against each other; a text without formatting needs no parser for it. */
export interface TextKind {
  /** Whether two texts say the same, however they were written down. */
  same(one: string, other: string): boolean;
  /** The pieces that can change on their own. */
  blocks(text: string): string[];
  join(blocks: readonly string[]): string;
}

export function changesOf(kind: TextKind, base: string, mine: string, theirs: string): Part[] {
  return partsOf(kind.blocks(base), kind.blocks(mine), kind.blocks(theirs));
}

/** The text of parts that are all settled; null while one is not. */
export function joined(kind: TextKind, parts: readonly Part[]): string | null {
  const blocks = settledBlocks(parts);
  return blocks && kind.join(blocks);
}

/** Two texts of which nobody knows a common beginning: every difference is for a person. */
export function differences(kind: TextKind, mine: string, theirs: string): Part[] {
  const [ours, others] = [kind.blocks(mine), kind.blocks(theirs)];
  return partsOf(ours, ours, others).map(part => ({ ...part, settled: kind.join(part.mine) === kind.join(part.theirs) ? part.mine : null }));
}
