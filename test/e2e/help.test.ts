import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsIn } from "./harness/axe.ts";
import { countRows } from "./harness/fails.ts";
import { borrow, type Lens } from "./harness/launch.ts";

const api = "https://api.security.microsoft.com/api";

describe("help", () => {
  let lens: Lens;
  const button = (name: string) => lens.panel.getByRole("button", { name, exact: true });
  const pages = () => lens.panel.getByRole("dialog", { name: "Error codes" });
  const search = () => pages().getByRole("searchbox", { name: "Search error codes" });
  const details = () => lens.panel.getByRole("region", { name: "Details" });
  const press = (key: string) => lens.devtools.keyboard.press(key);
  const focused = () =>
    lens.panel.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute("aria-label") ?? focused?.textContent ?? "";
    });

  beforeAll(async () => {
    lens = await borrow();
    lens.server.on("GET", /\/api\/machines\//, () => ({
      status: 404,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ error: { code: "ResourceNotFound", message: "No.", target: "|real-1." } }),
    }));
    await lens.openPanel();
  });
  afterAll(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  test("a code is looked up by keyboard alone, and the focus returns", async () => {
    await button("Error codes").focus();
    await press("Enter");
    await expect.poll(() => search().evaluate((field) => field === document.activeElement)).toBe(true);
    await lens.devtools.keyboard.type("maximum batch");
    await press("ArrowDown");
    await press("Enter");
    await expect.poll(focused).toBe("MaximumBatchSizeExceeded");
    expect(await pages().getByRole("article").textContent()).toContain(
      "Does a list in the body contain more items",
    );
    expect(await violationsIn(lens.panel)).toEqual([]);
    await press("Escape");
    await pages().waitFor({ state: "hidden" });
    await expect.poll(focused).toContain("Error codes");
  });

  test("samples appear, explain themselves and leave no trace", async () => {
    await button("Samples").click();
    await expect.poll(() => countRows(lens.panel)).toBe(11);
    await lens.panel.getByRole("status").getByText("Sample errors: nothing was sent").waitFor();
    const isInList = () => lens.panel.evaluate(() => document.activeElement?.closest("tbody") !== null);
    await expect.poll(isInList).toBe(true);
    await press("Enter");
    await details().getByText("Sample", { exact: true }).waitFor();
    await details().getByRole("listitem").filter({ hasText: "Comment" }).first().waitFor();
    expect(await violationsIn(lens.panel)).toEqual([]);
    await details().getByText("In general").click();
    await details().getByRole("button", { name: "About this code" }).click();
    await pages().getByRole("heading", { name: "InvalidRequestBody" }).waitFor();
    await press("Escape");
    await pages().waitFor({ state: "hidden" });

    await button("History").click();
    await lens.panel.getByText("No errors kept yet").waitFor();
    await button("History").click();
    expect(await countRows(lens.panel)).toBe(11);
  });

  test("a real failure replaces the samples", async () => {
    await lens.call({ url: `${api}/machines/1` });
    await lens.waitForRow("real-1");
    expect(await lens.rows()).toHaveLength(1);
    await lens.panel.getByText("the samples were removed").waitFor();
    await button("Clear").click();
    await button("Samples").waitFor();
  });
});
