import { defineConfig } from "vitest/config";

/** `TESTS=test/core/recognise,test/calls` restricts the run to these, which is many times faster. */
const chosen = process.env.TESTS?.split(",").map((path) =>
  path.endsWith(".ts") ? path : `${path}/**/*.test.ts`,
);

/** The tests of the core and the fixtures. Tests that measure work are left out, because instrumentation changes it. */
export default defineConfig({
  test: {
    include: chosen ?? ["test/{core,calls,said}/**/*.test.ts", "test/fixtures.test.ts"],
    // Stryker's threads cannot change the time zone, which the tests of conditions do.
    exclude: ["test/core/hostile.test.ts", "test/core/checks/conditions.test.ts"],
    testTimeout: 60_000,
  },
});
