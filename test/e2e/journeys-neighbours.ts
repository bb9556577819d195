import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { entryOf } from "../entries.ts";
import type { Driver } from "./harness/driver.ts";

const azure =
  "https://management.azure.com/subscriptions/1f5d3c77-8a42-4e19-b06d-3c92e7a1d580/providers/Microsoft.Security";
const portal = "https://security.microsoft.com/apiproxy/mtp/incidentQueue";
const limited = "https://api-eu.securitycenter.microsoft.com/api";

const refusal =
  "The client 'x' with object id 'x' does not have authorization to perform action 'Microsoft.Security/alerts/read' over scope '/subscriptions/1' or the scope is invalid.";

/** A HAR in which a portal session ends, with the calls made after that. */
const endedSession = () => {
  const at = (seconds: number, path: string, status: number) =>
    entryOf({
      url: `https://mto.security.microsoft.com/apiproxy/mtp/${path}`,
      status,
      requestHeaders: { "x-tid": "7a1d0c5e-2b84-4f6f-9c3e-51d0a8e2b7f6", "x-xsrf-token": "m4:Qe7tLz" },
      entry: { startedDateTime: new Date(Date.UTC(2026, 10, 21, 12, 0, seconds)).toISOString() },
      response: { content: { mimeType: "application/json", text: "" } },
    });
  const entries = [at(0, "incidentQueue/incidents/1", 440), at(5, "ndr/machines", 401), at(9, "k8s", 440)];
  return JSON.stringify({ log: { version: "1.2", entries } });
};

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

/** Calls of Defender's neighbors and of its portal, and failures caused by another, in the panel of `drive`. */
export function neighbourJourneys(drive: () => Driver): void {
  const rows = async () => (await drive().rows()).join("\n");
  const details = () => drive().text("region", "Details");

  test("a call of a neighbor and one of the portal are explained in their own terms", async () => {
    const panel = drive();
    panel.server.on("GET", `${azure}/alerts?api-version=2022-01-01`, {
      status: 403,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ error: { code: "AuthorizationFailed", message: refusal } }),
    });
    panel.server.on("GET", `${portal}/alerts/7`, { status: 403 });
    await panel.call({ url: `${azure}/alerts?api-version=2022-01-01` });
    await expect.poll(rows).toContain("AuthorizationFailed");
    await panel.click("row", /AuthorizationFailed/);
    await expect.poll(details).toContain("no Azure role with the action Microsoft.Security/alerts/read");
    await panel.call({ url: `${portal}/alerts/7`, headers: { "x-xsrf-token": "m4:Qe7tLz" } });
    await expect.poll(rows).toContain("/incidentQueue/alerts/");
    await panel.click("row", /incidentQueue\/alerts/);
    await expect.poll(details).toMatch(/Service behind the portal/);
  });

  test("a limit and the calls it rejected are one cause", async () => {
    const panel = drive();
    panel.server.on("GET", /api-eu\.securitycenter/, {
      status: 429,
      headers: { "Content-Type": "application/json", "Retry-After": "40" },
      body: JSON.stringify({ error: { code: "TooManyRequests", message: "Too many.", target: "|limit." } }),
    });
    for (const path of ["machines", "software", "vulnerabilities"])
      await panel.call({ url: `${limited}/${path}` });
    await expect.poll(rows).toMatch(/^429 .*3 errors/m);
    await expect.poll(rows).toContain("Too many calls");
    expect(timesIn(await rows(), "Too many calls")).toBe(1);
  });

  test("an ended portal session and the failures after it are one cause, live and in a file", async () => {
    const panel = drive();
    panel.server.on("GET", /\/incidentQueue\/incidents|\/ndr\/machines/, { status: 440 });
    const headers = { "x-xsrf-token": "m4:Qe7tLz" };
    for (const url of [`${portal}/incidents/1`, `${portal}/incidents/2`, `${portal}/../ndr/machines`])
      await panel.call({ url, headers });
    const ended = "The portal session has ended";
    await expect.poll(rows).toMatch(/^440 .*3 errors/m);
    expect(timesIn(await rows(), ended)).toBe(1);
    const folder = await mkdtemp(join(tmpdir(), "defender-error-lens-session-"));
    try {
      await writeFile(join(folder, "session.har"), endedSession());
      await panel.importFile(join(folder, "session.har"));
      await expect.poll(rows).toMatch(/^440 .*3 errors 3 operations/);
      expect(timesIn(await rows(), ended)).toBe(1);
    } finally {
      await rm(folder, { recursive: true, force: true });
      // The next journey starts in the live list.
      await panel.click("button", "History");
    }
  });
}
