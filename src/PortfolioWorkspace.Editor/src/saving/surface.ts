/** Where the text is written: a session reads it, and now and then replaces it. */
export interface Surface {
  read(): string;
  replace(markdown: string): void;
  lock(locked: boolean): void;
}
