/** How a file is packed, told from its first bytes. mitmproxy writes `.zhar`, which is bare zlib. */
export type Packing = "plain" | "gzip" | "zlib" | "zip";

export async function packingOf(file: Blob): Promise<Packing> {
  const [first = 0, second = 0, third = 0, fourth = 0] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (first === 0x1f && second === 0x8b) return "gzip";
  if (first === 0x78 && (first * 256 + second) % 31 === 0) return "zlib";
  const isZip = first === 0x50 && second === 0x4b && (third === 3 || third === 5) && third + 1 === fourth;
  return isZip ? "zip" : "plain";
}

/** What a stream delivers; leaving the loop gives the stream up. Chrome before 124 cannot loop over streams itself. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined); // it has failed already, and the loop was told
  }
}

/** The two bytes of a byte order mark, or a zero beside the first character, tell UTF-16. */
function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || first === 0 ? "utf-16be" : "utf-8";
}

/** The text in UTF-8 and without a byte order mark, whatever encoding it came in. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: number[] | undefined = [];
  let toText: TextDecoder | undefined;
  const toBytes = new TextEncoder();
  for await (const chunk of chunks) {
    let next = chunk;
    if (start) {
      if (start.length + chunk.length < 3) {
        start.push(...chunk);
        continue;
      }
      if (start.length > 0) next = Uint8Array.from([...start, ...chunk]);
      start = undefined;
      const encoding = encodingOf(next);
      if (encoding !== "utf-8") toText = new TextDecoder(encoding);
      else if (next[0] === 0xef && next[1] === 0xbb && next[2] === 0xbf) next = next.subarray(3);
    }
    yield toText ? toBytes.encode(toText.decode(next, { stream: true })) : next;
  }
  if (start) yield Uint8Array.from(start);
}

/** Tells how many bytes went by. */
const counted = (onBytes: (bytes: number) => void) =>
  new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes(chunk.length);
      controller.enqueue(chunk);
    },
  });

/** The files of an archive, one after the other, read from disk as they are asked for. */
async function* unzipped(file: Blob, onBytes: (bytes: number) => void) {
  const { ZipReader } = await import("@zip.js/zip.js/lib/zip-core-reader.js");
  const part = (offset: number, size: number) => file.slice(offset, offset + size);
  const archive = new ZipReader<Blob>(
    {
      size: file.size,
      readable: file.stream(),
      createReadable: ({ offset = 0, size = file.size - offset } = {}) =>
        part(offset, size).stream().pipeThrough(counted(onBytes)),
      readUint8Array: async (offset, size) => new Uint8Array(await part(offset, size).arrayBuffer()),
    },
    { useWebWorkers: false, useCompressionStream: true },
  );
  for await (const entry of archive.getEntriesGenerator()) {
    if (entry.directory) continue;
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    entry.getData(writable).catch((error: unknown) => writable.abort(error));
    yield readable;
  }
}

const unpacker = (packing: "gzip" | "zlib") =>
  new DecompressionStream(packing === "gzip" ? "gzip" : "deflate") as GenericTransformStream; // its types are too narrow

/**
 * The texts in a file, in UTF-8 and in chunks: one, or those of an archive. Nothing is held but the chunk at hand, so
 * that a packed file can be of any size too. `onBytes` hears of the bytes read from disk.
 */
export async function* textsOf(
  file: Blob,
  packing: Packing,
  onBytes: (bytes: number) => void,
): AsyncGenerator<AsyncIterable<Uint8Array>> {
  if (packing === "zip") {
    for await (const stream of unzipped(file, onBytes)) yield asUtf8(chunksOf(stream));
    return;
  }
  const stream = file.stream().pipeThrough(counted(onBytes));
  yield asUtf8(chunksOf(packing === "plain" ? stream : stream.pipeThrough(unpacker(packing))));
}
