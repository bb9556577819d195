import { expect, test } from "vitest";
import type { Operation } from "../../../../src/catalogue/operations.ts";
import { domainName } from "../../../../src/core/checks/indicator/domain-name.ts";
import { hashValue } from "../../../../src/core/checks/indicator/hash-value.ts";
import { ipAddress } from "../../../../src/core/checks/indicator/ip-address.ts";
import { urlValue } from "../../../../src/core/checks/indicator/url-value.ts";
import { odataQuery } from "../../../../src/core/checks/odata/index.ts";
import { path } from "../../../../src/core/checks/path/index.ts";
import { allOperations, device, edited, failed, marked, mde, named, refusal } from "../failed.ts";

const guid = "988cc94e-7a8f-4b28-ab65-54970c5d5018";
const alert = "da637472900382838869_1364969609";
const legacy = "https://api.securitycenter.microsoft.com/api";
const graph = "https://graph.microsoft.com";

const lost = (url: string, { method = "GET", status = 404, body = "" as unknown, headers = {} } = {}) =>
  path.run(failed({ url, method, status, body, headers }));

test.each([
  ["GET", `${mde}/machine/${device}`, "certain", `/api/machines/${device}`],
  ["POST", `${mde}/machines/${device}/isolat`, "certain", `/api/machines/${device}/isolate`],
  ["GET", `${mde}/v1.0/alert`, "certain", "/api/alerts"],
  ["GET", `${mde}/incident/924565`, "certain", "/api/incidents/924565"],
  ["POST", `${mde}/advancedhunting/runs`, "certain", "/api/advancedhunting/run"],
  ["POST", `${mde}/hunting/run`, "certain", "/api/advancedhunting/run"],
  ["GET", `${mde}/0d7ee07b/domains`, "likely", "/api/alerts/{id}/domains"],
  ["POST", `${mde}/machines/isolate`, "likely", "/api/machines/{id}/isolate"],
  ["GET", `${mde}/machines/${device}/getmissingkb`, "certain", `/api/machines/${device}/getmissingkbs`],
])("names the documented path closest to %s %s", (method, url, certainty, expected) => {
  const [finding, ...others] = lost(url, { method });
  expect(others).toEqual([]);
  expect(named(finding ? [finding] : [])).toEqual([`unknown-path nearest ${certainty}`]);
  expect(finding?.expected).toEqual([expected]);
});

test("corrects a path that deviates from the documented form as a whole", () => {
  const bare = `https://api.security.microsoft.com/machines/${device}`;
  expect(named(lost(bare))).toEqual(["unknown-path api certain"]);
  expect(edited(bare, lost(bare)[0])).toBe(`${mde}/machines/${device}`);
  expect(named(lost(`${mde}/api/alerts`))).toEqual(["unknown-path doubled certain"]);
  expect(named(lost(`${mde}/v2/alerts`))).toEqual(["unknown-path version certain"]);
  expect(named(lost(`${graph}/v1.0/security/tiIndicators`))).toEqual(["unknown-path version likely"]);
});

test("does not guess", () => {
  expect(named(lost(`${mde}/dashboards`))).toEqual(["unknown-path none possible"]);
  expect(lost(`${graph}/v1.0/security/zebras`)).toEqual([]);
  expect(named(lost(`${graph}/v1.0/security/alert_v2`))).toEqual(["unknown-path nearest possible"]);
});

test("names the segment that Graph rejects", () => {
  const body = "Resource not found for segment 'security.runHuntingQuery'";
  const [finding] = lost(`${graph}/v1.0/security/security.runHuntingQuery`, {
    method: "POST",
    status: 400,
    body,
  });
  expect(finding?.expected).toEqual(["/v1.0/security/runHuntingQuery"]);
  expect(finding?.certainty).toBe("likely");
  expect(lost(`${graph}/v1.0/security/microsoft.graph.security.runHuntingQuery`, { method: "POST" })).toEqual(
    [],
  );
});

test("names the method", () => {
  const [finding] = lost(`${mde}/machines/${device}/isolate`, { method: "PUT", status: 405 });
  expect(finding).toMatchObject({ check: "method", certainty: "certain", sent: "PUT", expected: ["POST"] });
  expect(edited("PUT", finding)).toBe("POST");
  expect(lost(`${mde}/machines/${device}/isolate`)).toEqual([]);
  expect(lost(`${mde}/incidents/924565`, { method: "PUT", status: 405 })[0]?.expected).toEqual([
    "GET",
    "PATCH",
  ]);
  const stated = lost(`${mde}/machines/${device}/isolate`, {
    method: "POST",
    status: 405,
    headers: { Allow: "GET" },
  });
  expect(stated[0]).toMatchObject({ certainty: "certain", expected: ["GET"], args: { isStated: true } });
  expect(lost(`${mde}/machines/${device}/isolate`, { method: "POST", status: 405 })).toEqual([]);
});

