/** As the server: a text may not be longer, in UTF-16 units of its Markdown. */
export const longestText = 1_000_000;

const longestRich = 600_000;
const mostLines = 8_000;

/** Beyond this a browser would hang while it makes everything on screen; told without reading the text as Markdown. */
export function isTooLongForRich(markdown: string): boolean {
  if (markdown.length > longestRich) return true;
  let lines = 0;
  for (let at = markdown.indexOf("\n"); at >= 0; at = markdown.indexOf("\n", at + 1)) if (++lines > mostLines) return true;
  return false;
}

// Only what cannot be stored; joiners and marks of direction belong to the words of others.
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function storable(text: string): string { return text.replace(unstorable, ""); }
