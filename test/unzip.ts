import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";

/** Unpacks an archive into a folder. */
export async function unzip(archive: Uint8Array, folder: string): Promise<void> {
  const reader = new ZipReader(new Uint8ArrayReader(archive), { useWebWorkers: false });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const path = join(folder, entry.filename);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await entry.getData(new Uint8ArrayWriter()));
  }
}
