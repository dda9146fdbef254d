/** The normative plain text of a page that the server made of Markdown, and where each part of it stands in the page. */
export interface PageText {
  readonly text: string;
  /** Where each block starts in the text. */
  readonly blocks: readonly number[];
  toOffset(node: Node, offset: number): number;
  toRange(start: number, end: number): Range;
}

const holders = /^(?:UL|OL|LI|BLOCKQUOTE|TABLE|THEAD|TBODY|TR|HR|DIV|SECTION|ARTICLE)$/;
const leaves = /^(?:P|H\d|PRE|TD|TH)$/;

const isBlock = (node: Node) => holders.test(node.nodeName) || leaves.test(node.nodeName);

export function pageTextOf(root: Element): PageText {
  let text = "";
  const blocks: number[] = [];
  const places: ([text: Node, offset: number] | null)[] = [];
  const spans = new Map<Node, [start: number, end: number]>();
  const put = (sign: string, node: Node | null = null, offset = 0) => {
    text += sign;
    places.push(node && [node, offset]);
  };

  const readInline = (node: Node, isCode: boolean, blockStart: number) => {
    const start = text.length;
    if (node.nodeName === "BR") put(" ");
    (node.nodeValue ?? "").split("").forEach((sign, i) => {
      // The server ends a line of HTML after a break; before the first word there is none.
      const isAfterBreak = text.length === blockStart || places.at(-1) === null;
      if (isCode || sign !== "\n") put(sign, node, i);
      else if (!isAfterBreak) put(" ", node, i);
    });
    node.childNodes.forEach(child => readInline(child, isCode, blockStart));
    spans.set(node, [start, text.length]);
  };

  const readBlock = (nodes: readonly Node[], isCode = false) => {
    if (blocks.length) put("\n");
    const start = text.length;
    blocks.push(start);
    for (const node of nodes) readInline(node, isCode, start);
    // The line break with which the server ends a block of code, or the words of an item before a list in it.
    const last = places.at(-1);
    if (text.length > start && last && last[0].nodeValue![last[1]] === "\n") {
      places.pop();
      text = text.slice(0, -1);
    }
  };

  const read = (node: Node) => {
    const start = text.length;
    const children = [...node.childNodes];
    if (leaves.test(node.nodeName)) readBlock(children, node.nodeName === "PRE");
    else for (let from = 0; from < children.length;) {
      let to = from;
      while (to < children.length && !isBlock(children[to]!)) to++;
      const loose = children.slice(from, to);
      if (loose.some(child => child.nodeType === 1 || /[^\n ]/.test(child.nodeValue ?? ""))) readBlock(loose);
      else for (const child of loose) spans.set(child, [text.length, text.length]);
      if (to < children.length) read(children[to]!);
      from = to + 1;
    }
    spans.set(node, [start, text.length]);
  };
  read(root);

  return {
    text,
    blocks,
    toOffset(node, offset) {
      const [start, end] = spans.get(node) ?? [0, 0];
      if (node.nodeType === 1) return spans.get(node.childNodes[offset]!)?.[0] ?? end;
      let at = start;
      while (at < end && places[at] && places[at]![1] < offset) at++;
      return at;
    },
    toRange(start, end) {
      while (start < end && !places[start]) start++;
      while (end > start && !places[end - 1]) end--;
      const range = root.ownerDocument.createRange();
      if (start === end) return range;
      range.setStart(...places[start]!);
      range.setEnd(places[end - 1]![0], places[end - 1]![1] + 1);
      return range;
    },
  };
}
