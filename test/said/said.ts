import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { causeOf } from "../../src/core/answer/cause.ts";
import type { Failure } from "../../src/core/failure.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { createDoor } from "../../src/core/redact/index.ts";
import { callsIn, failuresIn, findingsOf } from "../calls/call.ts";
import { harmless } from "../core/redact/harmless.ts";
import { places } from "../core/redact/places.ts";
import { rawOf } from "../core/redact/raw.ts";
import { exchange, type Sent } from "../entries.ts";
import { replies as neighbors } from "../fixtures/neighbours.json" with { type: "json" };
import { replies } from "../fixtures/replies.json" with { type: "json" };
import { plants } from "../plants.ts";
import { recordedExchange, recordedNames } from "../recorded.ts";

const fixtures = fileURLToPath(new URL("../fixtures/", import.meta.url));
/** What the core says of each fixture: one file per source, keyed by the name of the fixture. */
export const saidFolder = `${fixtures}said/`;

/** A fixture, and all that the core says of it before it becomes words. */
export interface Case {
  readonly name: string;
  said(): unknown;
}

/** Errors, findings and cause of each failure. */
const ofFailures = (failures: readonly Failure[]): unknown =>
  failures.map((failure) => {
    const findings = findingsOf(failure);
    return { error: failure.error, findings, cause: causeOf(failure, findings) };
  });

const har = (file: string): Case => ({
  name: file,
  said: () => ofFailures(failuresOf(recordedExchange(file))),
});

const reply = (one: (typeof replies)[number]): Case => ({
  name: one.id,
  said: () =>
    ofFailures(
      failuresOf(
        exchange({
          url:
            one.url ??
            `https://${one.api === "entra" ? "login.microsoftonline.com" : "graph.microsoft.com"}/v1.0/x`,
          method: one.method ?? "GET",
          status: one.httpStatus ?? 400,
          headers: one.headers as Record<string, string>, // a JSON file has no index signature
          body: one.body ?? undefined,
        }),
      ),
    ),
});

const neighbor = ({ httpStatus, ...one }: (typeof neighbors)[number]): Case => ({
  name: one.id,
  said: () => ofFailures(failuresOf(exchange({ ...(one as object), url: one.url, status: httpStatus }))),
});

/** A call as it is kept. */
const redacted = (name: string, sent: Sent): Case => ({
  name,
  said: () => createDoor()([]).exchange(rawOf(sent)),
});

/** Numbers the names that occur more than once. */
function unique(cases: readonly Case[]): readonly Case[] {
  const times = new Map<string, number>();
  return cases.map((one) => {
    const before = times.get(one.name) ?? 0;
    times.set(one.name, before + 1);
    return before === 0 ? one : { ...one, name: `${one.name} (${before + 1})` };
  });
}

const listed: readonly (readonly [source: string, cases: readonly Case[]])[] = [
  ["har", recordedNames.map(har)],
  ["replies", replies.map(reply)],
  ["neighbors", neighbors.map(neighbor)],
  [
    "redacted-plants",
    plants.flatMap(([kind, list]) => list.map((one) => redacted(`${kind}: ${one.what}`, one))),
  ],
  ["redacted-harmless", harmless.map(([what, sent]) => redacted(what, sent))],
  [
    "redacted-places",
    Object.entries(places("Pl777Qz7vB3mKw9")).flatMap(([kind, list]) =>
      list.map((sent, index) => redacted(`${kind} ${index}`, sent)),
    ),
  ],
  ...readdirSync(`${fixtures}calls`).map(
    (file) =>
      [
        `calls-${basename(file, ".json")}`,
        callsIn(`${fixtures}calls/${file}`).map((call) => ({
          name: call.name,
          said: () => ofFailures(failuresIn(call)),
        })),
      ] as const,
  ),
];

/** All fixtures by their source. */
export const sources: ReadonlyMap<string, readonly Case[]> = new Map(
  listed.map(([source, cases]) => [source, unique(cases)]),
);

/** The same as it is kept. */
export const saidOf = ({ said }: Case): unknown => JSON.parse(JSON.stringify(said()));

/** The kept statements of a source; none for a new one. */
export function keptOf(source: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(`${saidFolder}${source}.json`, "utf8"));
  } catch {
    return {};
  }
}
