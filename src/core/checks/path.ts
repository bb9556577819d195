import type { Api } from "../../catalogue/hosts.ts";
import { type MessageId, readMessage } from "../../catalogue/messages.ts";
import { REDACTED } from "../failure.ts";
import { operationsAt } from "../operations.ts";
import { apiOfCall } from "../rules.ts";
import { decoded, hostOf, pathOf, pathStart } from "../uri.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Evidences, finding } from "./finding.ts";
import { idFindings } from "./id-form.ts";
import { isPathWord, nearestPaths } from "./nearest-path.ts";
import { longestPath } from "./value.ts";

/** What stands in the path in place of a value, or around it. */
export interface LeftoverFlaw {
  readonly flaw: "template" | "word" | "empty" | "slash" | "space" | "quotes";
}
export interface PathFlaw {
  /** `nearest`: close to a documented path; `none`: to no documented path. */
  readonly flaw: "api" | "doubled" | "version" | "nearest" | "none";
}
export interface HostFlaw {
  readonly flaw: "endpoint-only" | "xdr-only" | "graph" | "legacy";
}

/**
 * Whether the reply leaves room for a wrong route, or for a wrong value in it only: "Machine 1 was not found" comes
 * from a route that exists.
 */
function roomOf({ failure: { error } }: Evidences): "route" | "value" | undefined {
  const { code = "", status, shape } = error;
  if (shape === "preflight") return undefined;
  const message: MessageId | undefined = readMessage(error.message ?? "")?.id;
  if (message === "noRelated") return undefined;
  if (message === "unknownSegment") return "route";
  if (code === "ResourceNotFound" || message === "notFound" || message === "keyFormat") return "value";
  if (status === 404 || status === 405) return "route";
  return status === 400 && ["", "BadRequest", "InvalidInput"].includes(code) ? "value" : undefined;
}

/**
 * What is wrong with the address: host, path, method, and the ids in it. Certain where the documentation lists all
 * paths (Defender); at Microsoft Graph, of which only the security part is known, possible.
 * Triggered by `GET /machines`, `GET /api/machines/{id}`, `PUT /api/machines/…/isolate`.
 * Sources: the operation pages; api-supported, exposed-apis-list (hosts).
 */
export const path = defineCheck({
  name: "path",
  scope: [
    { codes: ["BadRequest", "InvalidInput", "ResourceNotFound"] },
    { codes: "none", statuses: [400] },
    { statuses: [404, 405] },
    { wordings: ["unknownSegment", "notFound", "keyFormat"] },
  ],
  question: "path",
  run,
});

function run(evidence: Evidences) {
  const { url } = evidence;
  const { exchange } = evidence.failure;
  const api = apiOfCall(exchange, url);
  const room = roomOf(evidence);
  if (!room || (api !== "mde" && api !== "xdr" && api !== "graph")) return [];
  if (pathOf(url).length > longestPath) return [];
  const leftovers = leftoverFindings(evidence);
  const ids = leftovers.length > 0 ? [] : idFindings(evidence);
  // Which routes a gateway has is its own affair.
  if (room === "value" || exchange.api !== undefined) return [...leftovers, ...ids];
  const host = hostFindings(evidence, api);
  if (host.length > 0 || leftovers.length > 0) return [...leftovers, ...host];
  const route = [...methodFindings(evidence, api), ...pathFindings(evidence, api)];
  const found = [...route, ...ids];
  return found.length > 0 ? found : legacyFindings(evidence);
}

const templates = /^(?:\$?\{.{0,80}\}?|.{0,80}\$?\{[\w.]{0,60}\}.{0,80}|<\w[^>]{0,80}>|:[a-z]\w{0,60})$/i;
const variable = /^\$(?!count$|value$|ref$|metadata$|batch$)(?:[a-z]\w{0,60}|\(.{0,60}\))$/i;
const object = /\[object [A-Z]\w{0,20}\]/;
const word = /(?:^|=)'?(undefined|NaN|null|None)'?(?=$|[,)])/;

