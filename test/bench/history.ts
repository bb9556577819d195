import type { Frame } from "playwright-core";
import { button } from "../e2e/harness/fails.ts";
import { launch } from "../e2e/harness/launch.ts";
import { burst, calls, lastCall, openCaller } from "./calls.ts";
import { createMeter } from "./meter.ts";
import type { Figure } from "./results.ts";
import { timeFiltering, timeOpenings, watchFor } from "./view.ts";

/** Failed calls that are recorded; history is filled with copies of them. */
const recorded = 60;

/**
 * Fills history with copies of what is in it until it holds `count` failures. Each copy has its own IDs and time, as
 * if a client had repeated the same calls for days.
 */
const fill = (panel: Frame, count: number) =>
  panel.evaluate(async (count) => {
    const opening = indexedDB.open("history");
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const database = opening.result;
    const reading = database.transaction("failures").objectStore("failures").getAll();
    await new Promise((resolve) => reading.addEventListener("success", resolve));
    const samples = reading.result;
    for (let from = samples.length; from < count; from += 1000) {
      const transaction = database.transaction("failures", "readwrite");
      const failures = transaction.objectStore("failures");
      for (let n = from; n < Math.min(count, from + 1000); n++) {
        const copy = structuredClone(samples[n % samples.length]);
        copy.failure.id = copy.failure.exchange.id = `copy-${n}`;
        copy.failure.exchange.sentAt -= 10_000 * n;
        copy.keptAt -= 10_000 * n;
        for (const id of copy.failure.error.ids)
          id.value = id.value.replace(/.{6}$/, String(n).padStart(6, "0"));
        failures.put(copy);
      }
      await new Promise((resolve) => transaction.addEventListener("complete", resolve));
    }
    database.close();
  }, count);

/** Clicks a button: milliseconds until the list has at least or fewer than this many rows, and is drawn. */
const timeClick = (
  panel: Frame,
  name: string,
  rows: { readonly atLeast?: number; readonly below?: number },
) =>
  button(panel, name).evaluate(async (button, { atLeast = 0, below = Number.POSITIVE_INFINITY }) => {
    const start = performance.now();
    if (button instanceof HTMLElement) button.click();
    for (;;) {
      await new Promise(requestAnimationFrame);
      const count = Number(document.querySelector("[role=treegrid]")?.getAttribute("aria-rowcount")) - 1;
      if (count >= atLeast && count < below) break;
    }
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - start;
  }, rows);

/** How the panel opens and answers with this many failures in history. */
export async function measureHistory(
  dist: string,
  rest: number,
  { count = 50_000, openings = 5 } = {},
): Promise<Figure[]> {
  const lens = await launch({ dist });
  try {
    const { page, context } = lens;
    const panel = await lens.openPanel();
    await panel.evaluate((most) => chrome.storage.local.set({ most }), 2 * count);
    await openCaller(page, lens.server);
    const meter = await createMeter(context, lens.devtoolsFrame, rest);
    const last = lastCall();
    const seen = await watchFor(panel, last);
    await burst(page, calls.failures, recorded - 1, last.call);
    await seen();
    await meter.quiet();
    await fill(panel, count);
    const opening = await timeOpenings(context, meter, panel, openings);

    const reading = await timeClick(panel, "History", { atLeast: count });
    await meter.quiet();
    const { heap } = await meter.memory();
    const first = await timeFiltering(panel, ["inv"]);
    const next = await timeFiltering(panel, ["", "hash", "", "forbid", ""]);
    const grouping = await timeClick(panel, "By cause", { below: count });
    await meter.quiet();
    const byCause = await timeFiltering(panel, ["cause:token", "", "cause:token", ""]);
    await meter.quiet();
    const whole = await meter.memory();
    const work = `history of ${count}`;
    return [
      { work, name: "opening the panel, first rows after", unit: "ms", ours: opening, most: 160 },
      { work, name: "all rows read after", unit: "ms", ours: reading },
      { work, name: "heap, flat list", unit: "MB", ours: heap },
      { work, name: "first letters of a filter after", unit: "ms", ours: first, most: 50 },
      { work, name: "further letters after", unit: "ms", ours: next, most: 50 },
      { work, name: "grouped by cause, first groups after", unit: "ms", ours: grouping, most: 50 },
      { work, name: "cause: answers after", unit: "ms", ours: byCause, most: 50 },
      { work, name: "heap with all causes", unit: "MB", ours: whole.heap, most: 80 },
    ];
  } finally {
    await lens.close();
  }
}
