import { texts } from "../texts";
import { el } from "../view/dom";
import { button } from "./button";
import { copyButton, download } from "./take-along";
import { written } from "./written";

/** Ways to take a text along when it cannot be saved anywhere. */
export function rescueButtons(text: () => string, name: string): HTMLElement[] {
  const t = texts();
  return [
    copyButton(t.copyAll, text),
    button(t.downloadText, () => download(`${name}.txt`, "text/plain", text())),
    button(t.downloadWord, () => download(`${name}.doc`, "application/msword", asPage(text(), name))),
  ];
}

/** Word opens a page as a document. */
function asPage(markdown: string, name: string): string {
  const title = el("title", {}, name);
  const said = new XMLSerializer();
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8">${said.serializeToString(title)}</head><body>${said.serializeToString(written(markdown))}</body></html>`;
}
