/** Bytes of this page's own memory, as the browser's cryptography wants them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const portion = 0x80_00;

export function toBase64(bytes: Bytes): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += portion)
    binary += String.fromCharCode(...bytes.subarray(at, at + portion));
  return btoa(binary);
}

/** null for what is no base64. */
export function fromBase64(text: string): Bytes | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

async function through(bytes: Bytes, stream: GenericTransformStream, most: number): Promise<Bytes> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough<Bytes>(stream as TransformStream<Bytes, Bytes>)
    .getReader();
  const parts: Bytes[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError('larger than a journal may be');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const deflated = (bytes: Bytes): Promise<Bytes> =>
  through(bytes, new CompressionStream('gzip'), Number.POSITIVE_INFINITY);

/** @param most bytes it may become: a small file can be a very large one. @throws RangeError or what the stream throws */
export const inflated = (bytes: Bytes, most: number): Promise<Bytes> =>
  through(bytes, new DecompressionStream('gzip'), most);
