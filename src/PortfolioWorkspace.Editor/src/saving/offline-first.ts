import type { AsideAnswer, LoadAnswer, SaveAnswer } from "./answers";
import type { DraftApi, SaveRequest } from "./api";
import type { Aside, JournalRecord } from "./draft";
import { loadedFrom } from "./kept";

const blank: LoadAnswer = { kind: "loaded", draft: { revision: 0, markdown: "", hash: "", savedAt: null, device: null }, readOnly: false, guidance: undefined, submittedAt: null };

/** Lets somebody write on while the server can not be reached: the text that this device kept stands in for the one of the server. */
export class OfflineFirst implements DraftApi {
  constructor(private readonly online: DraftApi, private readonly read: () => Promise<JournalRecord | undefined>, private readonly isNew: boolean) {}

  get address(): string { return this.online.address; }

  async load(): Promise<LoadAnswer> {
    // Its id was thought of a moment ago, so there is nobody to ask.
    if (this.isNew) return blank;
    const answer = await this.online.load();
    if (answer.kind !== "unreachable") return answer;
    const record = await this.read().catch(() => undefined);
    return record ? loadedFrom(record) : blank;
  }

  ready(): void { this.online.ready(); }
  save(request: SaveRequest, isUrgent: boolean): Promise<SaveAnswer> { return this.online.save(request, isUrgent); }
  prepare(request: SaveRequest): Promise<unknown> { return this.online.prepare(request); }
  setAside(aside: Aside): Promise<AsideAnswer> { return this.online.setAside(aside); }
}
