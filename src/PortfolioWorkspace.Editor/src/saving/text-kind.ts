/** How two texts are held against each other; a text without formatting needs no parser for it. */
export interface TextKind {
  /** Whether two texts say the same, however they were written down. */
  same(one: string, other: string): boolean;
  /** Joins two changes of one text when they touch different parts; null when a person must choose. */
  merge(base: string, mine: string, theirs: string): string | null;
}
