import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Failure } from "../../src/core/failure.ts";
import { isFailure } from "../../src/core/failure-form.ts";
import { exchangeOf } from "../../src/core/har/exchange.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { failure } from "../failures.ts";

const folder = new URL("../fixtures/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".har"));
const calls = { minute: 1, hour: 2, succeeded: 0, failed: 1 };

/** A failure with one value replaced; `path` names it. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone({ ...failure("a"), calls });
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  // Accessed by path, which no type can describe.
  const place = keys.reduce((object: object, key) => Reflect.get(object, key) as object, copy);
  Object.assign(place, { [last]: value });
  return copy;
}

describe("the form of a failure", () => {
  test("fits every failure of the fixtures", () => {
    const failures: Failure[] = names.flatMap((name) => {
      const { log } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
      const exchange = exchangeOf(log.entries[0], "1");
      return exchange ? failuresOf(exchange) : [];
    });
    expect(failures.length).toBeGreaterThan(names.length / 2);
    expect(failures.filter((one) => !isFailure(structuredClone(one)))).toEqual([]);
  });

  test("allows fields of a later version", () => {
    expect(isFailure(changed("exchange.later", 1))).toBe(true);
  });

  test.each([
    ["id", 1],
    ["exchange", undefined],
    ["exchange.sentAt", "1"],
    ["exchange.request.headers", {}],
    ["exchange.request.headers", [{ name: "a" }]],
    ["exchange.response.body", undefined],
    ["exchange.response.body.text", 7],
    ["exchange.authorization", { scheme: "Bearer", claims: { roles: "x" } }],
    ["error.shape", "toString"],
    ["error.ids", [null]],
    ["error.code", null],
    ["error.details", [1]],
    ["calls", { minute: 1 }],
  ])("is broken by %s of %j", (path, value) => {
    expect(isFailure(changed(path, value))).toBe(false);
  });

  test.each([undefined, null, "x", [], {}])("does not fit %j", (value) => {
    expect(isFailure(value)).toBe(false);
  });
});
