import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileName, formats } from "../../../src/core/formats/index.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";
import { credential, secretPlaces } from "../../secrets.ts";
import { words } from "./report-world.ts";
import { written } from "./samples.ts";

describe.each(Object.entries(formats))("%s", (_, format) => {
  test("contains no planted secret, wherever it was and whatever its form", () => {
    fc.assert(
      fc.property(credential, fc.constantFrom(...Object.values(secretPlaces)), (planted, place) => {
        const made = exchange(place(planted));
        const [failure = { error: { status: 0, ids: [], shape: "network" as const } }] = failuresOf(made);
        expect(written(format, [{ ...failure, id: "1#0", exchange: made }])).not.toContain(planted);
      }),
      { numRuns: 300 },
    );
  });

  test("is written in chunks, at least one for each failure", () => {
    const [failure] = failuresOf(exchange({}));
    const failures = failure
      ? [1, 2, 3].map((id) => ({ ...failure, id: `${id}#0`, exchange: { ...failure.exchange, id: `${id}` } }))
      : [];
    expect(
      [
        ...format.write(
          failures,
          {
            version: "",
            browser: "",
            now: 0,
            findingsOf: () => [],
            operationOf: () => undefined,
            noteOf: () => undefined,
          },
          words,
        ),
      ].length,
    ).toBeGreaterThan(3);
  });
});

test("a file name contains the number of errors and the time", () => {
  const now = Date.UTC(2026, 10, 21, 7, 5, 33, 5);
  expect(fileName("har", 12, now)).toBe("defender-12-errors-2026-11-21T07-05-33Z.har");
  expect(fileName("csv", 1, now)).toBe("defender-1-error-2026-11-21T07-05-33Z.csv");
});
