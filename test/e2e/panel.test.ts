import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { violationsIn } from "./harness/axe.ts";
import { borrow, type Lens, rowsOf } from "./harness/launch.ts";

const api = "https://api.security.microsoft.com/api";

describe("the panel", () => {
  let lens: Lens;
  const button = (name: string | RegExp) => lens.panel.getByRole("button", { name });
  const filter = () => lens.panel.getByRole("searchbox", { name: "Filter" });
  const details = () => lens.panel.getByRole("region", { name: "Details" });
  const status = () => lens.panel.getByRole("status");
  const press = (key: string) => lens.devtools.keyboard.press(key);
  const rows = () => rowsOf(lens.panel);

  /** The clipboard contents, pasted like a user would. */
  const pasted = async () => {
    await filter().fill("");
    await filter().focus();
    await press("Control+V");
    const text = await filter().inputValue();
    await filter().fill("");
    return text;
  };
  const fail = (path: string, method = "GET") => lens.call({ method, url: `${api}${path}` });

  beforeAll(async () => {
    lens = await borrow();
    lens.server.on("GET", /\/api\/(?:machines|alerts)\//, ({ url }) => ({
      status: url.includes("/machines/") ? 404 : 400,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        error: {
          code: url.includes("/machines/") ? "ResourceNotFound" : "BadRequest",
          message: `Machine ${url.split("/").at(-1)} was not found`,
          target: `|id-${url.split("/").at(-1)}.`,
        },
      }),
    }));
    await lens.openPanel();
  });
  beforeEach(async () => {
    for (const path of ["/machines/1", "/machines/2", "/alerts/3"]) await fail(path);
    await expect.poll(() => rows().count()).toBe(3);
  });
  afterEach(async () => {
    await filter().fill("");
    await button("Clear").click();
    await expect.poll(() => rows().count()).toBe(0);
  });
  afterAll(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  test("lists the newest first", async () => {
    expect((await lens.rows()).map((row) => /id-\d/.exec(row)?.[0])).toEqual(["id-3", "id-2", "id-1"]);
  });

  test("explains a failure and names its object", async () => {
    await rows().nth(1).click();
    await expect(details().getByText("123").count()).resolves.toBe(0);
    expect(await details().textContent()).toContain("found no Machine with the ID 2");
    expect(await details().getByRole("heading").first().textContent()).toContain("found no Machine");
    await details().getByRole("list", { name: "What to do" }).waitFor();
    for (const [tab, text] of [
      ["Request", "machines/2"],
      ["Response", "ResourceNotFound"],
      ["IDs and report", "|id-2."],
      ["Answer", "In general"],
    ] as const) {
      await details().getByRole("tab", { name: tab, exact: true }).click();
      await details().getByRole("tabpanel", { name: tab, exact: true }).getByText(text).first().waitFor();
    }
  });

  test("copies exactly the tracking ID, and says so", async () => {
    await rows().nth(1).click();
    await details().getByRole("button", { name: "Copy tracking ID" }).click();
    await status()
      .getByText(/\|id-2\./)
      .waitFor();
    expect(await pasted()).toBe("|id-2.");
  });

  test("copies even if the browser blocks the Clipboard API, as in older DevTools", async () => {
    await lens.panel.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("blocked", "NotAllowedError"));
    });
    await rows().nth(2).click();
    await details().getByRole("button", { name: "Copy tracking ID" }).click();
    await status()
      .getByText(/\|id-1\./)
      .waitFor();
    expect(await pasted()).toBe("|id-1.");
    await lens.panel.evaluate(() => {
      delete (navigator.clipboard as { writeText?: unknown }).writeText;
    });
  });

  test("copies every tracking ID of the filtered list, one per line", async () => {
    await filter().fill("code:ResourceNotFound");
    await expect.poll(() => rows().count()).toBe(2);
    await button("Copy all tracking IDs").click();
    await status().getByText("2 tracking IDs copied").waitFor();
    // A search field holds one line, so pasting joins the lines.
    expect((await pasted()).replaceAll(/\s/g, "")).toBe("|id-2.|id-1.");
  });

  test("filters by words, columns, expressions and their negations", async () => {
    for (const [text, count] of [
      ["machines", 2],
      ["status:404", 2],
      ["status:4xx -status:404", 1],
      ["method:post", 0],
      ["host:api.security path:alerts", 1],
      ["id:id-1", 1],
      ["/machines\\/[12]/", 2],
      ["-/machines/", 1],
    ] as const) {
      await filter().fill(text);
      await expect.poll(() => rows().count(), { message: text }).toBe(count);
    }
  });

  test("reports an invalid expression and filters nothing", async () => {
    await filter().fill("/(/");
    await lens.panel.getByText(/Filter not applied/).waitFor();
    expect(await filter().getAttribute("aria-invalid")).toBe("true");
    expect(await rows().count()).toBe(3);
  });

  test("stops and resumes recording", async () => {
    await button("Record").click();
    expect(await button("Record").getAttribute("aria-pressed")).toBe("false");
    await fail("/machines/9");
    await button("Record").click();
    await fail("/machines/8");
    await lens.waitForRow("id-8");
    expect(await rows().count()).toBe(4);
  });

  test("groups errors with the same cause into a row that expands", async () => {
    const group = button("By cause");
    expect(await group.getAttribute("aria-pressed")).toBe("false");
    const before = await rows().count();
    await group.click();
    await expect.poll(() => rows().count()).toBeLessThan(before);
    const cause = rows().and(lens.panel.locator("[aria-expanded=false]")).first();
    await cause.locator(".fold").click();
    await expect.poll(() => lens.panel.locator("tr[aria-level='2']").count()).toBeGreaterThan(1);
    await group.click();
    await expect.poll(() => rows().count()).toBe(before);
  });

  test("works by keyboard alone", async () => {
    await rows().first().click();
    await press("Escape");
    await expect.poll(() => details().count()).toBe(0);
    await press("ArrowDown");
    expect(await rows().nth(1).getAttribute("aria-selected")).toBe("true");
    await press("Control+C");
    await status()
      .getByText(/\|id-2\./)
      .waitFor();
    await press("Enter");
    await details().waitFor();
    expect(await lens.panel.evaluate(() => document.activeElement?.closest("section") !== null)).toBe(true);
    await press("Escape");
    expect(await lens.panel.evaluate(() => document.activeElement?.getAttribute("aria-selected"))).toBe(
      "true",
    );
    await press("/");
    expect(await lens.panel.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
  });

  test("keeps the visible rows in place when new ones arrive", async () => {
    await rows().nth(1).click();
    const top = () =>
      rows()
        .filter({ hasText: "id-2" })
        .first()
        .evaluate((row) => row.getBoundingClientRect().top);
    const before = await top();
    for (let index = 10; index < 20; index++) await fail(`/machines/${index}`);
    await lens.panel.getByText(/10 new/).waitFor();
    expect(Math.abs((await top()) - before)).toBeLessThan(1);
    expect(await details().textContent()).toContain("id-2");
  });

  test("shows marks instead of secrets", async () => {
    const token = `eyJhbGciOiJub25lIn0.${btoa(JSON.stringify({ app_displayname: "Contoso", exp: 1800000000 })).replaceAll("=", "")}.c2lnbmF0dXJl`;
    const url = `${api}/machines/7?sig=topsecretvalue`;
    lens.server.on("GET", url, {
      status: 404,
      headers: { "Content-Type": "application/json" },
      body: '{"error":{"code":"ResourceNotFound","message":"7?sig=topsecretvalue was not found","target":"id-7"}}',
    });
    await lens.call({ url, headers: { Authorization: `Bearer ${token}` } });
    await (await lens.waitForRow("id-7")).click();
    await details().getByRole("tab", { name: "Request" }).click();
    await details()
      .getByText(/^Contoso · valid/)
      .waitFor();
    const text = await lens.panel.locator("body").textContent();
    expect(text).toContain("Bearer •••");
    expect(text).not.toContain(token.slice(0, 20));
    expect(text).not.toContain("topsecretvalue");
  });

  test("shows untrusted text as text", async () => {
    lens.server.on("GET", `${api}/hostile`, {
      status: 400,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        error: {
          code: "<img src=x onerror=alert(1)>",
          message: "<script>alert(1)</script>\u202e",
          target: "<b>x</b>",
        },
      }),
    });
    await fail("/hostile");
    await (await lens.waitForRow("/api/hostile")).click();
    await details().getByText("<script>alert(1)</script>").first().waitFor();
    expect(await lens.panel.locator("img, b:has-text('x')").count()).toBe(0);
  });

  test("has no accessibility violation, with and without Details", async () => {
    for (const open of [false, true]) {
      if (open) await rows().first().click();
      expect(await violationsIn(lens.panel)).toEqual([]);
    }
  });

  test("keeps its list after a reload", async () => {
    await lens.panel.evaluate(() => location.reload());
    await expect.poll(() => rows().count()).toBe(3);
  });
});
