import { guardExits } from "./guarded-exits";
import { hold, holdLinks } from "./held-links";
import { flushAll, openDesks } from "./open-desks";

const patience = 5_000;
const passed = new WeakSet<Element>();

/** Links and forms that need the text online first wait for it. */
export function guardPassages(): void {
  holdLinks(openDesks, () => flushAll(patience), refuse);

  window.addEventListener("submit", event => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("form[data-flush]") || passed.delete(form)) return;
    hold(event);
    const submitter = event.submitter;
    void flushAll(patience).then(isSaved => {
      if (!isSaved) return refuse();
      // Not at once: with nothing left to save we are still inside the first submit, and a browser ignores a second one there.
      setTimeout(() => {
        writeRevisions();
        passed.add(form);
        form.requestSubmit(submitter);
      });
    });
  }, { capture: true });

  window.addEventListener("house:flush", event => {
    (event as CustomEvent<{ waitFor(promise: Promise<unknown>): void }>).detail.waitFor(flushAll(patience));
  });

  guardExits(openDesks);
}

function refuse(): void {
  for (const desk of openDesks) desk.sayNotSaved();
}

/** The server checks that what is submitted is what was seen. */
function writeRevisions(): void {
  for (const desk of openDesks)
    for (const input of document.querySelectorAll<HTMLInputElement>(`input[data-revision-of="${CSS.escape(desk.documentId)}"]`))
      input.value = String(desk.revision);
}
