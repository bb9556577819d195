// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { panel as ui } from "../../src/locales/en/panel.ts";
import {
  all,
  chooseTab,
  click,
  closePanel,
  details,
  named,
  openPanel,
  press,
  rows,
  settled,
  status,
} from "./page.tsx";
import { failure, START } from "./samples.ts";

beforeEach(() => {
  // The test page has no layout; the list needs a height to know which rows are visible.
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 480 });
});
afterEach(() => {
  closePanel();
  Reflect.deleteProperty(HTMLElement.prototype, "clientHeight");
});

const many = (count: number) =>
  Array.from({ length: count }, (_, n) => failure({ id: `n${n}`, sentAt: START - n * 1000 }));

describe("the list", () => {
  test("shows status, code, method, path and the full ID of a failure", async () => {
    const value = "43f4cb08-8fac-4b65-9db1-745c2ae65f3a";
    const url =
      "https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate?a=1";
    await openPanel([
      failure({ url, method: "POST", error: { trackingId: { value, source: "error.target" } } }),
    ]);
    const text = rows()[0]?.textContent;
    for (const part of ["404", "ResourceNotFound", "POST", new URL(url).pathname, value])
      expect(text).toContain(part);
    expect(named("Failed requests").getAttribute("aria-rowcount")).toBe("2");
  });

  test("contains the full path, and displays the template of the operation", async () => {
    await openPanel([
      failure({ url: "https://api.security.microsoft.com/api/machines/1e5bc9d7/isolate?a=1" }),
    ]);
    const cell = rows()[0]?.querySelector("td.path");
    expect(cell?.querySelector(".spoken")?.textContent).toBe("/api/machines/1e5bc9d7/isolate?a=1");
    expect([...(cell?.querySelectorAll(".drawn span") ?? [])].map((part) => part.textContent)).toEqual([
      "machines/{id}",
      "/isolate",
    ]);
  });

  test("shows the call inside a batch", async () => {
    const part = { index: 0, method: "PATCH", url: "https://graph.microsoft.com/v1.0/security/alerts_v2/1" };
    await openPanel([
      failure({ url: "https://graph.microsoft.com/v1.0/$batch", method: "POST", error: { part } }),
    ]);
    expect(rows()[0]?.textContent).toContain("PATCH/v1.0/security/alerts_v2/1 security/alerts_v2/{id}");
  });

  test("shows the browser's network error if there is no response", async () => {
    const error = { status: 0, code: undefined, trackingId: undefined, ids: [], shape: "network" } as const;
    await openPanel([
      failure({ exchange: { networkError: "net::ERR_CONNECTION_RESET" }, response: { status: 0 }, error }),
    ]);
    expect(rows()[0]?.textContent).toContain("net::ERR_CONNECTION_RESET");
  });

  test("renders all rows up to a hundred, and some of a thousand", async () => {
    const { send } = await openPanel(many(100));
    expect(rows()).toHaveLength(100);
    send({
      type: "state",
      failures: many(1000),
      recording: true,
      rates: [],
      keeping: { state: "on", unsaved: 0 },
    });
    await settled();
    expect(rows().length).toBeGreaterThan(20);
    expect(rows().length).toBeLessThan(200);
    expect(named("Failed requests").getAttribute("aria-rowcount")).toBe("1001");
  });

  test("renders the rows that scroll into view, and more around them once scrolling ends", async () => {
    await openPanel(many(1000));
    const list = document.querySelector<HTMLElement>(".failure-list");
    const shown = () => rows().map((row) => Number(row.getAttribute("aria-rowindex")) - 2);
    if (!list) throw new Error("There is no list.");
    list.scrollTop = 500 * 24;
    list.dispatchEvent(new Event("scroll"));
    await settled();
    expect(shown()).toEqual([0, ...Array.from({ length: 20 }, (_, n) => 500 + n)]);
    list.dispatchEvent(new Event("scrollend"));
    await settled();
    expect(shown()).toEqual([0, ...Array.from({ length: 26 }, (_, n) => 497 + n)]);
  });

  test("has its Tab stop at the row that was focused or selected last", async () => {
    const { store } = await openPanel(many(4));
    const stop = () => rows().findIndex(({ tabIndex }) => tabIndex === 0);
    rows()[3]?.focus();
    await settled();
    expect(stop()).toBe(3);
    store.select(store.rows.value[1]?.key ?? "");
    await settled();
    expect(stop()).toBe(1);
    rows()[2]?.focus();
    await settled();
    expect(stop()).toBe(2);
  });

  test("does not move or rerender a focused row when others come and go", async () => {
    const { send, draw, store } = await openPanel(many(400));
    rows()[3]?.focus();
    const focused = document.activeElement;
    draw();
    await expect.poll(() => focused?.textContent).toContain("The API found no");
    const text = focused?.textContent;
    const changes = new MutationObserver(() => undefined);
    changes.observe(rows()[0]?.parentElement ?? document.body, { childList: true });
    for (const [n, filter] of ["", "machine", "n"].entries()) {
      send({ type: "failures", failures: [failure({ id: `late${n}`, sentAt: START + n * 1000 + 500 })] });
      draw();
      store.filterText.value = filter;
      await settled();
    }
    const removed = changes.takeRecords().flatMap(({ removedNodes }) => [...removedNodes]);
    expect(removed).not.toContain(focused);
    expect([document.activeElement, focused?.textContent]).toEqual([focused, text]);
  });

  test("groups errors with the same cause into a row that expands", async () => {
    const { copied, draw } = await openPanel([...many(12), failure({ error: { message: "Refused." } })]);
    draw();
    await click(named("By cause"));
    await expect.poll(() => rows()[0]?.textContent).toContain("Refused");
    await settled();
    expect(rows().map((row) => row.querySelector(".count")?.textContent)).toEqual([
      undefined,
      "12 12 errors",
    ]);
    expect(rows().map((row) => row.getAttribute("aria-expanded"))).toEqual([null, "false"]);
    expect(named("By cause").getAttribute("aria-pressed")).toBe("true");
    expect(status()).toContain("13 errors · 2 causes");
    rows()[1]?.focus();
    await press("ArrowRight");
    expect(
      rows()
        .map((row) => row.getAttribute("aria-level"))
        .join(""),
    ).toBe(`11${"2".repeat(12)}`);
    await press("ArrowRight");
    expect(document.activeElement).toBe(rows()[2]);
    await press("ArrowLeft");
    expect(document.activeElement).toBe(rows()[1]);
    await press("c", { ctrlKey: true });
    expect(copied[0]?.split("\n")).toHaveLength(12);
    await press("ArrowLeft");
    expect(rows()).toHaveLength(2);
    await press("Enter");
    expect(details()?.textContent).toContain("Copy 12 tracking IDs");
    expect(document.activeElement?.tagName).toBe("H2");
    expect(all("[role=tab]").map(({ textContent }) => textContent)).toEqual(["Answer", "IDs and report"]);
    expect(all(".id-list li")).toHaveLength(0);
    await chooseTab("IDs and report");
    expect(all(".id-list li")).toHaveLength(12);
  });

  test("shows the answer of a cause while a tab is selected that only errors have", async () => {
    const { draw } = await openPanel([...many(2), failure({ error: { message: "Refused." } })]);
    draw();
    await click(named("By cause"));
    await settled();
    await click(rows().find((row) => !row.hasAttribute("aria-expanded")));
    await chooseTab("Request");
    await click(rows().find((row) => row.hasAttribute("aria-expanded")));
    expect(all("[role=tab][aria-selected=true]").map(({ textContent }) => textContent)).toEqual(["Answer"]);
    expect(all("[role=tabpanel] h2")[0]?.textContent).toMatch(/^The API found no Machine/);
  });

  test("has a menu for each row with the actions of Details", async () => {
    const { copied } = await openPanel(many(2));
    rows()[1]?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
    await settled();
    const items = () => all("[role=menuitem]").map(({ textContent }) => textContent);
    expect(items()).toEqual([ui.copyId, ui.copyReport, ui.copyAs, ui.deleteOne]);
    expect(rows()[1]?.getAttribute("aria-selected")).toBe("true");
    await press("Escape");
    expect([items(), document.activeElement]).toEqual([[], rows()[1]]);
    rows()[1]?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
    await settled();
    await click(all("[role=menuitem]")[0]);
    expect(copied).toHaveLength(1);
  });

  test("marks a row with a note, and sorts by a column header", async () => {
    const { store } = await openPanel(many(3));
    await store.history.setNote("n2", "INC-4017");
    await settled();
    expect(rows().map((row) => row.querySelector(".noted")?.textContent)).toEqual([
      undefined,
      undefined,
      "Note: INC-4017",
    ]);
    const head = all("th button").find(({ textContent }) => textContent === "Time");
    await click(head);
    expect(head?.closest("th")?.getAttribute("aria-sort")).toBe("ascending");
    expect(rows()[0]?.querySelector(".noted")).toBeTruthy();
  });

  test("lists the watched APIs while it is empty", async () => {
    const { store } = await openPanel([]);
    expect(document.body.textContent).toContain("Defender XDR and Defender for Endpoint");
    expect(status()).toBe("Recording · no errors");
    store.record(false);
    await settled();
    expect(document.body.textContent).toContain("Recording is paused");
  });
});

