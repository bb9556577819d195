import { loadOperations } from "../../../src/catalogue/operations.ts";
import { diagnose } from "../../../src/core/diagnose.ts";
import type { Exchange, Failure } from "../../../src/core/failure.ts";
import type { FormatContext } from "../../../src/core/formats/context.ts";
import type { Format } from "../../../src/core/formats/format.ts";
import { findOperation } from "../../../src/core/operations.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { rowOf } from "../../../src/core/row.ts";
import { recordedExchange, recordedNames } from "../../recorded.ts";
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

/** The exchange of every fixture, by name. */
export const fixtureExchanges: readonly (readonly [name: string, Exchange])[] = recordedNames.map(
  (name) => [name, recordedExchange(name)] as const,
);

export const fixtureFailures: readonly Failure[] = fixtureExchanges.flatMap(([, exchange]) =>
  failuresOf(exchange),
);
