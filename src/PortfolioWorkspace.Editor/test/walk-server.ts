import type { AsideAnswer, LoadAnswer, SaveAnswer } from "../src/saving/answers";
import type { DraftApi, SaveRequest } from "../src/saving/api";
import type { Aside, ServerDraft } from "../src/saving/draft";
import type { FakeTime } from "./fake-time";

export type Weather = "fine" | "down" | "slow" | "lost" | "late" | "faulty" | "signedOut";

/** A server with a network before it, in all its moods. A request may arrive although nobody hears the answer, or after its tab is gone. */
export class WalkServer {
  weather: Weather = "fine";
  isSubmitted = false;
  readonly listed: Aside[] = [];
  readonly everHad = new Set<string>();
  private readonly past: ServerDraft[] = [];
  draft: ServerDraft;
  author = "";

  constructor(private readonly time: FakeTime, private readonly roll: (sides: number) => number, text: string) {
    this.draft = this.draftOf(1, text);
    this.everHad.add(text);
  }

  private draftOf(revision: number, markdown: string): ServerDraft {
    let hash = 7;
    for (const letter of markdown) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
    const fingerprint = hash.toString(16).padStart(8, "0");
    const lineage = [fingerprint, ...this.past.map(draft => draft.hash).reverse()].join("").slice(0, 320);
    return { revision, markdown, hash: fingerprint, savedAt: "2026-11-22T14:32:00Z", device: null, lineage };
  }

  write(markdown: string, author: string): void {
    this.past.push(this.draft);
    this.draft = this.draftOf(this.draft.revision + 1, markdown);
    this.everHad.add(markdown);
    this.author = author;
  }

  /** Somebody puts back a backup; null when there is none. */
  putBack(): ServerDraft | null {
    if (this.past.length < 2) return null;
    this.past.length -= 1 + this.roll(Math.min(3, this.past.length - 1));
    this.draft = this.past.pop()!;
    this.author = "backup";
    return this.draft;
  }

  apiFor(author: string, isAlive: () => boolean): DraftApi {
    const answer = async <T>(work: () => T, unreachable: T, signedOut: T): Promise<T> => {
      const { weather } = this;
      await this.time.wait(1 + this.roll(weather === "slow" ? 15_000 : 200));
      if (weather === "down" || weather === "faulty") return unreachable;
      if (weather === "signedOut") return signedOut;
      if (weather === "late") await this.time.wait(this.roll(8_000));
      const outcome = work();
      await this.time.wait(1 + this.roll(weather === "slow" ? 15_000 : 200));
      if (!isAlive()) return new Promise<T>(() => {});
      return weather === "lost" || weather === "late" ? unreachable : outcome;
    };
    return {
      load: () => answer<LoadAnswer>(() => ({ kind: "loaded", draft: this.draft, readOnly: this.isSubmitted, guidance: null, submittedAt: null }), { kind: "unreachable" }, { kind: "signedOut" }),
      prepare: async () => {},
      ready: () => {}, address: "/api/drafts/d",
      save: request => answer<SaveAnswer>(() => this.save(request, author), { kind: "unreachable" }, { kind: "signedOut" }),
      setAside: aside => answer<AsideAnswer>(() => { this.listed.push(aside); return "listed"; }, "unreachable", "signedOut"),
    };
  }

  private save({ baseRevision, baseHash, markdown }: SaveRequest, author: string): SaveAnswer {
    if (this.isSubmitted) return { kind: "submitted", at: null };
    if (baseRevision !== this.draft.revision || baseHash !== this.draft.hash) return { kind: "changed", draft: this.draft };
    this.write(markdown, author);
    const { revision, hash, savedAt } = this.draft;
    return { kind: "saved", revision, hash, savedAt: savedAt! };
  }
}
