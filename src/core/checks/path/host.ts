import type { Cloud } from "../../../catalogue/apis/define-api.ts";
import type { Api } from "../../../catalogue/apis/names.ts";
import { cloudOf } from "../../../catalogue/audiences.ts";
import { operationsAt } from "../../operations.ts";
import { hostOf } from "../../uri.ts";
import { type Certainty, type Evidences, finding } from "../finding.ts";

export interface HostFlaw {
  readonly flaw: "endpoint-only" | "xdr-only" | "graph" | "legacy";
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
    return [hostFinding(url, host.replace(".security.", ".securitycenter."), "xdr-only", "likely")];
  return [];
}

/** The oldest host name still works, but the documentation no longer uses it. */
export function legacyFindings({ url, failure: { error } }: Evidences) {
  return /\.securitycenter\.windows\.com$/.test(hostOf(url)) && !error.code
    ? [hostFinding(url, "api.security.microsoft.com", "legacy", "possible")]
    : [];
}
