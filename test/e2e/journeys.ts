import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { demoOrigin } from "../demo/server.ts";
import { entryOf } from "../entries.ts";
import type { Driver } from "./harness/driver.ts";
import { neighbourJourneys } from "./journeys-neighbours.ts";

const api = "https://api.security.microsoft.com/api";
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
const isolate = `${api}/machines/${device}/isolate`;
const secret = "Bearer not-to-be-seen";

/** A call with a provable mistake: the parameter is `Comment`. */
const badCall = {
  method: "POST",
  url: isolate,
  headers: { Authorization: secret, "Content-Type": "application/json" },
  body: JSON.stringify({ comment: "Isolated by a journey", IsolationType: "Full" }),
};

/** An operation that accepts only `Comment`. */
const release = `${api}/machines/${device}/unisolate`;
const releasing = (body: object) => ({
  method: "POST",
  url: release,
  headers: { Authorization: secret, "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

/** A HAR in which the same call succeeded, failed and succeeded again. */
function beforeAndAfter(): string {
  const har = (seconds: number, status: number, body: object) =>
    entryOf({
      url: `${api}/machines/${device}/unisolate`,
      method: "POST",
      status,
      request: body,
      entry: { startedDateTime: new Date(Date.UTC(2026, 10, 21, 12, 0, seconds)).toISOString() },
      response: {
        content: {
          mimeType: "application/json",
          text: JSON.stringify({
            error: { code: "InvalidRequestBody", message: "No.", target: "|journey-4." },
          }),
        },
      },
    });
  const good = { Comment: "Released" };
  const entries = [har(0, 201, good), har(20, 400, { ...good, Scope: "All" }), har(40, 201, good)];
  return JSON.stringify({ log: { version: "1.2", entries } });
}

/** The user's journeys through the panel; the same tests run in every browser. */
export function journeys(browser: string, drive: () => Promise<Driver>): void {
  describe(`in ${browser}`, () => {
    let panel: Driver;
    const rowCount = async () => (await panel.rows()).length;
    const details = () => panel.text("region", "Details");
    const says = (text: string | RegExp) => expect.poll(() => panel.text("status")).toMatch(text);
    const answer = (status: number, code: string, target: string) => ({
      status,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ error: { code, message: `${code} of a journey`, target } }),
    });

    beforeAll(async () => {
      panel = await drive();
      panel.server.on("POST", isolate, answer(400, "InvalidRequestBody", "|journey-1."));
      panel.server.on("POST", release, ({ body }) =>
        body.includes("Scope")
          ? answer(400, "InvalidRequestBody", "|journey-3.")
          : { status: 201, body: "{}" },
      );
      panel.server.on("GET", /\/api\/alerts\//, answer(404, "ResourceNotFound", "|journey-2."));
      panel.server.on("GET", /\/api\/machineactions\//, { delay: 5_000, status: 404 });
    });
    beforeEach(async () => {
      await panel.type("searchbox", "Filter", "");
      await panel.click("button", "Clear");
      await expect.poll(rowCount).toBe(0);
      await panel.call(badCall);
      await expect
        .poll(panel.rows)
        .toEqual([expect.stringMatching(/400.*InvalidRequestBody.*\|journey-1\./)]);
    });
    afterAll(async () => {
      try {
        expect(await panel.errors()).toEqual([]);
      } finally {
        await panel.close();
      }
    });

    test("a failure is explained, and its cause is named", async () => {
      await panel.click("row", /journey-1/);
      for (const text of ["Likely", "comment", "Comment"]) await expect.poll(details).toContain(text);
      expect(await details()).not.toContain(secret);
    });

    test("the tracking ID is on the clipboard after a click", async () => {
      await panel.click("row", /journey-1/);
      await panel.click("button", "Copy tracking ID");
      await says(/\|journey-1\./);
      expect(await panel.clipboard()).toBe("|journey-1.");
    });

    test("the support report is on the clipboard, without the token", async () => {
      await panel.click("row", /journey-1/);
      await panel.click("button", "Copy support report");
      await says(/report/i);
      const report = await panel.clipboard();
      expect(report).toContain("|journey-1.");
      expect(report).not.toContain("not-to-be-seen");
    });

    test("the list is filtered, and an invalid expression filters nothing", async () => {
      await panel.call({ url: `${api}/alerts/1` });
      await expect.poll(rowCount).toBe(2);
      await panel.type("searchbox", "Filter", "status:404 -code:Invalid");
      await expect.poll(panel.rows).toEqual([expect.stringContaining("journey-2")]);
      await panel.type("searchbox", "Filter", "/journey-[1]/");
      await expect.poll(panel.rows).toEqual([expect.stringContaining("journey-1")]);
      await panel.type("searchbox", "Filter", "/(/");
      await expect.poll(rowCount).toBe(2);
    });

    test("the panel changes its language immediately", async () => {
      await panel.click("row", /journey-1/);
      await panel.click("button", "Settings");
      await panel.choose("Language", "Deutsch");
      await expect.poll(() => panel.inPanel("document.documentElement.lang")).toBe("de");
      await expect.poll(() => panel.inPanel("document.body.innerText")).toContain("Allgemein");
      await panel.choose("Sprache", "English");
      await panel.click("button", "Done");
      await expect.poll(details).toContain("In general");
    });

    test("failures stay after a navigation, and in history after Clear", async () => {
      await panel.visit(`${demoOrigin}/frame.html?again`);
      await panel.call({ url: `${api}/alerts/2` });
      await expect.poll(rowCount).toBe(2);
      await panel.click("button", "Clear");
      await expect.poll(rowCount).toBe(0);
      await panel.click("button", "History");
      await expect
        .poll(async () => (await panel.rows()).join())
        .toMatch(/ResourceNotFound.*InvalidRequestBody/s);
      await panel.click("button", "History");
      await expect.poll(rowCount).toBe(0);
    });

    test("a failure says what has changed since the call last succeeded, and when it succeeds again", async () => {
      await panel.call(releasing({ Comment: "Released" }));
      await panel.call(releasing({ Comment: "Released again", Scope: "All" }));
      await expect.poll(panel.rows).toContainEqual(expect.stringContaining("journey-3"));
      await panel.click("row", /journey-3/);
      await expect
        .poll(details)
        .toMatch(/The call worked .*; changes since then: .*Scope.* is new in the body/s);
      await panel.call(releasing({ Comment: "Released again" }));
      await expect.poll(panel.rows).toContainEqual(expect.stringMatching(/journey-3/));
      await expect.poll(details).toMatch(/What made the difference:.*Scope.* is gone from the body/s);
    });

    test("a HAR file says what changed between its own calls", async () => {
      const folder = await mkdtemp(join(tmpdir(), "defender-error-lens-before-"));
      try {
        await writeFile(join(folder, "before.har"), beforeAndAfter());
        await panel.importFile(join(folder, "before.har"));
        await expect.poll(panel.rows).toContainEqual(expect.stringContaining("journey-4"));
        await panel.click("row", /journey-4/);
        await expect
          .poll(details)
          .toMatch(/The call worked 20 seconds earlier; changes since then: .*Scope.* is new in the body/s);
        await expect.poll(details).toMatch(/What made the difference:.*Scope.* is gone from the body/s);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      await panel.click("button", "History");
    });

    test("a pasted text is explained without its secret, and added to the list", async () => {
      const reply = JSON.stringify({
        error: { code: "InvalidRequestBody", message: "No.", target: "|journey-5." },
      });
      await panel.click("button", "Explain text");
      await panel.type(
        "textbox",
        "Text",
        `curl -X POST ${isolate} -H 'Authorization: ${secret}-k9f3Qz81Lm2Xv7Rt' -d '{"comment":"x","IsolationType":"Full"}' ${"\n"}${reply}`,
      );
      await expect.poll(() => panel.text("region", "Answer")).toMatch(/comment.*must be.*Comment/s);
      expect(await panel.inPanel("document.querySelector('textarea').value")).not.toContain("k9f3Qz81");
      await panel.click("button", "Add to the list");
      await expect.poll(panel.rows).toContainEqual(expect.stringContaining("journey-5"));
      expect(await details()).not.toContain("k9f3Qz81");
    });

    neighbourJourneys(() => panel);

    test("a HAR file is read", async () => {
      await panel.importFile(fileURLToPath(new URL("../har/chrome-demo.har", import.meta.url)));
      await says(/errors/);
      await expect.poll(rowCount).toBeGreaterThan(10);
      await panel.click("button", "History");
    });

    test.each(["HAR", "JSON", "CSV", "Markdown"])(
      "the list is saved as %s, without the token",
      async (format) => {
        const file = await panel.save(format);
        expect(file).toContain("|journey-1.");
        expect(file).not.toContain("not-to-be-seen");
      },
    );

    test("a call that the page cancelled is not listed, but one that reached no server is", async () => {
      await panel.inPage(
        `fetch("${api}/machineactions/1", { signal: AbortSignal.timeout(300) }).catch(String)`,
      );
      await panel.call({ url: "https://gone.api.security.microsoft.com/api/machines" });
      await expect.poll(rowCount).toBe(2);
      expect((await panel.rows()).join()).not.toContain("machineactions");
    });

    test("the list works by keyboard", async () => {
      await panel.call({ url: `${api}/alerts/3` });
      await expect.poll(rowCount).toBe(2);
      await panel.click("row", /journey-2/);
      await panel.press("ArrowDown");
      await expect.poll(details).toContain("InvalidRequestBody");
      await panel.press("Escape");
      await expect.poll(() => panel.inPanel("document.querySelectorAll('section').length")).toBe(0);
      await panel.press("/");
      await expect.poll(() => panel.inPanel("document.activeElement.type")).toBe("search");
    });
  });
}