test.each([
  [`${mde}/machines/{id}/isolate`, "template certain", "{id}"],
  [`${mde}/machines/%7Bid%7D`, "template certain", "%7Bid%7D"],
  [`${mde}/machines/\${machine.id}`, "template certain", `\${machine.id}`],
  [`${mde}/machines/<id>`, "template certain", "<id>"],
  [`${mde}/machines/:id`, "template certain", ":id"],
  [`${mde}/machines/$machineId`, "template certain", "$machineId"],
  [`${mde}/machines/undefined`, "word certain", "undefined"],
  [`${mde}/machines/null/alerts`, "word likely", "null"],
  [`${mde}/machines/[object%20Object]`, "object certain", "[object%20Object]"],
  [`${mde}/ips/undefined/alerts`, "word certain", "undefined"],
  [`${mde}/machines//alerts`, "empty likely", "//"],
  [`${mde}/machines/%20${device}`, "space certain", `%20${device}`],
  [`${mde}/machines/'${device}'`, "quotes likely", `'${device}'`],
])("finds the placeholder in %s", (url, name, text) => {
  for (const status of [400, 404]) {
    const found = lost(url, { method: "GET", status, body: status === 400 ? refusal("BadRequest") : "" });
    expect(named(found)).toEqual([`path-leftover ${name}`]);
    expect(marked(url, found[0])).toBe(text);
  }
});

test("removes extra slashes and spaces", () => {
  const url = `${mde}//machines/${device}`;
  expect(edited(url, lost(url)[0])).toBe(`${mde}/machines/${device}`);
  const blank = `${mde}/machines/${device}%0A/alerts`;
  expect(edited(blank, lost(blank)[0])).toBe(`${mde}/machines/${device}/alerts`);
});

test.each([
  [`${mde}/machineactions/${device}`, "guid", "hex40", "certain"],
  [`${mde}/machineactions/12345`, "guid", "number", "certain"],
  [`${mde}/incidents/${alert}`, "incident", "alert", "certain"],
  [`${mde}/machineactions/${guid}/GetLiveResponseResultDownloadLink(index=x)`, "number", "other", "certain"],
  [`${mde}/machines/${guid}`, "device", "guid", "possible"],
  [`${mde}/machines/${device.slice(1)}/alerts`, "device", "hex", "possible"],
  [`${mde}/machines/host01/alerts`, "device", "other", "possible"],
  [`${mde}/alerts/${device}`, "alert", "hex40", "possible"],
  [`${mde}/alerts/924565`, "alert", "number", "possible"],
  [`${mde}/vulnerabilities/2019-0608`, "cve", "other", "likely"],
  [`${mde}/users/user1@contoso.com/alerts`, "account", "email", "possible"],
  [`${mde}/indicators/x`, "indicator", "other", "possible"],
  [`${mde}/remediationTasks/5`, "guid", "number", "possible"],
])("says what %s contains instead of the ID", (url, wanted, seen, certainty) => {
  const method = url.includes("/indicators/") ? "DELETE" : "GET";
  const found = lost(url, { method, status: 404, body: refusal("ResourceNotFound") });
  expect(found).toMatchObject([{ check: "id-form", certainty, args: { wanted, seen } }]);
});

test("is certain about an ID that the reply names", () => {
  const url = `${legacy}/machineactions/${device}/getPackageUri`;
  const message = `The key value (${device}) from request is not valid. The key value should be format of type 'Edm.Guid'.`;
  const found = lost(url, { status: 400, body: refusal("BadRequest", message) });
  expect(named(found)).toEqual(["id-form certain"]);
  expect(marked(url, found[0])).toBe(device);
});

test("gives the account name without its domain", () => {
  expect(lost(`${mde}/users/user1@contoso.com/alerts`)[0]?.expected).toEqual(["user1"]);
});

test.each([
  [`${legacy}/incidents`, "endpoint-only", "api.security.microsoft.com"],
  [
    "https://api-us3.securitycenter.microsoft.com/api/incidents/1",
    "endpoint-only",
    "api.security.microsoft.com",
  ],
  [
    "https://api-gcc.securitycenter.microsoft.us/api/incidents",
    "endpoint-only",
    "api-gcc.security.microsoft.us",
  ],
  ["https://api-gov.security.microsoft.us/api/machines", "xdr-only", "api-gov.securitycenter.microsoft.us"],
  ["https://api.security.microsoft.com/v1.0/security/incidents", "graph", "graph.microsoft.com"],
])("names the host for %s", (url, flaw, host) => {
  const found = lost(url);
  expect(named(found)).toEqual([`host ${flaw} ${flaw === "xdr-only" ? "possible" : "likely"}`]);
  expect(found[0]?.expected).toEqual([host]);
  expect(edited(url, found[0])).toBe(url.replace(/\/\/[^/]+/, `//${host}`));
});

