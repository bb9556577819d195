import { describe, expect, test } from "vitest";
import { loadPortalOperations } from "../../../src/catalogue/apis/portal/operations.ts";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../entries.ts";
import { fixtureFailures } from "../formats/samples.ts";
import { english } from "./words.ts";

const diagnosis = createDiagnosis(await loadOperations(), ["portal"], await loadPortalOperations());
const api = "https://api.security.microsoft.com/api";
const device = (start: string) => start.padEnd(40, "0");

function causeOf(sent: Sent): string {
  const [failure] = failuresOf(exchange(sent));
  if (!failure) throw new Error("No failure.");
  return diagnosis.diagnosed(failure).cause;
}
const causes = (...calls: readonly Sent[]) => new Set(calls.map(causeOf)).size;

const refused = (code: string, message = "Refused.") => ({ error: { code, message, target: "t" } });
const withToken = (claims: object, more: Sent = {}): Sent => ({
  status: 401,
  body: refused("Unauthorized"),
  requestHeaders: { Authorization: "Bearer •••" },
  entry: {
    _authorization: {
      scheme: "Bearer",
      claims: { aud: "https://api.securitycenter.microsoft.com", appid: "a", tid: "t", ...claims },
    },
  },
  ...more,
});
const isolate = (request: unknown, id = "1e5b"): Sent => ({
  method: "POST",
  url: `${api}/machines/${device(id)}/isolate`,
  request,
  body: refused("InvalidRequestBody", "Request body is incorrect"),
});

describe("one cause has one key", () => {
  test("an expired token, whatever was called with it", () => {
    const expired = { exp: 1_700_000_000, iat: 1_699_996_400 };
    expect(
      causes(
        withToken(expired, { url: `${api}/machines` }),
        withToken(expired, { url: `${api}/alerts` }),
        withToken(expired, { url: `${api}/alerts`, body: "", headers: { "WWW-Authenticate": "Bearer" } }),
      ),
    ).toBe(1);
  });

  test("a portal session that ended, however its calls fail", () => {
    const portal = "https://security.microsoft.com/apiproxy/mtp";
    expect(
      causes(
        { url: `${portal}/incidentQueue/incidents/1`, status: 440, body: "" },
        { url: `${portal}/huntingService/schema`, status: 401, body: { error: "unauthorized" } },
        {
          url: `${portal}/ndr/machines`,
          status: 302,
          headers: { location: "https://login.microsoftonline.com/common/oauth2/authorize?x=1" },
        },
      ),
    ).toBe(1);
  });

  test("a portal script that pages beyond the limit", () => {
    const timeline = "https://security.microsoft.com/apiproxy/mdi/identity/userapiservice/timeline/mtp";
    const skipping = (skip: number): Sent => ({
      method: "POST",
      url: timeline,
      request: { count: 500, skip },
      status: 400,
      body: "",
    });
    expect(causes(skipping(9500), skipping(10_000), skipping(10_500))).toBe(1);
    expect(causes(skipping(9500), { ...skipping(500), request: { count: 2000, skip: 500 } })).toBe(2);
  });

  test("an unknown portal path, whatever object it names", () => {
    const of = (id: string): Sent => ({
      url: `https://security.microsoft.com/apiproxy/mtp/nowhere/things/${id}`,
      status: 404,
      body: { message: "Unknown API endpoint" },
    });
    expect(causes(of("1e5bc9d7"), of("77aa1200"))).toBe(1);
    expect(causes(of("1e5bc9d7"), { ...of("1"), url: of("x").url?.replace("things", "others") })).toBe(2);
  });

  const feed = "https://manage.office.com/api/v1.0/7a1d0c5e-2b84-4f6f-9c3e-51d0a8e2b7f6/activity/feed";

  test("time ranges that are too long, whenever they start", () => {
    const range = (start: string, end: string): Sent => ({
      url: `${feed}/subscriptions/content?contentType=Audit.General&startTime=${start}&endTime=${end}`,
      body: {
        error: {
          code: "AF20030",
          message: "Start time and end time must both be specified (or both omitted)",
        },
      },
    });
    expect(causes(range("2026-11-18", "2026-11-20"), range("2026-11-15", "2026-11-18"))).toBe(1);
    expect(causes(range("2026-11-18", "2026-11-20"), range("2026-11-20", "2026-11-18"))).toBe(2);
  });

  test("a token whose tenant differs from that of the calls, whatever was called", () => {
    const [wanted, sent] = ["7a1d0c5e-2b84-4f6f-9c3e-51d0a8e2b7f6", "11111111-2222-4333-8444-555555555555"];
    const called = (path: string, token = sent): Sent => ({
      url: `${feed}/subscriptions/${path}`,
      status: 401,
      body: {
        error: {
          code: "AF20010",
          message: `The tenant ID passed in the URL (${wanted}) does not match the tenant ID passed in the access token (${token}).`,
        },
      },
    });
    expect(causes(called("list"), called("content?contentType=Audit.General"))).toBe(1);
    expect(causes(called("list"), called("list", wanted.replace("7a1d", "8b2e")))).toBe(2);
  });

  test("a product that is off in a tenant, whichever part of it was called", () => {
    const aatp = "https://security.microsoft.com/apiproxy/aatp";
    expect(
      causes(
        { url: `${aatp}/odata/sensors`, status: 404, body: "" },
        { url: `${aatp}/api/alertthresholds`, status: 404, body: "" },
      ),
    ).toBe(1);
  });

  test("a missing permission, whatever needs it", () => {
    const lacking = (url: string) =>
      withToken(
        { exp: 1_900_000_000, roles: ["Alert.Read.All"] },
        { url, status: 403, body: refused("Forbidden") },
      );
    expect(causes(lacking(`${api}/machines`), lacking(`${api}/machines/${device("1")}`))).toBe(1);
  });

  test("a parameter in the wrong case, on every device and under every code", () => {
    const body = { comment: "x", IsolationType: "Full" };
    const other: Sent = {
      ...isolate(body, "77aa"),
      body: refused("BadRequest", "General Bad Request error message."),
    };
    expect(causes(isolate(body), isolate(body, "c0de"), other)).toBe(1);
    const unisolate = isolate({ comment: "x" });
    expect(
      causes(isolate(body), { ...unisolate, url: unisolate.url?.replace(/isolate$/, "unisolate") }),
    ).toBe(1);
  });

  test("a limit, even if the client comes back too early", () => {
    const limited: Sent = {
      method: "POST",
      url: `${api}/advancedqueries/run`,
      request: { Query: "DeviceInfo" },
      status: 429,
      body: refused("429", "API calls quota exceeded! maximum allowed 45 per 00:01:00"),
    };
    const [failure] = failuresOf(exchange(limited));
    if (!failure) throw new Error("No failure.");
    const calls = {
      succeeded: 0,
      failed: 3,
      minute: 50,
      hour: 60,
      waitUntil: failure.exchange.sentAt + 9000,
    };
    const early = { ...failure, calls };
    const found = diagnosis.findings(early);
    expect(found[0]?.check).toBe("early-retry");
    expect(diagnosis.diagnosed(early).cause).toBe(causeOf(limited));
  });

  test("a missing object, whichever it is", () => {
    const missing = (id: string): Sent => ({
      url: `${api}/machines/${device(id)}`,
      status: 404,
      body: refused("ResourceNotFound", `Machine ${device(id)} was not found`),
    });
    expect(causes(missing("1"), missing("2"))).toBe(1);
  });

  test("messages that differ only in their IDs", () => {
    const odd = (id: string): Sent => ({
      body: refused("BadRequest", `Device ${device(id)} is in use by job ${id}7`),
    });
    expect(causes(odd("1"), odd("2"))).toBe(1);
  });
});

