import type { DraftApi, LoadAnswer, SaveAnswer, SaveRequest } from "./api";
import type { JournalRecord } from "./draft";

/** Lets somebody write on while the server can not be reached: the text that this device kept stands in for the one of the server. */
export class OfflineFirst implements DraftApi {
  constructor(private readonly online: DraftApi, private readonly read: () => Promise<JournalRecord | undefined>, private readonly isNew: boolean) {}

  async load(): Promise<LoadAnswer> {
    const answer = await this.online.load();
    if (answer.kind !== "unreachable") return answer;
    const record = await this.read().catch(() => undefined);
    if (!record && !this.isNew) return answer;
    const draft = record
      ? { revision: record.baseRevision, markdown: record.baseMarkdown, hash: record.baseHash, savedAt: record.synced ? record.at : null, device: null }
      : { revision: 0, markdown: "", hash: "", savedAt: null, device: null };
    return { kind: "loaded", draft, readOnly: false, guidance: undefined };
  }

  save(request: SaveRequest): Promise<SaveAnswer> { return this.online.save(request); }
}
