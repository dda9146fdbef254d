import { onEachPage } from "../house/circuit";

const phone = matchMedia("(max-width: 720px)");

/** The columns beside the text, and what each is when it is no sheet. */
const sheets: Readonly<Record<string, string | null>> = { opmerkingen: "complementary", koppen: null };

/** What lies under a sheet. The name of the page stays, and so does the one button of the desk: with it one ends what one does in the sheet. */
const under = [".skip", ".top > .back", ".top > .pn", ".mid > *", ".status > *"].map(part => `.desk.review ${part}`).join(",");

let opener: HTMLElement | null = null;

/** The address opens and closes a sheet, also without a script; here it becomes a dialog: nothing else has the focus, Escape and the way back close it. */
export function serveSheet(): void {
  for (const event of ["hashchange", "popstate", "DOMContentLoaded"]) window.addEventListener(event, () => setTimeout(settle));
  onEachPage(() => setTimeout(settle));
  phone.addEventListener("change", settle);
  document.addEventListener("click", event => { if (event.target instanceof Element) opener = event.target.closest<HTMLElement>("a[href*='#'],button") ?? opener; }, true);
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || event.defaultPrevented || !opened() || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    // In place of the address that opened it, so that the way back does not open it again; a bare fragment would be one of the base of the house.
    location.replace(`${location.pathname}${location.search}#doc`);
  });
  settle();
}

function opened(): HTMLElement | null {
  const target = phone.matches && location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  return target?.closest<HTMLElement>(Object.keys(sheets).map(id => `.desk.review #${id}`).join(",")) ?? null;
}

function settle(): void {
  const open = opened();
  const was = document.querySelector<HTMLElement>(".desk.review .cols > [role=dialog]");
  for (const part of document.querySelectorAll<HTMLElement>(under)) part.inert = open !== null;
  for (const [id, role] of Object.entries(sheets)) {
    const sheet = document.querySelector<HTMLElement>(`.desk.review #${id}`);
    if (sheet) present(sheet, sheet === open ? "dialog" : role);
  }
  // Following a link to it may have put the focus on the sheet as a whole.
  if (open && (document.activeElement === open || !open.contains(document.activeElement))) open.querySelector<HTMLElement>(".closesheet a")?.focus();
  if (was && !open) (opener && opener.isConnected && !was.contains(opener) ? opener : document.getElementById("doc"))?.focus();
}

/** A column that is only a column has no name: who listens hears what is in it. */
function present(sheet: HTMLElement, role: string | null): void {
  if (role === null) sheet.removeAttribute("role");
  else sheet.setAttribute("role", role);
  const name = sheet.dataset.sheet;
  if (name === undefined) return;
  if (role === null) sheet.removeAttribute("aria-label");
  else sheet.setAttribute("aria-label", name);
}
