import { cloudOfResource, cloudOfSignIn, knownResources, signInHosts } from "../../catalogue/audiences.ts";
import { readMessage } from "../../catalogue/messages.ts";
import { headerValue, REDACTED } from "../failure.ts";
import { nearestName } from "../nearest.ts";
import { apiOfCall } from "../rules.ts";
import { decoded, decodedForm } from "../uri.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Edit, type Evidences, finding, type Place } from "./finding.ts";
import { conditionalAccess, tenantState, wrongCloud } from "./token.ts";

/** What is wrong with the resource that a token is asked for. */
type ScopeFault = "not-default" | "resource-at-v2" | "scope-at-v1" | "several" | "unknown";
/** What is wrong with the tenant of the URL. */
type TenantFault = "placeholder" | "unknown" | "general" | "missing-app" | "missing-user";
type CredentialFault =
  | "wrong-secret"
  | "expired-secret"
  | "missing"
  | "public-client"
  | "certificate"
  | "clock";
type ConsentFault = "missing" | "admin" | "declined" | "unlisted" | "unassigned";
type GrantFault = "expired" | "used" | "invalid" | "revoked";

/** A parameter of the token request and where it stands. */
interface Parameter {
  readonly value: string;
  readonly place: Place & { readonly start: number; readonly end: number };
}

const formBody = (sent: string | undefined, place: Place) => {
  const args: { readonly json: boolean } = { json: place.part === "body" };
  return finding(
    "form-body",
    "certain",
    { sent, expected: ["application/x-www-form-urlencoded"], place, weight: 8 },
    args,
  );
};

const signInParameter = (certainty: Certainty, args: { readonly name: string }) =>
  finding("sign-in-parameter", certainty, { weight: 6 }, args);

const grantType = (parameter: Parameter, expected: readonly string[]) =>
  finding(
    "grant-type",
    "certain",
    { sent: parameter.value, expected, place: parameter.place, weight: 6 },
    {},
  );

function scope(
  certainty: Certainty,
  fault: ScopeFault,
  sent: string | undefined,
  expected: readonly string[],
  parameter?: Parameter,
  edit?: Omit<Edit, "part">,
) {
  const args: { readonly fault: ScopeFault } = { fault };
  const place = parameter?.place;
  const part = place?.part === "body" ? ("body" as const) : ("url" as const);
  const edits = edit && certainty === "certain" ? [{ part, ...edit }] : undefined;
  return finding("sign-in-scope", certainty, { sent, expected, place, edits, weight: 6 }, args);
}

const tenant = (
  certainty: Certainty,
  sent: string | undefined,
  place: Place | undefined,
  fault: TenantFault,
) => {
  const args: { readonly fault: TenantFault } = { fault };
  return finding("sign-in-tenant", certainty, { sent, place, weight: 6 }, args);
};

const credential = (args: { readonly fault: CredentialFault }) =>
  finding("sign-in-credential", "certain", { weight: 5 }, args);

const consent = (args: { readonly fault: ConsentFault; readonly app?: string }) =>
  finding("missing-consent", "certain", { weight: 5 }, args);

const grant = (args: { readonly fault: GrantFault }) =>
  finding("sign-in-grant", "certain", { weight: 5 }, args);

/**
 * The causes that a number alone tells. Microsoft asks programs not to branch on the numbers, as they may change:
 * here they only choose a sentence. Source: reference-error-codes.
 */
