import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { isStarted, main, root, run, SetupProblem, setup } from "./setup.mjs";

/** Checks for Japanese and Chinese glyphs, which are in separate packages on Linux. */
function checkGlyphs() {
  if (process.platform !== "linux") return;
  for (const language of ["ja", "zh-tw"]) {
    const { stdout, error } = spawnSync("fc-list", [`:lang=${language}`], { encoding: "utf8" });
    if (error || stdout.trim() === "")
      throw new SetupProblem(
        "No font has Japanese and Chinese glyphs: install fonts-noto-cjk (and fontconfig).",
      );
  }
}

/** Takes the store screenshots for the languages in the arguments, or for all. */
async function takeAll() {
  checkGlyphs();
  await setup();
  if (run("vite", ["build", "--logLevel", "warn"]) !== 0) throw new SetupProblem("The build failed.");
  const { register } = await import("tsx/esm/api");
  register();
  const { takeStorePictures } = await import("../test/demo/store-pictures.ts");
  const chosen = process.argv.slice(2);
  await takeStorePictures(join(root, "store", "screenshots"), chosen.length > 0 ? chosen : undefined);
}

if (isStarted(import.meta.url)) await main(takeAll);
