import { findNodeAtLocation, type Node } from "jsonc-parser";
import { isObject, type JsonObject } from "../../json.ts";
import { treeOf } from "../../json-tree.ts";
import { readingsOf } from "../../message/wording.ts";
import { decoded, pathOf, pathStart } from "../../uri.ts";
import type { Certainty, Evidences } from "../finding.ts";
import { isLeftover, longestPath } from "../path/leftover.ts";
import { sentJson } from "../sent-json.ts";
import type { HashName, ValueKind } from "./formats.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value in the path or the body of a request, and its place. */
export interface Subject {
  readonly value: string;
  readonly name: string;
  readonly part: "path" | "body" | "query";
  /** Kinds of hash accepted here. */
  readonly takes: readonly HashName[];
  /** The documentation does not say what is accepted here. */
  readonly open?: boolean;
  /** A function argument in the path without quotation marks. */
  readonly unquoted?: boolean;
  readonly indicatorType?: string;
  /** The highest certainty for a deviation from the documented form; certain if absent. */
  readonly surest?: Certainty;
  /** Offsets of the value. Called only for wrong values, because it parses the body. */
  readonly locate: () => Span | undefined;
  readonly locateType?: () => Span | undefined;
}

/** How a reply rejects a value: with the code for its kind, with a general code, or as not found. */
export type Refusal = "named" | "general" | "not-found";

const named = {
  hash: { code: "InvalidHashValue", message: "hashValue" },
  ip: { code: "InvalidIpAddress", message: "ipAddress" },
  domain: { code: "InvalidDomainName", message: "domainName" },
  url: { code: "InvalidUrl", message: "url" },
} as const;
const generalCodes = new Set(["BadRequest", "InvalidInput", "InvalidRequestBody", "ODataError"]);
const notFoundCodes = new Set(["NotFound", "ResourceNotFound"]);

/** `undefined` if the reply is about something else. */
export function refusalOf({ failure: { error } }: Evidences, kind: ValueKind): Refusal | undefined {
  const { code, status, shape } = error;
  if (code === named[kind].code) return "named";
  if (status === 400 || status === 422 || shape === "item")
    return !code || generalCodes.has(code) ? "general" : undefined;
  return status === 404 && (!code || notFoundCodes.has(code)) ? "not-found" : undefined;
}

const pathForms: Partial<Record<ValueKind, RegExp>> = {
  hash: /^\/api\/(?:v1\.0\/)?files\/([^/]+)(?:\/(?:alerts|machines|stats))?\/?$/di,
  ip: /^\/api\/(?:v1\.0\/)?(?:ips\/(.+?)\/(?:alerts|stats)|machines\/findbyip\(ip=(.*?)(?:,timestamp=.*)?\)|machines\/find\(timestamp=[^,]*,key=(.*)\))\/?$/di,
  domain: /^\/api\/(?:v1\.0\/)?domains\/(.+?)\/(?:alerts|machines|stats)\/?$/di,
};
const parameterNames: Partial<Record<ValueKind, string>> = { hash: "id", ip: "ip", domain: "domain" };
const hashNames: Readonly<Record<string, HashName>> = { md5: "MD5", sha1: "SHA-1", sha256: "SHA-256" };

/** The value of this kind in the path. Located only by its position, because a wrong value may contain a slash. */
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

/** Indicator types and the kind of their values. */
const indicatorKinds: Readonly<Record<string, { kind: ValueKind; takes: readonly HashName[] }>> = {
  filesha1: { kind: "hash", takes: ["SHA-1"] },
  filesha256: { kind: "hash", takes: ["SHA-256"] },
  filemd5: { kind: "hash", takes: ["MD5"] },
  ipaddress: { kind: "ip", takes: [] },
  domainname: { kind: "domain", takes: [] },
  url: { kind: "url", takes: [] },
};

/**
 * Returns a function that locates a string in the body, without its quotation marks. Parses the body on first use.
 */
function locatorOf(text: string): (path: (string | number)[]) => Span | undefined {
  let tree: Node | undefined;
  return (path) => {
    tree ??= treeOf(text);
    const node = tree && findNodeAtLocation(tree, path);
    return node && { start: node.offset + 1, end: node.offset + node.length - 1 };
  };
}

/** Properties of Graph's threat indicators. Source: resource page tiIndicator. */
const graphKinds: readonly (readonly [RegExp, ValueKind])[] = [
  [/^(?:domainName|emailSourceDomain)$/, "domain"],
  [/^url$/, "url"],
  [/^(?:network(?:Source|Destination)?IPv[46]|emailSourceIpAddress)$/, "ip"],
  [/^fileHashValue$/, "hash"],
];

function inGraphIndicators({ value, locate }: SentBody, kind: ValueKind): Subject[] {
  const list = Array.isArray(value.value)
    ? value.value.map((item: unknown, index) => ({ item, path: ["value", index] }))
    : [{ item: value, path: [] }];
  return list.flatMap(({ item, path }) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([name, text]): Subject[] => {
      const is = graphKinds.find(([form]) => form.test(name))?.[1];
      if (is !== kind || typeof text !== "string" || text === "") return [];
      const type = isObject(item) ? hashNames[String(item.fileHashType).toLowerCase()] : undefined;
      if (kind === "hash" && !type) return [];
      return [
        {
          value: text,
          name,
          part: "body",
          takes: type ? [type] : [],
          surest: "likely",
          locate: () => locate([...path, name]),
        },
      ];
    }),
  );
}

interface SentBody {
  readonly value: JsonObject;
  readonly locate: ReturnType<typeof locatorOf>;
}

/** The values of this kind in the body: indicators by their type, and the hash of a file to stop. */
function inBody(evidence: Evidences, kind: ValueKind): Subject[] {
  const { operation, failure } = evidence;
  const sent = sentJson(evidence);
  if (!isObject(sent?.value)) return []; // the check of the body reports its faults
  const json = { value: sent.value, locate: locatorOf(sent.text) };
  if (operation?.id === "mde.machines.stopAndQuarantineFile") {
    const value = json.value.Sha1;
    if (kind !== "hash" || typeof value !== "string") return [];
    return [{ value, name: "Sha1", part: "body", takes: ["SHA-1"], locate: () => json.locate(["Sha1"]) }];
  }
  if (/^graph\.tiIndicators\./.test(operation?.id ?? "")) return inGraphIndicators(json, kind);
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

/** The value that the message names, wherever it is in the call. */
function inMessage({ url, body = "", failure: { error } }: Evidences, kind: ValueKind): Subject[] {
  const value = readingsOf(error, named[kind].message)[0]?.parts.value;
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

/** The values of one kind that a reply may reject. If the message names one, only that one. */
export function subjectsOf(evidence: Evidences, kind: ValueKind, refusal: Refusal): readonly Subject[] {
  const known = [...inPath(evidence, kind), ...(refusal === "not-found" ? [] : inBody(evidence, kind))];
  const message = refusal === "named" ? inMessage(evidence, kind) : [];
  const meant = known.filter(({ value }) => value === message[0]?.value);
  return meant.length > 0 ? meant.slice(0, 1) : known.length > 0 ? known : message;
}
