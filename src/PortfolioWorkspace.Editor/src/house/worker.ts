/** The worker keeps the house's own sheets and scripts, and the page for who has no connection; never a page or a text of anybody. */
export function registerWorker(): void {
  const { user, worker } = document.documentElement.dataset;
  if (!user || !worker || !("serviceWorker" in navigator)) return;
  // A browser may refuse; then this is a site like any other.
  navigator.serviceWorker.register(worker, { scope: "/" }).catch(() => {});
}
