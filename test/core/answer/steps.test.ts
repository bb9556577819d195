import { describe, expect, test } from "vitest";
import { loadPortalOperations } from "../../../src/catalogue/apis/portal/operations.ts";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../entries.ts";
import { english } from "./words.ts";

const diagnosis = createDiagnosis(await loadOperations(), ["portal"], await loadPortalOperations());
const { situations, statuses, portal, readMessage } = english.texts;

/** The steps of the answer to a reply: those that fix it, and those of its code. */
function stepsFor(sent: Sent, isChecked = false) {
  const [failure] = failuresOf(exchange(sent));
  if (!failure) throw new Error("No failure.");
  const { fix, general } = diagnosis.answer(failure, isChecked ? diagnosis.findings(failure) : [], english);
  return { fix: fix.steps, general: general.steps };
}
const refused = (code: string, message: string) => ({ error: { code, message } });
const api = "https://api.security.microsoft.com/api";
const inPortal = "https://security.microsoft.com/apiproxy/mtp/rules/7";

describe("a reason in unknown wording", () => {
  test("replaces the steps of its code, which remain as general help", () => {
    expect(stepsFor({ body: refused("BadRequest", "The archive is locked.") })).toEqual({
      fix: [],
      general: expect.arrayContaining([expect.any(String)]),
    });
  });

  test.each([
    [403, "The license of this tenant does not allow access."],
    [429, "The limit of 5000 file indicators is reached."],
  ])("replaces the steps of a %d that do not change it: %s", (status, message) => {
    const { fix, general } = stepsFor({ status, body: refused("Forbidden", message) });
    expect(fix).toEqual([]);
    expect(general.length).toBeGreaterThan(0);
  });

  test("leaves the steps of a limit that a wait makes room under", () => {
    const body = refused("TooManyRequests", "The limit of 10 running queries is reached.");
    expect(stepsFor({ status: 429, body }).fix.length).toBeGreaterThan(0);
  });

  test("sends the user to the part of the request that it quotes", () => {
    const url = `${api}/machines?$filter=colour eq 'x'`;
    expect(stepsFor({ url, body: refused("BadRequest", "The archive has no 'colour'.") }).fix).toEqual([
      situations.checkNamed("colour"),
    ]);
  });

  test.each([404, 405, 408, 409, 423, 424, 429, 500])(
    "leaves the steps of a %d, which help anyway",
    (status) => {
      const { fix, general } = stepsFor({ status, body: refused("Oddity", "The archive is locked.") });
      expect(fix).not.toEqual([]);
      expect(general).toEqual([]);
    },
  );

  test("leaves the steps of a 401 that speaks of the caller, which a new token may help", () => {
    const fixOf = (message: string) => stepsFor({ status: 401, body: refused("Oddity", message) }).fix;
    for (const message of ["The token is odd.", "This account may not open archives.", "Sign in first."])
      expect(fixOf(message)).not.toEqual([]);
    expect(fixOf("The archive is locked.")).toEqual([]);
  });

  test("leaves the steps of a code that a retry solves", () => {
    const { fix } = stepsFor({ body: refused("ActiveRequestAlreadyExists", "The archive is locked.") });
    expect(fix).not.toEqual([]);
  });

  test("does not keep the step to read the message, which is quoted", () => {
    for (const status of [400, 404, 409])
      expect(
        JSON.stringify(stepsFor({ status, body: refused("Oddity", "The archive is locked.") })),
      ).not.toContain(readMessage);
  });

  test("is no reason of its own if it only says that access is denied", () => {
    const { fix } = stepsFor({ status: 403, body: refused("Forbidden", "You have no permission for it.") });
    expect(fix).not.toEqual([]);
    expect(stepsFor({ status: 403, body: refused("Forbidden", "The archive is locked.") }).fix).toEqual([]);
  });
});

test("a name that is taken is replaced, and a device in another state is waited for", () => {
  expect(stepsFor({ status: 409, body: refused("Oddity", "A rule of this name already exists.") })).toEqual({
    fix: [situations.taken],
    general: [],
  });
  const machine = { body: refused("BadRequest", "The device is offline now.") };
  expect(stepsFor(machine)).toEqual({ fix: statuses[409].steps, general: [] });
});

test("what the reply itself asks for comes first", () => {
  const headers = { "Retry-After": "30" };
  const taken = { status: 409, headers, body: refused("Oddity", "A rule of this name already exists.") };
  expect(stepsFor(taken).fix).toEqual([situations.wait(30), situations.taken]);
  const offline = { headers, body: refused("BadRequest", "The device is offline now.") };
  expect(stepsFor(offline).fix[0]).toBe(situations.wait(30));
  expect(stepsFor({ headers, body: refused("BadRequest", "The archive is locked.") }).fix).toEqual([
    situations.wait(30),
  ]);
});

