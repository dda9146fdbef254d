import { forget, unsynced } from "../saving/journal";
import { isNotMine } from "../saving/place";
import { intime } from "../saving/within";
import { flushEverything } from "./flush";
import { forgetTypedText } from "./kept-text";
import { forgetUser } from "./last-user";
import { settleKept } from "./settle";

const leaving = new WeakSet<HTMLFormElement>();
const patience = 5_000;
const look = 250;

/** On a shared computer nothing stays behind; who has text that is not online yet is asked first. */
export function serveSignOut(): void {
  const tabs = new BroadcastChannel("house-signed-out");
  window.addEventListener("submit", event => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("form[data-sign-out]") || leaving.delete(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void signOut(tabs).then(goes => {
      if (!goes) return;
      // Inside the first submit a browser ignores a second one.
      setTimeout(() => {
        leaving.add(form);
        form.requestSubmit(event.submitter);
      });
    });
  }, { capture: true });
  endWithOtherTabs(tabs);
}

/** What another tab still shows is not for whoever comes next; before that it saves what it has. */
function endWithOtherTabs(tabs: BroadcastChannel): void {
  const user = () => document.documentElement.dataset.user;
  tabs.addEventListener("message", event => {
    if (!user()) return;
    const saved = flushEverything(2_000);
    if (event.data !== "save") void saved.then(() => intime(1_000, forget(user()!))).catch(() => {}).finally(() => location.reload());
  });
  // Only after signing out: whoever comes here because a session ended, in another tab, comes to go on.
  if (!user() && location.pathname === "/aanmelden" && location.search.includes("melding=uitgelogd")) tabs.postMessage(null);
  if (user()) new BroadcastChannel("house-signed-in").postMessage(null);
}

async function signOut(tabs: BroadcastChannel): Promise<boolean> {
  const user = document.documentElement.dataset.user ?? "";
  for (;;) {
    tabs.postMessage("save");
    await flushEverything(patience);
    await intime(patience, settleKept()).catch(() => {});
    if (await isAllSaved(user) || await leavesAnyway() === "leave") break;
    if (dialog()?.returnValue !== "again") return false;
  }
  forgetTypedText();
  forgetUser();
  await intime(1_000, forget(user)).catch(() => {});
  return true;
}

/** Other tabs need a moment. A device that cannot be asked holds nobody up. */
async function isAllSaved(user: string): Promise<boolean> {
  for (let waited = 0; ; waited += look) {
    const left = await intime(1_000, unsynced(user)).catch(() => []);
    if (left.length === 0) return true;
    if (waited >= 4_000) return false;
    await new Promise(done => setTimeout(done, look));
  }
}

const dialog = () => document.getElementById("unsaved") as HTMLDialogElement | null;

async function leavesAnyway(): Promise<string> {
  const asked = dialog();
  if (!asked) return "leave";
  for (const words of asked.querySelectorAll<HTMLElement>("[data-where]")) words.hidden = (words.dataset.where === "tab") !== isNotMine();
  asked.returnValue = "";
  asked.showModal();
  await new Promise(closed => asked.addEventListener("close", closed, { once: true }));
  return asked.returnValue;
}
