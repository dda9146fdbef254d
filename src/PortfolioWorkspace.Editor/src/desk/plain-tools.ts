import { texts } from "../texts";
import { el } from "../view/dom";
import type { Guidance } from "../view/guidance";
import { statusMark } from "../view/icons";
import { viewTexts } from "../view/view-texts";

/** What stands above the text box: the way back. */
export function plainTools(onRich: () => void): HTMLElement {
  return el("div", { class: "tools" }, button("sty", texts().richInput, onRich));
}

/** What the template says, heading by heading; between the lines of a text box there is no room for it. */
export function plainGuidance(guidance: readonly Guidance[]): HTMLElement[] {
  if (guidance.length === 0) return [];
  const lines = guidance.flatMap(({ title, guidance: words }) => [el("dt", {}, title), ...words.trim().split(/\n\s*\n/).map(words => el("dd", {}, words))]);
  return [el("details", { class: "plain-guidance" }, el("summary", {}, viewTexts().guidance), el("dl", {}, ...lines))];
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