test("another method is suggested unless the path is unknown", () => {
  const at = (path: string, isChecked = false) =>
    stepsFor(
      { url: `${api}/${path}`, method: "PUT", status: 405, headers: { Allow: "GET" }, body: "" },
      isChecked,
    ).fix;
  expect(at("machines")).toContain(situations.allow("GET"));
  expect(at("machinez")).toContain(situations.allow("GET"));
  expect(at("machinez", true)).not.toContain(situations.allow("GET"));
});

test("session control is answered by its policy, or by loading the page again after its redirect", () => {
  const url = "https://security.microsoft.com.mcas.ms/apiproxy/mtp/rules/7";
  const body = "<html><title>Blocked</title><h1>Access is blocked</h1>";
  const { policy, reload } = portal.sessionControl;
  expect(stepsFor({ url, status: 403, body }).fix).toEqual([policy]);
  const headers = { Location: "https://access.mcas.ms/aad_login" };
  expect(stepsFor({ url: inPortal, status: 302, headers, body: "" }).fix).toEqual([reload]);
});

test("a call without a reply, and one whose preflight was refused, have steps of their own", () => {
  const network = { status: 0, response: { _error: "net::ERR_NAME_NOT_RESOLVED" } };
  expect(stepsFor(network).fix).toEqual(situations.network.steps);
  const entry = { _resourceType: "preflight" };
  expect(stepsFor({ method: "OPTIONS", status: 403, body: "", entry }).fix).toEqual(
    situations.preflight.steps,
  );
});

test("of a call that succeeded in part, only the part that failed is sent again", () => {
  const value = [
    { id: "1", indicator: "a.example", isFailed: false, failureReason: null },
    { id: "2", indicator: "b.example", isFailed: true, failureReason: "The store timed out." },
  ];
  const sent = { url: `${api}/indicators/import`, method: "POST", status: 200, body: { value } };
  expect(stepsFor(sent).fix).toEqual([situations.partLater]);
});

test("a page that the API did not write is explained as such", () => {
  expect(stepsFor({ status: 400, body: "<html><title>Proxy error</title>" }).fix).toEqual([
    situations.htmlStep,
  ]);
});

describe("a portal user who lacks a role", () => {
  const denied = (message: string, status = 403, url = inPortal) =>
    stepsFor({ url, status, body: { message } }).fix;

  test.each([
    "The user lacks the role to edit rules.",
    "You don't have permissions for this.",
    "Insufficient privileges to complete the operation.",
  ])("gets one: %s", (message) => expect(denied(message)).toEqual(portal.lackedRole));

  test.each([
    "The CSRF token is not in the role.",
    "The application role is missing.",
    "The role was saved.",
  ])("is not what is meant by: %s", (message) => expect(denied(message)).not.toEqual(portal.lackedRole));

  test("is told so by a 403 of the portal only", () => {
    const message = "The user lacks the role to edit rules.";
    expect(denied(message, 400)).not.toEqual(portal.lackedRole);
    expect(denied(message, 403, `${api}/machines`)).not.toEqual(portal.lackedRole);
  });
});

describe("a finding", () => {
  const isolate: Sent = {
    method: "POST",
    url: `${api}/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate`,
    body: refused("InvalidRequestBody", "Request body is incorrect"),
  };

  test("that is certain needs no general help", () => {
    const certain = {
      ...isolate,
      request: { comment: "x", IsolationType: "Full" },
      body: refused("MissingRequiredParameter", "Parameter Comment is missing."),
    };
    expect(stepsFor(certain, true)).toEqual({ fix: [situations.sendCorrected], general: [] });
  });

  test("that is only possible keeps it", () => {
    const url = `${api}/machines/host-x/isolate`;
    const possible = {
      ...isolate,
      url,
      body: refused("BadRequest", ""),
      request: { Comment: "x", IsolationType: "Full" },
    };
    expect(stepsFor(possible, true).general).not.toEqual([]);
  });

  test("that the token has the permission makes help on permissions needless", () => {
    const held: Sent = {
      url: `${api}/machines`,
      status: 403,
      body: refused("Forbidden", ""),
      requestHeaders: { Authorization: "Bearer •••" },
      entry: {
        _authorization: {
          scheme: "Bearer",
          claims: {
            aud: "https://api.securitycenter.microsoft.com",
            idtyp: "app",
            roles: ["Machine.Read.All"],
          },
        },
      },
    };
    expect(stepsFor(held).fix).not.toEqual([]);
    expect(stepsFor(held, true).general).toEqual([]);
  });
});
