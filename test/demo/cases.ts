import { randomBytes, randomUUID } from "node:crypto";
import { beforeAndAfter } from "./before-cases.ts";
import type { Case } from "./case.ts";
import { portalCases } from "./portal-cases.ts";
import type { Reply } from "./reply.ts";

const mde = "https://api.security.microsoft.com/api";
const legacy = "https://api.securitycenter.microsoft.com/api";
const graph = "https://graph.microsoft.com/v1.0";
const tenant = "11111111-2222-3333-4444-555555555555";
const token = `https://login.microsoftonline.com/${tenant}/oauth2/v2.0`;
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";

const encode = (data: object) => Buffer.from(JSON.stringify(data)).toString("base64url");

/** A token with a fake signature. */
function bearer(
  roles: readonly string[],
  { audience = "https://api.securitycenter.microsoft.com", age = 0 } = {},
) {
  const issuedAt = Math.floor(Date.now() / 1000) - age;
  const claims = {
    aud: audience,
    iss: `https://sts.windows.net/${tenant}/`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + 12 * 3600,
    app_displayname: "Contoso SOC dashboard",
    appid: "66666666-7777-8888-9999-aaaaaaaaaaaa",
    idtyp: "app",
    roles,
    tid: tenant,
    ver: "1.0",
  };
  return { Authorization: `Bearer ${encode({ typ: "JWT", alg: "RS256" })}.${encode(claims)}.c2lnbmF0dXJl` };
}

