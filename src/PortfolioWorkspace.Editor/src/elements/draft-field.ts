import { Field } from "../field/field";
import { FieldApi } from "../field/field-api";
import { FieldStatus } from "../field/field-status";
import { afterPaint } from "../house/after-paint";

/** Round a long text box of a form: keeps what is typed until the form is sent. Without it the box is still a box. */
export class DraftField extends HTMLElement {
  static readonly observedAttributes = ["document", "endpoint"];
  private field: Field | null = null;
  private status: FieldStatus | null = null;
  private isRenewing = false;

  connectedCallback(): void { afterPaint(() => this.open()); }

  private open(): void {
    const area = this.querySelector("textarea");
    const documentId = this.getAttribute("document");
    if (this.field || !this.isConnected || !area || !documentId) return;
    const userId = document.documentElement.dataset.user ?? "";
    const status = new FieldStatus({ resolve: text => this.field?.resolve(text), writeHere: () => this.field?.writeHere(), text: () => this.field?.text ?? "" });
    this.append(status.root);
    this.status = status;
    this.field = new Field(area, {
      documentId, userId,
      api: new FieldApi(this.getAttribute("endpoint") ?? "", userId),
      onStatus: news => status.show(news),
      onNotice: news => status.notice(news),
    });
  }

  disconnectedCallback(): void {
    const { field, status } = this;
    this.field = null;
    this.status = null;
    status?.root.remove();
    field?.end();
  }

  /** Enhanced navigation keeps the element and changes what is in it: after the last change it becomes another field. */
  attributeChangedCallback(_: string, was: string | null, now: string | null): void {
    if (was !== now && this.field) this.renewSoon();
  }

  renewSoon(): void {
    if (this.isRenewing) return;
    this.isRenewing = true;
    queueMicrotask(() => {
      this.isRenewing = false;
      if (!this.field || !this.isConnected) return;
      this.disconnectedCallback();
      this.connectedCallback();
    });
  }
}
