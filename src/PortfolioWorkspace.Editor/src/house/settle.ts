import { deviceName } from "../desk/device";
import { newId } from "../saving/aside-post";
import { HttpDraftApi } from "../saving/api";
import { reconcile } from "../saving/beginning";
import { deviceJournal, recordsOnDevice } from "../saving/device-journal";
import type { JournalRecord, ServerDraft } from "../saving/draft";
import { fingerprint } from "../field/fingerprint";
import { isNotMine } from "../saving/place";
import { plainText } from "../saving/plain-text";

let running: Promise<void> | null = null;

/** Brings online what was written on pages that are closed by now, such as a note from the train. What needs its writer to choose waits for its writer. */
export function settleKept(): Promise<void> {
  running ??= settleAll().catch(() => {}).finally(() => { running = null; });
  return running;
}

async function settleAll(): Promise<void> {
  const user = document.documentElement.dataset.user;
  if (!user || isNotMine() || !navigator.onLine || !navigator.locks) return;
  for (const { documentId, synced, address } of await recordsOnDevice(user)) {
    if (synced || !address || document.querySelector(`[document="${CSS.escape(documentId)}"]`)) continue;
    // Whoever has the turn is writing in it right now.
    await navigator.locks.request(`draft:${documentId}`, { ifAvailable: true }, async turn => {
      const record = turn && await deviceJournal.read(user, documentId);
      const stand = record && !record.synced ? await settle(record, new HttpDraftApi(address, user, deviceName(navigator.userAgent))) : null;
      // Without a connection the text of the server is what this device last knew of it.
      if (record && stand) await deviceJournal.write({ ...record, ...stand, sent: [], synced: true });
    });
  }
}

type Settled = Pick<JournalRecord, "baseRevision" | "baseHash" | "baseMarkdown">;

const standing = ({ revision, hash, markdown }: Pick<ServerDraft, "revision" | "hash" | "markdown">): Settled => ({ baseRevision: revision, baseHash: hash, baseMarkdown: markdown });

/** On what the text stands when it is online by now; null when it is not. */
async function settle(record: JournalRecord, api: HttpDraftApi): Promise<Settled | null> {
  const answer = await api.load();
  if (answer.kind !== "loaded") return null;
  const { draft, readOnly } = answer;
  const { takenHash } = draft as ServerDraft & { takenHash?: string | null };
  if (takenHash && takenHash === await fingerprint(record.markdown)) return standing(draft);
  const { kind } = reconcile(plainText, record, draft);
  if (kind === "server") return standing(draft);
  if (readOnly) return await setAside(record, api) ? standing(draft) : null;
  if (kind !== "restored") return null;
  const saved = await api.save({ clientId: newId(), device: deviceName(navigator.userAgent), seq: 1, baseRevision: draft.revision, baseHash: draft.hash, markdown: record.markdown }, false);
  return saved.kind === "saved" ? standing({ ...saved, markdown: record.markdown }) : null;
}

/** Handed in meanwhile, elsewhere: then it is found among the versions, and its page says so. */
async function setAside({ documentId, userId, markdown }: JournalRecord, api: HttpDraftApi): Promise<boolean> {
  const answer = await api.setAside({ id: newId(), documentId, userId, markdown, reason: "submitted", at: new Date().toISOString(), delivered: false });
  if (answer !== "listed") return false;
  const words = document.querySelector<HTMLElement>(`[data-set-aside="${CSS.escape(documentId)}"]`);
  if (words) words.hidden = false;
  return true;
}
