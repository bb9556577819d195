import { readMessages } from "../../../catalogue/read-messages.ts";
import type { ApiError, Exchange } from "../../failure.ts";
import { spokenOf } from "../../message/spoken.ts";
import { hostOf } from "../../uri.ts";
import { defineCheck } from "../define-check.ts";
import type { Certainty, Evidences } from "../finding.ts";
import { questionFindings, tenantSlashFindings } from "../path/leftover.ts";
import { causeOf } from "./causes.ts";
import { cloudFindings } from "./cloud.ts";
import { endpointFindings } from "./endpoint.ts";
import { absentParameter, formFindings, type SignInCall, signInCall, strayFindings } from "./form.ts";
import { grantFindings } from "./grant.ts";
import { foreignScope, ownScope, resourceFindings, unknownResource } from "./resource.ts";
import { tenantFaults } from "./tenant.ts";

/**
 * Faults of a token request: a body that is not a form, a missing parameter, the grant, the scope, the tenant, or the
 * cloud; else the cause that the number names, such as secret, consent, policy, or grant. Certain if the request or
 * the reply shows it. Secrets are never read, only whether they were sent. Triggered by
 * `scope=https://graph.microsoft.com/User.Read` with `grant_type=client_credentials`. Sources: reference-error-codes,
 * api-create-app-web (both kinds of endpoint), OAuth 2.0 (form body).
 */
export const signIn = defineCheck({
  name: "sign-in",
  scope: [{ from: "sign-in" }],
  question: "signIn",
  run,
});

/** Codes for which the request parameters may be at fault; the others name another cause. */
const openCodes = new Set(
  "invalid_request invalid_scope invalid_resource unsupported_grant_type AADSTS900144 AADSTS90014 AADSTS90100 AADSTS90023 AADSTS9002313 AADSTS70003 AADSTS70011 AADSTS1002012 AADSTS700022 AADSTS700023 AADSTS700009 AADSTS900971 AADSTS28000 AADSTS28003 AADSTS901002 AADSTS50001 AADSTS500011 AADSTS650057".split(
    " ",
  ),
);

/** Codes that are not about the scope, unless the message says so. */
const isOfOther = /^(?:invalid_request|unsupported_grant_type|AADSTS(?:90023|9002313|90100|70003))$/;

const aboutScope = /\b(?:scope|resource|audience|cloud)/i;

/** The parameters that may have been sent in place of each other. */
const ofResource = /^(?:scope|resource)$/;

/** Codes of a form of which nothing may have been read. */
const isUnread = /^(?:|invalid_request|unsupported_grant_type|AADSTS(?:900144|90014|90023|9002313|90100))$/;

/** Numbers of a tenant that is missing or unknown. */
const isOfTenant = /^(?:invalid_request|AADSTS(?:90002|900023|90013|90014|50059|50128|900144))$/;

/** The number of a method that the endpoint does not take. */
const isOfMethod = /^AADSTS900561$/;

/** Numbers of an app that is unknown. */
const isOfApp = /^(?:unauthorized_client|invalid_client|AADSTS(?:700016|700011|70001|90013|900382))$/;

/** Numbers of a form without a credential, and the parameter without which an assertion is none. */
const isOfCredential = /^AADSTS70002(?:16|18|19)$/;
const assertionType = "client_assertion_type";

