import { Field } from "../field/field";
import { FieldStatus } from "../field/field-status";
import { noteApi } from "../field/note-api";
import { newId } from "../saving/aside-post";

const ids = /^#([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A quick note. Its id stands behind the # of the address, where no server sees it, so one page serves all notes, also without a connection. */
export class DraftNote extends HTMLElement {
  private field: Field | null = null;
  private status: FieldStatus | null = null;
  private readonly onHash = () => { this.disconnectedCallback(); this.connectedCallback(); };

  connectedCallback(): void {
    const area = this.querySelector("textarea");
    const userId = document.documentElement.dataset.user;
    if (this.field || !area || !userId) return;
    const given = ids.exec(location.hash)?.[1];
    const id = given ?? newId();
    if (!given) history.replaceState(history.state, "", `${location.pathname}#${id}`);
    const status = new FieldStatus({ resolve: text => this.field?.resolve(text), writeHere: () => this.field?.writeHere(), text: () => this.field?.text ?? "" });
    this.append(status.root);
    this.status = status;
    this.field = new Field(area, {
      documentId: id, userId, api: noteApi(id, userId, !given), goesOnAtEnd: true,
      onStatus: news => status.show(news),
      onNotice: news => status.notice(news),
    });
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-note-report]")) link.href = link.dataset.noteReport!.replace("{id}", id);
    window.addEventListener("hashchange", this.onHash);
    area.focus();
  }

  disconnectedCallback(): void {
    const { field, status } = this;
    this.field = null;
    this.status = null;
    window.removeEventListener("hashchange", this.onHash);
    status?.root.remove();
    field?.end();
    const area = this.querySelector("textarea");
    if (area) area.value = "";
  }
}
