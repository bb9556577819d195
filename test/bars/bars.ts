import type { Failure } from "../../src/core/failure.ts";
import type { Language } from "../../src/locales/index.ts";
import { poll } from "../e2e/harness/browser.ts";
import type { Lens } from "../e2e/harness/launch.ts";
import { measure } from "./measure.ts";
import { repeatedIn } from "./repeated.ts";

/** The panel docked at the side, at the bottom, and in a separate window. */
export const sizes = [
  { width: 560, height: 886 },
  { width: 900, height: 272 },
  { width: 1500, height: 900 },
] as const;

export interface Look {
  readonly language: Language;
  readonly theme: "light" | "dark";
  readonly size: (typeof sizes)[number];
}

/** How the answer to one failure appears on screen. */
export interface Bar {
  readonly name: string;
  /** Parts that are visible only after scrolling: verdict, evidence, main button. */
  readonly hidden: readonly string[];
  readonly links: number;
  /** Pairs of sentences with the same content. */
  readonly repeated: readonly (readonly [string, string])[];
  /** Texts with an empty slot. */
  readonly empty: readonly string[];
}

/** Shows failures in the open panel one at a time, as if the recorder had sent them. */
export async function openBars(lens: Lens) {
  const { panel } = lens;
  const frame = await panel.frameElement();
  // tsx wraps functions in calls of `__name`, which the page does not define.
  await panel.evaluate("globalThis.__name = (value) => value");
  const keeping = { state: "on", unsaved: 0 };
  const tell = (message: object) =>
    panel.evaluate((message) => {
      const channel = new BroadcastChannel(`tab-${chrome.devtools.inspectedWindow.tabId}`);
      channel.postMessage(message);
      channel.close();
    }, message);

  /** One failure in the list with its Details open; the others replace it. */
  const begin = async (failure: Failure) => {
    await tell({ type: "state", failures: [shownAs(failure, 0)], recording: true, rates: [], keeping });
    const row = panel.locator(`[role=row]:has-text("${idOf(0).slice(0, 8)}"), tbody tr`).first();
    await row.click();
    await panel.locator(".details .answer-part h2").waitFor();
  };

  return {
    async show({ language, theme, size }: Look) {
      await frame.evaluate((element, { width, height }) => {
        const { style } = element as HTMLElement; // an iframe
        style.inlineSize = `${width}px`;
        style.blockSize = `${height}px`;
      }, size);
      await panel.evaluate((theme) => {
        document.documentElement.dataset.theme = theme;
      }, theme);
      await panel.evaluate((language) => chrome.storage.sync.set({ language }), language);
      await poll(language, () => panel.evaluate((it) => document.documentElement.lang === it, language));
    },

    /** Restores the size and language that the other tests expect. */
    async restore() {
      await frame.evaluate((element) => {
        const { style } = element as HTMLElement; // an iframe
        style.inlineSize = "";
        style.blockSize = "";
      });
      await panel.evaluate(() => chrome.storage.sync.remove("language"));
    },

    async measure(failures: readonly (readonly [name: string, Failure])[]): Promise<Bar[]> {
      const [first] = failures;
      if (!first) return [];
      if ((await panel.locator(".details .answer-part").count()) === 0) await begin(first[1]);
      const seen = await panel.evaluate(
        measure,
        failures.map(([, failure], at) => ({ failure: shownAs(failure, at + 1), id: idOf(at + 1) })),
      );
      return seen.map(({ texts, ...bar }, at) => ({
        name: failures[at]?.[0] ?? "",
        ...bar,
        repeated: repeatedIn(texts),
        empty: texts.filter((text) => /“”|``|: \.|\(\)|,\s*,/.test(text)),
      }));
    },
  };
}

const idOf = (at: number) => `${String(at).padStart(8, "0")}-0000-4000-8000-000000000000`;

/** The same failure under one ID, so that it replaces the previous one, with a tracking ID that distinguishes them. */
const shownAs = (failure: Failure, at: number): Failure => ({
  ...failure,
  id: "bars",
  exchange: { ...failure.exchange, live: true },
  error: { ...failure.error, trackingId: { value: idOf(at), source: "error.target" } },
});
