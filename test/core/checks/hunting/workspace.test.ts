import { expect, test } from "vitest";
import { workspace } from "../../../../src/core/checks/hunting/workspace.ts";
import { failed } from "../failed.ts";

const url = "https://api.loganalytics.io/v1/workspaces/6f79aa5a-4ee0-445e-9c59-46815bd8da82/query";

/** What is said about the name that the engine cannot resolve. */
function found(name: string, query: string) {
  const request = JSON.stringify({ query });
  const message = `'where' operator: Failed to resolve scalar expression named '${name}'`;
  const innererror = { code: "SEM0100", message };
  const body = {
    error: {
      code: "BadArgumentError",
      message: "The request had some invalid properties",
      innererror: { code: "SemanticError", message: "A semantic error occurred.", innererror },
    },
  };
  return workspace
    .run(failed({ url, method: "POST", status: 400, request, body }))
    .map(({ certainty, expected, args, place }) => ({
      is: `${certainty} ${"why" in args ? args.why : ""}`,
      ...(expected?.length && { expected }),
      marked: place && request.slice(place.start, (place.end ?? 0) + 2),
    }));
}

test.each(["Timestamp", "timestamp", "TimeStamp"])("the time column of another schema: %s", (name) => {
  expect(found(name, `SigninLogs | where ${name} > ago(1d)`)).toEqual([
    { is: "likely time", expected: ["TimeGenerated"], marked: `${name} >` },
  ]);
});

test("a column that the query drops", () => {
  expect(found("n", "SigninLogs | extend n = 1 | summarize count() by UserId | where n < 2")).toEqual([
    { is: "certain dropped", marked: "n <" },
  ]);
});

test("any other name may be a custom column, so nothing is said", () => {
  expect(found("UserNme", "SigninLogs | where UserNme == 'a'")).toEqual([]);
  expect(found("EventTimestamp", "SigninLogs | where EventTimestamp > ago(1d)")).toEqual([]);
});
