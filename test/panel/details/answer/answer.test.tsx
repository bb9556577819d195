// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { loadOperations } from "../../../../src/catalogue/operations.ts";
import { createDiagnosis } from "../../../../src/core/answer/diagnosis.ts";
import type { Failure } from "../../../../src/core/failure.ts";
import { findings as texts } from "../../../../src/locales/en/findings.ts";
import { all, chooseTab, click, closePanel, details, openPanel, rows } from "../../page.tsx";
import { failure, START } from "../../samples.ts";

afterEach(closePanel);

const operations = await loadOperations();
const show = async (shown: Failure, now = START + 5000) => {
  await openPanel([shown], { loadDiagnosis: async () => createDiagnosis(operations), now: () => now });
  await click(rows()[0]);
};
const itemsOf = (name: string) =>
  all(".details li").filter((item) => item.closest("ul, ol")?.getAttribute("aria-label") === name);
const textsOf = (name: string) => itemsOf(name).map(({ textContent }) => textContent ?? "");

const isolate = (body: string) =>
  failure({
    method: "POST",
    url: "https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate",
    request: { headers: [{ name: "Content-Type", value: "application/json" }], body: { text: body } },
    error: { code: "InvalidRequestBody", message: "Request body is incorrect", status: 400 },
  });
const throttled = failure({
  sentAt: START,
  exchange: { duration: 0 },
  error: { code: "TooManyRequests", message: "Slow down", status: 429, retryAfter: 60 },
});

test("every finding is an item with its certainty, the sent value and the expected one", async () => {
  await show(isolate('{"comment":"x","isolationtype":"Full"}'));
  const found = textsOf("Findings");
  expect(found).toHaveLength(2);
  for (const [index, [sent, expected]] of [
    ["comment", "Comment"],
    ["isolationtype", "IsolationType"],
  ].entries()) {
    expect(found[index]).toMatch(/^(?:Certain|Likely|Possible) /);
    expect(found[index]).toContain(sent);
    expect(found[index]).toContain(expected);
  }
  const heading = details()?.querySelector("h1, h2, h3");
  expect(heading?.closest("li")).toBe(itemsOf("Findings")[0]);
  expect(details()?.textContent?.split(heading?.textContent ?? "?")).toHaveLength(2);
});

test("without findings there is no list, but there are steps and the general meaning", async () => {
  await show(isolate('{"Comment":"x","IsolationType":"Full"}'));
  expect(itemsOf("Findings")).toEqual([]);
  expect(itemsOf("What to do").length).toBeGreaterThan(0);
  expect(details()?.querySelector("details")?.getAttribute("aria-label")).toBe("In general");
  expect(details()?.textContent).toContain("The API says: “Request body is incorrect”");
});

test("the step to wait counts down, then says that the wait is over", async () => {
  await show(throttled, START + 20_000);
  const [wait = ""] = textsOf("What to do");
  expect(wait).toMatch(/^Wait 1 minute, .*0:40 until the next call is accepted/);
  closePanel();
  await show(throttled, START + 61_000);
  expect(textsOf("What to do")[0]).toBe(texts.labels.waitOver);
  expect(details()?.textContent).not.toContain("Wait 1 minute");
});

test("an expired token is marked in the answer and in the request", async () => {
  const exp = START / 1000 - 3600;
  const claims = { aud: "https://api.securitycenter.microsoft.com", iat: exp - 3600, exp };
  await show(
    failure({
      sentAt: START,
      exchange: { authorization: { scheme: "Bearer", claims } },
      error: { code: "Unauthorized", message: "Unauthorized", status: 401 },
    }),
  );
  const marked = () => all(".details mark").map(({ textContent }) => textContent);
  expect(marked()).toContainEqual(expect.stringMatching(/^valid until \d\d:05$/));
  await chooseTab("Request");
  expect(marked()).toContainEqual(expect.stringMatching(/^valid until \d\d:05$/));
});

test("an ID found in several places is listed once, with all of them", async () => {
  const value = "|76dce355-471ae6d819782413.";
  const ids = ["error.target", "request-id header"].map((source) => ({ value, source }));
  await show(failure({ error: { trackingId: ids[0], ids } }));
  await chooseTab("IDs and report");
  const listed = all(".details .ids > div").map(({ textContent }) => textContent);
  expect(listed).toEqual([`error.target, request-id header${value}`]);
});
