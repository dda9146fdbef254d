import { blocksOf, parseMarkdown, serialiseMarkdown } from "../markdown/markdown";
import { mergeBlocks } from "./merge-blocks";
import type { TextKind } from "./text-kind";

/** Whether two texts say the same, however they were written down. */
export function sameText(one: string, other: string): boolean {
  return one.trimEnd() === other.trimEnd() || canonical(one) === canonical(other);
}

const canonical = (text: string) => serialiseMarkdown(parseMarkdown(text));

/** Joins two changes of one text when they touch different blocks; null when a person must choose. */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  const merged = mergeBlocks(blocksOf(base), blocksOf(mine), blocksOf(theirs));
  return merged && merged.join("\n\n");
}

export const markdownText: TextKind = { same: sameText, merge: mergeTexts };
