import { describe, expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { causeOf } from "../../../src/core/answer/cause.ts";
import { isPortalCall } from "../../../src/core/api-facts.ts";
import { compare } from "../../../src/core/compare/index.ts";
import { diagnose } from "../../../src/core/diagnose.ts";
import type { Failure } from "../../../src/core/failure.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { createDoor } from "../../../src/core/redact/index.ts";
import { findingsOf, fixtureCalls } from "../../calls/call.ts";
import { recordedExchange, recordedNames } from "../../recorded.ts";
import {
  type Call,
  callOf,
  type Edit,
  exchangeFor,
  header,
  inBody,
  inClaims,
  inUrl,
  later,
} from "./pairs.ts";

const operations = await loadOperations();
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
const isolate = "ClientVersionNotSupported.isolate";

function failureOf(call: Call, code: string, good?: Call, message = ""): Failure {
  const made = exchangeFor(call);
  const text = JSON.stringify({ error: { code, message, target: "t" } });
  const response = {
    ...made.response,
    body: { text },
    headers: [{ name: "Content-Type", value: "application/json" }],
  };
  const [failure] = failuresOf({ ...made, response });
  if (!failure) throw new Error("No failure.");
  return good ? { ...failure, since: compare(exchangeFor({ ...good, status: 200 }), made) } : failure;
}

/** The findings for a call, alone and compared with a good call that differs by an edit. */
function found(name: string, code: string, edit: Edit, { status = 400, of = (call: Call) => call } = {}) {
  const failed = { ...of(callOf(name)), status };
  const good = later({ ...failed, sentAt: failed.sentAt - 360_000 }, edit);
  const names = (failure: Failure) =>
    diagnose(failure, operations).map(({ check, certainty }) => `${check} ${certainty}`);
  return { alone: names(failureOf(failed, code)), beside: names(failureOf(failed, code, good)) };
}

const same: Edit = () => undefined;

describe("the good call clears what it proves right", () => {
  test.each([
    ["a name in another case", "InvalidRequestBody.parameter-case", "InvalidRequestBody", same],
    ["a misspelled name", "InvalidRequestBody.parameter-spelling", "InvalidRequestBody", same],
    ["a missing parameter", "MissingRequiredParameter.comment", "MissingRequiredParameter", same],
    [
      "a missing parameter beside another text",
      "BadRequest.action-running.near-miss",
      "InvalidRequestBody",
      inBody((body) => ({ ...body, comment: "Other" })),
    ],
    ["an unknown parameter", "InvalidRequestBody.parameter-unknown", "InvalidRequestBody", same],
    [
      "a value off the list",
      "BadRequest.value-off-list",
      "BadRequest",
      inBody((body) => ({ ...body, title: "Other" })),
    ],
    ["a wrapped body", "InvalidRequestBody.parameter-wrapped", "InvalidRequestBody", same],
    ["broken JSON", "InvalidRequestBody.trailing-comma", "InvalidRequestBody", same],
    ["a filter", "ODataError.property-case", "ODataError", same],
    ["an option", "ODataError.top-above-maximum", "ODataError", same],
    ["a misspelled option", "ODataError.option-misspelt", "ODataError", same],
    ["a path", "NotFound.path-misspelt", "NotFound", inBody((body) => ({ ...body, Comment: "Other" }))],
    ["an id", "BadRequest.action-id", "BadRequest", same],
    ["a hash of another type", "BadRequest.hash-of-other-type", "BadRequest", same],
    ["a host", "NotFound.incidents-at-endpoint-host", "NotFound", same],
    ["a query", "BadRequest.query-operator", "BadRequest", same],
    ["too many items", "BadRequest.too-many-machines", "BadRequest", same],
  ])("%s", (_, name, code, edit) => {
    const status = code === "NotFound" ? 404 : 400;
    const { alone, beside } = found(name, code, edit, { status });
    expect(alone.length).toBeGreaterThan(0);
    expect(beside.filter((one) => !/^(?:changed-since|retiring)/.test(one))).toEqual([]);
  });

  test("a permission that the same token had", () => {
    const of = (call: Call) => ({ ...call, claims: { ...call.claims, roles: ["Alert.Read.All"] } });
    const { alone, beside } = found(
      isolate,
      "Forbidden",
      inUrl(device, "77aa12d7e413ddd7902c2932e418702b84d0cc07"),
      { status: 403, of },
    );
    expect(alone).toContain("missing-permission certain");
    expect(beside).toEqual([]);
  });

  test("except what another version accepted", () => {
    const { alone, beside } = found(
      "BadRequest.graph-parameter-case",
      "BadRequest",
      inUrl("/v1.0/", "/beta/"),
    );
    expect(alone[0]).toMatch(/^parameter-case/);
    expect(beside[0]).toMatch(/^parameter-case/);
  });

  test("except what the two calls do not share", () => {
    const { alone, beside } = found(
      "BadRequest.action-id",
      "BadRequest",
      inUrl(device, "988cc94e-7a8f-4b28-ab65-54970c5d5018"),
    );
    expect(alone).toEqual(beside);
  });
});

describe("a finding that names a change is more certain", () => {
  test("than without the good call", () => {
    const { alone, beside } = found(
      "InvalidRequestBody.value-case",
      "InvalidRequestBody",
      inBody((body) => ({ ...body, Action: "Add" })),
    );
    expect(alone).toEqual(["parameter-value possible"]);
    expect(beside[0]).toBe("parameter-value likely");
  });

  test("and reports the change itself", () => {
    const { beside } = found(
      "InvalidRequestBody.parameter-case",
      "InvalidRequestBody",
      inBody(({ comment, ...rest }) => ({ Comment: comment, ...rest })),
    );
    expect(beside.some((one) => one.startsWith("changed-since"))).toBe(false);
    expect(beside[0]).toMatch(/^parameter-case/);
  });
});

test("a correction is offered with a good call as well", () => {
  const failed = callOf("InvalidRequestBody.parameter-case");
  const good = later(
    { ...failed, sentAt: failed.sentAt - 360_000 },
    inBody(({ comment, isolationType }) => ({ Comment: comment, IsolationType: isolationType })),
  );
  const editsOf = (failure: Failure) => diagnose(failure, operations).flatMap(({ edits = [] }) => edits);
  const alone = editsOf(failureOf(failed, "InvalidRequestBody"));
  expect(alone.length).toBeGreaterThan(0);
  expect(editsOf(failureOf(failed, "InvalidRequestBody", good))).toEqual(alone);
});

describe("a change is a finding of its own", () => {
  test("if no check has a finding", () => {
    const { beside } = found(
      isolate,
      "InvalidRequestBody",
      inBody((body) => ({ ...body, ExternalId: "4711" })),
    );
    expect(beside).toEqual(["changed-since likely"]);
  });

  test("unless it cannot cause the status", () => {
    const { beside } = found(
      isolate,
      "TooManyRequests",
      inBody((body) => ({ ...body, ExternalId: "4711" })),
      { status: 429 },
    );
    expect(beside.some((one) => one.startsWith("changed-since"))).toBe(false);
    expect(
      found(
        isolate,
        "Unauthorized",
        inBody((body) => ({ ...body, ExternalId: "1" })),
        { status: 401 },
      ).beside,
    ).not.toContain("changed-since likely");
    expect(
      found(isolate, "Unauthorized", inClaims({ appid: "99999999-7777-8888-9999-aaaaaaaaaaaa" }), {
        status: 401,
      }).beside,
    ).toContain("changed-since likely");
  });

  test("unless it is only another Accept header", () => {
    expect(found(isolate, "InvalidRequestBody", header("Accept", "text/html")).beside).toEqual([]);
  });
});

test("failures that follow from one have the same cause", () => {
  const follows = { kind: "token", id: "a", at: 0 } as const;
  const first = { ...failureOf(callOf(isolate), "Unauthorized"), id: "a", follows };
  const second = { ...failureOf(callOf("BadGateway.empty"), "Unauthorized"), id: "b", follows };
  expect(causeOf(first, [])).toBe(causeOf(second, []));
  expect(diagnose(second, operations).map(({ check }) => check)).toContain("follow-up");
  expect(diagnose(first, operations).map(({ check }) => check)).not.toContain("follow-up");
});

/**
 * Findings about the service, the time, a secret, an opaque token, or the object: an earlier success proves nothing.
 */
const passing =
  /^(?:client-version|conditional-access|cors-header|device-platform|disabled-feature|disallowed-operation|early-token|expired-token|heavy-query|malformed-token|missing-consent|no-connection|not-offered|permission-held|preflight-status|processing-quota|rate-limit|retiring-operation|server-fault|sign-in-credential|sign-in-grant|tenant-state|user-role)$/;

/** The same in the portal, whose replies also name licenses, sessions, commands, and device groups. */
const passingInPortal =
  /^(?:portal-(?:command|conflict|device-group|gateway|session)|disabled-feature|rate-limit|server-fault|tenant-state|user-role)$/;

test("a portal call that worked is not accused of what it was then", () => {
  const accused: string[] = [];
  for (const failure of fixtureCalls.filter(({ exchange }) => isPortalCall(exchange))) {
    if (failure.error.part) continue; // parts are not compared
    const good = { ...failure.exchange, sentAt: failure.exchange.sentAt - 1000 };
    for (const finding of findingsOf({ ...failure, since: compare(good, failure.exchange) })) {
      const isSaid = finding.check === "portal-product" && finding.args.by !== "usual";
      if (!isSaid && !passingInPortal.test(finding.check))
        accused.push(`${failure.exchange.request.url}: ${finding.check}`);
    }
  }
  expect(accused).toEqual([]);
});

describe("a portal call that lacked something when it worked", () => {
  const call = (path: string, status: number, headers: Record<string, string>) => {
    const made = exchangeFor({
      ...callOf(isolate),
      method: "GET",
      url: `https://security.microsoft.com/apiproxy${path}`,
      headers,
      status,
    });
    return { ...made, response: { ...made.response, body: { text: "" } } };
  };
  const tenant = { "tenant-id": "11111111-2222-3333-4444-555555555555", "X-XSRF-TOKEN": "a" };
  const whole = { ...tenant, Cookie: "XSRF-TOKEN=a; s.SessID=b; X-PortalEndpoint-RouteKey=c" };
  const checksOf = (
    path: string,
    status: number,
    was: Record<string, string>,
    is: Record<string, string>,
  ) => {
    const exchange = call(path, status, is);
    const [failure] = failuresOf(exchange);
    if (!failure) throw new Error("No failure.");
    const since = compare(call(path, 200, was), exchange);
    return findingsOf({ ...failure, since }).map(({ check, certainty }) => `${check} ${certainty}`);
  };

  test.each<[string, number, Record<string, string>, Record<string, string>, string[]]>([
    ["/mtoapi/tenantGroups", 400, tenant, tenant, []],
    ["/mtoapi/tenantGroups", 400, { ...tenant, mtoproxyurl: "MTO" }, tenant, ["portal-header certain"]],
    ["/mtp/xspmatlas/attacksurface/x", 400, tenant, tenant, []],
    ["/aatp/odata/sensors", 404, tenant, tenant, []],
    [
      "/mtp/siamApi/mdestatus",
      500,
      { ...tenant, Cookie: "XSRF-TOKEN=a" },
      { ...tenant, Cookie: "XSRF-TOKEN=a" },
      [],
    ],
    ["/mtp/siamApi/mdestatus", 500, whole, { ...tenant, Cookie: "XSRF-TOKEN=a" }, ["portal-cookies likely"]],
    ["/mtp/siamApi/mdestatus", 403, { ...whole, "X-XSRF-TOKEN": "b" }, { ...whole, "X-XSRF-TOKEN": "b" }, []],
    ["/mtp/siamApi/mdestatus", 403, whole, { ...whole, "X-XSRF-TOKEN": "b" }, ["portal-xsrf certain"]],
  ])("%s %i", (path, status, was, is, expected) => {
    const found = checksOf(path, status, was, is).filter(
      (one) => !/^(?:server-fault|portal-gateway)/.test(one),
    );
    expect(found).toEqual(expected);
  });
});

test("no fixture has a finding about something that the same request contained when it worked", () => {
  const accused: string[] = [];
  for (const name of recordedNames) {
    for (const failure of createDoor()([]).pass(failuresOf(recordedExchange(name)))) {
      if (failure.error.part) continue; // parts are not compared
      const good = { ...failure.exchange, sentAt: failure.exchange.sentAt - 1000 };
      for (const { check } of diagnose({ ...failure, since: compare(good, failure.exchange) }, operations))
        if (!passing.test(check)) accused.push(`${name}: ${check}`);
    }
  }
  expect(accused).toEqual([]);
});
