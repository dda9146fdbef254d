import { blocksOf, parseMarkdown, serialiseMarkdown } from "../markdown/markdown";
import { partsOf, type Part } from "./parts";

/** Whether two texts say the same, however they were written down. */
export function sameText(one: string, other: string): boolean {
  return one.trimEnd() === other.trimEnd() || canonical(one) === canonical(other);
}

const canonical = (text: string) => serialiseMarkdown(parseMarkdown(text));

/** Joins two changes of one text when they touch different blocks; null when a person must choose. */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  return joined(changesOf(base, mine, theirs));
}

export function changesOf(base: string, mine: string, theirs: string): Part[] {
  return partsOf(blocksOf(base), blocksOf(mine), blocksOf(theirs));
}

export function mergeBlocks(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] | null {
  return settledBlocks(partsOf(base, mine, theirs));
}

/** The text of parts that are all settled; null while one is not. */
export function joined(parts: readonly Part[]): string | null {
  return settledBlocks(parts)?.join("\n\n") ?? null;
}

function settledBlocks(parts: readonly Part[]): string[] | null {
  return parts.every(part => part.settled) ? parts.flatMap(part => part.settled!) : null;
}