describe("the keyboard", () => {
  test("moves through the list, into Details and back to the row", async () => {
    await openPanel(many(5));
    rows()[0]?.focus();
    await press("ArrowDown");
    expect(document.activeElement).toBe(rows()[1]);
    expect(rows()[1]?.getAttribute("aria-selected")).toBe("true");
    expect(details()).toBeNull();
    await press("End");
    expect(document.activeElement).toBe(rows()[4]);
    await press("Home");
    await press("ArrowUp");
    expect(document.activeElement).toBe(rows()[0]);
    await press("Enter");
    expect(document.activeElement?.tagName).toBe("H2");
    await press("Escape");
    expect(details()).toBeNull();
    expect(document.activeElement).toBe(rows()[0]);
  });

  test("has one row in the Tab order", async () => {
    await openPanel(many(5));
    await click(rows()[3]);
    expect(all("tbody [tabindex='0']")).toEqual([rows()[3]]);
  });

  test("does not take back the focus after a move beyond the list", async () => {
    const { store } = await openPanel(many(3));
    rows()[0]?.focus();
    await press("Home");
    named("Filter").focus();
    store.filterText.value = "machine";
    await settled();
    expect(document.activeElement).toBe(named("Filter"));
  });

  test("reaches rows that are not rendered", async () => {
    await openPanel(many(1000));
    rows()[0]?.focus();
    await press("End");
    expect(document.activeElement?.getAttribute("aria-rowindex")).toBe("1001");
  });

  test("copies the tracking ID of a row, unless text is selected", async () => {
    const { copied, store } = await openPanel(many(2));
    rows()[1]?.focus();
    await press("c", { ctrlKey: true });
    const id = store.rows.value[1]?.failure.error.trackingId?.value;
    expect(copied).toEqual([id]);
    expect(status()).toContain(`Tracking ID copied: ${id}`);
    getSelection()?.selectAllChildren(rows()[0] ?? document.body);
    await press("c", { metaKey: true });
    expect(copied).toHaveLength(1);
    getSelection()?.removeAllRanges();
  });

  test("goes to Filter by slash and by Ctrl+F", async () => {
    await openPanel(many(2));
    for (const [key, ctrlKey] of [
      ["/", false],
      ["f", true],
    ] as const) {
      rows()[0]?.focus();
      await press(key, { ctrlKey });
      expect(document.activeElement).toBe(named("Filter"));
    }
  });
});

