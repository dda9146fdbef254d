import { isNotMine } from "../saving/place";

/** The worker keeps the house's own sheets and scripts, and the page for who has no connection; never a page or a text of anybody. */
export function registerWorker(): void {
  const { user, worker } = document.documentElement.dataset;
  if (!user || !worker || !("serviceWorker" in navigator) || isNotMine()) return;
  // A browser may refuse; then this is a site like any other.
  navigator.serviceWorker.register(worker, { scope: "/" }).catch(() => {});
}

/** For a device that keeps nothing. */
export async function removeWorker(): Promise<void> {
  for (const worker of await navigator.serviceWorker?.getRegistrations() ?? []) await worker.unregister();
  for (const name of "caches" in globalThis ? await caches.keys() : []) if (name.startsWith("shell-")) await caches.delete(name);
}
