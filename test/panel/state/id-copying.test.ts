import { expect, test } from "vitest";
import { failure, START } from "../samples.ts";
import { notice, started } from "./started.ts";

test("a tracking ID is copied exactly and reported", async () => {
  const { store, copied } = started();
  const value = "|76dce355-471ae6d819782413.";
  await store.copyId(failure({ error: { trackingId: { value, source: "error.target" } } }));
  expect(copied).toEqual([value]);
  expect(notice(store)).toBe(`Tracking ID copied: ${value}`);
});

test("a missing tracking ID is reported", async () => {
  const { store, copied } = started();
  await store.copyId(failure({ error: { trackingId: undefined, ids: [] } }));
  expect(copied).toEqual([]);
  expect(notice(store)).toBe("This error has no tracking ID");
});

test("a failed copy is reported", async () => {
  const { store } = started({ copy: () => Promise.reject(new Error("blocked")) });
  await store.copyId(failure());
  expect(notice(store)).toMatch(/^Copying failed/);
});

test("every ID of the filtered list is copied once, one per line, including collapsed repeats", async () => {
  const { store, sendState, copied } = started();
  const withId = (value: string, sentAt: number, code = "ResourceNotFound") =>
    failure({
      sentAt: START + sentAt,
      error: { code, trackingId: { value, source: "error.target" }, ids: [] },
    });
  const failures = [withId("one", 1), withId("two", 2), withId("two", 3), withId("three", 4, "Forbidden")];
  sendState(failures);
  store.filterText.value = "code:ResourceNotFound";
  store.toggleGroups();
  await store.copyAllIds();
  expect(copied).toEqual(["two\none"]);
  expect(notice(store)).toBe("2 tracking IDs copied");
});
