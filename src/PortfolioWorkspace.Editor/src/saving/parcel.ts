const worthPacking = 1_000;
const bite = 32_768;

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

  /** Whether a text of this length may become as small as this; judged by the one before it. */
  mayFit(length: number, limit: number): boolean {
    const share = this.packed ? this.packed.length / this.plain.length : 0.2;
    return length * share < limit;
  }

  /** What is packed already. */
  atHand(plain: string): Uint8Array<ArrayBuffer> | null { return this.plain === plain ? this.packed : null; }
}

async function gzip(plain: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!("CompressionStream" in globalThis)) return null;
  try {
    const stream = inBites(new TextEncoder().encode(plain)).pipeThrough(new CompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    return null;
  }
}

/** A browser packs what it is given in one go, and a key waits meanwhile: so it is given little, and may do something else in between. */
function inBites(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    async pull(stream) {
      stream.enqueue(bytes.subarray(at, at += bite));
      if (at >= bytes.length) return stream.close();
      await new Promise(done => setTimeout(done));
    },
  });
}