describe("the filter", () => {
  test("narrows the list and counts", async () => {
    const { store } = await openPanel([...many(4), failure({ error: { code: "Forbidden" } })]);
    store.filterText.value = "code:forb";
    await settled();
    expect(rows()).toHaveLength(1);
    store.filterText.value = "nowhere";
    await settled();
    expect(document.body.textContent).toContain("No errors match the filter");
    await click(named("Show all"));
    expect(rows()).toHaveLength(5);
  });

  test("shows the error of an expression", async () => {
    const { store } = await openPanel(many(3));
    store.filterText.value = "/isolat(e/";
    await settled();
    const field = named("Filter");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const message = document.getElementById(field.getAttribute("aria-describedby") ?? "");
    expect(message?.textContent).toBe("Unterminated group. Filter not applied.");
    expect(rows()).toHaveLength(3);
  });

  test("reports an expression that takes too long, and filters nothing", async () => {
    const { store } = await openPanel(many(3), { search: async () => "slow" });
    store.filterText.value = "/(x+x+)+y/";
    await settled();
    const field = named("Filter");
    const message = document.getElementById(field.getAttribute("aria-describedby") ?? "");
    expect(message?.textContent).toBe("This regular expression takes too long. Filter not applied.");
    expect(rows()).toHaveLength(3);
    store.filterText.value = "nothing";
    await settled();
    expect(field.getAttribute("aria-invalid")).toBe("false");
    expect(rows()).toHaveLength(0);
  });
});

