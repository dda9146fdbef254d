import { journal } from "../saving/journal";
import { OfflineFirst } from "../saving/offline-first";
import { FieldApi } from "./field-api";

/** The way of one note to the server and back, also while there is none. */
export function noteApi(id: string, userId: string, isNew: boolean): OfflineFirst {
  return new OfflineFirst(new FieldApi(`/api/notes/${id}`, userId), () => journal.read(userId, id), isNew);
}
