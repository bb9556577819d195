import { describe, expect, test } from "vitest";
import { loadOperations } from "../../../../src/catalogue/operations.ts";
import { token } from "../../../../src/core/checks/caller/token.ts";
import { evidencesOf } from "../../../../src/core/diagnose.ts";
import { failuresOf } from "../../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../../entries.ts";

const operations = await loadOperations(["o365"]);
const now = Date.parse("2026-11-21T12:00:00Z") / 1000;
const endpoint = "https://api.securitycenter.microsoft.com";

const bearer = (claims: object) =>
  `Bearer ${Buffer.from('{"alg":"RS256"}').toString("base64url")}.${Buffer.from(
    JSON.stringify({ aud: endpoint, nbf: now - 600, exp: now + 3000, ...claims }),
  ).toString("base64url")}.c2ln`;

const refused = { error: { code: "Unauthorized", message: "Unauthorized", target: "1" } };

function found(sent: Sent, live = true) {
  const [failure] = failuresOf({
    ...exchange({ status: 401, body: refused, ...sent }),
    ...(live && { live: true as const }),
  });
  if (!failure) throw new Error("No failure.");
  return token.run(evidencesOf(failure, operations));
}
const withToken = (claims: object, sent: Sent = {}) =>
  found({ requestHeaders: { Authorization: bearer(claims) }, ...sent });
const withHeader = (Authorization: string) => found({ requestHeaders: { Authorization } });
const ids = (list: readonly { check: string }[]) => list.map(({ check }) => check);

test("finds nothing wrong with a good token", () => {
  expect(withToken({})).toEqual([]);
});

test("reports a missing header only if the request headers are known", () => {
  expect(found({ requestHeaders: { Accept: "*/*" } })).toMatchObject([
    { check: "missing-token", certainty: "certain" },
  ]);
  expect(found({})).toEqual([]);
});

test("is less certain about a missing header in a saved file without cookies", () => {
  const file = { requestHeaders: { Accept: "*/*" } };
  expect(found(file, false)).toMatchObject([{ certainty: "possible", args: { saved: true } }]);
});

test("leaves a failed preflight to the network check", () => {
  const entry = { _resourceType: "preflight" };
  expect(found({ method: "OPTIONS", requestHeaders: { Accept: "*/*" }, entry })).toEqual([]);
});

test.each([
  ["scheme", "Basic dXNlcjpwYXNzd29yZA=="],
  ["scheme", bearer({}).slice(7)],
  ["scheme", bearer({}).replace("Bearer ", "Bearer: ")],
  ["doubled-scheme", `Bearer ${bearer({})}`],
  ["quoted", bearer({}).replace(/ (.*)$/, ' "$1"')],
  ["line-break", `${bearer({}).slice(0, 60)}\n${bearer({}).slice(60)}`],
  ["space", `${bearer({}).slice(0, 60)} ${bearer({}).slice(60)}`],
  ["empty", "Bearer "],
  ["not-a-jwt", "Bearer secretKeyOfAnotherKind"],
  ["unset", "Bearer undefined"],
  ["unset", "Bearer None"],
  ["placeholder", "Bearer {{access_token}}"],
  ["placeholder", "Bearer $token"],
  ["placeholder", "Bearer <token>"],
  ["placeholder", "Bearer YOUR_ACCESS_TOKEN"],
  ["printed", "Bearer [object Object]"],
  ["printed", "Bearer System.Security.SecureString"],
  ["printed", "Bearer @{token_type=Bearer; expires_in=3599}"],
])("names the flaw %s", (flaw, header) => {
  expect(withHeader(header)).toMatchObject([
    { check: "malformed-token", args: { flaw }, place: { part: "header", name: "Authorization" } },
  ]);
});

test("does not show the credential", () => {
  expect(JSON.stringify(withHeader("Basic dXNlcjpwYXNzd29yZA=="))).not.toContain("dXNlc");
});

