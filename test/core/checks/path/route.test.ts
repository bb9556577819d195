import { expect, test } from "vitest";
import { routeFindings } from "../../../../src/core/checks/path/route.ts";
import { failed, marked, refusal } from "../failed.ts";

const hosts = {
  mde: "https://api.security.microsoft.com",
  xdr: "https://api.security.microsoft.com",
  graph: "https://graph.microsoft.com",
};

/** Each finding as `flaw certainty (duplicate): marked path => expected paths`, with `, corrected` if there is an edit. */
function said(
  path: string,
  api: keyof typeof hosts = "mde",
  { method = "GET", code = "", message = "No." } = {},
): string[] {
  const url = /^\w+:/.test(path) ? path : `${hosts[api]}${path}`;
  const evidence = failed({ url, method, status: 404, body: refusal(code, message) });
  return routeFindings(evidence, api).map((found) => {
    const { certainty, args, expected, edits, weight, place } = found;
    const segment = args.segment === undefined ? "" : ` (${args.segment})`;
    const right = expected ? ` => ${expected.join(" | ")}` : "";
    const fix = !edits
      ? ""
      : edits[0]?.text === expected?.[0] && edits[0]?.part === "url"
        ? ", corrected"
        : ", ?";
    return `${args.flaw} ${certainty}${segment} ${weight} ${place?.part}: ${marked(url, found)}${right}${fix}`;
  });
}
const id = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";

test.each<[string, ...string[]]>([
  ["/api/alerts"],
  ["/api/alerts/"],
  ["/alerts", "api certain 2 path: /alerts => /api/alerts, corrected"],
  ["/alerts?$top=5", "api certain 2 path: /alerts => /api/alerts, corrected"],
  ["/API/alerts"],
  ["/apis/alerts", "nearest certain 2 path: /apis/alerts => /api/alerts, corrected"],
  ["/api/v1.0/alerts"],
  ["/api/api/alerts", "doubled certain (api) 2 path: /api/api/alerts => /api/alerts, corrected"],
  ["/api/Alerts/alerts"],
  ["/api/v1.0/api/alerts", "doubled certain (api) 2 path: /api/v1.0/api/alerts => /api/alerts, corrected"],
  ["/api/v2/alerts", "version certain 2 path: /api/v2/alerts => /api/alerts, corrected"],
  ["/api/v2.0/alerts", "version certain 2 path: /api/v2.0/alerts => /api/alerts, corrected"],
  ["/v2/api/alerts", "version certain 2 path: /v2/api/alerts => /api/alerts, corrected"],
  ["/beta/alerts", "version certain 2 path: /beta/alerts => /api/alerts, corrected"],
  ["/api/beta/alerts", "version certain 2 path: /api/beta/alerts => /api/alerts, corrected"],
  ["/latest/alerts", "version certain 2 path: /latest/alerts => /api/alerts, corrected"],
  ["/api/latest/alerts", "version certain 2 path: /api/latest/alerts => /api/alerts, corrected"],
  ["/v1.0/alerts", "version certain 2 path: /v1.0/alerts => /api/alerts, corrected"],
  [
    "/api/v12345678/alerts",
    "nearest likely 2 path: /api/v12345678/alerts => /api/alerts | /api/machines/{id}/alerts | /api/domains/{domain}/alerts",
  ],
  ["/api/alert", "nearest certain 2 path: /api/alert => /api/alerts, corrected"],
  ["/api/alerts/$count"],
  ["/api/alerts/$value/"],
  ["/api/alerts/$ref"],
  ["/api/alerts/$metadata"],
  [`/api/machines/${id}`],
  ["/api/machines/isolate"],
  ["/api/machines/alerts"],
  [
    `/api/machines/${id}/isolat`,
    "nearest certain 2 path: /api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolat => /api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate, corrected",
  ],
  [
    `/api/machines/${id}/alert`,
    "nearest certain 2 path: /api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/alert => /api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/alerts, corrected",
  ],
  [
    "/api/machines/findbyip(ip='10.0.0.1')",
    "nearest certain 2 path: /api/machines/findbyip(ip='10.0.0.1') => /api/machines/findbyip(ip='{ip}',timestamp={timestamp}), corrected",
  ],
  ["/api/machines/findbyip"],
  [
    "/api/advancedqueries",
    "incomplete likely 2 path: /api/advancedqueries => /api/advancedqueries/run | /api/advancedqueries/schema",
  ],
  ["/api", "none possible 2 path: /api"],
  ["/", "none possible 2 path: /"],
  ["/api/zzzzzzzzz", "none possible 2 path: /api/zzzzzzzzz"],
  ["/api/zzzzzzzzz/yyyyyyyyy/xxxxxxxxx", "none possible 2 path: /api/zzzzzzzzz/yyyyyyyyy/xxxxxxxxx"],
])("the path %s", (path, ...expected) => {
  expect(said(path)).toEqual(expected);
});

