import { expect, test } from "vitest";
import { failure, START } from "../samples.ts";
import { ids, started } from "./started.ts";

test("the whole state of the recorder is listed newest first", () => {
  const { store, send } = started();
  const failures = [failure({ id: "old", sentAt: START }), failure({ id: "new", sentAt: START + 9 })];
  send({ type: "state", failures, recording: false, rates: [], keeping: { state: "on", unsaved: 0 } });
  expect(ids(store)).toEqual(["new", "old"]);
  expect(store.isRecording.value).toBe(false);
});

test("failures that arrive within a frame enter the list together", () => {
  const { store, send, draw, frames } = started();
  send({ type: "failures", failures: [failure({ id: "a", sentAt: START })] });
  send({ type: "failures", failures: [failure({ id: "b", sentAt: START + 1 })] });
  expect(ids(store)).toEqual([]);
  expect(frames).toHaveLength(1);
  draw();
  expect(ids(store)).toEqual(["b", "a"]);
});

test("an updated version of a failure replaces it", () => {
  const { store, send, sendState, draw } = started();
  sendState([failure({ id: "a", sentAt: START })]);
  send({ type: "failures", failures: [failure({ id: "a", sentAt: START, error: { code: "Better" } })] });
  draw();
  expect(store.rows.value.map(({ failure }) => failure.error.code)).toEqual(["Better"]);
});

test("a complete state drops the failures that were waiting for a frame", () => {
  const { store, send, sendState, draw } = started();
  send({ type: "failures", failures: [failure()] });
  sendState([]);
  draw();
  expect(ids(store)).toEqual([]);
});

test("checks load after the first frame, before any failure", async () => {
  let loads = 0;
  const { sendState } = started({
    later: (run) => void later.push(run),
    loadDiagnosis: () => {
      loads += 1;
      return new Promise(() => undefined);
    },
  });
  const later: (() => void)[] = [];
  sendState([]);
  expect(loads).toBe(0);
  for (const run of later) run();
  expect(loads).toBe(1);
});

test("recording pauses and resumes", () => {
  const { store, called } = started();
  store.record(false);
  store.record(true);
  expect(called).toEqual(["pause", "record"]);
  expect(store.isRecording.value).toBe(true);
});

test("a pause in another window of the tab leaves the failures as they are", () => {
  const { store, send, sendState } = started();
  sendState([failure()]);
  const [before] = store.rows.value;
  send({ type: "recording", on: false });
  expect(store.isRecording.value).toBe(false);
  expect(store.rows.value[0]).toBe(before);
});

test("an updated extension is reported permanently", () => {
  let isConnected = true;
  const { store, send, sendState } = started({ isConnected: () => isConnected });
  store.checkConnection();
  expect(store.lost.value).toBeUndefined();
  isConnected = false;
  store.checkConnection();
  send({ type: "ended" });
  sendState([]);
  expect(store.lost.value).toBe("extension");
});

test("the end of the recorder is reported until one starts, and the list stays", () => {
  const { store, send, sendState } = started();
  sendState([failure({ id: "a" })]);
  send({ type: "ended" });
  expect(store.lost.value).toBe("recorder");
  expect(ids(store)).toEqual(["a"]);
  sendState([]);
  expect(store.lost.value).toBeUndefined();
});
