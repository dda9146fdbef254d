import { forgetUnanswered, sayUnanswered } from "./connection";
import { releaseAll } from "./once";

const here = () => `${location.pathname}${location.search}`;

/** Where what is shown came from. Enhanced navigation writes the next address in the bar before that page is there, and leaves it there when it never comes. */
let shown = here();
let landed = location.href;

/** The form that the framework's script has sent, and to which no page answered yet. */
let posting: HTMLFormElement | null = null;

/** The framework lets its own failures go; who follows a link or sends a form must not be left with a page that does nothing. */
export function guardAddress(): void {
  document.addEventListener("submit", event => {
    forgetUnanswered();
    const form = event.target as HTMLFormElement;
    posting = form.matches("[data-enhance]:not([data-enhance=false])") ? form : null;
  }, { capture: true });
  window.addEventListener("hashchange", () => { landed = location.href; });
  // Before the framework hears of it: it would take away the page at once.
  window.addEventListener("popstate", event => {
    if (here() === shown || mayLeave()) return;
    event.stopImmediatePropagation();
    history.pushState(null, "", shown);
  }, { capture: true });
  window.addEventListener("unhandledrejection", () => {
    if (posting) stay();
    else if (here() !== shown) goThere();
  });
}

/** To be called at every new page: the part that is asked for gets the focus, as it does on a page that a browser opens by itself. */
export function arrive(): void {
  forgetUnanswered();
  const isAnswer = posting !== null && location.href === landed;
  posting = null;
  shown = here();
  const asked = location.hash.slice(1);
  const whole = document.querySelector<HTMLElement>("[data-land]");
  // A page that came in the place of another one has nothing in focus; the part of the address that stood there before the form is none that somebody asks for now.
  const part = whole ? (isAnswer ? "" : asked) || whole.dataset.land : location.href === landed ? "" : asked;
  // Going there lays the page out; the other modules still mark passages in it.
  if (part) queueMicrotask(() => location.replace(`${shown}#${part}`));
  landed = location.href;
}

/** The way back cannot wait for a text, as a link can, and a browser asks nothing there: who holds words that are nowhere else says so. */
const mayLeave = () => window.dispatchEvent(new CustomEvent("house:leaving", { cancelable: true }));

/** No answer came to a form; it may be sent again, and the address is that of the page that is still there. */
function stay(): void {
  posting = null;
  if (here() !== shown) history.replaceState(history.state, "", shown);
  releaseAll();
  sayUnanswered();
}

/** The way there by script failed: then as every browser goes, with its own words when there is no way. */
function goThere(): void {
  const wanted = location.href;
  history.replaceState(history.state, "", shown);
  location.assign(wanted);
}
