import { readdirSync, readFileSync } from "node:fs";
import { loadOperations } from "../../src/catalogue/operations.ts";
import { diagnose } from "../../src/core/diagnose.ts";
import { exchangeOf } from "../../src/core/har.ts";
import { failuresOf } from "../../src/core/recognise.ts";

/**
 * How long it takes to recognise and diagnose one failure, over every fixture, beside the least that anyone has to
 * do: parse the reply and walk its keys once.
 */
const folder = new URL("../fixtures/", import.meta.url);
const entries = readdirSync(folder)
  .filter((file) => file.endsWith(".har"))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")).log.entries[0]);

const before = performance.now();
const operations = await loadOperations();
const loading = performance.now() - before;

function floor(entry: { response: { content: { text?: string } } }): number {
  try {
    return JSON.stringify(JSON.parse(entry.response.content.text ?? "null")).length;
  } catch {
    return 0; // a reply that is no JSON
  }
}
const rounds = 20;
const time = (work: (entry: (typeof entries)[number]) => unknown): number[] => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const entry of entries) {
      const start = performance.now();
      work(entry);
      if (round > 2) times.push(performance.now() - start);
    }
  return times.sort((a, b) => a - b);
};
const ours = (entry: unknown) => {
  const exchange = exchangeOf(entry, "1");
  return exchange && failuresOf(exchange).map((failure) => diagnose(failure, operations));
};

const rows = { "recognise and diagnose": time(ours), "floor: parse the reply": time(floor) };
for (const [name, times] of Object.entries(rows)) {
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(4);
  console.log(`${name.padEnd(24)} median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms`);
}
const [our = [], least = []] = Object.values(rows);
const median = (times: readonly number[]) => times[Math.floor(times.length / 2)] ?? 0;
console.log(`ratio of the medians     ${(median(our) / median(least)).toFixed(1)}`);
console.log(
  `${operations.length} operations loaded in ${loading.toFixed(1)} ms, from ${entries.length} fixtures`,
);
