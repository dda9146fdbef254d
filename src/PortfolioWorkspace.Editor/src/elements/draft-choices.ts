import { wordsFor } from "../desk/status-words";
import { ChoiceApi, isKept } from "../field/choice-api";
import { ChoiceKeeper, type ChoiceStatus } from "../field/choice-keeper";
import { openChoices } from "../field/open-choices";
import { speak } from "../field/voice";
import { afterPaint } from "../house/after-paint";
import { forgetChoice, keepChoice, keptChoice } from "../house/kept-text";
import { texts } from "../texts";
import { el } from "../view/dom";
import { statusMark, type StatusMark } from "../view/icons";
import { showKind } from "../view/kind-mark";

type Control = HTMLInputElement | HTMLSelectElement;

/** In a form: keeps online what is chosen in it, from the moment it is chosen. Without it the form brings everything itself. */
export class DraftChoices extends HTMLElement {
  private keeper: ChoiceKeeper | null = null;
  private readonly line = el("p");
  private readonly root = el("div", { class: "field-status" }, this.line);
  private stop = new AbortController();

  connectedCallback(): void { afterPaint(() => this.open()); }

  private open(): void {
    const form = this.closest("form");
    const token = form?.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")?.value;
    if (this.keeper || !this.isConnected || !form || !token) return;
    const api = new ChoiceApi(this.getAttribute("address") ?? "", document.documentElement.dataset.user ?? "", this.getAttribute("header") ?? "", token);
    this.stop = new AbortController();
    this.keeper = new ChoiceKeeper({
      send: choices => api.send(choices),
      onStatus: status => this.show(status),
      onKept: choices => { for (const [name, value] of choices) forgetChoice(form, name, value); },
    });
    openChoices.add(this.keeper);
    form.addEventListener("change", event => {
      if (!isChoice(event.target)) return;
      keepChoice(form, event.target.name, event.target.value);
      this.choose(event.target);
    }, { signal: this.stop.signal });
    // What the page came with is not chosen here: another device may have chosen since, and that stands.
    form.addEventListener("formdata", event => {
      for (const control of form.elements) if (isChoice(control) && isUntouched(form, control)) event.formData.delete(control.name);
    }, { signal: this.stop.signal });
    this.bringBack(form);
  }

  disconnectedCallback(): void {
    if (this.keeper) openChoices.delete(this.keeper);
    this.keeper?.end();
    this.keeper = null;
    this.stop.abort();
    this.root.remove();
  }

  /** What this tab kept is not online: else it would be forgotten. */
  private bringBack(form: HTMLFormElement): void {
    for (const control of form.elements) {
      if (!isChoice(control)) continue;
      const kept = keptChoice(form, control.name);
      // It arrived although nobody was there to hear it: left here it would go over what is chosen elsewhere later.
      if (kept !== null && isAsItCame(control, kept)) forgetChoice(form, control.name, kept);
      if (!isUnsent(control, kept)) continue;
      if (control instanceof HTMLInputElement) control.checked = true;
      else control.value = keptChoice(form, control.name)!;
      this.choose(control);
    }
  }

  private choose(control: Control): void {
    (control.closest("fieldset") ?? control.closest(".acts") ?? control).after(this.root);
    showKind(control);
    this.keeper?.choose(control.name, control.value);
  }

  private show(status: ChoiceStatus): void {
    const { mark, words } = wordsOf(status);
    this.root.dataset.state = status.kind;
    this.line.replaceChildren(statusMark(mark), el("span", {}, words));
    if (status.kind === "signedOut") this.line.append(el("a", { href: "/aanmelden", target: "_blank", rel: "noopener" }, texts().signIn));
    speak(mark, words);
  }
}

function isChoice(control: unknown): control is Control {
  return (control instanceof HTMLSelectElement || (control instanceof HTMLInputElement && control.type === "radio")) && isKept(control.name);
}

function isUntouched(form: HTMLFormElement, control: Control): boolean {
  if (control instanceof HTMLSelectElement) return [...control.options].every(option => option.selected === option.defaultSelected);
  return [...form.elements].every(other => !(other instanceof HTMLInputElement && other.type === "radio" && other.name === control.name) || other.checked === other.defaultChecked);
}

function isAsItCame(control: Control, kept: string): boolean {
  if (control instanceof HTMLInputElement) return control.value === kept && control.defaultChecked;
  return [...control.options].some(option => option.value === kept && option.defaultSelected);
}

/** Whether this tab kept another choice than the page came with. */
function isUnsent(control: Control, kept: string | null): boolean {
  if (control instanceof HTMLInputElement) return control.value === kept && !control.defaultChecked;
  return [...control.options].some(option => option.value === kept && !option.defaultSelected);
}

/** The words of every text that is kept. */
function wordsOf(status: ChoiceStatus): { readonly mark: StatusMark; readonly words: string } {
  const t = texts();
  switch (status.kind) {
    case "keeping": return { mark: "busy", words: t.saving };
    case "kept": { const { mark, full } = wordsFor({ kind: "saved", at: new Date(), kept: true, device: null }, false); return { mark, words: full }; }
    case "refused": return { mark: "alarm", words: status.words };
    case "signedOut": return { mark: "alarm", words: t.signedOutShort };
    case "unreachable": return { mark: "alarm", words: t.unreachableShort };
  }
}
