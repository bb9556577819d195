import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { createServer, type Plugin } from "vite";
import type * as collector from "./vitest.ts";

type Mutants = Awaited<ReturnType<Instrumenter["instrument"]>>["mutants"];
export type Mutant = Mutants[number];

/** Shared with the instrumented code: says which mutant is on and counts those that the code reaches. */
interface State {
  activeMutant?: string;
  /** How often the active mutant was reached. Above the limit the code throws, which ends an endless loop. */
  hitCount?: number;
  hitLimit?: number;
  /** The key in `perTest` to count under; while there is none, the code counts in `static`. */
  currentTestId?: string;
  readonly mutantCoverage: {
    readonly static: Record<string, number>;
    readonly perTest: Record<string, Record<string, number>>;
  };
}

const logger = {
  isDebugEnabled: () => false,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
} as unknown as ConstructorParameters<typeof Instrumenter>[0]; // uses nothing else

const collectorFile = resolve("test/mutants/vitest.ts");

/** Caches that remember nothing: a result from before a fault would hide it. */
const cachesFile = resolve("src/core/latest.ts");
const noCaches = "export const latest = (make) => make; export const remembered = (make) => make;";

/** Replaces the code of some files, and Vitest in the files of tests. */
const replace = (codeOf: ReadonlyMap<string, string>): Plugin => ({
  name: "mutants",
  enforce: "pre",
  load: (id) => codeOf.get(id),
  transform: (code, id) =>
    id === collectorFile ? undefined : code.replace('from "vitest"', `from "${collectorFile}"`),
});

/** Loads the tests into this process. The code that they test contains all mutants of the sources, switched off. */
export async function load(sources: readonly string[], testFiles: readonly string[]) {
  const { files, mutants } = await new Instrumenter(logger).instrument(
    sources.map((name) => ({ name: resolve(name), mutate: true, content: readFileSync(name, "utf8") })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  const state: State = { mutantCoverage: { static: {}, perTest: {} } };
  Object.assign(globalThis, { __stryker__: state });
  const server = await createServer({
    configFile: false,
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, ws: false, watch: null },
    plugins: [
      replace(
        new Map([[cachesFile, noCaches], ...files.map(({ name, content }) => [name, content] as const)]),
      ),
    ],
  });
  const { collect, tests } = (await server.ssrLoadModule(collectorFile)) as typeof collector;
  for (const file of testFiles) await collect(file, () => server.ssrLoadModule(resolve(file)));
  return { mutants, tests, state };
}
