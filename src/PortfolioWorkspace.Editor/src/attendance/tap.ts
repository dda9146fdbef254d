/** What a trainer said about one person while there may have been no connection: the last word alone. */
export interface Tap {
  readonly participation: string;
  /** Null takes the mark away. */
  readonly status: string | null;
  /** Version of the mark that the page last had from the server; null: there was none. */
  readonly seen: number | null;
  /** Counts the words of this device. */
  readonly seq: number;
}

/** How a mark stands on the server after a word of ours arrived. */
export interface MarkNow {
  readonly participation: string;
  readonly outcome: "saved" | "conflict" | "refused";
  readonly status: string | null;
  readonly version: number | null;
  /** Whose word stands there. */
  readonly by: string | null;
  /** The word that stands there is of who said it here, or nobody's. */
  readonly own: boolean;
  /** Why it was refused. */
  readonly words: string | null;
}

export type TapAnswer = { readonly kind: "answered"; readonly rows: readonly MarkNow[] } | { readonly kind: "unreachable" | "signedOut" | "gone" };

/** Where taps stay until the server has them. */
export interface TapStore {
  all(): Promise<Tap[]>;
  put(tap: Tap): Promise<void>;
  remove(participation: string): Promise<void>;
  /** The name of this device and the next number of its words. */
  next(): Promise<{ clientId: string; seq: number }>;
}

export interface TapApi { send(clientId: string, taps: readonly Tap[]): Promise<TapAnswer> }
