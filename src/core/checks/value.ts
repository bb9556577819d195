import ipaddr from "ipaddr.js";
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { readMessage } from "../../catalogue/messages.ts";
import { REDACTED } from "../failure.ts";
import { isObject, type JsonObject } from "../json.ts";
import { decoded, pathOf, pathStart } from "../uri.ts";
import { type Certainty, type Edit, type Evidences, finding, type Place } from "./finding.ts";

export type ValueKind = "hash" | "ip" | "domain" | "url";
export type HashName = "MD5" | "SHA-1" | "SHA-256" | "SHA-512";

/** Hexadecimal characters of each kind of hash. */
export const hashLengths: Readonly<Record<HashName, number>> = {
  MD5: 32,
  "SHA-1": 40,
  "SHA-256": 64,
  "SHA-512": 128,
};

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value in the path or the body of a request, and where it stands. */
export interface Subject {
  readonly value: string;
  readonly name: string;
  readonly part: "path" | "body" | "query";
  /** Kinds of hash that are taken here. */
  readonly takes: readonly HashName[];
  /** The documentation leaves open what is taken here. */
  readonly open?: boolean;
  /** An argument of a function in the path that lacks its quotation marks. */
  readonly unquoted?: boolean;
  readonly indicatorType?: string;
  /** Asked only for a wrong value: it reads the body once more. */
  readonly locate: () => Span | undefined;
  readonly locateType?: () => Span | undefined;
}

/** How a reply speaks of a value: by its own code, by a general one, or as not found. */
type Refusal = "named" | "general" | "not-found";

const named = {
  hash: { code: "InvalidHashValue", message: "hashValue" },
  ip: { code: "InvalidIpAddress", message: "ipAddress" },
  domain: { code: "InvalidDomainName", message: "domainName" },
  url: { code: "InvalidUrl", message: "url" },
} as const;
const generalCodes = new Set(["BadRequest", "InvalidInput", "InvalidRequestBody", "ODataError"]);
const notFoundCodes = new Set(["NotFound", "ResourceNotFound"]);

function refusalOf({ failure: { error } }: Evidences, kind: ValueKind): Refusal | undefined {
  const { code, status, shape } = error;
  if (code === named[kind].code) return "named";
  if (status === 400 || status === 422 || shape === "item")
    return !code || generalCodes.has(code) ? "general" : undefined;
  return status === 404 && (!code || notFoundCodes.has(code)) ? "not-found" : undefined;
}

/** What a program leaves in an address in place of a value; the check of the path speaks of it. */
export const isLeftover = (value: string): boolean =>
  /^(?:undefined|null|nan|none|\[object [a-z]{1,20}\]|\$?\{[^}]{0,80}\}?|<[^>]{0,80}>)$/i.test(value.trim());

/** Longer paths and bodies are not read, in characters. */
export const longestPath = 2000;
const longestBody = 1_000_000;

const pathForms: Partial<Record<ValueKind, RegExp>> = {
  hash: /^\/api\/(?:v1\.0\/)?files\/([^/]+)(?:\/(?:alerts|machines|stats))?\/?$/di,
  ip: /^\/api\/(?:v1\.0\/)?(?:ips\/(.+?)\/(?:alerts|stats)|machines\/findbyip\(ip=(.*?)(?:,timestamp=.*)?\)|machines\/find\(timestamp=[^,]*,key=(.*)\))\/?$/di,
  domain: /^\/api\/(?:v1\.0\/)?domains\/(.+?)\/(?:alerts|machines|stats)\/?$/di,
};
const parameterNames: Partial<Record<ValueKind, string>> = { hash: "id", ip: "ip", domain: "domain" };
const hashNames: Readonly<Record<string, HashName>> = { md5: "MD5", sha1: "SHA-1", sha256: "SHA-256" };

