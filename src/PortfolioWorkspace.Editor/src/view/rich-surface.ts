import { history } from "prosemirror-history";
import { gapCursor } from "prosemirror-gapcursor";
import type { Node } from "prosemirror-model";
import { EditorState, TextSelection } from "prosemirror-state";
import { fixTables, tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { parseMarkdown, serialiseMarkdown } from "../markdown/markdown";
import { guidancePlugin, type Guidance } from "./guidance";
import { keys, typingRules, type KeyTargets } from "./keys";
import type { DeskSurface, SurfaceEvents } from "./desk-surface";
import { beginningPlugin } from "./beginning";
import { findPlugin } from "./find";
import { nearCaretPlugin } from "./near-caret";
import { passagesPlugin, replacedMeta } from "./passages";
import { pastePlugin } from "./paste/paste";
import { replaceChanged } from "./replacing";
import { settleMarks } from "./settling";
import { shapePlugin } from "./tables";
import { TaskItem } from "./task-item";

export interface RichOptions extends SurfaceEvents {
  readonly attributes: Record<string, string>;
  readonly guidance: readonly Guidance[];
  readonly compact: boolean;
  readonly targets: KeyTargets;
  readonly say: (words: string) => void;
  readonly onPhoto: ((file: Blob) => void) | null;
}

/** The text as it will look, in ProseMirror. */
export class RichSurface implements DeskSurface {
  readonly element: HTMLElement;
  readonly view: EditorView;
  private editable = false;
  private replacing = false;

  constructor(private readonly options: RichOptions) {
    this.view = new EditorView(null, {
      state: this.stateOf(parseMarkdown("")),
      attributes: () => ({ ...options.attributes, "aria-readonly": String(!this.editable) }),
      editable: () => this.editable,
      nodeViews: { list_item: (node, view, position) => new TaskItem(node, view, position) },
      dispatchTransaction: change => {
        const before = this.view.state;
        const { state, transactions } = before.applyTransaction(change);
        this.view.updateState(state);
        if (!this.replacing && transactions.some(each => each.docChanged) && !state.doc.eq(before.doc)) options.onChange();
        options.onSelect();
      },
    });
    this.element = this.view.dom;
  }

  private stateOf(doc: Node): EditorState {
    const { guidance, compact, targets, say, onPhoto } = this.options;
    const state = EditorState.create({
      doc,
      plugins: [
        typingRules(), ...keys(targets), history(), gapCursor(), tableEditing(), shapePlugin(), pastePlugin(say, onPhoto), findPlugin(),
        nearCaretPlugin(), guidancePlugin(guidance), ...(compact ? [] : [beginningPlugin(), passagesPlugin()]),
      ],
    });
    const fix = fixTables(state);
    return fix ? state.apply(fix.setMeta("addToHistory", false)) : state;
  }

  read(): string { return serialiseMarkdown(this.view.state.doc); }

  replace(markdown: string): void { this.show(parseMarkdown(markdown)); }

  /** Changes no more than differs, so that the caret stays where somebody is writing. */
  show(read: Node): void {
    const change = replaceChanged(this.view.state, this.stateOf(read).doc);
    if (!change) return;
    this.replacing = true;
    this.view.dispatch(change.setMeta("addToHistory", false).setMeta(replacedMeta, true));
    this.replacing = false;
  }

  /** In a quiet moment: what is on screen becomes what is stored. */
  settle(): void {
    if (this.view.composing || !this.editable) return;
    const change = settleMarks(this.view.state);
    if (change) this.view.dispatch(change);
  }

  lock(locked: boolean): void {
    this.editable = !locked;
    this.view.setProps({});
  }

  /** Puts the caret where somebody would write under a heading. */
  caretUnder(heading: number): void {
    const { doc } = this.view.state;
    let end = heading + doc.nodeAt(heading)!.nodeSize;
    for (let next = doc.nodeAt(end); next && next.type.name !== "heading"; next = doc.nodeAt(end)) end += next.nodeSize;
    this.view.dispatch(this.view.state.tr.setSelection(TextSelection.near(doc.resolve(end), -1)));
    this.view.focus();
  }

  focus(): void { this.view.focus(); }
  destroy(): void { this.view.destroy(); }
}
