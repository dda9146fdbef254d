import { HttpDraftApi, type Loaded } from "../saving/api";
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
  private readonly bars = new Bars({ choose: own => this.session.choose(own), writeHere: () => void this.start(true) });
  private readonly turn: WritingTurn;
  private readonly api: HttpDraftApi;
  private readonly settling = new Debounce(700, 4_000, () => this.bench.settle());
  private readonly outlining = whenQuiet(() => publish(this.options.id, { outline: this.bench.outline() }));
  private readonly wakeups = new Wakeups(() => { this.session.wake(); this.onWake(); }, () => this.session.hide());
  private bench: Workbench;
  private session: DraftSession;
  private ended = false;
  private onWake: () => void = () => {};

  constructor(private readonly host: HTMLElement, private readonly options: DeskOptions) {
    this.api = new HttpDraftApi(options.endpoint, options.userId);
    this.turn = new WritingTurn(options.documentId, async () => { await this.session.flush(2_000); }, () => this.session.close({ kind: "elsewhere" }));
    this.bench = this.newBench(options.guidance);
    this.session = this.newSession();
    this.show();
    openDesks.add(this);
    publish(options.id, { status: this.session.status, goTo: pos => this.bench.goTo(pos) });
    void this.start(false);
  }

  get documentId(): string { return this.options.documentId; }
  get revision(): number { return this.session.revision; }
  get atRiskSince(): number | null { return this.session.atRiskSince; }
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
    const { id, label, compact } = this.options;
    return new Workbench({
      id, label, compact, guidance,
      onChange: () => { this.session.changed(); this.settling.touch(); },
      onSelect: () => this.outlining.soon(),
      say: words => this.bars.say(words),
    });
  }

  private newSession(): DraftSession {
    const { documentId, userId, id } = this.options;
    return new DraftSession({
      documentId, userId, journal, clientId: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, device: deviceName(navigator.userAgent),
      api: this.api, surface: this.bench, kind: markdownText, isOnline: () => navigator.onLine,
      onStatus: status => { this.bars.show(status); publish(id, { status }); this.outlining.soon(); },
      onNotice: notice => this.bars.notice(notice),
    });
  }

  private show(): void { this.host.append(this.bench.tools, this.bars.root, this.bench.sheet); }

  /** Takes the turn, then the text of the server and what this device kept of it. */
  private async start(insist: boolean): Promise<void> {
    const { documentId, userId, readOnly } = this.options;
    const mayWrite = readOnly || await (insist ? this.turn.insist() : this.turn.take());
    await departed(documentId);
    const answer = await this.load();
    if (!answer || this.ended) return;
    if (answer.kind === "gone") return this.session.close({ kind: "gone" });
    const record = mayWrite && !readOnly ? await journal.read(userId, documentId).catch(() => undefined) : undefined;
    if (this.ended) return;
    if (insist) this.session = this.newSession();
    const guidance = readGuidance(answer.guidance);
    if (guidance.length > 0 && this.options.guidance.length === 0) this.renewBench(guidance);
    this.session.begin(answer.draft, record, readOnly || answer.readOnly);
    if (!mayWrite) this.session.close({ kind: "elsewhere" });
  }

  private renewBench(guidance: readonly Guidance[]): void {
    this.bench.destroy();
    const old = this.bench;
    this.bench = this.newBench(guidance);
    this.session = this.newSession();
    old.tools.replaceWith(this.bench.tools);
    old.sheet.replaceWith(this.bench.sheet);
  }

  private async load(): Promise<Loaded | { readonly kind: "gone" } | null> {
    for (let wait = 1_000; !this.ended; wait = Math.min(wait * 2, 30_000)) {
      const answer = await this.api.load();
      if (answer.kind === "loaded" || answer.kind === "gone") return answer;
      const status = answer.kind === "signedOut" ? { kind: "signedOut", kept: true } as const : { kind: "loadFailed" } as const;
      this.bars.show(status);
      publish(this.options.id, { status });
      await new Promise<void>(done => { this.onWake = done; setTimeout(done, wait); });
    }
    return null;
  }
}
