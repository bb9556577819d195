import { isOptionQuoted } from "../arrange.ts";
import type { Failure } from "../failure.ts";
import { quotation } from "../message/quotation.ts";
import { spokenOf } from "../message/spoken.ts";
import { readingsOf, saidBy, wholeAt } from "../message/wording.ts";
import { rowOf } from "../row.ts";
import { namesGround } from "./caller/denial.ts";
import type { Finding } from "./index.ts";
import { isRead, isWritten, namesOther } from "./named-part.ts";

/** Checks that compare the request with what the API takes, and so may find a fault that it tolerates. */
const ofRequest =
  /^(?:(?:parameter|query|filter)-(?:case|spelling|level|type|value|missing|unknown|option|property|duplicate|date|quotes|operator|parenthesis|encoding)|body-\w+|json-syntax|content-type|leftover-value|dependent-value|detection-rule|(?:domain-name|ip-address|hash-value|hash-type|url-value|indicator-type)|stray-characters|empty-value|lost-zone|path-leftover|id-form|unknown-path|host|malformed-token|batch-size|portal-paging)$/;

/** Checks of what the token says about itself. */
const ofToken = /^(?:expired-token|early-token|token-audience|wrong-cloud)$/;
/** What a reply says about these. */
const aboutToken =
  /(?:token|session|credential|auth)[^.]{0,60}expir|expir[^.]{0,60}(?:token|session|credential|auth)|\b(?:log|sign) ?-?in (?:has |is )?(?:ended|over|expired)|\bsession is over\b|not yet valid|lifetime|audience|issuer/i;

/** Words that something is wrong with a text. */
const fault =
  /\b(?:in)?valid(?:ated?|ity)?\b|\bmissing\b|\brequired\b|\bincorrect|\bunexpected|\bnull\b|\bempty\b|\bunsupported\b|\bunknown\b|\bunrecogni[sz]ed|\bconvert|\bencod|\bpars(?:e[drs]?|able|ing)\b/i;
/** The same, if they are about what was sent. */
const refusal =
  /\b(?:not|must|should) (?:not |be )?(?:supported|allowed|defined|recogni[sz]e|accept|found|exist|exceed)|\bundefined\b|\bmandatory\b|\bomitted\b|\bnot [\w ]{0,20}correct\b|\bexpect|\bwrong\b|\billegal|\bmismatch|\bout of range\b|\bmust (?:have|be|contain|match)\b|\bnot \d|\bsupport(?:ing|s) only\b|\btoo (?:long|many|large)\b|\berror\b|\bread-?only\b|\b(?:unable to|could not|cannot|failed to) (?:be )?(?:read|process|bind|interpret)/i;
/** Words for what any part of a request consists of. */
const content =
  /\bparam|\bargument|\bformat|\binputs?\b|\bvalues?\b|\bcharacters?\b|\b(?:data|value|content|media|parameter|property) types?\b|\btypes? (?:mismatch|conver)|\bto type\b/i;
/** Words for what one part consists of. */
const contents: Readonly<Record<string, RegExp>> = {
  body: /\bpropert|\bfields?\b|\bmodel\b/i,
  query: /\bquery\b/i,
  filter: /\bquery\b/i,
  amount: /\bquery string\b/i,
};
/** Words for what a value consists of, for the checks of its form. */
const forms: readonly (readonly [check: RegExp, words: RegExp])[] = [
  [/^ip-address$/, /\bIP(?:v[46])?\b|\baddress/i],
  [/^hash-/, /\bhash|\bsha-?(?:1|256)\b|\bmd5\b/i],
  [/^domain-name$/, /\bdomain|\bhost ?name/i],
  [/^url-value$/, /\bur[il]s?\b/i],
];
/** Words that complain about what was sent, whatever it is. */
const complaint =
  /\bmalformed|\bsyntax|\bpars(?:e|ing) (?:the |your |this )?(?:request|body|json|input|payload|query|filter|content)|\bdeseriali[sz]|\bseriali[sz]ation (?:error|failed)|^bad request$|\bvalidation (?:has )?(?:failed|errors?)\b|\bcase[- ]sensitive\b/i;
