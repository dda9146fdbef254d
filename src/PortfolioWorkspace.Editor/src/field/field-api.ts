import { deviceName } from "../desk/device";
import type { AsideAnswer } from "../saving/answers";
import { HttpDraftApi } from "../saving/api";

/** The way of one field to the server and back. A field has no list of versions: what loses a choice stays on the device. */
export class FieldApi extends HttpDraftApi {
  constructor(endpoint: string, userId: string) { super(endpoint, userId, deviceName(navigator.userAgent)); }

  override setAside(): Promise<AsideAnswer> { return Promise.resolve("refused"); }
}
