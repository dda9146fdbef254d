/** Where the text is written: a session reads it, and now and then replaces it. */
export interface Surface {
  read(): string;
  replace(markdown: string): void;
  lock(locked: boolean): void;
}

/** Stands in for one that the page took away, while what is left is still being sent. */
export function frozen(text: string): Surface {
  return { read: () => text, replace: markdown => { text = markdown; }, lock: () => {} };
}