function causeOf(number: number, app: string | undefined) {
  switch (number) {
    case 7000215:
    case 50012:
      return credential({ fault: "wrong-secret" });
    case 7000222:
      return credential({ fault: "expired-secret" });
    case 7000218:
      return credential({ fault: "missing" });
    case 700025:
      return credential({ fault: "public-client" });
    case 700027:
      return credential({ fault: "certificate" });
    case 700024:
      return credential({ fault: "clock" });
    case 65001:
      return consent({ fault: "missing", app });
    case 90094:
      return consent({ fault: "admin" });
    case 65004:
      return consent({ fault: "declined" });
    case 65005:
    case 650056:
    case 650057:
      return consent({ fault: "unlisted" });
    case 50105:
      return consent({ fault: "unassigned" });
    case 50074:
    case 50076:
    case 50079:
    case 50158:
      return conditionalAccess({ want: "mfa" });
    case 50097:
    case 53000:
    case 53001:
      return conditionalAccess({ want: "device" });
    case 50058:
    case 70043:
      return conditionalAccess({ want: "sign-in" });
    case 50131:
    case 53003:
    case 530032:
    case 530035:
      return conditionalAccess({ want: "blocked" });
    case 50133:
    case 50173:
      return grant({ fault: "revoked" });
    case 54005:
      return grant({ fault: "used" });
    case 70008:
    case 700082:
    case 700084:
    case 70019:
    case 500133:
      return grant({ fault: "expired" });
    case 70000:
    case 50013:
    case 50027:
      return grant({ fault: "invalid" });
    case 650052:
      return tenantState({ state: "license", name: "" });
    default:
      return undefined;
  }
}

