import { forgetSynced } from "../saving/journal";
import { flushEverything } from "./flush";
import { forgetTypedText } from "./kept-text";

const leaving = new WeakSet<HTMLFormElement>();

/** On a shared computer nothing stays behind, except text that has not reached the server. */
export function serveSignOut(): void {
  window.addEventListener("submit", event => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("form[data-sign-out]") || leaving.delete(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void tidyUp().finally(() => {
      leaving.add(form);
      form.requestSubmit(event.submitter);
    });
  }, { capture: true });
}

async function tidyUp(): Promise<void> {
  await flushEverything(5_000);
  forgetTypedText();
  const user = document.documentElement.dataset.user;
  if (user) await Promise.race([forgetSynced(user).catch(() => {}), new Promise(done => setTimeout(done, 1_000))]);
}
