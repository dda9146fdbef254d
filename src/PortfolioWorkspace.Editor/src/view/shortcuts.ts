import { texts } from "../texts";
import { el } from "./dom";
import { viewTexts } from "./view-texts";

const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** "Mod-b" as it stands on the keys of this device. */
export function keyName(keys: string): string {
  const names: Record<string, string> = { Mod: isApple() ? "⌘" : "Ctrl", Alt: isApple() ? "⌥" : "Alt", Shift: "Shift", Enter: "Enter", Tab: "Tab", Escape: "Esc" };
  return keys.split("-").map(part => names[part] ?? part.toUpperCase()).join(" + ");
}

/** The same for aids, in the words of the standard. */
export function ariaKeys(keys: string): string {
  const names: Record<string, string> = { Mod: isApple() ? "Meta" : "Control" };
  return keys.split("-").map(part => names[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join("+");
}

function lines(): [string, string][] {
  const [t, v] = [texts(), viewTexts()];
  return [
    [t.bold, "Mod-b"], [t.italic, "Mod-i"], [t.link, "Mod-k"], [t.undo, "Mod-z"], [t.redo, "Mod-y"], [v.find, "Mod-f"],
    [t.plainText, "Mod-Alt-0"], [t.heading(2), "Mod-Alt-2"], [t.heading(3), "Mod-Alt-3"], [t.heading(4), "Mod-Alt-4"],
    [v.lineBreak, "Shift-Enter"], [v.listDeeper, "Tab"], [v.listHigher, "Shift-Tab"],
    [v.toToolbar, "Alt-F10"], [v.leaveText, "Escape, Tab"], [v.shortcuts, "Mod-/"],
  ];
}

/** Shows which keys do what. */
export function showShortcuts(host: HTMLElement, onClose: () => void): void {
  const rows = lines().map(([what, keys]) => el("tr", {}, el("th", { scope: "row" }, what), el("td", {}, ...keys.split(", ").flatMap((each, i) => [i > 0 && ", ", el("kbd", {}, keyName(each))]))));
  const close = el("button", { class: "btn", type: "button" }, viewTexts().close);
  const dialog = el("dialog", { class: "link-dialog shortcuts", "aria-labelledby": "draft-shortcuts" },
    el("h2", { id: "draft-shortcuts", tabindex: "-1", autofocus: "" }, viewTexts().shortcutsTitle), el("table", {}, el("tbody", {}, ...rows)), el("div", { class: "acts" }, close));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => { dialog.remove(); onClose(); });
  host.append(dialog);
  dialog.showModal();
}
