import { setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import type { Command, EditorState } from "prosemirror-state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from "prosemirror-tables";
import { schema } from "../markdown/schema";
import { texts } from "../texts";
import type { Icon } from "./icons";
import { isInQuote, listKind, toggleList, toggleQuote } from "./lists";
import { toggleOnWords } from "./marks";
import { insertTable } from "./tables";

/** Something a person can do with the text. */
export interface Action {
  readonly icon?: Icon;
  readonly label: string;
  /** The shortcut, as the keymap writes it. */
  readonly keys?: string;
  readonly command: Command;
  readonly isOn?: (state: EditorState) => boolean;
}

const { nodes, marks } = schema;

function hasMark(name: string): (state: EditorState) => boolean {
  return state => {
    const { from, to, empty, $from } = state.selection;
    const mark = marks[name]!;
    return empty ? Boolean(mark.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, mark);
  };
}

export function styleActions(): Action[] {
  const t = texts();
  const heading = (level: number): Action => ({
    label: t.heading(level),
    keys: `Mod-Alt-${level}`,
    command: setBlockType(nodes.heading!, { level }),
    isOn: state => state.selection.$from.parent.hasMarkup(nodes.heading!, { level }),
  });
  const plain: Action = { label: t.plainText, keys: "Mod-Alt-0", command: setBlockType(nodes.paragraph!), isOn: state => state.selection.$from.parent.type !== nodes.heading };
  return [plain, heading(2), heading(3), heading(4)];
}

export const actions = {
  bold: (): Action => ({ icon: "bold", label: texts().bold, keys: "Mod-b", command: toggleOnWords(marks.strong!), isOn: hasMark("strong") }),
  italic: (): Action => ({ icon: "italic", label: texts().italic, keys: "Mod-i", command: toggleOnWords(marks.em!), isOn: hasMark("em") }),
  bullets: (): Action => ({ icon: "bullets", label: texts().bullets, command: toggleList("bullets"), isOn: state => listKind(state) === "bullets" }),
  numbers: (): Action => ({ icon: "numbers", label: texts().numbers, command: toggleList("numbers"), isOn: state => listKind(state) === "numbers" }),
  tasks: (): Action => ({ label: texts().tasks, command: toggleList("tasks"), isOn: state => listKind(state) === "tasks" }),
  quote: (): Action => ({ icon: "quote", label: texts().quote, command: toggleQuote(wrapIn(nodes.blockquote!)), isOn: isInQuote }),
  table: (): Action => ({ icon: "table", label: texts().table, command: insertTable }),
  strike: (): Action => ({ label: texts().strike, command: toggleOnWords(marks.strike!), isOn: hasMark("strike") }),
  rule: (): Action => ({ label: texts().rule, command: insertRule }),
  undo: (): Action => ({ label: texts().undo, keys: "Mod-z", command: undo }),
  redo: (): Action => ({ label: texts().redo, keys: "Mod-y", command: redo }),
};

export function tableActions(state: EditorState): Action[] {
  if (!isInTable(state)) return [];
  const t = texts();
  return [
    { label: t.rowBelow, command: addRowAfter },
    { label: t.columnRight, command: addColumnAfter },
    { label: t.removeRow, command: deleteRow },
    { label: t.removeColumn, command: deleteColumn },
    { label: t.removeTable, command: deleteTable },
  ];
}

const insertRule: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (isInTable(state) || $from.depth !== 1) return false;
  dispatch?.(state.tr.insert($from.after(), [nodes.horizontal_rule!.create(), nodes.paragraph!.create()]).scrollIntoView());
  return true;
};

export const canLink: Command = toggleMark(marks.link!, { href: "/" });
export const linkIsOn = hasMark("link");
