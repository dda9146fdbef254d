import { dateOf, type Status, type Trouble } from "./status";
import type { Encounter } from "./encounter";
import type { Footing } from "./footing";

/** What is known about a text that is open for writing. */
interface OpenText {
  readonly footing: Pick<Footing, "rival" | "base">;
  readonly encounter: Pick<Encounter, "parts">;
  readonly trouble: Trouble | null;
  /** Neither this device nor the server took anything for too long. */
  readonly isAdrift: boolean;
  readonly isDirty: boolean;
  /** This device has what was written. */
  readonly kept: boolean;
  /** The name of this one. */
  readonly device: string;
}

/** The first of these that is true is what the writer has to know: two versions, danger, trouble, and only then that it is saved. */
export function openStatus({ footing: { rival, base }, encounter, trouble, isAdrift, isDirty, kept, device }: OpenText): Status {
  if (rival) return { kind: "conflict", device: rival.device, at: dateOf(rival.savedAt), parts: encounter.parts };
  if (isAdrift) return { kind: "adrift", signedOut: trouble === "signedOut" || trouble === "otherUser" };
  if (trouble) return { kind: trouble, kept };
  return isDirty ? { kind: "saving", kept } : { kind: "saved", at: dateOf(base.savedAt), kept, device: base.device === device ? null : base.device };
}
