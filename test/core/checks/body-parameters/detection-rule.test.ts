import { describe, expect, test } from "vitest";
import { ruleFindings } from "../../../../src/core/checks/body-parameters/detection-rule.ts";
import { failed } from "../failed.ts";

const url = "https://graph.microsoft.com/beta/security/rules/detectionRules";
const good = "DeviceEvents\n| project Timestamp, DeviceId, ReportId";
const device = { "@odata.type": "#microsoft.graph.security.impactedDeviceAsset", identifier: "deviceId" };

interface Rule {
  readonly query?: string;
  readonly period?: unknown;
  readonly template?: object;
  readonly action?: object;
  readonly message?: string;
  readonly at?: string;
}

/** What is said about a custom detection that Graph rejects without a reason. */
function found({ query = good, period = "12H", template = {}, action = {}, message = "", at = url }: Rule) {
  const request = JSON.stringify({
    displayName: "Rule",
    queryCondition: { queryText: query },
    schedule: { period },
    detectionAction: {
      alertTemplate: { title: "T", description: "d", impactedAssets: [device], ...template },
      responseActions: [],
      ...action,
    },
  });
  const sent = { url: at, method: "POST", request, body: { error: { code: "BadRequest", message } } };
  return ruleFindings(failed(sent)).map(({ certainty, sent, expected, place, args }) => ({
    text: [certainty, args.flaw, sent].filter(Boolean).join(" "),
    ...(expected && { expected }),
    marked: request.slice(place?.start, place?.end),
    args,
  }));
}
const texts = (rule: Rule) => found(rule).map(({ text }) => text);

test("a rule in order has no fault", () => {
  expect(found({})).toEqual([]);
  expect(found({ period: "0" })).toEqual([]);
});

describe("a rule that runs continuously", () => {
  test.each([
    ["let x = 1;\nDeviceEvents", "let"],
    ["DeviceEvents\n  // all\n| take 5", "//"],
    ["DeviceEvents | join kind=inner T on DeviceId | project Timestamp, DeviceId, ReportId", "join"],
    ["union DeviceEvents, DeviceFileEvents", "union"],
    ["externaldata (x: string) ['https://x']", "externaldata"],
  ])("cannot use %j", (query, word) => {
    for (const period of ["0", "PT0S", "P0D", 0, "0h"])
      expect(found({ query, period })[0]).toMatchObject({
        text: `possible continuous ${word}`,
        marked: word,
      });
    for (const period of ["1H", "24H", "PT10M", undefined])
      expect(texts({ query, period })).not.toContain(`possible continuous ${word}`);
  });

  test("may have such words in strings and names", () => {
    const query = "DeviceEvents | where A == 'x union y' and B == \"join\" and outlet == 1 and joins == 2";
    expect(found({ query, period: "0" })).toEqual([]);
  });
});

