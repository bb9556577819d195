import { describe, expect, test, vi } from "vitest";
import { loadPortalOperations } from "../../src/catalogue/apis/portal/operations.ts";
import { loadOperations, type Operation } from "../../src/catalogue/operations.ts";
import type { Comparison } from "../../src/core/compare/change.ts";
import { diagnose, evidencesOf } from "../../src/core/diagnose.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../entries.ts";
import { allOperations, device, mde, refusal } from "./checks/failed.ts";

function failureOf(sent: Sent) {
  const [failure] = failuresOf(exchange(sent));
  if (!failure) throw new Error("No failure.");
  return failure;
}
const found = (sent: Sent) =>
  diagnose(failureOf(sent), allOperations).map(({ check, certainty }) => `${check} ${certainty}`);
const portalOperations = await loadPortalOperations();
const withCloudApps = await loadOperations(["mdca"]);
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
  const findingsFor = (request: string, more: Sent = {}, since?: Comparison) =>
    diagnose(
      { ...failureOf({ ...isolate, request, body: refusal("InvalidRequestBody"), ...more }), since },
      allOperations,
    );
  const editsOf = (...call: Parameters<typeof findingsFor>) => findingsFor(...call).map(({ edits }) => edits);

  test("as separate edits if nothing else is wrong", () => {
    expect(editsOf('{"comment":"c","isolationtype":"Full"}')).toEqual([
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

  test("as one edit after three rounds, but not after four", () => {
    const request = '{"comment":"c","isolationtype":"fulll",}';
    expect(editsOf(request)).toEqual([
      [{ part: "body", start: 0, end: request.length, text: '{"Comment":"c","IsolationType":"Full"}' }],
    ]);
    expect(editsOf("{'comment':'c',,'isolationtype':'Full'}")).toEqual([undefined]);
  });

  const alertsWith = (query: string) =>
    diagnose(failureOf({ url: `${mde}/alerts?${query}`, body: refusal("BadRequest") }), allOperations);

  test("even if what remains is only possible", () => {
    expect(alertsWith("$filter=Severity eq high&top=5")).toMatchObject([
      { check: "query-option", edits: [{ text: "$top" }] },
      { check: "filter-quotes", edits: [{ text: "'high'" }] },
      { check: "filter-property", certainty: "possible" },
    ]);
  });

  test("by the first of several findings if it is one edit", () => {
    const findings = alertsWith("$filter=severity eq 'High' && status == 'New'&top=5");
    const text = `${mde}/alerts?$filter=severity eq 'High' and status eq 'New'&$top=5`;
    expect(findings.map(({ check, edits }) => [check, edits])).toEqual([
      ["filter-operator", [{ part: "url", start: 0, end: 97, text }]],
      ["query-option", undefined],
    ]);
  });

  test("for one part even if another part is still wrong", () => {
    const wrongBody = '{"comment":5,"isolationtype":"Everything"}';
    const wrongType = { contentType: "text/plain", requestHeaders: { "content-type": "text/plain" } };
    expect(editsOf(wrongBody, { ...wrongType, status: 415 })).toEqual([
      [{ part: "content-type", start: 0, end: 10, text: "application/json" }],
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("for the host even if the reply is about the body", () => {
    const url = "https://api-eu.securitycenter.microsoft.com/api/incidents";
    const edits = [{ part: "url", start: 8, end: 43, text: "api-eu.security.microsoft.com" }];
    expect(diagnose(failureOf({ url, status: 404, body: refusal("NotFound") }), allOperations)).toMatchObject(
      [{ check: "host", edits }],
    );
  });

  test("even if it brings back what the last good call had", () => {
    const since: Comparison = {
      at: 0,
      changes: [{ part: "body", how: "renamed", name: "isolationtype", before: "IsolationType" }],
      differs: [],
    };
    expect(findingsFor('{"Comment":"c","isolationtype":"Full"}', {}, since)).toMatchObject([
      {
        check: "parameter-case",
        certainty: "certain",
        edits: [{ start: 15, end: 30, text: '"IsolationType"' }],
      },
    ]);
  });
});

describe("the checks receive", () => {
  const evidence = (sent: Sent) => evidencesOf(failureOf(sent), withCloudApps, portalOperations);

  test("the method in upper case, and the values of the path", () => {
    const url = `${mde}/machines/a%2Fb/isolate`;
    const { method, operation, pathValues } = evidence({ url, method: "post", body: refusal("BadRequest") });
    expect([method, operation?.path, pathValues]).toEqual([
      "POST",
      "/api/machines/{id}/isolate",
      { id: "a/b" },
    ]);
  });

  test("no operation and no values for an unknown path", () => {
    const url = `${mde}/nowhere/1`;
    const { operation, behind, portal, pathValues } = evidence({ url, body: refusal("NotFound") });
    expect([operation, behind, portal, pathValues]).toEqual([undefined, undefined, undefined, {}]);
  });

  test("whether headers are known", () => {
    const call = { url: `${mde}/alerts`, body: refusal("BadRequest") };
    expect(evidence(call).headersKnown).toBe(false);
    expect(evidence({ ...call, requestHeaders: { Accept: "*/*" } }).headersKnown).toBe(true);
  });

  test("of a portal call, its listed operation, or that of the API behind it", () => {
    const operationsOf = (path: string) => {
      const url = `https://security.microsoft.com/apiproxy${path}`;
      const { portal, behind, operation } = evidence({ url, status: 400 });
      return [portal?.operation.path, behind?.id, operation?.id];
    };
    const listed = "/aatp/api/alertthresholds";
    expect(operationsOf(listed)).toEqual([listed, undefined, undefined]);
    const id = "mdca.alerts.list";
    expect(operationsOf("/mcas/cas/api/v1/alerts/")).toEqual([undefined, id, undefined]);
  });
});

test("a check that throws is skipped with a warning, and the others still run", () => {
  const failure = failureOf({
    url: `${mde}/machines/undefined/isolate`,
    method: "POST",
    request: { Commentt: "c", IsolationType: "Full" },
    body: refusal("BadRequest"),
  });
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
