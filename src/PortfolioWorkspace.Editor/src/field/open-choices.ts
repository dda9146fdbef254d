import { hold, holdLinks } from "../desk/held-links";
import type { ChoiceKeeper } from "./choice-keeper";

/** The forms on this page of which choices are kept. */
export const openChoices = new Set<ChoiceKeeper>();

const patience = 5_000;
const passed = new WeakSet<EventTarget>();
const flushAll = () => Promise.all([...openChoices].map(keeper => keeper.flush(patience)));

/** Forms and links wait until nothing is on its way any more: a form that meets a save in the database would be refused for it. */
export function guardChoices(): void {
  holdLinks({ get size() { return busy() ? openChoices.size : 0; } }, async () => { await flushAll(); return true; }, () => {});

  window.addEventListener("submit", event => {
    const form = event.target as HTMLFormElement;
    if (passed.delete(form) || !busy()) return;
    const { submitter } = event;
    hold(event);
    // Not at once: a browser ignores a second submit inside the first. What could not be kept by then comes with the form itself.
    void flushAll().then(() => setTimeout(() => {
      passed.add(form);
      form.requestSubmit(submitter);
    }));
  }, { capture: true });

  window.addEventListener("house:flush", event => {
    (event as CustomEvent<{ waitFor(promise: Promise<unknown>): void }>).detail.waitFor(flushAll());
  });
  window.addEventListener("pagehide", () => openChoices.forEach(keeper => keeper.leave()));
  window.addEventListener("online", () => void flushAll());
  window.addEventListener("beforeunload", event => {
    if ([...openChoices].some(keeper => keeper.mustWarn)) event.preventDefault();
  });
}

const busy = () => [...openChoices].some(keeper => keeper.isBusy);
