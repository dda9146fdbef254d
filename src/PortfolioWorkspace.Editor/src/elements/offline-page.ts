import { lastUser } from "../house/last-user";
import type { KeptText } from "../saving/draft";
import { journal, ownRecords } from "../saving/journal";
import { clockTime, dayName } from "../texts";
import { el } from "../view/dom";

const documentPath = /^\/documenten\/([0-9a-f-]{36})\/?$/;
const firstWords = 60;

/** Stands in for every page while there is no connection: the note, an own report that this device kept, or a plain word about it. */
export class OfflinePage extends HTMLElement {
  connectedCallback(): void { void this.show(); }

  private async show(): Promise<void> {
    const user = lastUser();
    if (user) document.documentElement.dataset.user = user;
    const document_ = documentPath.exec(location.pathname)?.[1];
    if (user && location.pathname === "/notitie") return this.put("note");
    const record = user && document_ ? await journal.read(user, document_).catch(() => undefined) : undefined;
    if (!record) return this.put("none", await this.own(user));
    this.put("document");
    const place = this.querySelector("[data-desk]");
    place?.append(el("draft-editor" as "div", { id: `editor-${document_}`, document: document_, user, label: place.getAttribute("data-desk") }));
  }

  private put(name: string, records: readonly KeptText[] = []): void {
    const template = this.querySelector<HTMLTemplateElement>(`template[data-for="${name}"]`);
    if (!template) return;
    this.replaceChildren(template.content.cloneNode(true));
    const list = this.querySelector("[data-own]");
    if (!list) return;
    list.replaceChildren(...records.map(line));
    const part = list.closest("section");
    if (part) part.hidden = records.length === 0;
  }

  /** Answers and letters need the page round them; a note and an own report can be written on. */
  private async own(user: string | null): Promise<readonly KeptText[]> {
    const all = user ? await ownRecords(user).catch(() => []) : [];
    return all.filter(record => pageOf(record) !== null).sort((one, other) => other.at.localeCompare(one.at));
  }
}

function pageOf({ page, address, documentId }: KeptText): string | null {
  if (address?.startsWith("/api/notes/")) return `/notitie#${documentId}`;
  return page && documentPath.test(page) ? page : null;
}

function line(record: KeptText): HTMLElement {
  const words = record.markdown.replace(/[#*\\]/g, "").split("\n").map(part => part.trim()).find(Boolean) ?? "…";
  const at = new Date(record.at);
  return el("li", {}, el("a", { href: pageOf(record)! }, words.slice(0, firstWords)), ` ${dayName(at)}, ${clockTime(at)}`);
}
