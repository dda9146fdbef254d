import { within } from "../saving/within";
import { allDepartures } from "../desk/leaving";

interface OpenField {
  readonly mustWarn: boolean;
  flush(limit: number): Promise<boolean>;
  sayNotSaved(): void;
}

/** The kept text boxes on this page. A form with them waits for nothing: it brings the newest text itself. */
export const openFields = new Set<OpenField>();

const patience = 5_000;

export function guardFields(): void {
  const passed = new WeakSet<Element>();
  window.addEventListener("click", event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-flush]") : null;
    if (!link || openFields.size === 0 || passed.delete(link) || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void Promise.all([...openFields].map(field => field.flush(patience))).then(saved => {
      if (!saved.every(Boolean)) return openFields.forEach(field => field.sayNotSaved());
      passed.add(link);
      link.click();
    });
  }, { capture: true });

  window.addEventListener("house:flush", event => {
    const all = [...[...openFields].map(field => field.flush(patience)), within(patience, Promise.all(allDepartures()))];
    (event as CustomEvent<{ waitFor(promise: Promise<unknown>): void }>).detail.waitFor(Promise.all(all));
  });

  window.addEventListener("beforeunload", event => {
    if ([...openFields].some(field => field.mustWarn)) event.preventDefault();
  });
}
