import { Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { schema } from "../markdown/schema";
import { sendPhoto } from "../saving/photos";
import { texts } from "../texts";
import { el, set } from "./dom";
import { viewTexts } from "./view-texts";

let count = 0;

/** Lets somebody choose a photo. On a phone this offers the camera too. */
export function choosePhoto(host: HTMLElement, onChosen: (file: Blob) => void, onNone: () => void): void {
  const input = el("input", { type: "file", accept: "image/jpeg,image/png,image/webp", hidden: true });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.remove();
    if (file) onChosen(file);
  });
  input.addEventListener("cancel", () => { input.remove(); onNone(); });
  host.append(input);
  input.click();
}

/** Asks what is to be seen on it, because not everybody sees it; meanwhile it is on its way. */
export function askAboutPhoto(view: EditorView, host: HTMLElement, endpoint: string, file: Blob): void {
  const t = viewTexts();
  const id = `draft-photo-${++count}`;
  const picture = el("img", { alt: "", class: "photo-preview" });
  // Not a blob address: with a worker in between the page's own policy stops it.
  const reader = new FileReader();
  reader.addEventListener("load", () => { picture.src = String(reader.result); });
  reader.readAsDataURL(file);
  const words = el("input", { class: "in", id: `${id}-alt`, type: "text", autocomplete: "off", maxlength: "300", "aria-describedby": `${id}-hint ${id}-wrong` });
  const decorative = el("input", { type: "checkbox", id: `${id}-decorative` });
  const wrong = el("p", { class: "wrong", id: `${id}-wrong`, role: "alert" });
  const add = el("button", { class: "btn", type: "submit" }, t.photoAdd);
  const cancel = el("button", { class: "btn ter", type: "button" }, texts().cancel);
  const form = el("form", { novalidate: true },
    el("h2", { id: `${id}-title` }, t.photo), picture,
    el("label", { for: words.id }, t.photoWords), el("p", { class: "hint", id: `${id}-hint` }, t.photoHint), wrong, words,
    el("p", { class: "photo-decorative" }, decorative, " ", el("label", { for: decorative.id }, t.photoDecorative)),
    el("div", { class: "acts" }, add, cancel));
  const dialog = el("dialog", { class: "link-dialog", "aria-labelledby": `${id}-title` }, form);

  let sending = sendPhoto(endpoint, file);
  decorative.addEventListener("change", () => { words.disabled = decorative.checked; });
  cancel.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => { dialog.remove(); view.focus(); });
  form.addEventListener("submit", event => {
    event.preventDefault();
    const alt = decorative.checked ? "" : words.value.trim();
    const isMissing = !alt && !decorative.checked;
    set(words, "aria-invalid", isMissing ? "true" : null);
    wrong.textContent = isMissing ? t.photoWordsMissing : "";
    if (isMissing) return words.focus();
    set(add, "aria-disabled", "true");
    void sending.then(answer => {
      set(add, "aria-disabled", null);
      if (!dialog.isConnected) return;
      if (answer.kind === "added") {
        insertPhoto(view, answer.address, alt);
        return dialog.close();
      }
      wrong.textContent = answer.kind === "refused" ? answer.why : t.photoUnreachable;
      // A refused file stays refused; one that did not arrive may arrive now.
      if (answer.kind === "unreachable") sending = sendPhoto(endpoint, file);
    });
  });
  host.append(dialog);
  dialog.showModal();
  words.focus();
}

function insertPhoto(view: EditorView, src: string, alt: string): void {
  const { state } = view;
  // Behind what is selected, such as a word that was just looked for: a photo takes no word away.
  const change = state.tr.setSelection(Selection.near(state.selection.$to, -1));
  view.dispatch(change.replaceSelectionWith(schema.nodes.image!.create({ src, alt, title: null }), false).scrollIntoView());
}
