import { forgetSynced } from "../saving/journal";
import { flushEverything } from "./flush";
import { forgetTypedText } from "./kept-text";
import { forgetUser } from "./last-user";

const leaving = new WeakSet<HTMLFormElement>();

/** On a shared computer nothing stays behind, except text that has not reached the server. */
export function serveSignOut(): void {
  window.addEventListener("submit", event => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("form[data-sign-out]") || leaving.delete(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void tidyUp().finally(() => {
      // Inside the first submit a browser ignores a second one.
      setTimeout(() => {
        leaving.add(form);
        form.requestSubmit(event.submitter);
      });
    });
  }, { capture: true });
  endWithOtherTabs();
}

/** What another tab still shows is not for whoever comes next. */
function endWithOtherTabs(): void {
  const user = () => document.documentElement.dataset.user;
  const tabs = new BroadcastChannel("house-signed-out");
  tabs.addEventListener("message", () => {
    if (user()) void flushEverything(2_000).finally(() => location.reload());
  });
  if (!user() && location.pathname === "/aanmelden") tabs.postMessage(null);
}

async function tidyUp(): Promise<void> {
  await flushEverything(5_000);
  forgetTypedText();
  forgetUser();
  const user = document.documentElement.dataset.user;
  if (user) await Promise.race([forgetSynced(user).catch(() => {}), new Promise(done => setTimeout(done, 1_000))]);
}
