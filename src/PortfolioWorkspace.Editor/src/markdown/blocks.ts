import type { Node } from "prosemirror-model";
import { settle } from "./settle";
import { writeTable } from "./table";

type Lines = string[];

/** Writes a row of blocks, in a tight item without white lines; `parentMarker` is the bullet on whose line the first block stands. */
function writeBlocks(parent: Node, parentMarker = "", tight = false): Lines {
  const lines: Lines = [];
  let previous: Node | null = null;
  let marker = "";
  filled(parent).forEach(block => {
    marker = isList(block) ? markerFor(block, previous, previous ? marker : parentMarker) : "";
    const written = linesOf(block, marker);
    if (previous && !(tight && fitsTightly(previous, block))) lines.push("");
    lines.push(...written);
    previous = block;
  });
  return lines;
}

/** Empty paragraphs say nothing, unless there is nothing else. */
function filled(parent: Node): readonly Node[] {
  const blocks = parent.content.content.filter(block => !isNothing(block));
  return blocks.length ? blocks : parent.content.content.slice(0, 1);
}

const known = new WeakMap<Node, Map<string, Lines>>();

function linesOf(block: Node, marker: string): Lines {
  let byMarker = known.get(block);
  if (!byMarker) known.set(block, byMarker = new Map());
  let lines = byMarker.get(marker);
  if (!lines) byMarker.set(marker, lines = isList(block) ? writeList(block, marker) : writeBlock(block));
  return lines;
}

const isList = (node: Node) => node.type.name === "bullet_list" || node.type.name === "ordered_list";
const isNothing = (node: Node) => node.type.name === "paragraph" && settle(node).markdown === "";

/** Two lists in a row stay two because their markers differ; so do lists that share a line with their parent. */
function markerFor(list: Node, previous: Node | null, before: string): string {
  const ordered = list.type.name === "ordered_list";
  const usual = ordered ? "." : "-";
  if (previous && previous.type !== list.type) return usual;
  return before === usual ? (ordered ? ")" : "*") : usual;
}

function writeBlock(block: Node): Lines {
  switch (block.type.name) {
    case "heading": return [`${"#".repeat(block.attrs.level)} ${settle(block).markdown}`.trimEnd()];
    case "blockquote": return prefixed(writeBlocks(block), "> ", "> ");
    case "code_block": return writeFence(block);
    case "horizontal_rule": return ["___"];
    case "table": return writeTable(block);
    default: return settle(block).markdown.split("\n");
  }
}

function writeList(list: Node, marker: string): Lines {
  const tight = isTight(list);
  const lines: Lines = [];
  list.forEach((item, _, i) => {
    if (i > 0 && !tight) lines.push("");
    const ordered = list.type.name === "ordered_list";
    const sign = ordered ? `${Math.min(list.attrs.order + i, 999_999_999)}${marker} ` : `${marker} `;
    lines.push(...prefixed(writeItem(item, marker, tight), sign, " ".repeat(sign.length)));
  });
  return lines;
}

function writeItem(item: Node, marker: string, tight: boolean): Lines {
  const lines = writeBlocks(item, marker, tight);
  const checked = item.attrs.checked;
  if (checked === null) return lines;
  const box = checked ? "[x]" : "[ ]";
  return isLoneBox(item) ? [box, "", ...lines] : [`${box} ${lines[0] ?? ""}`.trimEnd(), ...lines.slice(1)];
}

/** A box stands before words; without words it gets a line of its own. */
const isLoneBox = (item: Node) => item.attrs.checked !== null && isNothing(item.firstChild!) && !isNothing(filled(item)[0]!);

/** Tight means without white lines, which only works while no item needs one inside. */
function isTight(list: Node): boolean {
  if (!list.attrs.tight) return false;
  let tight = true;
  list.forEach(item => {
    if (isLoneBox(item)) tight = false;
    filled(item).forEach((block, i, all) => { if (i > 0 && !fitsTightly(all[i - 1]!, block)) tight = false; });
  });
  return tight;
}

/** After a paragraph only what can interrupt one may follow without a white line; what ends on its own line lets anything follow. */
function fitsTightly(previous: Node, block: Node): boolean {
  if (onOwnLines.has(previous.type.name)) return true;
  if (previous.type.name !== "paragraph" && previous.type.name !== "blockquote") return false;
  if (!isList(block)) return interrupting.has(block.type.name) && block.type !== previous.type;
  const first = block.firstChild!.firstChild!;
  return !isNothing(first) && (block.type.name !== "ordered_list" || block.attrs.order === 1);
}

const onOwnLines = new Set(["heading", "code_block", "horizontal_rule"]);
const interrupting = new Set(["heading", "code_block", "horizontal_rule", "blockquote"]);

function writeFence(block: Node): Lines {
  const text = block.textContent.replace(/\r\n?/g, "\n");
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(run => run.length));
  const fence = "`".repeat(longest + 1);
  const info = /^[\w+#.-]*$/.test(block.attrs.params) ? block.attrs.params : "";
  return [fence + info, ...(text ? text.split("\n") : []), fence];
}

function prefixed(lines: Lines, first: string, rest: string): Lines {
  if (lines.length === 0) return [first.trimEnd()];
  return lines.map((line, i) => {
    const start = i === 0 ? first : rest;
    // A tab is as wide as where it stands: behind a mark of a list or quote it would lose a part.
    return line === "" ? start.trimEnd() : start + line.replace(/^[ \t]*\t/, white => white.replace(/\t/g, "    "));
  });
}

/** A whole document as Markdown. Blocks never change, so what was written once is kept. */
export function writeDocument(doc: Node): string {
  return writeBlocks(doc).join("\n");
}
