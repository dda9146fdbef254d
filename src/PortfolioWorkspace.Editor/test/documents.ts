import type { Node } from "prosemirror-model";
import { schema } from "../src/markdown/schema";

// Short names to write documents with in tests.
type Content = string | Node;

const node = (type: string, attrs: object | null, content: Content[]) =>
  schema.node(type, attrs as Record<string, unknown> | null, content.flatMap(each => each === "" ? [] : [typeof each === "string" ? schema.text(each) : each]));

export const doc = (...blocks: Node[]) => node("doc", null, blocks);
export const p = (...content: Content[]) => node("paragraph", null, content);
export const h = (level: number, ...content: Content[]) => node("heading", { level }, content);
export const li = (...blocks: Node[]) => node("list_item", null, blocks);
export const task = (checked: boolean, ...blocks: Node[]) => node("list_item", { checked }, blocks);
export const ul = (...items: Node[]) => node("bullet_list", null, items);
export const ol = (order: number, ...items: Node[]) => node("ordered_list", { order }, items);
export const quote = (...blocks: Node[]) => node("blockquote", null, blocks);
export const code = (text: string) => node("code_block", null, [text]);
export const br = () => schema.node("hard_break");
export const hr = () => schema.node("horizontal_rule");
export const img = (alt: string) => schema.node("image", { src: "/media/0192f0c4-7b4e-7c11-8b7e-3a1c5d2e9f00", alt, title: null });

export function table(...rows: Content[][]): Node {
  return node("table", null, rows.map((row, i) => node("table_row", null,
    row.map(cell => node(i === 0 ? "table_header" : "table_cell", null, [node("cell_text", null, [cell])])))));
}

export function marked(text: string, ...marks: (string | [string, object])[]): Node {
  return schema.text(text, marks.map(each => typeof each === "string" ? schema.mark(each) : schema.mark(each[0], each[1] as Record<string, unknown>)));
}

/** A document without what no reader can see: white lines, white space at edges, breaks at an end, tightness of lists. */
export function visible(document: Node): unknown {
  return simplify(document.toJSON());
}

interface Json { type: string; text?: string; attrs?: Record<string, unknown>; marks?: { type: string }[]; content?: Json[] }

function simplify(json: Json): Json {
  const { tight: _, ...attrs } = json.attrs ?? {};
  let content = json.content?.map(simplify);
  const isText = content?.some(child => ["text", "image", "hard_break"].includes(child.type)) ?? false;
  if (content && isText && json.type !== "code_block") content = trim(content);
  if (content && !isText && ["doc", "blockquote", "list_item"].includes(json.type) && content.length > 1) {
    const filled = content.filter((child, i) => child.type !== "paragraph" || child.content || (json.type === "list_item" && i === 0));
    content = filled.length ? filled : content.slice(0, 1);
  }
  const marks = json.marks?.map(each => JSON.stringify(each)).sort();
  return { type: json.type, ...(json.text === undefined ? {} : { text: json.text }), attrs, ...(content?.length ? { content } : {}), ...(marks ? { marks } : {}) } as unknown as Json;
}

function trim(content: Json[]): Json[] {
  const letters = content.flatMap(child => child.type !== "text" ? [child]
    : [...child.text!].map(text => ({ ...child, text, marks: /\s/.test(text) ? undefined : child.marks })));
  const isBreak = (each?: Json) => each?.type === "hard_break";
  const isSpace = (each?: Json) => each?.type === "text" && each.text === " ";
  const kept = letters.filter((each, i) => !isSpace(each) || !edge(letters, i, isSpace, isBreak));
  while (isBreak(kept.at(-1)) || isSpace(kept.at(-1))) kept.pop();
  const joined: Json[] = [];
  for (const each of kept) {
    const last = joined.at(-1);
    if (last?.type === "text" && each.type === "text" && String(last.marks ?? "") === String(each.marks ?? "")) last.text += each.text!;
    else joined.push({ ...each });
  }
  return joined;
}

/** Whether only spaces lie between this one and a border or break, on either side. */
function edge(all: Json[], i: number, isSpace: (each?: Json) => boolean, isBreak: (each?: Json) => boolean): boolean {
  let before = i;
  while (isSpace(all[before])) before--;
  let after = i;
  while (isSpace(all[after])) after++;
  return before < 0 || after >= all.length || isBreak(all[before]) || isBreak(all[after]);
}