test("states how long before the call the token expired, even without a body", () => {
  expect(withToken({ exp: now - 7260 }, { body: "" })).toMatchObject([
    { check: "expired-token", certainty: "certain", args: { seconds: 7200 } },
  ]);
  expect(withToken({ exp: now + 1 })).toEqual([]);
});

test("uses the service's clock", () => {
  const headers = { Date: "Sat, 21 Nov 2026 14:00:00 GMT" };
  expect(ids(withToken({ exp: now + 3600 }, { headers }))).toEqual(["expired-token"]);
});

test("tolerates a few minutes, by which clocks may differ", () => {
  expect(withToken({ exp: now - 20 })).toMatchObject([{ certainty: "likely", args: { seconds: 20 } }]);
  expect(withToken({ nbf: now + 900 })).toMatchObject([
    { check: "early-token", certainty: "certain", args: { seconds: 900 } },
  ]);
});

test("finds a Graph token at Defender, and the reverse", () => {
  expect(withToken({ aud: "https://graph.microsoft.com/" })).toMatchObject([
    {
      check: "token-audience",
      certainty: "certain",
      sent: "https://graph.microsoft.com/",
      args: { made: "graph", api: "mde" },
    },
  ]);
  const url = "https://graph.microsoft.com/v1.0/security/incidents";
  expect(withToken({}, { url })).toMatchObject([
    { check: "token-audience", expected: ["https://graph.microsoft.com"] },
  ]);
});

test("a token for another known service is likely the cause, one for an unknown service possibly", () => {
  expect(withToken({ aud: "https://management.azure.com" })).toMatchObject([
    { check: "token-audience", certainty: "likely", args: { made: "arm" } },
  ]);
  expect(withToken({ aud: "https://defender.contoso.example" })).toMatchObject([
    { check: "token-audience", certainty: "possible", args: { foreign: "defender.contoso.example" } },
  ]);
  expect(withToken({}, { url: "https://api.security.microsoft.com/api/incidents" })).toMatchObject([
    { check: "token-audience", certainty: "possible", args: { made: "mde", api: "xdr" } },
  ]);
});

test("is silent about audiences that no page rules out", () => {
  expect(withToken({ aud: "https://wdatp-eu.securitycenter.windows.com" })).toEqual([]);
  expect(
    withToken(
      { aud: "https://api.security.microsoft.com" },
      { url: "https://api.security.microsoft.com/api/machines" },
    ),
  ).toEqual([]);
  expect(
    withToken(
      { aud: "00000003-0000-0000-C000-000000000000" },
      { url: "https://graph.microsoft.us/v1.0/security/incidents" },
    ),
  ).toEqual([]);
});

test("uses the audience that the reply rejects", () => {
  const headers = {
    "WWW-Authenticate": `Bearer error="invalid_token", error_description="The audience 'api://x' is invalid"`,
  };
  expect(withToken({ aud: "api://x" }, { headers, body: "" })).toMatchObject([
    { check: "token-audience", certainty: "certain", sent: "api://x" },
  ]);
});

test("uses the audience that the reply names if the token could not be read", () => {
  const body = {
    error: {
      code: "Unauthorized",
      message: "Invalid Authorization payload. AppId: 1d5f3c0a, Audience: https://graph.microsoft.com",
    },
  };
  expect(found({ body })).toMatchObject([
    {
      check: "token-audience",
      certainty: "certain",
      sent: "https://graph.microsoft.com",
      args: { made: "graph" },
    },
  ]);
});

test("finds a token of another cloud", () => {
  const gov = { iss: "https://login.microsoftonline.us/1/v2.0" };
  expect(withToken(gov)).toMatchObject([
    { check: "wrong-cloud", certainty: "certain", args: { from: "gov", to: "commercial" } },
  ]);
  expect(
    withToken(
      { aud: "https://api-gov.securitycenter.microsoft.us" },
      { url: "https://api.securitycenter.microsoft.com/api/machines" },
    ),
  ).toMatchObject([{ check: "wrong-cloud", certainty: "likely" }]);
});

