import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import { isAllowedImage, isAllowedLink } from "./links";

/** The same dialect as the server: CommonMark without raw HTML, with tables, strikethrough and task lists. */
export function createTokenizer(): MarkdownIt {
  const tokenizer = new MarkdownIt("commonmark", { html: false }).enable(["table", "strikethrough"]);
  // The preset stops at twenty levels and would lose what is deeper.
  tokenizer.set({ maxNesting: 100 } as object);
  // Addresses stay as they were written; what is not allowed is taken out by the rule below.
  tokenizer.normalizeLink = url => url;
  tokenizer.normalizeLinkText = url => url;
  tokenizer.validateLink = () => true;
  tokenizer.core.ruler.after("inline", "task_items", markTaskItems);
  tokenizer.core.ruler.after("task_items", "own_addresses", dropForeignAddresses);
  tokenizer.core.ruler.after("own_addresses", "single_marks", dropNestedMarks);
  tokenizer.core.ruler.push("single_lines", joinHeadingLines);
  tokenizer.core.ruler.push("cell_text", wrapCells);
  return tokenizer;
}

const box = /^\[([ xX])\](?: +|$)/;

function markTaskItems(state: StateCore): void {
  const tokens = state.tokens;
  for (let i = 2; i < tokens.length; i++) {
    const [item, paragraph, inline] = [tokens[i - 2]!, tokens[i - 1]!, tokens[i]!];
    if (inline.type !== "inline" || paragraph.type !== "paragraph_open" || item.type !== "list_item_open") continue;
    const found = box.exec(inline.content.split("\n", 1)[0]!);
    const first = inline.children?.[0];
    if (!found || first?.type !== "text" || !first.content.startsWith(found[0].trimEnd())) continue;
    item.attrSet("checked", found[1] === " " ? "false" : "true");
    first.content = first.content.replace(box, "");
  }
}

function dropForeignAddresses(state: StateCore): void {
  for (const token of state.tokens) if (token.children) token.children = ownAddresses(token.children);
}

function ownAddresses(tokens: Token[]): Token[] {
  const kept: Token[] = [];
  const links: boolean[] = [];
  for (const token of tokens) {
    if (token.type === "link_open") links.push(isAllowedLink(token.attrGet("href") ?? ""));
    if (token.type === "link_open" && !links.at(-1)) continue;
    if (token.type === "link_close" && !links.pop()) continue;
    if (token.type === "image" && !isAllowedImage(token.attrGet("src") ?? "")) kept.push(...ownAddresses(token.children ?? []));
    else kept.push(token);
  }
  return kept;
}

/** The words in a row of tokens: an alternative text has no marks. */
export function plain(tokens: Token[]): string {
  return tokens.map(token => token.type === "softbreak" || token.type === "hardbreak" ? " "
    : token.type === "image" ? plain(token.children ?? []) : token.content).join("");
}

/** Bold within bold is bold: a document knows a mark only once. */
function dropNestedMarks(state: StateCore): void {
  for (const token of state.tokens) {
    const depth: Record<string, number> = {};
    token.children = token.children?.filter(({ type, nesting }) => {
      if (nesting === 0 || type.startsWith("link")) return true;
      const mark = type.replace(/_(?:open|close)$/, "");
      const before = depth[mark] ?? 0;
      depth[mark] = before + nesting;
      return Math.max(before, depth[mark]) === 1;
    }) ?? null;
  }
}

/** A heading is one line; the underlined kind may have been written on more. */
function joinHeadingLines(state: StateCore): void {
  state.tokens.forEach((token, i) => {
    if (token.type !== "inline" || state.tokens[i - 1]?.type !== "heading_open") return;
    for (const child of token.children ?? []) if (child.type === "hardbreak") child.type = "softbreak";
  });
}

function wrapCells(state: StateCore): void {
  state.tokens = state.tokens.flatMap(token => {
    if (token.type === "th_open" || token.type === "td_open") return [token, new state.Token("cell_text_open", "", 1)];
    if (token.type === "th_close" || token.type === "td_close") return [new state.Token("cell_text_close", "", -1), token];
    return [token];
  });
}
