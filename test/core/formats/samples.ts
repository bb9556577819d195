import { readdirSync, readFileSync } from "node:fs";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { diagnose } from "../../../src/core/diagnose.ts";
import type { Exchange, Failure } from "../../../src/core/failure.ts";
import type { FormatContext } from "../../../src/core/formats/context.ts";
import type { Format } from "../../../src/core/formats/format.ts";
import { exchangeOf } from "../../../src/core/har/exchange.ts";
import { findOperation } from "../../../src/core/operations.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { rowOf } from "../../../src/core/row.ts";
import { words } from "./report-world.ts";

export { words };

const operations = await loadOperations();

export const context: FormatContext = {
  version: "1.2.3",
  browser: "Chromium 156.0.8078.79",
  now: Date.UTC(2026, 10, 21, 7, 5, 33),
  findingsOf: (failure) => diagnose(failure, operations),
  operationOf(failure) {
    const { method, url } = rowOf(failure);
    return findOperation(method, url, operations)?.operation;
  },
  noteOf: () => undefined,
};

export const written = (format: Format, failures: readonly Failure[], changed: Partial<FormatContext> = {}) =>
  [...format.write(failures, { ...context, ...changed }, words)].join("");

const folder = new URL("../../fixtures/", import.meta.url);

/** The exchange of every fixture, by name. */
export const fixtureExchanges: readonly (readonly [name: string, Exchange])[] = readdirSync(folder)
  .filter((name) => name.endsWith(".har"))
  .map((name) => {
    const [entry] = JSON.parse(readFileSync(new URL(name, folder), "utf8")).log.entries;
    const made = exchangeOf(entry, name);
    if (!made) throw new Error(`${name} holds no exchange.`);
    return [name, made] as const;
  });

export const fixtureFailures: readonly Failure[] = fixtureExchanges.flatMap(([, exchange]) =>
  failuresOf(exchange),
);
