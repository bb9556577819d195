import { describe, expect, test } from "vitest";
import type { Failure } from "../../../src/core/failure.ts";
import { createChains } from "../../../src/core/observe/chains.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../entries.ts";

const start = Date.UTC(2026, 10, 21, 12);
const tokens = "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token";
const machines = "https://api.security.microsoft.com/api/machines";
const portal = "https://security.microsoft.com/apiproxy/mtp/incidentQueue/incidents";

function failure(id: string, seconds: number, sent: Sent): Failure {
  const [made] = failuresOf({ ...exchange({ body: {}, ...sent }), id, sentAt: start + seconds * 1000 });
  if (!made) throw new Error("No failure.");
  return { ...made, id };
}
const noToken = (id: string, seconds: number) =>
  failure(id, seconds, {
    url: tokens,
    method: "POST",
    body: { error: "invalid_client", error_description: "AADSTS7000222: Expired." },
  });
const refused = (id: string, seconds: number, url = machines) => failure(id, seconds, { url, status: 401 });
const throttled = (id: string, seconds: number, url = machines) =>
  failure(id, seconds, { url, status: 429, headers: { "Retry-After": "30" } });

/** The IDs of the first failures that these follow. A string is the URL of a success. */
const firsts = (...failures: readonly (Failure | string)[]) => {
  const chains = createChains();
  return failures.flatMap((one) => {
    if (typeof one !== "string") return [chains.place(one)?.follows.id];
    chains.succeeded(one, start + 500);
    return [];
  });
};

