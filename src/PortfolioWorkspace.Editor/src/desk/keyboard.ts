/** Keeps the lower edge of an element above the keyboard of a phone, which covers the page without shrinking it. */
export function keepAboveKeyboard(element: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => {};
  const measure = () => {
    const covered = window.innerHeight - viewport.height - viewport.offsetTop;
    const below = covered > 60 ? element.getBoundingClientRect().bottom - (viewport.offsetTop + viewport.height) : 0;
    element.style.setProperty("--keyboard", `${Math.max(0, Math.round(below))}px`);
  };
  viewport.addEventListener("resize", measure);
  viewport.addEventListener("scroll", measure);
  return () => {
    viewport.removeEventListener("resize", measure);
    viewport.removeEventListener("scroll", measure);
  };
}
