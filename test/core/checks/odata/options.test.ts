import { expect, test } from "vitest";
import { odataQuery } from "../../../../src/core/checks/odata/index.ts";
import { REDACTED } from "../../../../src/core/failure.ts";
import { failed, marked, mde, refusal } from "../failed.ts";

/** Each finding as `check flaw certainty: marked text => expected`, with `, corrected` if that is what its edit sends. */
function said(pathAndQuery: string, message = "No.", code = "ODataError"): string[] {
  const url = /^\w+:/.test(pathAndQuery) ? pathAndQuery : `${mde}${pathAndQuery}`;
  return odataQuery.run(failed({ url, body: refusal(code, message) })).map((found) => {
    const { check, certainty, args, expected, edits, place } = found;
    const flaw = "flaw" in args ? args.flaw : "";
    const part = place?.part === "query" ? place.name : "?";
    const right = expected ? ` => ${expected.join(" | ")}` : "";
    const sends = decodeURIComponent(edits?.[0]?.text ?? "");
    const fix = !edits ? "" : sends === expected?.[0] ? ", corrected" : `, sends "${sends}"`;
    return `${check} ${flaw} ${certainty} of ${part}: ${marked(url, found)}${right}${fix}`;
  });
}

test.each([
  ["/alerts?$stop=1", "query-option misspelt certain of $stop: $stop => $top, corrected"],
  ["/alerts?$Sort=id", "query-option misspelt certain of $Sort: $Sort => $orderby, corrected"],
  [
    "/alerts?$inlinecount=allpages",
    "query-option misspelt certain of $inlinecount: $inlinecount => $count, corrected",
  ],
  ["/alerts?$limit=5", "query-option misspelt certain of $limit: $limit => $top, corrected"],
  ["/alerts?$fields=id", "query-option misspelt certain of $fields: $fields => $select, corrected"],
  ["/alerts?$whatever=1", "query-option unknown certain of $whatever: $whatever"],
  ["/alerts?$top=10001", "query-option maximum certain of $top: 10001 => 10000, corrected"],
  ["/alerts?$top=ten", "query-option value certain of $top: ten"],
  ["/alerts?$top=1234567890123456", "query-option value certain of $top: 1234567890123456"],
  ["/alerts?$skip=-1", "query-option value certain of $skip: -1"],
  ["/alerts?$top=", "query-option empty certain of $top: $top"],
  ["/alerts?$top=%20", "query-option empty certain of $top: $top"],
  ["/alerts?$TOP=5", "query-option case possible of $TOP: $TOP => $top, corrected"],
  ["/alerts?$top=1&$Top=2", "query-option repeated certain of $Top: $Top"],
  ["/alerts?$top=1&$skip=2&$top=3", "query-option repeated certain of $top: $top"],
  ["/alerts?top=5", "query-option dollar likely of top: top => $top, corrected"],
  ["/alerts?TOP=5", "query-option dollar likely of TOP: TOP => $top, corrected"],
  ["/alerts?$count=yes", "query-option value certain of $count: yes => true | false"],
  [
    "/alerts?$orderby=id descending",
    "query-option value certain of $orderby: id descending => id desc, corrected",
  ],
  [
    "/alerts?$orderby=id ascending,title desc",
    "query-option value certain of $orderby: id ascending,title desc => id asc,title desc, corrected",
  ],
  [
    "/alerts?$orderby=id desc, a/b  ASCENDING ",
    "query-option value certain of $orderby: id desc, a/b  ASCENDING  => id desc, a/b  ASC , corrected",
  ],
  ["/alerts?$orderby=id down", "query-option value certain of $orderby: id down => asc | desc"],
  [
    "/alerts?$orderby=id down,title descending",
    "query-option value certain of $orderby: id down,title descending => asc | desc",
  ],
  ["/alerts?$orderby= id down ", "query-option value certain of $orderby:  id down  => asc | desc"],
  [
    "/alerts?$orderby=id descendingly",
    "query-option value certain of $orderby: id descendingly => asc | desc",
  ],
  [
    "/alerts?$orderby=id nodescending",
    "query-option value certain of $orderby: id nodescending => asc | desc",
  ],
  ["/alerts?$expand=Evidences", "query-option misspelt likely of $expand: Evidences => evidence, corrected"],
  ["/alerts?$expand=machine", "query-option value likely of $expand: machine => evidence"],
  ["/machines?$expand=machine", "query-option not-taken likely of $expand: $expand"],
  ["/machines?$search=x", "query-option not-taken likely of $search: $search"],
  ["/alerts?$search=x", "query-option not-taken likely of $search: $search"],
  ["/alerts?$apply=x", "query-option not-taken likely of $apply: $apply"],
  ["/alerts?$compute=x", "query-option not-taken likely of $compute: $compute"],
  ["/alerts?$index=x", "query-option not-taken likely of $index: $index"],
  ["/alerts?$levels=x", "query-option not-taken likely of $levels: $levels"],
  ["/machines?$top=10001", "query-option maximum certain of $top: 10001 => 10000, corrected"],
  ["/users/x/alerts?$filter=status eq 'New'", "query-option not-taken possible of $filter: $filter"],
  ["/users/x/alerts?$top=5", "query-option not-taken possible of $top: $top"],
  ["/users/x/alerts?$skip=5", "query-option not-taken possible of $skip: $skip"],
  ["/alerts/da1?$top=5", "query-option not-taken possible of $top: $top"],
  ["/alerts/da1?$skip=5", "query-option not-taken possible of $skip: $skip"],
  ["/alerts/da1?$filter=id eq 'x'", "query-option not-taken possible of $filter: $filter"],
  ["/alerts/da1?$expand=x", "query-option not-taken possible of $expand: $expand"],
  [
    "/machines/SoftwareInventoryByMachine?pagesiz=5",
    "query-option misspelt likely of pagesiz: pagesiz => pageSize, corrected",
  ],
  [
    "/machines/SoftwareInventoryByMachine?pageSize=200001",
    "query-option maximum certain of pageSize: 200001 => 200000, corrected",
  ],
  ["/machines/findbytag?useStartsWithFilter=true", "query-option missing certain of tag:  => tag"],
  ["/machines/findbytag?tga=x", "query-option misspelt likely of tga: tga => tag, corrected"],
  [
    "/machines/findbytag?$tag=x",
    "query-option unknown certain of $tag: $tag",
    "query-option missing certain of tag:  => tag",
  ],
  ["/machines/findbytag?x=1#y", "query-option missing certain of tag:  => tag"],
  ["/machines/findbytag?x=1&tags=1", "query-option misspelt likely of tags: tags => tag, corrected"],
  [
    "/ips/10.0.0.1/stats?lookBackHour=4",
    "query-option misspelt likely of lookBackHour: lookBackHour => lookBackHours, corrected",
  ],
  [
    "https://graph.microsoft.com/v1.0/security/alerts_v2?$filter=x eq 1&$expand=y",
    "filter-property unknown possible of $filter: x => assignedTo | classification | determination | createdDateTime | lastUpdateDateTime | severity | serviceSource | status",
  ],
  [
    "https://graph.microsoft.com/v1.0/security/alerts_v2?$count=x",
    "query-option value certain of $count: x => true | false",
  ],
  [
    "https://api.security.microsoft.com/api/incidents?$top=101",
    "query-option maximum certain of $top: 101 => 100, corrected",
  ],
  [
    "https://api.security.microsoft.com/api/incidents?$expand=x",
    "query-option not-taken likely of $expand: $expand",
  ],
])("reports, marks and corrects in %s", (call, ...findings) => {
  expect(said(call)).toEqual(findings);
});

