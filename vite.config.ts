import { crx } from "@crxjs/vite-plugin";
import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import manifest from "./manifest.json" with { type: "json" };
import packageJson from "./package.json" with { type: "json" };

// The live reload of `npm run dev` needs a connection to this machine, which the policy of the product forbids.
const { content_security_policy: _, ...openManifest } = manifest;

export default defineConfig(({ mode, command }) => ({
  publicDir: "src/public",
  plugins:
    mode === "test"
      ? []
      : [
          preact(),
          crx({
            manifest: {
              ...(command === "build" ? manifest : openManifest),
              manifest_version: 3,
              version: packageJson.version,
            },
          }),
        ],
  // Modules, so that the part that reads archives loads only for one.
  worker: { format: "es" },
  server: { port: 5173, strictPort: true, hmr: { clientPort: 5173 } },
  build: {
    target: "chrome120",
    // Its stand-in for older browsers asks the network, and nothing here may.
    modulePreload: { polyfill: false },
    // The manifest names the devtools page only; the panel is opened by it at run time.
    rollupOptions: { input: { panel: "src/panel/panel.html" } },
  },
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**"],
          // Far beyond what any takes, so that a busy machine fails none.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