describe("different causes have different keys", () => {
  test("four faults in the body of one operation", () => {
    expect(
      causes(
        isolate({ comment: "x", IsolationType: "Full" }),
        isolate({ Comment: "x", isolationType: "Full" }),
        isolate({ Comment: "x", IsolationType: "Complete" }),
        isolate({ IsolationType: "Full" }),
      ),
    ).toBe(4);
  });

  test("two tokens, and two operations that need other permissions", () => {
    expect(causes(withToken({ exp: 1_700_000_000 }), withToken({ exp: 1_700_003_600 }))).toBe(2);
    const lacking = (url: string) =>
      withToken(
        { exp: 1_900_000_000, roles: ["Software.Read.All"] },
        { url, status: 403, body: refused("Forbidden") },
      );
    expect(causes(lacking(`${api}/machines`), lacking(`${api}/vulnerabilities`))).toBe(2);
  });

  test("messages in other wording, and other services that fail", () => {
    const said = (message: string): Sent => ({ body: refused("BadRequest", message) });
    expect(causes(said("The list is full"), said("The list is locked"))).toBe(2);
    const failing = (url: string): Sent => ({ url, status: 500, body: refused("InternalServerError", "") });
    expect(causes(failing(`${api}/machines`), failing(`${api}/alerts`))).toBe(2);
  });

  test("verdicts that differ only in values of the call belong to at most one cause", () => {
    const verdicts = new Map<string, Set<string>>();
    for (const failure of fixtureFailures) {
      const findings = diagnosis.findings(failure);
      const { verdict, cause } = diagnosis.answer(failure, findings, english);
      const skeleton = verdict.replace(/`[^`]*`|[\d,]+/g, "#");
      verdicts.set(cause, (verdicts.get(cause) ?? new Set()).add(skeleton));
    }
    expect([...verdicts].filter(([, skeletons]) => skeletons.size > 1)).toEqual([]);
  });
});
