import type { Failure } from "../../core/failure.ts";
import { createEntryReader } from "../../core/import/entry-reader.ts";
import type { Imported, ImportProblem } from "../../core/import/imported.ts";
import { type Ending, EntrySplitter } from "../../core/import/splitter.ts";
import type { Rules } from "../../core/rules.ts";
import { type Packing, packingOf, type Unpacked, unpack } from "./unpack.ts";

/** Most failures in one message, and roughly the most characters of bodies: more would block the panel. */
const mostInBatch = 200;
const charactersInBatch = 1_000_000;

export interface ImportSteps {
  /** Called after each chunk with the bytes read from disk and the result so far. */
  progress(bytes: number, soFar: Imported): void;
  failures(batch: readonly Failure[]): Promise<void>;
  /** Called after each chunk. */
  isCancelled(): boolean;
}

const unreadable = {
  plain: "unreadable-file",
  gzip: "unreadable-gzip",
  zlib: "unreadable-gzip",
  zip: "unreadable-zip",
} as const satisfies Record<Packing, ImportProblem>;

/** Name and version from the log's `creator` or `browser`. */
function programOf(json: Uint8Array | undefined): string | undefined {
  let value: unknown;
  try {
    value = json && JSON.parse(new TextDecoder().decode(json));
  } catch {
    return undefined; // the field is malformed
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { name, version } = value as { name?: unknown; version?: unknown }; // both fields are checked below
  if (typeof name !== "string" || name === "") return undefined;
  return (typeof version === "string" ? `${name} ${version}` : name).slice(0, 100).trim();
}

/**
 * Collects failures into batches that fit into one message and waits for `take` after each. The first
 * batch is a single failure, so that it shows immediately; each further one may be twice as large as the one before.
 */
function createBatches(take: (batch: readonly Failure[]) => Promise<void>) {
  let batch = new Map<string, Failure>();
  let most = 1;
  let characters = 0;
  const ids = new Set<string>();

  const flush = async () => {
    if (batch.size === 0) return;
    const whole = [...batch.values()];
    batch = new Map();
    characters = 0;
    most = Math.min(2 * most, mostInBatch);
    await take(whole);
  };

  return {
    flush,

    /** Number of failures. A more complete entry of the same call replaces the first one. */
    count: () => ids.size,

    /** Adds the failures of one exchange. */
    async add(failures: readonly Failure[]): Promise<void> {
      const { request, response } = failures[0]?.exchange ?? {};
      characters += (request?.body?.text?.length ?? 0) + (response?.body.text?.length ?? 0);
      for (const failure of failures) {
        ids.add(failure.id);
        batch.set(failure.id, failure);
        if (batch.size >= most) await flush();
      }
      if (characters >= charactersInBatch) await flush();
    },
  };
}

/** Reads the texts of a file one after the other and counts their contents. */
class Reading {
  readonly counts = { entries: 0, watched: 0, failures: 0, broken: 0 };
  readonly endings = new Set<Ending>();
  readonly #reader: ReturnType<typeof createEntryReader>;
  readonly #batches: ReturnType<typeof createBatches>;
  readonly #decoder = new TextDecoder();
  readonly #writer: { creator?: string; browser?: string } = {};

  constructor(reader: ReturnType<typeof createEntryReader>, take: ImportSteps["failures"]) {
    this.#reader = reader;
    this.#batches = createBatches(take);
  }

  /** The program that wrote the file; the browser is preferred to its library. */
  get creator(): string | undefined {
    return this.#writer.browser ?? this.#writer.creator;
  }

  /**
   * Reads a text until it ends or until `isEnough` returns true after a chunk. Rejects if its compression is
   * damaged.
   */
  async read(chunks: AsyncIterable<Uint8Array>, isEnough: () => boolean): Promise<void> {
    const splitter = new EntrySplitter();
    try {
      for await (const chunk of chunks) {
        for (const { field, bytes: json } of splitter.push(chunk))
          if (field === undefined) await this.#readEntry(json);
          else if (field === "creator" || field === "browser") this.#writer[field] = programOf(json);
        if (isEnough() || splitter.isOver()) return;
      }
    } finally {
      this.endings.add(splitter.ending());
    }
  }

  end(): Promise<void> {
    return this.#batches.flush();
  }

  async #readEntry(json: Uint8Array | undefined): Promise<void> {
    const { counts } = this;
    counts.entries++;
    // An unexpected error in one entry must not affect the others.
    const read = json
      ? await this.#reader.readText(this.#decoder.decode(json)).catch(() => "broken" as const)
      : "broken";
    if (read === "unwatched") return;
    if (read === "broken") {
      counts.broken++;
      return;
    }
    counts.watched++;
    await this.#batches.add(read);
    await this.#batches.add(this.#reader.takeUpdated());
    counts.failures = this.#batches.count();
  }
}

/** Why a file that was read to its end gave no failures or not all of them. */
function problemOf({ endings, counts }: Reading, packing: Packing): ImportProblem | undefined {
  const isHar = endings.has("cut") || endings.has("whole");
  if (!isHar && packing === "zip") return endings.size === 0 ? "empty-zip" : "zip-without-har";
  if (!isHar) return endings.has("not-json") ? "not-json" : endings.has("not-har") ? "not-har" : "empty-file";
  if (endings.has("cut")) return "cut";
  if (counts.broken > 0) return "broken-entries";
  if (counts.watched === 0) return "nothing-watched";
  return counts.failures === 0 ? "no-failures" : undefined;
}

/** Reads a file to its end, chunk by chunk, and reports its failures; never throws because of its content. */
export async function importFile(file: File, id: string, on: ImportSteps, rules?: Rules): Promise<Imported> {
  let packing: Packing = "plain";
  let bytes = 0;
  let unpacked: Unpacked | undefined;
  const reading = new Reading(
    createEntryReader(id, rules, async (name) => unpacked?.readAttachment?.(name)),
    on.failures,
  );
  const result = (problem?: ImportProblem): Imported => {
    const { counts, creator } = reading;
    return { id, name: file.name, ...counts, ...(creator && { creator }), ...(problem && { problem }) };
  };
  const isEnough = () => {
    on.progress(bytes, result());
    return on.isCancelled();
  };

  let isDamaged = false;
  try {
    packing = await packingOf(file);
    unpacked = await unpack(file, packing, (more) => {
      bytes += more;
    });
    for await (const text of unpacked.texts) {
      await reading.read(text, isEnough).catch(() => {
        isDamaged = true; // the file is gone or this text is damaged; continue with the others
      });
      if (on.isCancelled()) break;
    }
  } catch {
    isDamaged = true;
  }
  await reading.end();
  if (on.isCancelled()) return result("cancelled");
  if (!isDamaged) return result(problemOf(reading, packing));
  // A damaged file in a single compressed stream ends early.
  const isCut = packing !== "plain" && packing !== "zip" && reading.endings.has("cut");
  return result(isCut ? "cut" : unreadable[packing]);
}