test.each([
  "/alerts?=5",
  "/alerts?&$top=5",
  "/alerts?$top=10000",
  "/alerts?$top= 5 ",
  "/alerts?search=x",
  "/alerts?x=1",
  "/alerts?$count=%20TRUE%20",
  "/alerts?$count=false",
  "/alerts?$orderby=id",
  "/alerts?$orderby=id desc asc",
  "/alerts?$orderby=id desc,title Asc",
  "/alerts?$orderby=a-b down",
  "/alerts?$expand=evidence",
  "/alerts?$expand=Evidence",
  "/alerts?$expand=evidence($select=x)",
  "/alerts?$expand=x, evidence/y",
  "/alerts?$format=json",
  "/alerts?$skiptoken=x",
  "/alerts?$deltatoken=x",
  "/alerts?$schemaversion=x",
  "/alerts?$select=id",
  "/machines?$top=10000",
  "/machines?$filter=id eq 'x'",
  "/machineactions?$skip=5",
  "/users/x/alerts?$select=id",
  "/x?$top=5",
  "/x?$expand=y",
  "/alerts/da1?$select=x",
  "/machines/SoftwareInventoryByMachine?pageSize=200000",
  "/machines/SoftwareInventoryByMachine?pageSize=x",
  "/machines/findbytag?TAG=x",
  "https://graph.microsoft.com/v1.0/security/alerts_v2?$top=5",
  "https://graph.microsoft.com/v1.0/security/alerts_v2?top=5",
  "https://graph.microsoft.com/v1.0/security/alerts_v2?$search=x",
])("finds nothing in %s", (call) => {
  expect(said(call)).toEqual([]);
});

