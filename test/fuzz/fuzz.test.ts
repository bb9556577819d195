import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { anyCase } from "./cases.ts";
import { take } from "./line.ts";

// A check that throws is skipped with a warning, and the others still run; here it counts.
beforeEach(
  () =>
    void vi.spyOn(console, "warn").mockImplementation((_, error) => {
      throw error;
    }),
);
afterEach(() => void vi.restoreAllMocks());

test("no entry makes anything throw or lets a secret through", { timeout: 600_000 }, async () => {
  let failures = 0;
  await fc.assert(
    fc.asyncProperty(anyCase, async (one) => {
      failures += await take(one);
    }),
    { numRuns: 10_000 },
  );
  expect(failures).toBeGreaterThan(5_000);
});
