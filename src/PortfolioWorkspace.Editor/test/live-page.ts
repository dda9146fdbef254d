// A page that can be marked: what a browser has of a document, as far as the marks and the selection touch it.
export class LiveNode {
  childNodes: LiveNode[] = [];
  parentNode: LiveNode | null = null;
  className = "";
  readonly dataset: Record<string, string> = {};

  constructor(readonly nodeName: string, public nodeValue: string | null = null) {}

  get nodeType(): number { return this.nodeName === "#text" ? 3 : 1; }
  get parentElement(): LiveNode | null { return this.parentNode; }
  get ownerDocument() { return { createRange: () => new LiveRange() }; }
  get data(): string { return this.nodeValue ?? ""; }
  get length(): number { return this.data.length; }
  get textContent(): string { return this.nodeValue ?? this.childNodes.map(child => child.textContent).join(""); }

  append(node: LiveNode): LiveNode {
    node.parentNode = this;
    this.childNodes.push(node);
    return node;
  }

  replaceWith(node: LiveNode): void {
    this.parentNode!.childNodes[this.parentNode!.childNodes.indexOf(this)] = node;
    node.parentNode = this.parentNode;
    this.parentNode = null;
  }

  splitText(at: number): LiveNode {
    const rest = new LiveNode("#text", this.data.slice(at));
    this.nodeValue = this.data.slice(0, at);
    rest.parentNode = this.parentNode;
    this.parentNode!.childNodes.splice(this.parentNode!.childNodes.indexOf(this) + 1, 0, rest);
    return rest;
  }

  /** Names and classes, nothing more. */
  matches(selector: string): boolean {
    return selector.split(",").some(each => each.startsWith(".") ? this.className.split(" ").includes(each.slice(1)) : each.toUpperCase() === this.nodeName);
  }

  contains(node: LiveNode | null): boolean {
    for (let at = node; at; at = at.parentNode) if (at === this) return true;
    return false;
  }

  querySelector(): LiveNode | null { return this.all().find(node => node.nodeName === "MARK") ?? null; }

  all(): LiveNode[] { return this.childNodes.flatMap(child => [child, ...child.all()]); }

  texts(): LiveNode[] { return this.nodeType === 3 ? [this] : this.childNodes.flatMap(child => child.texts()); }
}

/** From one text to another, as the places of a page are. */
export class LiveRange {
  startContainer!: LiveNode;
  startOffset = 0;
  endContainer!: LiveNode;
  endOffset = 0;
  private inside: Set<LiveNode> | null = null;

  setStart(node: LiveNode, offset: number) { [this.startContainer, this.startOffset] = [node, offset]; }
  setEnd(node: LiveNode, offset: number) { [this.endContainer, this.endOffset] = [node, offset]; }

  get commonAncestorContainer(): LiveNode {
    let at = this.startContainer;
    while (!at.contains(this.endContainer)) at = at.parentNode!;
    return at;
  }

  intersectsNode(node: LiveNode): boolean {
    if (node.nodeType === 1) return node.contains(this.startContainer) || node.contains(this.endContainer);
    this.inside ??= this.textsInside();
    return this.inside.has(node);
  }

  private textsInside(): Set<LiveNode> {
    const texts = this.commonAncestorContainer.texts();
    return new Set(texts.slice(texts.indexOf(this.startContainer), texts.indexOf(this.endContainer) + 1));
  }
}

export function livePage(html: string): LiveNode {
  const root = new LiveNode("DIV");
  root.className = "doc";
  let open = root;
  for (const [, close, name, rest, text] of html.matchAll(/<(\/?)(\w+)([^>]*)>|([^<]+)/g)) {
    if (text) open.append(new LiveNode("#text", text));
    else if (close) open = open.parentNode!;
    else {
      open = open.append(new LiveNode(name!.toUpperCase()));
      open.className = /class="([^"]*)"/.exec(rest!)?.[1] ?? "";
    }
  }
  return root;
}

/** What the modules ask of the browser round such a page. */
export function browserWith(parts: Readonly<Record<string, unknown>>) {
  const listeners = new Map<string, ((event: unknown) => void)[]>();
  const document = {
    activeElement: null as unknown,
    addEventListener: (name: string, listener: (event: unknown) => void) => { listeners.set(name, [...listeners.get(name) ?? [], listener]); },
    createElement: (name: string) => new LiveNode(name.toUpperCase()),
    createTreeWalker: (root: LiveNode) => { const texts = root.texts(); return { nextNode: () => texts.shift() ?? null }; },
    querySelector: (selector: string) => parts[selector] ?? null,
    querySelectorAll: (selector: string) => parts[selector] === undefined ? [] : [parts[selector]],
  };
  Object.assign(globalThis, { document, location: { hash: "" }, NodeFilter: { SHOW_TEXT: 4 }, Node: { TEXT_NODE: 3 }, Element: LiveElement });
  return { document, fire: (name: string, event: unknown = {}) => { for (const listener of listeners.get(name) ?? []) listener(event); } };
}

/** Something on the page that can be pressed. */
export class LiveElement {
  constructor(private readonly within: readonly string[]) {}
  closest(selector: string): LiveElement | null { return this.within.includes(selector) ? this : null; }
}
