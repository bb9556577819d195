import { build } from "vite";
import { pseudoLanguage } from "./plugin.ts";

/** `tsx test/pseudo/build.ts FOLDER` builds the extension with the pseudo-language into a folder. */
const [outDir] = process.argv.slice(2);
await build({
  mode: "production",
  logLevel: "warn",
  plugins: [pseudoLanguage()],
  build: { outDir, emptyOutDir: true },
});
