import type { Claims } from "../../core/failure.ts";

/** One made-up call and its reply. */
export interface SampleCall {
  /** Seconds from this call to the last sample. */
  readonly secondsBefore: number;
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  /** Permissions of the token, and claims that differ from the default; times are relative to the call. */
  readonly roles: readonly string[];
  readonly claims?: Partial<Claims>;
  readonly secondsLeft?: number;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly reply: unknown;
}

const api = "https://api.security.microsoft.com/api";
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";

/** No service issues such an id, so support cannot mistake it for a real one. */
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

/** One failure of each kind in chronological order; the last one ends on top of the list. */
export const calls: readonly SampleCall[] = [
  {
    secondsBefore: 118,
    method: "GET",
    url: `${api}/machines?$top=100`,
    roles: ["Machine.Read.All"],
    status: 500,
    reply: error("InternalServerError", "", 1),
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
    secondsBefore: 66,
    method: "GET",
    url: `${api}/alerts?$filter=status eq 'New'`,
    roles: ["Alert.Read.All"],
    secondsLeft: -900,
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
    status: 400,
    reply: error("InvalidRequestBody", "Request body is incorrect.", 9),
  },
];
