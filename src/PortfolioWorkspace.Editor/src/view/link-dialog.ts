import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { completeLink } from "../markdown/links";
import { schema } from "../markdown/schema";
import { texts } from "../texts";
import { el, set } from "./dom";

let count = 0;

/** Asks for the words and the address of a link. */
export function askForLink(view: EditorView, host: HTMLElement): void {
  const t = texts();
  const range = linkAround(view);
  const id = `draft-link-${++count}`;
  const words = el("input", { class: "in", id: `${id}-text`, type: "text", autocomplete: "off" });
  words.value = view.state.doc.textBetween(range.from, range.to, " ", " ");
  const address = el("input", { class: "in", id: `${id}-address`, type: "text", inputmode: "url", autocomplete: "off", "aria-describedby": `${id}-hint ${id}-wrong` });
  address.value = range.href ?? "";
  const wrong = el("p", { class: "wrong", id: `${id}-wrong`, role: "alert" });
  const form = el("form", { novalidate: true },
    el("h2", { id: `${id}-title` }, t.linkTitle),
    el("label", { for: words.id }, t.linkText), words,
    el("label", { for: address.id }, t.linkAddress), el("p", { class: "hint", id: `${id}-hint` }, t.linkHint), wrong, address,
    el("div", { class: "acts" },
      el("button", { class: "btn", type: "submit" }, t.linkApply),
      range.href !== null && button(t.linkRemove, () => { apply(view, range, null, words.value); dialog.close(); }),
      button(t.cancel, () => dialog.close())));
  const dialog = el("dialog", { class: "link-dialog", "aria-labelledby": `${id}-title` }, form);
  form.addEventListener("submit", event => {
    event.preventDefault();
    const href = completeLink(address.value);
    wrong.textContent = href ? "" : t.linkWrong;
    set(address, "aria-invalid", href ? null : "true");
    if (!href) return address.focus();
    apply(view, range, href, words.value.trim() || address.value.trim());
    dialog.close();
  });
  dialog.addEventListener("close", () => { dialog.remove(); view.focus(); });
  host.append(dialog);
  dialog.showModal();
  (words.value ? address : words).focus();
}

const button = (label: string, run: () => void) => {
  const made = el("button", { class: "btn ter", type: "button" }, label);
  made.addEventListener("click", run);
  return made;
};

interface Range { readonly from: number; readonly to: number; readonly href: string | null }

/** The selected words, or the whole link in which the caret stands. */
function linkAround(view: EditorView): Range {
  const { $from, from, to } = view.state.selection;
  const link = schema.marks.link!;
  const mark = link.isInSet($from.marks()) ?? link.isInSet($from.nodeAfter?.marks ?? []);
  if (!mark) return { from, to: Math.min(to, $from.end()), href: null };
  let [start, end] = [-1, -1];
  $from.parent.forEach((node, offset) => {
    const at = $from.start() + offset;
    if (!mark.isInSet(node.marks)) return;
    if (end !== at) { if (start !== -1 && end >= from) return; start = at; }
    end = at + node.nodeSize;
  });
  return { from: start, to: end, href: mark.attrs.href };
}

function apply(view: EditorView, { from, to }: Range, href: string | null, words: string): void {
  const { tr, doc } = view.state;
  const link = schema.marks.link!;
  let end = to;
  if (doc.textBetween(from, to, " ", " ") !== words && words) {
    const marks = doc.resolve(from).marksAcross(doc.resolve(to)) ?? [];
    tr.replaceWith(from, to, schema.text(words, link.removeFromSet(marks)));
    end = from + words.length;
  }
  tr.removeMark(from, end, link);
  if (href) tr.addMark(from, end, link.create({ href }));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(link).scrollIntoView());
}
