/** Links with `data-flush` need what is on the page online first: they wait for it, and go nowhere when it cannot be. */
export function holdLinks(texts: { readonly size: number }, save: () => Promise<boolean>, refuse: () => void): void {
  const passed = new WeakSet<Element>();
  window.addEventListener("click", event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-flush]") : null;
    if (!link || texts.size === 0 || passed.delete(link) || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    hold(event);
    void save().then(isSaved => {
      if (!isSaved) return refuse();
      // Not at once: Enter on a link is a click that the browser makes itself, and inside it a second one is ignored.
      setTimeout(() => {
        passed.add(link);
        link.click();
      });
    });
  }, { capture: true });
}

export function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
