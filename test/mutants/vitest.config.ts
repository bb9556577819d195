import { defineConfig } from "vitest/config";

/** The tests of the core and the fixtures. Those left out measure work, which the instrumentation changes. */
export default defineConfig({
  test: {
    include: ["test/{core,calls}/**/*.test.ts", "test/fixtures.test.ts"],
    exclude: ["test/core/hostile.test.ts"],
  },
});