test("mentions the oldest host only if nothing else is found", () => {
  const old = "https://api.securitycenter.windows.com/api";
  expect(named(lost(`${old}/machines/${device}`))).toEqual(["host legacy possible"]);
  expect(named(lost(`${old}/machine/${device}`))).toEqual(["unknown-path nearest certain"]);
});

test("does not doubt a path whose operation has answered", () => {
  const body = refusal("ResourceNotFound", "Thing 5 was not found");
  expect(lost(`${mde}/newthings/5`, { body })).toEqual([]);
  expect(
    lost(`${mde}/alerts/${alert}/user`, {
      body: refusal("ResourceNotFound", `There is no User related to alert ${alert}`),
    }),
  ).toEqual([]);
});

test("is silent about other failures and other hosts", () => {
  for (const status of [401, 403, 429, 500]) expect(lost(`${mde}/machine/{id}`, { status })).toEqual([]);
  expect(lost(`${mde}/machine/{id}`, { status: 400, body: refusal("InvalidRequestBody") })).toEqual([]);
  expect(lost("https://security.microsoft.com/apiproxy/mtp/undefined")).toEqual([]);
  expect(lost(`${mde}/machines/${device}/alerts/$count?$filter=status eq 'New'`)).toEqual([]);
});

const samples: Readonly<Record<string, string>> = {
  domain: "client.wns.windows.com",
  ip: "10.209.67.177",
  timestamp: "2026-11-20T08:44:05Z",
  cveId: "CVE-2019-0608",
  fileName: "script1.ps1",
  index: "0",
};
const ids: readonly (readonly [RegExp, string])[] = [
  [/alerts/i, alert],
  [/machineactions|remediationTasks|ScanDefinitions/i, guid],
  [/investigations|incidents|indicators/i, "924565"],
  [/recommendations/i, "va-_-google-_-chrome"],
  [/Software\//i, "microsoft-_-edge"],
  [/users/i, "user1"],
  [/files|machines|ScanAgents/i, device],
];

/** The operation's path, with the values on its page. */
function filled({ path: template, api }: Operation): string {
  const kind = template.split("/").slice(1, 4).join("/");
  const id = ids.find(([form]) => form.test(kind))?.[1] ?? guid;
  const filledIn = template.replace(/\{(\w+)\}/g, (_, name: string) => samples[name] ?? id);
  return `${api === "graph" ? graph : "https://api.security.microsoft.com"}${filledIn}`;
}

test("finds nothing in correct calls of every documented operation", () => {
  const checks = [hashValue, ipAddress, domainName, urlValue, odataQuery, path];
  for (const operation of allOperations) {
    const required =
      operation.queryParameters?.filter((one) => one.required).map(({ name }) => `${name}=x`) ?? [];
    const url = filled(operation) + (required.length > 0 ? `?${required.join("&")}` : "");
    for (const [status, code] of [
      [400, "BadRequest"],
      [400, "ODataError"],
      [400, ""],
      [404, ""],
      [404, "ResourceNotFound"],
      [405, ""],
    ] as const) {
      const evidence = failed({ url, method: operation.method, status, body: code ? refusal(code) : "" });
      const found = checks.flatMap((check) => named(check.run(evidence)));
      // Not every resource has the extensions of Azure.
      const isExtension = status === 405 && /\{(?:resourceId|resourceType|scope)\}/.test(operation.path);
      expect([url, status, ...found]).toEqual([url, status, ...(isExtension ? ["method possible"] : [])]);
    }
  }
});

test("does not throw on long and odd URLs", () => {
  const odd = [
    "/a",
    "//",
    "/{",
    "/%",
    "/findbyip(ip=",
    ",timestamp=",
    "(",
    "'",
    "/machines",
    "/[object ",
    `/\${x}`,
  ];
  for (const piece of odd)
    for (const start of ["/api", "/api/ips", "/api/machines/findbyip(ip=", "/api/domains", "/api/files"]) {
      const url = `https://api.security.microsoft.com${start}${piece.repeat(20_000 / piece.length)}/alerts`;
      const evidence = failed({ url, status: 404 });
      for (const check of [hashValue, ipAddress, domainName, path])
        expect(() => check.run(evidence)).not.toThrow();
    }
});
