import { onEachPage } from "../house/circuit";
import { Rows, wordOf, type Word } from "./rows";
import type { MarkNow } from "./tap";
import { HttpTapApi } from "./tap-api";
import { TapQueue } from "./tap-queue";
import { tapStore } from "./tap-stores";

const again = 5_000;
const patience = 5_000;
const going = new WeakSet<HTMLFormElement>();

/** One sheet: taps are shown at once, sent as soon as possible, and wait on the device until then. */
export class Sheet {
  private readonly clashes = new Map<string, string>();
  private undo: Word[] = [];

  private constructor(private readonly session: string, private readonly queue: TapQueue) {}

  static async open(element: HTMLElement): Promise<Sheet> {
    const user = document.documentElement.dataset.user ?? "";
    const session = element.dataset.taps!;
    const store = await tapStore(user, session);
    const sheet: Sheet = new Sheet(session, new TapQueue(store, new HttpTapApi(`/api/attendance/${session}`, user), rows => sheet.take(rows), () => sheet.show()));
    window.addEventListener("submit", event => sheet.submit(event), { capture: true });
    window.addEventListener("offline", () => sheet.show());
    window.addEventListener("online", () => { sheet.show(); void sheet.queue.flush(); });
    window.addEventListener("house:flush", event => (event as CustomEvent<{ waitFor(work: Promise<unknown>): void }>).detail.waitFor(sheet.queue.flush()));
    onEachPage(() => { sheet.undo = []; sheet.show(); });
    setInterval(() => { if (sheet.queue.state !== "calm" && navigator.onLine) void sheet.queue.flush(); }, again);
    element.dataset.ready = "";
    await sheet.queue.begin();
    return sheet;
  }

  /** Null: the page has gone on to something else. */
  private get element(): HTMLElement | null { return document.querySelector<HTMLElement>(`[data-taps="${this.session}"]`); }

  private submit(event: SubmitEvent): void {
    const element = this.element;
    const form = event.target as HTMLFormElement;
    if (!element?.contains(form)) return;
    if (form.matches(".more form")) return this.holdMore(event, form);
    const button = event.submitter as HTMLButtonElement | null;
    if (!button || form.id !== "tik") return;
    const words = this.wordsOf(button, new Rows(element));
    if (!words) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.say(words, button.name === "Terug");
  }

  private wordsOf(button: HTMLButtonElement, rows: Rows): Word[] | null {
    if (button.name === "Terug") return this.undo.length > 0 ? this.undo.map(word => ({ ...word, seen: rows.seenOf(word.participation) })) : null;
    if (button.value === "iedereen") return rows.unmarked().map(row => ({ participation: row.dataset.person!, status: "Present", seen: null }));
    const word = wordOf(button.value);
    return word && [word];
  }

  private say(words: readonly Word[], isUndo: boolean): void {
    const rows = new Rows(this.element!);
    const before = words.map(word => ({ ...word, status: rows.statusOf(word.participation) }));
    this.undo = isUndo || before.some(word => word.status === "Partly" || word.status === "Compensated") ? [] : before;
    for (const word of words) {
      this.clashes.delete(word.participation);
      rows.say(word.participation, null);
      rows.show(word.participation, word.status, true);
    }
    this.toast(rows, words);
    void this.queue.tap(words);
  }

  private toast(rows: Rows, words: readonly Word[]): void {
    const place = this.element?.querySelector<HTMLElement>(".bt");
    const template = this.element?.querySelector<HTMLTemplateElement>("template[data-toast-line]");
    if (!place || !template || words.length === 0) return;
    const toast = template.content.cloneNode(true) as DocumentFragment;
    const one = words.length === 1 ? words[0] : undefined;
    toast.querySelector("span")!.textContent = one
      ? `${rows.row(one.participation)?.dataset.first ?? ""} ${rows.toast(one.status)}`
      : (template.dataset.many ?? "").replace("{0}", String(words.length));
    if (this.undo.length === 0) toast.querySelector("button")?.remove();
    place.replaceChildren(toast);
  }

  private take(answers: readonly MarkNow[]): void {
    const element = this.element;
    if (!element) return;
    const rows = new Rows(element);
    const waiting = new Map(this.queue.waiting.map(tap => [tap.participation, tap]));
    for (const now of answers) {
      const said = rows.statusOf(now.participation);
      rows.take(now);
      if (now.outcome === "conflict") this.clashes.set(now.participation, fill(element.dataset.clash, now.by ?? element.dataset.somebody ?? "", rows.name(now.status), rows.name(said)));
      if (now.outcome === "refused") this.clashes.set(now.participation, now.words ?? "");
      if (now.outcome !== "saved" && this.undo.some(word => word.participation === now.participation)) this.takeBackToast(element);
      // Somebody else had said the same before: theirs is not taken back along with ours.
      if (now.outcome === "saved" && !now.own) this.leaveAlone(element, now.participation);
      const later = waiting.get(now.participation);
      rows.show(now.participation, later ? later.status : now.status, later !== undefined);
    }
  }

  private leaveAlone(element: HTMLElement, person: string): void {
    if (!this.undo.some(word => word.participation === person)) return;
    this.undo = this.undo.filter(word => word.participation !== person);
    if (this.undo.length === 0) element.querySelector(".bt button")?.remove();
  }

  /** It said what turned out not to be so. */
  private takeBackToast(element: HTMLElement): void {
    this.undo = [];
    element.querySelector(".bt")?.replaceChildren();
  }

  /** After every change, and after every page that the framework rendered anew. */
  private show(): void {
    const element = this.element;
    if (!element) return;
    const rows = new Rows(element);
    for (const tap of this.queue.waiting) rows.show(tap.participation, tap.status, true);
    for (const [person, words] of this.clashes) rows.say(person, words);
    const bar = element.querySelector<HTMLElement>(".queue");
    if (!bar) return;
    const count = this.queue.waiting.length;
    bar.hidden = navigator.onLine && (count === 0 || this.queue.state === "calm");
    const words = this.queue.state === "signedOut" ? bar.dataset.signedOut : count === 0 ? bar.dataset.none : count === 1 ? bar.dataset.one : fill(bar.dataset.many, String(count));
    const line = bar.querySelector("span");
    if (line && !bar.hidden && line.textContent !== words) line.textContent = words ?? "";
  }

  /** Hours and tasks go by the plain form, after the taps; without a connection they stay where they were typed. */
  private holdMore(event: SubmitEvent, form: HTMLFormElement): void {
    this.undo = [];
    if (going.delete(form) || (navigator.onLine && this.queue.waiting.length === 0)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const person = form.closest<HTMLElement>("li")?.dataset.person ?? "";
    void Promise.race([this.queue.flush(), new Promise(done => setTimeout(done, patience))]).then(() => {
      if (!navigator.onLine || this.queue.waiting.length > 0) return new Rows(this.element!).say(person, this.element?.dataset.more ?? "");
      going.add(form);
      form.requestSubmit(event.submitter);
    });
  }
}

const fill = (words: string | undefined, ...values: string[]) => values.reduce((text, value, index) => text.replace(`{${index}}`, value), words ?? "");
