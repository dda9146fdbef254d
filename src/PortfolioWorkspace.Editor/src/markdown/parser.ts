import type { Node } from "prosemirror-model";
import { MarkdownParser } from "prosemirror-markdown";
import type Token from "markdown-it/lib/token.mjs";
import { schema, shownLevel } from "./schema";
import { createTokenizer, plain } from "./tokens";

const alignment = (token: Token) => ({ align: /text-align:(\w+)/.exec(token.attrGet("style") ?? "")?.[1] ?? null });

function isTight(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++)
    if (tokens[i]!.type === "paragraph_open" && tokens[i]!.level === tokens[from]!.level + 2) return tokens[i]!.hidden;
    else if (tokens[i]!.level === tokens[from]!.level && tokens[i]!.nesting < 0) break;
  return true;
}

const parser = new MarkdownParser(schema, createTokenizer(), {
  paragraph: { block: "paragraph" },
  heading: { block: "heading", getAttrs: token => ({ level: shownLevel(Number(token.tag.slice(1))) }) },
  blockquote: { block: "blockquote" },
  bullet_list: { block: "bullet_list", getAttrs: (_, tokens, i) => ({ tight: isTight(tokens, i) }) },
  ordered_list: {
    block: "ordered_list",
    getAttrs: (token, tokens, i) => ({ order: Number(token.attrGet("start") ?? 1), tight: isTight(tokens, i) }),
  },
  list_item: {
    block: "list_item",
    getAttrs: token => ({ checked: { true: true, false: false }[token.attrGet("checked") ?? ""] ?? null }),
  },
  code_block: { block: "code_block", noCloseToken: true },
  fence: { block: "code_block", getAttrs: token => ({ params: token.info.trim() }), noCloseToken: true },
  hr: { node: "horizontal_rule" },
  table: { block: "table" },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: "table_row" },
  th: { block: "table_header", getAttrs: alignment },
  td: { block: "table_cell", getAttrs: alignment },
  cell_text: { block: "cell_text" },
  image: {
    node: "image",
    getAttrs: token => ({ src: token.attrGet("src"), alt: plain(token.children ?? []), title: token.attrGet("title") || null }),
  },
  hardbreak: { node: "hard_break" },
  em: { mark: "em" },
  strong: { mark: "strong" },
  s: { mark: "strike" },
  link: { mark: "link", getAttrs: token => ({ href: token.attrGet("href"), title: token.attrGet("title") || null }) },
  code_inline: { mark: "code", noCloseToken: true },
});

/** Reads Markdown as the server would; unknown or forbidden constructs keep their words. */
export function parseMarkdown(text: string): Node {
  return parser.parse(text) ?? schema.node("doc", null, [schema.node("paragraph")]);
}
