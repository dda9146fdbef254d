/** Opens and closes native dialogs: `data-dialog="id"` and `data-close`, also while there is no connection. */
export function serveDialogs(): void {
  document.addEventListener("click", event => {
    const target = event.target instanceof Element ? event.target : null;
    const opener = target?.closest<HTMLElement>("[data-dialog]");
    if (opener) {
      const dialog = document.getElementById(opener.dataset.dialog!);
      if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
      event.preventDefault();
      dialog.showModal();
      return;
    }
    const closer = target?.closest("[data-close]");
    if (closer && !(closer instanceof HTMLButtonElement && closer.type === "submit")) closer.closest("dialog")?.close();
  });
}