test.each([
  ["/alerts?$top=5", "Query option '$top' is not allowed.", "query-option not-taken certain of $top: $top"],
  [
    "/alerts?$top=5&$skip=1",
    "Query option 'Top' is not supported.",
    "query-option not-taken certain of $top: $top",
  ],
  ["/alerts?top=5", "Query option '$top' is not allowed.", "query-option not-taken certain of top: top"],
  ["/alerts?$skip=5", "Query option '$top' is not allowed."],
  [
    "/alerts?$top=500",
    "The limit of '100' for Top query has been exceeded.",
    "query-option maximum certain of $top: 500 => 100, corrected",
  ],
  ["/alerts?$top=100", "The limit of '100' for Top query has been exceeded."],
  [
    "/alerts?$top=500",
    "$top must not exceed 100.",
    "query-option maximum certain of $top: 500 => 100, corrected",
  ],
  ["/alerts?$skip=500", "$top must not exceed 100."],
  [
    "/alerts?$top=500",
    "The maximum page size is 100.",
    "query-option maximum certain of $top: 500 => 100, corrected",
  ],
  [
    "/x?pageSize=500",
    "The maximum page size is 100.",
    "query-option maximum certain of pageSize: 500 => 100, corrected",
  ],
  [
    "/x?maxpagesize=500",
    "The maximum pagesize is 100.",
    "query-option maximum certain of maxpagesize: 500 => 100, corrected",
  ],
  [
    "/x?limit=500",
    "The maximum page size is 100.",
    "query-option maximum certain of limit: 500 => 100, corrected",
  ],
  ["/x?limits=500", "The maximum page size is 100."],
  ["/x?alimit=500", "The maximum page size is 100."],
  [
    "/x?top=500",
    "option xtop exceeds the limit 100",
    "query-option dollar likely of top: top => $top, corrected",
  ],
])("reports in %s what the reply says: %s", (call, message, ...findings) => {
  expect(said(call, message)).toEqual(findings);
});

test("a missing parameter belongs at the end of the query, before the fragment", () => {
  const url = `${mde}/machines/findbytag?x=1#y`;
  const [found] = odataQuery.run(failed({ url, body: refusal("BadRequest") }));
  const end = url.length - 2;
  expect(found?.place).toEqual({ part: "query", name: "tag", start: end, end });
});

test("a change of an option changes the URL", () => {
  const [found] = odataQuery.run(failed({ url: `${mde}/alerts?$stop=1`, body: refusal("ODataError") }));
  const span = { start: mde.length + 8, end: mde.length + 13 };
  expect(found?.edits).toEqual([{ part: "url", ...span, text: "$top" }]);
  expect(found?.place).toEqual({ part: "query", name: "$stop", ...span });
});

test("a removed secret as the value of an option is no fault", () => {
  expect(said(`/alerts?$top=${REDACTED}&$count=x`)).toEqual([
    "query-option value certain of $count: x => true | false",
  ]);
});
