import { el } from "../view/dom";
import type { StatusMark } from "../view/icons";

const betweenSavedMessages = 30_000;
const longEnoughToHear = 4_000;
let region: HTMLElement | null = null;
let lastSaved = 0;
let silence: ReturnType<typeof setTimeout> | undefined;

/** One voice for all text boxes of a page, and not at every save. */
export function speak(mark: StatusMark, words: string): void {
  if (!words || (mark !== "alarm" && mark !== "done")) return;
  const now = Date.now();
  if (mark === "done" && now - lastSaved < betweenSavedMessages) return;
  if (mark === "done") lastSaved = now;
  // Enhanced navigation takes away what it did not bring.
  if (!region?.isConnected) document.body.append(region = el("div", { class: "vh", role: "status" }));
  region.textContent = words;
  clearTimeout(silence);
  silence = setTimeout(() => { if (region) region.textContent = ""; }, longEnoughToHear);
}
