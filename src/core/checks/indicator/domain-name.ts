import { defineCheck } from "../define-check.ts";
import { finding } from "../finding.ts";
import { badValueInPath } from "../scope.ts";
import { isDomainName, isIpAddress } from "./formats.ts";
import { judged } from "./judged.ts";
import { certaintyOf, editsOf, placeOf } from "./place.ts";
import type { Subject } from "./subject.ts";

/** Why a text is not a plain domain name. */
export interface DomainFlaw {
  readonly flaw:
    | "scheme"
    | "path"
    | "port"
    | "email"
    | "wildcard"
    | "ip"
    | "space"
    | "trailing-dot"
    | "empty-label"
    | "long-label" // over 63 characters
    | "long-name" // over 253 characters
    | "hyphen" // at an end of a label
    | "underscore"
    | "international"
    | "single-label"
    | "character";
  readonly character?: string;
  /** Length of the label or name that is too long, in characters. */
  readonly length?: number;
}

interface Fault extends DomainFlaw {
  readonly right?: string;
  /** Some services accept such a name. */
  readonly doubtful?: boolean;
  readonly from?: number;
  readonly to?: number;
}

/**
 * A value that is not a plain domain name. Certain in an indicator; for the path the documentation gives no form, so
 * only the code InvalidDomainName makes it certain. Triggered by `{ indicatorType: "DomainName", indicatorValue:
 * "https://contoso.com/x" }`. Sources: pages post-ti-indicator, get-domain-related-alerts; RFC 1035 for lengths.
 */
export const domainName = defineCheck({
  name: "domain-name",
  scope: [...badValueInPath, { codes: ["InvalidDomainName"] }],
  needs: "isDefender",
  question: "domainName",
  run: (evidence) =>
    judged(evidence, {
      kind: "domain",
      faultOf: ({ value }) => faultOf(value),
      isRight: isDomainName,
      report,
    }),
});

function report(subject: Subject, fault: Fault, isNamed: boolean) {
  const { value } = subject;
  const { flaw, character, length, right, doubtful, from, to } = fault;
  const certainty = certaintyOf(subject, isNamed, doubtful);
  const args: DomainFlaw = { flaw, ...(character && { character }), ...(length && { length }) };
  const fixed = right !== undefined && isDomainName(right) ? right : undefined;
  // If an indicator's value has a path, its type may be wrong instead.
  const mayBeUrl = subject.indicatorType !== undefined && /[^/]\/[^/]/.test(value);
  return [
    finding(
      "domain-name",
      certainty,
      {
        sent: value,
        ...(fixed && { expected: [fixed] }),
        place: placeOf(subject, from, to),
        ...(fixed && certainty === "certain" && !mayBeUrl && editsOf(subject, fixed)),
      },
      args,
    ),
  ];
}

function faultOf(value: string): Fault | undefined {
  const scheme = /^[a-z][a-z\d+.-]{0,20}:\/{1,3}/i.exec(value)?.[0];
  if (scheme) {
    const host = /^(?:[^/@?#]{1,100}@)?([^/:?#\s]{1,260})/.exec(value.slice(scheme.length))?.[1];
    return { flaw: "scheme", right: host, from: 0, to: scheme.length };
  }
  const slash = value.search(/[/\\?#]/);
  if (slash >= 0)
    return {
      flaw: "path",
      right: value.slice(0, slash).replace(/:\d{1,5}$/, ""),
      from: slash,
      to: value.length,
    };
  if (isIpAddress(value)) return { flaw: "ip" };
  const port = /:\d{1,5}$/.exec(value);
  if (port) return { flaw: "port", right: value.slice(0, port.index), from: port.index, to: value.length };
  const sign = value.lastIndexOf("@");
  if (sign >= 0) return { flaw: "email", right: value.slice(sign + 1), from: 0, to: sign + 1 };
  if (value.startsWith("*.")) return { flaw: "wildcard", right: value.slice(2), from: 0, to: 1 };
  const space = value.search(/\s/);
  if (space >= 0) return { flaw: "space", from: space, to: space + 1 };
  if (value.endsWith("."))
    return {
      flaw: "trailing-dot",
      right: value.slice(0, -1),
      doubtful: true,
      from: value.length - 1,
      to: value.length,
    };
  if (value.length > 253) return { flaw: "long-name", length: value.length };
  return inLabels(value);
}

function inLabels(value: string): Fault | undefined {
  const labels = value.split(".");
  let start = 0;
  for (const label of labels) {
    const end = start + label.length;
    if (label === "") return { flaw: "empty-label", from: Math.max(0, start - 1), to: start + 1 };
    if (label.length > 63) return { flaw: "long-label", length: label.length, from: start, to: end };
    if (/^-|-$/.test(label)) return { flaw: "hyphen", from: start, to: end };
    start = end + 1;
  }
  const odd = /[^a-z\d.-]/iu.exec(value);
  if (!odd) return labels.length === 1 ? { flaw: "single-label", doubtful: true } : undefined;
  const here = { from: odd.index, to: odd.index + odd[0].length };
  if (odd[0] === "_") return { flaw: "underscore", doubtful: true, ...here };
  if (/[^\p{ASCII}]/u.test(odd[0]))
    return { flaw: "international", doubtful: true, right: encodedName(value), ...here };
  return { flaw: "character", character: odd[0], ...here };
}

/** The punycode form of an international name, `xn--…`. */
function encodedName(name: string): string | undefined {
  try {
    return new URL(`http://${name}`).hostname;
  } catch {
    return undefined; // not an encodable name
  }
}
