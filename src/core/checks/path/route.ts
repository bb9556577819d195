import type { Api } from "../../../catalogue/hosts.ts";
import { readMessage } from "../../../catalogue/messages.ts";
import { operationsAt } from "../../operations.ts";
import { pathOf, pathStart } from "../../uri.ts";
import { type Certainty, type Evidences, finding } from "../finding.ts";
import { isPathWord, nearestPaths } from "./nearest-path.ts";

export interface PathFlaw {
  /** `nearest`: close to a documented path; `none`: to no documented path. */
  readonly flaw: "api" | "doubled" | "version" | "nearest" | "none";
}

/** Ways in which a path misses the documented form as a whole. */
const rewrites: readonly (readonly [PathFlaw["flaw"], RegExp, string])[] = [
  ["api", /^\/(?!api\/|v\d|beta\/)/i, "/api/"],
  ["doubled", /^\/api\/(?:v1\.0\/)?api\//i, "/api/"],
  ["version", /^\/(?:api\/)?(?:v\d[\d.]{0,6}|beta|latest)\/(?:api\/)?/i, "/api/"],
  ["version", /^\/v1\.0\//i, "/beta/"],
];

/** A path that is not documented, with what was probably meant. */
export function routeFindings({ url, operations, method, failure: { error } }: Evidences, api: Api) {
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
  // Our list does not hold every route of Graph.
  const isNamed = readMessage(error.message ?? "")?.id === "unknownSegment";
  const { paths, isWhole } = nearestPaths(short, method, operations, api === "graph");
  if (paths.length === 0) return api === "graph" && !isNamed ? [] : made("none", "possible", [], false);
  const isSure = isWhole && paths.length === 1 && !error.code;
  const certainty = api === "graph" ? (isNamed ? "likely" : "possible") : isSure ? "certain" : "likely";
  return made("nearest", certainty, paths, isWhole);
}
