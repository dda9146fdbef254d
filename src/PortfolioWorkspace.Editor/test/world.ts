import { mock } from "node:test";
import type { AsideAnswer, SaveAnswer } from "../src/saving/answers";
import type { DraftApi, SaveRequest } from "../src/saving/api";
import type { Aside, JournalRecord, ServerDraft } from "../src/saving/draft";
import { markdownText } from "../src/saving/merge";
import { DraftSession } from "../src/saving/session";
import type { Start } from "../src/saving/session-options";
import type { Notice, Status } from "../src/saving/status";
import type { TextKind } from "../src/saving/text-kind";

const at = "2026-11-22T14:32:00Z";
export const server = (revision: number, markdown: string, device: string | null = null, hash = `h${revision}`): ServerDraft => ({ revision, markdown, hash, savedAt: at, device });

/** A world in which a test decides what the network and the disk do. */
export function world(markdown = "een\n\ntwee", revision = 1, kind: TextKind = markdownText) {
  const box = { text: "", locked: true };
  const sent: SaveRequest[] = [];
  const prepared: SaveRequest[] = [];
  const urgent: boolean[] = [];
  const answers: SaveAnswer[] = [];
  const asideAnswers: AsideAnswer[] = [];
  const listed: Aside[] = [];
  const aside = new Map<string, Aside>();
  const statuses: Status[] = [];
  const notices: Notice[] = [];
  const disk = { record: undefined as JournalRecord | undefined, full: false, silent: false, online: true };
  let readied = 0;
  let current = server(revision, markdown);
  const api: DraftApi = {
    load: async () => ({ kind: "gone" }),
    ready: () => { readied++; }, address: "/api/drafts/d",
    prepare: async request => { prepared.push(request); },
    save: async (request, isUrgent) => {
      sent.push(request);
      urgent.push(isUrgent);
      const answer = answers.shift();
      if (answer) return answer;
      if (request.baseRevision !== current.revision || request.baseHash !== current.hash) return { kind: "changed", draft: current };
      current = server(current.revision + 1, request.markdown);
      return { kind: "saved", revision: current.revision, hash: current.hash, savedAt: at };
    },
    setAside: async each => {
      const answer = asideAnswers.shift() ?? "listed";
      if (answer === "listed") listed.push(each);
      return answer;
    },
  };
  const session = new DraftSession({
    documentId: "d", userId: "u", clientId: "c", device: "test", api, kind,
    journal: {
      read: async () => disk.record,
      write: async record => {
        if (disk.full) throw new Error("full");
        if (disk.silent) return new Promise(() => {});
        disk.record = record;
      },
      keepAside: async each => { if (disk.full) throw new Error("full"); aside.set(each.id, each); },
      asides: async () => [...aside.values()],
    },
    surface: { read: () => box.text, replace: text => { box.text = text; }, lock: locked => { box.locked = locked; } },
    isOnline: () => disk.online,
    onStatus: status => statuses.push(status),
    onNotice: notice => notices.push(notice),
  });
  return {
    session, box, sent, prepared, urgent, answers, asideAnswers, listed, statuses, notices, disk,
    get aside() { return [...aside.values()].map(each => each.markdown); },
    readied: () => readied,
    get server() { return current; },
    set server(draft: ServerDraft) { current = draft; },
    begin(record?: JournalRecord, more: Start = {}) { session.begin(current, { record, ...more }); },
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

export async function settle(): Promise<void> { for (let i = 0; i < 30; i++) await Promise.resolve(); }

export function record(markdown: string, more: Partial<JournalRecord> = {}): JournalRecord {
  return { documentId: "d", userId: "u", clientId: "old", term: 1, version: 3, seq: 3, baseRevision: 1, baseHash: "h1", baseMarkdown: "een\n\ntwee", sent: [], markdown, synced: false, at, ...more };
}
