// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { isPortalCall } from "../../../src/core/api-facts.ts";
import { diagnose, evidencesOf } from "../../../src/core/diagnose.ts";
import { sampleFailures } from "../../../src/panel/samples/samples.ts";
import { all, appears, click, closePanel, named, openPanel, press, settled, type } from "../page.tsx";
import { failure, START } from "../samples.ts";

afterEach(closePanel);

const dialog = () => document.querySelector<HTMLDialogElement>("dialog.code-pages");
const search = () => dialog()?.querySelector<HTMLInputElement>("[aria-label='Search error codes']") ?? null;
const listed = () =>
  [...(dialog()?.querySelectorAll("[data-id]") ?? [])].map((one) => one.getAttribute("data-id"));

test("the toolbar opens the pages; Escape clears the search, then closes them", async () => {
  const { store } = await openPanel();
  await click(named("Error codes"));
  await appears(search);
  expect(document.activeElement).toBe(search());
  await type(search(), "InvalidHash");
  expect(listed()).toEqual(["InvalidHashValue"]);
  await press("Enter");
  expect(dialog()?.querySelector("article")?.textContent).toContain("The API rejected the hash value.");
  expect(dialog()?.querySelector("article")?.textContent).toContain("Does the hash have the right length");
  expect(document.activeElement?.textContent).toBe("InvalidHashValue");
  search()?.focus();
  await press("Escape");
  expect(listed().length).toBeGreaterThan(150);
  await press("Escape");
  expect(store.help.isOpen.value).toBe(false);
});

test("the page of a Defender code explains the tracking ID in `target`, the page of another API does not", async () => {
  await openPanel();
  await click(named("Error codes"));
  await appears(search);
  const pageOf = async (code: string) => {
    await type(search(), code);
    await press("Enter");
    return dialog()?.querySelector("article")?.textContent;
  };
  const sentence = "has a unique tracking ID in the property target";
  expect(await pageOf("DisabledFeature")).toContain(sentence);
  expect(await pageOf("InvalidAuthenticationToken")).not.toContain(sentence);
});

test("arrows move through the list, which is one Tab stop", async () => {
  await openPanel();
  await click(named("Error codes"));
  await appears(search);
  await press("ArrowDown");
  expect(document.activeElement?.getAttribute("data-id")).toBe("BadRequest");
  await press("ArrowDown");
  expect(document.activeElement?.getAttribute("data-id")).toBe("ClientVersionNotSupported");
  expect(dialog()?.querySelectorAll("[data-id][tabindex='0']")).toHaveLength(1);
  await press("Home");
  await press("ArrowUp");
  expect(document.activeElement).toBe(search());
});

test("Details link to the page of their code, or of a status without one", async () => {
  const { store, send } = await openPanel();
  const bare = failure({ id: "bare", error: { code: undefined } });
  const failures = [failure({ id: "coded" }), bare];
  send({ type: "state", failures, recording: true, rates: [], keeping: { state: "on", unsaved: 0 } });
  for (const [id, page] of [
    ["coded", "ResourceNotFound"],
    ["bare", "HTTP 404"],
  ] as const) {
    store.open(id);
    await settled();
    await click(all("button").find(({ textContent }) => textContent === "About this code"));
    await appears(() => dialog()?.querySelector("[aria-current]"));
    expect(dialog()?.querySelector("[aria-current]")?.getAttribute("data-id")).toBe(page);
    store.help.close();
    await settled();
  }
});

test("samples arrive one by one, are labeled, and leave with the first real failure", async () => {
  const { store, send, draw, called } = await openPanel();
  await store.tryIt();
  await settled();
  expect(store.rows.value).toHaveLength(1);
  for (let more = 0; more < 12; more++) draw();
  expect(store.rows.value.length).toBe(sampleFailures(START).length);
  expect(store.failures.value).toEqual([]);
  await settled();
  expect(document.querySelector("[role=status]")?.textContent).toContain("Sample errors: nothing was sent");
  store.open(store.rows.value[0]?.failure.id ?? "");
  await settled();
  expect(document.querySelector(".details .sample")?.textContent).toBe("Sample");
  expect(document.querySelector(".details .part.note")).toBeNull();
  send({ type: "failures", failures: [failure({ id: "real" })] });
  draw();
  await settled();
  expect(store.rows.value.map(({ key }) => key)).toEqual(["real"]);
  expect(document.querySelector("[role=status]")?.textContent).toContain("the samples were removed");
  expect(called).toEqual([]);
});

test("Clear removes samples, including those still to come", async () => {
  const { store, draw } = await openPanel();
  await store.tryIt();
  store.clear();
  draw();
  draw();
  expect(store.rows.value).toEqual([]);
  await store.tryIt({ atOnce: true });
  expect(store.rows.value.length).toBeGreaterThan(6);
  const [first] = store.rows.value;
  if (first) await store.remove([first.failure]);
  expect(store.rows.value).not.toContain(first);
});

test("each sample has its findings", async () => {
  const operations = await loadOperations();
  const samples = sampleFailures(START);
  const found = samples.map((sample) => [
    sample.error.code ?? sample.error.status,
    ...diagnose(sample, operations).map(({ check }) => check),
  ]);
  expect(found).toEqual([
    ["InternalServerError", "server-fault"],
    ["ResourceNotFound", "id-form"],
    [200, "ip-address"],
    ["AADSTS7000222", "sign-in-credential"],
    ["Unauthorized", "expired-token", "follow-up"],
    ["Forbidden", "missing-permission"],
    ["BadRequest", "query-name"],
    [400, "portal-product"],
    [403, "portal-device-group"],
    ["TooManyRequests", "rate-limit"],
    ["InvalidRequestBody", "parameter-case", "parameter-case"],
  ]);
  for (const sample of samples) {
    const isUnlisted = sample.error.shape === "entra" || isPortalCall(sample.exchange);
    expect(evidencesOf(sample, operations).operation !== undefined || isUnlisted).toBe(true);
    expect(sample.error.trackingId?.value).toMatch(/^5a3917e5-/);
    expect(sample.exchange.live).toBeUndefined();
    expect(JSON.stringify(sample.exchange.request.headers)).toContain("never-sent");
  }
});

test("samples show what has changed, what succeeded later, and how failures depend on each other", () => {
  const samples = sampleFailures(START);
  const of = (code: string) => samples.find(({ error }) => error.code === code);
  expect(of("InvalidRequestBody")?.since?.changes).toMatchObject([
    { how: "renamed", before: "Comment", now: "comment" },
    { how: "renamed", before: "IsolationType", now: "isolationType" },
  ]);
  expect(of("Unauthorized")?.since?.changes).toMatchObject([{ part: "token", how: "expired" }]);
  expect(of("InternalServerError")?.after?.changes).toEqual([]);
  const first = of("AADSTS7000222");
  expect(first?.follows?.id).toBe(first?.id);
  expect(of("Unauthorized")?.follows?.id).toBe(first?.id);
});
