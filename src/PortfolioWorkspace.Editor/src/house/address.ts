import { forgetUnanswered, sayUnanswered } from "./connection";
import { releaseAll } from "./once";

const here = () => `${location.pathname}${location.search}`;

/** Where what is shown came from. Enhanced navigation writes the next address in the bar before that page is there, and leaves it there when it never comes. */
let shown = here();
let landed = location.href;

/** The framework lets its own failures go; who follows a link or sends a form must not be left with a page that does nothing. */
export function guardAddress(): void {
  document.addEventListener("submit", forgetUnanswered, { capture: true });
  window.addEventListener("hashchange", () => { landed = location.href; });
  window.addEventListener("unhandledrejection", () => {
    if (here() !== shown) goThere();
    else if (releaseAll()) sayUnanswered();
  });
}

/** To be called at every new page: the part that is asked for gets the focus, as it does on a page that a browser opens by itself. */
export function arrive(): void {
  forgetUnanswered();
  shown = here();
  const part = document.querySelector<HTMLElement>("[data-land]")?.dataset.land || (location.href === landed ? "" : location.hash.slice(1));
  // Going there lays the page out; the other modules still mark passages in it.
  if (part) queueMicrotask(() => location.replace(`${shown}#${part}`));
  landed = location.href;
}

/** The way there by script failed: then as every browser goes, with its own words when there is no way. */
function goThere(): void {
  const wanted = location.href;
  history.replaceState(history.state, "", shown);
  location.assign(wanted);
}
