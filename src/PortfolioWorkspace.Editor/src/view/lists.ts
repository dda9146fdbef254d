import { lift } from "prosemirror-commands";
import type { NodeType } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { schema } from "../markdown/schema";

const { bullet_list: bullets, ordered_list: numbers, list_item: item } = schema.nodes as Record<string, NodeType> & { bullet_list: NodeType; ordered_list: NodeType; list_item: NodeType };

/** The list around the selection that is nearest to it. */
export function listAround(state: EditorState) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === bullets || node.type === numbers) return { node, pos: $from.before(depth), item: $from.node(depth + 1) };
  }
  return null;
}

export type ListKind = "bullets" | "numbers" | "tasks";

export function listKind(state: EditorState): ListKind | null {
  const list = listAround(state);
  if (!list) return null;
  return list.item?.attrs.checked !== null && list.item ? "tasks" : list.node.type === numbers ? "numbers" : "bullets";
}

/** Makes a list of this kind, changes the list into it, or ends it when it is one already. */
export function toggleList(kind: ListKind): Command {
  return (state, dispatch) => {
    const list = listAround(state);
    if (listKind(state) === kind) return liftListItem(item)(state, dispatch);
    const type = kind === "numbers" ? numbers : bullets;
    const checked = kind === "tasks" ? false : null;
    if (list) {
      const { tr } = state;
      tr.setNodeMarkup(list.pos, type, type === list.node.type ? list.node.attrs : { tight: list.node.attrs.tight });
      list.node.forEach((_, offset) => { tr.setNodeAttribute(list.pos + 1 + offset, "checked", checked); });
      dispatch?.(tr);
      return true;
    }
    return wrapInList(type)(state, dispatch && (tr => {
      if (checked !== null) markItems(tr, checked);
      dispatch(tr);
    }));
  };
}

function markItems(tr: Parameters<NonNullable<Parameters<Command>[1]>>[0], checked: boolean): void {
  const { $from, $to } = tr.selection;
  tr.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
    if (node.type === item) tr.setNodeAttribute(pos, "checked", checked);
  });
}

export function toggleQuote(wrap: Command): Command {
  return (state, dispatch) => isInQuote(state) ? lift(state, dispatch) : wrap(state, dispatch);
}

export function isInQuote(state: EditorState): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === "blockquote") return true;
  return false;
}
