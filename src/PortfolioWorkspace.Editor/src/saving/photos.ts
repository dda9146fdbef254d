export type PhotoAnswer =
  | { readonly kind: "added"; readonly address: string }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "unreachable" };

const longestSide = 2_000;

/** Sends a photo to the house; unlike words it is not kept on the device, so somebody hears at once when it does not arrive. */
export async function sendPhoto(endpoint: string, file: Blob): Promise<PhotoAnswer> {
  try {
    const { header, token } = await (await fetch("/api/antiforgery", { cache: "no-store" })).json() as { header: string; token: string };
    const body = await smaller(file);
    const response = await fetch(`${endpoint}/photos`, { method: "POST", body, redirect: "manual", headers: { "Content-Type": body.type || "application/octet-stream", [header]: token } });
    if (response.status === 201) return { kind: "added", address: (await response.json() as { address: string }).address };
    const why = response.headers.get("Content-Type")?.includes("problem+json") ? (await response.json() as { title?: string }).title : undefined;
    return why ? { kind: "refused", why } : { kind: "unreachable" };
  } catch {
    return { kind: "unreachable" };
  }
}

/** A photo of a telephone is many times larger than a page needs; on a school's network that counts. The house does it too. */
async function smaller(file: Blob): Promise<Blob> {
  if (file.type !== "image/jpeg" || file.size < 500_000) return file;
  try {
    const photo = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longestSide / Math.max(photo.width, photo.height));
    const canvas = new OffscreenCanvas(Math.round(photo.width * scale), Math.round(photo.height * scale));
    canvas.getContext("2d")!.drawImage(photo, 0, 0, canvas.width, canvas.height);
    photo.close();
    return await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
  } catch {
    return file;
  }
}
