import { circuit } from "./house/connection";
import { Sheet } from "./attendance/sheet";

const open = new Set<string>();

/** Each sheet that this tab shows, also one that enhanced navigation brings in. */
function onEachPage(): void {
  const element = document.querySelector<HTMLElement>("[data-taps]");
  const session = element?.dataset.taps;
  if (!element || !session || open.has(session)) return;
  open.add(session);
  void Sheet.open(element);
}

circuit()?.addEventListener?.("enhancedload", onEachPage);
onEachPage();
