import type { Loaded } from "../saving/answers";
import { HttpDraftApi } from "../saving/api";
import { newId } from "../saving/aside-post";
import type { JournalRecord } from "../saving/draft";
import { isFinal, loadedFrom, newest, readKept, type Kept } from "../saving/kept";
import { journal } from "../saving/journal";
import { markdownText } from "../saving/merge";
import { DraftSession } from "../saving/session";
import { WritingTurn } from "../saving/writing-turn";
import { Debounce } from "../saving/debounce";
import { readGuidance, type Guidance } from "../view/guidance";
import { Bars } from "./bars";
import { publish, withdraw } from "./board";
import { deviceName } from "./device";
import { departed, leaving } from "./leaving";
import { openDesks } from "./open-desks";
import { whenQuiet } from "./quiet";
import { Wakeups } from "./wakeups";
import { Workbench } from "./workbench";

export interface DeskOptions {
  readonly id: string;
  readonly documentId: string;
  readonly endpoint: string;
  readonly userId: string;
  readonly label: string;
  readonly compact: boolean;
  readonly readOnly: boolean;
  readonly guidance: readonly Guidance[];
}

/** One text on screen: its surface, its session, and the lines in between. */
export class Desk {
  private readonly bars: Bars;
  private readonly turn: WritingTurn;
  private readonly api: HttpDraftApi;
  private readonly settling = new Debounce(700, 4_000, () => this.bench.settle());
  private readonly outlining = whenQuiet(() => publish(this.options.id, { outline: this.bench.outline() }));
  private readonly wakeups = new Wakeups(() => this.wake(), () => this.session.hide());
  private bench: Workbench;
  private session: DraftSession;
  private heard: JournalRecord | null = null;
  private ended = false;
  private isTaking = false;
  private onWake: () => void = () => {};

  constructor(private readonly host: HTMLElement, private readonly options: DeskOptions) {
    const { documentId, endpoint, userId, compact, label } = options;
    this.api = new HttpDraftApi(endpoint, userId, deviceName(navigator.userAgent));
    this.turn = new WritingTurn(documentId, userId, {
      onAsked: () => this.session.handOver(),
      onLost: wasHandedOver => { this.session.close({ kind: "elsewhere" }, wasHandedOver); this.turn.readAlong(); },
      onFree: () => this.takeOver(),
      present: () => this.session.present,
      onHeard: record => this.hear(record),
    });
    this.bars = new Bars({
      resolve: markdown => { this.session.resolve(markdown); this.bench.focus(); },
      writeHere: () => this.takeOver(),
      text: () => this.bench.read(), name: label.toLowerCase() || "tekst", versions: compact ? null : `/documenten/${documentId}/versies`,
    });
    this.bench = this.newBench(options.guidance);
    this.session = this.newSession();
    this.show();
    openDesks.add(this);
    publish(options.id, { status: this.session.status, goTo: pos => this.bench.goTo(pos) });
    void this.start(false);
  }

  get documentId(): string { return this.options.documentId; }
  get revision(): number { return this.session.revision; }
  get mustWarn(): boolean { return this.session.mustWarn; }
  flush(limit: number): Promise<boolean> { return this.session.flush(limit); }
  sayNotSaved(): void { this.bars.notice({ kind: "notSavedYet" }); }

  /** The page lets go of this text; saving goes on behind it. */
  end(): void {
    this.ended = true;
    openDesks.delete(this);
    this.wakeups.end();
    this.outlining.cancel();
    this.settling.cancel();
    const { turn, bench, session } = this;
    leaving(this.options.documentId, session.stop().finally(() => turn.end()));
    bench.destroy();
    for (const part of [this.bars.root, bench.tools, bench.sheet]) part.remove();
    withdraw(this.options.id);
  }

  private newBench(guidance: readonly Guidance[]): Workbench {
    const { id, label, compact, endpoint } = this.options;
    return new Workbench({
      id, label, compact, guidance, photos: compact ? null : endpoint,
      onChange: () => { this.session.changed(); this.settling.touch(); },
      onSelect: () => this.outlining.soon(),
      say: words => this.bars.say(words),
    });
  }

