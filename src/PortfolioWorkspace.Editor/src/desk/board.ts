import type { Status } from "../saving/status";
import type { Outline } from "../view/outline";

/** What one editor tells the elements around it. */
export interface Board {
  readonly status: Status;
  readonly outline: Outline | null;
  readonly goTo: ((pos: number) => void) | null;
}

const blank: Board = { status: { kind: "loading" }, outline: null, goTo: null };
const boards = new Map<string, Board>();
const watchers = new Map<string, Set<(board: Board) => void>>();

/** Editors publish under their id, so that it does not matter which element the page makes first. */
export function publish(id: string, news: Partial<Board>): void {
  const board = { ...(boards.get(id) ?? blank), ...news };
  boards.set(id, board);
  for (const watcher of watchers.get(id) ?? []) watcher(board);
}

export function withdraw(id: string): void {
  publish(id, blank);
  boards.delete(id);
}

export function watch(id: string, watcher: (board: Board) => void): () => void {
  const all = watchers.get(id) ?? new Set();
  watchers.set(id, all.add(watcher));
  watcher(boards.get(id) ?? blank);
  return () => { all.delete(watcher); };
}
