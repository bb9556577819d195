import { expect, test } from "vitest";
import { isBeside, isNamed, tempered } from "../../../src/core/checks/beside.ts";
import type { Evidence } from "../../../src/core/checks/finding.ts";
import type { Finding } from "../../../src/core/checks/index.ts";
import type { Failure } from "../../../src/core/failure.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";

function failureOf(message: string, code = "BadRequest"): Failure {
  const [failure] = failuresOf(exchange({ status: 400, body: { error: { code, message } } }));
  if (!failure) throw new Error("No failure.");
  return failure;
}
const missing = (place: Evidence["place"] = { part: "body" }): Finding => ({
  check: "parameter-missing",
  certainty: "certain",
  expected: ["isolationType"],
  place,
  args: { names: ["isolationType"], empty: false },
});
const certaintyAfter = (message: string, finding: Finding = missing(), code?: string) =>
  tempered([finding], failureOf(message, code))[0]?.certainty;

test("a finding that the reason does not concern is only possible", () => {
  expect(certaintyAfter("The device is offline.")).toBe("possible");
  expect(certaintyAfter("デバイスはオフラインです。")).toBe("possible");
  expect(certaintyAfter("The caller has no valid license.")).toBe("possible");
});

test("a finding that the reason may concern stays as it is", () => {
  expect(certaintyAfter("")).toBe("certain");
  expect(certaintyAfter("Bad request.")).toBe("certain");
  expect(certaintyAfter("A value is not valid.")).toBe("certain");
  expect(certaintyAfter("The device is offline.", missing(), "InvalidRequestBody")).toBe("certain");
});

test("the words of a complaint depend on the part of the request", () => {
  expect(certaintyAfter("This query is too long.")).toBe("possible");
  expect(certaintyAfter("This query is too long.", missing({ part: "query" }))).toBe("certain");
  expect(certaintyAfter("The item was not found.")).toBe("possible");
  expect(certaintyAfter("The item was not found.", missing({ part: "path" }))).toBe("possible");
  expect(certaintyAfter("The resource was not found.", missing({ part: "path" }))).toBe("certain");
  expect(certaintyAfter("The header did not match.", missing({ part: "header" }))).toBe("certain");
});

test("a name counts as a whole word, also in prose", () => {
  expect(isNamed(missing(), failureOf("The IsolationType is wrong."))).toBe(true);
  expect(isNamed(missing(), failureOf("An isolation type is wanted."))).toBe(true);
  expect(isNamed(missing(), failureOf("The isolationTypes are busy."))).toBe(false);
  expect(isNamed(missing({ part: "body", name: "a.mode[0]" }), failureOf("No such mode."))).toBe(true);
});

test("a reply that names one of several faults says nothing of the others", () => {
  const named: Finding = { ...missing(), expected: ["comment"] };
  const found = tempered([named, missing()], failureOf("The comment is too long."));
  expect(found.map(({ certainty }) => certainty)).toEqual(["certain", "certain"]);
});

test("no fault is surer than the one that the reply names", () => {
  const named: Finding = { ...missing(), certainty: "likely", expected: ["comment"] };
  const found = tempered([named, missing()], failureOf("The comment is too long."));
  expect(found.map(({ certainty }) => certainty)).toEqual(["likely", "likely"]);
});

test("words in quotation marks, and about anything but the request, are no complaint", () => {
  expect(certaintyAfter("The rule 'invalid value' is busy.")).toBe("possible");
  expect(certaintyAfter("The sensor is in an invalid state: restart it.")).toBe("possible");
  expect(certaintyAfter("Your role is unknown to us, and no value is read.")).toBe("possible");
  expect(certaintyAfter("The model has an unknown value.")).toBe("certain");
  expect(certaintyAfter("Invalid alert.")).toBe("certain");
});

test("a header or a property that the reply names clears the rest", () => {
  expect(certaintyAfter("The User-Agent has an invalid value.")).toBe("possible");
  expect(certaintyAfter("The Accept header has an invalid value.")).toBe("possible");
  expect(certaintyAfter("We do not accept this value, and prefer none.")).toBe("certain");
  expect(certaintyAfter("Classification must be provided, as a valid value.")).toBe("possible");
  expect(certaintyAfter("Body must be provided, as a valid value.")).toBe("certain");
});

test("findings about anything but the request are never beside it", () => {
  const fault: Finding = { check: "server-fault", certainty: "likely", args: { retriable: true, less: [] } };
  expect(isBeside(fault, failureOf("The device is offline."))).toBe(false);
});
