// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import type { Failure } from "../../../src/core/failure.ts";
import { panel as en } from "../../../src/locales/en/panel.ts";
import {
  all,
  chooseTab,
  click,
  closePanel,
  details,
  openPanel,
  press,
  rows,
  settled,
  status,
  type,
} from "../page.tsx";
import { failure, fakeAdapters, fakeHistory, START } from "../samples.ts";

/** Width in pixels that shows list and Details side by side. */
let width = 1200;
beforeEach(() => {
  width = 1200;
  for (const [name, get] of [
    ["clientHeight", () => 480],
    ["clientWidth", () => width],
  ] as const)
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get });
});
afterEach(() => {
  closePanel();
  for (const name of ["clientHeight", "clientWidth"]) Reflect.deleteProperty(HTMLElement.prototype, name);
});

const selectedRows = () =>
  rows().flatMap((row, n) => (row.getAttribute("aria-selected") === "true" ? n : []));
const inDetails = (name: string) =>
  all(".details button, .details label, .details [role^=menuitem]").find(
    (element) => (element.getAttribute("aria-label") ?? element.textContent) === name,
  );
const shownReport = () => document.querySelector(".report pre")?.textContent;
/** Shows the report and waits for a text in it; the report's code loads with the first one. */
const reportSaying = async (text: string) => {
  if (!document.querySelector(".report")) await chooseTab("IDs and report");
  await vi.waitFor(() => expect(shownReport() ?? "").toContain(text), 20_000);
};
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => failure({ id: `n${n}`, sentAt: START - n * 1000 }));
const idOf = ({ error }: Failure | undefined = many(1)[0] as Failure) => error.trackingId?.value;

describe("a response produced by a service worker of the page", () => {
  const made = () => failure({ id: "made", exchange: { byServiceWorker: true } });

  test("is announced in its row, in Details, and when its ID is copied", async () => {
    await openPanel([made(), failure({ id: "real", sentAt: START - 1000 })]);
    expect(rows().map((row) => row.textContent?.includes(en.byServiceWorker))).toEqual([true, false]);
    await click(rows()[0]);
    expect(document.querySelectorAll(".details p .by-worker")).toHaveLength(1);
    expect(document.querySelector(".id-bar")?.textContent).toContain(en.byServiceWorker);
    await click(inDetails("Copy tracking ID"));
    expect(status()).toContain(en.byServiceWorker);
  });

  test("is counted when the IDs of the list are copied", async () => {
    const { copied, store } = await openPanel([made(), failure({ id: "real", sentAt: START - 1000 })]);
    store.copyAllIds();
    await settled();
    expect(copied[0]?.split("\n")).toHaveLength(2);
    expect(status()).toContain(en.someByServiceWorker(1));
  });
});

describe("a support report", () => {
  test("is copied exactly as shown", async () => {
    const { copied } = await openPanel(many(1));
    await click(rows()[0]);
    await reportSaying("ResourceNotFound");
    await click(inDetails("Copy support report"));
    expect(copied).toEqual([shownReport()]);
    expect(status()).toContain("Support report copied");
  });

  test("can be Markdown, and name the tenant", async () => {
    const authorization = { scheme: "Bearer", claims: { tid: "b1a2c3d4-0000-4000-8000-000000000001" } };
    const { copied } = await openPanel([failure({ exchange: { authorization } })]);
    await click(rows()[0]);
    await reportSaying("ResourceNotFound");
    const text = shownReport();
    expect(text).not.toContain(authorization.claims.tid);
    await click(inDetails("Include tenant and app ID")?.querySelector("input") ?? undefined);
    expect(shownReport()).toContain(authorization.claims.tid);
    await click(inDetails("Markdown")?.querySelector("input") ?? undefined);
    expect(shownReport()).not.toBe(text);
    await click(inDetails("Copy support report"));
    expect(copied).toEqual([shownReport()]);
  });

  test("can be in the panel's language, unless that is English", async () => {
    const wanted: string[] = [];
    const { adapters } = fakeAdapters();
    const { store } = await openPanel(many(1), {
      loadReportWords: (language) => {
        wanted.push(language);
        return adapters.loadReportWords(language);
      },
    });
    await click(rows()[0]);
    await chooseTab("IDs and report");
    expect(inDetails("In English")).toBeUndefined();
    await store.setLanguage("de");
    await settled();
    await click(inDetails("In Deutsch")?.querySelector("input") ?? undefined);
    await reportSaying("ResourceNotFound");
    expect(wanted).toEqual(["en", "de"]);
    await store.setLanguage("ja");
    await settled();
    await reportSaying("ResourceNotFound");
    expect(wanted).toEqual(["en", "de", "ja"]);
  });
});