test("accepts that GCC signs in commercially, and that the old issuer serves every cloud", () => {
  const gcc = { url: "https://api-gcc.securitycenter.microsoft.us/api/machines" };
  expect(withToken({ iss: "https://login.microsoftonline.com/1/v2.0" }, gcc)).toEqual([]);
  const gov = { url: "https://api-gov.securitycenter.microsoft.us/api/machines" };
  const aud = "https://api-gov.securitycenter.microsoft.us";
  expect(withToken({ aud, iss: "https://sts.windows.net/1/" }, gov)).toEqual([]);
});

test.each([
  ["Unauthorized request - reason of failure: Account mode is inactive", "inactive"],
  ["Unauthorized request - reason of failure: No Tvm license", "license"],
])("uses the reason in the reply: %s", (message, state) => {
  const body = { error: { code: "Unauthorized", message } };
  expect(withToken({ exp: now - 9000 }, { body })).toMatchObject([
    { check: "tenant-state", args: { state } },
  ]);
});

test.each([
  ["Access token is empty.", "missing-token"],
  ["CompactToken validation failed with reason code: 80049228.", "expired-token"],
  ["Signature is invalid.", "malformed-token"],
  ["CompactToken parsing failed with error code: 80049217", "malformed-token"],
  ["Access token validation failure. Invalid audience.", "token-audience"],
  [
    "Exception of type 'Microsoft.Graph.AGS.Contracts.ClaimsChallengeRequiredException' was thrown.",
    "conditional-access",
  ],
])("reads Graph's own wording: %s", (message, check) => {
  const body = { error: { code: "InvalidAuthenticationToken", message } };
  const url = "https://graph.microsoft.com/v1.0/security/incidents";
  const [first] = found({ url, body });
  expect(first?.check).toBe(check);
});

test("recognizes a claims challenge in the header", () => {
  const headers = { "WWW-Authenticate": 'Bearer realm="", error="insufficient_claims", claims="eyJh"' };
  const url = "https://graph.microsoft.com/v1.0/security/incidents";
  expect(ids(withToken({ aud: "https://graph.microsoft.com" }, { url, headers, body: "" }))).toEqual([
    "conditional-access",
  ]);
});

test("takes the generic text about an invalid header as no reason", () => {
  const body = {
    error: { code: "Unauthorized", message: "Unauthorized (invalid or expired authorization header)." },
  };
  expect(withToken({}, { body })).toEqual([]);
});

test.each([
  ["Basic dXNlcjpwYXNzd29yZA==", "Basic •••", "Bearer •••"],
  [bearer({}).slice(7), "•••", "Bearer •••"],
  [`Bearer ${bearer({})}`, "Bearer Bearer •••", "Bearer •••"],
  [bearer({}).replace(/ (.*)$/, ' "$1"'), 'Bearer "•••"', "Bearer •••"],
  ["Bearer ", "Bearer", "Bearer eyJ…"],
  ['""', '""', "Bearer eyJ…"],
])("shows what the header %j is and what it must be", (header, sent, expected) => {
  expect(withHeader(header)).toMatchObject([{ certainty: "certain", sent, expected: [expected] }]);
});

test("shows nothing of an opaque value, which is certainly no token for Defender", () => {
  const [flaw] = withHeader("Bearer secretKeyOfAnotherKind");
  expect(flaw).toMatchObject({ certainty: "certain", args: { flaw: "not-a-jwt" } });
  expect(flaw?.sent).toBeUndefined();
  expect(flaw?.expected).toBeUndefined();
});

