// biome-ignore-all lint/suspicious/noAssignInExpressions: one line per pair

import { expect, test } from "vitest";
import { compare } from "../../../src/core/compare/index.ts";
import {
  type Call,
  call,
  type Edit,
  exchangeFor,
  header,
  inBody,
  inClaims,
  inUrl,
  later,
  noon,
} from "./pairs.ts";

// Calls that were not used while developing the comparison.
const graph = "https://graph.microsoft.com/v1.0/security";
const mde = "https://api.securitycenter.microsoft.com/api";
const portal = "https://security.microsoft.com/apiproxy/mtp";

const rule = call("POST", "https://graph.microsoft.com/beta/security/rules/detectionRules", {
  displayName: "Odd logons",
  isEnabled: true,
  queryCondition: { queryText: "DeviceLogonEvents | where AccountName =~ 'bob' | take 10" },
  schedule: { period: "12H" },
  detectionAction: {
    alertTemplate: {
      title: "Odd",
      description: "Odd logon",
      severity: "medium",
      category: "Execution",
      impactedAssets: [
        { "@odata.type": "#microsoft.graph.security.impactedDeviceAsset", identifier: "deviceId" },
      ],
    },
    responseActions: [],
  },
});
const updated = call("POST", `${mde}/alerts/batchUpdate`, {
  alertIds: ["da1_1", "da2_2"],
  status: "Resolved",
  classification: "TruePositive",
  determination: "Malware",
  comment: "ok",
});
const listed = call(
  "GET",
  `${graph}/alerts_v2?$filter=severity eq 'high' and createdDateTime ge 2026-11-01T00:00:00Z&$top=50&$orderby=createdDateTime desc`,
);
const scan = call("POST", `${mde}/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/runAntiVirusScan`, {
  Comment: "Check",
  ScanType: "Full",
});
const queue = call(
  "POST",
  `${portal}/incidentQueue/incidents/alerts`,
  {
    pageIndex: 1,
    pageSize: 30,
    sortByField: "LastUpdateTime",
    sortOrder: "Descending",
    isMultipleIncidents: true,
  },
  { "X-XSRF-TOKEN": "abc", "tenant-id": "11111111-2222-3333-4444-555555555555" },
);
const tokenCall = call(
  "POST",
  "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token",
  "grant_type=client_credentials&client_id=22222222-3333-4444-5555-666666666666&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default&client_secret=abcdefabcdef123456",
  { "Content-Type": "application/x-www-form-urlencoded" },
);
const libraryList = call("GET", `${mde}/libraryfiles`);
const commands = call("POST", `${mde}/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/runliveresponse`, {
  Commands: [
    { type: "PutFile", params: [{ key: "FileName", value: "a.ps1" }] },
    { type: "RunScript", params: [{ key: "ScriptName", value: "a.ps1" }] },
  ],
  Comment: "Run",
});
const batch = call("POST", "https://graph.microsoft.com/v1.0/$batch", {
  requests: Array.from({ length: 18 }, (_, n) => ({
    id: String(n),
    method: "GET",
    url: `/security/incidents/${n}`,
  })),
});

