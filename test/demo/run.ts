import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Page } from "playwright-core";
import { type DevToolsBrowser, poll, startBrowser } from "../e2e/harness/browser.ts";
import { countRows } from "../e2e/harness/fails.ts";
import { rowsOf } from "../e2e/harness/launch.ts";
import { cases } from "./cases.ts";
import { readPanel, table } from "./reader.ts";
import { demoOrigin, startServer } from "./server.ts";

const fail = (page: Page, name: string) => page.evaluate(`run(${JSON.stringify(name)})`);

async function openQuietPage(page: Page) {
  await page.goto(`${demoOrigin}/?quiet`);
  await page.locator("body[data-ready]").waitFor();
}

async function takePicture({ devtools }: DevToolsBrowser, path: string) {
  await mkdir(dirname(path), { recursive: true });
  await devtools.screenshot({ path });
}

type Part = (browser: DevToolsBrowser) => Promise<void>;

/** Without a display: makes the failing calls, prints the contents of the panel, and saves a screenshot. */
const printed: Part = async (browser) => {
  await openQuietPage(browser.page);
  const panel = await browser.openPanel();
  // One row per failure, to read them all.
  await panel.getByRole("button", { name: "By cause" }).click();
  for (const { name } of cases) await fail(browser.page, name);
  const expected = cases.flatMap(({ shows }) => shows).length;
  await poll(`${expected} rows in the panel`, async () => (await countRows(panel)) >= expected);
  const reads = await readPanel(panel);
  console.log(table(reads));
  const picture = "demo-results/panel.png";
  await takePicture(browser, picture);
  console.log(`${reads.length} failures. A picture of the panel: ${picture}`);
};

/** With a display: runs until the window is closed. */
const watched: Part = async (browser) => {
  await browser.openPanel();
  await browser.page.goto(demoOrigin);
  console.log("The panel is open. Close the window or press Ctrl-C to end.");
  await new Promise((resolve) => {
    browser.context.on("close", resolve);
    browser.page.on("close", resolve);
  });
};

/** The screenshot of the README. */
const pictured: Part = async (browser) => {
  await openQuietPage(browser.page);
  const panel = await browser.openPanel();
  const few = [
    "Two AADSTS numbers",
    "Unauthorized",
    "Machine not found",
    "HTML 500",
    "429 per hour",
    "Batch with two failures",
    "Missing roles, no target",
    "InvalidRequestBody",
    "InvalidHashValue",
  ];
  for (const name of few) await fail(browser.page, name);
  await rowsOf(panel).filter({ hasText: "eu.api.security.microsoft.com" }).click();
  await panel.getByRole("region", { name: "Details" }).getByRole("heading").first().waitFor();
  // The status bar updates its counts with a delay.
  await panel
    .getByRole("status")
    .getByText(`${few.length + 1} errors`)
    .first()
    .waitFor();
  await takePicture(browser, "docs/panel.png");
  console.log("Taken: docs/panel.png");
};

const sizes = { printed: { width: 1600, height: 1000 }, pictured: { width: 1200, height: 750 } };

/** Runs the demo. Browser, profile and server are cleaned up however it ends. */
export async function runDemo(kind: "watched" | "printed" | "pictured") {
  const server = await startServer();
  const headless = kind !== "watched";
  const starting = startBrowser({
    port: server.port,
    headless,
    ...(headless && { lang: "en-US", size: sizes[kind] }),
  });
  let ending: Promise<void> | undefined;
  const end = () => {
    ending ??= starting
      .then((browser) => browser.close())
      .catch(() => undefined)
      .then(() => server.close());
    return ending;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void end().finally(() => process.exit(headless ? 130 : 0)));
  }
  try {
    await { watched, printed, pictured }[kind](await starting);
  } catch (error) {
    // An interrupted run is expected to fail.
    if (ending) return;
    throw error;
  } finally {
    await end();
  }
}
