import { Desk } from "../desk/desk";
import { keepAboveKeyboard } from "../desk/keyboard";
import { afterPaint } from "../house/after-paint";
import { readGuidance } from "../view/guidance";

/** The writing place on a page. It needs no call from elsewhere: being on the page is enough. */
export class DraftEditor extends HTMLElement {
  static readonly observedAttributes = ["document", "endpoint", "user", "readonly"];
  private desk: Desk | null = null;
  private isRenewing = false;
  private letKeyboardGo: (() => void) | null = null;

  connectedCallback(): void { afterPaint(() => this.open()); }

  private open(): void {
    if (this.desk || !this.isConnected || !this.hasAttribute("document")) return;
    const documentId = this.getAttribute("document")!;
    const text = (name: string, otherwise: string) => this.getAttribute(name) ?? otherwise;
    this.desk = new Desk(this, {
      documentId,
      id: this.id || `editor-${documentId}`,
      endpoint: text("endpoint", `/api/drafts/${documentId}`),
      userId: text("user", document.documentElement.dataset.user ?? ""),
      label: text("label", ""),
      compact: this.hasAttribute("compact"),
      readOnly: this.hasAttribute("readonly"),
      guidance: readGuidance(this.getAttribute("guidance") ?? this.querySelector("script.guidance")?.textContent),
    });
    this.letKeyboardGo = keepAboveKeyboard(this);
  }

  disconnectedCallback(): void {
    const desk = this.desk;
    this.desk = null;
    this.letKeyboardGo?.();
    desk?.end();
  }

  /** Enhanced navigation keeps the element and changes its attributes, one by one: after the last it becomes another desk. */
  attributeChangedCallback(_: string, was: string | null, now: string | null): void {
    if (was === now || !this.desk || this.isRenewing) return;
    this.isRenewing = true;
    queueMicrotask(() => {
      this.isRenewing = false;
      if (!this.desk || !this.isConnected) return;
      this.disconnectedCallback();
      this.connectedCallback();
    });
  }
}
