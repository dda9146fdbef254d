import { texts } from "../texts";
import { el } from "../view/dom";
import { statusMark } from "../view/icons";
import { viewTexts } from "../view/view-texts";

/** What stands above the text box: the way back. */
export function plainTools(onRich: () => void): HTMLElement {
  return el("div", { class: "tools" }, button("sty", texts().richInput, onRich));
}

/** Above a text that is only shown for now, with the two things somebody can do. */
export function adviceToRead(onWrite: () => void): HTMLElement {
  const only = button("btn ter sm", viewTexts().onlyRead, () => { advice.replaceChildren(el("div", { class: "tools" }, button("sty", viewTexts().writePlain, onWrite))); });
  const line = el("div", { class: "draft-bar", role: "status" }, statusMark("alarm"), el("p", {}, viewTexts().readOnlyFirst),
    el("div", { class: "acts" }, button("btn sec sm", viewTexts().writePlain, onWrite), only));
  const advice = el("div", {}, line);
  return advice;
}

function button(className: string, label: string, run: () => void): HTMLButtonElement {
  const made = el("button", { type: "button", class: className }, label);
  made.addEventListener("click", run);
  return made;
}