/** The value of this kind in the path. It is found by its place alone, because a wrong one may hold a slash. */
function inPath({ url, operation }: Evidences, kind: ValueKind): Subject[] {
  const path = pathOf(url);
  const match = path.length > longestPath ? undefined : pathForms[kind]?.exec(path);
  const group = match?.findIndex((text, index) => index > 0 && text !== undefined) ?? -1;
  const raw = match?.[group];
  const [at] = match?.indices?.[group] ?? [];
  if (!raw || at === undefined) return [];
  const isFunction = path.includes("(ip=") || path.includes("key=");
  const quoted = isFunction ? /^(?:'|%27)(.*)(?:'|%27)$/di.exec(raw) : undefined;
  const inner = quoted?.[1] ?? raw;
  const value = decoded(inner);
  if (isLeftover(value)) return [];
  const name = parameterNames[kind] ?? "";
  const parameter = operation?.pathParameters?.find((candidate) => candidate.name === name);
  const start = pathStart(url) + at + (quoted?.indices?.[1]?.[0] ?? 0);
  return [
    {
      value,
      name,
      part: "path",
      takes: parameter?.hashTypes?.flatMap((type) => hashNames[type] ?? []) ?? ["SHA-1", "SHA-256"],
      open: parameter?.formOpen === true,
      unquoted: isFunction && !quoted && /findbyip/i.test(path),
      locate: () => ({ start, end: start + inner.length }),
    },
  ];
}

/** Types of indicators and what their value is. */
const indicatorKinds: Readonly<Record<string, { kind: ValueKind; takes: readonly HashName[] }>> = {
  filesha1: { kind: "hash", takes: ["SHA-1"] },
  filesha256: { kind: "hash", takes: ["SHA-256"] },
  filemd5: { kind: "hash", takes: ["MD5"] },
  ipaddress: { kind: "ip", takes: [] },
  domainname: { kind: "domain", takes: [] },
  url: { kind: "url", takes: [] },
};

interface Json {
  readonly value: JsonObject;
  readonly locate: (path: (string | number)[]) => Span | undefined;
}

/** The body of the request being judged. Several checks ask for the same one. */
const read = new WeakMap<Evidences, Json | undefined>();

function jsonOf(evidence: Evidences): Json | undefined {
  if (read.has(evidence)) return read.get(evidence);
  const json = parsed(evidence.body ?? "");
  read.set(evidence, json);
  return json;
}

function parsed(body: string): Json | undefined {
  if (body === "" || body.length > longestBody) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    if (!isObject(value)) return undefined;
    let tree: Node | undefined;
    const locate = (path: (string | number)[]) => {
      tree ??= parseTree(body);
      const node = tree && findNodeAtLocation(tree, path);
      return node && { start: node.offset + 1, end: node.offset + node.length - 1 }; // without the quotation marks
    };
    return { value, locate };
  } catch {
    return undefined; // no JSON: the check of the body says what is wrong with it
  }
}

/** The values of this kind in the body: of indicators by their type, and the hash of a file to stop. */
function inBody(evidence: Evidences, kind: ValueKind): Subject[] {
  const { operation, failure } = evidence;
  const json = jsonOf(evidence);
  if (!json) return [];
  if (operation?.id === "mde.machines.stopAndQuarantineFile") {
    const value = json.value.Sha1;
    if (kind !== "hash" || typeof value !== "string") return [];
    return [{ value, name: "Sha1", part: "body", takes: ["SHA-1"], locate: () => json.locate(["Sha1"]) }];
  }
  if (operation?.id !== "mde.indicators.submit" && operation?.id !== "mde.indicators.import") return [];
  const { Indicators: list } = json.value;
  const items = Array.isArray(list)
    ? list.map((item: unknown, index) => ({ item, path: ["Indicators", index] }))
    : [{ item: json.value, path: [] }];
  const failed = failure.error.shape === "item" ? failure.error.part : undefined;
  return items.flatMap(({ item, path }, index): Subject[] => {
    if (!isObject(item)) return [];
    const { indicatorValue: value, indicatorType: type } = item;
    if (typeof value !== "string" || typeof type !== "string") return [];
    const is = indicatorKinds[type.toLowerCase()];
    if (is?.kind !== kind || (failed && (failed.id ? failed.id !== value : failed.index !== index)))
      return [];
    return [
      {
        value,
        name: "indicatorValue",
        part: "body",
        takes: is.takes,
        indicatorType: type,
        locate: () => json.locate([...path, "indicatorValue"]),
        locateType: () => json.locate([...path, "indicatorType"]),
      },
    ];
  });
}