describe("Copy as", () => {
  const names = () => all(".details [role^=menuitem]").map((item) => item.textContent);
  test("offers the call as code", async () => {
    const { copied } = await openPanel(many(1));
    await click(rows()[0]);
    await click(inDetails("Copy as"));
    expect(names()).toEqual(["cURL", "Windows cmd", "PowerShell", "Python", "fetch"]);
    await click(inDetails("cURL"));
    await vi.waitFor(() => expect(copied).toHaveLength(1), 20_000);
    await settled();
    expect(copied[0]).toContain("curl");
    expect(copied[0]).toContain("https://api.security.microsoft.com/api/machines/123123123");
    expect(status()).toContain("Call copied");
    expect(names()).toEqual([]);
  });

  test("copies the corrected call, or the call as sent", async () => {
    const isolate = (id: string, Comment: string) =>
      failure({
        id,
        method: "POST",
        url: "https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate",
        request: {
          headers: [{ name: "Content-Type", value: "application/json" }],
          body: { text: `{"${Comment}":"x","IsolationType":"Full"}` },
        },
        error: { code: "InvalidRequestBody", status: 400 },
      });
    const operations = await loadOperations();
    const { copied } = await openPanel([isolate("wrong", "comment"), isolate("right", "Comment")], {
      loadDiagnosis: async () => createDiagnosis(operations),
    });
    const copies = async (count: number) => {
      await vi.waitFor(() => expect(copied).toHaveLength(count), 20_000);
      await settled();
      return copied.at(-1);
    };
    await click(rows().find((row) => row.textContent?.includes("wrong")) ?? rows()[1]);
    await click(inDetails("Copy corrected cURL"));
    expect(await copies(1)).toMatch(/^curl[\s\S]*"Comment":"x"/);
    await click(inDetails("Copy as"));
    expect(names().slice(0, 2)).toEqual(["As corrected", "As sent"]);
    await click(inDetails("Python"));
    expect(await copies(2)).toContain("Comment");
    await click(inDetails("Copy as"));
    await click(inDetails("As sent"));
    expect(inDetails("As sent")?.getAttribute("aria-checked")).toBe("true");
    await click(inDetails("cURL"));
    expect(await copies(3)).toContain('"comment":"x"');
    await click(inDetails("Copy corrected body"));
    expect(await copies(4)).toBe('{"Comment":"x","IsolationType":"Full"}');
    await click(rows()[0]);
    expect(inDetails("Copy corrected cURL")).toBeUndefined();
  });
});

describe("the footer of Details", () => {
  test("links to the Network panel only for calls that it contains", async () => {
    const shown: string[] = [];
    const failures = [failure({ exchange: { live: true } }), failure()];
    const { store } = await openPanel(failures, {
      showInNetwork: (...call) => void shown.push(call.join(" ")),
    });
    store.select(failures[1]?.id ?? "");
    store.openChosen();
    await settled();
    expect(inDetails("Show in Network panel")).toBeUndefined();
    store.select(failures[0]?.id ?? "");
    await settled();
    await click(inDetails("Show in Network panel"));
    expect(shown).toEqual(["GET https://api.security.microsoft.com/api/machines/123123123"]);
  });

  test("deletes the failure", async () => {
    const { called } = await openPanel(many(2));
    await click(rows()[0]);
    await click(inDetails("Delete error"));
    expect(rows()).toHaveLength(1);
    expect(details()).toBeNull();
    expect(called).toContain("forget n0");
    expect(document.activeElement).toBe(rows()[0]);
  });
});

describe("the note", () => {
  const field = () => document.querySelector<HTMLInputElement>(".part.note input");

  test("is saved on Enter and when the field loses focus", async () => {
    const history = fakeHistory();
    const { store } = await openPanel(many(1), { history });
    await click(rows()[0]);
    await chooseTab("IDs and report");
    await type(field(), "  ticket 4711 ");
    await press("Enter");
    expect(await history.notes()).toEqual(new Map([["n0", "ticket 4711"]]));
    expect(field()?.value).toBe("ticket 4711");
    await type(field(), "");
    field()?.blur();
    await settled();
    expect(store.history.notes.value.size).toBe(0);
  });

  test("keeps typed text when a failure arrives, and drops it on Escape", async () => {
    const { send, draw, store } = await openPanel(many(1));
    await click(rows()[0]);
    await chooseTab("IDs and report");
    await type(field(), "half a se");
    send({ type: "failures", failures: [failure({ id: "new" })] });
    draw();
    await settled();
    expect(field()?.value).toBe("half a se");
    await press("/");
    expect(document.activeElement).toBe(field());
    await press("Escape");
    expect(field()?.value).toBe("");
    expect(store.history.notes.value.size).toBe(0);
    expect(details()).not.toBeNull();
  });
});

