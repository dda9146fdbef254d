import { texts } from "../texts";
import { el } from "../view/dom";
import { button } from "./button";

/** Puts a text on the clipboard, or into a file where there is none. */
export function copyButton(label: string, text: () => string): HTMLButtonElement {
  const made = button(label, () => {
    navigator.clipboard.writeText(text()).then(() => { made.textContent = texts().copied; }, () => download("tekst.txt", "text/plain", text()));
  });
  return made;
}

export function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