const days = (count: number) => count * 86_400;
const jsonType = { "Content-Type": "application/json; charset=utf-8" };
const sends = (body: object) => ({
  headers: { ...bearer(["Machine.Isolate"]), "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { ...jsonType, ...headers },
  body: JSON.stringify(body),
});

const error = (code: string, message: string, target: string | null = randomUUID()) => ({
  error: { code, message, target },
});

const hierarchicalId = () => `|${randomBytes(4).toString("hex")}-${randomBytes(8).toString("hex")}.`;

interface Documented {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function documented(
  code: string,
  status: number,
  message: string,
  method: string,
  path: string,
  { headers = bearer(["Machine.Read.All"]), body }: Documented = {},
): Case {
  return {
    name: code,
    topic: "Documented codes",
    method,
    url: `${mde}${path}`,
    headers,
    ...(body !== undefined && { body }),
    reply: () => json(status, error(code, message)),
    shows: [{ status, code }],
  };
}

const documentedCodes: readonly Case[] = [
  documented("BadRequest", 400, "General Bad Request error message.", "GET", "/machineactions/not-a-guid"),
  documented(
    "ODataError",
    400,
    "Invalid OData URI query The query specified in the URI is not valid. Could not find a property named 'osVersionName' on type 'microsoft.windowsDefenderATP.api.Machine'..",
    "GET",
    "/machines?$filter=osVersionName%20eq%20'Windows11'",
  ),
  documented(
    "InvalidInput",
    400,
    "Invalid input 2026-02-30T00:00:00Z.",
    "GET",
    "/alerts?sinceTimeUtc=2026-02-30T00:00:00Z",
  ),
  documented(
    "InvalidRequestBody",
    400,
    "Invalid request body.",
    "POST",
    `/machines/${device}/isolate`,
    sends({ comment: "Isolate because of case 4711", isolationtype: "Full" }),
  ),
  documented(
    "InvalidHashValue",
    400,
    "Hash value 6532ec91d513acc05f43ee0aa3002599729fd3e is invalid.",
    "GET",
    "/files/6532ec91d513acc05f43ee0aa3002599729fd3e",
  ),
  documented(
    "InvalidDomainName",
    400,
    "Domain name exa_mple..com is invalid.",
    "GET",
    "/domains/exa_mple..com/stats",
  ),
  documented(
    "InvalidIpAddress",
    400,
    "IP address 10.209.67.777 is invalid.",
    "GET",
    "/ips/10.209.67.777/stats",
  ),
  documented(
    "InvalidUrl",
    400,
    "URL htp://contoso is invalid.",
    "POST",
    "/indicators",
    sends({
      indicatorValue: "htp://contoso",
      indicatorType: "Url",
      action: "Block",
      title: "Test",
      description: "Test",
    }),
  ),
  documented(
    "MaximumBatchSizeExceeded",
    400,
    "Maximum batch size exceeded. Received: 612, allowed: 500.",
    "POST",
    "/indicators/import",
    sends({
      Indicators: Array.from({ length: 612 }, (_, index) => ({
        indicatorValue: `10.0.${index >> 8}.${index & 255}`,
        indicatorType: "IpAddress",
        title: "Scanner",
        description: "Seen scanning",
        action: "Block",
      })),
    }),
  ),
  documented(
    "MissingRequiredParameter",
    400,
    "Parameter Comment is missing.",
    "POST",
    `/machines/${device}/unisolate`,
    sends({}),
  ),
  documented(
    "OsPlatformNotSupported",
    400,
    "OS Platform Windows7 is not supported for this action.",
    "POST",
    `/machines/${device}/restrictCodeExecution`,
    sends({ Comment: "Restrict because of case 4711" }),
  ),
  documented(
    "ClientVersionNotSupported",
    400,
    "StopAndQuarantineFile is supported on client version 10.8040.22000 and above.",
    "POST",
    `/machines/${device}/StopAndQuarantineFile`,
    sends({ Comment: "Quarantine", Sha1: "87662bc3d60e4200ceaf7aae249d1c343f4b83c9" }),
  ),
  documented("Unauthorized", 401, "Unauthorized", "GET", "/alerts", {
    headers: bearer(["Alert.Read.All"], { age: days(2) }),
  }),
  documented("Forbidden", 403, "Forbidden", "GET", "/vulnerabilities", {
    headers: bearer(["Alert.Read.All"]),
  }),
  documented("DisabledFeature", 403, "Tenant feature is not enabled.", "GET", "/customdetections"),
  documented(
    "DisallowedOperation",
    403,
    "Live response is not allowed: this device has no automation level assigned to it.",
    "POST",
    `/machines/${device}/runliveresponse`,
    sends({
      Commands: [{ type: "RunScript", params: [{ key: "ScriptName", value: "collect.ps1" }] }],
      Comment: "Collect",
    }),
  ),
  documented(
    "NotFound",
    404,
    "General Not Found error message.",
    "GET",
    "/alerts/da637472900382838869_1364969609/evidences",
  ),
  documented(
    "ResourceNotFound",
    404,
    "Resource 5c3f9c1a-0000-4c4a-9a53-3fd3c6dd2a11 was not found.",
    "GET",
    "/machineactions/5c3f9c1a-0000-4c4a-9a53-3fd3c6dd2a11",
  ),
  documented("InternalServerError", 500, "", "GET", "/recommendations"),
];

const throttling: readonly Case[] = [
  {
    name: "429 per hour",
    topic: "Throttling",
    method: "POST",
    url: `${legacy}/advancedqueries/run`,
    ...sends({ Query: "DeviceInfo | take 10" }),
    reply: () =>
      json(429, error("429", "API calls quota exceeded! maximum allowed 1500 per 01:00:00"), {
        "Retry-After": "37",
      }),
    shows: [{ status: 429, code: "429" }],
  },
  {
    name: "429 with the key and the wait",
    topic: "Throttling",
    method: "POST",
    url: "https://api.securitycenter.windows.com/api/indicators/import",
    ...sends({ Indicators: [] }),
    reply: () =>
      json(
        429,
        error(
          "429",
          "API calls quota exceeded! Maximum allowed 30 per 00:01:00 for the key Destination+TenantID+AppID. You can send requests again in 8 seconds.",
          tenant,
        ),
      ),
    shows: [{ status: 429, code: "429" }],
  },
  {
    name: "TooManyRequests",
    topic: "Throttling",
    method: "GET",
    url: `${mde}/machines/${device}/alerts`,
    headers: bearer(["Alert.Read.All"]),
    reply: () =>
      json(
        429,
        error(
          "TooManyRequests",
          "Response represents reaching quota limit either by number of requests or by CPU.",
        ),
        { "Retry-After": "120" },
      ),
    shows: [{ status: 429, code: "TooManyRequests" }],
  },
];

const defenderShapes: readonly Case[] = [
  {
    name: "Request id as target",
    topic: "Shapes of Defender replies",
    method: "GET",
    url: `${legacy}/machineactions/0d7ee07b-4a30-49b7-9c21-6f1a4e2d9f5b/getPackageUri`,
    headers: bearer(["Machine.CollectForensics"]),
    reply: () =>
      json(
        400,
        error(
          "InvalidInput",
          "Provided Guid is not a valid id for a CollectInvestigationPackage action",
          hierarchicalId(),
        ),
      ),
    shows: [{ status: 400, code: "InvalidInput" }],
  },
  {
    name: "Missing roles, no target",
    topic: "Shapes of Defender replies",
    method: "GET",
    url: "https://eu.api.security.microsoft.com/api/machines",
    headers: bearer(["Machine.Isolate"]),
    reply: json(
      403,
      {
        error: {
          code: "Forbidden",
          message:
            "Missing application roles. API required roles: Machine.Read.All,Machine.ReadWrite.All, application roles: Machine.Isolate.",
        },
      },
      { "mise-correlation-id": "3f0c6f0e-8f0a-4a5e-9f0e-2b7c1d9a6e10" },
    ),
    shows: [{ status: 403, code: "Forbidden" }],
  },
  {
    name: "Machine not found",
    topic: "Shapes of Defender replies",
    method: "GET",
    url: `${mde}/machines/123123123`,
    headers: bearer(["Machine.Read.All"]),
    reply: () => json(404, error("ResourceNotFound", "Machine 123123123 was not found")),
    shows: [{ status: 404, code: "ResourceNotFound" }],
  },
  {
    name: "OData library, empty code",
    topic: "Shapes of Defender replies",
    method: "GET",
    url: `${legacy}/machineactions?$stop=1`,
    headers: bearer(["Machine.Read.All"]),
    reply: json(400, {
      error: {
        code: "",
        message:
          "The query specified in the URI is not valid. Custom query option '$stop' that starts with '$' is not supported.",
        details: [],
      },
    }),
    shows: [{ status: 400 }],
  },
  {
    name: "List with failed items",
    topic: "Shapes of Defender replies",
    method: "POST",
    url: `${legacy}/indicators/import`,
    ...sends({ Indicators: [] }),
    reply: json(200, {
      "@odata.context":
        "https://api.securitycenter.microsoft.com/api/$metadata#Collection(microsoft.windowsDefenderATP.api.ImportIndicatorResult)",
      value: [
        {
          id: "4201",
          indicator: "3395856ce81f2b7382dee72602f798b642f14140",
          isFailed: false,
          failureReason: null,
        },
        { id: null, indicator: "10.0.0.777", isFailed: true, failureReason: "Invalid IP address" },
        { id: null, indicator: "contoso", isFailed: true, failureReason: "Invalid domain name" },
      ],
    }),
    shows: [{ status: 200 }, { status: 200 }],
  },
  {
    name: "Empty 404",
    topic: "Shapes of Defender replies",
    method: "GET",
    url: `${legacy}/0d7ee07b/domains`,
    headers: bearer(["URL.Read.All"]),
    reply: { status: 404, headers: { "Content-Length": "0" } },
    shows: [{ status: 404 }],
  },
  {
    name: "405 with Allow",
    topic: "Shapes of Defender replies",
    method: "GET",
    url: `${legacy}/machines/${device}/isolate`,
    headers: bearer(["Machine.Isolate"]),
    reply: { status: 405, headers: { Allow: "POST", "Content-Length": "0" } },
    shows: [{ status: 405 }],
  },
  {
    name: "401, challenge only",
    topic: "Shapes of Defender replies",
    method: "GET",
    url: `${mde}/incidents`,
    headers: bearer(["Incident.Read.All"], { audience: "https://graph.microsoft.com" }),
    reply: {
      status: 401,
      headers: {
        "Content-Length": "0",
        "WWW-Authenticate": `Bearer error="invalid_token", error_description="The audience 'https://graph.microsoft.com' is invalid"`,
      },
    },
    shows: [{ status: 401 }],
  },
  {
    name: "Success with a target",
    topic: "Shapes of Defender replies",
    method: "GET",
    url: `${mde}/DeviceAuthenticatedScanDefinitions`,
    headers: bearer(["Machine.Read.All"]),
    reply: json(200, {
      value: [
        {
          id: "60c4aa57-0000-1290-7ff6-09f14792a920",
          scanType: "Network",
          isActive: true,
          target: "127.0.0.1",
        },
      ],
    }),
    shows: [],
  },
];

const graphError = (code: string, message: string) => {
  const id = randomUUID();
  return {
    error: {
      code,
      message,
      innerError: { date: new Date().toISOString().slice(0, 19), "request-id": id, "client-request-id": id },
    },
  };
};

const graphToken = (roles: readonly string[]) => bearer(roles, { audience: "https://graph.microsoft.com" });

const graphCases: readonly Case[] = [
  {
    name: "Graph innerError",
    topic: "Microsoft Graph",
    method: "POST",
    url: `${graph}/security/runHuntingQuery`,
    headers: { ...graphToken(["ThreatHunting.Read.All"]), "Content-Type": "application/json" },
    body: JSON.stringify({ Query: "DeviceInfo | tale 10" }),
    reply: () =>
      json(400, graphError("BadRequest", "'take' operator expected. Fix syntax errors in your query.")),
    shows: [{ status: 400, code: "BadRequest" }],
  },
  {
    name: "Defender error inside Graph",
    topic: "Microsoft Graph",
    method: "PATCH",
    url: `${graph}/security/alerts/2517536653831539999_0b6f4f8c`,
    headers: { ...graphToken(["SecurityEvents.ReadWrite.All"]), "Content-Type": "application/json" },
    body: JSON.stringify({ Status: "resolved" }),
    reply: () =>
      json(
        400,
        graphError(
          "BadRequest",
          `Http request failed with statusCode=BadRequest : ${JSON.stringify(error("InvalidRequestBody", "Request body is incorrect"))}`,
        ),
      ),
    shows: [{ status: 400, code: "InvalidRequestBody" }],
  },
  {
    name: "Batch with two failures",
    topic: "Microsoft Graph",
    method: "POST",
    url: `${graph}/$batch`,
    headers: { ...graphToken(["SecurityAlert.Read.All"]), "Content-Type": "application/json" },
    body: JSON.stringify({
      requests: [
        { id: "1", method: "GET", url: "/security/alerts_v2/da637551227677560813_-961444813" },
        { id: "2", method: "GET", url: "/security/incidents/2972395" },
        { id: "3", method: "GET", url: "/security/secureScores?$top=1" },
      ],
    }),
    reply: () =>
      json(200, {
        responses: [
          {
            id: "2",
            status: 404,
            headers: jsonType,
            body: graphError("NotFound", "Incident 2972395 was not found"),
          },
          { id: "3", status: 200, headers: jsonType, body: { value: [] } },
          {
            id: "1",
            status: 403,
            headers: jsonType,
            body: graphError("Forbidden", "Insufficient privileges."),
          },
        ],
      }),
    shows: [
      { status: 404, code: "NotFound" },
      { status: 403, code: "Forbidden" },
    ],
  },
  {
    name: "206 with Warning",
    topic: "Microsoft Graph",
    method: "GET",
    url: `${graph}/security/alerts`,
    headers: graphToken(["SecurityEvents.Read.All"]),
    reply: () =>
      json(
        206,
        { value: [{ id: "1", title: "Suspicious activity" }] },
        {
          Warning: '199 - "Microsoft/MCAS/504/10000"',
          "request-id": randomUUID(),
        },
      ),
    shows: [{ status: 206 }],
  },
  {
    name: "Graph asks for more claims",
    topic: "Microsoft Graph",
    method: "GET",
    url: `${graph}/security/incidents`,
    headers: graphToken(["SecurityIncident.Read.All"]),
    reply: () => ({
      status: 401,
      headers: {
        "Content-Length": "0",
        "request-id": randomUUID(),
        "WWW-Authenticate":
          'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnt9fQ=="',
      },
    }),
    shows: [{ status: 401 }],
  },
];

function signInError(error: string, number: number, text: string) {
  const [trace, correlation] = [randomUUID(), randomUUID()];
  const timestamp = `${new Date().toISOString().slice(0, 19).replace("T", " ")}Z`;
  return {
    error,
    error_description: `AADSTS${number}: ${text}\r\nTrace ID: ${trace}\r\nCorrelation ID: ${correlation}\r\nTimestamp: ${timestamp}`,
    error_codes: [number],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    error_uri: `https://login.microsoftonline.com/error?code=${number}`,
  };
}

const form = { headers: { "Content-Type": "application/x-www-form-urlencoded" } };

const signIn: readonly Case[] = [
  {
    name: "Wrong client secret",
    topic: "Sign-in",
    method: "POST",
    url: `${token}/token`,
    ...form,
    body: "grant_type=client_credentials&client_id=66666666-7777-8888-9999-aaaaaaaaaaaa&client_secret=not-the-secret&scope=https%3A%2F%2Fapi.securitycenter.microsoft.com%2F.default",
    reply: () =>
      json(
        401,
        signInError(
          "invalid_client",
          7000215,
          "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '66666666-7777-8888-9999-aaaaaaaaaaaa'.",
        ),
        { "x-ms-request-id": randomUUID() },
      ),
    shows: [{ status: 401, code: "AADSTS7000215" }],
  },
  {
    name: "Two AADSTS numbers",
    topic: "Sign-in",
    method: "POST",
    url: "https://login.windows.net/common/oauth2/token",
    ...form,
    body: "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=e30.e30.e30",
    reply: () => {
      const body = signInError(
        "invalid_grant",
        70002,
        "Error validating credentials. AADSTS500133: Assertion is not within its valid time range",
      );
      return json(400, { ...body, error_codes: [70002, 500133] });
    },
    shows: [{ status: 400, code: "AADSTS500133" }],
  },
  {
    name: "Error in a redirect",
    topic: "Sign-in",
    method: "GET",
    url: `${token}/authorize?client_id=66666666-7777-8888-9999-aaaaaaaaaaaa&response_type=token&prompt=none`,
    via: "iframe",
    reply: () => {
      const { error, error_description, error_uri } = signInError(
        "login_required",
        50058,
        "A silent sign-in request was sent but no user is signed in.",
      );
      const fragment = new URLSearchParams({ error, error_description, error_uri, state: "demo" });
      return { status: 302, headers: { Location: `https://demo.contoso.example/frame.html#${fragment}` } };
    },
    shows: [{ status: 302, code: "AADSTS50058" }],
  },
];

const html = (title: string) =>
  `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1><hr><center>Microsoft-Azure-Application-Gateway/v2</center></body></html>`;

const bodies: readonly Case[] = [
  {
    name: "Gateway body",
    topic: "Other bodies",
    method: "GET",
    url: `${mde}/machinegroups`,
    headers: bearer(["Machine.Read.All"]),
    reply: json(404, { statusCode: 404, message: "Resource not found" }),
    shows: [{ status: 404 }],
  },
  {
    name: "HTML 500",
    topic: "Other bodies",
    method: "GET",
    url: `${mde}/exposureScore`,
    headers: bearer(["Score.Read.All"]),
    reply: { status: 500, headers: { "Content-Type": "text/html" }, body: html("Runtime Error") },
    shows: [{ status: 500 }],
  },
  {
    name: "HTML 502",
    topic: "Other bodies",
    method: "GET",
    url: "https://api-gcc.securitycenter.microsoft.us/api/alerts",
    headers: bearer(["Alert.Read.All"]),
    reply: { status: 502, headers: { "Content-Type": "text/html" }, body: html("502 Bad Gateway") },
    shows: [{ status: 502 }],
  },
  {
    name: "JSON as octets",
    topic: "Other bodies",
    method: "GET",
    url: `${mde}/libraryfiles`,
    headers: bearer(["Library.Manage"]),
    reply: () => ({
      status: 400,
      headers: { "Content-Type": "application/octet-stream" },
      body: JSON.stringify(error("InvalidInput", "Invalid input größer.ps1.")),
    }),
    shows: [{ status: 400, code: "InvalidInput" }],
  },
  {
    name: "Cut JSON",
    topic: "Other bodies",
    method: "GET",
    url: `${mde}/software`,
    headers: bearer(["Software.Read.All"]),
    reply: () => ({
      status: 400,
      headers: jsonType,
      body: JSON.stringify(error("BadRequest", "The request is not valid.", hierarchicalId())).slice(0, -2),
    }),
    shows: [{ status: 400, code: "BadRequest" }],
  },
  {
    name: "Over 20 MB",
    topic: "Other bodies",
    method: "GET",
    url: `${mde}/machines/SoftwareVulnerabilitiesByMachine`,
    headers: bearer(["Vulnerability.Read.All"]),
    reply: () => json(400, error("BadRequest", "x".repeat(25_000_000))),
    shows: [{ status: 400 }],
  },
  {
    name: "Portal session over",
    topic: "Other bodies",
    method: "GET",
    url: "https://security.microsoft.com/apiproxy/mtp/huntingService/schema",
    reply: { status: 440, headers: { "Content-Type": "text/html" }, body: html("Session expired") },
    shows: [{ status: 440 }],
  },
];

const connection: readonly Case[] = [
  {
    name: "No CORS headers",
    topic: "Connection",
    method: "GET",
    url: `${mde}/users/user1/alerts`,
    headers: bearer(["User.Read.All"]),
    reply: () => ({
      ...json(403, error("Forbidden", "Forbidden"), { "request-id": randomUUID() }),
      cors: false,
    }),
    shows: [{ status: 403 }],
  },
  {
    name: "Preflight refused",
    topic: "Connection",
    method: "PATCH",
    url: `${mde}/machines/${device}`,
    ...sends({ machineTags: ["Tier 1"] }),
    preflight: { status: 403, cors: false },
    reply: json(200, {}),
    shows: [{ status: 403 }],
  },
  {
    name: "Preflight without permission",
    topic: "Connection",
    method: "DELETE",
    url: `${mde}/indicators/995`,
    headers: bearer(["Ti.ReadWrite.All"]),
    preflight: { status: 204, cors: false },
    reply: { status: 204 },
    shows: [{ status: 0 }],
  },
  {
    name: "Connection lost before the reply",
    topic: "Connection",
    method: "GET",
    url: `${mde}/investigations`,
    reply: { breaks: "before-reply" },
    shows: [{ status: 0 }],
  },
  {
    name: "Connection lost in the body",
    topic: "Connection",
    method: "GET",
    url: `${mde}/investigations/63017`,
    reply: () => ({
      ...json(404, error("ResourceNotFound", "Investigation 63017 was not found")),
      breaks: "in-body",
    }),
    shows: [{ status: 404 }],
  },
  {
    name: "Unknown host",
    topic: "Connection",
    method: "GET",
    url: "https://gone.api.security.microsoft.com/api/machines",
    reply: {},
    shows: [{ status: 0 }],
  },
  {
    name: "Slow reply",
    topic: "Connection",
    method: "GET",
    url: `${mde}/machines/${device}/recommendations`,
    headers: bearer(["SecurityRecommendation.Read.All"]),
    reply: () => ({ ...json(500, error("InternalServerError", "")), delay: 3_000 }),
    shows: [{ status: 500, code: "InternalServerError" }],
  },
  {
    name: "From a web worker",
    topic: "Connection",
    method: "GET",
    url: `${mde}/machines/${device}/logonusers`,
    headers: bearer(["User.Read.All"]),
    via: "worker",
    reply: () => json(404, error("ResourceNotFound", `Machine ${device} was not found`)),
    shows: [{ status: 404, code: "ResourceNotFound" }],
  },
];

/** The responses of the local server: each documented code, and the formats of real responses. */
export const cases: readonly Case[] = [
  ...documentedCodes,
  ...throttling,
  ...defenderShapes,
  ...graphCases,
  ...signIn,
  ...bodies,
  ...connection,
  ...beforeAndAfter,
  ...portalCases,
];
