import { expect, test } from "vitest";
import type { NetworkEntry } from "../../../src/core/har/entry.ts";
import { createTwins } from "../../../src/core/observe/twins.ts";
import { fileEntry as entry } from "./entry.ts";

/** The remaining entries: the latest of each call. */
function left(entries: readonly NetworkEntry[]): string[] {
  const { sight } = createTwins("s");
  const calls = new Map<string, string>();
  for (const one of entries) {
    const sighting = sight(one);
    if (sighting?.isBest) calls.set(sighting.call.id, `${one.method} ${one.status}`);
  }
  return [...calls.values()];
}

const preflight = {
  method: "OPTIONS",
  status: 403,
  requestHeaders: { "Access-Control-Request-Method": "PATCH" },
};

test("a refused preflight and the call it prevented are one, in either order", () => {
  const refused = entry({ ...preflight, at: 1 });
  const heldBack = entry({ method: "PATCH", status: 0, at: 0, time: 11 });
  expect(left([refused, heldBack])).toEqual(["OPTIONS 403"]);
  expect(left([heldBack, refused])).toEqual(["OPTIONS 403"]);
});

test("a preflight that was answered prevents no call", () => {
  const answered = entry({ ...preflight, status: 204, at: 1 });
  expect(left([answered, entry({ method: "PATCH", status: 0, at: 0, time: 11 })])).toHaveLength(2);
});

test("a prevented call has no duration in Firefox", () => {
  const refused = entry({ ...preflight, at: 1 });
  expect(left([entry({ method: "PATCH", status: 0, time: 0 }), refused])).toEqual(["OPTIONS 403"]);
});

test("a broken connection is separate from a preflight at another time", () => {
  const refused = entry({ ...preflight, at: 5000 });
  const broken = entry({ method: "PATCH", status: 0 });
  expect(left([broken, refused])).toEqual(["PATCH 0", "OPTIONS 403"]);
});

test("many simultaneous calls to one URL are separate calls", () => {
  expect(left(Array.from({ length: 1000 }, () => entry({ status: 400 })))).toHaveLength(1000);
});