describe("a chain", () => {
  test("includes calls without a token after a failed token request", () => {
    expect(firsts(noToken("a", 0), refused("b", 1), noToken("c", 2), refused("d", 3))).toEqual([
      undefined,
      "a",
      "a",
      "a",
    ]);
  });

  describe("of a token for one API", () => {
    const tokenRequest = (id: string, seconds: number, scope: string) =>
      failure(id, seconds, {
        url: tokens,
        method: "POST",
        contentType: "application/x-www-form-urlencoded",
        request: `grant_type=client_credentials&scope=${encodeURIComponent(scope)}&client_id=x`,
        body: { error: "invalid_client", error_description: "AADSTS7000222: Expired." },
      });
    const arm = "https://management.azure.com/subscriptions/x/providers/Microsoft.Security/alerts";
    const easm =
      "https://eastus.easm.defender.microsoft.com/subscriptions/x/resourceGroups/r/workspaces/w/assets";
    const graph = "https://graph.microsoft.com/v1.0/security/incidents";
    const cloudApps = "https://contoso.eu2.portal.cloudappsecurity.com/api/v1/alerts/";

    test.each([
      ["https://management.azure.com/.default", arm, "a"],
      ["https://management.azure.com//.default", easm, "a"],
      ["05a65629-4c1b-48c1-a78b-804c4abdd4af/.default", cloudApps, "a"],
      ["https://graph.microsoft.com/.default offline_access", graph, "a"],
      ["api://contoso/read", graph, "a"],
      ["https://management.azure.com/.default", graph, undefined],
      ["https://graph.microsoft.com/SecurityAlert.Read.All", arm, undefined],
      ["05a65629-4c1b-48c1-a78b-804c4abdd4af/.default", machines, undefined],
    ])("%s includes a call to %s: %s", (scope, url, first) => {
      expect(firsts(tokenRequest("a", 0, scope), refused("b", 1, url))).toEqual([undefined, first]);
    });

    test("serves every API whose token was refused for the same reason", () => {
      const requests = [
        tokenRequest("a", 0, "https://management.azure.com/.default"),
        tokenRequest("b", 1, "https://graph.microsoft.com/.default"),
      ];
      expect(firsts(...requests, refused("c", 2, graph), refused("d", 3, cloudApps))).toEqual([
        undefined,
        "a",
        "a",
        undefined,
      ]);
    });
  });

  test("of a limit includes calls that an API refuses with its own code for it", () => {
    const feed = "https://manage.office.com/api/v1.0/x/activity/feed/subscriptions/list";
    const body = (code: string) => ({ error: { code, message: "Too many requests." } });
    const call = (id: string, seconds: number, code: string, status = 403, url = feed) =>
      failure(id, seconds, { url, status, body: body(code) });
    expect(firsts(call("a", 0, "AF429"), call("b", 1, "AF429"), call("c", 2, "AF429", 429))).toEqual([
      undefined,
      "a",
      "a",
    ]);
    expect(firsts(call("a", 0, "AF20023"), call("b", 1, "AF20023"))).toEqual([undefined, undefined]);
    expect(firsts(call("a", 0, "AF429", 403, machines), call("b", 1, "AF429", 403, machines))).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("ends when a token is issued", () => {
    expect(firsts(noToken("a", 0), tokens, refused("b", 1))).toEqual([undefined, undefined]);
  });

  test("excludes a token request that failed for another reason, which begins its own chain", () => {
    const expired = failure("b", 1, {
      url: tokens,
      method: "POST",
      body: { error: "invalid_grant", error_description: "AADSTS50173: Revoked." },
    });
    const elsewhere = failure("d", 3, {
      url: tokens.replace("contoso", "fabrikam"),
      method: "POST",
      body: { error: "invalid_grant", error_description: "AADSTS50173: Revoked." },
    });
    const all = firsts(noToken("a", 0), expired, refused("c", 2), elsewhere, refused("e", 4));
    expect(all).toEqual([undefined, undefined, "b", undefined, "d"]);
  });

  test("excludes portal calls that a role refuses", () => {
    const forbidden = (id: string, seconds: number) => failure(id, seconds, { url: portal, status: 403 });
    expect(firsts(forbidden("a", 0), forbidden("b", 1), refused("c", 2, portal))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("does not begin with a token request before one that succeeded", () => {
    expect(firsts(tokens, noToken("a", 0), refused("b", 1))).toEqual([undefined, undefined]);
  });

  test("is one chain in whatever order its failures are read", () => {
    const chains = createChains();
    const [a, b, c] = [throttled("a", 0), throttled("b", 1), throttled("c", 2)];
    expect([b, a, c].map((one) => chains.place(one))).toMatchObject([
      undefined,
      { follows: { id: "a", at: start }, unmarked: "b" },
      { follows: { id: "a" } },
    ]);
    expect(firsts(b, c, a)).toEqual([undefined, "b", "b"]);
    // One that ended its wait before is another limit.
    expect(firsts(throttled("b", 60), a, throttled("c", 2))).toEqual([undefined, undefined, "a"]);
    // A call without a token, sent before the token request failed, has another cause.
    expect(firsts(noToken("b", 1), noToken("c", 2), refused("a", 0))).toEqual([undefined, "b", undefined]);
  });

  test("needs a first failure", () => {
    expect(firsts(refused("a", 0), refused("b", 1))).toEqual([undefined, undefined]);
  });

  test("includes the calls that a limit refused until its wait is over", () => {
    const graph = "https://graph.microsoft.com/v1.0/security/incidents";
    const all = firsts(
      throttled("a", 0),
      throttled("b", 5, `${machines}/1`),
      throttled("c", 6, graph),
      throttled("d", 34),
      throttled("e", 90),
    );
    expect(all).toEqual([undefined, "a", undefined, "a", undefined]);
  });

  test("includes failures after a portal session ended, until a call succeeds", () => {
    const all = firsts(
      refused("a", 0, portal),
      refused("b", 1, `${portal}?page=2`),
      portal,
      refused("c", 2, portal),
    );
    expect(all).toEqual([undefined, "a", undefined]);
  });

  test("does not hold what another limit refused", () => {
    const azure = "https://management.azure.com/subscriptions/s/providers/Microsoft.Security";
    const limited = (id: string, seconds: number, action: string) =>
      failure(id, seconds, {
        url: `${azure}/${action}`,
        status: 429,
        headers: { "Retry-After": "30" },
        body: {
          error: {
            code: "ResourceRequestsThrottled",
            message: `Number of requests for action 'Microsoft.Security/${action}/read' exceeded the limit of '50'.`,
          },
        },
      });
    const all = firsts(
      limited("a", 0, "alerts"),
      limited("b", 1, "assessments"),
      limited("c", 2, "alerts"),
      limited("d", 3, "assessments"),
    );
    expect(all).toEqual([undefined, undefined, "a", "b"]);
  });

  test("marks its first failure once, when the second one arrives", () => {
    const chains = createChains();
    const unmarked = [noToken("a", 0), refused("b", 1), refused("c", 2)].map(
      (one) => chains.place(one)?.unmarked,
    );
    expect(unmarked).toEqual([undefined, "a", undefined]);
    // A better entry for the first call.
    expect(chains.place(noToken("a", 0))?.follows.id).toBe("a");
  });
});
