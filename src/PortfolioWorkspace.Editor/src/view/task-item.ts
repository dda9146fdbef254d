import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { texts } from "../texts";
import { el } from "./dom";

/** A list item; with a box that can be ticked when it is a task. */
export class TaskItem implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly box: HTMLInputElement | null = null;

  constructor(private node: Node, view: EditorView, position: () => number | undefined) {
    if (node.attrs.checked === null) {
      this.dom = this.contentDOM = el("li");
      return;
    }
    this.box = el("input", { type: "checkbox", contenteditable: "false", "aria-label": texts().taskDone });
    this.box.checked = node.attrs.checked;
    this.box.addEventListener("change", () => {
      const at = position();
      if (at === undefined || !view.editable) { this.box!.checked = this.node.attrs.checked; return; }
      view.dispatch(view.state.tr.setNodeAttribute(at, "checked", this.box!.checked));
    });
    this.contentDOM = el("div");
    this.dom = el("li", { class: "task-item" }, this.box, this.contentDOM);
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || (node.attrs.checked === null) !== (this.box === null)) return false;
    this.node = node;
    if (this.box) this.box.checked = node.attrs.checked;
    return true;
  }

  stopEvent(event: Event): boolean { return event.target === this.box; }

  ignoreMutation(mutation: { target: globalThis.Node; type: string }): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }
}
