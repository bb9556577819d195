import { writeFile } from "node:fs/promises";
import axe from "axe-core";
import type { Frame } from "playwright-core";
import type { FromRecorder, ToRecorder } from "../../src/browser/channel.ts";
import { loadOperations } from "../../src/catalogue/operations.ts";
import { poll } from "../e2e/harness/browser.ts";
import { type Lens, launch, rowsOf } from "../e2e/harness/launch.ts";
import { pseudo } from "../pseudo/plugin.ts";
import { findClipped } from "./clipping.ts";
import { findHardCoded } from "./hard-coded.ts";
import type { Look } from "./looks.ts";

/** The panel with everything needed to bring it into a state and to check it. Between two looks it is in English. */
export interface Stage {
  readonly lens: Lens;
  readonly panel: Frame;
  /** Makes the failing calls of these demo cases. */
  fail(...names: readonly string[]): Promise<void>;
  /** Opens Details of the newest failure whose row has this text. */
  choose(text: string): Promise<void>;
  click(name: string): Promise<void>;
  filter(text: string): Promise<void>;
  /** Sends a message in place of the recorder. */
  tell(message: FromRecorder | ToRecorder): Promise<void>;
  /** Reloads the panel; its failures stay. */
  reset(): Promise<void>;
  show(look: Look): Promise<void>;
  picture(path: string): Promise<void>;
  /** Unreadable text; in the pseudo-language also untranslated text. */
  clipped(): Promise<string[]>;
  /** Violations found by axe. */
  violations(): Promise<string[]>;
}

/** Waits until the page has not changed for some frames, but at most a second, because a countdown never stops. */
const rest = (panel: Frame) =>
  panel.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const end = () => {
          observer.disconnect();
          clearTimeout(limit);
          resolve();
        };
        let timer = setTimeout(end, 40);
        const limit = setTimeout(end, 1000);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, 40);
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true });
      }),
  );

const nextPicture = (panel: Frame) =>
  panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Opens the panel of a build with the pseudo-language. */
export async function openStage(dist: string): Promise<Stage & { close(): Promise<void> }> {
  const lens = await launch({ dist, size: { width: 1240, height: 800 } });
  await lens.page.goto("https://demo.contoso.example/?quiet");
  await lens.page.locator("body[data-ready]").waitFor();
  await lens.openPanel();
  const { panel, devtools } = lens;
  const titles = (await loadOperations()).map(({ title }) => title);
  const frame = await panel.frameElement();
  // tsx wraps functions in calls of `__name`, which the page does not define.
  const lendName = () => panel.evaluate("globalThis.__name = (value) => value");
  await lendName();
  const session = await lens.context.newCDPSession(devtools);
  let language = "en";

  const setLanguage = async (next: string) => {
    language = next;
    // The settings dialog moves what is stored here to the synchronized storage, which may undo the change.
    await poll(next, () =>
      panel.evaluate(async (next) => {
        if (document.documentElement.lang === next) return true;
        await chrome.storage.local.set({ language: next });
        return false;
      }, next),
    );
  };
  let before: Partial<Look> = {};
  const isLaidOut = (look: Look) =>
    (["language", "width", "text", "isForced"] as const).every((name) => before[name] === look[name]);
  const setLook = async (look: Look) => {
    const { theme, width, text = 1, isForced } = look;
    const isSame = isLaidOut(look);
    before = look;
    await panel.evaluate(
      ([theme, size]) => {
        document.documentElement.dataset.theme = theme;
        document.documentElement.style.fontSize = size;
      },
      [theme, text === 1 ? "" : `${text * 75}%`] as const,
    );
    // A change of theme does not change the layout.
    if (isSame) return;
    await frame.evaluate((element, width) => {
      (element as HTMLElement).style.inlineSize = `${width}px`;
    }, width);
    await devtools.emulateMedia({ forcedColors: isForced ? "active" : "none" });
    await setLanguage(look.language);
  };
  const show = async (look: Look) => {
    const isSame = isLaidOut(look);
    await setLook(look);
    await (isSame ? nextPicture(panel) : rest(panel));
  };

  return {
    lens,
    panel,
    async fail(...names) {
      for (const name of names) await lens.page.evaluate(`run(${JSON.stringify(name)})`);
    },
    async choose(text) {
      const row = rowsOf(panel).filter({ hasText: text }).first();
      const verdict = panel.locator(".details h2").first();
      await row.click();
      // The list may have moved under the pointer, because verdicts arrived.
      await verdict.waitFor({ timeout: 10_000 }).catch(() => row.click());
      await verdict.waitFor();
      await panel.locator(".details .id-bar").waitFor();
    },
    click: (name) => panel.getByRole("button", { name, exact: true }).first().click(),
    filter: (text) => panel.getByRole("searchbox").first().fill(text),
    tell: (message) =>
      panel.evaluate((message) => {
        const channel = new BroadcastChannel(`tab-${chrome.devtools.inspectedWindow.tabId}`);
        channel.postMessage(message);
        channel.close();
      }, message),
    async reset() {
      await setLook({ language: "en", theme: "light", width: 1200 });
      await panel.evaluate(() => {
        document.body.dataset.old = "";
        location.reload();
      });
      await panel.locator("body:not([data-old]) [role=toolbar]").waitFor();
      before = {};
      await lendName();
      await panel.evaluate(axe.source);
    },
    show,
    async picture(path) {
      const box = await frame.boundingBox();
      if (!box) throw new Error("The panel is not on screen.");
      const { data } = await session.send("Page.captureScreenshot", {
        format: "png",
        optimizeForSpeed: true,
        clip: { ...box, scale: 1 },
      });
      await writeFile(path, data, "base64");
    },
    async clipped() {
      const clipped = await panel.evaluate(findClipped);
      if (language !== pseudo) return clipped;
      return [
        ...clipped,
        ...(await panel.evaluate(findHardCoded, titles)).map((text) => `hard-coded: ${text}`),
      ];
    },
    violations: () =>
      panel.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
        const { violations } = await axe.run({ resultTypes: ["violations"] });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `axe ${id}: ${target.join(" ")}`),
        );
      }),
    close: () => lens.close(),
  };
}
