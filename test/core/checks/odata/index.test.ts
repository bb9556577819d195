import fc from "fast-check";
import { expect, test } from "vitest";
import { odataQuery } from "../../../../src/core/checks/odata/index.ts";
import { allOperations, device, edited, failed, marked, mde, named, refusal } from "../failed.ts";

const call = (query: string, path = "/alerts", code = "ODataError", message = "Invalid OData URI query.") => {
  const url = `${mde}${path}?${query}`;
  return { url, found: odataQuery.run(failed({ url, body: refusal(code, message) })) };
};
const filter = (text: string, path?: string) => call(`$filter=${text}`, path).found;
const incidents = (text: string) => named(filter(text, "/incidents"));

test.each([
  ["status = 'New'", "filter-operator symbol certain"],
  ["status=='New'", "filter-operator symbol certain"],
  ["status != 'New'", "filter-operator symbol certain"],
  ["status eq 'New' %26%26 severity eq 'High'", "filter-operator symbol certain"],
  ["status eq 'New' && severity eq 'High'", "filter-operator symbol certain"],
  ["status eq 'New' || severity eq 'High'", "filter-operator symbol certain"],
  ["status equals 'New'", "filter-operator unknown certain"],
  ["status EQ 'New'", "filter-operator case possible"],
  ["title contains 'x'", "filter-operator function certain"],
  ["status 'New'", "filter-operator missing certain"],
  ["status eq", "filter-operator operand certain"],
  ["status eq 'New' and", "filter-operator operand certain"],
  ['status eq "New"', "filter-quotes double certain"],
  ["status eq “New”", "filter-quotes double certain"],
  ["status eq 'New", "filter-quotes unclosed certain"],
  ["status eq New", "filter-quotes missing likely"],
  ["id eq da637_-12", "filter-quotes missing certain"],
  ["assignedTo eq 'O'Brien'", "filter-quotes apostrophe certain"],
  ["title eq 'AT&T'", "filter-quotes ampersand certain"],
  ["(status eq 'New'", "filter-parenthesis unclosed certain"],
  ["status eq 'New')", "filter-parenthesis unopened certain"],
  ["startswith(id,'da'", "filter-parenthesis unclosed certain"],
  ["lastUpdateTime gt '2026-01-01T00:00:00Z'", "filter-date quoted likely"],
  ["lastUpdateTime gt 2026-01-01T00:00:00", "filter-date zone certain"],
  ["lastUpdateTime gt 2026-01-01", "filter-date day possible"],
  ["lastUpdateTime gt 2026-01-01T00:00:00+02:00", "filter-date plus certain"],
  ["lastUpdateTime gt 2026-01-01 00:00:00Z", "filter-date form certain"],
  ["lastUpdateTime gt 01/31/2026", "filter-date form certain"],
  ["lastUpdateTime gt datetime'2026-01-01T00:00:00Z'", "filter-date old certain"],
  ["status%2Beq%2B'New'", "filter-encoding plus certain"],
  ["status%2520eq%2520'New'", "filter-encoding twice certain"],
  ["alertSeverity eq 'High'", "filter-property unknown possible"],
  ["Status eq 'New'", "filter-property case possible"],
])("names what is wrong with the filter %s", (text, name) => {
  expect(named(filter(text))[0]).toBe(name);
  expect(filter(text).filter(({ certainty }) => certainty === "certain").length).toBeLessThanOrEqual(2);
});

test.each([
  ["$stop=1", "query-option misspelt certain"],
  ["$fliter=status eq 'New'", "query-option misspelt certain"],
  ["$whatever=1", "query-option unknown certain"],
  ["filter=status eq 'New'", "query-option dollar likely"],
  ["$Top=5", "query-option case possible"],
  ["$top=10001", "query-option maximum certain"],
  ["$top=ten", "query-option value certain"],
  ["$skip=-1", "query-option value certain"],
  ["$count=yes", "query-option value certain"],
  ["$count=true1", "query-option value certain"],
  ["$count=untrue", "query-option value certain"],
  ["$top=5x", "query-option value certain"],
  ["$skip=x5", "query-option value certain"],
  ["$filter=", "query-option empty certain"],
  ["$top=1&$top=2", "query-option repeated certain"],
  ["$search=x", "query-option not-taken likely"],
  ["$expand=machine", "query-option value likely"],
  ["$expand=Evidences", "query-option misspelt likely"],
])("names what is wrong with the option %s", (query, name) => {
  expect(named(call(query).found)).toEqual([name]);
});

test("marks the place in the URL and corrects it", () => {
  const spaced = call("$filter=status%20==%20%22New%22");
  expect(spaced.found.map((finding) => marked(spaced.url, finding))).toEqual(["==", "%22New%22"]);
  expect(edited(spaced.url, spaced.found[0])).toBe(`${mde}/alerts?$filter=status%20eq%20%22New%22`);
  expect(edited(spaced.url, spaced.found[1])).toBe(`${mde}/alerts?$filter=status%20==%20'New'`);
  const tight = call("$filter=status=='New'");
  expect(edited(tight.url, tight.found[0])).toBe(`${mde}/alerts?$filter=status%20eq%20'New'`);
  const both = call("$filter=status eq 'New' && severity eq 'High'");
  expect(marked(both.url, both.found[0])).toBe("&&");
  const plus = call("$filter=lastUpdateTime gt 2026-01-01T00:00:00+02:00");
  expect(edited(plus.url, plus.found[0])).toContain("2026-01-01T00%3A00%3A00%2B02%3A00");
  const top = call("$top=10001");
  expect(edited(top.url, top.found[0])).toBe(`${mde}/alerts?$top=10000`);
  const text = call("$filter=title eq 'AT&T'");
  expect(edited(text.url, text.found[0])).toBe(`${mde}/alerts?$filter=title eq 'AT%26T'`);
});

