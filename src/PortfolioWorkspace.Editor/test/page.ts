// Just enough of a page to read what the server renders: no browser stands beside the tests.
export class PageNode {
  readonly childNodes: PageNode[] = [];
  nodeValue: string | null = null;
  parent: PageNode | null = null;

  constructor(readonly nodeName: string) {}

  get nodeType(): number { return this.nodeName === "#text" ? 3 : 1; }

  get ownerDocument() { return { createRange: () => new PageRange() }; }

  add(node: PageNode): PageNode {
    node.parent = this;
    this.childNodes.push(node);
    return node;
  }

  * texts(): Generator<PageNode> {
    if (this.nodeType === 3) yield this;
    for (const child of this.childNodes) yield* child.texts();
  }
}

export class PageRange {
  start: [PageNode, number] | null = null;
  end: [PageNode, number] | null = null;
  setStart(node: PageNode, offset: number) { this.start = [node, offset]; }
  setEnd(node: PageNode, offset: number) { this.end = [node, offset]; }
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: "\"", nbsp: "\u00a0" };
const alone = new Set(["BR", "HR", "IMG"]);

export function readPage(html: string): PageNode {
  const root = new PageNode("DIV");
  let open = root;
  for (const [, close, name, text] of html.matchAll(/<(\/?)(\w+)[^>]*>|([^<]+)/g)) {
    if (text) open.add(new PageNode("#text")).nodeValue = text.replace(/&(\w+);/g, (_, entity: string) => entities[entity]!);
    else if (close) open = open.parent!;
    else {
      const node = open.add(new PageNode(name!.toUpperCase()));
      if (!alone.has(node.nodeName)) open = node;
    }
  }
  return root;
}
