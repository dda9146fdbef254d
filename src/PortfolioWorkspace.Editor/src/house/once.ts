const sent = new Map<HTMLFormElement, Element[]>();
/** When no answer comes at all, somebody may try again. */
const patience = 15_000;

/** A form with `data-once`, or with a button that has it, goes only once: a second press while the first is on its way does nothing. */
export function guardOnce(): void {
  document.addEventListener("submit", event => {
    const form = event.target as HTMLFormElement;
    // A button may stand outside its form and name it.
    const buttons = [...form.elements].filter(each => each.matches(form.matches("[data-once]") ? "button:not([type=button]),input[type=submit]" : "[data-once]"));
    if (buttons.length === 0 || form.method === "dialog") return;
    if (sent.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    sent.set(form, buttons);
    for (const button of buttons) button.setAttribute("aria-disabled", "true");
    setTimeout(() => release(form), patience);
  }, { capture: true });
  window.addEventListener("pageshow", releaseAll);
}

export function releaseAll(): void {
  for (const form of [...sent.keys()]) release(form);
}

function release(form: HTMLFormElement): void {
  for (const button of sent.get(form) ?? []) button.removeAttribute("aria-disabled");
  sent.delete(form);
}
