/** Where somebody was writing last, and what was selected there: a press on a button must not lose it. */
interface Place { readonly field: HTMLElement; readonly range: Range | null }

const writable = "textarea,[contenteditable=true]";
let last: Place | null = null;

/** Puts sentences that are used more often where the cursor was, and takes what was selected to keep it. */
export function servePhrases(): void {
  document.addEventListener("selectionchange", remember);
  document.addEventListener("focusin", remember);
  // What was typed last may not have been told yet when somebody leaves the field.
  for (const event of ["pointerdown", "keydown"]) document.addEventListener(event, remember, true);
  document.addEventListener("click", event => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-phrase],[data-phrase-take]") : null;
    if (!button) return;
    if (button.dataset.phrase !== undefined) insert(button.dataset.phrase);
    else take(button.dataset.phraseTake!);
  });
}

function remember(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !field.matches(writable) || !field.closest(".rail") || field.closest("#zinnen,#notitie")) return;
  const selection = getSelection();
  const inside = selection && selection.rangeCount > 0 && field.contains(selection.getRangeAt(0).commonAncestorContainer);
  last = { field, range: inside ? selection.getRangeAt(0).cloneRange() : null };
}

function insert(sentence: string): void {
  const place = last?.field.isConnected ? last : beginning();
  if (!place) return;
  const { field } = place;
  field.focus();
  if (field instanceof HTMLTextAreaElement) {
    const { selectionStart: from, selectionEnd: to, value } = field;
    field.setRangeText(spaced(sentence, value.slice(0, from)), from, to, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return;
  }
  const selection = getSelection()!;
  if (place.range && field.contains(place.range.commonAncestorContainer)) {
    selection.removeAllRanges();
    selection.addRange(place.range);
  } else {
    selection.selectAllChildren(field);
    selection.collapseToEnd();
  }
  const before = selection.anchorNode instanceof Text ? selection.anchorNode.data.slice(0, selection.anchorOffset) : "";
  // The editor hears of it as of typing, so that it can be undone and is kept.
  document.execCommand("insertText", false, spaced(sentence, before));
}

/** Nobody wrote anything yet: then it is for the letter. */
function beginning(): Place | null {
  const field = document.querySelector<HTMLElement>("#brief [contenteditable=true],#brief textarea");
  return field && { field, range: null };
}

const spaced = (sentence: string, before: string): string => (before && !/\s$/.test(before) ? ` ${sentence}` : sentence);

function take(id: string): void {
  const input = document.querySelector<HTMLTextAreaElement>(`textarea#${id}`);
  const field = last?.field;
  const chosen = field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : last?.range?.toString();
  if (!input) return;
  if (chosen?.trim()) input.value = chosen.trim();
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.focus();
}
