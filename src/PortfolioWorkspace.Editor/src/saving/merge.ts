import { blocksOf, parseMarkdown, serialiseMarkdown } from "../markdown/markdown";
import { changesOf, joined, type TextKind } from "./text-kind";

/** Whether two texts say the same, however they were written down. */
export function sameText(one: string, other: string): boolean {
  return one.trimEnd() === other.trimEnd() || canonical(one) === canonical(other);
}

const canonical = (text: string) => serialiseMarkdown(parseMarkdown(text));

export const markdownText: TextKind = { same: sameText, blocks: blocksOf, join: blocks => blocks.join("\n\n") };

/** Joins two changes of one text when they touch different blocks; null when a person must choose. */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  return joined(markdownText, changesOf(markdownText, base, mine, theirs));
}
