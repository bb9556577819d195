import type { Failure } from "../failure.ts";
import { spokenOf } from "../message/spoken.ts";
import { readingsOf, saidBy, wholeAt } from "../message/wording.ts";
import { sentBody } from "../sent.ts";
import { accessWords, namesGround } from "./denial.ts";
import type { Finding } from "./index.ts";

/** Checks that compare the request with what the API takes, and so may find a fault that it tolerates. */
const ofRequest =
  /^(?:(?:parameter|query|filter)-(?:case|spelling|level|type|value|missing|unknown|option|property|duplicate|date|quotes|operator|parenthesis|encoding)|body-\w+|json-syntax|content-type|leftover-value|dependent-value|detection-rule|(?:domain-name|ip-address|hash-value|hash-type|url-value|indicator-type)|stray-characters|empty-value|path-leftover|id-form|unknown-path|host|malformed-token|batch-size|portal-paging)$/;

/** Checks of what the token says about itself. */
const ofToken = /^(?:expired-token|early-token|token-audience|wrong-cloud)$/;
/** What a reply says about these. */
const aboutToken =
  /(?:token|session|credential|auth)[^.]{0,60}expir|expir[^.]{0,60}(?:token|session|credential|auth)|not yet valid|lifetime|audience|issuer/i;

/** Names that only code has, in quotation marks or with an underscore. */
const codeNames = /["'`]([A-Za-z][\w.-]{2,100})["'`]|\b([A-Za-z]\w{2,80}_\w{2,120})\b/g;
const mostNames = 8;

/** Whether a reply names a property or value of the body. */
function namesOther(failure: Failure): boolean {
  const body = sentBody(failure) ?? "";
  const names = [...saidBy(failure.error).slice(0, 2000).matchAll(codeNames)].slice(0, mostNames);
  return names.some(([, quoted, name = quoted ?? ""]) => wholeAt(body, name) >= 0);
}

/** Words with which a service complains about a request in general, so that the fault may be anywhere in it. */
const complaint =
  /\b(?:in|un)?valid(?:ated?|ity|ation)?\b|\bmalformed|\bsyntax|\bpars(?:e[drs]?|able|ing)\b|\bparam|\bargument|\bformat|\bconvert|\bmissing\b|\b(?:is|are|was) required\b|\brequired (?:value|input|data)|\bincorrect|\bunexpected|\binputs?\b|\bnull\b|\bempty\b|\bunsupported (?:content|type|value)|\bunknown\b|\bsupport(?:ing|s) only\b|\bunrecogni[sz]ed|\bcharacters?\b|\bbad request\b|\brequested value\b|\bencod/i;
/** The same for each part of a request. */
const complaints: Readonly<Record<string, RegExp>> = {
  amount:
    /\btoo (?:many|large|big|high)\b|\bmax|\blimit|\bexceed|\bat most\b|\bsize\b|\bitems?\b|\b(?:count|number)\b|\bpag(?:es?|ing|ination)\b|\bskip|\bbody\b|\bpayload/i,
  body: /\bjson\b|\bpayload|\bbody\b|\bpropert|\bfields?\b|\bschema|seriali[sz]|\bmodel\b|\bmedia type|\bcontent[- ]type/i,
  query: /\bquery|\$\w|\boptions?\b|\bodata/i,
  filter:
    /\bfilter|\boper(?:ator|and)|\bliteral|\bclause|\bexpression|\bedm\b|\bquery|\bodata|\btime\b|\bdate\b/i,
  header: /\bheaders?\b|\bcondition|\betags?\b|\bcontent[- ]type|\bmedia type|\bjson\b|\bbody\b/i,
  token:
    /token|\bjwt\b|bearer|authenticat|authori[sz]|credential|signature|\bsign(?:ed)?[- ]?in\b|\brefused\b|\brejected\b/i,
  path: /\bur[il]s?\b|\bpaths?\b|\broute|\bsegments?\b|(?<!\bfor )\bendpoint|\bresource types?\b|\bnot (?:be )?found\b|\bno http resource|\bnavigation propert/i,
};

/** Paths that are wrong whatever the reply says: a service that cannot route them complains about anything. */
const isBroken = ({ check, args }: Finding): boolean =>
  check === "unknown-path" && (args.flaw === "whole-id" || args.flaw === "doubled");

/** What a complaint must be about to concern a finding. */
function topicOf({ check, place }: Finding): string {
  if (check === "malformed-token") return "token";
  if (check === "batch-size" || check === "portal-paging") return "amount";
  if (check === "host") return "path";
  return check.startsWith("filter-") ? "filter" : (place?.part ?? "body");
}

/** Codes that say so of the body, whatever the message. */
const bodyCodes = /^(?:InvalidRequestBody|InvalidInput|MissingRequiredParameter)$/i;

/** What a tenant or a caller lacks, which is no part of the request. */
const lacked =
  /\b(?:(?:in)?valid|missing|no|without|required?) (?:\w{1,30} ){0,4}?(?:licen[cs]es?|permissions?|roles?|scopes?|consent|subscription)\b/gi;

/** Names of properties that a reply may well use as words. */
const common = /^(?:value|name|type|key|data|text|id|authorization)$/i;

/** The names and values that a finding is about, as a reply may write them: `expirationTime`, `expiration time`. */
function namesOf({ check, sent = "", place, expected = [] }: Finding): readonly string[] {
  const missing = /^parameter-(?:missing|level)$/.test(check) ? (expected.join(" ").match(/\w+/g) ?? []) : [];
  // All faults of a filter are in the same option.
  const last = (place?.name?.split(".").at(-1) ?? "").replace(/\[\d*\]/g, "");
  const at = check.startsWith("filter-") || common.test(last) ? "" : last;
  return [sent.replace(/^["']|["']$/g, ""), at, ...missing]
    .filter((name) => name.length > 1)
    .flatMap((name) => [name.toLowerCase(), name.replace(/(?<=[a-z\d])(?=[A-Z])/g, " ").toLowerCase()]);
}

/** Whether a reply names what a finding is about. */
export function isNamed(finding: Finding, { error }: Pick<Failure, "error">): boolean {
  const said = saidBy(error).toLowerCase();
  return namesOf(finding).some((name) => wholeAt(said, name) >= 0);
}

/**
 * Whether a 401 gives a reason of its own that is not about what the token says: the account is disabled, or the
 * session was revoked.
 */
function isBesideToken({ error }: Failure): boolean {
  if (error.status !== 401) return false;
  const said = `${saidBy(error)} ${error.challenge?.description ?? ""}`.slice(0, 2000);
  if (aboutToken.test(`${error.code ?? ""} ${said}`)) return false;
  const isGeneral = complaint.test(said) || complaints.token?.test(said) || accessWords.test(said);
  return !isGeneral || namesGround(said);
}

/**
 * Whether a finding about the request has nothing to do with the reason that the reply gives: neither does it name what
 * the finding is about, nor does it complain about that part of the request.
 */
export function isBeside(finding: Finding, failure: Failure): boolean {
  if (ofToken.test(finding.check) && finding.place?.name === "Authorization")
    return !isNamed(finding, failure) && isBesideToken(failure);
  if (!ofRequest.test(finding.check) || isBroken(finding) || isNamed(finding, failure)) return false;
  if (/^(?:leftover|empty)-value$/.test(finding.check) && namesOther(failure)) return true;
  const topic = topicOf(finding);
  if (topic === "body" && bodyCodes.test(failure.error.code ?? "")) return false;
  const said = saidBy(failure.error).replace(lacked, "");
  return !complaint.test(said) && complaints[topic]?.test(said) !== true;
}

/**
 * Lowers findings to possible if the reply gives a reason of its own that is not about them. An API that has read the
 * request, and rejects it for something else, may well tolerate what they are about. Of several faults, a reply names
 * only one, so the others stay as they are.
 */
export function tempered(findings: readonly Finding[], failure: Failure): readonly Finding[] {
  const { error } = failure;
  const strong = findings.filter(({ certainty }) => certainty !== "possible");
  const isReasoned = strong.length > 0 && (spokenOf(error) || readingsOf(error).length > 0);
  if (!isReasoned || strong.some((finding) => isNamed(finding, failure))) return findings;
  return findings.map((finding) =>
    finding.certainty !== "possible" && isBeside(finding, failure)
      ? { ...finding, certainty: "possible" }
      : finding,
  );
}
