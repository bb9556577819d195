import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { borrow, type Lens, rowsOf } from "./harness/launch.ts";

const api = "https://api.security.microsoft.com/api";
const encoded = (data: object) => Buffer.from(JSON.stringify(data)).toString("base64url");
const exp = Math.floor(Date.now() / 1000) - 1800;
const claims = { aud: "https://api.securitycenter.microsoft.com", iat: exp - 3600, exp };
/** Expired half an hour ago. */
const token = `Bearer ${encoded({ alg: "RS256" })}.${encoded(claims)}.c2ln`;
const refused = (status: number, code: string, message: string) => (call: { readonly url: string }) => ({
  status,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ error: { code, message, target: `id-${new URL(call.url).search}` } }),
});

/** Makes 150 calls at once: 100 with the expired token to five operations, 50 that exceed a limit. */
const storm = (lens: Lens, round: number) =>
  lens.page.evaluate(
    async ([api, token, round]) => {
      const paths = ["alerts", "machines", "software", "vulnerabilities", "recommendations"];
      const calls = Array.from({ length: 150 }, (_, n) =>
        n % 3 === 0
          ? fetch(`${api}/advancedqueries/run?${round}-${n}`, { method: "POST", body: "{}" })
          : fetch(`${api}/${paths[n % 5]}?${round}-${n}`, { headers: { Authorization: token } }),
      );
      await Promise.all(calls);
    },
    [api, token, round] as const,
  );

describe("in a storm of 300 failures", () => {
  let lens: Lens;
  const row = (words: RegExp) => rowsOf(lens.panel).filter({ hasText: words });
  const causes = [/token expired/i, /too many calls/i];

  beforeAll(async () => {
    lens = await borrow({ byCause: true });
    lens.server.on("GET", /\/api\//, refused(401, "Unauthorized", "The access token has expired."));
    lens.server.on("POST", /\/api\//, refused(429, "TooManyRequests", "API calls quota exceeded!"));
    await lens.openPanel();
  });
  afterAll(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  test("both causes are on screen without an action, and their counts rise in place", async () => {
    const counts = () =>
      Promise.all(
        causes.map(async (words) => /(\d+) errors/.exec((await row(words).textContent()) ?? "")?.[1]),
      );
    await storm(lens, 1);
    await expect.poll(counts).toEqual(["100", "50"]);
    expect(await rowsOf(lens.panel).count()).toBe(2);
    const rows = await Promise.all(causes.map((words) => row(words).elementHandle()));
    const places = () =>
      Promise.all(
        rows.map((row) =>
          row?.evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return { isOnScreen: element.isConnected && top >= 0 && bottom <= innerHeight, top };
          }),
        ),
      );
    const before = await places();
    expect(before.map((place) => place?.isOnScreen)).toEqual([true, true]);
    await storm(lens, 2);
    await expect.poll(counts).toEqual(["200", "100"]);
    expect(await places()).toEqual(before);
  });
});
