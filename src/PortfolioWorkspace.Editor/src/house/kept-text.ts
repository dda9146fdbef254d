type Field = HTMLInputElement | HTMLTextAreaElement;

const textTypes = new Set(["text", "search", "email", "tel", "url", "number", "date", "time"]);
const prefix = () => `kept:${document.documentElement.dataset.user ?? ""}:`;

/** Forms with `data-keep="key"` keep what is typed and chosen in this tab until the server answers that it has it. */
export function keepTypedText(): void {
  document.addEventListener("input", event => {
    const field = event.target;
    if (!isText(field) && !isChoice(field)) return;
    const form = field.closest<HTMLFormElement>("form[data-keep]");
    if (form && field.name) store(nameOf(form, field), field.value);
  });
  restoreTypedText();
}

/** To be called at every new page: puts back what was not saved, and forgets what was. */
export function restoreTypedText(): void {
  forgetWhatArrived();
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep]")) restore(form);
}

/** Once for each visit: somebody who comes back to the page that said so may have typed since. */
function forgetWhatArrived(): void {
  const markers = document.querySelectorAll<HTMLElement>("[data-kept]");
  if (markers.length === 0 || (history.state as { obeyed?: boolean } | null)?.obeyed) return;
  for (const marker of markers) forget(`${prefix()}${marker.dataset.kept}:`);
  history.replaceState({ ...history.state as object | null, obeyed: true }, "");
}

export function forgetTypedText(): void { forget("kept:"); }

function restore(form: HTMLFormElement): void {
  for (const field of form.elements) {
    if (isChoice(field) && read(nameOf(form, field)) === field.value) field.checked = true;
    if (!isText(field) || !field.name || field.value !== "") continue;
    const kept = read(nameOf(form, field));
    if (!kept) continue;
    field.value = kept;
    // An interactive page has to hear of it as if it were typed.
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** Long fields are kept by an element of their own, and better. */
function isText(field: unknown): field is Field {
  if (field instanceof Element && field.closest("draft-field")) return false;
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && textTypes.has(field.type));
}

const isChoice = (field: unknown): field is HTMLInputElement => field instanceof HTMLInputElement && field.type === "radio";

const nameOf = (form: HTMLFormElement, { name }: { readonly name: string }) => `${prefix()}${form.dataset.keep}:${name}`;

/** For whoever brings a choice online: this tab has it until then, and not longer, for an older one must not come back. */
export const keepChoice = (form: HTMLFormElement, name: string, value: string) => store(nameOf(form, { name }), value);

export const keptChoice = (form: HTMLFormElement, name: string) => read(nameOf(form, { name }));

export function forgetChoice(form: HTMLFormElement, name: string, value: string): void {
  if (keptChoice(form, name) !== value) return;
  try { sessionStorage.removeItem(nameOf(form, { name })); } catch { return; }
}

// A browser may refuse to store; then this is a form like any other.
function store(key: string, value: string): void {
  try { sessionStorage.setItem(key, value); } catch { return; }
}

function read(key: string): string | null {
  try { return sessionStorage.getItem(key); } catch { return null; }
}

function forget(start: string): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(start)) sessionStorage.removeItem(key);
  } catch { return; }
}
