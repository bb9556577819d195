import { describe, expect, test, vi } from "vitest";
import type { Operation } from "../../src/catalogue/operations.ts";
import { diagnose } from "../../src/core/diagnose.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../entries.ts";
import { allOperations, device, mde, refusal } from "./checks/failed.ts";

const found = (sent: Sent) => {
  const [failure] = failuresOf(exchange(sent));
  if (!failure) throw new Error("No failure.");
  return diagnose(failure, allOperations).map(({ check, certainty }) => `${check} ${certainty}`);
};
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const bearer = (claims: object) => ({
  authorization: `Bearer ${part({ alg: "RS256" })}.${part(claims)}.c2ln`,
});
/** Findings for a 401 in the government cloud. */
const refused401 = (claims: object) =>
  found({
    url: "https://api-gov.securitycenter.microsoft.us/api/machines",
    status: 401,
    requestHeaders: bearer(claims),
    body: refusal("Unauthorized"),
  });
const isolate = { url: `${mde}/machines/${device}/isolate`, method: "POST" };

describe("of several causes", () => {
  test("the most certain comes first", () => {
    const token = { aud: "https://api.securitycenter.microsoft.com", exp: 1000 };
    expect(refused401(token)).toEqual(["expired-token certain", "wrong-cloud likely"]);
  });

  test("of equally certain ones, the more specific comes first", () => {
    const token = { iss: "https://login.microsoftonline.com/t/v2.0", exp: 1000 };
    expect(refused401(token)).toEqual(["wrong-cloud certain", "expired-token certain"]);
  });

  test("of equally certain ones, the one that the message names comes first", () => {
    const request = { Commentt: "c", IsolationType: "Fulll" };
    const ofMessage = (message: string) =>
      found({ ...isolate, request, body: refusal("InvalidRequestBody", message) });
    expect(ofMessage("No.")).toEqual(["parameter-spelling certain", "parameter-value certain"]);
    expect(ofMessage("IsolationType is invalid.")).toEqual([
      "parameter-value certain",
      "parameter-spelling certain",
    ]);
  });
});

test("each place has at most one finding", () => {
  const request = {
    indicatorValue: " ",
    indicatorType: "IpAddress",
    title: "t",
    action: "Audit",
    description: "d",
  };
  const call = { url: `${mde}/indicators`, method: "POST", request };
  expect(found({ ...call, body: refusal("InvalidInput", "Invalid input.") })).toEqual([
    "empty-value certain",
  ]);
});

test("a URL that was cut has no findings about its path and query", () => {
  const url = `${mde}/machines/undefined`;
  const body = refusal("ResourceNotFound");
  expect(found({ url, status: 404, body })).not.toEqual([]);
  expect(found({ url: `${url}?x=${"a".repeat(30_000)}`, status: 404, body })).toEqual([]);

  const query = `${mde}/alerts?$top=x`;
  expect(found({ url: query, body: refusal("BadRequest") })).toEqual(["query-option certain"]);
  expect(found({ url: `${query}&y=${"a".repeat(30_000)}`, body: refusal("BadRequest") })).toEqual([]);
});

describe("a correction is offered", () => {
  const findingsFor = (request: string) => {
    const [failure] = failuresOf(exchange({ ...isolate, request, body: refusal("InvalidRequestBody") }));
    if (!failure) throw new Error("No failure.");
    return diagnose(failure, allOperations);
  };

  test("as separate edits if nothing else is wrong", () => {
    expect(findingsFor('{"comment":"c","isolationtype":"Full"}').map(({ edits }) => edits)).toEqual([
      [{ part: "body", start: 1, end: 10, text: '"Comment"' }],
      [{ part: "body", start: 15, end: 30, text: '"IsolationType"' }],
    ]);
  });

  test("as one edit if the first correction reveals the next fault", () => {
    const request = '{"comment":"c",\n"IsolationType":"Full",}';
    const text = '{"Comment":"c",\n"IsolationType":"Full"}';
    expect(findingsFor(request).map(({ check, edits }) => [check, edits])).toEqual([
      ["json-syntax", [{ part: "body", start: 0, end: request.length, text }]],
    ]);
  });

  test("unless the corrected call would still be wrong", () => {
    const findings = findingsFor('{"comment":5,"isolationtype":"Everything"}');
    expect(findings.map(({ check }) => check)).toEqual([
      "parameter-value",
      "parameter-case",
      "parameter-case",
    ]);
    expect(findings.every((finding) => !("edits" in finding))).toBe(true);
  });
});

test("a check that throws is skipped with a warning, and the others still run", () => {
  const [failure] = failuresOf(
    exchange({
      url: `${mde}/machines/undefined/isolate`,
      method: "POST",
      request: { Commentt: "c", IsolationType: "Full" },
      body: refusal("BadRequest"),
    }),
  );
  if (!failure) throw new Error("No failure.");
  const checksFor = (operations: readonly Operation[]) =>
    diagnose(failure, operations).map(({ check }) => check);
  expect(checksFor(allOperations)).toEqual(["parameter-spelling", "path-leftover"]);

  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const unreadable = allOperations.map((operation) =>
    Object.defineProperty({ ...operation }, "body", {
      get() {
        throw new Error("The parameters cannot be read.");
      },
    }),
  );
  expect(checksFor(unreadable)).toEqual(["path-leftover"]);
  expect(warn).toHaveBeenCalledWith(
    expect.stringMatching(/^The check \S+ could not read/),
    new Error("The parameters cannot be read."),
  );
  warn.mockRestore();
});
