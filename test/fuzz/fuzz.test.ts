import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { anyCase } from "./cases.ts";
import { take } from "./line.ts";

// The product skips a check that throws and logs a warning; here a throw fails the test.
beforeEach(
  () =>
    void vi.spyOn(console, "warn").mockImplementation((_, error) => {
      throw error;
    }),
);
afterEach(() => void vi.restoreAllMocks());

test("no entry causes an exception or leaks a secret", async () => {
  let failures = 0;
  await fc.assert(
    fc.asyncProperty(anyCase, async (one) => {
      failures += await take(one);
    }),
    // `npm run fuzz` tries 10,000 and more.
    { numRuns: 500 },
  );
  expect(failures).toBeGreaterThan(250);
});
