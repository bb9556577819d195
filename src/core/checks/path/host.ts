import type { Cloud } from "../../../catalogue/apis/define-api.ts";
import { factsOfApi } from "../../../catalogue/apis/index.ts";
import type { Api } from "../../../catalogue/apis/names.ts";
import { apiOfAudience, audiencesFor, cloudOf, type Resource } from "../../../catalogue/audiences.ts";
import { operationsAt } from "../../operations.ts";
import { hostOf, pathOf } from "../../uri.ts";
import { type Certainty, type Evidences, finding } from "../finding.ts";

export interface HostFlaw {
  /** `other`: the path of an API with hosts, paths, and tokens of its own. */
  readonly flaw: "endpoint-only" | "xdr-only" | "graph" | "legacy" | "other";
  /** The part of the path that only the other API has. */
  readonly part?: string;
}

function hostFinding(
  url: string,
  right: string,
  flaw: HostFlaw["flaw"],
  certainty: Certainty,
  part?: string,
) {
  const start = url.indexOf("//") + 2;
  const sent = /^[^/?#:]*/.exec(url.slice(start))?.[0] ?? "";
  const span = { start, end: start + sent.length };
  const args: HostFlaw = { flaw, ...(part !== undefined && { part }) };
  return finding(
    "host",
    certainty,
    {
      sent,
      expected: [right],
      place: { part: "host", ...span },
      // With the host of another API, the version and the token are still wrong.
      ...(flaw !== "other" && { edits: [{ part: "url" as const, ...span, text: right }] }),
      weight: 3,
    },
    args,
  );
}

/**
 * Hosts of each cloud, so that no one is sent to another cloud. Source: pages gov (Defender), national clouds
 * (Graph).
 */
const graphHosts: Readonly<Record<Cloud, string>> = {
  commercial: "graph.microsoft.com",
  gcc: "graph.microsoft.com",
  gov: "graph.microsoft.us",
  china: "microsoftgraph.chinacloudapi.cn",
};
const xdrHosts: Partial<Record<Cloud, string>> = {
  commercial: "api.security.microsoft.com",
  gcc: "api-gcc.security.microsoft.us",
  gov: "api-gov.security.microsoft.us",
};

/** Paths that only one API has, whatever is before them. Sources: the operation pages of these APIs. */
const ownPaths: readonly (readonly [Resource, RegExp])[] = [
  ["o365", /\/activity\/feed\/(?:subscriptions|audit|resources)(?:\/|$)/i],
  ["arm", /^(?:\/(?:v1\.0|beta))?\/subscriptions\/[^/]{1,100}\/(?:resourceGroups|providers)\//i],
  ["loganalytics", /^(?:\/(?:v1\.0|v1|beta))?\/workspaces\/[^/]{1,100}\/query$/i],
];

/**
 * Reports a path of an API that shares no hosts with the called one. Azure's other APIs have such paths, too, but not
 * Defender and Graph.
 */
export function otherHostFindings({ url, failure }: Evidences, api: Api) {
  if (!factsOfApi[api].isDefender) return [];
  const path = pathOf(url).replace(/^\/{2,}/, "/");
  const [owner, pattern] = ownPaths.find(([, one]) => one.test(path)) ?? [];
  if (owner === undefined) return [];
  const host = hostOf(url);
  const { aud = "" } = failure.exchange.authorization?.claims ?? {};
  // A token for that API shows which of its clouds is meant.
  const audiences = apiOfAudience(aud) === owner ? [aud] : audiencesFor(owner, host);
  const [right] = audiences.map((one) => hostOf(`${one}/`));
  if (right === undefined || right === host) return [];
  return [hostFinding(url, right, "other", "likely", pattern?.exec(path)?.[0])];
}

/** Reports the host of another API. Defender XDR has its own host names, except for one that serves both. */
export function hostFindings({ url, operations, method }: Evidences, api: Api) {
  const host = hostOf(url);
  const [operation] = operationsAt(url, operations).filter((found) => found.operation.method === method);
  const wanted = operation?.operation.api;
  const cloud = cloudOf(host);
  if (wanted === "graph" && api !== "graph") return [hostFinding(url, graphHosts[cloud], "graph", "likely")];
  if (wanted === "xdr" && host.includes(".securitycenter.")) {
    const isRegional = /^api-(?:us|eu|uk|au)\.securitycenter\.microsoft\.com$/.test(host);
    const right = isRegional ? host.replace(".securitycenter.", ".security.") : xdrHosts[cloud];
    return right === undefined ? [] : [hostFinding(url, right, "endpoint-only", "likely")];
  }
  if (wanted === "mde" && /^api-g(?:cc|ov)\.security\.microsoft\.us$/.test(host))
    // The page gives these clouds two hosts, but collectors reach both products by one, as in the commercial cloud.
    return [hostFinding(url, host.replace(".security.", ".securitycenter."), "xdr-only", "possible")];
  return [];
}

/** The oldest host name still works, but the documentation no longer uses it. */
export function legacyFindings({ url, failure: { error } }: Evidences) {
  return /\.securitycenter\.windows\.com$/.test(hostOf(url)) && !error.code
    ? [hostFinding(url, "api.security.microsoft.com", "legacy", "possible")]
    : [];
}
