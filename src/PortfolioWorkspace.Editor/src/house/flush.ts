/** Asks everything on the page that holds unsaved text to save it, and waits for that. */
export async function flushEverything(limit: number): Promise<void> {
  const work: Promise<unknown>[] = [];
  const detail = { waitFor: (promise: Promise<unknown>) => { work.push(promise); } };
  window.dispatchEvent(new CustomEvent("house:flush", { detail }));
  await Promise.race([Promise.allSettled(work), new Promise(done => setTimeout(done, limit))]);
}
