import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findFirefox } from "../../../scripts/browser.mjs";
import { demoOrigin, type Server, startServer } from "../../demo/server.ts";
import { poll } from "./browser.ts";
import { connectMarionette, type Marionette } from "./firefox-marionette.ts";
import { startProxy } from "./firefox-proxy.ts";
import * as scripts from "./firefox-scripts.ts";
import type { Call, Outcome } from "./launch.ts";

export interface FirefoxOptions {
  /** Folder or archive of the extension; `dist/firefox` of this repository by default. */
  readonly dist?: string;
  /** Profile folder to keep, with the extension's data; by default a temporary one. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** Whether all windows are private and the extension may run in them. */
  readonly isPrivate?: boolean;
  /** Theme of DevTools; light by default. */
  readonly theme?: "light" | "dark";
  /** Size of the DevTools window in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** An element of our panel: a CSS selector, or a role and the accessible name. */
export type Target = string | { readonly role: Role; readonly name?: string | RegExp };

/** Firefox with the extension and DevTools open. Methods run one after the other, in call order. */
export interface FirefoxLens {
  readonly server: Server;
  /** Navigates the inspected page. */
  visit(url: string): Promise<void>;
  /** Makes a call from the inspected page. */
  call(call: Call): Promise<Outcome>;
  /** Selects our tab in DevTools and waits until the panel is drawn. */
  openPanel(): Promise<void>;
  /** Clicks our icon in the toolbar. From then on, what acts on the panel acts on the popup. */
  openPopup(): Promise<void>;
  /** From now on, what acts on the panel acts on the viewer that the popup opened. */
  lookAtViewer(): void;
  /** Runs an expression or a function in our panel. */
  evaluate<T>(code: string | (() => T | Promise<T>)): Promise<T>;
  /** Runs an expression or a function in the inspected page. */
  evaluateInPage<T>(code: string | (() => T | Promise<T>)): Promise<T>;
  /** A real click, which counts as a user gesture. */
  click(target: Target): Promise<void>;
  /** Clears a field and types into it. */
  type(target: Target, text: string): Promise<void>;
  /** Selects an option by its text. */
  choose(target: Target, option: string): Promise<void>;
  /** Sets the file of the field that opens the file dialog. */
  upload(path: string): Promise<void>;
  /** Watches downloads from now on; returns a function that waits for one and resolves to its path. */
  watchDownloads(): Promise<() => Promise<string>>;
  /** Sends a key to the focused element: a name such as `ArrowDown`, or a character. */
  press(key: string): Promise<void>;
  /** The visible text of an element, or of the whole panel. */
  text(target?: Target): Promise<string>;
  /** The rows on screen, cells joined by spaces. */
  rows(): Promise<string[]>;
  /** Waits for the first row with this text. */
  waitForRow(text: string | RegExp): Promise<string>;
  clipboard(): Promise<string>;
  /** Errors of our two pages so far, and violations of their content security policy. */
  consoleErrors(): Promise<string[]>;
  /** Opens Firefox's Network panel, which records from then on. */
  openNetwork(): Promise<void>;
  /** The output of the Network panel's "Save All As HAR". */
  har(): Promise<string>;
  /** Takes a screenshot of our panel. */
  shot(path: string): Promise<void>;
  close(): Promise<void>;
}

const tags = {
  button: "button",
  combobox: "select",
  heading: "h1, h2, h3",
  listitem: "li",
  menuitem: "[role^=menuitem]",
  region: "section",
  row: "tr",
  searchbox: "input[type=search]",
  status: "output",
  textbox: "textarea",
  treegrid: "[role=treegrid]",
  toolbar: "[role=toolbar]",
} as const;
export type Role = keyof typeof tags;

/** Keys with a special code in WebDriver; every other key is its own character. */
const keys: Readonly<Record<string, string>> = {
  ArrowDown: "\uE015",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
  ArrowUp: "\uE013",
  Enter: "\uE007",
  Escape: "\uE00C",
  Tab: "\uE004",
};

/** Folder for downloads, inside the profile. */
const downloads = "downloads";

const builtExtension = fileURLToPath(new URL("../../../dist/firefox", import.meta.url));

function preferences(
  profile: string,
  proxyPort: number,
  { theme = "light", isPrivate = false }: FirefoxOptions,
) {
  const all = {
    "marionette.port": 0,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxyPort,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxyPort,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "devtools.theme": theme,
    "browser.privatebrowsing.autostart": isPrivate,
    "browser.download.folderList": 2,
    "browser.download.dir": join(profile, downloads),
    // Firefox uninstalls a temporary extension on exit; this keeps its data for the next start.
    "extensions.webextensions.keepStorageOnUninstall": true,
    "extensions.webextensions.keepUuidOnUninstall": true,
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}

/** Starts Firefox and waits until it accepts commands. */
async function startFirefox(proxyPort: number, options: FirefoxOptions) {
  const path = findFirefox();
  if (!path) throw new Error("No Firefox found: install one, or name it in DEFENDER_ERROR_LENS_FIREFOX.");
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "defender-error-lens-")));
  const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
  await writeFile(join(profile, "user.js"), preferences(profile, proxyPort, options));
  const firefox = spawn(
    path,
    [
      ...(options.headless === false ? [] : ["-headless"]),
      "-marionette",
      "--remote-allow-system-access",
      "-no-remote",
      "-profile",
      profile,
    ],
    // A separate home directory, so that nothing is left in the user's.
    { stdio: "ignore", env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: "1" } },
  );
  const ended = new Promise<void>((resolve) => {
    firefox.once("exit", () => resolve());
    firefox.once("error", () => resolve());
  });
  // If the process exits early, end Firefox and remove its profile.
  const removeAtExit = () => {
    firefox.kill("SIGKILL");
    if (options.profile === undefined) rmSync(profile, removal);
  };
  process.once("exit", removeAtExit);

  let marionette: Marionette | undefined;
  const close = async () => {
    await marionette?.send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => undefined);
    marionette?.close();
    if (!marionette) firefox.kill();
    const killing = setTimeout(() => firefox.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(killing);
    process.off("exit", removeAtExit);
    // Otherwise the next Firefox with this profile would read the old port.
    await rm(join(profile, "MarionetteActivePort"), { force: true });
    if (options.profile === undefined) await rm(profile, removal);
  };
  try {
    const connected = async () => {
      const port = await readFile(join(profile, "MarionetteActivePort"), "utf8").catch(() => "");
      return port ? connectMarionette(Number(port)).catch(() => undefined) : undefined;
    };
    marionette = await poll(`Firefox (${path})`, connected, 60_000);
    return { marionette, profile, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A reference to an element: a constant key with its ID as the value. */
type Element = Readonly<Record<string, string>>;
const idOf = (element: Element) => Object.values(element)[0];

const asExpression = (code: string | (() => unknown)) =>
  // tsx wraps named functions in calls of `__name`.
  typeof code === "string"
    ? code
    : `(() => { const __name = (named) => named; return (${code.toString()})(); })()`;

/** Everything an end-to-end test needs: server, Firefox, extension, DevTools. The inspected page is `frame.html`. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxLens> {
  const server = await startServer();
  const proxy = await startProxy(server.port);
  const closeServers = async () => {
    await proxy.close();
    await server.close();
  };
  const firefox = await startFirefox(proxy.port, options).catch(async (error) => {
    await closeServers();
    throw error;
  });
  const close = async () => {
    await firefox.close();
    await closeServers();
  };
  try {
    const lens = await drive(firefox.marionette, firefox.profile, options);
    return { ...lens, server, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function drive(
  { send }: Marionette,
  profile: string,
  { dist = builtExtension, size = { width: 1200, height: 800 }, isPrivate = false }: FirefoxOptions,
) {
  const { sessionId: session } = await send<{ sessionId: string }>("WebDriver:NewSession", {
    acceptInsecureCerts: true,
  });

  async function inFirefox<T>(script: string): Promise<T> {
    await send("Marionette:SetContext", { value: "chrome" });
    try {
      return await send<T>("WebDriver:ExecuteScript", { script, args: [{ session, ...size }] });
    } finally {
      await send("Marionette:SetContext", { value: "content" });
    }
  }

  /** Commands go to one place at a time, so they share one queue. */
  let queue: Promise<unknown> = Promise.resolve();
  function inTurn<T>(place: string | undefined, run: () => Promise<T>): Promise<T> {
    const result = queue.then(async () => {
      if (place) await inFirefox(place);
      return run();
    });
    queue = result.catch(() => undefined);
    return result;
  }
  /** Directs commands to the panel, or to the popup or viewer once those were opened. */
  let place: string = scripts.lookAtPanel;
  const inPanel = <T>(run: () => Promise<T>) => inTurn(place, run);
  const inPage = <T>(run: () => Promise<T>) => inTurn(scripts.lookAtPage, run);
  const run = <T>(code: string | (() => T | Promise<T>)) =>
    send<T>("WebDriver:ExecuteScript", { script: `return ${asExpression(code)};`, args: [] });

  async function isNamed(element: Element, name: string | RegExp) {
    const label = await send<string>("WebDriver:GetComputedLabel", { id: idOf(element) });
    return typeof name === "string" ? label === name : name.test(label);
  }

  async function findAtOnce(target: Target): Promise<Element | undefined> {
    const { role, name } = typeof target === "string" ? {} : target;
    const value = role ? `${tags[role]}, [role=${role}]` : target;
    const found = await send<Element[]>("WebDriver:FindElements", { using: "css selector", value });
    for (const element of found) if (name === undefined || (await isNamed(element, name))) return element;
    return undefined;
  }

  /** Finds and uses an element in one step, and retries because a redraw can replace it at any time. */
  const use = <T>(target: Target, act: (element: Element) => Promise<T>) =>
    inPanel(async () => {
      let failure: unknown;
      const attempt = async () => {
        try {
          const element = await findAtOnce(target);
          return element && { answer: await act(element) };
        } catch (error) {
          failure = error;
          return undefined;
        }
      };
      const what = typeof target === "string" ? target : `${target.role} ${target.name ?? ""}`;
      const { answer } = await poll(what, attempt, 10_000).catch((error) => {
        throw failure ?? error;
      });
      return answer;
    });

  /** `ElementClick` fails on a table row with grid layout. */
  async function clickOn(element: Element) {
    const script = `arguments[0].scrollIntoView({ block: "nearest" });`;
    await send("WebDriver:ExecuteScript", { script, args: [element] });
    const actions = [
      { type: "pointerMove", origin: element, x: 0, y: 0 },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    await send("WebDriver:PerformActions", { actions: [{ type: "pointer", id: "mouse", actions }] });
  }

  const rows = () =>
    inPanel(() =>
      run(() =>
        Array.from(document.querySelectorAll("tbody tr"), (row) =>
          Array.from(row.querySelectorAll("td, [role=cell], [role=gridcell]"), (cell) =>
            cell.textContent?.trim(),
          ).join(" "),
        ).filter(Boolean),
      ),
    );

  await send("Addon:Install", { path: dist, temporary: true, allowPrivateBrowsing: isPrivate });
  await send("WebDriver:Navigate", { url: `${demoOrigin}/frame.html` });
  await inFirefox(scripts.openDevTools);

  return {
    visit: (url: string) => inPage(async () => void (await send("WebDriver:Navigate", { url }))),
    call: ({ url, ...init }: Call) =>
      inPage(() =>
        run<Outcome>(`fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then(
          (response) => response.text().then(
            (body) => ({ status: response.status, body }),
            (error) => ({ status: response.status, error: String(error) }),
          ),
          (error) => ({ error: String(error) }),
        )`),
      ),
    async openPanel() {
      await inTurn(undefined, () => inFirefox(scripts.showPanel));
      await use({ role: "toolbar" }, async () => undefined);
    },
    async openPopup() {
      await inTurn(undefined, () => inFirefox(scripts.openPopup));
      place = scripts.lookAtPopup;
    },
    lookAtViewer() {
      place = scripts.lookAtViewer;
    },
    evaluate: <T>(code: string | (() => T | Promise<T>)) => inPanel(() => run<T>(code)),
    evaluateInPage: <T>(code: string | (() => T | Promise<T>)) => inPage(() => run<T>(code)),
    click: (target: Target) => use(target, clickOn),
    type: (target: Target, text: string) =>
      use(target, async (element) => {
        await send("WebDriver:ElementClear", { id: idOf(element) });
        await send("WebDriver:ElementSendKeys", { id: idOf(element), text });
      }),
    choose: (target: Target, option: string) =>
      use(target, async (element) => {
        await clickOn(element);
        const script = `const [select, text] = arguments;
          const option = [...select.options].find((option) => option.text === text);
          option.selected = true;
          select.dispatchEvent(new Event("change", { bubbles: true }));`;
        await send("WebDriver:ExecuteScript", { script, args: [element, option] });
      }),
    upload: (path: string) =>
      use(
        "input[type=file]",
        async (element) => void (await send("WebDriver:ElementSendKeys", { id: idOf(element), text: path })),
      ),
    async watchDownloads() {
      const folder = join(profile, downloads);
      const files = async () =>
        (await readdir(folder).catch(() => [])).filter((name) => !name.endsWith(".part"));
      const before = new Set(await files());
      return async () => {
        const isNew = (name: string) => !before.has(name);
        const name = await poll("a download", async () => {
          const found = (await files()).find(isNew);
          return found && (await stat(join(folder, found))).size > 0 ? found : undefined;
        });
        return join(folder, name);
      };
    },
    press: (key: string) =>
      inPanel(async () => {
        const value = keys[key] ?? key;
        const actions = ["keyDown", "keyUp"].map((type) => ({ type, value }));
        await send("WebDriver:PerformActions", { actions: [{ type: "key", id: "keyboard", actions }] });
      }),
    text: (target: Target = "body") =>
      use(target, (element) => send<string>("WebDriver:GetElementText", { id: idOf(element) })),
    rows,
    waitForRow: (text: string | RegExp) =>
      poll(`the row ${text}`, async () =>
        (await rows()).find((row) => (typeof text === "string" ? row.includes(text) : text.test(row))),
      ),
    clipboard: () => inTurn(undefined, () => inFirefox<string>(scripts.readClipboard)),
    consoleErrors: () => inTurn(undefined, () => inFirefox<string[]>(scripts.readErrors)),
    openNetwork: () => inTurn(undefined, () => inFirefox<void>(scripts.showNetwork)),
    har: () => inTurn(undefined, () => inFirefox<string>(scripts.exportHar)),
    shot: (path: string) =>
      inPanel(async () => {
        const picture = await send<string>("WebDriver:TakeScreenshot", { full: false });
        await writeFile(path, Buffer.from(picture, "base64"));
      }),
  };
}
