import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { type Language, languages } from "../../src/locales/index.ts";
import type { ShownTexts } from "../../src/locales/texts.ts";
import { type DevToolsBrowser, poll, startBrowser } from "../e2e/harness/browser.ts";
import { rowsOf } from "../e2e/harness/launch.ts";
import { demoOrigin, startServer } from "./server.ts";

/** The size that the stores accept. */
const size = { width: 1280, height: 800 };

/** Calls that fail before the first screenshot, oldest first. */
const calls = [
  "Two AADSTS numbers",
  "Unauthorized",
  "Machine not found",
  "HTML 500",
  "InvalidHashValue",
  "Batch with two failures",
  "429 per hour",
  "ODataError",
  "HTML 502",
  "Missing roles, no target",
  "InvalidRequestBody",
];

interface Stage {
  readonly browser: DevToolsBrowser;
  readonly panel: Frame;
  readonly t: ShownTexts["panel"];
}

const choose = async ({ panel, t }: Stage, text: string) => {
  await rowsOf(panel).filter({ hasText: text }).first().click();
  const details = panel.getByRole("region", { name: t.details });
  await details.getByRole("list", { name: t.whatToDo }).waitFor();
  return details;
};

/** The screenshots of a language by file name, in order. */
const scenes: Record<string, (stage: Stage) => Promise<void>> = {
  "1-cause": async (stage) => {
    await choose(stage, "InvalidRequestBody");
  },
  "2-wait": async (stage) => {
    await choose(stage, "429");
  },
  "3-report": async (stage) => {
    const details = await choose(stage, "InvalidRequestBody");
    await details.getByRole("tab", { name: stage.t.idsAndReport }).click();
    await details.locator(".report pre:not(:empty)").waitFor();
  },
  "4-history": async (stage) => {
    await stage.panel.getByRole("button", { name: stage.t.history, exact: true }).click();
    await choose(stage, "ResourceNotFound");
  },
};

/** Screenshots in the dark theme. */
const darkScenes: typeof scenes = {
  "5-dark": async (stage) => {
    await choose(stage, "eu.api.security.microsoft.com");
  },
};

const fail = ({ page }: DevToolsBrowser, name: string) => page.evaluate(`run(${JSON.stringify(name)})`);

/** A profile whose DevTools does not offer to change its language in a bar above the panel. */
async function profileWith(theme: "light" | "dark") {
  const profile = await mkdtemp(join(tmpdir(), "defender-error-lens-"));
  await mkdir(join(profile, "Default"));
  const place = { left: 0, top: 0, right: size.width, bottom: size.height, maximized: false };
  const preferences = {
    browser: { window_placement: place, app_window_placement: { DevToolsApp: place } },
    extensions: { ui: { developer_mode: true } },
    devtools: {
      preferences: { currentDockState: JSON.stringify("undocked"), "disable-locale-info-bar": "true" },
      synced_preferences_sync_disabled: {
        "ui-theme": JSON.stringify(theme === "dark" ? "dark" : "default"),
      },
    },
  };
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
  return profile;
}

/** Takes the screenshots of one language in one theme. */
async function take(language: Language, theme: "light" | "dark", shows: typeof scenes, folder: string) {
  const server = await startServer();
  const profile = await profileWith(theme);
  const end = async () => {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const browser = await startBrowser({ port: server.port, lang: language, profile }).catch(async (error) => {
    await end();
    throw error;
  });
  try {
    const t = (await languages[language].load()).panel;
    await browser.page.goto(`${demoOrigin}/?quiet`);
    await browser.page.locator("body[data-ready]").waitFor();
    const panel = await browser.openPanel();
    await poll(`the panel in ${language}`, () =>
      panel.evaluate((wanted) => document.documentElement.lang === wanted, language),
    );
    for (const name of calls) await fail(browser, name);
    for (const [name, play] of Object.entries(shows)) {
      await play({ browser, panel, t });
      await browser.devtools.mouse.move(0, 0);
      // New rows fade in, and the status bar updates with a delay.
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await browser.devtools.screenshot({ path: join(folder, `${name}.png`) });
    }
  } finally {
    await browser.close();
    await end();
  }
}

/** Takes all store screenshots, `xx/n-name.png`, from the real panel. */
export async function takeStorePictures(folder: string, chosen = Object.keys(languages)) {
  for (const language of chosen as Language[]) {
    const place = join(folder, language);
    await mkdir(place, { recursive: true });
    await take(language, "light", scenes, place);
    await take(language, "dark", darkScenes, place);
    console.log(`Taken: ${place}`);
  }
}
