import { Schema, type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec } from "prosemirror-model";
import { isAllowedImage, isAllowedLink } from "./links";

// Exactly what the server renders: what cannot be stored must not be possible on screen.

const heading: NodeSpec = {
  attrs: { level: { default: 2 } },
  content: "(text | image)*",
  group: "block",
  defining: true,
  parseDOM: [1, 2, 3, 4, 5, 6].map(level => ({
    tag: `h${level}`,
    attrs: { level: shownLevel(level) },
  })),
  toDOM: node => [`h${node.attrs.level}`, 0],
};

/** The page itself owns h1, and the server renders nothing below h4. */
export function shownLevel(level: number): number {
  return Math.min(4, Math.max(2, level));
}

const listItem: NodeSpec = {
  attrs: { checked: { default: null } },
  content: "paragraph block*",
  defining: true,
  parseDOM: [{
    tag: "li",
    getAttrs: dom => ({ checked: { true: true, false: false }[(dom as HTMLElement).dataset.checked ?? ""] ?? null }),
  }],
  toDOM: node => ["li", node.attrs.checked === null ? {} : { "data-checked": String(node.attrs.checked) }, 0],
};

const orderedList: NodeSpec = {
  attrs: { order: { default: 1 }, tight: { default: true } },
  content: "list_item+",
  group: "block",
  parseDOM: [{ tag: "ol", getAttrs: dom => ({ order: startOf(dom as HTMLElement) }) }],
  toDOM: node => ["ol", node.attrs.order === 1 ? {} : { start: String(node.attrs.order) }, 0],
};

function startOf(list: HTMLElement): number {
  const start = Number(list.getAttribute("start") ?? 1);
  return Number.isInteger(start) && start >= 0 && start < 1e9 ? start : 1;
}

const cellAttributes = { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null }, align: { default: null } };

function cell(tag: "td" | "th", role: string): NodeSpec {
  return {
    attrs: cellAttributes,
    content: "cell_text",
    tableRole: role,
    isolating: true,
    parseDOM: [{ tag, getAttrs: dom => ({ align: alignmentOf(dom as HTMLElement) }) }],
    toDOM: node => [tag, cellDom(tag, node), 0] as DOMOutputSpec,
  };
}

function cellDom(tag: string, node: Node): Record<string, string> {
  const dom: Record<string, string> = tag === "th" ? { scope: "col" } : {};
  if (node.attrs.align) dom.class = `align-${node.attrs.align}`;
  return dom;
}

function alignmentOf(dom: HTMLElement): string | null {
  const align = dom.style.textAlign || dom.getAttribute("align");
  return align === "left" || align === "right" || align === "center" ? align : null;
}

const nodes: Record<string, NodeSpec> = {
  doc: { content: "block+" },
  paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  heading,
  bullet_list: {
    attrs: { tight: { default: true } },
    content: "list_item+",
    group: "block",
    parseDOM: [{ tag: "ul" }],
    toDOM: () => ["ul", 0],
  },
  ordered_list: orderedList,
  list_item: listItem,
  blockquote: { content: "block+", group: "block", defining: true, parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
  code_block: {
    attrs: { params: { default: "" } },
    content: "text*",
    marks: "",
    group: "block",
    code: true,
    defining: true,
    parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
    toDOM: () => ["pre", ["code", 0]],
  },
  horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
  table: { content: "table_row+", tableRole: "table", isolating: true, group: "block", parseDOM: [{ tag: "table" }], toDOM: () => ["table", ["tbody", 0]] },
  table_row: { content: "(table_cell | table_header)*", tableRole: "row", parseDOM: [{ tag: "tr" }], toDOM: () => ["tr", 0] },
  table_cell: cell("td", "cell"),
  table_header: cell("th", "header_cell"),
  cell_text: { content: "(text | image)*", parseDOM: [{ tag: "p", context: "table_cell/|table_header/", priority: 60 }], toDOM: () => ["p", 0] },
  text: { group: "inline" },
  image: {
    inline: true,
    attrs: { src: {}, alt: { default: "" }, title: { default: null } },
    group: "inline",
    draggable: true,
    parseDOM: [{ tag: "img[src]", getAttrs: dom => imageAttributes(dom as HTMLElement) }],
    toDOM: node => ["img", node.attrs.title ? { ...node.attrs } : { src: node.attrs.src, alt: node.attrs.alt }],
  },
  hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
};

function imageAttributes(dom: HTMLElement) {
  const src = dom.getAttribute("src") ?? "";
  return isAllowedImage(src) ? { src, alt: dom.getAttribute("alt") ?? "", title: dom.getAttribute("title") } : false;
}

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    parseDOM: [{
      tag: "a[href]",
      getAttrs: dom => {
        const href = (dom as HTMLElement).getAttribute("href") ?? "";
        return isAllowedLink(href) ? { href, title: (dom as HTMLElement).getAttribute("title") } : false;
      },
    }],
    toDOM: mark => ["a", mark.attrs.title ? { href: mark.attrs.href, title: mark.attrs.title } : { href: mark.attrs.href }, 0],
  },
  strong: {
    parseDOM: [
      { tag: "strong" },
      // Google Docs wraps its whole clipboard in <b style="font-weight: normal">.
      { tag: "b", getAttrs: dom => (dom as HTMLElement).style.fontWeight !== "normal" && null },
      { style: "font-weight", getAttrs: weight => /^(?:bold(?:er)?|[6-9]\d{2})$/.test(weight) && null },
    ],
    toDOM: () => ["strong", 0],
  },
  em: { parseDOM: [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }], toDOM: () => ["em", 0] },
  strike: { parseDOM: [{ tag: "del" }, { tag: "s" }, { tag: "strike" }], toDOM: () => ["del", 0] },
  code: { parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
};

export const schema = new Schema({ nodes, marks });
