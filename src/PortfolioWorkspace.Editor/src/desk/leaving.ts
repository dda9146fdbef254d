const saves = new Map<string, Promise<unknown>>();
const patience = 3_000;

/** A page that comes back to a text waits until the visit before it has saved. */
export function leaving(documentId: string, save: Promise<unknown>): void {
  const settled = save.catch(() => {}).finally(() => { if (saves.get(documentId) === settled) saves.delete(documentId); });
  saves.set(documentId, settled);
}

export async function departed(documentId: string): Promise<void> {
  await Promise.race([saves.get(documentId), new Promise(done => setTimeout(done, saves.has(documentId) ? patience : 0))]);
}

export function allDepartures(): Promise<unknown>[] { return [...saves.values()]; }
