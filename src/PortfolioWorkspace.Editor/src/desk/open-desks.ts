import { within } from "../saving/within";
import { allDepartures } from "./leaving";

interface OpenDesk {
  readonly documentId: string;
  readonly revision: number;
  readonly mustWarn: boolean;
  flush(limit: number): Promise<boolean>;
  sayNotSaved(): void;
}

/** The texts on this page. */
export const openDesks = new Set<OpenDesk>();

/** Saves all of them; false when one could not be saved in time. */
export async function flushAll(limit: number): Promise<boolean> {
  const departures = within(limit, Promise.all(allDepartures()));
  const saved = await Promise.all([...openDesks].map(desk => desk.flush(limit)));
  await departures;
  return saved.every(Boolean);
}
