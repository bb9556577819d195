import { expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { batchSize } from "../../../src/core/checks/batch-size.ts";
import { evidencesOf } from "../../../src/core/diagnose.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";

const operations = await loadOperations();
const url = "https://api.security.microsoft.com/api/indicators/BatchDelete";
const ids = (length: number) => ({ IndicatorIds: Array.from({ length }, (_, index) => String(index)) });

function check(request: unknown, code: string, message: string, address = url, status = 400) {
  const body = { error: { code, message, target: "|1." } };
  const [failure] = failuresOf(exchange({ method: "POST", url: address, status, request, body }));
  if (!failure) throw new Error("No failure.");
  return batchSize.run(evidencesOf(failure, operations));
}
const limit = "Maximum batch size exceeded. Received: 501, allowed: 500.";

test("counts the items against the documented maximum", () => {
  const found = check(ids(501), "BadRequest", "No.");
  expect(found).toMatchObject([
    {
      check: "batch-size",
      certainty: "certain",
      sent: "501",
      expected: ["500"],
      args: { name: "IndicatorIds" },
    },
  ]);
  expect(JSON.stringify(ids(501))[found[0]?.place?.start ?? 0]).toBe("[");
  expect(check(ids(500), "BadRequest", "No.")).toEqual([]);
});

test("trusts the message's numbers, even without a body or an operation", () => {
  const args = { received: 501, allowed: 500 };
  expect(check("", "MaximumBatchSizeExceeded", limit)).toMatchObject([{ args }]);
  expect(check({}, "MaximumBatchSizeExceeded", limit, `${url}Nothing`)).toMatchObject([{ args }]);
  const other = "Maximum batch size exceeded. Received: {30}, allowed: {20}.";
  expect(check(ids(30), "MaximumBatchSizeExceeded", other)).toMatchObject([{ sent: "30", expected: ["20"] }]);
});

test("counts the calls of a Graph batch", () => {
  const requests = (length: number) => ({
    requests: Array.from({ length }, (_, id) => ({ id: String(id) })),
  });
  const batch = "https://graph.microsoft.com/v1.0/$batch";
  expect(check(requests(21), "BadRequest", "Too many.", batch)).toMatchObject([
    { args: { received: 21, allowed: 20 } },
  ]);
  expect(check(requests(20), "BadRequest", "Too many.", batch)).toEqual([]);
});

test("is silent if nothing can be counted, or the reply names another cause", () => {
  expect(check(ids(3), "MaximumBatchSizeExceeded", "Too many.")).toEqual([]);
  expect(check(ids(501), "Forbidden", "No.", url, 403)).toEqual([]);
});

test("reads the code in any letter case", () => {
  for (const code of ["MaximumBatchSizeExceeded", "maximumbatchsizeexceeded"])
    expect(check(ids(501), code, "Too many.")).toMatchObject([{ args: { received: 501, allowed: 500 } }]);
});

test("marks no list whose length differs from the number in the message", () => {
  const [found] = check(ids(3), "MaximumBatchSizeExceeded", limit);
  expect(found).toMatchObject({ args: { received: 501, allowed: 500 } });
  expect(found?.place).toEqual({ part: "body" });
});