/** The value that the message names, when it stands in no place that is known to hold one. */
function inMessage({ url, body = "", failure: { error } }: Evidences, kind: ValueKind): Subject[] {
  const message = readMessage(error.message ?? "");
  const value = message?.id === named[kind].message ? message.parts.value : undefined;
  if (!value || isLeftover(value)) return [];
  const inText = (text: string, written: string) => {
    const start = text.indexOf(written);
    return start < 0 ? undefined : { start, end: start + written.length };
  };
  const bodySpan = inText(body, JSON.stringify(value).slice(1, -1));
  const urlSpan = inText(url, value) ?? inText(url, encodeURIComponent(value));
  const query = url.indexOf("?");
  const isInQuery = urlSpan !== undefined && query >= 0 && urlSpan.start > query;
  return [
    {
      value,
      name: "",
      part: bodySpan || !urlSpan ? "body" : isInQuery ? "query" : "path",
      takes: ["MD5", "SHA-1", "SHA-256"],
      locate: () => bodySpan ?? urlSpan,
    },
  ];
}

/** Findings of one kind that are listed for one request. */
const mostFindings = 5;

/** The findings about the values of this kind, as far as the reply leaves room for them. */
export function judged<Found extends readonly unknown[]>(
  evidence: Evidences,
  kind: ValueKind,
  judge: (subject: Subject, isNamed: boolean) => Found,
): Found[number][] {
  const refusal = refusalOf(evidence, kind);
  if (!refusal) return [];
  const known = [...inPath(evidence, kind), ...(refusal === "not-found" ? [] : inBody(evidence, kind))];
  const message = refusal === "named" ? inMessage(evidence, kind) : [];
  const meant = known.filter(({ value }) => value === message[0]?.value);
  const subjects = meant.length > 0 ? meant.slice(0, 1) : known.length > 0 ? known : message;
  const found: Found[number][] = [];
  for (const subject of subjects) {
    if (subject.value.includes(REDACTED)) continue;
    found.push(...judge(subject, refusal === "named"));
    if (found.length >= mostFindings) break;
  }
  return found;
}

/** `doubtful`: such a value is accepted by some, so that only the reply tells. */
export function certaintyOf(subject: Subject, isNamed: boolean, doubtful = false): Certainty {
  if (doubtful || subject.open) return isNamed ? (doubtful ? "likely" : "certain") : "possible";
  return "certain";
}

/** The place of a value, or of the characters of it from `from` to `to` where the text shows them one to one. */
export function placeOf({ value, name, part, locate }: Subject, from = 0, to = value.length): Place {
  const span = locate();
  if (!span) return { part, name };
  const isPlain = span.end - span.start === value.length;
  return { part, name, start: span.start + (isPlain ? from : 0), end: isPlain ? span.start + to : span.end };
}

/** The change that puts another text in the place of a value. */
export function editsOf({ part, locate }: Subject, text: string): { edits: Edit[] } | undefined {
  const span = locate();
  if (!span) return undefined;
  return part === "body"
    ? { edits: [{ part: "body", ...span, text: JSON.stringify(text).slice(1, -1) }] }
    : { edits: [{ part: "url", ...span, text: encodeURIComponent(text).replaceAll("%3A", ":") }] };
}

export const hashNameOf = (value: string): HashName | undefined =>
  /^[\da-f]{32,128}$/i.test(value)
    ? (Object.keys(hashLengths) as HashName[]).find((name) => hashLengths[name] === value.length) // keys of the record
    : undefined;