const changed: readonly (readonly [Call, string, Edit])[] = [
  [
    rule,
    "body value queryCondition.queryText",
    inBody(
      (b) =>
        void (b.queryCondition.queryText = b.queryCondition.queryText.replace("AccountName", "AcountName")),
    ),
  ],
  [rule, "body value schedule.period", inBody((b) => void (b.schedule.period = "5M"))],
  [rule, "body type isEnabled", inBody((b) => void (b.isEnabled = "true"))],
  [rule, "body gone severity", inBody((b) => void delete b.detectionAction.alertTemplate.severity)],
  [
    rule,
    "body value detectionAction.alertTemplate.severity",
    inBody((b) => void (b.detectionAction.alertTemplate.severity = "very high")),
  ],
  [rule, "body gone detectionAction", inBody((b) => void delete b.detectionAction)],
  [updated, "body renamed alertsIds", inBody(({ alertIds, ...b }) => ({ alertsIds: alertIds, ...b }))],
  [updated, "body value determination", inBody((b) => void (b.determination = "Malwares"))],
  [updated, "body type alertIds", inBody((b) => void (b.alertIds = "da1_1"))],
  [updated, "token gone permissions", inClaims({ roles: [] })],
  [listed, "query value $filter", inUrl("eq 'high'", "= 'high'")],
  [listed, "query value $filter", inUrl("2026-11-01T00:00:00Z", "2026-11-01")],
  [listed, "query gone $orderby", inUrl("&$orderby=createdDateTime desc", "")],
  [listed, "query renamed top", inUrl("$top", "top")],
  [listed, "query value $top", inUrl("$top=50", "$top=5000")],
  [listed, "version value", inUrl("v1.0", "beta")],
  [listed, "token value kind", inClaims({ idtyp: "user" })],
  [scan, "body value ScanType", inBody((b) => void (b.ScanType = "Deep"))],
  [
    scan,
    "method value",
    (c) => {
      c.method = "PUT";
    },
  ],
  [scan, "header value Content-Type", header("Content-Type", "application/x-www-form-urlencoded")],
  [queue, "header gone X-XSRF-TOKEN", header("X-XSRF-TOKEN", undefined)],
  [queue, "header value tenant-id", header("tenant-id", "99999999-2222-3333-4444-555555555555")],
  [queue, "body case sortOrder", inBody((b) => void (b.sortOrder = "descending"))],
  [
    tokenCall,
    "body value scope",
    (c) => {
      c.body = c.body?.replace(".default", "User.Read");
    },
  ],
  [
    tokenCall,
    "body gone client_secret",
    (c) => {
      c.body = c.body?.replace(/&client_secret=.*/, "");
    },
  ],
  [
    commands,
    "body renamed Commands[0].Type",
    inBody(
      (b) =>
        void (b.Commands = b.Commands.map(({ type, ...one }: { type: string }) => ({ Type: type, ...one }))),
    ),
  ],
  [
    commands,
    "body value Commands[0].params[0].key",
    inBody((b) => void (b.Commands[0].params[0].key = "File")),
  ],
  [batch, "count grown requests", inBody((b) => void b.requests.push(...b.requests, ...b.requests))],
];

const natural: readonly (readonly [Call, Edit])[] = [
  [rule, inBody((b) => void (b.displayName = "Odd logons at night"))],
  [
    rule,
    inBody(
      (b) => void (b.queryCondition.queryText = b.queryCondition.queryText.replace("take 10", "take 20")),
    ),
  ],
  [updated, inBody((b) => void (b.alertIds = ["ed9_7"]))],
  [updated, inBody((b) => void (b.comment = "done by b.smith"))],
  [listed, inUrl("2026-11-01T00:00:00Z", "2026-11-29T13:30:00Z")],
  [listed, inUrl("$top=50", "$top=10")],
  [listed, inUrl(/$/, "&$skiptoken=abc")],
  [scan, inUrl("1e5bc9d7e413ddd7902c2932e418702b84d0cc07", "00005bc9d7e413ddd7902c2932e418702b84d0cc")],
  [scan, header("traceparent", "00-1-2-01")],
  [queue, header("X-XSRF-TOKEN", "def")],
  [queue, inBody((b) => void (b.pageIndex = 2))],
  [
    tokenCall,
    (c) => {
      c.body = c.body?.replace("abcdefabcdef123456", "zyxwvuzyxwvu654321");
    },
  ],
  [libraryList, inClaims({ iat: noon / 1000 + 60, exp: noon / 1000 + 7200 })],
  [commands, inBody((b) => void (b.Commands[0].params[0].value = "b.ps1"))],
  [commands, inBody((b) => void b.Commands.pop())],
  [batch, inBody((b) => void b.requests.pop())],
];

const changesOf = (good: Call, edit: Edit) =>
  compare(exchangeFor({ ...good, status: 200 }), exchangeFor(later(good, edit))).changes.map(
    ({ part, how, name }) => [part, how, name].filter(Boolean).join(" "),
  );

test("changes of calls not used during development come first", () => {
  expect(changed.map(([good, , edit]) => changesOf(good, edit)[0] ?? "nothing")).toEqual(
    changed.map(([, first]) => first),
  );
});

test("meaningless differences of such calls are silent", () => {
  expect(natural.map(([good, edit]) => changesOf(good, edit))).toEqual(natural.map(() => []));
});
