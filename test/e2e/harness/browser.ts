import { execFile } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BrowserContext, ConsoleMessage, Frame, Page } from "playwright-core";
import { findBrowser } from "../../../scripts/browser.mjs";

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface BrowserOptions {
  /** Port of the local server; every host name resolves to it. */
  readonly port: number;
  /** Profile folder to keep; by default a temporary one. */
  readonly profile?: string;
  /** The built extension; `dist/chrome` of this repository by default. */
  readonly dist?: string;
  /** Folder of a second extension. */
  readonly beside?: string;
  readonly headless?: boolean;
  /** The browser's language, such as `sv`; the machine's by default. */
  readonly lang?: string;
  /** Additional command-line arguments. */
  readonly args?: readonly string[];
  /** Size of the DevTools window in CSS pixels. */
  readonly size?: Size;
  /** Theme of DevTools; light by default. */
  readonly theme?: "light" | "dark";
  /** Docks DevTools and opens it with its cheapest panel, so that dozens of tabs fit on one machine. */
  readonly manyTabs?: boolean;
}

export interface DevToolsBrowser {
  readonly context: BrowserContext;
  /** The inspected page. */
  readonly page: Page;
  /** The DevTools window. */
  readonly devtools: Page;
  /** Our devtools page, where the recorder lives. */
  readonly devtoolsFrame: Frame;
  /** Errors logged by our two pages so far. */
  readonly consoleErrors: readonly string[];
  /** Selects our tab and returns its frame. */
  openPanel(): Promise<Frame>;
  /** Selects one of Chrome's own tabs, such as `network`. */
  openTab(id: string): Promise<void>;
  /**
   * Restores the state of a new browser: one tab, no cookies, an extension without data. Only the window sizes and
   * DevTools' own settings stay.
   */
  reset(): Promise<void>;
  /** Kills the browser, as in a crash. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The page's window is narrow, to the left of the DevTools window. */
const pageWidth = 560;
const defaultSize: Size = { width: 1200, height: 800 };

const builtExtension = fileURLToPath(new URL("../../../dist/chrome", import.meta.url));

/** Polls until there is a value, for changes that the browser does not announce. */
export async function poll<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  timeout = 20_000,
) {
  for (const end = Date.now() + timeout; ; await wait(50)) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms for ${what}.`);
  }
}

/**
 * Chromium loads the pop-ups of the address bar in advance, for an eighth of the processor time of a start. The last
 * of these switches wins, so Playwright's own features are here too, as far as they exist outside branded browsers
 * and matter to a page at a local server.
 */
const disabledFeatures = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

function browserArguments({ port, headless = true, lang, args = [], beside }: BrowserOptions, dist: string) {
  const folders = [dist, ...(beside ? [beside] : [])].join(",");
  return [
    ...(headless ? ["--headless=new", "--disable-gpu"] : []),
    ...(lang ? [`--lang=${lang}`] : []),
    `--load-extension=${folders}`,
    `--disable-extensions-except=${folders}`,
    "--enable-unsafe-extension-debugging",
    "--auto-open-devtools-for-tabs",
    "--disable-quic",
    "--no-first-run",
    `--disable-features=${disabledFeatures.join(",")}`,
    "--ignore-certificate-errors",
    `--host-resolver-rules=MAP gone.* ~NOTFOUND,MAP * 127.0.0.1:${port},EXCLUDE localhost`,
    ...args,
  ];
}

/** DevTools stores its settings as JSON strings inside the profile's JSON. */
function preferences({ theme = "light", size = defaultSize, manyTabs }: BrowserOptions) {
  const window = (left: number, width: number) => ({
    left,
    top: 0,
    right: left + width,
    bottom: size.height,
    maximized: false,
  });
  return {
    browser: {
      window_placement: window(0, pageWidth),
      app_window_placement: { DevToolsApp: window(pageWidth, size.width) },
    },
    // Without this, an unpacked extension does not return after a reload.
    extensions: { ui: { developer_mode: true } },
    devtools: {
      preferences: {
        currentDockState: JSON.stringify(manyTabs ? "right" : "undocked"),
        ...(manyTabs && { "panel-selected-tab": JSON.stringify("console") }),
      },
      // Chrome reads synchronized settings from here while nobody is signed in.
      synced_preferences_sync_disabled: { "ui-theme": JSON.stringify(theme === "dark" ? "dark" : "default") },
    },
  };
}

const run = promisify(execFile);

export const isDevTools = (page: Page) => page.url().startsWith("devtools://");

/** Starts a browser with the extension and DevTools open, and waits until the recorder is listening. */
export async function startBrowser(options: BrowserOptions): Promise<DevToolsBrowser> {
  const dist = options.dist ?? builtExtension;
  if (!existsSync(join(dist, "manifest.json")))
    throw new Error(`No extension in ${dist}: run npm run build first.`);
  const { devtools_page: devtoolsPage } = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error("No browser found: run node scripts/setup.mjs first.");

  // Makes DevTools windows visible to Playwright as pages.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = "1";
  const { chromium } = await import("playwright-core");
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "defender-error-lens-")));
  const preferenceFile = join(profile, "Default", "Preferences");
  if (!existsSync(preferenceFile)) {
    await mkdir(join(profile, "Default"), { recursive: true });
    await writeFile(preferenceFile, JSON.stringify(preferences(options)));
  }
  const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
  const removeProfile = async () => {
    if (options.profile === undefined) await rm(profile, removal);
  };

  const context = await chromium
    .launchPersistentContext(profile, {
      executablePath,
      headless: options.headless ?? true,
      viewport: null,
      ignoreHTTPSErrors: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ignoreDefaultArgs: [
        "--disable-extensions",
        "--headless",
        "--disable-component-extensions-with-background-pages",
      ],
      args: browserArguments(options, dist),
      // Linux takes the language from the environment, other systems from `--lang`.
      ...(options.lang && { env: { ...process.env, LANGUAGE: options.lang.replace("-", "_") } }),
    })
    .catch(async (error) => {
      await removeProfile();
      throw error;
    });

  // If the process exits early, Playwright kills the browser and this removes the profile.
  const removeAtExit = () => {
    if (options.profile === undefined) rmSync(profile, removal);
  };
  process.once("exit", removeAtExit);

  const kill = async () => {
    const closed = new Promise((resolve) => context.once("close", resolve));
    const { stdout } = await run("ps", ["-eo", "pid=,args="]);
    const lines = stdout.split("\n").filter((line) => line.includes(`--user-data-dir=${profile}`));
    for (const line of lines) process.kill(Number.parseInt(line, 10), "SIGKILL");
    await closed;
    await removeProfile();
    process.off("exit", removeAtExit);
  };

  const close = async () => {
    await context.close();
    await removeProfile();
    process.off("exit", removeAtExit);
  };

  const recorderFrame = () =>
    context
      .pages()
      .filter(isDevTools)
      .flatMap((page) => page.frames())
      .find(
        (frame) => frame.url().startsWith("chrome-extension://") && frame.url().endsWith(`/${devtoolsPage}`),
      );

  /** For branded Chrome, which ignores `--load-extension`. Only the DevTools of a new tab sees the extension. */
  async function loadExtension() {
    const session = await context.browser()?.newBrowserCDPSession();
    await session?.send("Extensions.loadUnpacked", { path: dist });
    const [old] = context.pages().filter((page) => !isDevTools(page));
    await context.newPage();
    await old?.close();
  }

  try {
    // Chromium always loads it, but on a busy machine that can take longer than any other browser is given.
    const patience = /chromium/i.test(executablePath) ? 60_000 : 5_000;
    const devtoolsFrame = await poll("the devtools page", recorderFrame, patience).catch(async () => {
      await loadExtension();
      return poll("the devtools page", recorderFrame);
    });
    const devtools = devtoolsFrame.page();
    const page = await poll("the inspected page", () => context.pages().find((page) => !isDevTools(page)));
    const consoleErrors = await collectErrors(devtools);
    return {
      context,
      page,
      devtools,
      devtoolsFrame,
      consoleErrors,
      async reset() {
        for (const other of context.pages()) if (other !== page && !isDevTools(other)) await other.close();
        await page.goto("about:blank");
        await context.clearCookies();
        await reinstall(devtools, devtoolsFrame);
        consoleErrors.length = 0;
      },
      openPanel: () => openPanel(devtools, devtoolsFrame),
      openTab: async (id) => void (await showTab(devtools, id)),
      kill,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Unloads our two pages, removes all data of the extension, and reloads the pages. */
async function reinstall(devtools: Page, devtoolsFrame: Frame) {
  const panel = panelOf(devtools, devtoolsFrame);
  const frames = [devtoolsFrame, ...(panel ? [panel] : [])].map((frame) => ({ frame, address: frame.url() }));
  // An extension page without code, so that nothing keeps a database open.
  for (const { frame, address } of frames) await frame.goto(new URL("/manifest.json", address).href);
  await devtoolsFrame.evaluate(async () => {
    await Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]);
    for (const { name = "" } of await indexedDB.databases())
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      });
  });
  for (const { frame, address } of frames) await frame.goto(address);
}

/** Skips errors from files of DevTools or the web; all others are ours, including those without a file. */
async function collectErrors(devtools: Page) {
  const errors: string[] = [];
  const add = (text: string, source: string) => {
    const isOurs = source.includes("chrome-extension://") || !/(?:devtools|https?):\/\//.test(source);
    if (isOurs && !errors.includes(text)) errors.push(text);
  };
  const addError = (error: Error) => add(error.message, error.stack ?? "");
  const addMessage = (message: ConsoleMessage) => {
    if (message.type() === "error") add(message.text(), message.location().url);
  };
  devtools.on("pageerror", addError);
  devtools.on("console", addMessage);
  for (const error of await devtools.pageErrors()) addError(error);
  for (const message of await devtools.consoleMessages()) addMessage(message);
  return errors;
}

/** A string, because the test compiler would rewrite `import()` in a function. */
const showTab = (devtools: Page, prefix: string) =>
  devtools.evaluate<boolean>(`(async () => {
    const { InspectorView } = await import("./ui/legacy/legacy.js");
    const view = InspectorView.InspectorView.instance();
    const id = view.tabbedPane.tabs.find(({ id }) => id.startsWith("${prefix}"))?.id;
    if (id) await view.showPanel(id);
    return id !== undefined;
  })()`);

/** The origin of the extension's pages. */
const homeOf = (devtoolsFrame: Frame) => devtoolsFrame.url().split("/", 3).join("/");

/** Our panel, if it has been opened. */
const panelOf = (devtools: Page, devtoolsFrame: Frame) =>
  devtools.frames().find((frame) => frame !== devtoolsFrame && frame.url().startsWith(homeOf(devtoolsFrame)));

/** Selects our tab in a DevTools window and returns its frame. */
export async function openPanel(devtools: Page, devtoolsFrame: Frame): Promise<Frame> {
  await poll("our tab", () => showTab(devtools, homeOf(devtoolsFrame)));
  const panel = await poll("our panel", () => panelOf(devtools, devtoolsFrame));
  await panel.getByRole("toolbar").waitFor();
  return panel;
}
