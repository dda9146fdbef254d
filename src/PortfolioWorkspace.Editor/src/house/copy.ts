/** `data-copy="selector"` puts the text of an element on the clipboard, and `data-copied` says so for a moment. */
export function serveCopy(): void {
  document.addEventListener("click", event => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy]") : null;
    if (!button) return;
    const source = document.querySelector<HTMLElement>(button.dataset.copy!);
    if (!source) return;
    const text = source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement ? source.value : source.textContent ?? "";
    void navigator.clipboard.writeText(text.trim()).then(() => confirm(button));
  });
}

function confirm(button: HTMLElement): void {
  const words = button.dataset.copied;
  if (!words) return;
  const before = button.textContent;
  button.textContent = words;
  setTimeout(() => { if (button.textContent === words) button.textContent = before; }, 3_000);
}
