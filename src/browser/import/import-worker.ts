import { type Additions, rulesOf } from "../../core/rules.ts";
import { importFile } from "./import-file.ts";
import type { FromImport, ToImport } from "./importer.ts";

/** Milliseconds between two progress reports to the panel. */
const interval = 100;

const send = (message: FromImport) => postMessage(message);
let taken: () => void = () => undefined;
let isCancelled = false;

async function start(
  file: File,
  id: string,
  additions: Additions = { hosts: [], secrets: [] },
): Promise<void> {
  let last = 0;
  const result = await importFile(
    file,
    id,
    {
      progress(bytes, soFar) {
        const now = performance.now();
        if (now - last < interval) return;
        last = now;
        send({ type: "progress", bytes, soFar });
      },
      failures: (batch) =>
        new Promise((resolve) => {
          taken = resolve;
          send({ type: "failures", batch });
        }),
      isCancelled: () => isCancelled,
    },
    rulesOf(additions),
  );
  send({ type: "done", result });
}

addEventListener("message", ({ data }: MessageEvent<ToImport>) => {
  if (data.type === "taken") taken();
  else if (data.type === "cancel") isCancelled = true;
  else start(data.file, data.id, data.additions);
});
