import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import preact from "@preact/preset-vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import type { TestSequencer, TestSpecification } from "vitest/node";
import manifest from "./manifest.json" with { type: "json" };
import packageJson from "./package.json" with { type: "json" };
import { createChunkNames } from "./scripts/chunks.ts";

const { minimum_chrome_version, browser_specific_settings, ...common } = manifest;

/** Differences between the browsers. */
const browsers = {
  chrome: { target: `chrome${minimum_chrome_version}`, keys: { minimum_chrome_version } },
  firefox: {
    target: `firefox${Number.parseInt(browser_specific_settings.gecko.strict_min_version, 10)}`,
    keys: { browser_specific_settings },
  },
};

/** `--mode firefox` builds for Firefox; every other mode for Chrome and Edge. */
const browserOf = (mode: string) => (mode === "firefox" ? "firefox" : "chrome");

// The live reload of `npm run dev` connects to this machine, which the product's CSP forbids.
const { content_security_policy: _, ...open } = common;

/**
 * Removes two features that libraries contain and this product never uses: setting HTML, which becomes plain text
 * here, and loading code by URL. Reviewers of the build then need not prove that they are unreachable.
 */
const harmless = (): Plugin => ({
  name: "harmless",
  apply: "build",
  transform(code, id) {
    if (id.endsWith("/preact.mjs")) return { code: code.replaceAll(".innerHTML", ".textContent"), map: null };
    if (id.endsWith("/codec-registry.js"))
      return { code: code.replace(/await import\([^;]*codecURI\)/, "undefined"), map: null };
    return undefined;
  },
});

/** Starts the slowest files first, so that none of them runs alone at the end. */
class SlowestFirst implements TestSequencer {
  static readonly #slowest = [
    "screens",
    "lasting",
    "hostile",
    "firefox",
    "leaks",
    "keyboard",
    "storage",
    "windows",
    "languages",
    "faults",
    "packages",
    "bench",
    "viewer",
    "panel",
    "run",
  ];
  static #place({ moduleId }: TestSpecification): number {
    const place = SlowestFirst.#slowest.findIndex((name) => moduleId.includes(`/${name}.test.`));
    return place === -1 ? SlowestFirst.#slowest.length : place;
  }
  async sort(files: TestSpecification[]) {
    return files.toSorted((a, b) => SlowestFirst.#place(a) - SlowestFirst.#place(b));
  }
  async shard(files: TestSpecification[]) {
    return files;
  }
}

/** Tests that need modules of their own: of databases and workers, and of every expression that a module builds. */
const isolated = ["test/browser/**/*.test.ts", "test/linear/*.test.ts"];

/** Limits for what hangs, far beyond what any test takes on a busy machine. */
const unit = {
  setupFiles: ["test/each-file.ts"],
  testTimeout: 60_000,
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig(({ mode, command }) => ({
  publicDir: "src/public",
  plugins:
    mode === "test"
      ? []
      : [
          preact(),
          harmless(),
          crx({
            browser: browserOf(mode),
            manifest: {
              ...(command === "build" ? common : open),
              ...browsers[browserOf(mode)].keys,
              version: packageJson.version,
            } as ManifestV3Export, // the types of a JSON module are plain strings
          }),
        ],
  // ES modules, so that the archive reader is loaded only for an archive.
  worker: {
    format: "es",
    plugins: () => [harmless()],
    // The recorder loads the rules late; the import worker needs them at once.
    rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
  },
  server: { port: 5173, strictPort: true, hmr: { clientPort: 5173 } },
  build: {
    outDir: `dist/${browserOf(mode)}`,
    target: browsers[browserOf(mode)].target,
    // The polyfill for older browsers uses the network, which is not allowed here.
    modulePreload: {
      polyfill: false,
      // Files of an extension are on this machine: a list of what each late import needs costs more than it saves.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === "html" ? files : files.filter((file) => file.endsWith(".css")),
    },
    // The manifest names only the devtools page; that page opens the panel at run time.
    rolldownOptions: {
      input: { panel: "src/panel/panel.html" },
      preserveEntrySignatures: false,
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: createChunkNames(), debugName: "pages" }],
        },
      },
    },
  },
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        // These files share their modules: loading them again for each takes as long as the tests.
        test: {
          ...unit,
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**", "test/build/**", ...isolated],
          isolate: false,
        },
      },
      {
        test: { ...unit, name: "unit-isolated", include: isolated },
      },
      {
        // Inspects the built extension without a browser.
        test: { name: "build", include: ["test/build/**/*.test.ts"], testTimeout: 120_000 },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          // Two at a time, each with a browser shared by the files of its process (`borrow`).
          maxWorkers: 2,
          isolate: false,
          // Limits for hanging tests, far above what any of them takes on a busy machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
}));
