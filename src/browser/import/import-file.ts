import type { Failure } from "../../core/failure.ts";
import { createEntryReader } from "../../core/import/entry-reader.ts";
import type { Imported, ImportProblem } from "../../core/import/imported.ts";
import { type Ending, EntrySplitter } from "../../core/import/splitter.ts";
import type { Rules } from "../../core/rules.ts";
import { type Packing, packingOf, textsOf } from "./unpack.ts";

/** Most failures in one message, and about how many characters of bodies: more would hold up the panel. */
const mostInBatch = 200;
const charactersInBatch = 1_000_000;

export interface ImportSteps {
  /** After every chunk: bytes read from disk, and the result as it stands. */
  progress(bytes: number, soFar: Imported): void;
  failures(batch: readonly Failure[]): Promise<void>;
  /** Asked after every chunk. */
  isCancelled(): boolean;
}

const unreadable = {
  plain: "unreadable-file",
  gzip: "unreadable-gzip",
  zlib: "unreadable-gzip",
  zip: "unreadable-zip",
} as const satisfies Record<Packing, ImportProblem>;

/** Name and version out of the log's `creator` or `browser`. */
function programOf(json: Uint8Array | undefined): string | undefined {
  let value: unknown;
  try {
    value = json && JSON.parse(new TextDecoder().decode(json));
  } catch {
    return undefined; // a broken field of the log says nothing
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { name, version } = value as { name?: unknown; version?: unknown }; // narrowed: both are looked at
  if (typeof name !== "string" || name === "") return undefined;
  return (typeof version === "string" ? `${name} ${version}` : name).slice(0, 100).trim();
}

/** Collects failures into batches that are small enough for one message, and waits until each is taken. */
function createBatches(take: (batch: readonly Failure[]) => Promise<void>) {
  let batch = new Map<string, Failure>();
  let last: ReadonlyMap<string, Failure> = batch;
  let characters = 0;

  const flush = async () => {
    if (batch.size === 0) return;
    last = batch;
    batch = new Map();
    characters = 0;
    await take([...last.values()]);
  };

  return {
    flush,

    /** Takes the failures of one exchange and tells how many of them are new. */
    async add(failures: readonly Failure[]): Promise<number> {
      const { request, response } = failures[0]?.exchange ?? {};
      characters += (request?.body?.text?.length ?? 0) + (response?.body.text?.length ?? 0);
      let fresh = 0;
      for (const failure of failures) {
        // A better entry of the same call takes the place of the first.
        if (!batch.has(failure.id) && !last.has(failure.id)) fresh++;
        batch.set(failure.id, failure);
        if (batch.size >= mostInBatch) await flush();
      }
      if (characters >= charactersInBatch) await flush();
      return fresh;
    },
  };
}

/** Reads a file to its end, chunk by chunk, and hands on its failures; never throws for what the file holds. */
export async function importFile(file: File, id: string, on: ImportSteps, rules?: Rules): Promise<Imported> {
  const counts = { entries: 0, watched: 0, failures: 0, broken: 0 };
  const writer: { creator?: string; browser?: string } = {};
  const endings = new Set<Ending>();
  const reader = createEntryReader(id, rules);
  const batches = createBatches(on.failures);
  const decoder = new TextDecoder();
  let packing: Packing = "plain";
  let bytes = 0;

  const result = (problem?: ImportProblem): Imported => {
    const creator = writer.browser ?? writer.creator;
    return { id, name: file.name, ...counts, ...(creator && { creator }), ...(problem && { problem }) };
  };

  const readEntry = async (json: Uint8Array | undefined) => {
    counts.entries++;
    // What nobody thought of in one entry must not cost the others.
    const read = json ? await reader.readText(decoder.decode(json)).catch(() => "broken" as const) : "broken";
    if (read === "unwatched") return;
    if (read === "broken") {
      counts.broken++;
      return;
    }
    counts.watched++;
    counts.failures += await batches.add(read);
  };

  const readText = async (chunks: AsyncIterable<Uint8Array>) => {
    const splitter = new EntrySplitter();
    try {
      for await (const chunk of chunks) {
        for (const { field, bytes: json } of splitter.push(chunk))
          if (field === undefined) await readEntry(json);
          else if (field === "creator" || field === "browser") writer[field] = programOf(json);
        on.progress(bytes, result());
        if (splitter.isOver() || on.isCancelled()) return;
      }
    } finally {
      endings.add(splitter.ending());
    }
  };

  const problemOf = (): ImportProblem | undefined => {
    // In an archive a HAR may lie beside other things.
    if (!endings.has("cut") && !endings.has("whole")) {
      if (endings.has("not-json")) return "not-json";
      return endings.has("not-har") || packing === "zip" ? "not-har" : "empty-file";
    }
    if (endings.has("cut")) return "cut";
    if (counts.broken > 0) return "broken-entries";
    if (counts.watched === 0) return "nothing-watched";
    return counts.failures === 0 ? "no-failures" : undefined;
  };

  let problem: ImportProblem | undefined;
  try {
    packing = await packingOf(file);
    const read = (more: number) => {
      bytes += more;
    };
    for await (const chunks of textsOf(file, packing, read)) {
      await readText(chunks);
      if (on.isCancelled()) break;
    }
    problem = on.isCancelled() ? "cancelled" : problemOf();
  } catch {
    // The file is gone or its packing is damaged: what came before counts.
    problem = packing !== "plain" && endings.has("cut") ? "cut" : unreadable[packing];
  }
  await batches.flush();
  return result(problem);
}
