import { plainText } from "../saving/plain-text";

/** What was typed before the text had come must not go: null when there is nothing to add. */
export function withEarlyTyping(rendered: string, typed: string, loaded: string): string | null {
  if (typed === rendered || typed === loaded) return null;
  return plainText.merge(rendered, typed, loaded) ?? `${loaded}\n${typed}`;
}
