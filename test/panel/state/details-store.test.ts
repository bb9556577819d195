import { expect, test } from "vitest";
import { failure } from "../samples.ts";
import { started } from "./started.ts";

test("Details show the opened failure and follow the selection", () => {
  const { store, sendState } = started();
  sendState([failure({ id: "a" }), failure({ id: "b" })]);
  store.select("a");
  expect(store.shown.value).toBeUndefined();
  store.open("a");
  store.select("b");
  expect(store.shown.value?.id).toBe("b");
  store.close();
  expect([store.shown.value, store.selected.value?.id]).toEqual([undefined, "b"]);
});

test("the focus moves to Details only when the user enters them, every time", () => {
  const { store, sendState } = started();
  sendState([failure({ id: "a" })]);
  store.open("a");
  expect(store.wantsTitle.value).toBeUndefined();
  store.open("a", { enter: true });
  const first = store.wantsTitle.value;
  store.openChosen({ enter: true });
  expect(first).toBeDefined();
  expect(store.wantsTitle.value).not.toBe(first);
});
