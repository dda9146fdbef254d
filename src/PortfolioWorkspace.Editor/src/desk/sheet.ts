const rail = () => document.querySelector<HTMLElement>(".desk.review #opmerkingen");
const phone = matchMedia("(max-width: 720px)");

/** What lies under the sheet. The name of the page stays, and so does the one button of the desk: with it one ends what one does in the sheet. */
const under = [".skip", ".top > .back", ".top > .pn", ".mid > *", ".outl > *", ".status > *"].map(part => `.desk.review ${part}`).join(",");

let opener: HTMLElement | null = null;

/** The address opens and closes the sheet, also without a script; here it becomes a dialog: nothing else has the focus, Escape and the way back close it. */
export function serveSheet(): void {
  for (const event of ["hashchange", "popstate", "DOMContentLoaded"]) window.addEventListener(event, () => setTimeout(settle));
  phone.addEventListener("change", settle);
  document.addEventListener("click", event => { if (event.target instanceof Element) opener = event.target.closest<HTMLElement>("a[href*='#'],button") ?? opener; }, true);
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || event.defaultPrevented || !isOpen() || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    // In place of the address that opened it, so that the way back does not open it again; a bare fragment would be one of the base of the house.
    location.replace(`${location.pathname}${location.search}#doc`);
  });
  settle();
}

function isOpen(): boolean {
  const sheet = rail();
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  return phone.matches && sheet !== null && target !== null && sheet.contains(target);
}

function settle(): void {
  const sheet = rail();
  if (!sheet) return;
  const open = isOpen();
  const was = sheet.getAttribute("role") === "dialog";
  for (const part of document.querySelectorAll<HTMLElement>(under)) part.inert = open;
  sheet.setAttribute("role", open ? "dialog" : "complementary");
  // Following a link to it may have put the focus on the sheet as a whole.
  if (open && (document.activeElement === sheet || !sheet.contains(document.activeElement))) sheet.querySelector<HTMLElement>(".closesheet a")?.focus();
  if (was && !open) (opener && opener.isConnected && !sheet.contains(opener) ? opener : document.getElementById("doc"))?.focus();
}