describe("the query of a rule", () => {
  test("keeps the name of its time column", () => {
    const query = "DeviceEvents\n| extend TimeGenerated = Timestamp";
    expect(found({ query })).toMatchObject([
      { text: "possible time TimeGenerated = Timestamp", marked: "TimeGenerated = Timestamp" },
    ]);
    expect(found({ query: "DeviceEvents | extend Timestamp = Timestamp" })).toEqual([]);
    expect(found({ query: "DeviceEvents | where A == 'TimeGenerated = Timestamp'" })).toEqual([]);
  });

  test.each([
    ["DeviceEvents | project DeviceName", "project", ["Timestamp", "ReportId", "DeviceId"]],
    ["DeviceEvents | project Timestamp, DeviceId", "project", ["ReportId"]],
    ["DeviceEvents | summarize count() by DeviceId", "summarize", ["Timestamp", "ReportId"]],
    ["DeviceEvents | distinct TimeGenerated, ReportId", "distinct", ["DeviceId"]],
    ["AlertEvidence | project Timestamp", "project", ["DeviceId"]],
    ["MyTable | project Timestamp", "project", ["DeviceId"]],
    ["DeviceEvents | project Timestamp | count", "count", ["Timestamp", "ReportId", "DeviceId"]],
  ])("returns the columns that a rule needs: %s", (query, word, columns) => {
    expect(found({ query })).toMatchObject([
      { text: `possible columns ${word}`, expected: columns, marked: word, args: { name: columns.join() } },
    ]);
  });

  test.each([
    "DeviceEvents | project Timestamp, DeviceId, ReportId",
    "DeviceEvents | project DeviceName*",
    "DeviceEvents | where DeviceId in ((DeviceInfo | project DeviceName))",
    "DeviceEvents | summarize arg_max(Timestamp, ReportId) by DeviceId",
    "DeviceEvents | summarize count() by X | extend Timestamp = now(), ReportId = 1, DeviceId = X",
    "DeviceEvents | project-away DeviceName",
    "DeviceEvents",
  ])("drops none of them: %s", (query) => expect(found({ query })).toEqual([]));

  test("needs no device without a device asset", () => {
    const template = {
      impactedAssets: [{ ...device, "@odata.type": "x.impactedUserAsset", identifier: "accountUpn" }],
    };
    expect(found({ query: "DeviceEvents | project Timestamp, ReportId", template })).toEqual([]);
  });
});

describe("the alert of a rule", () => {
  test("names its assets by one of their identifiers, in any letter case", () => {
    const asset = (identifier: unknown, type = "impactedDeviceAsset") =>
      found({
        template: {
          impactedAssets: [device, { "@odata.type": `#microsoft.graph.security.${type}`, identifier }],
        },
      });
    expect(asset("deviceNme")).toMatchObject([
      { text: "likely identifier deviceNme", expected: ["deviceName"], marked: '"deviceNme"' },
    ]);
    expect(asset("zebra", "impactedMailboxAsset")[0]?.expected).toContain("recipientEmailAddress");
    expect(asset("accountUpn")).toHaveLength(1);
    for (const right of ["DEVICENAME", 7, undefined]) expect(asset(right)).toEqual([]);
    expect(asset("zebra", "impactedThing")).toEqual([]);
  });

  test("names at most three columns in title and description together", () => {
    const template = { title: "{{A}} {{ B }}", description: "{{C}} {{D}} {{A}}" };
    expect(found({ template })).toMatchObject([
      { text: "possible fields", marked: '"{{A}} {{ B }}"', args: { count: 4 } },
    ]);
    expect(found({ template: { ...template, description: "{{C}} {{A}}" } })).toEqual([]);
  });

  test("is certainly wrong where the reply says so, which leaves the other faults out", () => {
    const message = "The maximum number of dynamic properties is 3.";
    const template = { title: "{{A}} {{B}}", description: "{{C}} {{D}}" };
    expect(texts({ message, template, query: "DeviceEvents | count" })).toEqual(["certain fields"]);
  });
});

test("null where a list belongs may be the reason", () => {
  const action = { responseActions: null, organizationalScope: null };
  expect(
    found({ action, template: { mitreTechniques: null } }).map(({ args, marked }) => [args.name, marked]),
  ).toEqual([
    ["detectionAction.responseActions", "null"],
    ["detectionAction.organizationalScope", "null"],
    ["detectionAction.alertTemplate.mitreTechniques", "null"],
  ]);
});

test("the check is silent if the reply gives another reason, or for another operation", () => {
  const query = "DeviceEvents | count";
  for (const message of ["Bad Request", "BadRequest.", "The identifier is odd", "impactedAssets are odd"])
    expect(texts({ query, message })).toEqual(["possible columns count"]);
  expect(found({ query, message: "The name is taken." })).toEqual([]);
  expect(found({ query, at: "https://graph.microsoft.com/v1.0/security/incidents" })).toEqual([]);
});
