/** Introduces faults into the core, one at a time, and lists those that no test detects: `npm run mutants`. */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "test/mutants/vitest.config.ts" },
  mutate: ["src/core/**/*.ts"],
  ignorePatterns: ["/dist", "/docs", "/release", "/screens", "/store", "/test-results", "/bench-results"],
  // Stryker would adapt the file with an API that TypeScript 7 does not have; nothing in it needs that.
  tsconfigFile: "none",
  coverageAnalysis: "perTest",
  // A fault in a constant of a module needs every test each time, which takes days.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: "test-results/mutants.json",
  htmlReporter: { fileName: "test-results/mutants.html" },
  reporters: ["clear-text", "progress", "html"],
  clearTextReporter: { reportTests: false },
  tempDirName: "test-results/mutants",
  // A busy machine must not count as a killed mutant.
  timeoutMS: 30_000,
  concurrency: 2,
};