test("an opaque value may be a token of Graph", () => {
  const url = "https://graph.microsoft.com/v1.0/security/incidents";
  expect(found({ url, requestHeaders: { Authorization: "Bearer EwBwA8l6BAAU" } })).toMatchObject([
    { check: "malformed-token", certainty: "likely", args: { flaw: "not-a-jwt" } },
  ]);
  // It is cut.
  const cut = {
    url,
    requestHeaders: { Authorization: `Bearer ${bearer({}).slice(7, 60)} ${"x".repeat(9)}` },
  };
  expect(found(cut)).toMatchObject([{ certainty: "certain", args: { flaw: "space" } }]);
});

test("a gateway may take credentials and tokens of its own, but no placeholder", () => {
  const called = (Authorization: string) =>
    found(
      {
        url: "https://gateway.contoso.example/defender/api/machines",
        entry: { _api: "mde" },
        requestHeaders: { Authorization },
      },
      false,
    );
  expect(called("Basic dXNlcjpwYXNzd29yZA==")).toEqual([]);
  expect(called("Bearer secretKeyOfAnotherKind")).toEqual([]);
  expect(called(bearer({ aud: "https://graph.microsoft.com" }))).toEqual([]);
  for (const [flaw, header] of [
    ["placeholder", "Bearer {{access_token}}"],
    ["printed", "Bearer [object Object]"],
    ["unset", "Bearer undefined"],
    ["quoted", bearer({}).replace(/ (.*)$/, ' "$1"')],
  ] as const)
    expect(called(header)).toMatchObject([{ certainty: "certain", args: { flaw } }]);
});

test("does not judge a proof-of-possession token", () => {
  expect(withHeader(`PoP ${bearer({}).slice(7)}`)).toEqual([]);
});

describe("Defender for Cloud Apps also accepts its own API tokens", () => {
  const url = "https://contoso.portal.cloudappsecurity.com/api/v1/alerts/";
  const called = (Authorization: string) =>
    found({ url, body: { detail: "Invalid token" }, requestHeaders: { Authorization } });

  test("under their own scheme", () => {
    expect(called("Token Q0JFXkRXEA4KGk5bQ1FXWkhTUk9OU1I=")).toEqual([]);
    expect(called("token Q0JFXkRXEA4KGk5bQ1FXWkhTUk9OU1I=")).toEqual([]);
  });

  test("which every other flaw names", () => {
    const args = (header: string) => called(header).map((one) => one.args);
    expect(args("Bearer Q0JFXkRXEA4KGk5bQ1FXWkhTUk9OU1I=")).toEqual([{ flaw: "not-a-jwt", scheme: "Token" }]);
    expect(args("Token ")).toEqual([{ flaw: "empty", scheme: "Token" }]);
    expect(args("Token {{api_token}}")).toEqual([{ flaw: "placeholder", scheme: "Token" }]);
    expect(args("Basic dXNlcjpwYXNzd29yZA==")).toEqual([{ flaw: "scheme" }]);
  });
});

test("says where the tenants of the host's cloud sign in, and which audiences its API has", () => {
  const place = { part: "header", name: "Authorization" };
  expect(withToken({ iss: "https://login.microsoftonline.us/1/v2.0" })).toMatchObject([
    {
      sent: "https://login.microsoftonline.us/1/v2.0",
      expected: ["https://login.microsoftonline.com"],
      place,
    },
  ]);
  const gov = { url: "https://api-gov.securitycenter.microsoft.us/api/machines" };
  expect(withToken({ aud: endpoint }, gov)).toMatchObject([
    {
      check: "wrong-cloud",
      sent: endpoint,
      expected: ["https://api-gov.securitycenter.microsoft.us", "https://api.securitycenter.microsoft.us"],
      args: { from: "commercial", to: "gov" },
      place,
    },
  ]);
  const graph = { url: "https://graph.microsoft.us/v1.0/security/incidents" };
  expect(withToken({ aud: "https://graph.microsoft.com" }, graph)).toMatchObject([
    { check: "wrong-cloud", expected: ["https://graph.microsoft.us", "https://dod-graph.microsoft.us"] },
  ]);
});

