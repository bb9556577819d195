import type { Frame, Page } from "playwright-core";
import { isDevTools, openPanel, poll } from "./browser.ts";
import type { Lens } from "./launch.ts";

/** A tab and its DevTools. */
export interface Tab {
  readonly page: Page;
  readonly devtools: Page;
  /** Our devtools page, where the recorder lives. */
  readonly recorder: Frame;
  openPanel(): Promise<Frame>;
}

/** Opens more tabs in parallel, each with its DevTools. The URLs must differ. */
export async function openTabs(
  { context, devtoolsFrame }: Lens,
  addresses: readonly string[],
): Promise<Tab[]> {
  const recorders = () =>
    context
      .pages()
      .filter(isDevTools)
      .flatMap((page) => page.frames())
      .filter((frame) => frame !== devtoolsFrame && frame.url() === devtoolsFrame.url());
  const before = new Set(recorders());
  const added = () => recorders().filter((frame) => !before.has(frame));
  const pages = await Promise.all(
    addresses.map(async (address) => {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    }),
  );
  await poll("DevTools of new tabs", () => added().length === addresses.length, 240_000);
  const inspected = await Promise.all(
    added().map(async (recorder) => ({
      recorder,
      address: await recorder.evaluate(
        () =>
          new Promise((resolve) => {
            chrome.devtools.inspectedWindow.eval("location.href", (...answer) => resolve(answer[0]));
          }),
      ),
    })),
  );
  return pages.map((page) => {
    const recorder = inspected.find(({ address }) => address === page.url())?.recorder;
    if (!recorder) throw new Error(`No DevTools inspects ${page.url()}.`);
    const devtools = recorder.page();
    return { page, devtools, recorder, openPanel: () => openPanel(devtools, recorder) };
  });
}

/** Opens one more tab. */
export async function openTab(lens: Lens, address: string): Promise<Tab> {
  const [tab] = await openTabs(lens, [address]);
  if (!tab) throw new Error("No tab was opened.");
  return tab;
}