test("is more certain if the list of properties is complete, and if the reply names the property", () => {
  expect(incidents("severity eq 'High'")).toEqual(["filter-property not-filterable likely"]);
  expect(incidents("statuss eq 'Active'")).toEqual(["filter-property unknown likely"]);
  expect(filter("statuss eq 'Active'", "/incidents")[0]?.expected).toEqual(["status"]);
  const message = "Could not find a property named 'Statuz' on type 'Alert'.";
  expect(named(call("$filter=Statuz eq 'New'", "/alerts", "", message).found)).toEqual([
    "filter-property unknown certain",
  ]);
});

test("uses the position in the reply if nothing else is found", () => {
  const { url, found } = call("$filter=a/b eq *", "/x", "", "Syntax error at position 7 in 'a/b eq *'.");
  expect(named(found)).toEqual(["filter-position likely"]);
  expect(marked(url, found[0])).toBe("*");
});

test("reports a missing required parameter", () => {
  expect(named(call("useStartsWithFilter=true", "/machines/findbytag", "BadRequest").found)).toEqual([
    "query-option missing certain",
  ]);
  expect(named(call("lookBackHour=4", "/ips/10.0.0.1/stats", "BadRequest").found)).toEqual([
    "query-option misspelt likely",
  ]);
  expect(call("tag=x", "/machines/findbytag", "BadRequest").found).toEqual([]);
});

test.each([
  [
    "/alerts",
    "$filter=alertCreationTime ge 2026-11-01T00:00:00.123Z and (status eq 'New' or not (severity eq 'Low'))",
  ],
  ["/alerts", "$filter=lastUpdateTime+gt+2026-01-01T00:00:00%2B02:00&$top=10&$skip=5&$expand=evidence"],
  [
    "/alerts",
    "%24filter=contains(assignedTo,'O''Brien')%20eq%20true&$orderby=lastUpdateTime%20desc&$select=id",
  ],
  ["/alerts", "$filter=evidence/any(e: e/entityType eq 'Ip')&$count=true"],
  ["/machines", "$filter=machineTags/any(tag: tag eq 'T-1') and lastSeen gt 2018-08-01Z"],
  ["/machines", "$filter=startswith(computerDnsName,'mymachine') and healthStatus ne 'Active'"],
  ["/machines", "$filter=tolower(osPlatform) eq 'windows10' and rbacGroupId in (1,2)"],
  ["/machineactions", "$filter=id eq 988cc94e-7a8f-4b28-ab65-54970c5d5018&&$top=1"],
  ["/vulnerabilities", "$filter=cvssV3 ge 7.5 and severity eq 'AT%26T'&$top=8000"],
  ["/machines/SoftwareInventoryByMachine", "pageSize=5&sinceTime=2026-01-01T00:00:00Z&$filter=x eq 1"],
  [`/machines/${device}/alerts`, "$filter=status eq 'New'"],
  ["/ips/10.0.0.1/stats", "lookbackhours=4"],
])("is silent about a correct query of %s", (path, query) => {
  expect(named(call(query, path).found)).toEqual([]);
});

test("is silent about other failures", () => {
  const url = `${mde}/alerts?$filter=status = New`;
  for (const status of [401, 403, 404, 429, 500])
    expect(odataQuery.run(failed({ url, status, body: refusal("") }))).toEqual([]);
  expect(odataQuery.run(failed({ url, method: "POST", body: refusal("BadRequest") }))).toEqual([]);
  expect(
    odataQuery.run(
      failed({
        url: "https://graph.microsoft.com/v1.0/security/alerts_v2?top=5",
        body: refusal("BadRequest"),
      }),
    ),
  ).toEqual([]);
});

test("finds nothing in filters generated from the documentation", () => {
  const withFilter = allOperations.filter(({ odata, api }) => odata?.filter && api !== "graph");
  const value = fc.oneof(
    fc
      .string({ unit: fc.constantFrom(..."abcXYZ019 -_.:()%&+".split("")), maxLength: 12 })
      .map((text) => `'${text}'`),
    fc.constantFrom(
      "true",
      "null",
      "5",
      "-1.5",
      "988cc94e-7a8f-4b28-ab65-54970c5d5018",
      "2026-01-31T08:00:00Z",
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...withFilter),
      fc.array(value, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      (operation, values, seed) => {
        const names = operation.odata?.filter ?? [];
        const parts = values.map((one, index) => {
          const name = names[(seed + index) % names.length];
          return index % 2 ? `(${name} ne ${one})` : `${name} eq ${one}`;
        });
        const url = `https://api.security.microsoft.com${operation.path.replace(/\{[^}]+\}/, device)}`;
        const query = `$filter=${encodeURIComponent(parts.join(" and "))}&$top=${operation.odata?.topMax ?? 1}`;
        const found = odataQuery.run(
          failed({
            url: `${url}?${operation.odata?.topMax ? query : query.split("&$")[0]}`,
            body: refusal("ODataError"),
          }),
        );
        expect(named(found)).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test("never throws on odd queries", () => {
  const text = fc.string({ unit: fc.constantFrom(..."a1'\"()=&|!<>,/:+% -TZ.$".split("")), maxLength: 80 });
  fc.assert(
    fc.property(text, (odd) => Array.isArray(filter(odd))),
    { numRuns: 300 },
  );
  for (const odd of ["(", "'", '"', "a ", "2026-", "1", "-", "%25", "a eq "]) {
    const evidence = failed({
      url: `${mde}/alerts?$filter=${odd.repeat(7900 / odd.length)}`,
      body: refusal("ODataError"),
    });
    expect(() => odataQuery.run(evidence)).not.toThrow();
  }
});
