import { Fragment, Slice, type Node } from "prosemirror-model";
import { Plugin, TextSelection, type Command, type Transaction } from "prosemirror-state";
import { addRowAfter, goToNextCell, isInTable } from "prosemirror-tables";
import { schema } from "../markdown/schema";
import { changedBlocks, eachBlock } from "./changed-blocks";

/** A table of three columns with a head. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const row = (cell: string) => schema.node("table_row", null, [1, 2, 3].map(() => schema.nodes[cell]!.createAndFill()!));
  const table = schema.node("table", null, [row("table_header"), row("table_cell"), row("table_cell")]);
  const { $from } = state.selection;
  const { tr } = state;
  const emptyHere = $from.parent.type.name === "paragraph" && $from.parent.content.size === 0 && $from.depth > 0;
  const canStand = $from.depth > 0 && $from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), table.type);
  if (!canStand) return false;
  const at = emptyHere ? $from.before() : $from.after();
  if (emptyHere && $from.node(-1).type.name !== "list_item") tr.replaceWith(at, $from.after(), table);
  else tr.insert($from.after(), table);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(at, -1) + 1))).scrollIntoView());
  return true;
};

/** A cell holds one line: Enter goes down, and makes a row at the end. */
export const enterInTable: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  const depth = depthOf(state.selection.$from, "table");
  const { $from } = state.selection;
  const [row, column] = [$from.index(depth), $from.index(depth + 1)];
  if (!dispatch) return true;
  if (row === $from.node(depth).childCount - 1) addRowAfter(state, dispatch);
  const now = view?.state ?? state;
  const table = now.selection.$from.node(depth);
  let at = now.selection.$from.start(depth);
  for (let i = 0; i <= row; i++) at += table.child(i).nodeSize;
  at++;
  for (let i = 0; i < column; i++) at += table.child(row + 1).child(i).nodeSize;
  dispatch(now.tr.setSelection(TextSelection.near(now.doc.resolve(at + 1))).scrollIntoView());
  return true;
};

export const nextCell = goToNextCell(1);
export const previousCell = goToNextCell(-1);

function depthOf($pos: { depth: number; node(depth: number): Node }, name: string): number {
  for (let depth = $pos.depth; depth > 0; depth--) if ($pos.node(depth).type.name === name) return depth;
  return 0;
}

/** Keeps every document in the shape that can be stored: a head row, single cells, and a place to go on after the end. */
export function shapePlugin(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, state) {
      if (!transactions.some(each => each.docChanged)) return null;
      const { tr } = state;
      const { from, toNow } = changedBlocks(before.doc, state.doc);
      eachBlock(state.doc, from, toNow, (block, start) => {
        if (block.type.name === "table") shapeTable(tr, block, start);
        else if (!block.isTextblock) block.descendants((node, offset) => {
          if (node.type.name === "table") shapeTable(tr, node, start + 1 + offset);
          return !node.isTextblock;
        });
      });
      const last = tr.doc.lastChild;
      if (last && ["table", "horizontal_rule", "code_block"].includes(last.type.name)) tr.insert(tr.doc.content.size, schema.node("paragraph"));
      return tr.docChanged ? tr : null;
    },
    props: {
      handlePaste(view, _, slice) {
        if (!isInTable(view.state)) return false;
        if (slice.content.childCount === 1 && ["table", "table_row"].includes(slice.content.firstChild!.type.name)) return false;
        view.dispatch(view.state.tr.replaceSelection(new Slice(oneLine(slice.content), 0, 0)).scrollIntoView());
        return true;
      },
    },
  });
}

function shapeTable(tr: Transaction, table: Node, pos: number): void {
  table.forEach((row, rowOffset, i) => row.forEach((cell, cellOffset) => {
    const type = schema.nodes[i === 0 ? "table_header" : "table_cell"]!;
    const at = pos + 2 + rowOffset + cellOffset;
    if (cell.type !== type) tr.setNodeMarkup(at, type, { ...cell.attrs });
  }));
}

/** Several blocks in one cell become one line with strokes between them. */
function oneLine(content: Fragment): Fragment {
  const lines: Node[][] = [];
  content.descendants(node => {
    if (!node.isTextblock) return true;
    const line: Node[] = [];
    node.forEach(child => line.push(child.type.name === "hard_break" ? schema.text(" ") : child));
    if (line.length) lines.push(line);
    return false;
  });
  content.forEach(node => { if (node.isInline) lines.push([node.type.name === "hard_break" ? schema.text(" ") : node]); });
  return Fragment.from(lines.flatMap((line, i) => i === 0 ? line : [schema.text(" / "), ...line]));
}
