import { moveToTab } from "../saving/journal";
import { isNotMine, sayNotMine } from "../saving/place";
import { flushEverything } from "./flush";
import { forgetUser, rememberUser } from "./last-user";
import { registerWorker, removeWorker } from "./worker";

/** The choice "Dit is niet mijn apparaat", wherever a page offers it; without this module it would do nothing, so it comes with it. */
export function serveNotMine(): void {
  document.addEventListener("change", event => {
    const box = event.target;
    if (box instanceof HTMLInputElement && box.matches("[data-not-mine] input")) void change(box.checked);
  });
}

/** To be called at every new page. */
export function showNotMine(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-not-mine]")) {
    place.hidden = false;
    place.querySelector("input")!.checked = isNotMine();
  }
}

async function change(notMine: boolean): Promise<void> {
  // From here on texts are written to the tab; what the device has goes as soon as it is online.
  sayNotMine(notMine);
  if (!notMine) {
    rememberUser();
    return registerWorker();
  }
  forgetUser();
  await removeWorker().catch(() => {});
  const user = document.documentElement.dataset.user;
  if (!user) return;
  await flushEverything(5_000);
  await moveToTab(user).catch(() => {});
}
