import { isStarted, main, root, run, SetupProblem, setup } from "./setup.mjs";

const hasDisplay =
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Sets up, builds, and runs the demo in this process, so that Ctrl-C reaches it. */
export async function demo(kind) {
  process.chdir(root);
  await setup();
  if (run("vite", ["build", "--logLevel", "warn"]) !== 0) throw new SetupProblem("The build failed.");
  const { register } = await import("tsx/esm/api");
  register();
  const { runDemo } = await import("../test/demo/run.ts");
  await runDemo(kind);
}

if (isStarted(import.meta.url)) {
  await main(() => demo(hasDisplay && !process.argv.includes("--headless") ? "watched" : "printed"));
}
