import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerFails, keptAddresses } from "./harness/fails.ts";
import { type Lens, launch, rowsOf } from "./harness/launch.ts";

const api = "https://api.security.microsoft.com/api";

const button = (lens: Lens, name: string) => lens.panel.getByRole("button", { name, exact: true });
const table = (lens: Lens) => lens.panel.getByRole("treegrid", { name: "Failed requests" });
const count = async (lens: Lens) => Number(await table(lens).getAttribute("aria-rowcount")) - 1;

/** Makes many failing calls as fast as the browser can. */
const failMany = (lens: Lens, calls: number) =>
  lens.page.evaluate(
    async ([url, total]) => {
      let next = 0;
      const work = async () => {
        while (next < (total as number)) await fetch(`${url}/${next++}`).then((reply) => reply.text());
      };
      await Promise.all(Array.from({ length: 20 }, work));
    },
    [`${api}/fails`, calls] as const,
  );

describe("history", () => {
  let profile: string;
  let lens: Lens;
  const start = async () => {
    lens = await launch({ profile });
    answerFails(lens);
    await lens.openPanel();
  };
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), "defender-error-lens-history-"));
    await start();
  });
  afterAll(async () => {
    await lens.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  test("contains every failure if the browser is killed right after they are written", async () => {
    await failMany(lens, 1000);
    await expect.poll(() => count(lens)).toBe(1000);
    await expect.poll(async () => (await keptAddresses(lens.panel)).length).toBe(1000);
    await lens.kill();
    await start();
    await expect.poll(() => rowsOf(lens.panel).count()).toBe(0);
    await button(lens, "History").click();
    await expect.poll(() => count(lens)).toBe(1000);
    await lens.panel.getByRole("status").getByText("1,000 errors").waitFor();
  });

  test("shows earlier failures next to the live ones, by page, with the same filter and explanation", async () => {
    await lens.call({ url: `${api}/fails/today` });
    await expect.poll(() => count(lens)).toBe(1001);
    const groups = lens.panel.getByRole("navigation", { name: "History" });
    await groups.getByRole("button", { name: /demo\.contoso\.example/ }).click();
    await lens.panel.getByRole("searchbox", { name: "Filter" }).fill("id:id-of-77");
    await expect.poll(() => rowsOf(lens.panel).count()).toBe(11);
    await (await lens.waitForRow("id-of-777")).click();
    await lens.panel
      .getByRole("region", { name: "Details" })
      .getByRole("list", { name: "What to do" })
      .waitFor();
    await lens.panel.getByRole("searchbox", { name: "Filter" }).fill("");
  });

  test("stores a note, finds it, and deletes one failure permanently", async () => {
    await lens.panel.getByRole("searchbox", { name: "Filter" }).fill("id-of-654");
    await (await lens.waitForRow("id-of-654")).click();
    const details = lens.panel.getByRole("region", { name: "Details" });
    await details.getByRole("tab", { name: "IDs and report" }).click();
    await details.getByRole("textbox", { name: "Note" }).fill("INC-4711");
    await lens.devtools.keyboard.press("Enter");
    await lens.panel.getByRole("searchbox", { name: "Filter" }).fill("inc-4711");
    await expect.poll(() => rowsOf(lens.panel).count()).toBe(1);
    await details.getByRole("button", { name: "Delete error" }).click();
    await lens.panel.getByRole("searchbox", { name: "Filter" }).fill("");
    await expect.poll(() => count(lens)).toBe(1000);
  });

  test("deletes everything after a confirmation, and saves nothing once it is turned off", async () => {
    await button(lens, "Delete all").click();
    await button(lens, "Delete").click();
    await expect.poll(() => rowsOf(lens.panel).count()).toBe(0);
    await button(lens, "Settings").click();
    await lens.panel.getByRole("checkbox", { name: "Keep errors in this browser" }).uncheck();
    await button(lens, "Done").click();
    await lens.panel.getByText("History is off").waitFor();
    await button(lens, "History").click();
    await lens.call({ url: `${api}/fails/unkept` });
    await lens.waitForRow("id-of-unkept");
    await lens.close();
    await start();
    await button(lens, "History").click();
    await lens.panel.getByText("No errors kept yet").waitFor();
  });
});
