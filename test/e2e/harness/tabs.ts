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

/** Opens a further tab, which opens DevTools by itself; one at a time, for nothing else tells whose they are. */
export async function openTab({ context, devtoolsFrame }: Lens, address: string): Promise<Tab> {
  const before = new Set(context.pages());
  const page = await context.newPage();
  // DevTools opens meanwhile.
  await page.goto(address);
  const recorder = await poll(
    "DevTools of the new tab",
    () =>
      context
        .pages()
        .filter((one) => isDevTools(one) && !before.has(one))
        .flatMap((one) => one.frames())
        .find((frame) => frame.url() === devtoolsFrame.url()),
    60_000,
  );
  const devtools = recorder.page();
  return { page, devtools, recorder, openPanel: () => openPanel(devtools, recorder) };
}
