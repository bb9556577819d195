import type { Finding } from "../checks/index.ts";
import type { ApiError, Failure } from "../failure.ts";
import { fingerprint } from "../fingerprint.ts";
import { spokenOf } from "../message/spoken.ts";
import { rowOf } from "../row.ts";
import { sentBody } from "../sent.ts";
import { leadOf } from "./lead.ts";

type Part = string | number | boolean | undefined;
type Identify<F extends Finding> = (finding: F, failure: Failure) => readonly Part[];

/** Removes list indices: `Indicators[3].action` becomes `Indicators[].action`. */
const anyMember = (text: string | undefined) => text?.replace(/\[\d+\]/g, "[]");

const parameterOf = ({ place }: Finding) => anyMember(place?.name);

/** The operation: the method and the path without its IDs. */
function operationOf(failure: Failure): string {
  const { method, template } = rowOf(failure);
  return `${method} ${template}`;
}

const hostOf = (failure: Failure) => rowOf(failure).host;

/** The token itself is never stored, so its holder, audience, and expiry identify it. */
function tokenOf({ exchange }: Failure): readonly Part[] {
  const { iss, appid, aud, iat, exp } = exchange.authorization?.claims ?? {};
  return [iss, appid, aud, iat, exp];
}

const limitOf: Identify<Extract<Finding, { check: "rate-limit" }>> = ({ args }, failure) => [
  args.allowed ?? args.perMinute,
  args.period ?? args.perHour,
  operationOf(failure),
];

/**
 * Identifies the cause of a finding within its check. Values that differ from call to call are left out: a script
 * that sends the wrong kind of hash forty times has one fault. Checks that are not listed are compared by arguments,
 * quotes, parameter, and operation.
 */
const identities: { readonly [F in Finding as F["check"]]?: Identify<F> } = {
  "expired-token": (_, failure) => tokenOf(failure),
  "early-token": (_, failure) => tokenOf(failure),
  "missing-token": () => [],
  "malformed-token": ({ args }) => [args.flaw],
  "token-audience": ({ args, sent }) => [sent, args.api],
  "wrong-cloud": ({ args, sent }) => [sent, args.to],
  "conditional-access": ({ args }) => [args.want],
  "tenant-state": ({ args }, { exchange }) => [args.state, args.name, exchange.authorization?.claims?.tid],
  "missing-permission": ({ args, expected }) => [args.kind, args.needed ?? expected?.join(" ")],
  "user-role": ({ args }) => [args.role ?? (args.where === "defender" ? undefined : args.where)],
  "disabled-feature": ({ args }) => [args.feature ?? args.name],
  "disallowed-operation": ({ args }) => [args.reason],
  "device-platform": ({ args }, failure) => [args.platform, operationOf(failure)],
  "client-version": ({ args }) => [args.action, args.version],
  "rate-limit": limitOf,
  // The limit, and so the wait that was cut short, applies to the operation.
  "early-retry": (_, failure) => [operationOf(failure)],
  "processing-quota": () => [],
  "server-fault": (_, failure) => {
    const { status, code, host } = rowOf(failure);
    // If a gateway cannot reach its service, every path fails.
    return [status, code, status >= 502 && status <= 504 ? host : operationOf(failure)];
  },
  // How late an assertion is differs from call to call.
  "sign-in-credential": ({ args, sent }, failure) => [args.fault, args.issuer, sent, operationOf(failure)],
  "no-connection": ({ args, sent }, failure) => [args.fault, sent, hostOf(failure)],
  "cors-header": ({ args }, failure) => [args.header, hostOf(failure)],
  "preflight-status": ({ args }, failure) => [args.status, operationOf(failure)],
  // A session, tenant, or gateway fails for every path, whatever the reply says.
  "portal-session": (_, failure) => [hostOf(failure)],
  "portal-xsrf": ({ args }, failure) => [args.flaw, hostOf(failure)],
  "portal-cookies": ({ expected }, failure) => [expected?.join(" "), hostOf(failure)],
  "portal-gateway": (_, failure) => [hostOf(failure)],
  "portal-product": ({ args }) => [args.product],
  "portal-tenant": ({ sent, expected }) => [sent, expected?.join(" ")],
  "portal-header": ({ expected }) => [expected?.join(" ")],
  "portal-device-group": (_, failure) => [operationOf(failure)],
  "portal-paging": ({ args }, failure) => [args.name, operationOf(failure)],
  // The gateway either routes a prefix or not, whatever follows it; other paths are compared without IDs.
  "portal-route": ({ args }, failure) => [
    args.flaw,
    args.flaw === "prefix" ? args.sent : operationOf(failure),
  ],
  "time-range": ({ args }, failure) => [args.flaw, args.names?.end, operationOf(failure)],
  "other-tenant": ({ sent, expected }) => [sent, expected?.join(" ")],
  "parameter-case": ({ args, sent }) => [args.name, sent],
  "parameter-spelling": ({ args, sent }) => [args.name, sent],
  "parameter-duplicate": ({ args }) => [args.name],
  "parameter-unknown": ({ args }) => [anyMember(args.name)],
  "parameter-missing": ({ expected }) => [anyMember(expected?.join(" "))],
  "parameter-level": ({ args }) => [args.where, args.container, args.names.join(" ")],
  "parameter-type": ({ args }) => [anyMember(args.name), args.wanted, args.got],
  "parameter-value": ({ sent }, failure) => [sent, operationOf(failure)],
  "detection-rule": ({ args, sent }, failure) => [args.flaw, args.name, sent, operationOf(failure)],
  "batch-size": ({ args }, failure) => [args.name, args.allowed, operationOf(failure)],
  "json-syntax": ({ args }, failure) => [args.reason, operationOf(failure)],
  "hash-type": (finding, failure) => [finding.args.looksLike, parameterOf(finding), operationOf(failure)],
  "hash-value": (finding, failure) => [finding.args.flaw, parameterOf(finding), operationOf(failure)],
  "ip-address": (finding, failure) => [finding.args.flaw, parameterOf(finding), operationOf(failure)],
  "domain-name": (finding, failure) => [finding.args.flaw, parameterOf(finding), operationOf(failure)],
  "url-value": (finding, failure) => [finding.args.flaw, parameterOf(finding), operationOf(failure)],
  "stray-characters": (finding, failure) => [finding.args.stray, parameterOf(finding), operationOf(failure)],
  "indicator-type": ({ sent, expected }) => [sent, expected?.join(" ")],
  "id-form": ({ args }, failure) => [args.wanted, args.seen, operationOf(failure)],
  "path-leftover": ({ args, sent }, failure) => [args.flaw, sent, operationOf(failure)],
  "unknown-path": ({ args }, failure) => [args.flaw, operationOf(failure)],
  "taken-name": ({ args }, failure) => [args.names.join(), operationOf(failure)],
  "server-page": ({ args }, failure) => [args.flaw, operationOf(failure)],
  method: (_, failure) => [operationOf(failure)],
  host: ({ sent, expected }) => [sent, expected?.[0]],
  "query-name": ({ sent, args }) => [args.kind, sent],
  "heavy-query": ({ args }, failure) => [args.reason, fingerprint(sentBody(failure) ?? "")],
  "changed-since": ({ args }, failure) => [
    ...args.changes.map(({ part, how, name }) => [part, how, anyMember(name)].join(" ")),
    operationOf(failure),
  ],
  "follow-up": ({ args }) => [args.kind],
  "query-syntax": ({ args, sent }, failure) => [args.problem, sent, fingerprint(sentBody(failure) ?? "")],
};

