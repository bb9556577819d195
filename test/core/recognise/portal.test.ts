import { describe, expect, test } from "vitest";
import { id, only, other } from "./reply.ts";

const url = "https://security.microsoft.com/apiproxy/mtp/huntingService/queryExecutor?useFanOut=false";

describe("the DiagnosticContext of a portal service gives IDs", () => {
  const ids = [
    { value: id, source: "DiagnosticContext.CID" },
    { value: other, source: "DiagnosticContext.SID" },
    { value: "2026-11-21T12:00:00Z", source: "DiagnosticContext.Time" },
  ];
  const context = { CID: id, SID: other, Time: "2026-11-21T12:00:00Z" };
  test.each([
    ["as an object", { DiagnosticContext: context, ErrorMessage: "m" }],
    ["inside the error", { error: { message: "m", DiagnosticContext: context } }],
    [
      "as text",
      { DiagnosticContext: `CID: ${id}; SID: ${other}; Time: 2026-11-21T12:00:00Z`, ErrorMessage: "m" },
    ],
  ])("%s", (_, body) => {
    const found = only({ url, status: 500, body }).ids.filter(({ source }) => source.startsWith("Diag"));
    expect(new Set(found)).toEqual(new Set(ids));
  });

  test("in a message that is not JSON", () => {
    const found = only({
      url,
      status: 500,
      body: `Failed. DiagnosticContext: {CID=${id}, SID=${other}}`,
    }).ids;
    expect(found).toEqual(expect.arrayContaining(ids.slice(0, 2)));
  });
});

describe("a reply that the browser blocked", () => {
  test("is a failure although the server accepted the call", () => {
    expect(only({ status: 200, response: { _error: "net::ERR_FAILED" } })).toMatchObject({
      status: 200,
      shape: "no-body",
    });
  });
});
