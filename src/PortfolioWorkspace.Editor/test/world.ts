import { mock } from "node:test";
import type { DraftApi, SaveAnswer, SaveRequest } from "../src/saving/api";
import type { JournalRecord, ServerDraft } from "../src/saving/draft";
import { markdownText } from "../src/saving/merge";
import { DraftSession } from "../src/saving/session";
import type { Notice, Status } from "../src/saving/status";
import type { TextKind } from "../src/saving/text-kind";

const at = "2026-11-22T14:32:00Z";
export const server = (revision: number, markdown: string, device: string | null = null): ServerDraft => ({ revision, markdown, hash: `h${revision}`, savedAt: at, device });

/** A world in which a test decides what the network and the disk do. */
export function world(markdown = "een\n\ntwee", revision = 1, kind: TextKind = markdownText) {
  const box = { text: "", locked: true };
  const sent: SaveRequest[] = [];
  const answers: SaveAnswer[] = [];
  const aside: JournalRecord[] = [];
  const statuses: Status[] = [];
  const notices: Notice[] = [];
  const disk = { record: undefined as JournalRecord | undefined, full: false, online: true };
  let current = server(revision, markdown);
  const api: DraftApi = {
    load: async () => ({ kind: "gone" }),
    save: async request => {
      sent.push(request);
      const prepared = answers.shift();
      if (prepared) return prepared;
      if (request.baseRevision !== current.revision) return { kind: "changed", draft: current };
      current = server(current.revision + 1, request.markdown);
      return { kind: "saved", revision: current.revision, hash: current.hash, savedAt: at };
    },
  };
  const session = new DraftSession({
    documentId: "d", userId: "u", clientId: "c", device: "test", api, kind,
    journal: {
      read: async () => disk.record,
      write: async record => { if (disk.full) throw new Error("full"); disk.record = record; },
      setAside: async record => { aside.push(record); },
    },
    surface: { read: () => box.text, replace: text => { box.text = text; }, lock: locked => { box.locked = locked; } },
    isOnline: () => disk.online,
    onStatus: status => statuses.push(status),
    onNotice: notice => notices.push(notice),
  });
  return {
    session, box, sent, answers, aside, statuses, notices, disk,
    get server() { return current; },
    set server(draft: ServerDraft) { current = draft; },
    begin(record?: JournalRecord, readOnly = false) { session.begin(current, record, readOnly); },
    type(text: string) { box.text = text; session.changed(); },
    get status() { return session.status.kind; },
  };
}

export async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 250) {
    mock.timers.tick(Math.min(250, left));
    await settle();
  }
}

export async function settle(): Promise<void> { for (let i = 0; i < 20; i++) await Promise.resolve(); }

export function record(markdown: string, more: Partial<JournalRecord> = {}): JournalRecord {
  return { documentId: "d", userId: "u", clientId: "old", seq: 3, baseRevision: 1, baseHash: "h1", baseMarkdown: "een\n\ntwee", sent: [], markdown, synced: false, at, ...more };
}
