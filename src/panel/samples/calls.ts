import type { Claims } from "../../core/failure.ts";

/** One invented call and its response. */
export interface SampleCall {
  /** Seconds between this call and the last sample. */
  readonly secondsBefore: number;
  readonly method: string;
  readonly url: string;
  /** Objects become JSON; a string is a form. */
  readonly body?: unknown;
  /**
   * Permissions of the token (absent for a call without one), and claims that differ from the default; times are
   * relative to the call.
   */
  readonly roles?: readonly string[];
  readonly claims?: Partial<Claims>;
  readonly secondsLeft?: number;
  /** Request headers in addition to those of every sample. */
  readonly sent?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly reply: unknown;
  /** The same call when it succeeded: `secondsBefore` this one, or `secondsAfter` it. */
  readonly good?: { readonly secondsBefore: number; readonly body?: unknown };
  readonly later?: { readonly secondsAfter: number };
}

const api = "https://api.security.microsoft.com/api";
const portal = "https://security.microsoft.com/apiproxy";
/** Headers sent by the portal's pages, with the XSRF token masked. */
const portalHeaders = (page: string) => ({
  "x-tid": "11111111-2222-3333-4444-555555555555",
  "x-clientpage": page,
  "x-xsrf-token": "•••",
});
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";

/** No service issues such an ID, so support cannot mistake it for a real one. */
const id = (number: number) => `5a3917e5-0000-4000-8000-${String(number).padStart(12, "0")}`;
const error = (code: string, message: string, number: number) => ({
  error: { code, message, target: id(number) },
});

const indicator = (indicatorType: string, indicatorValue: string) => ({
  indicatorType,
  indicatorValue,
  action: "Block",
  title: "Sample",
  description: "Sample indicator",
});

/** One failure of each kind in chronological order; the last one appears at the top of the list. */
export const calls: readonly SampleCall[] = [
  {
    secondsBefore: 118,
    method: "GET",
    url: `${api}/machines?$top=100`,
    roles: ["Machine.Read.All"],
    status: 500,
    reply: error("InternalServerError", "", 1),
    later: { secondsAfter: 4 },
  },
  {
    secondsBefore: 104,
    method: "GET",
    url: `${api}/machines/988cc94e-7a8f-4b28-ab65-54970c5d5018`,
    roles: ["Machine.Read.All"],
    status: 404,
    reply: error("ResourceNotFound", "Machine 988cc94e-7a8f-4b28-ab65-54970c5d5018 was not found", 2),
  },
  {
    secondsBefore: 87,
    method: "POST",
    url: `${api}/indicators/import`,
    body: { Indicators: [indicator("IpAddress", "203.0.113.7"), indicator("IpAddress", "10.0.0.777")] },
    roles: ["Ti.ReadWrite.All"],
    status: 200,
    headers: { "request-id": id(3) },
    reply: {
      value: [
        { id: "4201", indicator: "203.0.113.7", isFailed: false, failureReason: null },
        { id: null, indicator: "10.0.0.777", isFailed: true, failureReason: "Invalid IP address" },
      ],
    },
  },
  {
    secondsBefore: 71,
    method: "POST",
    url: "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/oauth2/v2.0/token",
    body: "client_id=66666666-7777-8888-9999-aaaaaaaaaaaa&scope=https%3A%2F%2Fapi.securitycenter.microsoft.com%2F.default&grant_type=client_credentials&client_secret=•••",
    status: 401,
    reply: {
      error: "invalid_client",
      error_description: "AADSTS7000222: The provided client secret keys for app are expired.",
      error_codes: [7000222],
      trace_id: id(10),
      correlation_id: id(11),
    },
  },
  {
    secondsBefore: 66,
    method: "GET",
    url: `${api}/alerts?$filter=status eq 'New'`,
    roles: ["Alert.Read.All"],
    secondsLeft: -900,
    good: { secondsBefore: 1200 },
    status: 401,
    reply: error("Unauthorized", "Unauthorized (invalid or expired authorization header).", 4),
  },
  {
    secondsBefore: 41,
    method: "GET",
    url: `${api}/vulnerabilities`,
    roles: ["Alert.Read.All"],
    status: 403,
    reply: error("Forbidden", "Forbidden", 5),
  },
  {
    secondsBefore: 26,
    method: "POST",
    url: "https://graph.microsoft.com/v1.0/security/runHuntingQuery",
    body: { Query: "DeviceProcessEvents\n| where DeviceNme startswith 'contoso'\n| take 10" },
    roles: ["ThreatHunting.Read.All"],
    claims: { aud: "https://graph.microsoft.com" },
    status: 400,
    headers: { "request-id": id(6) },
    reply: {
      error: {
        code: "BadRequest",
        message: `Http request failed with statusCode=BadRequest : ${JSON.stringify(
          error(
            "BadRequest",
            "'where' operator: Failed to resolve scalar expression named 'DeviceNme'. Fix semantic errors in your query and try again.",
            7,
          ),
        )}`,
        innerError: { "request-id": id(6) },
      },
    },
  },
  {
    secondsBefore: 18,
    method: "GET",
    url: `${portal}/mtp/tvm/analytics/baseline/profiles?pageIndex=0&pageSize=25`,
    sent: { ...portalHeaders("baselines@scc-tvm"), "api-version": "1.0" },
    status: 400,
    headers: { "Content-Type": "text/plain", "x-ms-correlation-id": id(10) },
    reply: "The following licenses are required to be on: TvmPremium",
  },
  {
    secondsBefore: 13,
    method: "GET",
    url: `${portal}/mtp/mdeTimelineExperience/machines/${device}/events?pageSize=200`,
    sent: portalHeaders("machines@wicd-devices"),
    status: 403,
    headers: { "Content-Type": "text/plain", "x-ms-correlation-id": id(11) },
    reply: "User is not exposed to machine",
  },
  {
    secondsBefore: 9,
    method: "GET",
    url: `${api}/machines/${device}/alerts`,
    roles: ["Machine.Read.All", "Alert.Read.All"],
    status: 429,
    headers: { "Retry-After": "45" },
    reply: error("TooManyRequests", "API calls quota exceeded! maximum allowed 100 per 00:01:00", 8),
  },
  {
    secondsBefore: 0,
    method: "POST",
    url: `${api}/machines/${device}/isolate`,
    body: { comment: "Isolate because of case 4711", isolationType: "full" },
    roles: ["Machine.Isolate"],
    good: {
      secondsBefore: 180,
      body: { Comment: "Isolate because of case 4710", IsolationType: "Full" },
    },
    status: 400,
    reply: error("InvalidRequestBody", "Request body is incorrect.", 9),
  },
];
