import { expect, test } from "vitest";
import { panel } from "../../../src/locales/en/panel.ts";
import { failure } from "../samples.ts";
import { ids, notice, settle, started } from "./started.ts";

test("failures are listed even if explanations cannot be loaded, which is reported", async () => {
  const { store, sendState, draw } = started({
    loadDiagnosis: () => Promise.reject(new TypeError("No file.")),
  });
  sendState([failure({ id: "a" })]);
  expect(ids(store)).toEqual(["a"]);
  expect(notice(store)).toBeUndefined();
  draw();
  await expect.poll(() => notice(store)).toBe(panel.loadFailed);
});

test("loading explanations is retried with the next failure, and reported once", async () => {
  let tries = 0;
  const { store, send, draw } = started({
    loadDiagnosis: () => Promise.reject(new Error(`Try ${++tries}`)),
  });
  for (const id of ["a", "b"]) {
    send({ type: "failures", failures: [failure({ id })] });
    draw();
    await settle();
    expect(notice(store)).toBe(id === "a" ? panel.loadFailed : undefined);
    store.clear();
  }
  expect(tries).toBe(2);
});