/** Whether a whole reply has no `claims`, which a new sign-in would pass on. */
const isUnclaimed = ({ response: { body } }: Exchange): true | undefined =>
  body.text !== undefined && !body.cut && !/\bclaims\b["\s]{0,4}[:=]/i.test(body.text) ? true : undefined;

function run(evidence: Evidences) {
  const { exchange, error } = evidence.failure;
  if (error.shape === "preflight" || error.shape === "network") return [];
  const { code = "", message = "" } = error;
  const parts = readMessages(message)[0]?.parts;
  const call = signInCall(evidence);
  const cause = causeOf(code, {
    message,
    app: parts?.appId,
    isUnclaimed: isUnclaimed(exchange),
    oauthError: error.oauthError,
    hasCredential: call.credential !== undefined,
    grantType: call.grant?.value,
    presented: exchange.presented,
    host: hostOf(call.url),
    redirectUri: call.redirectUri?.value,
    isBasic: /^Basic$/i.test(exchange.authorization?.scheme ?? ""),
  });
  const causes = cause ? [cause] : [];
  // A service that failed or refused more calls did not look at the parameters.
  if (code === "" && (error.status >= 500 || error.status === 429)) return causes;
  // A gateway may add parts to the call that are not visible here.
  if (exchange.api !== undefined) return causes;
  const isOpen = openCodes.has(code) && cause?.check !== "sign-in-credential";
  const form = isUnread.test(code) ? formFindings(call, evidence) : [];
  if (form.length > 0) return form;
  const own = code === "AADSTS90009" ? ownScope(call) : [];
  if (own.length > 0) return own;
  const foreign = foreignScope(call, message, evidence.operations);
  if (foreign.length > 0) return foreign;
  // A reply that names another cause has read the address.
  const isUnaddressed = code === "" || isOfTenant.test(code) || isUnread.test(code) || isOfMethod.test(code);
  const address = isUnaddressed ? endpointFindings(evidence) : [];
  if (address.length > 0) return address;
  const unmarked = isUnaddressed ? questionFindings(evidence) : [];
  if (unmarked.length > 0) return unmarked;
  const slashes = code === "" || isOfTenant.test(code) ? tenantSlashFindings(call.url) : [];
  if (slashes.length > 0) return slashes;
  const missed = missedParameter(call, message);
  const isNamed = missed !== undefined && !ofResource.test(missed);
  const cloud = leftOpen(cloudFindings(call, error, isOpen && !isNamed), error);
  if (cloud.length > 0 && !isNamed && (isOpen || code === "AADSTS90038" || code === "AADSTS90002"))
    return cloud;
  const stray = isOfApp.test(code) ? strayFindings(call) : [];
  if (stray.length > 0) return stray;
  const isForApp = call.grant?.value === "client_credentials";
  const tenant = tenantFaults(code, call.url, { message, named: parts?.tenant, isForApp });
  if (tenant.length > 0) return [...tenant, ...cloud];
  if (isOfCredential.test(code) && call.credential === "client_assertion" && !call.has(assertionType))
    return [absentParameter(call, assertionType)];
  if (!isOpen && code !== "") return [...causes, ...cloud];
  if (cloud.length > 0 && !isNamed) return cloud;
  const found = parameterFindings(call, missed, evidence);
  return [...(found.length > 0 ? found : causes), ...cloud];
}

/** Wordings of a request without a redirect URI; one that is missing in the registration is none "provided". */
const lacksReplyAddress = /^AADSTS(?:700009|900971): (?:No reply address|Reply address must be) provided\b/;

/** The parameter that the reply misses in the form, if it is not there. */
function missedParameter(call: SignInCall, message: string): string | undefined {
  const [read] = readMessages(message);
  const name =
    read?.id === "missingField"
      ? (read.parts.name ?? "").replace(/'/g, "")
      : lacksReplyAddress.test(message)
        ? "redirect_uri"
        : undefined;
  return name === undefined || call.has(name.split(/[ ,]/)[0] ?? "") ? undefined : name;
}

/** Findings about a scope or cloud, unless code and message are about something else. */
function leftOpen<F extends { readonly certainty: Certainty }>(
  findings: readonly F[],
  error: ApiError,
): readonly F[] {
  const { code = "", message = "" } = error;
  if (!isOfOther.test(code) || spokenOf(error) === undefined || aboutScope.test(message)) return findings;
  // A scope that is wrong usually has a code of its own.
  return /\bmalformed\b|\binvalid (?:\w{1,20} )?request\b/i.test(message)
    ? findings.map((finding) => ({ ...finding, certainty: "possible" as const }))
    : [];
}

/** Faults that the request parameters show, or that the reply names. */
function parameterFindings(call: SignInCall, missed: string | undefined, evidence: Evidences) {
  const { error } = evidence.failure;
  const { code = "", message = "" } = error;
  const grant = grantFindings(call, code);
  const isMisspelt = grant.some(({ check }) => check === "grant-type");
  const absent = missed === undefined ? [] : [absentParameter(call, missed)];
  if (missed !== undefined && !ofResource.test(missed) && !isMisspelt) return absent;
  if (grant.length > 0) return grant;
  const [read] = readMessages(message);
  const resource = leftOpen(resourceFindings(call, evidence.operations, read?.parts.scope), error);
  if (resource.length > 0) return resource;
  if (absent.length > 0) return absent;
  const isUnknown = code === "AADSTS500011" || code === "AADSTS50001";
  return isUnknown ? unknownResource(call, read?.parts.resource) : [];
}
