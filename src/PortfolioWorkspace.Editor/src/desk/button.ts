import { texts } from "../texts";
import { el } from "../view/dom";

/** A button of a bar: never the main one of the screen. */
export function button(label: string, run: () => void): HTMLButtonElement {
  const made = el("button", { type: "button", class: "btn sec sm" }, label);
  made.addEventListener("click", run);
  return made;
}

/** In another tab, so that the text stays where it is; this one hears of it. */
export const signInLink = () => el("a", { href: "/aanmelden", target: "_blank", rel: "noopener" }, texts().signIn);