  private newSession(): DraftSession {
    const { documentId, userId, id } = this.options;
    return new DraftSession({
      documentId, userId, journal, clientId: newId(), device: deviceName(navigator.userAgent),
      api: this.api, surface: this.bench, kind: markdownText, isOnline: () => navigator.onLine,
      onStatus: status => { this.bars.show(status); publish(id, { status }); this.outlining.soon(); },
      onNotice: notice => this.bars.notice(notice),
      onRecord: record => this.turn.tell(record), page: location.pathname,
    });
  }

  private show(): void { this.host.append(this.bench.tools, this.bars.root, this.bench.sheet); }

  private takeOver(): void {
    if (this.isTaking) return;
    this.isTaking = true;
    void this.start(true).finally(() => { this.isTaking = false; });
  }

  /** Takes the turn, then the text of the server and what this device kept of it. */
  private async start(insist: boolean): Promise<void> {
    const { documentId, readOnly } = this.options;
    if (!readOnly) await (insist ? this.turn.insist() : this.turn.take());
    await departed(documentId);
    const answer = await this.load();
    const kept = await this.kept();
    if (!answer || this.ended) return;
    if (answer.kind === "gone") return this.session.close({ kind: "gone" });
    if (insist) this.session = this.newSession();
    const guidance = readGuidance(answer.guidance);
    if (guidance.length > 0 && this.options.guidance.length === 0) this.renewBench(guidance);
    this.session.begin(answer.draft, { ...kept, readOnly: readOnly || answer.readOnly, submittedAt: answer.submittedAt, isTakeover: insist, isFromDevice: answer.isFromDevice });
    // The turn may have gone while the text was on its way.
    if (readOnly || answer.readOnly || this.turn.isHeld) return;
    this.session.close({ kind: "elsewhere" }, true);
    this.turn.readAlong();
  }

  /** A tab that may not write leaves alone what was kept. */
  private async kept(): Promise<Kept> {
    const { documentId, userId, readOnly } = this.options;
    return readOnly || !this.turn.isHeld ? {} : newest(await readKept(journal, userId, documentId), this.heard);
  }

  private hear(record: JournalRecord): void {
    if (record.userId !== this.options.userId) return;
    this.heard = record;
    if (this.session.status.kind === "elsewhere") this.bench.replace(record.markdown);
  }

  private renewBench(guidance: readonly Guidance[]): void {
    this.bench.destroy();
    const old = this.bench;
    this.bench = this.newBench(guidance);
    this.session = this.newSession();
    old.tools.replaceWith(this.bench.tools);
    old.sheet.replaceWith(this.bench.sheet);
  }

  private wake(): void {
    this.session.wake();
    this.onWake();
    if (this.turn.isHeld && !this.options.readOnly && this.session.status.kind === "saved") void this.refresh();
  }

  /** Somebody comes back to a page that stood open: they go on with what they wrote elsewhere meanwhile. */
  private async refresh(): Promise<void> {
    const answer = await this.api.load();
    if (this.ended || answer.kind !== "loaded" || this.session.status.kind !== "saved" || answer.draft.revision <= this.session.revision) return;
    this.session.begin(answer.draft, { readOnly: answer.readOnly, submittedAt: answer.submittedAt });
  }

  private async load(): Promise<(Loaded & { readonly isFromDevice: boolean }) | { readonly kind: "gone" } | null> {
    for (let wait = 1_000; !this.ended; wait = Math.min(wait * 2, 30_000)) {
      const answer = await this.api.load();
      if (isFinal(answer)) return answer.kind === "gone" ? answer : { ...answer, isFromDevice: false };
      const { record } = answer.kind === "unreachable" ? await this.kept() : {};
      if (record) return { ...loadedFrom(record), isFromDevice: true };
      const status = answer.kind === "signedOut" ? { kind: "signedOut", kept: true } as const : { kind: "loadFailed" } as const;
      this.bars.show(status);
      publish(this.options.id, { status });
      await new Promise<void>(done => { this.onWake = done; setTimeout(done, wait); });
    }
    return null;
  }
}
