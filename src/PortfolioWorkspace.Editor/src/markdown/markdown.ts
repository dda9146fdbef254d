import type { Node } from "prosemirror-model";
import { writeDocument } from "./blocks";
import { isBeyondReading, isUnreadable } from "./limits";
import { parseMarkdown } from "./parser";

export { parseMarkdown };
export { schema } from "./schema";
export { settledDocument } from "./settling";

/** Writes a document as Markdown; whatever a person typed literally comes back as typed. */
export function serialiseMarkdown(doc: Node): string {
  return writeDocument(doc);
}

/** Whether opening and saving this text would keep it: what is read back from our own writing is the same document, for the server too. */
export function survivesEditing(text: string): boolean {
  if (isBeyondReading(text)) return false;
  const first = parseMarkdown(text);
  if (isUnreadable(text, first)) return false;
  const written = writeDocument(first);
  return !isBeyondReading(written) && writeDocument(parseMarkdown(written)) === written && words(first) === words(parseMarkdown(written));
}

const words = (doc: Node) => doc.textBetween(0, doc.content.size, " ", " ").replace(/\s+/g, " ").trim();

/** The text as a row of blocks, for comparing and merging. */
export function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  parseMarkdown(text).forEach(block => blocks.push(writeDocument(block.type.schema.node("doc", null, [block]))));
  return blocks;
}
