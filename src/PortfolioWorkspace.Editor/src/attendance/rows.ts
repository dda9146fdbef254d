import type { MarkNow } from "./tap";

/** What a tap on a status says next; a row with hours or a task has no button, so that nothing typed is lost. */
const after: Record<string, string> = { "": "Present", Excused: "Present", Present: "Absent", Absent: "Excused" };

const none = "-";

export interface Word { readonly participation: string; readonly status: string | null; readonly seen: number | null }

/** `id.status.seen`, as the button of the plain form says it. */
export function wordOf(value: string): Word | null {
  const [participation, status, seen] = value.split(".");
  if (!participation || !status || !seen) return null;
  return { participation, status: status === none ? null : status, seen: seen === none ? null : Number(seen) };
}

const valueOf = (word: Word) => `${word.participation}.${word.status ?? none}.${word.seen ?? none}`;

/** The rows of the sheet: what the server rendered, with what was tapped since. */
export class Rows {
  constructor(private readonly sheet: HTMLElement) {}

  row(participation: string): HTMLElement | null { return this.sheet.querySelector(`li[data-person="${participation}"]`); }

  unmarked(): HTMLElement[] { return [...this.sheet.querySelectorAll<HTMLElement>('li[data-person][data-status=""]')]; }

  statusOf(participation: string): string | null { return this.row(participation)?.dataset.status || null; }

  seenOf(participation: string): number | null { const seen = this.row(participation)?.dataset.seen; return seen ? Number(seen) : null; }

  show(participation: string, status: string | null, waits: boolean): void {
    const row = this.row(participation);
    const words = this.words(status);
    if (!row || !words) return;
    row.dataset.status = status ?? "";
    row.className = `${words.dataset.css} ${waits ? "waits" : ""}`.trim();
    const next = after[status ?? ""];
    const button = row.querySelector<HTMLButtonElement>("button.pr");
    if (button) {
      // Hours or a task that somebody else noted are not tapped away.
      button.disabled = next === undefined;
      if (!button.disabled) button.value = valueOf({ participation, status: next!, seen: this.seenOf(participation) });
    }
    const said = row.querySelector(".sw");
    if (said?.firstChild) said.firstChild.textContent = words.dataset.word ?? "";
    const hint = said?.querySelector(".vh");
    if (hint) hint.textContent = `. ${words.dataset.hint ?? ""}`;
    row.querySelector(".bx")?.replaceChildren(words.content.cloneNode(true));
    const choice = row.querySelector<HTMLSelectElement>("select[name='Meer.Status']");
    if (choice && status && !row.querySelector("details[open]")) choice.value = status;
    this.count();
  }

  take(now: MarkNow): void {
    const row = this.row(now.participation);
    if (!row) return;
    row.dataset.seen = now.version?.toString() ?? "";
    // A form that was filled before somebody else spoke has to be refused.
    const seen = now.outcome === "saved" ? row.querySelector<HTMLInputElement>("input[name='Meer.Seen']") : null;
    if (seen) seen.value = row.dataset.seen;
  }

  /** What became of a tap that lost, until the next tap on this row. */
  say(participation: string, words: string | null): void {
    const row = this.row(participation);
    const said = row?.querySelector(".clash");
    if (words && said?.textContent === words) return;
    said?.remove();
    if (!row || !words) return;
    const line = document.createElement("p");
    line.className = "clash";
    line.role = "alert";
    line.textContent = words;
    row.append(line);
  }

  name(status: string | null): string { return this.words(status)?.dataset.word ?? ""; }

  toast(status: string | null): string { return this.words(status)?.dataset.toast ?? ""; }

  private words(status: string | null) { return this.sheet.querySelector<HTMLTemplateElement>(`template[data-status="${status ?? ""}"]`); }

  private count(): void {
    const there = this.sheet.querySelectorAll('li[data-status="Present"], li[data-status="Partly"]').length;
    const shown = this.sheet.querySelector(".sum .n b");
    if (shown && !this.sheet.querySelector("[data-found]")) shown.textContent = String(there);
    const everybody = this.sheet.querySelector<HTMLElement>("button[name=Tik][value=iedereen]");
    if (everybody) everybody.hidden = this.unmarked().length === 0;
  }
}
