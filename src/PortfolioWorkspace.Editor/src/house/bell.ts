/** How long to wait after a lost connection; each time twice as long, for a house that is busy does not need everybody at once. */
const shortest = 1_000;
const longest = 60_000;

let stream: EventSource | undefined;
let wait = shortest;
let again: ReturnType<typeof setTimeout> | undefined;
/** The house said that nobody is signed in here any more: what comes next is another page. */
let isOver = false;

/** Keeps the number at the bell true as long as somebody looks: one quiet connection for a page in sight, none for a page behind another one. */
export function watchBell(): void {
  document.addEventListener("visibilitychange", showBell);
  window.addEventListener("pageshow", showBell);
  window.addEventListener("pagehide", close);
  window.addEventListener("online", showBell);
}

/** On each page: some have no bell. */
export function showBell(): void {
  if (!bell() || document.visibilityState === "hidden" || !navigator.onLine) close();
  else if (!stream && !isOver) open();
}

const bell = () => document.querySelector("[data-bell]");

function open(): void {
  clearTimeout(again);
  stream = new EventSource("/live");
  stream.addEventListener("aantal", event => {
    wait = shortest;
    show(Number((event as MessageEvent<string>).data));
  });
  stream.addEventListener("uit", () => {
    isOver = true;
    close();
  });
  // Other pages took its place. Coming back at once would take theirs; whoever comes to this page again opens it by that.
  stream.addEventListener("vol", () => {
    close();
    again = setTimeout(showBell, longest);
  });
  stream.addEventListener("error", () => {
    close();
    again = setTimeout(showBell, wait);
    wait = Math.min(wait * 2, longest);
  });
}

function close(): void {
  clearTimeout(again);
  stream?.close();
  stream = undefined;
}

function show(count: number): void {
  const badge = bell()?.querySelector<HTMLElement>("[data-bell-count]");
  const number = badge?.firstElementChild;
  if (!badge || !number || Number.isNaN(count)) return;
  number.textContent = count > 99 ? "99+" : String(count);
  badge.hidden = count === 0;
}