/** Names are few and ours, so they may stand in an expression. */
function parameterOf(text: string, part: "body" | "query", name: string): Parameter | undefined {
  const match = new RegExp(`(?:^|[?&])${name}=`).exec(text);
  if (!match) return undefined;
  const start = match.index + match[0].length;
  const stop = text.slice(start).search(/[&#]/);
  const end = stop < 0 ? text.length : start + stop;
  return { value: decodedForm(text.slice(start, end)), place: { part, name, start, end } };
}

const grantTypes = [
  "client_credentials",
  "authorization_code",
  "refresh_token",
  "password",
  "urn:ietf:params:oauth:grant-type:jwt-bearer",
  "urn:ietf:params:oauth:grant-type:device_code",
  "urn:ietf:params:oauth:grant-type:saml2-bearer",
  "urn:ietf:params:oauth:grant-type:saml1_1-bearer",
];
/** Old spelling that the token service takes as well. */
const otherGrantTypes = new Set(["device_code"]);

const required: Readonly<Record<string, readonly string[]>> = {
  client_credentials: ["client_id"],
  authorization_code: ["client_id", "code"],
  refresh_token: ["refresh_token"],
  password: ["client_id", "username", "password"],
};

/** Replies that leave the parameters open; the others name a cause that has nothing to do with them. */
const openCodes = new Set(
  "invalid_request invalid_scope invalid_resource unsupported_grant_type AADSTS900144 AADSTS90014 AADSTS90100 AADSTS90023 AADSTS9002313 AADSTS70003 AADSTS70011 AADSTS1002012 AADSTS700022 AADSTS700023 AADSTS28000 AADSTS28003 AADSTS901002 AADSTS50001 AADSTS500011 AADSTS50059 AADSTS650057".split(
    " ",
  ),
);

/** The resource of a scope, without what is asked of it. */
function resourceOf(scope: string): string | undefined {
  const [address] = /^https?:\/\/[^/\s]{1,200}/i.exec(scope) ?? [];
  if (address === undefined) return /^[\da-f-]{36}(?=\/|$)/i.exec(scope)?.[0];
  const rest = scope.slice(address.length).replace(/(?:^|\/{1,2})[^/]*$/, "");
  return address.replace(/\.default$/i, "") + rest;
}

const defaults = knownResources.slice(0, 5).map((resource) => `${resource}/.default`);

function scopeFaults(parameters: ReadonlyMap<string, Parameter>, isV2: boolean, isV1: boolean) {
  const asked = parameters.get("scope");
  const resource = parameters.get("resource");
  const grantSent = parameters.get("grant_type")?.value;
  if (resource && isV2 && !asked) {
    const right = `${resource.value.replace(/\/$/, "")}/.default`;
    const start = resource.place.start - "resource=".length;
    const edit = { start, end: resource.place.end, text: `scope=${encodeURIComponent(right)}` };
    return [
      scope("certain", "resource-at-v2", `resource=${resource.value}`, [`scope=${right}`], resource, edit),
    ];
  }
  if (resource && isV2)
    return [scope("certain", "resource-at-v2", `resource=${resource.value}`, [], resource)];
  if (asked && isV1 && !resource && grantSent === "client_credentials") {
    const right = resourceOf(asked.value);
    return [
      scope("likely", "scope-at-v1", `scope=${asked.value}`, right ? [`resource=${right}`] : [], asked),
    ];
  }
  if (!asked || asked.value.includes(REDACTED)) return [];
  const scopes = asked.value.split(/\s+/).filter(Boolean);
  const resources = new Set(
    scopes.map((one) => resourceOf(one)?.toLowerCase().replace(/\/$/, "")).filter((one) => one !== undefined),
  );
  if (resources.size > 1) return [scope("certain", "several", asked.value, [...scopes], asked)];
  if (grantSent !== "client_credentials" || !isV2) return [];
  if (scopes.length === 1 && /\/\.default$/.test(asked.value)) return [];
  const [only] = resources;
  const first = scopes.map(resourceOf).find((one) => one !== undefined);
  if (only === undefined || first === undefined)
    return [scope("certain", "not-default", asked.value, defaults, asked)];
  const right = `${first}/.default`;
  const edit = { start: asked.place.start, end: asked.place.end, text: encodeURIComponent(right) };
  return [scope("certain", "not-default", asked.value, [right], asked, edit)];
}

const isPlaceholder = (value: string): boolean =>
  /[{}<>[\]$]|^(?:your|my)?[-_ ]?tenant(?:[-_ ]?id|name)?$|^(?:undefined|null|nan)$/i.test(value);
const isGeneral = (value: string): boolean => /^(?:common|organizations|consumers)$/i.test(value);

function tenantFaults(code: string, url: string, named: string | undefined) {
  const match = /^https:\/\/[^/?#]+\/([^/?#]+)/i.exec(url);
  const raw = match?.[1] ?? "";
  const start = (match?.[0].length ?? 0) - raw.length;
  const place: Place = { part: "path", name: "tenant", start, end: start + raw.length };
  const value = decoded(raw);
  const number = Number(code.slice("AADSTS".length));
  const isUnknown = [90002, 900023, 50128].includes(number) || !/^AADSTS/.test(code);
  if (isUnknown && isPlaceholder(value)) return [tenant("certain", value, place, "placeholder")];
  if ([90002, 900023, 50128].includes(number)) return [tenant("certain", value || named, place, "unknown")];
  if ([50059, 50194].includes(number))
    return [tenant(isGeneral(value) ? "certain" : "possible", value, place, "general")];
  if (number === 700016 || number === 700011) return [tenant("likely", value, place, "missing-app")];
  if (number === 50020) return [tenant("certain", value, place, "missing-user")];
  return [];
}

/**
 * What a request for a token gets wrong: a body that is no form, a parameter that is missing, the grant, the scope,
 * the tenant or the cloud; else what the number says of secret, consent, policy and grant. Certain where the request
 * or the reply shows it. Secrets are never seen, only whether they were sent.
 * Triggered by `scope=https://graph.microsoft.com/User.Read` with `grant_type=client_credentials`.
 * Sources: reference-error-codes, api-create-app-web (both kinds of endpoint), OAuth 2.0 (form body).
 */
export const signIn = defineCheck({
  name: "sign-in",
  scope: [{ from: "sign-in" }],
  question: "signIn",
  run,
});

function run({ failure, url, method, body }: Evidences) {
  const { exchange, error } = failure;
  if (apiOfCall(exchange, url) !== "entra" || error.shape === "preflight" || error.shape === "network")
    return [];
  const code = error.code ?? "";
  const message = error.message ?? "";
  const read = readMessage(message);
  const number = /^AADSTS(\d{4,8})$/.exec(code)?.[1];
  const cause = number === undefined ? undefined : causeOf(Number(number), read?.parts.appId);
  // What a proxy adds to the call is not seen.
  if (exchange.api !== undefined) return cause ? [cause] : [];

  const type = headerValue(exchange.request.headers, "content-type");
  const isToken = /\/(?:token|devicecode)\/?(?:[?#]|$)/i.test(url) && method === "POST";
  if (isToken && body !== undefined && /^\s*[{[]/.test(body))
    return [formBody(type ?? "application/json", { part: "body", start: 0, end: Math.min(body.length, 1) })];
  const typed = isToken && body && type !== undefined;
  if (typed && !/^application\/x-www-form-urlencoded\b/i.test(type) && !/^multipart\//i.test(type))
    return [formBody(type, { part: "header", name: "Content-Type" })];

  const isForm = isToken ? body !== undefined && exchange.request.body?.cut !== true : method === "GET";
  const text = isToken ? (body ?? "") : url;
  const part = isToken ? "body" : "query";
  const parameters = new Map<string, Parameter>();
  for (const name of ["grant_type", "scope", "resource"]) {
    const parameter = isForm ? parameterOf(text, part, name) : undefined;
    if (parameter) parameters.set(name, parameter);
  }
  const has = (name: string) => parameterOf(text, part, name) !== undefined;

  const isV2 = /\/oauth2\/v2\.0\//i.test(url);
  const isV1 = !isV2 && /\/oauth2\/(?:token|authorize)/i.test(url);
  const host = /^https:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? "";

  const home = cloudOfSignIn(host);
  const asked = parameters.get("scope") ?? parameters.get("resource");
  const wanted = asked && cloudOfResource(asked.value);
  const awayFrom = wanted === "gcc" ? "commercial" : wanted;
  const crossed = home !== undefined && awayFrom !== undefined && awayFrom !== home;
  if (code === "AADSTS90038" && home) {
    const tenantHost = home === "gov" ? signInHosts.commercial : signInHosts.gov;
    return [
      wrongCloud("certain", { sent: host, expected: [tenantHost], place: { part: "host" } }, { to: home }),
    ];
  }
  if (crossed && asked && (openCodes.has(code) || code === "AADSTS90002"))
    return [
      wrongCloud(
        code === "AADSTS90002" ? "likely" : "certain",
        { sent: asked.value, expected: [signInHosts[awayFrom]], place: asked.place },
        { from: awayFrom, to: home },
      ),
    ];

  const tenants = tenantFaults(code, url, read?.parts.tenant);
  if (tenants.length > 0) return tenants;
  if (cause && !openCodes.has(code)) return [cause];
  if (!openCodes.has(code) && code !== "") return [];

  const sentGrant = parameters.get("grant_type");
  if (isToken && isForm && !/devicecode/i.test(url)) {
    if (!sentGrant) return [signInParameter("certain", { name: "grant_type" })];
    if (!grantTypes.includes(sentGrant.value) && !otherGrantTypes.has(sentGrant.value)) {
      const near = nearestName(sentGrant.value, grantTypes);
      return [grantType(sentGrant, near ? [near] : grantTypes.slice(0, 4))];
    }
    const absent = (required[sentGrant.value] ?? []).filter((name) => !has(name));
    if (absent[0]) return [signInParameter("certain", { name: absent[0] })];
  }
  const faults = scopeFaults(parameters, isV2, isV1);
  if (faults.length > 0) return faults;
  if (read?.id === "missingField") {
    const name = (read.parts.name ?? "").replace(/'/g, "");
    if (!has(name.split(/[ ,]/)[0] ?? "")) return [signInParameter("certain", { name })];
  }
  if (code === "AADSTS500011" || code === "AADSTS50001") {
    const sent = read?.parts.resource ?? (asked && (resourceOf(asked.value) ?? asked.value));
    const bare = (sent ?? "").replace(/\/(?:\.default)?$/i, "");
    const lower = bare.toLowerCase();
    const longer = knownResources.find((resource) => lower.startsWith(`${resource}/`));
    const near = knownResources.includes(lower) ? undefined : (longer ?? nearestName(bare, knownResources));
    return [scope("certain", "unknown", sent, near ? [near] : [], asked)];
  }
  return cause ? [cause] : [];
}