test("blames only the cloud if the reply rejects the audience of the right API", () => {
  const message = "Access token validation failure. Invalid audience.";
  const body = { error: { code: "InvalidAuthenticationToken", message } };
  const url = "https://graph.microsoft.us/v1.0/security/incidents";
  expect(withToken({ aud: "https://graph.microsoft.com" }, { url, body })).toMatchObject([
    { check: "wrong-cloud", certainty: "certain", args: { from: "commercial", to: "gov" } },
  ]);
  expect(ids(withToken({ aud: endpoint }, { url, body }))).toContain("token-audience");
});

test("accepts a commercial audience at GCC, and no other cloud's", () => {
  const gcc = { url: "https://api-gcc.securitycenter.microsoft.us/api/machines" };
  expect(withToken({ aud: endpoint }, gcc)).toEqual([]);
  expect(withToken({ aud: "https://api-gov.securitycenter.microsoft.us" }, gcc)).toMatchObject([
    { check: "wrong-cloud", args: { from: "gov", to: "gcc" } },
  ]);
});

describe("a 403", () => {
  const forbidden = (claims: object, message = "Forbidden") =>
    withToken(claims, { status: 403, body: { error: { code: "Forbidden", message } } });

  test("is likely due to a token for another API or cloud", () => {
    expect(forbidden({ aud: "https://graph.microsoft.com" })).toMatchObject([
      { check: "token-audience", certainty: "likely" },
    ]);
    expect(forbidden({ iss: "https://login.microsoftonline.us/1/v2.0" })).toMatchObject([
      { check: "wrong-cloud", certainty: "likely" },
    ]);
    expect(forbidden({})).toEqual([]);
  });

  test("is likely due to another service's token if the API does not see the roles in it", () => {
    const roles = ["Machine.Read.All"];
    const unseen = "Missing application roles. API required roles: Machine.Read.All, application roles: .";
    const aud = "https://management.azure.com";
    const certainty = (claims: object, message: string) => forbidden(claims, message)[0]?.certainty;
    expect(certainty({ aud, roles }, unseen)).toBe("likely");
    expect(certainty({ aud, roles: [] }, unseen)).toBe("likely");
    expect(certainty({ aud }, unseen)).toBe("likely");
    expect(certainty({ aud, roles }, unseen.replace(": .", ": Alert.Read.All."))).toBe("possible");
  });

  test("does not depend on the token's lifetime", () => {
    expect(forbidden({ exp: now - 9000 })).toEqual([]);
  });
});

test("an expired token is reported once, though the reply says it as well", () => {
  const body = { error: { code: "Unauthorized", message: "Access token has expired." } };
  expect(withToken({ exp: now - 7260 }, { body })).toMatchObject([
    { check: "expired-token", args: { seconds: 7200 } },
  ]);
  expect(withToken({}, { body })).toMatchObject([{ check: "expired-token", certainty: "certain", args: {} }]);
});

test("a token without an expiry has not expired", () => {
  const [header, , signature] = bearer({}).split(".");
  const claims = Buffer.from(JSON.stringify({ aud: endpoint })).toString("base64url");
  expect(withHeader([header, claims, signature].join("."))).toEqual([]);
});

test("the activity feed answers 401 if the token lacks a permission", () => {
  const url =
    "https://manage.office.com/api/v1.0/7a1d0c5e-2b84-4f6f-9c3e-51d0a8e2b7f6/activity/feed/subscriptions/list";
  const body = { Message: "Authorization has been denied for this request." };
  const called = (roles: readonly string[]) =>
    withToken({ aud: "https://manage.office.com", roles }, { url, body });
  expect(called(["ServiceHealth.Read"])).toMatchObject([{ check: "missing-permission" }]);
  expect(called(["ActivityFeed.Read"])).toEqual([]);
});
