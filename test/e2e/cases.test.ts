import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases } from "../demo/cases.ts";
import { borrow, callFrom, type Lens, rowsOf } from "./harness/launch.ts";

/** Calls every case of the local server: each failure becomes one row, in the order of the response. */
describe("every case of the local server", () => {
  let lens: Lens;
  beforeAll(async () => {
    lens = await borrow();
    await lens.openPanel();
  });
  afterAll(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  for (const { name, method, url, headers, body, via, shows } of cases) {
    test(name, async () => {
      await lens.panel.getByRole("button", { name: "Clear" }).click();
      if (via === "iframe")
        await lens.page.evaluate((src) => {
          const frame = document.createElement("iframe");
          frame.src = src;
          document.body.append(frame);
        }, url);
      else await callFrom(lens.page, { method, url, headers, body });
      const rows = rowsOf(lens.panel);
      if (shows.length > 0) await rows.nth(shows.length - 1).waitFor();
      else
        await lens
          .call({ url: `https://api.security.microsoft.com/api/after-${Date.now()}` })
          .then(() => rows.first().waitFor());
      const texts = await lens.rows();
      const kept = shows.length > 0 ? texts : texts.filter((text) => !text.includes("/api/after-"));
      expect(kept.length).toBe(shows.length);
      for (const [index, { status, code }] of shows.entries()) {
        expect(kept[index]).toMatch(new RegExp(`^${status} `));
        expect(kept[index]).toContain(code ?? (status === 0 ? "net::ERR_" : ""));
      }
    });
  }
});
