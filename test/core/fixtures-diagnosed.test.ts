import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { isWatched } from "../../src/catalogue/hosts.ts";
import { loadOperations } from "../../src/catalogue/operations.ts";
import { correctedFailure, proposedEdits } from "../../src/core/correct.ts";
import { diagnose } from "../../src/core/diagnose.ts";
import type { Failure } from "../../src/core/failure.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { callsIn, failuresIn } from "../calls/call.ts";
import { recordedExchange, recordedNames } from "../recorded.ts";

const operations = await loadOperations();
const folder = fileURLToPath(new URL("../fixtures/", import.meta.url));

/** Every failure in the fixtures, with its name. */
const failures = [
  ...recordedNames.flatMap((name) =>
    failuresOf(recordedExchange(name)).map((failure) => ({ name, failure })),
  ),
  ...readdirSync(`${folder}calls`).flatMap((file) =>
    callsIn(`${folder}calls/${file}`).flatMap((call) =>
      failuresIn(call).map((failure) => ({ name: call.name, failure })),
    ),
  ),
];

test("no finding expects what was sent", () => {
  for (const { name, failure } of failures)
    for (const { sent, expected = [] } of diagnose(failure, operations))
      expect([name, expected]).not.toEqual([name, expect.arrayContaining([sent])]);
});

test("a call with the offered corrections passes all checks", () => {
  let tried = 0;
  for (const { name, failure } of failures)
    for (const part of ["body", "url", "method"] as const) {
      const findings = diagnose(failure, operations);
      if (proposedEdits(findings, part).length === 0) continue;
      tried++;
      const left = diagnose(correctedFailure(failure, part, findings), operations).filter(
        ({ check, certainty, place }) =>
          certainty !== "possible" &&
          // These repeat what the reply says about the original call.
          !/^(?:filter-position|refused-value)$/.test(check) &&
          (place?.part === part || (part === "url" && /^(?:path|query|host)$/.test(place?.part ?? ""))),
      );
      expect([name, ...left.map(({ check }) => check)]).toEqual([name]);
    }
  expect(tried).toBeGreaterThan(30);
});

test("no two findings of one failure are about the same place", () => {
  for (const { name, failure } of failures) {
    const places = diagnose(failure, operations).flatMap(({ place }) =>
      place?.start === undefined ? [] : [`${place.part} ${place.start} ${place.end}`],
    );
    expect([name, new Set(places).size]).toEqual([name, places.length]);
  }
});

test("a trailing dot in the host changes no code, ID, or finding", () => {
  let tried = 0;
  for (const { name, failure } of failures) {
    const { exchange } = failure;
    const url = exchange.request.url.replace(/^https:\/\/[^/:?#]+/, "$&.");
    if (!isWatched(exchange.request.url)) continue;
    tried++;
    expect(isWatched(url)).toBe(true);
    const seen = (failure: Failure) => [
      failure.error.code,
      failure.error.trackingId,
      // The places in the URL move by one.
      diagnose(failure, operations).map(({ check, certainty, sent }) => [
        check,
        certainty,
        sent?.replace(/\.$/, ""),
      ]),
    ];
    const [dotted] = failuresOf({ ...exchange, request: { ...exchange.request, url } }).filter(
      ({ error }) => error.part?.index === failure.error.part?.index,
    );
    expect([name, dotted && seen(dotted)]).toEqual([name, seen(failure)]);
  }
  expect(tried).toBeGreaterThan(300);
});
