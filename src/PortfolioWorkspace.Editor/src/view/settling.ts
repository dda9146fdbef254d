import type { EditorState, Transaction } from "prosemirror-state";
import { settleAll } from "../markdown/settling";

/** Moves marks on screen to where they will be stored, so that nobody gets another text back than they saw. */
export function settleMarks(state: EditorState): Transaction | null {
  const { tr } = state;
  settleAll(tr);
  return tr.docChanged ? tr.setMeta("addToHistory", false) : null;
}
