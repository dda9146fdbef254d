import { DOMParser, type ParseOptions, type Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { schema } from "../markdown/schema";

const lines = "p,div,li,h1,h2,h3,h4,h5,h6";

/** Reads the clipboard after it was made into what can be stored: lists of Word, cells of one line, nothing that can run. */
class ClipboardParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    if (dom instanceof HTMLElement || dom instanceof DocumentFragment) clean(dom);
    return super.parseSlice(dom, options);
  }
}

export function pastePlugin(): Plugin {
  return new Plugin({
    props: {
      clipboardParser: new ClipboardParser(schema, DOMParser.fromSchema(schema).rules),
      // A browser reports a handler as soon as it reads one, although this document cannot run it.
      transformPastedHTML: html => html.replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\son\w+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, "")),
    },
  });
}

function clean(dom: HTMLElement | DocumentFragment): void {
  for (const element of dom.querySelectorAll("script,style,meta,link,title,xml,caption,colgroup")) element.remove();
  for (const element of dom.querySelectorAll("*")) if (element.localName.includes(":")) element.replaceWith(...element.childNodes);
  makeLists(dom);
  for (const cell of dom.querySelectorAll("td,th")) flattenCell(cell);
}

/** Word sends the items of a list as paragraphs that only look like one. */
function makeLists(dom: HTMLElement | DocumentFragment): void {
  const items = [...dom.querySelectorAll<HTMLElement>("p[style*='mso-list']")].filter(item => /mso-list:\s*l\d+/i.test(item.getAttribute("style") ?? ""));
  let open: { list: Element; level: number }[] = [];
  let last: Element | null = null;
  for (const item of items) {
    const level = Number(/level(\d+)/i.exec(item.getAttribute("style") ?? "")?.[1] ?? 1);
    if (last === null || item.previousElementSibling !== last) open = [];
    const sign = takeSign(item);
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    if (open.length === 0 || open.at(-1)!.level < level) {
      const list = document.createElement(/^[\d\w]+[.)]/.test(sign) ? "ol" : "ul");
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list); else item.before(list);
      open.push({ list, level });
    }
    const line = document.createElement("li");
    line.append(...item.childNodes);
    open.at(-1)!.list.append(line);
    last = open[0]!.list;
    item.remove();
  }
}

/** The bullet or number that Word drew itself. */
function takeSign(item: HTMLElement): string {
  const drawn = [...item.querySelectorAll<HTMLElement>("span")].find(span => /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""));
  const sign = drawn?.textContent?.trim() ?? "";
  drawn?.remove();
  return sign;
}

function flattenCell(cell: Element): void {
  cell.removeAttribute("colspan");
  cell.removeAttribute("rowspan");
  for (const gap of cell.querySelectorAll("br")) gap.replaceWith(" ");
  const blocks = [...cell.querySelectorAll(lines)].filter(block => !block.querySelector(lines) && block.textContent?.trim());
  if (blocks.length === 0) return;
  const parts = blocks.flatMap((block, i) => i === 0 ? [...block.childNodes] : [" / ", ...block.childNodes]);
  cell.replaceChildren(...parts);
}
