import type { Failure } from "../../src/core/failure.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { fixtureExchanges } from "../core/formats/samples.ts";

/** The failures of every fixture, with their names. */
export const named: readonly (readonly [name: string, Failure])[] = fixtureExchanges.flatMap(
  ([name, exchange]) => failuresOf(exchange).map((failure) => [name, failure] as const),
);