describe("several failures", () => {
  test("are selected with Ctrl and Shift, and Details cover all of them", async () => {
    const failures = many(6);
    const { copied } = await openPanel(failures);
    await click(rows()[1]);
    await click(rows()[3], { shiftKey: true });
    expect(selectedRows()).toEqual([1, 2, 3]);
    expect(details()?.querySelector("h2")?.textContent).toBe("3 errors selected");
    await click(rows()[2], { ctrlKey: true });
    await click(rows()[5], { metaKey: true });
    expect(selectedRows()).toEqual([1, 3, 5]);
    expect(all(".id-list li").map((item) => item.textContent)).toEqual(
      [1, 3, 5].map((n) => `404ResourceNotFound${idOf(failures[n])}`),
    );
    await click(inDetails("Copy tracking IDs"));
    expect(copied).toEqual([[1, 3, 5].map((n) => idOf(failures[n])).join("\n")]);
    await reportSaying("3 failed");
    await click(inDetails("Copy support report"));
    for (const n of [1, 3, 5]) expect(copied[1]).toContain(idOf(failures[n]));
    await click(rows()[0]);
    expect(selectedRows()).toEqual([0]);
    expect(details()?.querySelector("h2")?.textContent).not.toContain("selected");
  });

  test("do not open Details if those would cover the list", async () => {
    width = 360;
    await openPanel(many(3));
    await click(rows()[0], { ctrlKey: true });
    await click(rows()[2], { ctrlKey: true });
    expect(selectedRows()).toEqual([0, 2]);
    expect(details()).toBeNull();
    await press("Enter");
    expect(document.activeElement?.textContent).toBe("2 errors selected");
  });

  test("are listed up to a number", async () => {
    const { store } = await openPanel(many(250));
    await click(rows()[0]);
    store.chooseAll();
    await settled();
    expect(all(".id-list li")).toHaveLength(200);
    expect(details()?.textContent).toContain("200 of 250 errors");
    await reportSaying("250 failed");
  });

  test("are selected, copied and deselected by keyboard", async () => {
    const failures = many(6);
    const { copied } = await openPanel(failures);
    rows()[1]?.focus();
    await press("ArrowDown", { shiftKey: true });
    await press("ArrowDown", { shiftKey: true });
    expect(selectedRows()).toEqual([1, 2, 3]);
    await press("End", { ctrlKey: true });
    await press(" ", { ctrlKey: true });
    expect(selectedRows()).toEqual([1, 2, 3, 5]);
    await press("c", { ctrlKey: true });
    expect(copied).toEqual([[1, 2, 3, 5].map((n) => idOf(failures[n])).join("\n")]);
    await press("Home", { shiftKey: true });
    expect(selectedRows()).toEqual([0, 1, 2, 3, 4, 5]);
    await press("ArrowDown");
    expect(selectedRows()).toEqual([1]);
    await press("a", { metaKey: true });
    expect(selectedRows()).toHaveLength(6);
  });

  test("are deleted by key, in the live list as in history, and only if the focused row is selected", async () => {
    const { store } = await openPanel(many(6));
    const keys = () => store.rows.value.map(({ key }) => key);
    rows()[0]?.focus();
    await press("Delete");
    expect(keys()).toHaveLength(6);
    await press("ArrowDown");
    await press("ArrowDown", { shiftKey: true });
    await press("Delete");
    expect(keys()).toEqual(["n0", "n3", "n4", "n5"]);
    expect(document.activeElement).toBe(rows()[1]);
    store.toggleHistory();
    await settled();
    expect(keys()).toEqual(["n0", "n3", "n4", "n5"]);
    rows()[1]?.focus();
    await press("ArrowDown", { shiftKey: true });
    await press("Delete");
    expect(keys()).toEqual(["n0", "n5"]);
    expect(document.activeElement).toBe(rows()[1]);
  });
});

describe("history", () => {
  test("shows the date of a call from another day, and its source", async () => {
    const history = fakeHistory();
    const [old, today] = [failure({ id: "old", sentAt: START - 3 * 86_400_000 }), failure({ id: "today" })];
    await history.put([
      { failure: old as Failure, keptAt: START, origin: "https://contoso.example" },
      { failure: today as Failure, keptAt: START, file: "1" },
    ]);
    await history.put([], { id: "1", name: "calls\u202e.har", importedAt: START });
    const { store } = await openPanel([], { history });
    store.toggleHistory();
    await settled();
    const [first, second] = rows();
    expect(first?.querySelector(".time")?.textContent).not.toContain("2026");
    expect(first?.title).toBe("calls⟨U+202E⟩.har");
    expect(second?.querySelector(".time")?.textContent).toContain("Nov 18, ");
    expect(second?.title).toBe("https://contoso.example");
    await click(second);
    expect(document.querySelector(".when")?.textContent).toContain("Nov 18, ");
  });
});
