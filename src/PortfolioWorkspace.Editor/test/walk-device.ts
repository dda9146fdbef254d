import { markdownText } from "../src/saving/merge";
import { refuseEarlier, type Aside, type Journal, type JournalRecord } from "../src/saving/draft";
import { loadedFrom, readKept } from "../src/saving/kept";
import { DraftSession } from "../src/saving/session";
import type { Status } from "../src/saving/status";
import type { FakeTime } from "./fake-time";
import type { WalkServer } from "./walk-server";

/** A disk that may refuse, or never answer. What is on it survives the tab. */
export class WalkDisk {
  mood: "fine" | "full" | "silent" = "fine";
  record: JournalRecord | undefined;
  readonly asides = new Map<string, Aside>();

  constructor(private readonly time: FakeTime, private readonly roll: (sides: number) => number) {}

  journalFor(isAlive: () => boolean): Journal {
    const work = async <T>(run: () => T): Promise<T> => {
      if (this.mood === "full") throw new Error("full");
      if (this.mood === "silent") return new Promise<T>(() => {});
      await this.time.wait(this.roll(40));
      return isAlive() ? run() : new Promise<T>(() => {});
    };
    return {
      read: () => work(() => this.record),
      write: record => work(() => {
        refuseEarlier(record, this.record);
        this.record = record;
      }),
      keepAside: aside => work(() => { this.asides.set(aside.id, aside); }),
      asides: () => work(() => [...this.asides.values()]),
    };
  }
}

let visits = 0;

/** One tab with somebody writing in it. */
export class WalkTab {
  readonly name = `visit ${++visits}`;
  readonly session: DraftSession;
  text = "";
  isLocked = true;
  isAlive = true;
  hasTurn = true;
  lastTyped = 0;

  constructor(private readonly time: FakeTime, private readonly server: WalkServer, private readonly disk: WalkDisk, onStatus: (tab: WalkTab, status: Status) => void) {
    const isAlive = () => this.isAlive;
    this.session = new DraftSession({
      documentId: "d", userId: "u", clientId: this.name, device: "test",
      api: server.apiFor(this.name, isAlive), journal: disk.journalFor(isAlive), isOnline: () => true, kind: markdownText,
      surface: { read: () => this.text, replace: text => { this.text = text; }, lock: locked => { this.isLocked = locked; } },
      onStatus: status => { if (this.isAlive) onStatus(this, status); }, onNotice: () => {},
    });
  }

  /** As a desk does it: the journal, the server, or the journal alone. */
  async open(isTakeover: boolean): Promise<void> {
    const isAlive = () => this.isAlive;
    const api = this.server.apiFor(this.name, isAlive);
    const journal = this.disk.journalFor(isAlive);
    for (;;) {
      const answer = await api.load();
      const kept = await readKept(journal, "u", "d");
      if (!this.hasTurn) return;
      if (answer.kind === "loaded") return this.session.begin(answer.draft, { ...kept, readOnly: answer.readOnly, isTakeover });
      if (kept.record) return this.session.begin(loadedFrom(kept.record).draft, { ...kept, isTakeover, isFromDevice: true });
      await this.time.wait(2_000);
    }
  }

  type(change: (text: string) => string): void {
    this.text = change(this.text);
    this.lastTyped = this.time.now;
    this.session.changed();
  }
}