function identityOf(finding: Finding, failure: Failure): readonly Part[] {
  const identify: Identify<never> | undefined = identities[finding.check];
  if (identify) return (identify as Identify<Finding>)(finding, failure); // same check in both
  const { args, sent, expected } = finding;
  return [JSON.stringify(args), sent, expected?.join(" "), parameterOf(finding), operationOf(failure)];
}

/** Parts of a message that name one object or one moment. Forty devices that fail alike have one cause. */
const passing = /^(?:id|value|seconds|duration|received|current|until|tenant|appId)$/;

/** The text of a reply without the numbers, IDs, and times in it. */
function wordingOf(error: ApiError): string | undefined {
  const spoken = spokenOf(error);
  const text = spoken ? `${spoken.first}. ${spoken.rest ?? ""}` : error.message;
  return text
    ?.slice(0, 300)
    .replace(/[\da-f]{8}-[\da-f-]{27}|\b(?=\w*\d)[\w:.-]+/gi, "#")
    .trim();
}

/**
 * A key for what caused a failure: equal for repeats of one cause, whatever path or code they show, and different for
 * different causes. It starts with the kind of evidence: a check, a wording of the API, or the status.
 */
export function causeOf(failure: Failure, findings: readonly Finding[]): string {
  // A failure and all that follow from it share a key.
  if (failure.follows) return keyOf(`${failure.follows.kind}-chain`, [failure.follows.id]);
  const lead = leadOf(failure, findings);
  if (lead.kind === "finding") {
    const { finding } = lead;
    const limit = findings.find((other) => other.check === "rate-limit");
    // A caller that retries too early has still only hit the limit.
    const [name, identity] =
      finding.check === "early-retry" && limit
        ? ["rate-limit", identityOf(limit, failure)]
        : [finding.check, identityOf(finding, failure)];
    return keyOf(name, identity);
  }
  if (lead.kind === "message") {
    const { id, parts } = lead.read;
    const lasting = Object.entries(parts).flatMap(([name, value]) => (passing.test(name) ? [] : [value]));
    return keyOf(id, [...lasting, operationOf(failure)]);
  }
  const { status, code, host } = rowOf(failure);
  return keyOf(String(status), [code, wordingOf(failure.error), host, operationOf(failure)]);
}

const keyOf = (name: string, parts: readonly Part[]): string =>
  [name, ...parts.map((part) => (part === undefined ? "" : String(part).slice(0, 200)))].join(" | ");
