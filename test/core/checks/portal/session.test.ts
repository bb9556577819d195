import { describe, expect, test } from "vitest";
import { portalSession } from "../../../../src/core/checks/portal/session.ts";
import type { Exchange } from "../../../../src/core/failure.ts";
import type { Sent } from "../../../entries.ts";
import { failedInPortal, portal } from "./failed.ts";

const url = `${portal}/mtp/incidentQueue/incidents`;
const run = (sent: Sent, facts?: Exchange["portal"]) =>
  portalSession.run(failedInPortal({ url, ...sent }, facts));
const found = (sent: Sent, facts?: Exchange["portal"]) =>
  run(sent, facts).map(({ check, certainty, args }) =>
    [certainty, check, "by" in args ? args.by : "flaw" in args ? args.flaw : ""].filter(Boolean).join(" "),
  );
const signInPage = "<html><title>Sign in to your account</title>";

describe("a session that is over", () => {
  test("is certain by its page, its redirect, or a 440", () => {
    expect(found({ status: 200, body: signInPage })).toEqual(["certain portal-session page"]);
    expect(found({ status: 401, body: signInPage })).toEqual(["certain portal-session page"]);
    const headers = { Location: "https://login.microsoftonline.com/common/oauth2/authorize" };
    expect(found({ status: 302, headers })).toEqual(["certain portal-session redirect"]);
    expect(found({ status: 440 })).toEqual(["certain portal-session status"]);
  });

  test("is likely by a 401 of the gateway, and possible by one of a service", () => {
    expect(found({ status: 401 })).toEqual(["likely portal-session refusal"]);
    expect(found({ status: 401, headers: { "x-source-url": "https://x" } })).toEqual([
      "possible portal-session refusal",
    ]);
  });

  test("is possible by a 419, which may also mean the token", () => {
    expect(found({ status: 419 })).toEqual(["possible portal-session status"]);
    expect(found({ status: 419 }, { xsrf: "missing" })).toEqual(["certain portal-xsrf missing"]);
  });

  test("is no reason for a 403 or 500", () => {
    for (const status of [403, 500]) expect(found({ status })).toEqual([]);
  });

  test("has no token for a service, which the call names", () => {
    const at = (path: string) => run({ url: `https://security.microsoft.com${path}`, status: 401 })[0]?.args;
    expect(at("/api/auth/getToken?resource=graph")).toEqual({ by: "refusal", resource: "graph" });
    expect(at("/api/auth/getToken")).toEqual({ by: "refusal" });
    expect(at("/apiproxy/mtp/x?resource=graph")).toEqual({ by: "refusal" });
  });
});

describe("an XSRF token at fault", () => {
  test("is certain in a 403, a 419 and a hollow reply", () => {
    for (const status of [403, 419])
      expect(found({ status }, { xsrf: "other" })[0]).toBe("certain portal-xsrf other");
    const hollow = {
      url: `${portal}/mtp/huntingService/documentation/TableDocumentation/x`,
      status: 200,
      body: "{}",
    };
    const sent = { ...hollow, requestHeaders: { Cookie: "XSRF-TOKEN=a; sccauth=x" }, entry: { _live: true } };
    const [first] = run(sent);
    expect(first).toMatchObject({ check: "portal-xsrf", certainty: "certain", args: { isHollow: true } });
  });

  test("is likely in a 401 and a mute 500, and possible where something else explains the failure", () => {
    expect(found({ status: 401 }, { xsrf: "missing" })).toEqual([
      "likely portal-xsrf missing",
      "possible portal-session refusal",
    ]);
    expect(found({ status: 500 }, { xsrf: "missing" })).toEqual(["likely portal-xsrf missing"]);
    expect(found({ status: 500, body: { message: "The store is offline" } }, { xsrf: "missing" })[0]).toMatch(
      /^possible/,
    );
    expect(found({ status: 440 }, { xsrf: "missing" })[0]).toBe("possible portal-xsrf missing");
    expect(found({ status: 401, body: signInPage }, { xsrf: "missing" })[0]).toBe(
      "possible portal-xsrf missing",
    );
  });

  test("is named as the header that is missing, else as the one that was sent", () => {
    const place = { part: "header", name: "X-XSRF-TOKEN" };
    expect(run({ status: 403 }, { xsrf: "missing" })).toMatchObject([{ expected: ["X-XSRF-TOKEN"], place }]);
    const [sent] = run({ status: 403 }, { xsrf: "encoded" });
    expect([sent?.place, sent?.expected]).toEqual([place, undefined]);
  });
});

test("cookies that were not sent are likely the reason for a 440 or 500", () => {
  const missing = { missingCookies: ["sccauth", "s.SessID"] };
  for (const status of [440, 500])
    expect(run({ status }, missing)).toContainEqual(
      expect.objectContaining({
        check: "portal-cookies",
        certainty: "likely",
        expected: ["sccauth, s.SessID"],
        place: { part: "header", name: "Cookie" },
        args: { missing: missing.missingCookies },
      }),
    );
  expect(found({ status: 403 }, missing)).toEqual([]);
  expect(found({ status: 500 }, { missingCookies: [] })).toEqual([]);
});

test("a preflight and a page of session control have no session", () => {
  const entry = { _resourceType: "preflight" };
  expect(found({ method: "OPTIONS", status: 401, entry }, { xsrf: "missing" })).toEqual([]);
  const page = {
    url: url.replace(".com", ".com.mcas.ms"),
    status: 403,
    body: "<html><h1>Access is blocked</h1>",
  };
  expect(found(page, { xsrf: "missing" })).toEqual([]);
});
