import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isWatched } from "../../src/catalogue/hosts.ts";
import { replies } from "../fixtures/replies.json" with { type: "json" };
import { borrow, type Lens, rowsOf } from "./harness/launch.ts";

/** Published responses of watched hosts, sent by the local server. GET if the source names no method. */
describe("published responses, live", () => {
  let lens: Lens;
  beforeAll(async () => {
    lens = await borrow();
    await lens.openPanel();
  });
  afterAll(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  for (const [index, { id, url, method, httpStatus, headers, body, expect: wanted }] of replies.entries()) {
    if (!url || !isWatched(url)) continue;
    test(id, async () => {
      const status = httpStatus ?? (body?.includes('"@odata.type"') ? 200 : 400);
      // A unique query, because several responses share a URL.
      const address = `${url}${url.includes("?") ? "&" : "?"}reply=${index}`;
      const {
        "Transfer-Encoding": _,
        Connection: __,
        "Content-Encoding": ___,
        "Content-Length": ____,
        ...sent
      } = headers as Record<string, string>; // the type of a JSON file has no index signature
      const type = body?.trimStart().startsWith("{") ? "application/json" : "text/plain";
      lens.server.on(method ?? "GET", address, {
        status,
        headers: { "Content-Type": type, "Access-Control-Allow-Headers": "*", ...sent },
        body: body ?? "",
      });
      await lens.panel.getByRole("button", { name: "Clear" }).click();
      await lens.call({ method: method ?? "GET", url: address });
      if (status === 200 && wanted.code === null) {
        await lens.call({ url: `https://api.security.microsoft.com/api/after?${index}` });
        await lens.waitForRow(`/api/after?${index}`);
        expect(await rowsOf(lens.panel).count()).toBe(1);
        return;
      }
      await rowsOf(lens.panel).first().waitFor();
      const [row = "", ...others] = await lens.rows();
      expect(others).toEqual([]);
      expect(row).toContain(wanted.code ?? "");
      expect(row).toContain(wanted.trackingId ?? "");
    });
  }
});
