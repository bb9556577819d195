import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { demoOrigin, type Server, startServer } from "../../demo/server.ts";
import { poll } from "./browser.ts";
import { connectMarionette, type Marionette } from "./firefox-marionette.ts";
import { startProxy } from "./firefox-proxy.ts";
import * as scripts from "./firefox-scripts.ts";
import type { Call, Outcome } from "./launch.ts";

export interface FirefoxOptions {
  /** The folder or zip with the extension as built for Firefox. */
  readonly dist: string;
  readonly headless?: boolean;
  /** Theme of DevTools; light when left out. */
  readonly theme?: "light" | "dark";
  /** The window of DevTools, in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** An element of our panel: a CSS selector, or a role and a part of the accessible name. */
export type Target = string | { readonly role: Role; readonly name?: string | RegExp };

/** Firefox with the extension and DevTools open. Its methods run one after the other, in the order of their calls. */
export interface FirefoxLens {
  readonly server: Server;
  /** Takes the inspected page to an address. */
  visit(url: string): Promise<void>;
  /** Calls from the inspected page. */
  call(call: Call): Promise<Outcome>;
  /** Chooses our tab in DevTools and waits until it is drawn. */
  openPanel(): Promise<void>;
  /** Runs an expression or a function in our panel. */
  evaluate<T>(code: string | (() => T | Promise<T>)): Promise<T>;
  /** The same in the inspected page. */
  evaluateInPage<T>(code: string | (() => T | Promise<T>)): Promise<T>;
  /** A real click, so that what needs a user's gesture works. */
  click(target: Target): Promise<void>;
  /** Empties a field and types into it. */
  type(target: Target, text: string): Promise<void>;
  /** A key to what has the focus; a name such as `ArrowDown`, or a sign. */
  press(key: string): Promise<void>;
  /** The text on screen, of all of the panel when no element is named. */
  text(target?: Target): Promise<string>;
  /** The rows of the list as they are on screen, cells joined by a blank. */
  rows(): Promise<string[]>;
  /** The first row with this text, as soon as it is there. */
  waitForRow(text: string | RegExp): Promise<string>;
  clipboard(): Promise<string>;
  /** Errors of our two pages and refusals of their content security policy, so far. */
  consoleErrors(): Promise<string[]>;
  /** Opens Firefox's own Network panel, which records from then on. */
  openNetwork(): Promise<void>;
  /** What the Network panel's "Save All As HAR" writes. */
  har(): Promise<string>;
  /** A picture of our panel. */
  shot(path: string): Promise<void>;
  close(): Promise<void>;
}

const tags = {
  button: "button",
  combobox: "select",
  heading: "h1, h2, h3",
  listitem: "li",
  menuitem: "[role=menuitem]",
  region: "section",
  row: "tr",
  searchbox: "input[type=search]",
  status: "output",
  table: "table",
  toolbar: "[role=toolbar]",
} as const;
export type Role = keyof typeof tags;

/** The keys of WebDriver; every other key is its own sign. */
const keys: Readonly<Record<string, string>> = {
  ArrowDown: "\uE015",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
  ArrowUp: "\uE013",
  Enter: "\uE007",
  Escape: "\uE00C",
  Tab: "\uE004",
};

/** The Firefox to use: the one named in DEFENDER_ERROR_LENS_FIREFOX, else one that is installed, else none. */
export function findFirefox(): string | undefined {
  const named = process.env.DEFENDER_ERROR_LENS_FIREFOX;
  if (named) return named;
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin"].filter(Boolean);
  return [
    ...folders.flatMap((folder) => [join(folder, "firefox-esr"), join(folder, "firefox")]),
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ].find((path) => existsSync(path));
}

function preferences(profile: string, proxyPort: number, theme: string) {
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
    "browser.download.folderList": 2,
    "browser.download.dir": profile,
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}

/** Starts Firefox and resolves when it takes commands. */
async function startFirefox(proxyPort: number, { headless = true, theme = "light" }: FirefoxOptions) {
  const path = findFirefox();
  if (!path) throw new Error("No Firefox found: install one, or name it in DEFENDER_ERROR_LENS_FIREFOX.");
  const profile = await mkdtemp(join(tmpdir(), "defender-error-lens-"));
  const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
  await writeFile(join(profile, "user.js"), preferences(profile, proxyPort, theme));
  const firefox = spawn(
    path,
    [
      ...(headless ? ["-headless"] : []),
      "-marionette",
      "--remote-allow-system-access",
      "-no-remote",
      "-profile",
      profile,
    ],
    // With a home of its own it leaves nothing behind in the user's.
    { stdio: "ignore", env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: "1" } },
  );
  const ended = new Promise<void>((resolve) => {
    firefox.once("exit", () => resolve());
    firefox.once("error", () => resolve());
  });
  // A process that dies early takes Firefox and its profile along.
  const removeAtExit = () => {
    firefox.kill("SIGKILL");
    rmSync(profile, removal);
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
    await rm(profile, removal);
  };
  try {
    const connected = async () => {
      const port = await readFile(join(profile, "MarionetteActivePort"), "utf8").catch(() => "");
      return port ? connectMarionette(Number(port)).catch(() => undefined) : undefined;
    };
    marionette = await poll(`Firefox (${path})`, connected, 60_000);
    return { marionette, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A reference to an element: a fixed name and an id. */
type Element = Readonly<Record<string, string>>;
const idOf = (element: Element) => Object.values(element)[0];

const asExpression = (code: string | (() => unknown)) =>
  // tsx wraps named functions in a call of its own.
  typeof code === "string"
    ? code
    : `(() => { const __name = (named) => named; return (${code.toString()})(); })()`;

/** Everything an end-to-end test needs: server, Firefox, extension, DevTools. The page is the demo page, at rest. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxLens> {
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
    const lens = await drive(firefox.marionette, options);
    return { ...lens, server, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function drive({ send }: Marionette, { dist, size = { width: 1200, height: 800 } }: FirefoxOptions) {
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

  /** Firefox has one place to look at, so there is one queue. */
  let queue: Promise<unknown> = Promise.resolve();
  function inTurn<T>(place: string | undefined, run: () => Promise<T>): Promise<T> {
    const result = queue.then(async () => {
      if (place) await inFirefox(place);
      return run();
    });
    queue = result.catch(() => undefined);
    return result;
  }
  const inPanel = <T>(run: () => Promise<T>) => inTurn(scripts.lookAtPanel, run);
  const inPage = <T>(run: () => Promise<T>) => inTurn(scripts.lookAtPage, run);
  const run = <T>(code: string | (() => T | Promise<T>)) =>
    send<T>("WebDriver:ExecuteScript", { script: `return ${asExpression(code)};`, args: [] });

  async function isNamed(element: Element, name: string | RegExp) {
    const label = await send<string>("WebDriver:GetComputedLabel", { id: idOf(element) });
    return typeof name === "string" ? label.includes(name) : name.test(label);
  }

  async function findAtOnce(target: Target): Promise<Element | undefined> {
    const { role, name } = typeof target === "string" ? {} : target;
    const value = role ? `${tags[role]}, [role=${role}]` : target;
    const found = await send<Element[]>("WebDriver:FindElements", { using: "css selector", value });
    for (const element of found) if (name === undefined || (await isNamed(element, name))) return element;
    return undefined;
  }

  /** An element can be drawn anew at any time, so that finding it and using it is one step, repeated until it works. */
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

  /** Not `ElementClick`, which finds no point to click on in a table row that is laid out as a grid. */
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

  await send("Addon:Install", { path: dist, temporary: true });
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
    evaluate: <T>(code: string | (() => T | Promise<T>)) => inPanel(() => run<T>(code)),
    evaluateInPage: <T>(code: string | (() => T | Promise<T>)) => inPage(() => run<T>(code)),
    click: (target: Target) => use(target, clickOn),
    type: (target: Target, text: string) =>
      use(target, async (element) => {
        await send("WebDriver:ElementClear", { id: idOf(element) });
        await send("WebDriver:ElementSendKeys", { id: idOf(element), text });
      }),
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
