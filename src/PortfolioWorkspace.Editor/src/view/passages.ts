import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, TextSelection, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";

/** A commented passage in the text on screen, at positions of the document; from where it ends once nothing of it is left. */
export interface MarkedPassage { readonly id: string; readonly number: number; readonly from: number; readonly to: number; readonly isGuess: boolean }

/** A text as the module that follows comments sees it. It hangs on the element of the text, because two bundles share no code. */
export interface PassageBench {
  readonly element: HTMLElement;
  readonly state: EditorState;
  readonly passages: readonly MarkedPassage[];
  mark(passages: readonly MarkedPassage[]): void;
  select(from: number, to: number): void;
}

/** What is told at every change: whether the text came from elsewhere, was written here, or only the caret moved. */
export type TextNews = "replaced" | "changed" | "moved";

export interface Marked { readonly passages: readonly MarkedPassage[]; readonly marks: DecorationSet; readonly replaced: number }

/** Put on a change that brings a text from elsewhere. */
export const replacedMeta = "replaced";

export const passagesKey = new PluginKey<Marked>("passages");
const key = passagesKey;

/** Carries the marks of comments through every change. At a key that is no more than shifting numbers: nothing is searched for here. */
export function passagesPlugin(): Plugin<Marked> {
  return new Plugin<Marked>({
    key,
    state: {
      init: () => ({ passages: [], marks: DecorationSet.empty, replaced: 0 }),
      apply: (tr, before) => {
        const passages = tr.getMeta(key) as readonly MarkedPassage[] | undefined;
        if (passages) return { ...before, passages, marks: decorate(tr.doc, passages) };
        if (!tr.docChanged) return before;
        const replaced = before.replaced + (tr.getMeta(replacedMeta) ? 1 : 0);
        if (!before.passages.length) return { ...before, replaced };
        const moved = before.passages.map(each => each.from >= each.to ? each : { ...each, from: tr.mapping.map(each.from, 1), to: tr.mapping.map(each.to, -1) });
        return { passages: moved, marks: before.marks.map(tr.mapping, tr.doc), replaced };
      },
    },
    props: { decorations: state => key.getState(state)?.marks },
    view: view => {
      const bench = benchOf(view);
      Object.assign(view.dom, { passages: bench });
      return {
        update: ({ state }, before) => {
          const news: TextNews | null = key.getState(state)!.replaced !== key.getState(before)?.replaced ? "replaced" : state.doc !== before.doc ? "changed" : state.selection.eq(before.selection) ? null : "moved";
          if (news) view.dom.dispatchEvent(new CustomEvent("draft:text", { bubbles: true, detail: { bench, news } }));
        },
      };
    },
  });
}

function benchOf(view: EditorView): PassageBench {
  return {
    element: view.dom,
    get state() { return view.state; },
    get passages() { return key.getState(view.state)!.passages; },
    mark: passages => view.dispatch(view.state.tr.setMeta(key, passages).setMeta("addToHistory", false)),
    select: (from, to) => {
      const { doc, tr } = view.state;
      view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
      view.focus();
      const { node } = view.domAtPos(from);
      (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "center" });
    },
  };
}

/** A mark for each block, so that none hangs over the whole document; the number stands behind the last sign, once. */
export function decorate(doc: Node, passages: readonly MarkedPassage[]): DecorationSet {
  const marks: Decoration[] = [];
  for (const { id, number, from, to, isGuess } of passages) {
    if (from >= to || to > doc.content.size) continue;
    let end = 0;
    doc.nodesBetween(from, to, (node, pos) => {
      if (!node.isTextblock) return true;
      const [first, last] = [Math.max(from, pos + 1), Math.min(to, pos + 1 + node.content.size)];
      if (first < last) {
        marks.push(Decoration.inline(first, last, { nodeName: "mark", class: isGuess ? "hl likely" : "hl", "data-comment": id }));
        end = last;
      }
      return false;
    });
    if (end) marks.push(Decoration.inline(end - lastSign(doc, end), end, { nodeName: "span", class: "hlno", "data-number": String(number) }));
  }
  return DecorationSet.create(doc, marks);
}

/** Half of a sign has no place of its own. */
function lastSign(doc: Node, end: number): number {
  const { nodeBefore } = doc.resolve(end);
  return nodeBefore?.isText && /[\ud800-\udbff][\udc00-\udfff]$/.test(nodeBefore.text ?? "") ? 2 : 1;
}
