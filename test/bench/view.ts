import type { BrowserContext, Frame } from "playwright-core";
import type { Meter } from "./meter.ts";
import { median } from "./results.ts";

/** When a row became visible, and when its verdict did, in milliseconds since the epoch. */
interface Seen {
  readonly row: number;
  readonly verdict: number;
}

interface Watching extends Window {
  seen: Promise<Seen>;
  /** Resolves to the time when the first row became visible, in milliseconds since navigation start. */
  opened: Promise<number>;
}

const table = (panel: Frame) => panel.getByRole("treegrid", { name: "Failed requests" });

/** Number of rows in the list, from its `aria-rowcount`. */
export const listed = async (panel: Frame): Promise<number> =>
  Number(await table(panel).getAttribute("aria-rowcount")) - 1;

export const hasList = async (panel: Frame): Promise<boolean> => (await table(panel).count()) > 0;

/**
 * Watches the top of the list for an ID; returns a function that waits until its row is visible and has a verdict in
 * place of its code. The floor has neither, so it is done when the ID is visible.
 */
export async function watchFor(
  panel: Frame,
  { id, code }: { readonly id: string; readonly code: string },
): Promise<() => Promise<Seen>> {
  await panel.evaluate(
    ({ id, code }) => {
      (window as unknown as Watching).seen = new Promise((resolve) => {
        let row: Promise<number> | undefined;
        const observer = new MutationObserver(() => {
          const rows = document.querySelector("tbody")?.rows;
          // More rows than concurrent calls, and few enough to search on each change.
          const places: readonly HTMLElement[] = rows ? Array.from(rows).slice(0, 25) : [document.body];
          const place = places.find(({ textContent }) => textContent?.includes(id));
          if (!place) return;
          // Times when the present state is drawn. Twice in full, because tsx gives every function that has a name a
          // helper that the page does not have.
          row ??= new Promise((show) =>
            requestAnimationFrame(() => setTimeout(() => show(performance.timeOrigin + performance.now()))),
          );
          if (place.querySelector(".cause .words")?.textContent === code) return;
          observer.disconnect();
          const shown = row;
          requestAnimationFrame(() =>
            setTimeout(async () => {
              const verdict = performance.timeOrigin + performance.now();
              resolve({ row: await shown, verdict });
            }),
          );
        });
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      });
    },
    { id, code },
  );
  return () => panel.evaluate(() => (window as unknown as Watching).seen);
}

/** Milliseconds from the start of a page that opens until its first content shows. */
export const timeFirstOpening = (panel: Frame): Promise<number> =>
  panel.evaluate(async () => {
    for (;;) {
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      if (paint) return paint.startTime;
      await new Promise(requestAnimationFrame);
    }
  });

/**
 * Opens the panel several times from an empty page, as DevTools does: median milliseconds until its first row, or
 * the text of the floor, is visible.
 */
export async function timeOpenings(context: BrowserContext, meter: Meter, panel: Frame, rounds: number) {
  const address = panel.url();
  await context.addInitScript(() => {
    if (location.protocol !== "chrome-extension:") return;
    (window as unknown as Watching).opened = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector("tbody tr, output")) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      });
      observer.observe(document, { childList: true, subtree: true });
    });
  });
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await panel.goto(new URL("/manifest.json", address).href);
    await meter.quiet();
    await panel.goto(address);
    times.push(await panel.evaluate(() => (window as unknown as Watching).opened));
    await meter.quiet();
  }
  return median(times);
}

/** The longest time until the next frame if nothing changes, in milliseconds. */
export const timePictures = (panel: Frame): Promise<number> =>
  panel.evaluate(async () => {
    let longest = 0;
    for (let round = 0; round < 8; round++) {
      const start = performance.now();
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      longest = Math.max(longest, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return longest;
  });

/** Scrolls far, up and down: the longest time until the middle of the list shows a row again. */
export const timeScrolling = (panel: Frame): Promise<number> =>
  table(panel).evaluate(async (table) => {
    const scroller = table.parentElement ?? table;
    const { top, left, height } = scroller.getBoundingClientRect();
    let longest = 0;
    for (const share of [0.3, 0.9, 0.5, 1, 0.1, 0.7, 0]) {
      const start = performance.now();
      scroller.scrollTop = share * (scroller.scrollHeight - height);
      do await new Promise(requestAnimationFrame);
      while (!document.elementFromPoint(left + 50, top + height / 2)?.closest("tr"));
      await new Promise((resolve) => setTimeout(resolve));
      longest = Math.max(longest, performance.now() - start);
    }
    return longest;
  });

/** Sets filters that each change the list: the longest time until it has changed. */
export async function timeFiltering(panel: Frame, filters: readonly string[]): Promise<number> {
  const field = await panel.getByRole("searchbox", { name: "Filter" }).elementHandle();
  return table(panel).evaluate(
    async (table, { field, filters }) => {
      let longest = 0;
      for (const text of filters) {
        const before = table.getAttribute("aria-rowcount");
        const start = performance.now();
        if (field instanceof HTMLInputElement) field.value = text;
        field?.dispatchEvent(new Event("input", { bubbles: true }));
        do await new Promise(requestAnimationFrame);
        while (table.getAttribute("aria-rowcount") === before && performance.now() - start < 5000);
        await new Promise((resolve) => setTimeout(resolve));
        longest = Math.max(longest, performance.now() - start);
        // A user types more slowly than this.
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return longest;
    },
    { field, filters },
  );
}
