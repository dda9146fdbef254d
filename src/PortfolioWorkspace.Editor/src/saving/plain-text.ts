import { mergeBlocks } from "./merge-blocks";
import type { TextKind } from "./text-kind";

/** Text as it was typed: nothing is parsed, and two changes are joined line by line. */
export const plainText: TextKind = {
  same: (one, other) => one === other,
  merge: (base, mine, theirs) => mergeBlocks(base.split("\n"), mine.split("\n"), theirs.split("\n"))?.join("\n") ?? null,
};
