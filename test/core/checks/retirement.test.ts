import { expect, test } from "vitest";
import { retirement } from "../../../src/core/checks/retirement.ts";
import { allOperations, failed, mde, refusal } from "./failed.ts";

const retiring = allOperations.find(({ path }) => path === "/api/advancedhunting/run")?.retiring;
const found = (status: number, body: unknown, path = "/advancedhunting/run") =>
  retirement.run(failed({ url: `${mde}${path}`, method: "POST", status, body }));

test("an operation that is being retired may be the reason, and its successor is named", () => {
  const next = allOperations.find(({ id }) => id === retiring?.replacedBy);
  expect(next).toBeDefined();
  expect(found(404, refusal("NotFound"))).toEqual([
    {
      check: "retiring-operation",
      certainty: "possible",
      expected: [`${next?.method} ${next?.path}`],
      weight: -9,
      args: { since: retiring?.since },
    },
  ]);
});

test.each([400, 500])("a %d with a reason of its own is believed, and one without is not", (status) => {
  const code = status === 400 ? "BadRequest" : "InternalServerError";
  expect(found(status, refusal(code, "Something special."))).toEqual([]);
  expect(found(status, refusal(code, " "))).toHaveLength(1);
});

test("an operation that stays is no reason", () => {
  expect(found(404, refusal("NotFound"), "/machines/1/isolate")).toEqual([]);
});
