import type { FileEntry } from "@zip.js/zip.js";

/** Bytes that are read of a body that has a file of its own: as many as are read of any body, and more. */
const longestAttachment = 4_000_000;

/** How a file is packed, by its first bytes. mitmproxy writes `.zhar`, which is bare zlib. */
export type Packing = "plain" | "gzip" | "zlib" | "zip";

export async function packingOf(file: Blob): Promise<Packing> {
  const [first = 0, second = 0, third = 0, fourth = 0] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (first === 0x1f && second === 0x8b) return "gzip";
  if (first === 0x78 && (first * 256 + second) % 31 === 0) return "zlib";
  const isZip = first === 0x50 && second === 0x4b && (third === 3 || third === 5) && third + 1 === fourth;
  return isZip ? "zip" : "plain";
}

/** The chunks of a stream; leaving the loop gives the stream up. Chrome before 124 cannot loop over streams itself. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined); // it has failed already, and the loop has the error
  }
}

/** UTF-16 begins with the two bytes of a byte order mark, or has a zero beside the first character. */
function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || first === 0 ? "utf-16be" : "utf-8";
}

/** The text in UTF-8 and without a byte order mark, from any of the three encodings. */
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

/** Reports how many bytes pass. */
const counted = (onBytes: (bytes: number) => void) =>
  new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes(chunk.length);
      controller.enqueue(chunk);
    },
  });

/** The texts in a file, in UTF-8 and in chunks. */
export interface Unpacked {
  /** One text, or those of an archive; each is read to its end or given up before the next. */
  readonly texts: AsyncIterable<AsyncIterable<Uint8Array>>;
  /** Reads the beginning of a file of the archive that lies beside the text at hand. */
  readAttachment?(name: string): Promise<Uint8Array | undefined>;
}

const unpacker = (packing: "gzip" | "zlib") =>
  new DecompressionStream(packing === "gzip" ? "gzip" : "deflate") as GenericTransformStream; // its types are too narrow

/** The content of a member. It breaks off where the member is damaged. */
function contentOf(member: FileEntry): ReadableStream<Uint8Array> {
  let fail: (error: unknown) => void = () => undefined;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      fail = (error) => controller.error(error);
    },
  });
  // Reading ends also where the stream was given up.
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
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer()); // none of them is shared memory
}

/** The members of an archive, read from disk as they are needed; a HAR comes first. */
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
      return beginningOf(contentOf(member)).catch(() => undefined); // the call is listed without its body
    },
  };
}

/**
 * Opens a file of any packing. Nothing is held but the chunk at hand, so that a packed file can be of any size too.
 * `onBytes` receives the number of bytes read from disk.
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
