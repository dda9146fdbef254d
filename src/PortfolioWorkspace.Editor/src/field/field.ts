import { deviceName } from "../desk/device";
import { departed, leaving } from "../desk/leaving";
import { Wakeups } from "../desk/wakeups";
import type { Loaded } from "../saving/answers";
import type { DraftApi } from "../saving/api";
import { newId } from "../saving/aside-post";
import type { ServerDraft } from "../saving/draft";
import { isFinal, loadedFrom, loadedFromPage, readKept, type Kept } from "../saving/kept";
import { journal } from "../saving/journal";
import { plainText } from "../saving/plain-text";
import { DraftSession } from "../saving/session";
import type { Notice, Status } from "../saving/status";
import { intime } from "../saving/within";
import { WritingTurn } from "../saving/writing-turn";
import { AreaSurface } from "./area-surface";
import { withEarlyTyping } from "./early";
import { fingerprint } from "./fingerprint";
import { openFields } from "./open-fields";

export interface FieldOptions {
  readonly documentId: string;
  readonly userId: string;
  readonly api: DraftApi;
  readonly onStatus: (status: Status) => void;
  readonly onNotice: (notice: Notice) => void;
  /** Whoever comes back writes on at the end. */
  readonly goesOnAtEnd?: boolean;
}

/** What the server adds for the field of a form: which text came with the form last. */
type AnswerDraft = ServerDraft & { readonly takenHash?: string | null };

const patience = 3_000;

/** One text box whose text is kept: first on this device, then online. */
export class Field {
  private readonly surface: AreaSurface;
  private readonly turn: WritingTurn;
  private readonly stopListening = new AbortController();
  private readonly wakeups = new Wakeups(() => this.wake(), () => this.session.hide());
  private session: DraftSession;
  private ended = false;
  private isOpen = false;
  private isTaking = false;

  constructor(area: HTMLTextAreaElement, private readonly options: FieldOptions) {
    this.surface = new AreaSurface(area);
    this.turn = new WritingTurn(options.documentId, options.userId, {
      onAsked: () => this.session.handOver(),
      onLost: wasHandedOver => { this.session.close({ kind: "elsewhere" }, wasHandedOver); this.turn.readAlong(); },
      onFree: () => this.writeHere(),
      present: () => this.session.present,
      onHeard: record => { if (this.session.status.kind === "elsewhere") this.surface.replace(record.markdown); },
    });
    this.session = this.newSession();
    area.addEventListener("input", () => this.session.changed(), { signal: this.stopListening.signal });
    openFields.add(this);
    void this.start(false);
  }

  get text(): string { return this.surface.read(); }
  get mustWarn(): boolean { return this.session.mustWarn; }
  flush(limit: number): Promise<boolean> { return this.session.flush(limit); }
  resolve(text: string): void { this.session.resolve(text); }
  sayNotSaved(): void { this.options.onNotice({ kind: "notSavedYet" }); }

  writeHere(): void {
    if (this.isTaking) return;
    this.isTaking = true;
    void this.start(true).finally(() => { this.isTaking = false; });
  }

  /** The page lets go of this field; saving goes on behind it. */
  end(): void {
    this.ended = true;
    openFields.delete(this);
    this.wakeups.end();
    this.stopListening.abort();
    leaving(this.options.documentId, this.session.stop().finally(() => this.turn.end()));
  }

  private newSession(): DraftSession {
    const { documentId, userId, api, onStatus, onNotice } = this.options;
    return new DraftSession({
      documentId, userId, api, journal, onStatus, onNotice, surface: this.surface, kind: plainText,
      clientId: newId(), device: deviceName(navigator.userAgent), isOnline: () => navigator.onLine,
      onRecord: record => this.turn.tell(record),
    });
  }

  private async start(insist: boolean): Promise<void> {
    await (insist ? this.turn.insist() : this.turn.take());
    await departed(this.options.documentId);
    const answer = await this.load();
    if (!answer || this.ended) return;
    if (answer.kind === "gone") return this.session.close({ kind: "gone" });
    const kept = this.turn.isHeld ? await this.unsent(answer.draft) : {};
    if (this.ended) return;
    if (insist) this.session = this.newSession();
    const { rendered } = this.surface;
    const typed = insist ? rendered : this.surface.read();
    const { caret } = this.surface;
    this.session.begin(this.asShown(answer.draft), { ...kept, readOnly: answer.readOnly, isTakeover: insist, isFromDevice: answer.isFromDevice });
    const together = answer.readOnly ? null : withEarlyTyping(rendered, typed, this.surface.read());
    if (this.options.goesOnAtEnd && together === null) this.surface.caret = 0;
    if (together !== null) {
      this.surface.replace(together);
      // Somebody is typing on: what comes next belongs after what they typed.
      this.surface.caret = caret;
      this.session.changed();
    }
    this.isOpen = this.turn.isHeld && !answer.readOnly;
    if (this.turn.isHeld || answer.readOnly) return;
    this.session.close({ kind: "elsewhere" }, true);
    this.turn.readAlong();
  }

  /** While the server knows nothing of this field, its page does. */
  private asShown(draft: ServerDraft): ServerDraft {
    return draft.revision === 0 && !draft.markdown ? { ...draft, markdown: this.surface.rendered } : draft;
  }

  /** What this device kept, unless it is the very text that came with the form. */
  private async unsent(draft: AnswerDraft): Promise<Kept> {
    const { userId, documentId } = this.options;
    const kept = await readKept(journal, userId, documentId);
    if (!kept.record || !draft.takenHash || draft.takenHash !== await fingerprint(kept.record.markdown)) return kept;
    if (!kept.record.synced) await journal.write({ ...kept.record, synced: true }).catch(() => {});
    return {};
  }

  private wake(): void {
    this.session.wake();
    if (this.isOpen && this.session.status.kind === "saved") void this.refresh();
  }

  /** Somebody comes back to a page that stood open: an older text is not what they should post. */
  private async refresh(): Promise<void> {
    const answer = await this.options.api.load();
    if (this.ended || answer.kind !== "loaded" || this.session.status.kind !== "saved" || answer.draft.revision <= this.session.revision) return;
    this.isOpen = !answer.readOnly;
    this.session.begin(this.asShown(answer.draft), { readOnly: answer.readOnly });
  }

  /**
   * The text of the server. While that can not be had, what this device kept stands in for it, or what the page came with:
   * somebody is typing already, and that has to be kept from the first letter.
   */
  private async load(): Promise<(Loaded & { readonly isFromDevice: boolean }) | { readonly kind: "gone" } | null> {
    const answer = await intime(patience, this.options.api.load()).catch(() => ({ kind: "unreachable" }) as const);
    if (this.ended) return null;
    if (isFinal(answer)) return answer.kind === "gone" ? answer : { ...answer, isFromDevice: false };
    const { record } = this.turn.isHeld ? await readKept(journal, this.options.userId, this.options.documentId) : {};
    return { ...(record ? loadedFrom(record) : loadedFromPage(this.surface.rendered)), isFromDevice: true };
  }
}
