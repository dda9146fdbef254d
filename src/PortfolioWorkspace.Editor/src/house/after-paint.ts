/** Whoever walks through a queue reads first: what a page can be read without waits until it is painted. A page that nobody sees is never painted. */
export function afterPaint(work: () => void): void {
  if (document.visibilityState === "hidden") setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}
