import { readFile } from "node:fs/promises";
import type { Server } from "../../demo/server.ts";
import { type FirefoxOptions, launchFirefox, type Role } from "./firefox.ts";
import { borrow, type Call, launch, type Outcome } from "./launch.ts";
import { paste } from "./share.ts";

/** What the journeys need from a browser whose panel is open. Names are accessible names; a string matches exactly. */
export interface Driver {
  readonly server: Server;
  /** Navigates the inspected page. */
  visit(url: string): Promise<void>;
  /** Makes a call from the inspected page. */
  call(call: Call): Promise<Outcome>;
  /** Runs an expression in the inspected page. */
  inPage(code: string): Promise<unknown>;
  /** Runs an expression in the panel. */
  inPanel<T>(code: string): Promise<T>;
  /** The rows on screen, cells joined by spaces. */
  rows(): Promise<string[]>;
  click(role: Role, name: string | RegExp): Promise<void>;
  type(role: Role, name: string, text: string): Promise<void>;
  choose(name: string, option: string): Promise<void>;
  press(key: string): Promise<void>;
  /** The visible text. */
  text(role: Role, name?: string): Promise<string>;
  clipboard(): Promise<string>;
  /** Imports a file in the same way as the file dialog. */
  importFile(path: string): Promise<void>;
  /** Exports the list in one of the menu's formats. */
  save(format: string): Promise<string>;
  shot(path: string): Promise<void>;
  /** Errors logged by our pages so far. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface DriverOptions {
  readonly dist?: string;
  readonly profile?: string;
  readonly theme?: "light" | "dark";
}

/** Drives the shared browser, or a separate one if there are options. */
export async function driveChromium(options?: DriverOptions): Promise<Driver> {
  const lens = await (options ? launch({ ...options, byCause: true }) : borrow({ byCause: true }));
  const panel = await lens.openPanel();
  const find = (role: Role, name?: string | RegExp) =>
    panel.getByRole(role, { name, exact: typeof name === "string" }).first();
  return {
    server: lens.server,
    visit: async (url) => void (await lens.page.goto(url)),
    call: lens.call,
    inPage: (code) => lens.page.evaluate(code),
    inPanel: (code) => panel.evaluate(code),
    rows: lens.rows,
    click: (role, name) => find(role, name).click(),
    type: (role, name, text) => find(role, name).fill(text),
    choose: async (name, option) => void (await find("combobox", name).selectOption({ label: option })),
    press: (key) => lens.devtools.keyboard.press(key),
    // biome-ignore lint/performance/useDomNodeTextContent: visible text only, as in Firefox
    text: (role, name) => find(role, name).innerText(),
    clipboard: async () => (await paste(lens)).text,
    importFile: (path) => panel.locator("input[type=file]").setInputFiles(path),
    async save(format) {
      const download = lens.devtools.waitForEvent("download");
      await find("button", "Export").click();
      await find("menuitem", format).click();
      return readFile(await (await download).path(), "utf8");
    },
    shot: lens.shot,
    errors: async () => lens.consoleErrors,
    close: lens.close,
  };
}

export async function driveFirefox(options: FirefoxOptions = {}): Promise<Driver> {
  const lens = await launchFirefox(options);
  await lens.openPanel();
  return {
    server: lens.server,
    visit: lens.visit,
    call: lens.call,
    inPage: (code) => lens.evaluateInPage(code),
    inPanel: (code) => lens.evaluate(code),
    rows: lens.rows,
    click: (role, name) => lens.click({ role, name }),
    type: (role, name, text) => lens.type({ role, name }, text),
    choose: (name, option) => lens.choose({ role: "combobox", name }, option),
    press: lens.press,
    text: (role, name) => lens.text({ role, name }),
    clipboard: lens.clipboard,
    importFile: lens.upload,
    async save(format) {
      const saved = await lens.watchDownloads();
      await lens.click({ role: "button", name: "Export" });
      await lens.click({ role: "menuitem", name: format });
      return readFile(await saved(), "utf8");
    },
    shot: lens.shot,
    errors: lens.consoleErrors,
    close: lens.close,
  };
}
