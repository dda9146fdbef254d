import { baseKeymap, chainCommands, exitCode, setBlockType } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { InputRule, inputRules, undoInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { Plugin, type Command } from "prosemirror-state";
import { isInTable } from "prosemirror-tables";
import { schema } from "../markdown/schema";
import { toggleOnWords } from "./marks";
import { enterInTable, nextCell, previousCell } from "./tables";

const { strong, em } = schema.marks as { strong: typeof schema.marks[string]; em: typeof schema.marks[string] } & typeof schema.marks;
const { list_item: item, bullet_list: bullets, ordered_list: numbers, hard_break: hardBreak } = schema.nodes;

const breakLine: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!$from.parent.type.contentMatch.matchType(hardBreak!)) return isInTable(state) || $from.parent.type.name === "heading";
  dispatch?.(state.tr.replaceSelectionWith(hardBreak!.create()).scrollIntoView());
  return true;
};

/** What keys open outside the text. */
export interface KeyTargets { readonly toolbar: () => void; readonly link: () => void; readonly find: () => void; readonly shortcuts: () => void }

/** Keys of the editor. After Escape the next Tab leaves the text, so that nobody is caught in a list or table. */
export function keys(targets: KeyTargets): Plugin[] {
  let leaving = false;
  const unlessLeaving = (command: Command): Command => (state, dispatch, view) => !leaving && command(state, dispatch, view);
  const leave: Command = () => { leaving = true; setTimeout(() => { leaving = false; }, 3_000); return false; };
  return [
    caretAsSeen(),
    keymap({
      "Mod-b": toggleOnWords(strong!),
      "Mod-i": toggleOnWords(em!),
      "Mod-z": undo,
      "Mod-y": redo,
      "Shift-Mod-z": redo,
      "Mod-Alt-0": setBlockType(schema.nodes.paragraph!),
      "Mod-Alt-2": setBlockType(schema.nodes.heading!, { level: 2 }),
      "Mod-Alt-3": setBlockType(schema.nodes.heading!, { level: 3 }),
      "Mod-Alt-4": setBlockType(schema.nodes.heading!, { level: 4 }),
      Backspace: undoInputRule,
      Enter: chainCommands(enterInTable, splitListItem(item!, { checked: null }), liftListItem(item!)),
      "Shift-Enter": chainCommands(exitCode, breakLine),
      "Mod-Enter": chainCommands(exitCode, breakLine),
      Tab: unlessLeaving(chainCommands(nextCell, sinkListItem(item!))),
      "Shift-Tab": unlessLeaving(chainCommands(previousCell, liftListItem(item!))),
      Escape: leave,
      "Alt-F10": open(targets.toolbar),
      "Mod-k": open(targets.link),
      "Mod-f": open(targets.find),
      "Mod-/": open(targets.shortcuts),
    }),
    keymap(baseKeymap),
  ];
}

/**
 * A browser tells that the caret moved after the key that moved it, and later still when it is busy: Enter right behind End
 * would then split the paragraph where the caret was before. So the view looks where it is before every key.
 */
const caretAsSeen = (): Plugin => new Plugin({
  props: {
    handleDOMEvents: {
      keydown: view => {
        if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
        return false;
      },
    },
  },
});

const open = (target: () => void): Command => () => { target(); return true; };

/** Signs that become a list while typing. Only these: "2026. Een mooi jaar" must stay a sentence. */
export function typingRules(): Plugin {
  return inputRules({
    rules: [
      wrappingInputRule(/^[-*]\s$/, bullets!),
      wrappingInputRule(/^1\.\s$/, numbers!),
      new InputRule(/^\[([ x]?)\]\s$/, (state, match, start, end) => {
        const { $from } = state.selection;
        const list = $from.depth > 1 ? $from.node(-1) : null;
        if (list?.type !== item || list.attrs.checked !== null) return null;
        return state.tr.delete(start, end).setNodeAttribute($from.before(-1), "checked", match[1] === "x");
      }),
    ],
  });
}
