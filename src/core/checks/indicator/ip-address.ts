import { defineCheck } from "../define-check.ts";
import { finding } from "../finding.ts";
import { badValueInPath } from "../scope.ts";
import { isDomainName, isIpAddress } from "./formats.ts";
import { judged } from "./judged.ts";
import { certaintyOf, editsOf, placeOf } from "./place.ts";
import type { Subject } from "./subject.ts";

/** Why a text is not one plain IP address. */
export interface IpFlaw {
  readonly flaw:
    | "octet" // above 255
    | "octets" // not four
    | "zeros" // 010.0.0.1
    | "port"
    | "network" // 10.0.0.0/24
    | "range" // including asterisks
    | "list"
    | "brackets"
    | "zone"
    | "groups" // IPv6: not eight
    | "compressed" // IPv6: :: twice
    | "group" // IPv6: too long or not hexadecimal
    | "url"
    | "name"
    | "unquoted" // as an argument of a function in the path
    | "character";
  /** Number of octets or groups. */
  readonly count?: number;
}

interface Fault extends IpFlaw {
  readonly right?: string;
  /** Whether `right` is certain. */
  readonly sure?: boolean;
  /** Some services accept such a value. */
  readonly doubtful?: boolean;
  readonly from?: number;
  readonly to?: number;
}

/**
 * A value that is not a single IPv4 or IPv6 address. Certain, except for leading zeros and zone IDs, which fit the
 * documented form. Triggered by `GET /api/ips/10.0.0.256/alerts`. Sources: pages get-ip-related-alerts,
 * find-machines-by-ip, post-ti-indicator ("CIDR notation isn't supported").
 */
export const ipAddress = defineCheck({
  name: "ip-address",
  scope: [...badValueInPath, { codes: ["InvalidIpAddress"] }],
  needs: "isDefender",
  question: "ipAddress",
  run: (evidence) =>
    judged(evidence, {
      kind: "ip",
      faultOf: ({ value, unquoted }) =>
        isIpAddress(value) ? (unquoted ? unquotedFault(value) : undefined) : faultOf(value),
      isRight: isIpAddress,
      report,
    }),
});

const unquotedFault = (value: string): Fault => ({ flaw: "unquoted", right: `'${value}'`, sure: true });

function report(subject: Subject, fault: Fault, isNamed: boolean) {
  const { value } = subject;
  const { flaw, count, right, sure, doubtful, from, to } = fault;
  const args: IpFlaw = { flaw, ...(count !== undefined && { count }) };
  return [
    finding(
      "ip-address",
      certaintyOf(subject, isNamed, doubtful),
      {
        sent: value,
        ...(right !== undefined && { expected: [right] }),
        place: placeOf(subject, from, to),
        ...(right !== undefined && sure && editsOf(subject, right)),
      },
      args,
    ),
  ];
}

/** The address inside a text, if it is one. */
const only = (text: string | undefined) => (text !== undefined && isIpAddress(text) ? { right: text } : {});

function faultOf(value: string): Fault {
  const at = (index: number, length = 1) => ({ from: index, to: index + length });
  const url = /^[a-z][a-z\d+.-]{0,20}:\/\/\[?([^\s/?#\]]{1,60}?)\]?(?::\d{1,5})?(?:[/?#].*)?$/i.exec(value);
  if (url) return { flaw: "url", ...only(url[1]) };
  if (/[,;|]|\S\s+\S/.test(value)) return { flaw: /\s-\s/.test(value) ? "range" : "list" };
  const [before = "", after] = value.split("/", 2);
  if (after !== undefined && isIpAddress(before)) {
    const isWhole = after === (before.includes(":") ? "128" : "32");
    return { flaw: "network", ...only(before), sure: isWhole, from: before.length, to: value.length };
  }
  const bracketed = /^\[([^\]]{1,60})\](:\d{1,5})?$/.exec(value);
  if (bracketed) return { flaw: bracketed[2] ? "port" : "brackets", ...only(bracketed[1]), sure: true };
  if (value.includes("%")) {
    const zone = value.indexOf("%");
    return { flaw: "zone", ...only(value.slice(0, zone)), doubtful: true, from: zone, to: value.length };
  }
  if (/^\d[\d.]*(?:-[\d.]+|\.\*(?:\.\*){0,2})$/.test(value)) return { flaw: "range" };
  const port = /^([\d.]{7,15}):\d{1,5}$/.exec(value)?.[1];
  if (port !== undefined && isIpAddress(port))
    return { flaw: "port", right: port, sure: true, from: port.length, to: value.length };
  if (/^[\d.]+$/.test(value)) return inFourPartForm(value);
  if (value.includes(":")) return inGroups(value);
  if (isDomainName(value)) return { flaw: "name" };
  const odd = Math.max(0, value.search(/[^\d.]/));
  return { flaw: "character", ...at(odd) };
}

function inFourPartForm(value: string): Fault {
  const octets = value.split(".");
  let start = 0;
  let zeros: Fault | undefined;
  for (const octet of octets) {
    const here = { from: start, to: start + octet.length };
    if (octets.length === 4 && Number(octet) > 255) return { flaw: "octet", ...here };
    if (/^0\d/.test(octet)) zeros ??= { flaw: "zeros", ...here };
    start += octet.length + 1;
  }
  if (octets.length !== 4 || octets.includes(""))
    return { flaw: "octets", count: octets.filter((octet) => octet !== "").length };
  const right = octets.map(Number).join(".");
  return { flaw: "zeros", doubtful: true, right, ...zeros };
}

function inGroups(value: string): Fault {
  const first = value.indexOf("::");
  const second = first < 0 ? -1 : value.indexOf("::", first + 2);
  if (second >= 0) return { flaw: "compressed", from: second, to: second + 2 };
  let start = 0;
  for (const group of value.split(":")) {
    const isLast = start + group.length === value.length;
    if (!/^[\da-f]{0,4}$/i.test(group) && !(isLast && isIpAddress(group)))
      return { flaw: "group", from: start, to: start + group.length };
    start += group.length + 1;
  }
  return { flaw: "groups", count: value.split(":").filter((group) => group !== "").length };
}