describe("Details", () => {
  test("begin with the answer, with request, response and IDs behind tabs", async () => {
    await openPanel(many(1));
    await click(rows()[0]);
    expect(details()?.getAttribute("aria-label")).toBe("Details");
    const tabs = all("[role=tab]");
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      "Answer",
      "Request",
      "Response",
      "IDs and report",
    ]);
    expect(tabs.map((tab) => tab.getAttribute("aria-selected"))).toEqual(["true", "false", "false", "false"]);
    expect(details()?.querySelector("h1, h2, h3")?.textContent).toMatch(
      /^The API found no Machine with the ID 123123123/,
    );
    expect(rows()[0]?.getAttribute("aria-selected")).toBe("true");
    await chooseTab("Request");
    expect(details()?.textContent).toContain("https://api.security.microsoft.com/api/machines/123123123");
    await chooseTab("Response");
    expect(details()?.textContent).toContain("404 Not Found");
    await chooseTab("IDs and report");
    expect(all(".details [role=tabpanel] h2").map(({ textContent }) => textContent)).toEqual([
      "IDs for support",
      "Support report",
    ]);
  });

  test("keep the tab while rows change, and begin with the answer when they reopen", async () => {
    await openPanel(many(2));
    await click(rows()[0]);
    await chooseTab("Response");
    await press("ArrowLeft");
    expect(document.activeElement?.textContent).toBe("Request");
    await press("End");
    await press("ArrowRight");
    expect(document.activeElement?.textContent).toBe("Answer");
    await press("ArrowLeft");
    await click(rows()[1]);
    const chosen = () => all("[role=tab][aria-selected=true]").map(({ textContent }) => textContent);
    expect(chosen()).toEqual(["IDs and report"]);
    await click(named("Close"));
    await click(rows()[1]);
    expect(chosen()).toEqual(["Answer"]);
  });

  test("copy the tracking ID and every other ID by its source", async () => {
    const ids = [
      { value: "|76dce355-471ae6d819782413.", source: "error.target" },
      { value: "7e2d10c4", source: "request-id" },
    ];
    const { copied } = await openPanel([failure({ error: { trackingId: ids[0], ids } })]);
    await click(rows()[0]);
    await click(named("Copy tracking ID"));
    await chooseTab("IDs and report");
    await click(named("Copy request-id"));
    expect(copied).toEqual(ids.map(({ value }) => value));
    expect(status()).toContain("Copied request-id: 7e2d10c4");
  });

  test("offer time and URL in place of a missing ID", async () => {
    const error = { trackingId: undefined, ids: [] };
    const { copied } = await openPanel([failure({ sentAt: START, error })]);
    await click(rows()[0]);
    expect(named("Copy tracking ID").getAttribute("aria-disabled")).toBe("true");
    expect(details()?.textContent).toContain("No ID");
    await chooseTab("IDs and report");
    expect(details()?.textContent).toContain("2026-11-21T14:05:00.000Z");
    await click(named("Copy URL"));
    expect(copied).toEqual(["https://api.security.microsoft.com/api/machines/123123123"]);
  });

  test("show the claims of the token", async () => {
    const exp = START / 1000 + 3600;
    const claims = { app_displayname: "Contoso SOAR", roles: ["Machine.Isolate", "Machine.Read.All"], exp };
    await openPanel([failure({ exchange: { authorization: { scheme: "Bearer", claims } }, sentAt: START })]);
    await click(rows()[0]);
    await chooseTab("Request");
    expect(details()?.textContent).toMatch(
      /Contoso SOAR · Machine\.Isolate, Machine\.Read\.All · valid until \d\d:05/,
    );
    expect(details()?.textContent).toContain("Bearer •••");
  });

  test("show the beginning of a long body, and all of it on request", async () => {
    const text = Array.from({ length: 90 }, (_, n) => `line ${n}`).join("\n");
    await openPanel([failure({ response: { body: { text } } })]);
    await click(rows()[0]);
    await chooseTab("Response");
    expect(all(".line")).toHaveLength(40);
    await click(named(`Show all ${text.length} characters`));
    expect(all(".line")).toHaveLength(90);
  });

  test("say that the page got only a failed fetch", async () => {
    await openPanel([
      failure({ exchange: { networkError: "net::ERR_FAILED" }, response: { status: 401, body: {} } }),
    ]);
    await click(rows()[0]);
    await chooseTab("Response");
    expect(details()?.textContent).toContain("The page saw only “Failed to fetch”");
  });

  test("stay with a failure that a better version replaces", async () => {
    const { send, draw } = await openPanel([
      failure({ id: "a", sentAt: START, error: { message: "first" } }),
    ]);
    await click(rows()[0]);
    send({ type: "failures", failures: [failure({ id: "a", sentAt: START, error: { message: "second" } })] });
    draw();
    await settled();
    expect(details()?.textContent).toContain("“second”");
  });

  test("close when the list is cleared", async () => {
    await openPanel(many(2));
    await click(rows()[0]);
    await click(named("Clear"));
    expect(details()).toBeNull();
    expect(document.activeElement).toBe(named("Clear"));
  });
});

