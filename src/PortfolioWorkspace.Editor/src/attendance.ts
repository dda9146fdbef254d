import { Sheet } from "./attendance/sheet";
import { onEachPage } from "./house/circuit";

const open = new Set<string>();

/** Each sheet that this tab shows, also one that enhanced navigation brings in. */
function openSheet(): void {
  const element = document.querySelector<HTMLElement>("[data-taps]");
  const session = element?.dataset.taps;
  if (!element || !session || open.has(session)) return;
  open.add(session);
  void Sheet.open(element);
}

onEachPage(openSheet);
openSheet();
