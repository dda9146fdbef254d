import { plainText } from "../saving/plain-text";
import { changesOf, joined } from "../saving/text-kind";

/** What was typed before the text had come must not go: null when there is nothing to add. */
export function withEarlyTyping(rendered: string, typed: string, loaded: string): string | null {
  if (typed === rendered || typed === loaded) return null;
  return joined(plainText, changesOf(plainText, rendered, typed, loaded)) ?? `${loaded}\n${typed}`;
}
