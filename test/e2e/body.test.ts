import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { largeReply } from "../demo/large-reply.ts";
import { violationsIn } from "./harness/axe.ts";
import { borrow, type Lens } from "./harness/launch.ts";
import { paste } from "./harness/share.ts";

const api = "https://api.security.microsoft.com/api";
const isolate = `${api}/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate`;

describe("a body", () => {
  let lens: Lens;
  const details = () => lens.panel.getByRole("region", { name: "Details" });
  const body = () => details().locator(".source").last();
  const lines = () => body().locator(".line");
  const press = (key: string) => lens.devtools.keyboard.press(key);
  const focused = () => lens.panel.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  const tab = (name: string) => details().getByRole("tab", { name, exact: true }).click();
  const open = async (text: string, part = "Response") => {
    await (await lens.waitForRow(text)).click();
    await tab(part);
    await body().waitFor();
  };

  beforeAll(async () => {
    lens = await borrow();
    const json = { "Content-Type": "application/json" };
    lens.server.on("GET", `${api}/large`, { status: 400, headers: json, body: largeReply });
    lens.server.on("POST", isolate, {
      status: 400,
      headers: json,
      body: JSON.stringify({
        error: { code: "InvalidRequestBody", message: "Request body is incorrect", target: "|1-small." },
      }),
    });
    await lens.openPanel();
    await lens.call({ url: `${api}/large` });
    await lens.call({
      method: "POST",
      url: isolate,
      headers: json,
      body: JSON.stringify({
        ...Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`extra${n}`, { list: [n, { of: n }] }])),
        last: { comment: "in the wrong case", IsolationType: "Full" },
        Comment: 5,
        isolationtype: "full",
      }),
    });
    await lens.waitForRow("BadRequest");
    await lens.waitForRow("InvalidRequestBody");
  });
  afterAll(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  test("of 100 kB opens folded, except for the way to the tracking ID", async () => {
    await open("BadRequest");
    await body().getByText("← tracking ID").waitFor();
    expect(await lines().count()).toBeLessThan(20);
    await body().getByText("… 290").waitFor();
  });

  test("unfolds completely, and draws only the blocks near the view", async () => {
    await body().getByRole("button", { name: "Expand all" }).click();
    await expect.poll(() => body().locator(".block").count()).toBeGreaterThan(10);
    expect(await lines().count()).toBeLessThan(1_500);
    await lens.panel.evaluate(() => {
      const content = document.querySelector(".content");
      content?.scrollTo(0, content.scrollHeight);
    });
    await expect.poll(() => lines().last().textContent()).toContain("}");
    await body().getByRole("button", { name: "Collapse all" }).click();
    expect(await lines().count()).toBe(3);
  });

  test("has its own search, and Escape closes only that", async () => {
    await body().locator("pre").click();
    await press("Control+f");
    const field = body().getByRole("searchbox", { name: "Search" });
    await field.fill("HINT 10");
    await body().getByText("1 of 11").waitFor();
    await press("Shift+Enter");
    await body().getByText("11 of 11").waitFor();
    await expect.poll(() => body().locator("mark.now").isVisible()).toBe(true);
    expect(await body().locator("mark.now").textContent()).toBe("hint 10");
    await press("Escape");
    await expect.poll(() => field.count()).toBe(0);
    expect(await details().isVisible()).toBe(true);
    await press("/");
    expect(await focused()).toBe("Filter");
  });

  test("folds and unfolds by keyboard, with one Tab stop", async () => {
    await open("InvalidRequestBody", "Request");
    const request = details().locator(".source").first();
    expect(await request.locator("button.fold[tabindex='0']").count()).toBe(1);
    await request.locator("button.fold[tabindex='0']").focus();
    await press("ArrowDown");
    expect(await focused()).toBe("Line 2");
    await press("ArrowRight");
    await press("ArrowRight");
    expect(await focused()).toBe("Line 3");
    await press("ArrowLeft");
    expect(await request.locator(".line").nth(2).textContent()).toContain("… 2");
    await press("ArrowLeft");
    expect(await focused()).toBe("Line 2");
    await press("Enter");
    expect(await request.locator("[data-fold='1']").getAttribute("aria-expanded")).toBe("false");
    await expect.poll(() => request.locator("mark.wrong").count()).toBeGreaterThan(0);
  });

  test("is copied as text, including folded parts", async () => {
    const selected = await lens.panel.evaluate(() => {
      const lines = document.querySelectorAll(".details .source .line");
      const [first, second] = [lines[0], lines[2]];
      if (!first || !second) return "";
      getSelection()?.setBaseAndExtent(first, 0, second, second.childNodes.length);
      return getSelection()?.toString() ?? "";
    });
    expect(selected).toContain("extra0");
    await press("Control+c");
    const { text } = await paste(lens);
    expect(text).toMatch(/^\{\n {2}"extra0": \{\n {4}"list": \[\n {6}0,/);
    expect(text).not.toContain("…");
  });

  test("has no accessibility violation", async () => {
    for (const theme of ["light", "dark"]) {
      await lens.panel.evaluate((theme) => {
        document.documentElement.dataset.theme = theme;
      }, theme);
      await body().locator("pre").click();
      await press("Control+f");
      await body().getByRole("searchbox").fill("code");
      expect(await violationsIn(lens.panel)).toEqual([]);
      await press("Escape");
    }
  });
});
