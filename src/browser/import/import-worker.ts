import { type Additions, rulesOf } from "../../core/rules.ts";
import { importFile } from "./import-file.ts";
import type { FromImport, ToImport } from "./importer.ts";

/** Milliseconds between two progress reports to the panel. */
const interval = 100;

const send = (message: FromImport) => postMessage(message);
/** Resolve when the panel has processed the batches it was sent, in their order. */
const untaken: (() => void)[] = [];
/** The panel has processed the latest batch. */
let taken: Promise<void> = Promise.resolve();
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
      // Waits for the batch before this one, so that reading goes on while the panel processes this one.
      failures(batch) {
        const before = taken;
        taken = new Promise((resolve) => untaken.push(resolve));
        send({ type: "failures", batch });
        return before;
      },
      isCancelled: () => isCancelled,
    },
    rulesOf(additions),
  );
  send({ type: "done", result });
}

addEventListener("message", ({ data }: MessageEvent<ToImport>) => {
  if (data.type === "taken") untaken.shift()?.();
  else if (data.type === "cancel") isCancelled = true;
  else start(data.file, data.id, data.additions);
});
