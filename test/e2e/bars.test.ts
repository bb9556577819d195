import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBars, sizes } from "../bars/bars.ts";
import { named } from "../bars/named.ts";
import { borrow, type Lens } from "./harness/launch.ts";

/** A sample; `npm run bars` measures all fixtures in all languages and themes. */
const sample = named.filter((_, index) => index % 6 === 0);

describe("the answer", () => {
  let lens: Lens;
  beforeAll(async () => {
    lens = await borrow();
    await lens.openPanel();
  });
  afterAll(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  test("is visible without scrolling, repeats nothing and has at most two links", async () => {
    const bars = await openBars(lens);
    for (const language of ["en", "de"] as const)
      for (const size of sizes) {
        await bars.show({ language, theme: "light", size });
        const seen = await bars.measure(sample);
        expect(seen.flatMap(({ repeated }) => repeated)).toEqual([]);
        expect(seen.flatMap(({ empty }) => empty)).toEqual([]);
        expect(Math.max(...seen.map(({ links }) => links))).toBeLessThanOrEqual(2);
        const hidden = seen.filter((bar) => bar.hidden.length > 0);
        expect(hidden.length / seen.length, hidden.map(({ name }) => name).join()).toBeLessThanOrEqual(0.05);
      }
    await bars.restore();
  });
});