/** One plain address, as every documented operation takes it. */
export const isIpAddress = (value: string): boolean =>
  ipaddr.IPv4.isValidFourPartDecimal(value) || (!value.includes("%") && ipaddr.IPv6.isValid(value));

/** A host name of at least two labels. */
export const isDomainName = (value: string): boolean =>
  value.length <= 253 &&
  /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?=[a-z])[a-z\d-]{1,62}[a-z\d]$/i.test(value);

const typeOfHash: Partial<Record<HashName, string>> = {
  MD5: "FileMd5",
  "SHA-1": "FileSha1",
  "SHA-256": "FileSha256",
};

/** The indicator type that a value fits, if it is surely of another kind than its own type says. */
function fittingType(value: string, kind: ValueKind): string | undefined {
  const hash = hashNameOf(value);
  if (hash) return typeOfHash[hash];
  if (isIpAddress(value)) return "IpAddress";
  if (kind !== "url" && /^https?:\/\/[^\s/]/i.test(value)) return kind === "domain" ? undefined : "Url";
  return kind === "ip" && isDomainName(value) ? "DomainName" : undefined;
}

/**
 * `indicatorType` says another kind of value than `indicatorValue` holds. Certain: both stand in the body.
 * Triggered by `{ indicatorType: "FileSha1", indicatorValue: <64 hex digits> }`. Source: page post-ti-indicator.
 */
export function indicatorTypeFindings({ value, indicatorType, locateType }: Subject, kind: ValueKind) {
  const fits = indicatorType === undefined ? undefined : fittingType(value.trim(), kind);
  if (!fits || !indicatorType || fits.toLowerCase() === indicatorType.toLowerCase()) return [];
  const span = locateType?.();
  return [
    finding(
      "indicator-type",
      "certain",
      {
        sent: indicatorType,
        expected: [fits],
        place: { part: "body", name: "indicatorType", ...span },
        ...(span && { edits: [{ part: "body", ...span, text: fits }] }),
        weight: 1,
      },
      { value },
    ),
  ];
}

export type Stray = "invisible" | "space" | "quotes" | "defanged";

/** What people paste along with a value, each with the way to take it off. */
const cleanings: readonly (readonly [Stray, (value: string) => string])[] = [
  ["invisible", (value) => value.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")],
  ["space", (value) => value.trim()],
  ["quotes", (value) => value.replace(/^["'`´‘’‚“”„«»]{1,3}|["'`´‘’‚“”„«»]{1,3}$/g, "").trim()],
  [
    "defanged",
    (value) =>
      value
        .replace(/\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)/gi, ".")
        .replace(/\[:\]/g, ":")
        .replace(/\[\/\/?\]/g, "//")
        .replace(/^h(?:xx|XX|\*\*)p(?=s?:)/i, "http"),
  ],
];

/**
 * A value that is right but for what was pasted along with it, or an empty one. Certain: the request shows it.
 * Triggered by `" 10.0.0.1"`, `"'contoso.com'"`, `"evil[.]example"`, `""`.
 */
export function strayFindings(
  subject: Subject,
  kind: ValueKind,
  isNamed: boolean,
  isRight: (value: string) => boolean,
) {
  const { value } = subject;
  if (value.trim() === "")
    return [
      finding(
        "empty-value",
        certaintyOf(subject, isNamed),
        { sent: value, place: placeOf(subject) },
        { kind },
      ),
    ];
  let clean = value;
  let stray: Stray | undefined;
  for (const [name, take] of cleanings) {
    const next = take(clean);
    if (next !== clean) stray ??= name;
    clean = next;
    if (stray && isRight(clean))
      return [
        finding(
          "stray-characters",
          certaintyOf(subject, isNamed),
          {
            sent: value,
            expected: [clean],
            place: placeOf(subject),
            ...editsOf(subject, clean),
            weight: 1,
          },
          { stray, kind },
        ),
      ];
  }
  return [];
}