describe("text from outside", () => {
  const evil = `<img src=x onerror=alert(1)>\u202Egpj`;

  test("renders as text, with misleading characters made visible", async () => {
    await openPanel([
      failure({
        url: `https://api.security.microsoft.com/${evil}`,
        method: evil,
        request: { headers: [{ name: evil, value: evil }] },
        response: { statusText: evil, body: { text: evil } },
        error: {
          code: evil,
          message: evil,
          ids: [{ value: evil, source: evil }],
          trackingId: { value: evil, source: evil },
        },
      }),
    ]);
    await click(rows()[0]);
    for (const tab of ["Answer", "Request", "Response", "IDs and report"]) {
      await chooseTab(tab);
      expect(all("img")).toEqual([]);
      expect(document.body.textContent).not.toContain("\u202E");
      expect(details()?.querySelector("[role=tabpanel]")?.textContent).toContain(
        "<img src=x onerror=alert(1)>⟨U+202E⟩gpj",
      );
    }
  });

  test.each([
    ["an address that does not parse", { url: "http://[" }],
    ["no address at all", { url: "" }],
    ["a time out of range", { sentAt: 9e15 }],
    ["no time", { sentAt: Number.NaN }],
    ["a duration that is no number", { exchange: { duration: Number.NaN } }],
    [
      "claims out of range",
      { exchange: { authorization: { scheme: "", claims: { exp: 1e300, roles: [] } } } },
    ],
    ["halves of a pair", { error: { code: "\uD83D", message: "\uDE00" } }],
    ["an unheard-of status", { error: { status: 999 } }],
  ])("survives %s", async (_, sample) => {
    await openPanel([failure(sample)]);
    await click(rows()[0]);
    expect(details()).not.toBeNull();
  });
});

describe("the toolbar", () => {
  test("copies the tracking IDs of all filtered failures", async () => {
    const { copied, store } = await openPanel(many(3));
    await click(named("Copy all tracking IDs"));
    expect(copied).toEqual([
      store.rows.value.map(({ failure }) => failure.error.trackingId?.value).join("\n"),
    ]);
    expect(status()).toContain("3 tracking IDs copied");
  });

  test("changes the language of everything", async () => {
    const panel = { ...ui, failedRequests: "Fehler", clear: "Leeren" };
    const { store } = await openPanel(many(1), { loadTexts: async () => ({ panel }) });
    await store.setLanguage("de");
    await settled();
    expect(named("Fehler")).toBeTruthy();
    expect(named("Leeren")).toBeTruthy();
    expect(store.language.value).toBe("de");
  });

  test("reports a lost recorder and a lost extension, with a button to reload", async () => {
    let isConnected = true;
    const { store, send, called } = await openPanel(many(2), { isConnected: () => isConnected });
    send({ type: "ended" });
    await settled();
    expect(status()).toContain(ui.recorderGone);
    expect(status()).toContain(ui.paused);
    isConnected = false;
    store.checkConnection();
    await settled();
    expect(status()).toContain(ui.extensionUpdated);
    await click(named(ui.reloadPanel));
    expect(called).toContain("reload");
  });

  test("announces a repeated copy again", async () => {
    const { store } = await openPanel(many(1));
    await store.copyAllIds();
    await settled();
    const first = document.querySelector(".notice");
    await store.copyAllIds();
    await settled();
    expect(document.querySelector(".notice")).not.toBe(first);
  });
});
