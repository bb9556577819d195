import type { Frame, Locator, Page, Worker } from "playwright-core";
import { demoOrigin, type Server, startServer } from "../../demo/server.ts";
import { type BrowserOptions, type DevToolsBrowser, startBrowser } from "./browser.ts";

export interface Call {
  readonly method?: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The result of a call as seen by the page. */
export interface Outcome {
  /** Missing if the page could not read the response. */
  readonly status?: number;
  readonly body?: string;
  readonly error?: string;
}

export interface Lens extends DevToolsBrowser {
  readonly server: Server;
  /** Our panel, available after `openPanel`. */
  readonly panel: Frame;
  /** Makes a call from the inspected page. */
  call(call: Call): Promise<Outcome>;
  /** The rows on screen, cells joined by spaces. */
  rows(): Promise<string[]>;
  /** Waits for the first row with this text. */
  waitForRow(text: string | RegExp): Promise<Locator>;
  /** Takes a screenshot of the DevTools window; Chromium cannot take one of a frame. */
  shot(path: string): Promise<void>;
}

/** Makes a call in a page, a frame or a worker; a failed call resolves too. */
export function callFrom(place: Page | Frame | Worker, call: Call): Promise<Outcome> {
  return (place as Page).evaluate(async ({ url, ...init }) => {
    try {
      const response = await fetch(url, init);
      const { status } = response;
      return await response.text().then(
        (body) => ({ status, body }),
        (error) => ({ status, error: String(error) }),
      );
    } catch (error) {
      return { error: String(error) };
    }
  }, call);
}

/** The rows of the list of failures in a panel. */
export const rowsOf = (panel: Frame) =>
  panel
    .getByRole("treegrid")
    .getByRole("row")
    .filter({ has: panel.getByRole("gridcell") });

interface Started {
  readonly server: Server;
  readonly browser: DevToolsBrowser;
}

export interface LaunchOptions extends Omit<BrowserOptions, "port"> {
  /**
   * Groups the list by cause, as for a new user. Most tests are about single failures, so the default is a flat
   * list.
   */
  readonly byCause?: boolean;
}

/** Starts server and browser; the inspected page is `frame.html`, which makes no calls. */
async function start(options: LaunchOptions): Promise<Started> {
  const server = await startServer();
  const browser = await startBrowser({ lang: "en-US", ...options, port: server.port }).catch(
    async (error) => {
      await server.close();
      throw error;
    },
  );
  await rest(browser);
  return { server, browser };
}

const rest = ({ page }: DevToolsBrowser) => page.goto(`${demoOrigin}/frame.html`);

/** Sets the grouping of the list for the next panel that loads. */
const group = ({ devtoolsFrame }: DevToolsBrowser, byCause: boolean) =>
  devtoolsFrame.evaluate((isOn) => localStorage.setItem("by-cause", isOn), byCause ? "on" : "off");

function lensOf({ server, browser }: Started, close: () => Promise<void>, byCause = false): Lens {
  const { page, devtools } = browser;
  let panel: Frame | undefined;
  const opened = () => {
    if (!panel) throw new Error("Call openPanel first.");
    return panel;
  };

  return {
    ...browser,
    server,
    get panel() {
      return opened();
    },
    async openPanel() {
      await group(browser, byCause);
      panel = await browser.openPanel();
      return panel;
    },
    call: (call) => callFrom(page, call),
    rows: () =>
      rowsOf(opened()).evaluateAll((rows) =>
        rows.map((row) => Array.from(row.children, (cell) => cell.textContent?.trim()).join(" ")),
      ),
    async waitForRow(text) {
      const row = rowsOf(opened()).filter({ hasText: text }).first();
      await row.waitFor();
      return row;
    },
    async shot(path) {
      await devtools.screenshot({ path });
    },
    async kill() {
      await browser.kill();
      await server.close();
    },
    close,
  };
}

async function stop({ server, browser }: Started) {
  await browser.close();
  await server.close();
}

/** Everything an end-to-end test needs, in a separate browser. */
export async function launch(options: LaunchOptions = {}): Promise<Lens> {
  const started = await start(options);
  return lensOf(started, () => stop(started), options.byCause);
}

let shared: Started | undefined;

/**
 * The same in a browser shared by the test files of this process and reset before use. Closing the lens keeps the
 * browser for the next file. Tests that need a profile, arguments or an unopened panel launch their own.
 */
export async function borrow({ byCause = false }: Pick<LaunchOptions, "byCause"> = {}): Promise<Lens> {
  if (shared) {
    const { server, browser } = shared;
    try {
      server.reset();
      // The reset reloads the panel.
      await group(browser, byCause);
      await browser.reset();
      await rest(browser);
    } catch (error) {
      console.warn("The shared browser cannot be reset, so another one starts.", error);
      await stop(shared).catch(() => undefined);
      shared = undefined;
    }
  }
  if (!shared) {
    shared = await start({});
    closeWithWorker();
  }
  return lensOf(shared, async () => undefined, byCause);
}

/** Vitest has no public hook for the end of a worker; its fixtures with scope `worker` use this one. */
interface VitestWorker {
  readonly __vitest_worker__?: { onCleanup(run: () => Promise<void>): void };
}

function closeWithWorker() {
  const { __vitest_worker__: worker } = globalThis as VitestWorker;
  worker?.onCleanup(async () => {
    if (shared) await stop(shared);
    shared = undefined;
  });
}
