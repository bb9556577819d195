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
  /** Port of the stand-in server; every host name leads to it. */
  readonly port: number;
  /** Folder of the browser's profile, which stays; a new one that is removed when left out. */
  readonly profile?: string;
  /** The built extension; `dist/chrome` of this repository by default. */
  readonly dist?: string;
  /** Folder of a further extension. */
  readonly beside?: string;
  readonly headless?: boolean;
  /** The browser's language, such as `sv`; the machine's own when left out. */
  readonly lang?: string;
  /** Further arguments of the browser. */
  readonly args?: readonly string[];
  /** The window of DevTools, in CSS pixels. */
  readonly size?: Size;
  /** Theme of DevTools; light when left out. */
  readonly theme?: "light" | "dark";
  /** DevTools inside its tab, with the quickest of its own panels first, so that a hidden one costs little. */
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
  /** Errors of our two pages, as they come. */
  readonly consoleErrors: readonly string[];
  /** Chooses our tab and returns its frame. */
  openPanel(): Promise<Frame>;
  /** Chooses one of Chrome's own tabs, such as `network`. */
  openTab(id: string): Promise<void>;
  /**
   * Makes the browser as good as new, but for the size of its windows and what DevTools itself remembers: one tab, no
   * cookies, and an extension that was just installed.
   */
  reset(): Promise<void>;
  /** Ends the browser as a crash would, without a chance to save anything. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The page's window is narrow and stands on the left of the window of DevTools. */
const pageWidth = 560;
const defaultSize: Size = { width: 1200, height: 800 };

const builtExtension = fileURLToPath(new URL("../../../dist/chrome", import.meta.url));

/** Asks again until there is something; a browser tells of few things by itself. */
export async function poll<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  timeout = 20_000,
) {
  for (const end = Date.now() + timeout; ; await wait(50)) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}.`);
  }
}

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
    "--ignore-certificate-errors",
    `--host-resolver-rules=MAP gone.* ~NOTFOUND,MAP * 127.0.0.1:${port},EXCLUDE localhost`,
    ...args,
  ];
}

/** DevTools keeps its settings as JSON inside the profile's JSON. */
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
    // Without it an extension from a folder stays away after its first reload.
    extensions: { ui: { developer_mode: true } },
    devtools: {
      preferences: {
        currentDockState: JSON.stringify(manyTabs ? "right" : "undocked"),
        ...(manyTabs && { "panel-selected-tab": JSON.stringify("console") }),
      },
      // Settings that Chrome would sync, kept apart while nobody is signed in.
      synced_preferences_sync_disabled: { "ui-theme": JSON.stringify(theme === "dark" ? "dark" : "default") },
    },
  };
}

const run = promisify(execFile);

export const isDevTools = (page: Page) => page.url().startsWith("devtools://");

/** Starts a browser with the extension and DevTools open, and waits until the recorder listens. */
export async function startBrowser(options: BrowserOptions): Promise<DevToolsBrowser> {
  const dist = options.dist ?? builtExtension;
  if (!existsSync(join(dist, "manifest.json")))
    throw new Error(`No extension in ${dist}: run npm run build first.`);
  const { devtools_page: devtoolsPage } = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error("No browser found: run node scripts/setup.mjs first.");

  // Without it DevTools is no page for Playwright.
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
      // On Linux the environment decides, elsewhere `--lang`.
      ...(options.lang && { env: { ...process.env, LANGUAGE: options.lang.replace("-", "_") } }),
    })
    .catch(async (error) => {
      await removeProfile();
      throw error;
    });

  // A process that dies early takes the browser along (Playwright sees to it) and then the profile.
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

  /** Branded Chrome ignores `--load-extension`; what is loaded later is only seen by DevTools of a new tab. */
  async function loadExtension() {
    const session = await context.browser()?.newBrowserCDPSession();
    await session?.send("Extensions.loadUnpacked", { path: dist });
    const [old] = context.pages().filter((page) => !isDevTools(page));
    await context.newPage();
    await old?.close();
  }

  try {
    const devtoolsFrame = await poll("the devtools page", recorderFrame, 5_000).catch(async () => {
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

/** Ends our two pages, removes all that the extension has stored, and loads the pages again. */
async function reinstall(devtools: Page, devtoolsFrame: Frame) {
  const panel = panelOf(devtools, devtoolsFrame);
  const frames = [devtoolsFrame, ...(panel ? [panel] : [])].map((frame) => ({ frame, address: frame.url() }));
  // A page of the extension that runs nothing, and so keeps no database open.
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

/** DevTools' own errors name a file of DevTools or of the web; what is left is ours, also without any file. */
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

/** A string, because tools that compile tests rewrite `import()` in functions. */
const showTab = (devtools: Page, prefix: string) =>
  devtools.evaluate<boolean>(`(async () => {
    const { InspectorView } = await import("./ui/legacy/legacy.js");
    const view = InspectorView.InspectorView.instance();
    const id = view.tabbedPane.tabs.find(({ id }) => id.startsWith("${prefix}"))?.id;
    if (id) await view.showPanel(id);
    return id !== undefined;
  })()`);

/** The address that all pages of the extension begin with. */
const homeOf = (devtoolsFrame: Frame) => devtoolsFrame.url().split("/", 3).join("/");

/** Our panel, if it was opened. */
const panelOf = (devtools: Page, devtoolsFrame: Frame) =>
  devtools.frames().find((frame) => frame !== devtoolsFrame && frame.url().startsWith(homeOf(devtoolsFrame)));

/** Chooses our tab in a window of DevTools and returns its frame. */
export async function openPanel(devtools: Page, devtoolsFrame: Frame): Promise<Frame> {
  await poll("our tab", () => showTab(devtools, homeOf(devtoolsFrame)));
  const panel = await poll("our panel", () => panelOf(devtools, devtoolsFrame));
  await panel.getByRole("toolbar").waitFor();
  return panel;
}
