// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { diagnose, evidencesOf } from "../../../src/core/diagnose.ts";
import { Panel } from "../../../src/panel/Panel.tsx";
import { sampleFailures } from "../../../src/panel/samples/samples.ts";
import { createStore } from "../../../src/panel/state/store.ts";
import { loadParts } from "../parts.ts";
import { failure, fakeAdapters, START } from "../samples.ts";

afterEach(() => render(null, document.body));
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

async function opened() {
  const world = fakeAdapters();
  const store = createStore(world.adapters);
  store.start();
  await loadParts();
  render(<Panel store={store} />, document.body);
  await settled();
  return { ...world, store };
}
const dialog = () => document.querySelector<HTMLDialogElement>("dialog.code-pages");
const named = (name: string, inside: ParentNode | null = document) => {
  const found = [...(inside?.querySelectorAll<HTMLElement>("button, input") ?? [])].find(
    (element) => (element.getAttribute("aria-label") ?? element.textContent) === name,
  );
  if (!found) throw new Error(`Nothing is named ${name}`);
  return found;
};
const click = async (element: HTMLElement) => {
  element.focus();
  element.click();
  await settled();
};
const press = async (key: string) => {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
  );
  await settled();
};
const type = async (text: string) => {
  const field = named("Search error codes") as HTMLInputElement; // a search field
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await settled();
};
const listed = () =>
  [...(dialog()?.querySelectorAll("[data-id]") ?? [])].map((one) => one.getAttribute("data-id"));

test("the empty panel leads to the pages, and Escape empties the search, then closes", async () => {
  const { store } = await opened();
  await click(named("Error codes", document.querySelector(".empty")));
  await settled();
  expect(document.activeElement).toBe(named("Search error codes"));
  await type("InvalidHash");
  expect(listed()).toEqual(["InvalidHashValue"]);
  await press("Enter");
  expect(dialog()?.querySelector("article")?.textContent).toContain("The API rejects the hash value.");
  expect(dialog()?.querySelector("article")?.textContent).toContain("Does the hash have the right length");
  expect(document.activeElement?.textContent).toBe("InvalidHashValue");
  named("Search error codes").focus();
  await press("Escape");
  expect(listed().length).toBeGreaterThan(150);
  await press("Escape");
  expect(store.help.isOpen.value).toBe(false);
});

test("arrows move through the list, which is one stop", async () => {
  await opened();
  await click(named("Error codes"));
  await press("ArrowDown");
  expect(document.activeElement?.getAttribute("data-id")).toBe("BadRequest");
  await press("ArrowDown");
  expect(document.activeElement?.getAttribute("data-id")).toBe("ClientVersionNotSupported");
  expect(dialog()?.querySelectorAll("[data-id][tabindex='0']")).toHaveLength(1);
  await press("Home");
  await press("ArrowUp");
  expect(document.activeElement).toBe(named("Search error codes"));
});

test("Details lead to the page of their code, or of a status without one", async () => {
  const { store, send } = await opened();
  const bare = failure({ id: "bare", error: { code: undefined } });
  const failures = [failure({ id: "coded" }), bare];
  send({ type: "state", failures, recording: true, rates: [], keeping: "on" });
  for (const [id, page] of [
    ["coded", "ResourceNotFound"],
    ["bare", "HTTP 404"],
  ] as const) {
    store.open(id);
    await settled();
    await click(named("About this code"));
    expect(dialog()?.querySelector("[aria-current]")?.getAttribute("data-id")).toBe(page);
    store.help.close();
  }
});

test("samples come one after the other, say what they are and make way for a real failure", async () => {
  const { store, send, draw, told } = await opened();
  await store.tryIt();
  await settled();
  expect(store.rows.value).toHaveLength(1);
  for (let more = 0; more < 12; more++) draw();
  expect(store.rows.value.length).toBe(sampleFailures(START).length);
  expect(store.failures.value).toEqual([]);
  await settled();
  expect(document.querySelector("[role=status]")?.textContent).toContain("Sample failures: nothing was sent");
  store.open(store.rows.value[0]?.failure.id ?? "");
  await settled();
  expect(document.querySelector(".details .sample")?.textContent).toBe("Sample");
  expect(document.querySelector(".details .part.note")).toBeNull();
  send({ type: "failures", failures: [failure({ id: "real" })] });
  draw();
  await settled();
  expect(store.rows.value.map(({ key }) => key)).toEqual(["real"]);
  expect(document.querySelector("[role=status]")?.textContent).toContain("the samples were removed");
  expect(told).toEqual([]);
});

test("Clear takes samples away, and those still to come", async () => {
  const { store, draw } = await opened();
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

test("samples are explained, and show what the checks find", async () => {
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
    ["Unauthorized", "expired-token"],
    ["Forbidden", "missing-permission"],
    ["BadRequest", "query-name"],
    ["TooManyRequests", "rate-limit"],
    ["InvalidRequestBody", "parameter-case", "parameter-case"],
  ]);
  for (const sample of samples) {
    expect(evidencesOf(sample, operations).operation).toBeDefined();
    expect(sample.error.trackingId?.value).toMatch(/^5a3917e5-/);
    expect(sample.exchange.live).toBeUndefined();
    expect(JSON.stringify(sample.exchange.request.headers)).toContain("never-sent");
  }
});
