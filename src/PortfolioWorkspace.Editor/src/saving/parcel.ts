const worthPacking = 1_000;

/** The body of one save, packed before it is needed: a page that is being left cannot wait for it. */
export class Parcel {
  private plain = "";
  private packed: Uint8Array<ArrayBuffer> | null = null;

  async pack(plain: string): Promise<Uint8Array<ArrayBuffer> | null> {
    if (plain.length < worthPacking) return null;
    if (this.plain === plain) return this.packed;
    const packed = await gzip(plain);
    [this.plain, this.packed] = [plain, packed];
    return packed;
  }

  /** What is packed already. */
  atHand(plain: string): Uint8Array<ArrayBuffer> | null { return this.plain === plain ? this.packed : null; }
}

async function gzip(plain: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!("CompressionStream" in globalThis)) return null;
  try {
    const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    return null;
  }
}
