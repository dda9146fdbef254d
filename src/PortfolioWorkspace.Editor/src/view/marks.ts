import { toggleMark } from "prosemirror-commands";
import type { MarkType, ResolvedPos } from "prosemirror-model";
import { TextSelection, type Command, type EditorState } from "prosemirror-state";

const letter = /[\p{L}\p{N}]/u;

/** Bold or italic on whole words, as in a word processor: Markdown cannot hold it on every part of a word. */
export function toggleOnWords(mark: MarkType): Command {
  return (state, dispatch) => {
    const words = selectedWords(state);
    if (!words) return toggleMark(mark)(state, dispatch);
    const widened = state.apply(state.tr.setSelection(words));
    return toggleMark(mark, undefined, { includeWhitespace: false })(widened, dispatch && (change => {
      const { tr } = state;
      for (const step of change.steps) tr.step(step);
      dispatch(tr.setStoredMarks(null).scrollIntoView());
    }));
  };
}

function selectedWords(state: EditorState): TextSelection | null {
  const { selection, doc } = state;
  if (!(selection instanceof TextSelection)) return null;
  const [from, to] = [edge(selection.$from, -1), edge(selection.$to, 1)];
  if (selection.empty && (from === selection.from || to === selection.to)) return null;
  return TextSelection.create(doc, from, to);
}

/** The border of the word in which a position lies, or the position itself when it is between words. */
function edge(at: ResolvedPos, direction: 1 | -1): number {
  const text = at.parent.textBetween(0, at.parent.content.size, undefined, " ");
  let offset = at.parentOffset;
  if (!letter.test(text[offset - 1] ?? " ") || !letter.test(text[offset] ?? " ")) return at.pos;
  const next = () => text[direction < 0 ? offset - 1 : offset] ?? " ";
  while (letter.test(next())) offset += direction;
  return at.start() + offset;
}
