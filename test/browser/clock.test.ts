import { afterEach, expect, test, vi } from "vitest";
import { steadyNow } from "../../src/browser/clock.ts";

afterEach(() => vi.restoreAllMocks());
const year = 365 * 24 * 3600 * 1000;

test("follows a clock that is set back, and none that is set forward", () => {
  const now = Date.now();
  vi.spyOn(Date, "now").mockReturnValue(now + year);
  expect(Math.abs(steadyNow() - now)).toBeLessThan(60_000);
  vi.spyOn(Date, "now").mockReturnValue(now - year);
  expect(steadyNow()).toBe(now - year);
});
