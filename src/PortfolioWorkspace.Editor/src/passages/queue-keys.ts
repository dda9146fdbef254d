const steps: Readonly<Record<string, string>> = { j: "next", k: "prev" };

/** With j and k through everybody who waits, for who is at the text or in the list: a letter that works everywhere gets in the way of who speaks to their computer. */
export function walkByKeys(): void {
  document.addEventListener("keydown", event => {
    const way = steps[event.key];
    if (!way || event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element) || !event.target.closest(".readdesk,.outl,.pn")) return;
    const link = document.querySelector<HTMLAnchorElement>(`.pn a[rel=${way}]`);
    if (!link) return;
    // The text of the next one has the focus, so that the next key works too.
    link.hash = "doc";
    link.click();
  });
}
