import type { TextKind } from "./text-kind";

/** Text as it was typed: nothing is parsed, and two changes are joined line by line. */
export const plainText: TextKind = {
  same: (one, other) => one === other,
  blocks: text => text.split("\n"),
  join: lines => lines.join("\n"),
};
