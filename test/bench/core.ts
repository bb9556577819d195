import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadOperations } from "../../src/catalogue/operations.ts";
import { createDiagnosis, type Diagnosis } from "../../src/core/answer/diagnosis.ts";
import type { Exchange } from "../../src/core/failure.ts";
import { exchangeOf } from "../../src/core/har/exchange.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { explanations } from "../../src/locales/en/explanations.ts";
import { findings } from "../../src/locales/en/findings.ts";
import { attacked } from "../linear/attacks.ts";
import { expressions } from "../linear/expressions.ts";
import { recordedEntry, recordedNames } from "../recorded.ts";
import { type Figure, median } from "./results.ts";

interface Entry {
  readonly response: { readonly content: { readonly text?: string } };
}

/** The first rounds warm up and are not counted. */
const rounds = { all: 20, warm: 3 };

/** Median milliseconds of `work` for all of `things`. */
function time<T>(things: readonly T[], work: (thing: T) => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < rounds.all; round++)
    for (const thing of things) {
      const start = performance.now();
      work(thing);
      if (round >= rounds.warm) times.push(performance.now() - start);
    }
  return median(times);
}

/** The least that any parser has to do: parse the response and visit every key. */
function parseOnly({ response }: Entry): number {
  try {
    return JSON.stringify(JSON.parse(response.content.text ?? "null")).length;
  } catch {
    return 0; // the response is not JSON
  }
}

const words = { texts: explanations, findings };

/** Processes an exchange as the panel does: its failures, the findings of each, and the answer in English. */
const answerAll = (exchange: Exchange, { findings, answer }: Diagnosis) =>
  failuresOf(exchange).map((failure) => answer(failure, findings(failure), words));

/** Milliseconds to load the built catalogue. The query makes each import a new module. */
async function loadingTime(dist: string): Promise<number> {
  const assets = join(dist, "assets");
  const [largest = ""] = readdirSync(assets)
    .filter((file) => /^operations-.*\.js$/.test(file))
    .map((file) => join(assets, file))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  const times: number[] = [];
  for (let round = 0; round < rounds.all; round++) {
    const start = performance.now();
    await import(`${pathToFileURL(largest)}?${round}`);
    times.push(performance.now() - start);
  }
  return median(times);
}

/** Milliseconds that the slowest expression takes for its worst-case text. */
async function slowestExpression(): Promise<number> {
  const { all } = await expressions();
  const times = attacked(all).map(({ limit, textOf, search }) => time([textOf(limit)], search));
  return Math.max(...times);
}

/** Measures the core in Node: one failure over all fixtures, loading the catalogue, and the slowest expression. */
export async function measureCore(dist: string): Promise<Figure[]> {
  const operations = await loadOperations();
  const entries: readonly Entry[] = recordedNames.map(recordedEntry);
  const exchanges = entries.flatMap((entry) => exchangeOf(entry, "1") ?? []);
  const floor = time(entries, parseOnly);
  const reading = time(entries, (entry) => exchangeOf(entry, "1"));
  const diagnosis = createDiagnosis(operations);
  const answering = time(exchanges, (exchange) => answerAll(exchange, diagnosis));
  const loading = await loadingTime(dist);
  const slowest = await slowestExpression();
  const work = "core, one failure";
  return [
    { work, name: "read the entry", unit: "ms", ours: reading, floor },
    { work, name: "recognise, diagnose and answer", unit: "ms", ours: answering, floor, most: 0.2 },
    { work: "core", name: `load ${operations.length} operations`, unit: "ms", ours: loading, most: 10 },
    { work: "core", name: "slowest expression", unit: "ms", ours: slowest, most: 200 },
  ];
}
