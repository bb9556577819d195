import type { FileEntry } from "@zip.js/zip.js";

/** Bytes read of a body stored in its own file: more than is used of any body. */
const longestAttachment = 4_000_000;

/** The compression of a file, detected from its first bytes. mitmproxy writes `.zhar`, which is bare zlib. */
export type Packing = "plain" | "gzip" | "zlib" | "zip";

export async function packingOf(file: Blob): Promise<Packing> {
  const [first = 0, second = 0, third = 0, fourth = 0] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (first === 0x1f && second === 0x8b) return "gzip";
  if (first === 0x78 && (first * 256 + second) % 31 === 0) return "zlib";
  const isZip = first === 0x50 && second === 0x4b && (third === 3 || third === 5) && third + 1 === fourth;
  return isZip ? "zip" : "plain";
}

/**
 * Iterates over the chunks of a stream; leaving the loop cancels it. Chrome before 124 cannot iterate over streams
 * itself.
 */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined); // the stream has already failed, and the loop throws its error
  }
}

/** UTF-16 starts with a two-byte byte order mark or has a zero byte next to the first character. */
function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || first === 0 ? "utf-16be" : "utf-8";
}

/** Converts any of the three encodings to UTF-8 without a byte order mark. */
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

/** Reports the number of bytes passing through. */
const counted = (onBytes: (bytes: number) => void) =>
  new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes(chunk.length);
      controller.enqueue(chunk);
    },
  });

/** The texts in a file, in UTF-8 and in chunks. */
export interface Unpacked {
  /** One text, or those of an archive; each must be read to its end or abandoned before the next. */
  readonly texts: AsyncIterable<AsyncIterable<Uint8Array>>;
  /** Reads the beginning of an archive member that lies next to the current text. */
  readAttachment?(name: string): Promise<Uint8Array | undefined>;
}

const unpacker = (packing: "gzip" | "zlib") =>
  new DecompressionStream(packing === "gzip" ? "gzip" : "deflate") as GenericTransformStream; // its type is too narrow

/** The content of an archive member. The stream ends early where the member is damaged. */
function contentOf(member: FileEntry): ReadableStream<Uint8Array> {
  let fail: (error: unknown) => void = () => undefined;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      fail = (error) => controller.error(error);
    },
  });
  // The promise also rejects if the reader cancels the stream.
  member.getData(writable).catch((error: unknown) => fail(error));
  return readable;
}

/** The first bytes of a stream. */
async function beginningOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(stream)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= longestAttachment) break;
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer()); // no chunk is in shared memory
}

/** The members of an archive, read from disk on demand; HAR files come first. */
async function unzip(file: Blob, onBytes: (bytes: number) => void): Promise<Unpacked> {
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
  const members = (await archive.getEntries()).filter((one): one is FileEntry => !one.directory);
  const byName = new Map(members.map((member) => [member.filename, member]));
  const isHar = ({ filename }: FileEntry) => /\.har$/i.test(filename);
  const attached = new Set<FileEntry>();
  let folder = "";

  return {
    texts: (async function* () {
      for (const member of [...members.filter(isHar), ...members.filter((one) => !isHar(one))]) {
        if (attached.has(member)) continue;
        folder = member.filename.slice(0, member.filename.lastIndexOf("/") + 1);
        yield asUtf8(chunksOf(contentOf(member)));
      }
    })(),

    async readAttachment(name) {
      const member = byName.get(folder + name);
      if (!member) return undefined;
      attached.add(member);
      return beginningOf(contentOf(member)).catch(() => undefined); // list the call without its body
    },
  };
}

/**
 * Opens a file, compressed or not. Holds only the current chunk in memory, so the file may have any size. `onBytes`
 * receives the number of bytes read from disk.
 */
export async function unpack(
  file: Blob,
  packing: Packing,
  onBytes: (bytes: number) => void,
): Promise<Unpacked> {
  if (packing === "zip") return unzip(file, onBytes);
  const stream = file.stream().pipeThrough(counted(onBytes));
  const text = asUtf8(chunksOf(packing === "plain" ? stream : stream.pipeThrough(unpacker(packing))));
  return {
    texts: (async function* () {
      yield text;
    })(),
  };
}
