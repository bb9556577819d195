import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { cases } from "../demo/cases.ts";
import type { Server } from "../demo/server.ts";
import type { Call } from "../e2e/harness/launch.ts";

const home = "https://api.security.microsoft.com";
/** Number of concurrent calls. */
const parallel = 20;

/** A typical list from Defender, about 2 KB. */
const list = JSON.stringify({
  value: Array.from({ length: 10 }, (_, index) => ({
    id: `1e5bc9d7e413ddd7902c2932e418702b84d0cc0${index}`,
    computerDnsName: `machine-${index}.contoso.example`,
    osPlatform: "Windows11",
    healthStatus: "Active",
    riskScore: "Low",
    machineTags: ["Finance", "Berlin"],
  })),
});

/** Kinds of calls; the inspected page cycles through the calls of a kind. */
export const calls = {
  unwatched: [{ url: "https://api.contoso.example/items?page={n}" }],
  // One call in ten modifies something; the recorder examines those more closely.
  successes: [
    ...Array<Call>(9).fill({ url: `${home}/api/machines?$top=10&$skip={n}` }),
    { url: `${home}/api/machines/{n}/tags`, method: "POST", body: '{"Value":"Finance","Action":"Add"}' },
  ],
  // Skip preflights, which would be separate requests.
  failures: cases
    .filter(({ topic }) => topic === "Documented codes")
    .map(({ url, method, headers, body }): Call => ({ url, method, headers, body })),
} as const satisfies Record<string, readonly Call[]>;

const lastCode = "ResourceNotFound";

/** Opens a page on the API's own host, where no call needs a preflight, and prepares the responses. */
export async function openCaller(page: Page, server: Server): Promise<void> {
  const headers = { "Content-Type": "application/json" };
  server.on("GET", /^https:\/\/api\.contoso\.example\/items/, { headers, body: list });
  server.on("GET", /\/api\/machines\?\$top=10&\$skip=/, { headers, body: list });
  server.on("POST", /\/api\/machines\/\d+\/tags$/, { headers, body: '{"id":"1e5bc9d7"}' });
  server.on("GET", /\/api\/machineactions\/last-/, ({ url }) => ({
    status: 404,
    headers,
    body: JSON.stringify({
      error: { code: lastCode, message: "Not found.", target: url.slice(url.indexOf("last-") + 5) },
    }),
  }));
  server.on("GET", `${home}/`, { headers: { "Content-Type": "text/html" }, body: "<!doctype html>" });
  await page.goto(home);
}

/** A call that fails with this code and a unique tracking ID. */
export function lastCall(): { readonly call: Call; readonly id: string; readonly code: string } {
  const id = randomUUID();
  return { call: { url: `${home}/api/machineactions/last-${id}` }, id, code: lastCode };
}

/** Makes calls as fast as responses arrive, then `last`; returns when that was answered (ms since the epoch). */
export const burst = (page: Page, kinds: readonly Call[], count: number, last: Call): Promise<number> =>
  page.evaluate(
    async ({ kinds, count, last, parallel }) => {
      let next = 0;
      let answered = 0;
      await Promise.all(
        Array.from({ length: parallel }, async () => {
          while (next <= count) {
            const n = next++;
            const { url, ...init } = (n === count ? undefined : kinds[n % kinds.length]) ?? last;
            const response = await fetch(url.replace("{n}", String(n)), init);
            if (n === count) answered = performance.timeOrigin + performance.now();
            await response.text();
          }
        }),
      );
      return answered;
    },
    { kinds, count, last, parallel },
  );