test.each<[string, string, ...string[]]>([
  ["POST", "/api/alerts"],
  [
    "POST",
    "/api/machines/isolate",
    "nearest likely 2 path: /api/machines/isolate => /api/machines/{id}/isolate",
  ],
  ["POST", `/api/machines/${id}/isolate`],
  [
    "POST",
    `/api/machines/${id}/isolat`,
    "nearest certain 2 path: /api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolat => /api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate, corrected",
  ],
  [
    "POST",
    `/machines/${id}/isolate`,
    "api certain 2 path: /machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate => /api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate, corrected",
  ],
  [
    "POST",
    "/api/advancedqueries",
    "incomplete likely 2 path: /api/advancedqueries => /api/advancedqueries/run | /api/advancedqueries/schema",
  ],
  [
    "POST",
    "/api/advancedqueries/runs",
    "nearest certain 2 path: /api/advancedqueries/runs => /api/advancedqueries/run, corrected",
  ],
])("%s %s", (method, path, ...expected) => {
  expect(said(path, "mde", { method })).toEqual(expected);
});

test.each<[string, ...string[]]>([
  ["/v1.0/security/alerts_v2"],
  [
    "/security/alerts_v2",
    "unversioned likely 2 path: /security/alerts_v2 => /v1.0/security/alerts_v2, corrected",
  ],
  [
    "/v1.0/v1.0/security/alerts_v2",
    "doubled likely (v1.0) 2 path: /v1.0/v1.0/security/alerts_v2 => /v1.0/security/alerts_v2, corrected",
  ],
  [
    "/v1.0/security/alert_v2",
    "nearest possible 2 path: /v1.0/security/alert_v2 => /v1.0/security/alerts_v2 | /v1.0/security/alerts",
  ],
  [
    "/v1.0/security/incidents/1/alerts",
    "nearest possible 2 path: /v1.0/security/incidents/1/alerts => /v1.0/security/incidents/{id}",
  ],
  ["/v1.0/security"],
  [
    "/v1.0/security/tiIndicators",
    "version likely 2 path: /v1.0/security/tiIndicators => /beta/security/tiIndicators, corrected",
  ],
  [
    "/v2.0/security/alerts_v2",
    "nearest possible 2 path: /v2.0/security/alerts_v2 => /v1.0/security/alerts_v2, corrected",
  ],
  ["/v1.0/security/microsoft.graph.security.runHuntingQuery"],
  ["/v1.0/security/microsoft.graph.runHuntingQuery"],
  [
    "/v1.0/security/microsoft.graph.security.runHuntingQuerry",
    "nearest possible 2 path: /v1.0/security/microsoft.graph.security.runHuntingQuerry => /v1.0/security/runHuntingQuery, corrected",
  ],
  ["/v1.0/zzzzzzzzz"],
])("the path %s of Graph", (path, ...expected) => {
  expect(said(path, "graph")).toEqual(expected);
});

test("a reply that names the segment makes it likely", () => {
  const named = { code: "BadRequest", message: "Resource not found for the segment 'alert_v2'." };
  expect(said("/v1.0/security/alert_v2", "graph", named)).toEqual([
    "nearest likely 2 path: /v1.0/security/alert_v2 => /v1.0/security/alerts_v2 | /v1.0/security/alerts",
  ]);
  const path = "/v1.0/security/zzzzzzzzz";
  expect(said(path, "graph", named)).toEqual([`none possible 2 path: ${path}`]);
  // Our list has only the security part of Graph.
  expect(said("/v1.0/zzzzzzzzz", "graph", named)).toEqual([]);
});

test("a code in the reply makes a similar path less certain", () => {
  expect(said("/api/alert", "mde", { code: "NotFound" })).toEqual([
    "nearest likely 2 path: /api/alert => /api/alerts, corrected",
  ]);
  expect(said("/alerts", "mde", { code: "NotFound" })).toEqual([
    "api certain 2 path: /alerts => /api/alerts, corrected",
  ]);
});
