import { describe, expect, test } from "vitest";
import { createGoodCalls } from "../../../src/core/observe/good-calls.ts";

const api = "https://api.security.microsoft.com/api";
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
const call = (path: string, { method = "GET", status = 200 } = {}) => ({
  method,
  url: path.startsWith("https:") ? path : `${api}${path}`,
  status,
});

describe("the last good call", () => {
  const found = (good: string, failed: string, status = 400) => {
    const calls = createGoodCalls<string>();
    calls.succeeded(call(good), good);
    return calls.failed(call(failed, { status })) === good;
  };

  test.each([
    ["of the same path", "/machines", "/machines?$top=1", 400],
    ["of another device", `/machines/${device}/alerts`, "/machines/77aa12/alerts", 400],
    ["at another host", "/machines", "https://api-eu.securitycenter.microsoft.com/api/machines", 400],
    [
      "in another version",
      "https://graph.microsoft.com/v1.0/security/incidents",
      "https://graph.microsoft.com/beta/security/incidents",
      400,
    ],
    ["in a version", "/machines", "/v1.0/machines", 400],
    [
      "a slip away, when the path was not found",
      `/machines/${device}/alerts`,
      `/machines/${device}/alrts`,
      404,
    ],
  ])("is found %s", (_, good, failed, status) => {
    expect(found(good, failed, status)).toBe(true);
  });

  test.each([
    ["of another operation", "/machines", "/alerts", 404],
    ["a slip away, when the path was found", `/machines/${device}/alerts`, `/machines/${device}/alrts`, 400],
    ["of the list, for one of its members", "/machines", `/machines/${device}`, 404],
  ])("is not found %s", (_, good, failed, status) => {
    expect(found(good, failed, status)).toBe(false);
  });

  test("of a refused method is the same path by another method", () => {
    const found = (method: string, path: string, status: number, good = "/machines") => {
      const calls = createGoodCalls<string>();
      calls.succeeded(call(good, { method: "PATCH" }), "good");
      return calls.failed(call(path, { method, status }));
    };
    expect(found("PUT", "/machines", 405)).toBe("good");
    expect(found("POST", `/machines/${device}`, 405, "/machines/77aa12")).toBe("good");
    expect(found("GET", "/machines?$top=1", 405)).toBe("good");
    expect(found("PUT", "/machines", 400)).toBeUndefined();
    expect(found("PUT", "/alerts", 405)).toBeUndefined();
  });

  test("is the latest, and is also known after a failure without one", () => {
    const calls = createGoodCalls<number>();
    expect(calls.failed(call("/machines"))).toBeUndefined();
    calls.succeeded(call("/machines"), 1);
    calls.succeeded(call("/machines?$top=5"), 2);
    expect(calls.failed(call("/machines"))).toBe(2);
  });

  test("is kept for at most 300 operations, the latest", () => {
    const calls = createGoodCalls<number>();
    const letters = (number: number) =>
      String(number).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
    for (let index = 0; index < 2_000; index++) calls.succeeded(call(`/${letters(index)}`), index);
    expect(calls.size()).toBe(300);
    expect(calls.failed(call(`/${letters(1_999)}`))).toBe(1_999);
    expect(calls.failed(call(`/${letters(1_600)}`))).toBeUndefined();
  });
});

test("a success is examined if the same call failed before, up to five times", () => {
  const calls = createGoodCalls<number>();
  const good = () => calls.succeeded(call(`/machines/${device}`), 1);
  expect(good()).toBe(false);
  calls.failed(call(`/machines/${device}?$select=id`, { status: 500 }));
  expect(calls.succeeded(call("/machines/77aa12"), 2)).toBe(false);
  expect([good(), good(), good(), good(), good(), good()]).toEqual([true, true, true, true, true, false]);
});
