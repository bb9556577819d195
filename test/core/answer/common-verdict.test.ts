import { expect, test } from "vitest";
import { commonVerdict } from "../../../src/core/answer/common-verdict.ts";

const missing = (id: string) => `The API found no \`Machine\` with the ID \`${id}\``;

test("values that differ within a cause become an ellipsis", () => {
  expect(commonVerdict(missing("host11"), missing("host1"))).toBe(missing("…"));
});

test.each([
  ["equal verdicts", missing("host1"), missing("host1")],
  ["another sentence", missing("host1"), "The token expired 67 minutes before the call"],
  [
    "another number",
    "The token expired 67 minutes before the call",
    "The token expired 65 minutes before the call",
  ],
  ["an unknown verdict", missing("host1"), undefined],
])("the verdict stays with %s", (_, verdict, other) => {
  expect(commonVerdict(verdict, other)).toBe(verdict);
});
