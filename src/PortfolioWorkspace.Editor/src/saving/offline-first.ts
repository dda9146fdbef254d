import type { AsideAnswer, LoadAnswer, SaveAnswer } from "./answers";
import type { DraftApi, SaveRequest } from "./api";
import type { Aside, JournalRecord } from "./draft";
import { loadedFrom } from "./kept";

/** Lets somebody write on while the server can not be reached: the text that this device kept stands in for the one of the server. */
export class OfflineFirst implements DraftApi {
  constructor(private readonly online: DraftApi, private readonly read: () => Promise<JournalRecord | undefined>, private readonly isNew: boolean) {}

  async load(): Promise<LoadAnswer> {
    const answer = await this.online.load();
    if (answer.kind !== "unreachable") return answer;
    const record = await this.read().catch(() => undefined);
    if (record) return loadedFrom(record);
    if (!this.isNew) return answer;
    return { kind: "loaded", draft: { revision: 0, markdown: "", hash: "", savedAt: null, device: null }, readOnly: false, guidance: undefined, submittedAt: null };
  }

  save(request: SaveRequest, isUrgent: boolean): Promise<SaveAnswer> { return this.online.save(request, isUrgent); }
  prepare(request: SaveRequest): Promise<unknown> { return this.online.prepare(request); }
  setAside(aside: Aside): Promise<AsideAnswer> { return this.online.setAside(aside); }
}
