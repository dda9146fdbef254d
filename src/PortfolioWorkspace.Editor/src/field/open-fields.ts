import { guardExits } from "../desk/guarded-exits";
import { holdLinks } from "../desk/held-links";
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
  const save = async () => (await Promise.all([...openFields].map(field => field.flush(patience)))).every(Boolean);
  holdLinks(openFields, save, () => openFields.forEach(field => field.sayNotSaved()));

  window.addEventListener("house:flush", event => {
    const all = [...[...openFields].map(field => field.flush(patience)), within(patience, Promise.all(allDepartures()))];
    (event as CustomEvent<{ waitFor(promise: Promise<unknown>): void }>).detail.waitFor(Promise.all(all));
  });

  guardExits(openFields);
}