function leftoverFindings({ url, operations }: Evidences) {
  const segments = pathOf(url).split("/");
  let start = pathStart(url);
  return segments.slice(0, 30).flatMap((raw, index) => {
    const span = { start, end: start + raw.length };
    start += raw.length + 1;
    const text = decoded(raw);
    if (index === 0 || text.includes(REDACTED) || text.length > 500) return [];
    const leftover = (
      flaw: LeftoverFlaw["flaw"],
      certainty: Certainty,
      { right, sent = text, at = span }: { right?: string; sent?: string; at?: typeof span } = {},
    ) => {
      const args: LeftoverFlaw = { flaw };
      const evidence = {
        sent,
        ...(right !== undefined && {
          expected: [right],
          edits: [{ part: "url" as const, ...at, text: encodeURI(right) }],
        }),
        place: { part: "path" as const, ...at },
        weight: 3,
      };
      return [finding("path-leftover", certainty, evidence, args)];
    };
    if (raw === "") {
      if (index === segments.length - 1) return [];
      const whole = { start: pathStart(url), end: pathStart(url) + pathOf(url).length };
      const single = pathOf(url).replace(/\/{2,}/g, "/");
      const at = { start: span.start - 1, end: span.start + 1 };
      const isSlashOnly = operationsAt(url.slice(0, whole.start) + single, operations).some(
        ({ pathValues }) => !Object.values(pathValues).some((value) => isPathWord(value, operations)),
      );
      return isSlashOnly
        ? leftover("slash", "likely", { right: single, sent: pathOf(url), at: whole })
        : leftover("empty", "likely", { sent: "//", at });
    }
    if (object.test(text)) return leftover("word", "certain");
    const value = word.exec(text)?.[1];
    if (value) return leftover("word", /undefined|NaN/.test(value) ? "certain" : "likely");
    if (templates.test(text) || variable.test(text)) return leftover("template", "certain");
    const trimmed = text.replace(/[\u200b-\u200f\u2060\ufeff]/g, "").trim();
    if (trimmed !== text && trimmed !== "") return leftover("space", "certain", { right: trimmed });
    const bare = /^(["'])(.{1,200})\1$/.exec(text)?.[2];
    return bare ? leftover("quotes", "likely", { right: bare }) : [];
  });
}

function hostFinding(url: string, right: string, flaw: HostFlaw["flaw"], certainty: Certainty) {
  const start = url.indexOf("//") + 2;
  const sent = /^[^/?#:]*/.exec(url.slice(start))?.[0] ?? "";
  const span = { start, end: start + sent.length };
  const args: HostFlaw = { flaw };
  return finding(
    "host",
    certainty,
    {
      sent,
      expected: [right],
      place: { part: "host", ...span },
      edits: [{ part: "url", ...span, text: right }],
      weight: 3,
    },
    args,
  );
}

/** Defender XDR has its own host names, but for the one that serves both. */
function hostFindings({ url, operations, method }: Evidences, api: Api) {
  const host = hostOf(url);
  const [operation] = operationsAt(url, operations).filter((found) => found.operation.method === method);
  const wanted = operation?.operation.api;
  if (wanted === "graph" && api !== "graph") {
    const isGovernment = host.endsWith(".us") && !host.startsWith("api-gcc.");
    return [hostFinding(url, isGovernment ? "graph.microsoft.us" : "graph.microsoft.com", "graph", "likely")];
  }
  if (wanted === "xdr" && host.includes(".securitycenter.")) {
    const isKnown = /^api(?:-(?:us|eu|uk|au|gcc|gov))?\.securitycenter\.microsoft\.(?:com|us)$/.test(host);
    const right = isKnown ? host.replace(".securitycenter.", ".security.") : "api.security.microsoft.com";
    return [hostFinding(url, right, "endpoint-only", "likely")];
  }
  if (wanted === "mde" && /^api-g(?:cc|ov)\.security\.microsoft\.us$/.test(host))
    return [hostFinding(url, host.replace(".security.", ".securitycenter."), "xdr-only", "likely")];
  return [];
}

/** The oldest name still answers, but nothing new is documented for it. */
function legacyFindings({ url, failure: { error } }: Evidences) {
  return /\.securitycenter\.windows\.com$/.test(hostOf(url)) && !error.code
    ? [hostFinding(url, "api.security.microsoft.com", "legacy", "possible")]
    : [];
}

function methodFindings({ url, operations, operation, method, failure: { error } }: Evidences, api: Api) {
  const allowed = (error.allow ?? "")
    .split(",")
    .map((one) => one.trim().toUpperCase())
    .filter((one) => /^[A-Z]{3,10}$/.test(one) && one !== "OPTIONS");
  const found = operationsAt(url, operations);
  const isWord = found.some(({ pathValues }) =>
    Object.values(pathValues).some((value) => isPathWord(value, operations)),
  );
  const documented = operation || isWord ? [] : found.map((one) => one.operation.method);
  const expected = [...new Set(allowed.length > 0 ? allowed : documented)].filter((one) => one !== method);
  if (expected.length === 0 || allowed.includes(method)) return [];
  const [only, ...others] = expected;
  const isSure = error.status === 405 && (api !== "graph" || allowed.length > 0);
  return [
    finding(
      "method",
      isSure ? "certain" : api === "graph" ? "possible" : "likely",
      {
        sent: method,
        expected,
        place: { part: "method" },
        // Never made for the reader: a call that reads must not become one that changes or deletes.
        ...(only !== undefined &&
          (only === "GET" || (/^(?:POST|PUT|PATCH|DELETE)$/.test(method) && only !== "DELETE")) &&
          others.length === 0 && { edits: [{ part: "method", start: 0, end: method.length, text: only }] }),
        weight: 2,
      },
      { isStated: allowed.length > 0 },
    ),
  ];
}

/** Ways in which a path misses the documented form as a whole. */
const rewrites: readonly (readonly [PathFlaw["flaw"], RegExp, string])[] = [
  ["api", /^\/(?!api\/|v\d|beta\/)/i, "/api/"],
  ["doubled", /^\/api\/(?:v1\.0\/)?api\//i, "/api/"],
  ["version", /^\/(?:api\/)?(?:v\d[\d.]{0,6}|beta|latest)\/(?:api\/)?/i, "/api/"],
  ["version", /^\/v1\.0\//i, "/beta/"],
];

function pathFindings({ url, operations, method, failure: { error } }: Evidences, api: Api) {
  const sent = pathOf(url);
  const origin = url.slice(0, pathStart(url));
  const known = operationsAt(origin + sent.replace(/\/\$(?:count|value|ref)\/?$/i, ""), operations);
  const named = known.find(({ operation }) => operation.method === method) ?? known[0];
  const isWord = Object.values(named?.pathValues ?? {}).some((value) => isPathWord(value, operations));
  if (named && (!isWord || named.operation.method === method)) return [];
  // Graph takes actions and functions by their full name, too.
  const short = sent.replace(/\/microsoft\.graph\.(?:security\.)?(?=[a-z])/gi, "/");
  if (short !== sent && operationsAt(origin + short, operations).length > 0) return [];

  const span = { start: origin.length, end: origin.length + sent.length };
  const made = (
    flaw: PathFlaw["flaw"],
    certainty: Certainty,
    expected: readonly string[],
    isWhole: boolean,
  ) => {
    const args: PathFlaw = { flaw };
    const [only, ...others] = expected;
    const evidence = {
      sent,
      ...(expected.length > 0 && { expected }),
      place: { part: "path" as const, ...span },
      ...(only !== undefined &&
        others.length === 0 &&
        isWhole && { edits: [{ part: "url" as const, ...span, text: only }] }),
      weight: 2,
    };
    return [finding("unknown-path", certainty, evidence, args)];
  };
  for (const [flaw, from, to] of rewrites) {
    const right = sent.replace(from, to);
    const isOther = right === sent || operationsAt(origin + right, operations).length === 0;
    if (!isOther) return made(flaw, api === "graph" ? "likely" : "certain", [right], true);
  }
  // A documented route of Graph that is not on the list may well exist.
  const isNamed = readMessage(error.message ?? "")?.id === "unknownSegment";
  const { paths, isWhole } = nearestPaths(short, method, operations, api === "graph");
  if (paths.length === 0) return api === "graph" && !isNamed ? [] : made("none", "possible", [], false);
  const isSure = isWhole && paths.length === 1 && !error.code;
  const certainty = api === "graph" ? (isNamed ? "likely" : "possible") : isSure ? "certain" : "likely";
  return made("nearest", certainty, paths, isWhole);
}
