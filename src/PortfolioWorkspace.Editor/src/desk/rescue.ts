import { texts } from "../texts";
import { el } from "../view/dom";
import { button } from "./button";
import { written } from "./written";

/** Ways to take a text along when it cannot be saved anywhere. */
export function rescueButtons(text: () => string, name: string): HTMLElement[] {
  const t = texts();
  return [
    copyButton(t.copyAll, text),
    button(t.downloadText, () => download(`${name}.txt`, "text/plain", text())),
    button(t.downloadWord, () => download(`${name}.html`, "text/html", asPage(text(), name))),
  ];
}

export function copyButton(label: string, text: () => string): HTMLButtonElement {
  const made = button(label, () => {
    navigator.clipboard.writeText(text()).then(() => { made.textContent = texts().copied; }, () => download("tekst.txt", "text/plain", text()));
  });
  return made;
}

function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Word opens a page as a document. */
function asPage(markdown: string, name: string): string {
  const title = el("title", {}, name);
  const said = new XMLSerializer();
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8">${said.serializeToString(title)}</head><body>${said.serializeToString(written(markdown))}</body></html>`;
}
