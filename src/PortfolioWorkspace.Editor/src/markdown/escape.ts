const alnum = /[\p{L}\p{N}]/u;

/** Escapes what a reader of Markdown could take for markup in the middle of a line. */
export function escapeText(text: string, isBeforeLink = false): string {
  return text
    .replace(/[\t\n\v\f\r]+/g, " ")
    .replace(/[\u0000-\u001f\u007f]/g, "")
    .replace(/[\\`*[\]<~|]/g, "\\$&")
    .replace(/_/g, (mark, at: number, whole: string) => isInWord(whole, at) ? mark : `\\${mark}`)
    .replace(/&(?=[#a-z])/gi, "\\&")
    // "wow!" before a link would turn the link into a picture.
    .replace(/!$/, mark => isBeforeLink ? `\\${mark}` : mark);
}

function isInWord(text: string, at: number): boolean {
  return alnum.test(text[at - 1] ?? " ") && alnum.test(text[at + 1] ?? " ");
}

const lineStart: [RegExp, string][] = [
  [/^(#{1,6})(?=\s|$)/, "\\$1"],
  [/^>/, "\\>"],
  [/^([-+])(?=\s|$)/, "\\$1"],
  // Rules, underlines of a heading, and the second row of a table.
  [/^([-=:])(?=[-=:|\\ ]*$)/, "\\$1"],
  [/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2"],
];

/** Escapes what starts a block, for one line of a paragraph. */
export function escapeLineStart(line: string): string {
  const text = line.replace(/^[ \t]+/, "");
  for (const [pattern, replacement] of lineStart) if (pattern.test(text)) return text.replace(pattern, replacement);
  return text;
}

/** White space other than a plain space would be trimmed at the edge of a block: write it as a number. */
export function keepEdges(line: string): string {
  return line
    .replace(/^ +| +$/g, "")
    .replace(/^[^\S ]|[^\S ]$/g, space => `&#${space.codePointAt(0)};`);
}

/** A closing row of # is not part of a heading. */
export function escapeHeadingEnd(text: string): string {
  return text.replace(/(\\*)#$/, (end, slashes: string) => slashes.length % 2 ? end : `${slashes}\\#`);
}

/** Writes an address between the round brackets of a link or picture. */
export function escapeAddress(address: string): string {
  return address
    .replace(/\s/g, space => encodeURIComponent(space))
    .replace(/\|/g, "%7C")
    .replace(/\\/g, "%5C")
    .replace(/[<>]/g, encodeURIComponent)
    .replace(/[()]/g, "\\$&")
    .replace(/&(?=[#a-z])/gi, "\\&");
}

export function titled(title: string | null): string {
  return title ? ` "${escapeText(title).replace(/"/g, "\\\"")}"` : "";
}