/** A complaint that is all that a reply says: "Invalid indicator." */
const bare =
  /^(?:bad|invalid|incorrect|missing|unknown|unexpected|unsupported)\b[^.:;,]{0,40}[.!]?$|^[^.:;,]{0,80}\b(?:invalid|valid|incorrect|missing|required|null|empty|unexpected)[.!]?$/i;
/** Words with which a clause about the body or a header says that there is trouble with it. */
const troubled =
  /\b(?:in)?valid|\bmissing\b|\brequire|\bincorrect|\bunexpected|\bnull\b|\bempty\b|\bun(?:supported|known|readable)\b|\bnot\b|n['’]t\b|\bno\b|\bmust\b|\berrors?\b|\bwrong\b|\bfail|\bonly\b|\bexpect|\btoo\b|\bread\b|\bconvert|\bmismatch|\bspecify|\bunable\b|\bcheck\b|\bverify\b|\breview\b/i;
/** What a call is for: a complaint about it is no complaint about what was sent. */
const subjects =
  /\b(?:licen[cs]es?|certificates?|sensors?|agents?|connectors?|subscriptions?|tenants?|devices?|machines?|health)\b/i;
/** Words about a part of the request, which no reply uses for anything else. */
const topics: Readonly<Record<string, RegExp>> = {
  amount:
    /\btoo (?:many|large|big|high)\b|\bmax|\blimit|\bexceed|\bat most\b|\bsize\b|\bitems?\b|\b(?:count|number)\b|\bpag(?:es?|ing|ination)\b|\bskip|\bbody\b|\bpayload/i,
  body: /\bjson\b|\bpayload|\bbody\b|\b(?:match\w*|valid\w*|against)\b[^.]{0,40}\bschema|\bmedia type|\bcontent[- ]type/i,
  query: /\$\w|\boptions?\b|\bodata/i,
  filter: /\bfilter|\boper(?:ator|and)|\bliteral|\bclause|\bexpression|\bedm\b|\bodata|\btime\b|\bdate\b/i,
  header: /\bheaders?\b|\bpre-?condition|\betags?\b|\bcontent[- ]type|\bmedia type|\bjson\b|\bbody\b/i,
  token:
    /token|\bjwt\b|bearer|authenticat|authori[sz]|credential|signature|\bsign(?:ed)?[- ]?in\b|\brefused\b|\brejected\b/i,
  path: /\bur[il]s?\b|(?<!\battack )\bpaths?\b|\broute|\bsegments?\b|\b(?:no such|unknown) endpoint|\bendpoint (?:not|do)|\bresource types?\b|^not found\b|\b(?:resources?|pages?|operations?|methods?|api|requests?)\b[^.]{0,40}\b(?:not|n['’]t) (?:be )?(?:found|exist)|\bresource you are looking for\b|\bincoming request\b|\bcannot (?:get|post|put|patch|delete) \/|\bno http resource|\bnavigation propert/i,
};

/** Words that a value cannot be read, and that nothing was found under it. */
const unread = /\b(?:in)?valid\b|\bformat|\bpars(?:e|ed|ing)\b/i;
const notFound =
  /\bnot (?:be )?found\b|\b(?:not|n['’]t) exist\b|\bno such\b|\bunknown\b|\b(?:not|n['’]t) find\b/i;
const guids = /\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi;

/**
 * Whether the service has evidently accepted a value of the path: it says what became of the object, gives another ID
 * for it, or the value is a GUID without hyphens, which .NET reads.
 */
function isAccepted({ check, sent = "", args }: Finding, failure: Failure): boolean {
  if (check !== "id-form" && !(check === "path-leftover" && args.flaw === "space")) return false;
  const said = saidBy(failure.error);
  if (unread.test(said)) return false;
  const isGuid = check === "id-form" && args.wanted === "guid";
  if (isGuid && /^[\da-f]{32}$/i.test(sent)) return true;
  const { url } = rowOf(failure);
  if (isGuid && said.match(guids)?.some((one) => !url.includes(one))) return true;
  return !notFound.test(said) && wholeAt(said, sent.trim()) >= 0;
}

/**
 * Parts that are wrong whatever the reply says: a path that no service can route, a placeholder in it, a body that
 * cannot be read, and the content type of a 415.
 */
const isBroken = ({ check, args }: Finding, { error }: Failure): boolean =>
  (check === "unknown-path" && (args.flaw === "whole-id" || args.flaw === "doubled")) ||
  (check === "path-leftover" && (args.flaw === "template" || args.flaw === "object")) ||
  // Some services take one document per line.
  (check === "json-syntax" && args.reason !== "extra" && (error.status === 400 || error.status === 422)) ||
  (check === "content-type" && error.status === 415);

/** What a complaint must be about to concern a finding. */
function topicOf({ check, place, args }: Finding): string {
  if (check === "malformed-token") return "token";
  if (check === "batch-size" || check === "portal-paging") return "amount";
  if (check === "query-option" && args.flaw === "maximum") return "amount";
  if (check === "host") return "path";
  if (check === "lost-zone") return "filter"; // its words for times
  return check.startsWith("filter-") ? "filter" : (place?.part ?? "body");
}

/** Codes that say so of the body, whatever the message. */
const bodyCodes = /^(?:InvalidRequestBody|InvalidInput|MissingRequiredParameter)$/i;

/** What a tenant or a caller lacks, which is no part of the request. */
const lacked =
  /\b(?:(?:in)?valid|missing|no|without|required?|unsupported) (?:\w{1,30} ){0,4}?(?:licen[cs]es?|permissions?|roles?|scopes?|consent|subscription)\b/gi;

/** The names and values that a finding is about. */
function namesOf({ check, sent = "", place, args }: Finding): readonly string[] {
  // All faults of a filter are in the same option.
  const last = check.startsWith("filter-") ? "" : (place?.name?.split(".").at(-1) ?? "");
  // The value that is of another type.
  if (check === "indicator-type") return [sent, args.value];
  const all = check === "parameter-unknown" ? sent.split(", ") : [sent.replace(/^["']|["']$/g, "")];
  return [...all, last.replace(/\[\d*\]/g, "")].filter((name) => name.length > 1);
}

const spaced = (name: string) => name.replace(/(?<=[a-z\d])(?=[A-Z])/g, " ");

/** Rules for a detection rule that the reply states: the finding only says which one was broken, and by what. */
const stated = /^(?:entities|start|characters|length)$/;

/** What the OData reader says about a value of another kind, often without its name. */
const otherKind = /'(?:Start|End)(?:Array|Object)'|\bnode was (?:found|expected)\b/;

/** Whether a reply names what a finding is about, as `expirationTime` or as "expiration time". */
export function isNamed(finding: Finding, failure: Failure): boolean {
  if (isRead(finding, failure) || isAccepted(finding, failure)) return false;
  const said = saidBy(failure.error);
  const { check, expected = [] } = finding;
  if (check === "detection-rule" && stated.test(finding.args.flaw)) return true;
  if (check === "filter-date" && finding.args.flaw === "early") return true;
  if (check === "parameter-type" && otherKind.test(said)) return true;
  // The reply rejects the method, which is right for a sign-in.
  if (check === "unknown-path" && finding.args.flaw === "sign-in") return true;
  if (isOptionQuoted(finding.place, rowOf(failure).url, said)) return true;
  // A reply that lists the values that are allowed rejects the one that was sent.
  if (expected.filter((one) => one.length > 1 && wholeAt(said, one) >= 0).length > 1) return true;
  const own = namesOf(finding);
  const right = /^parameter-(?:missing|level|case|spelling)$/.test(check)
    ? (expected.join(" ").match(/\w+/g) ?? [])
    : [];
  const inProse = /^parameter-(?:missing|level)$/.test(check) ? [...own, ...right] : own;
  return [...own, ...right, ...inProse.map(spaced)].some((name) => isWritten(said, name));
}

/** Whether a reply complains about a part of the request, and not about what the request is for. */
function complains(said: string, { check }: Finding, topic: string): boolean {
  const prose = said.replace(quotation, "x").replace(lacked, "").trim();
  const isWhole = topic === "body" || topic === "header";
  if (!isWhole && topics[topic]?.test(prose)) return true;
  if (bare.test(prose) && !subjects.test(prose)) return true;
  // An ID in another form is an object that does not exist.
  if (check === "id-form" && notFound.test(prose)) return true;
  const form = forms.find(([of]) => of.test(check))?.[1];
  const isOfPart = (clause: string) =>
    content.test(clause) || contents[topic]?.test(clause) === true || form?.test(clause) === true;
  const isAnywhere = topic === "path" || topic === "token";
  return prose
    .split(/[.:;!?,]\s+|\n/)
    .some(
      (clause) =>
        complaint.test(clause) ||
        (isWhole && troubled.test(clause) && topics[topic]?.test(clause) === true) ||
        (fault.test(clause) && (isAnywhere || isOfPart(clause))) ||
        (refusal.test(clause) && isOfPart(clause)),
    );
}

/**
 * Whether a 401 gives a reason of its own that is not about what the token says: the account is disabled, or the
 * session was revoked.
 */
function isBesideToken({ error }: Failure): boolean {
  if (error.status !== 401) return false;
  const said = `${saidBy(error)} ${error.challenge?.description ?? ""}`.slice(0, 2000);
  return !aboutToken.test(`${error.code ?? ""} ${said}`) && namesGround(said);
}

/**
 * Whether a finding about the request has nothing to do with the reason that the reply gives: it names another part of
 * the request, or neither names what the finding is about nor complains about that part.
 */
export function isBeside(finding: Finding, failure: Failure): boolean {
  if (ofToken.test(finding.check) && finding.place?.name === "Authorization")
    return !isNamed(finding, failure) && isBesideToken(failure);
  if (!ofRequest.test(finding.check) || isBroken(finding, failure)) return false;
  if (isAccepted(finding, failure)) return true;
  if (isNamed(finding, failure)) return false;
  if (namesOther(finding, failure)) return true;
  const topic = topicOf(finding);
  if (topic === "body" && bodyCodes.test(failure.error.code ?? "")) return false;
  return !complains(saidBy(failure.error), finding, topic);
}

/**
 * Lowers findings to possible if the reply gives a reason of its own that is not about them. An API that has read the
 * request, and rejects it for something else, may well tolerate what they are about. Of several faults, a reply names
 * only one, so the others stay, but none is surer than that one.
 */
export function tempered(findings: readonly Finding[], failure: Failure): readonly Finding[] {
  const { error } = failure;
  const isStrong = ({ check, certainty }: Finding) =>
    certainty !== "possible" && (ofRequest.test(check) || ofToken.test(check));
  const strong = findings.filter(isStrong);
  if (strong.length === 0 || (!spokenOf(error) && readingsOf(error).length === 0)) return findings;
  const named = strong.filter((finding) => isNamed(finding, failure));
  const lower = (finding: Finding): Finding => {
    if (named.includes(finding) || !isStrong(finding)) return finding;
    if (named.length === 0)
      return isBeside(finding, failure) ? { ...finding, certainty: "possible" } : finding;
    return named.some(({ certainty }) => certainty === "certain")
      ? finding
      : { ...finding, certainty: "likely" };
  };
  return findings.map(lower);
}
