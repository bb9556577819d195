import { expect, test } from "vitest";
import { filterFindings } from "../../../../src/core/checks/odata/filter-walk.ts";
import { queryOptions } from "../../../../src/core/checks/odata/query-string.ts";
import { marked } from "../failed.ts";

const filter = ["status", "title", "lastUpdateTime", "isOpen"];
const notFilterable = ["createdTime", "owner"];
const odata = { filter, notFilterable };

/** Each finding as `check flaw certainty: marked text => expected`, with `, corrected` if that is what its edit sends. */
function said(text: string, more: Partial<Parameters<typeof filterFindings>[1]> = {}): string[] {
  const url = `https://x/api/alerts?$filter=${text}`;
  const [option] = queryOptions(url);
  if (!option) throw new Error("No option.");
  const context = {
    url,
    odata,
    properties: [],
    refused: undefined,
    isDayRefused: false,
    isRefused: false,
    ...more,
  };
  return filterFindings(option, context).map((found) => {
    const { check, certainty, args, expected, edits } = found;
    const sent = marked(url, found);
    const right = expected ? ` => ${expected.join(" | ")}` : "";
    const sends = decodeURIComponent(edits?.[0]?.text ?? "");
    const fix = !edits ? "" : sends === expected?.[0] ? ", corrected" : `, sends "${sends}"`;
    return `${check.replace("filter-", "")} ${args.flaw} ${certainty}: ${sent}${right}${fix}`;
  });
}

/** Operators. */
test.each([
  ["status eq", "operator operand certain: eq"],
  ["not", "operator operand certain: not"],
  ["eq 'a'", "operator operand certain: eq"],
  ["and status eq 'a'", "operator operand certain: and"],
  ["status = 'a'", "operator symbol certain: = => eq, corrected"],
  ["status='a'", 'operator symbol certain: = => eq, sends " eq "'],
  ["status =  'a'", "operator symbol certain: = => eq, corrected"],
  ["isOpen ! true", "operator symbol certain: ! => not, corrected"],
  ["status %26%26 title", "operator symbol certain: %26%26 => and, corrected"],
  [
    "status eq 'a' || titel eq 'b'",
    "operator symbol certain: || => or, corrected",
    "property unknown likely: titel => title, corrected",
  ],
  ["status eq 'a'||title eq 'b'", 'operator symbol certain: || => or, sends " or "'],
  [
    "status == New",
    "operator symbol certain: == => eq, corrected",
    "quotes missing certain: New => 'New', corrected",
  ],
  ["status ~ 'a'", "operator missing certain: 'a'"],
  ["status 'a'", "operator missing certain: 'a'"],
  ["'a' 'b'", "operator missing certain: 'b'"],
  ["'a' \"b\"", 'operator missing certain: "b"'],
  ["5 6", "operator missing certain: 6"],
  ["status 5", "operator missing certain: 5"],
  ["status 2026-01-01", "operator missing certain: 2026-01-01"],
  [
    "status 988cc94e-7a8f-4b28-ab65-54970c5d5018",
    "operator missing certain: 988cc94e-7a8f-4b28-ab65-54970c5d5018",
  ],
  ["title eq 'a'5", "operator missing certain: 5"],
  ["2026-01-01 gt 5 6", "operator missing certain: 6"],
  ["status eq 'a' 2026-1-1", "operator missing certain: 2026-1-1"],
  ["status EQ 'a'", "operator case possible: EQ => eq, corrected"],
  [
    "status Eq 'a' AND title eq 'b'",
    "operator case possible: Eq => eq, corrected",
    "operator case possible: AND => and, corrected",
  ],
  ["status contains 'a'", "operator function certain: status contains 'a' => contains(status,'a')"],
  ["title like 'a*'", "operator function certain: title like 'a*' => startswith(title,'a')"],
  ["title like '*a'", "operator function certain: title like '*a' => endswith(title,'a')"],
  ["title like '%25a%25'", "operator function certain: title like '%25a%25' => contains(title,'a')"],
  ["title like 'a'", "operator function certain: title like 'a' => contains(title,'a')"],
  ["title LIKE 'a%25'", "operator function certain: title LIKE 'a%25' => startswith(title,'a')"],
  ["title startswith 'a'", "operator function certain: title startswith 'a' => startswith(title,'a')"],
  [
    "title endswith 'a' and titel eq 1",
    "operator function certain: title endswith 'a' => endswith(title,'a')",
    "property unknown likely: titel => title, corrected",
  ],
  ["title equals 'a'", "operator unknown certain: equals => eq"],
  ["title is 'a'", "operator unknown certain: is => eq"],
  ["title neq 'a'", "operator unknown certain: neq => ne"],
  ["title eqq 'a'", "operator unknown certain: eqq => eq"],
  ["title zzzzz 'a'", "operator unknown certain: zzzzz => eq | ne | gt | ge | lt | le | and | or"],
  [
    "title eq 'a' zzzzz title eq 'b'",
    "operator unknown certain: zzzzz => eq | ne | gt | ge | lt | le | and | or",
  ],
  [
    "title eq 'a' annd titel eq 'b'",
    "operator unknown certain: annd => and",
    "quotes missing certain: titel => 'titel', corrected",
  ],
  [
    "title eq 'a' OR titel eq 'b'",
    "operator case possible: OR => or, corrected",
    "property unknown likely: titel => title, corrected",
  ],
  ["title eq a:b/c 5 +", "operator missing certain: 5"],
  ["title eq", "operator operand certain: eq"],
  ["title eq 'a' and", "operator operand certain: and"],
  ["title eq not", "operator operand certain: not"],
  [
    "title eq and titel eq 'a'",
    "operator operand certain: and",
    "property unknown likely: titel => title, corrected",
  ],
  [
    "title eq or titel eq 'a'",
    "operator operand certain: or",
    "property unknown likely: titel => title, corrected",
  ],
  ["eq titel", "operator operand certain: eq", "quotes missing certain: titel => 'titel', corrected"],
  ["title like 'a''*b'", "operator function certain: title like 'a''*b' => contains(title,'a''*b')"],
  ["title like 'a*''b'", "operator function certain: title like 'a*''b' => contains(title,'a*''b')"],
])("reports, marks and corrects in %s", (text, ...findings) => {
  expect(said(text)).toEqual(findings);
});

/** Parentheses. */
test.each([
  ["(", "parenthesis unclosed certain: ("],
  ["(status eq 'a'", "parenthesis unclosed certain: ("],
  ["((status eq 'a')", "parenthesis unclosed certain: ("],
  ["status eq 'a'))", "parenthesis unopened certain: )", "parenthesis unopened certain: )"],
  ["status in ('a','b'", "parenthesis unclosed certain: ("],
  ["title eq (", "parenthesis unclosed certain: ("],
  ["status eq 'a'))", "parenthesis unopened certain: )", "parenthesis unopened certain: )"],
])("reports, marks and corrects in %s", (text, ...findings) => {
  expect(said(text)).toEqual(findings);
});

/** Quotation marks. */
test.each([
  [
    "status in (a,b)",
    "quotes missing certain: a => 'a', corrected",
    "quotes missing certain: b => 'b', corrected",
  ],
  ["status in ('a',b)", "quotes missing certain: b => 'b', corrected"],
  ["status in('a',b)", "quotes missing certain: b => 'b', corrected"],
  ["contains(title,a b)", "quotes missing certain: a b => 'a b', corrected"],
  ["contains(title,titel)", "quotes missing certain: titel => 'titel', corrected"],
  ['status eq "a"', "quotes double certain: \"a\" => 'a', corrected"],
  ['status eq "a', "quotes double certain: \"a => 'a'"],
  ['status eq "', "quotes double certain: \" => ''"],
  ["status eq “a b”", "quotes double certain: “a b” => 'a b', corrected"],
  ["status eq `a`", "quotes double certain: `a` => 'a', corrected"],
  ["status eq \"a'", "quotes double certain: \"a => 'a'", "quotes unclosed certain: '"],
  [
    'status eq "a" and titel eq 1',
    "quotes double certain: \"a\" => 'a', corrected",
    "property unknown likely: titel => title, corrected",
  ],
  ['("a"', "quotes double certain: \"a\" => 'a', corrected"],
  ["status eq 'a", "quotes unclosed certain: '"],
  ["(status eq 'a", "quotes unclosed certain: '"],
  ["'a", "quotes unclosed certain: '"],
  ["title eq 'O'Brien'", "quotes apostrophe certain: 'O'Brien' => 'O''Brien', corrected"],
  ["title eq 'O'Brien", "quotes apostrophe certain: 'O'Brien"],
  ["title eq 'O'Brien' and status eq b", "quotes apostrophe certain: 'O'Brien' => 'O''Brien', corrected"],
  ["title eq 'a'b-c'", "quotes apostrophe certain: 'a'b-c' => 'a''b-c', corrected"],
  ["title eq 'O'Brien''s'", "quotes apostrophe certain: 'O'Brien' => 'O''Brien', corrected"],
  ["title eq New and status eq 'a'", "quotes missing certain: New => 'New', corrected"],
  ["title eq New or status eq 'a'", "quotes missing certain: New => 'New', corrected"],
  ["title eq New Old", "quotes missing certain: New Old => 'New Old', corrected"],
  [
    "title eq New Old and titel eq 'a'",
    "quotes missing certain: New Old => 'New Old', corrected",
    "property unknown likely: titel => title, corrected",
  ],
  ["title eq da-1", "quotes missing certain: da-1 => 'da-1', corrected"],
  ["title eq a eq 'b'", "quotes missing certain: a => 'a', corrected"],
  [
    "title eq a AND titel eq 'b'",
    "quotes missing certain: a => 'a', corrected",
    "property unknown likely: titel => title, corrected",
  ],
  [
    "title eq a, b",
    "quotes missing certain: a => 'a', corrected",
    "property unknown likely: b => status | title | lastUpdateTime | isOpen",
  ],
  ["title eq a 'b'", "quotes missing certain: a => 'a', corrected", "operator missing certain: 'b'"],
  [
    "title eq datetime 'a'",
    "quotes missing certain: datetime => 'datetime', corrected",
    "operator missing certain: 'a'",
  ],
  ["contains(title,'a') eq titel", "quotes missing certain: titel => 'titel', corrected"],
  ["Title eq New", "quotes missing certain: New => 'New', corrected"],
  ["f(title, titel)", "quotes missing certain: titel => 'titel', corrected"],
  ["title eq a$b", "quotes missing certain: a$b => 'a$b', corrected"],
  ["title eq a android band", "quotes missing certain: a android band => 'a android band', corrected"],
  ["(title eq New", "quotes missing certain: New => 'New', corrected"],
  [
    "title eq a (b)",
    "quotes missing certain: a => 'a', corrected",
    "property unknown likely: b => status | title | lastUpdateTime | isOpen",
  ],
])("reports, marks and corrects in %s", (text, ...findings) => {
  expect(said(text)).toEqual(findings);
});

/** Properties. */
test.each([
  ["status eq (a)", "property unknown likely: a => status | title | lastUpdateTime | isOpen"],
  ["not (titel eq 'a')", "property unknown likely: titel => title, corrected"],
  ["title and (titel eq 'a')", "property unknown likely: titel => title, corrected"],
  [
    "f (titel eq 'a')",
    "property unknown likely: f => status | title | lastUpdateTime | isOpen",
    "property unknown likely: titel => title, corrected",
  ],
  ["titel eq 'a", "property unknown likely: titel => title, corrected", "quotes unclosed certain: '"],
  ["titel eq 'a'", "property unknown likely: titel => title, corrected"],
  ["Title eq 'a'", "property case possible: Title => title, corrected"],
  ["TITLE eq 'a'", "property case possible: TITLE => title, corrected"],
  ["owner eq 'a'", "property not-filterable likely: owner"],
  ["Owner eq 'a'", "property not-filterable likely: Owner"],
  ["createdTime gt 2026-01-01T00:00:00Z", "property not-filterable likely: createdTime => lastUpdateTime"],
  ["zzzzzz eq 'a'", "property unknown likely: zzzzzz => status | title | lastUpdateTime | isOpen"],
  ["x/any(e: titel eq 'a')", "property unknown likely: titel => title, corrected"],
  ["title eq guid'a' and titel eq 1", "property unknown likely: titel => title, corrected"],
  ["title eq 'a', titel eq 'b'", "property unknown likely: titel => title, corrected"],
  ["contains(titel,'a')", "property unknown likely: titel => title, corrected"],
  ["not titel", "property unknown likely: titel => title, corrected"],
  [
    "Titel eq 'a' and title eq 'b",
    "property unknown likely: Titel => title, corrected",
    "quotes unclosed certain: '",
  ],
  [
    "Title eq 'a' and titel eq 'b'",
    "property case possible: Title => title, corrected",
    "property unknown likely: titel => title, corrected",
  ],
  ["title eq not titel", "property unknown likely: titel => title, corrected"],
  ["not(title, titel)", "property unknown likely: titel => title, corrected"],
  [
    "f (title, titel)",
    "property unknown likely: f => status | title | lastUpdateTime | isOpen",
    "property unknown likely: titel => title, corrected",
  ],
  ["title eq 'a' and(title, titel)", "property unknown likely: titel => title, corrected"],
])("reports, marks and corrects in %s", (text, ...findings) => {
  expect(said(text)).toEqual(findings);
});

/** Dates. */
test.each([
  [
    "lastUpdateTime gt '2026-01-01T00:00:00Z'",
    "date quoted likely: '2026-01-01T00:00:00Z' => 2026-01-01T00:00:00Z, corrected",
  ],
  [
    "lastUpdateTime gt 2026-01-01T00:00:00+02:00",
    "date plus certain: 2026-01-01T00:00:00+02:00 => 2026-01-01T00:00:00+02:00, corrected",
  ],
  ["lastUpdateTime gt 2026-01-01T00:00:00%2002:00", "date form certain: 2026-01-01T00:00:00%2002:00"],
  [
    "lastUpdateTime gt 2026-01-01T00:00+02:00",
    "date plus certain: 2026-01-01T00:00+02:00 => 2026-01-01T00:00+02:00, corrected",
  ],
  ["lastUpdateTime gt 2026-1-1T00:00:00+02:00", "date form certain: 2026-1-1T00:00:00+02:00"],
  [
    "lastUpdateTime gt 2026-01-01T00:00:00",
    "date zone certain: 2026-01-01T00:00:00 => 2026-01-01T00:00:00Z, corrected",
  ],
  ["lastUpdateTime gt 2026-01-01", "date day possible: 2026-01-01 => 2026-01-01T00:00:00Z"],
  ["lastUpdateTime gt 01/31/2026", "date form certain: 01/31/2026 => 2026-01-31T00:00:00Z"],
  ["lastUpdateTime gt 01/02/2026", "date form certain: 01/02/2026"],
  ["lastUpdateTime gt 01/31/2026 10:00 AM", "date form certain: 01/31/2026 10:00 AM"],
  [
    "lastUpdateTime gt 31.1.2026 10:00:05 and titel eq 'a'",
    "date form certain: 31.1.2026 10:00:05 => 2026-01-31T10:00:05Z",
    "property unknown likely: titel => title, corrected",
  ],
  ["lastUpdateTime gt 2026-1-2 and status eq 1", "date form certain: 2026-1-2 => 2026-01-02T00:00:00Z"],
  ["lastUpdateTime gt 2026-01-01 10:00:00", "date form certain: 2026-01-01 10:00:00 => 2026-01-01T10:00:00Z"],
  ["lastUpdateTime gt yesterday", "date form certain: yesterday"],
  ["lastUpdateTime gt Jan 5", "date form certain: Jan 5"],
  ["lastUpdateTime gt 2026-01", "date form certain: 2026-01"],
  [
    "lastUpdateTime gt yesterday and titel eq 'a'",
    "date form certain: yesterday",
    "property unknown likely: titel => title, corrected",
  ],
  [
    "lastUpdateTime gt datetime'2026-01-01T00:00:00Z'",
    "date old certain: datetime'2026-01-01T00:00:00Z' => 2026-01-01T00:00:00Z, corrected",
  ],
  [
    "lastUpdateTime gt datetimeoffset'2026-01-01T00:00:00Z' and titel eq 1",
    "date old certain: datetimeoffset'2026-01-01T00:00:00Z' => 2026-01-01T00:00:00Z, corrected",
    "property unknown likely: titel => title, corrected",
  ],
  [
    "lastUpdateTime gt DateTime'2026-01-01'",
    "date old certain: DateTime'2026-01-01' => 2026-01-01, corrected",
  ],
  ["lastUpdateTime in (title, '2026-01-01')", "date quoted likely: '2026-01-01' => 2026-01-01, corrected"],
  [
    "lastUpdateTime gt 2026-01-01T08:00:00UTC and titel eq 'a'",
    "date form certain: 2026-01-01T08:00:00UTC => 2026-01-01T08:00:00Z",
    "property unknown likely: titel => title, corrected",
  ],
  [
    "lastUpdateTime gt 2026-01-01T08:00:00.5CET and titel eq 'a'",
    "date form certain: 2026-01-01T08:00:00.5CET",
    "property unknown likely: titel => title, corrected",
  ],
])("reports, marks and corrects in %s", (text, ...findings) => {
  expect(said(text)).toEqual(findings);
});

/** Encoding. */
test.each([
  ["status%2Beq%2B'a'", 'encoding plus certain: %2B, sends " "'],
  ["status%2520eq%2520'a'", 'encoding twice certain: %2520, sends " "'],
  ["status%25C3%25A9 eq", 'encoding twice certain: %25C3, sends "?"'],
  ["status%2520eq b c", 'encoding twice certain: %2520, sends " "'],
  ["(status%2520eq", 'encoding twice certain: %2520, sends " "'],
  ["(status%2Beq", 'encoding plus certain: %2B, sends " "'],
])("reports, marks and corrects in %s", (text, ...findings) => {
  expect(said(text)).toEqual(findings);
});

/** The documentation, or the reply, says more or less about the properties. */
const open = { filter, notFilterable, filterOpen: true as const };
test.each([
  [
    "lastUpdateTime gt 2026-01-01",
    { isDayRefused: true },
    ["date day certain: 2026-01-01 => 2026-01-01T00:00:00Z, corrected"],
  ],
  [
    "lastUpdateTime gt 2026-01-01 and lastUpdateTime lt 2026-02-01",
    { isDayRefused: true },
    [
      "date day likely: 2026-01-01 => 2026-01-01T00:00:00Z, corrected",
      "date day likely: 2026-02-01 => 2026-02-01T00:00:00Z, corrected",
    ],
  ],
  [
    "lastUpdateTime gt 2026-01-01 and lastUpdateTime lt 2026-02-01T00:00:00Z",
    { isDayRefused: true },
    ["date day certain: 2026-01-01 => 2026-01-01T00:00:00Z, corrected"],
  ],
  [
    "lastUpdateTime gt 2026-01-01 and title eq '2026-01-1'",
    { isDayRefused: true },
    ["date day certain: 2026-01-01 => 2026-01-01T00:00:00Z, corrected"],
  ],
  ["titel eq 'a'", { odata: open }, ["property unknown possible: titel => title, corrected"]],
  ["titel eq 'a'", { refused: "Titel" }, ["property unknown certain: titel => title, corrected"]],
  ["titel eq 'a'", { refused: "title" }, ["property unknown likely: titel => title, corrected"]],
  ["Title eq 'a'", { refused: "title" }, ["property case certain: Title => title, corrected"]],
  ["owner eq 'a'", { refused: "OWNER" }, ["property not-filterable certain: owner"]],
  [
    "activityTime gt 2026-01-01T00:00:00Z",
    { odata: open },
    ["property unknown possible: activityTime => lastUpdateTime"],
  ],
  [
    "activityTime gt 2026-01-01T00:00:00Z",
    { odata: open, isRefused: true },
    ["property unknown likely: activityTime => lastUpdateTime"],
  ],
  [
    "activityTime gt 2026-01-01T00:00:00Z",
    { odata: { filter: [...filter, "firstSeen"], filterOpen: true as const }, isRefused: true },
    ["property unknown possible: activityTime => lastUpdateTime | firstSeen"],
  ],
  ["lastUpdateTime gt 2026-13-45", {}, ["date form certain: 2026-13-45"]],
  ["lastUpdateTime gt 2026-02-30T00:00:00Z", {}, ["date form certain: 2026-02-30T00:00:00Z"]],
  ["lastUpdateTime gt 2028-02-29T00:00:00Z", {}, []],
  ["zzz eq 'a'", { odata: { filter: [] } }, []],
  [
    "zzz eq a",
    { odata: open },
    [
      "property unknown possible: zzz => status | title | lastUpdateTime | isOpen",
      "quotes missing likely: a => 'a', corrected",
    ],
  ],
  ["title eq da-1", { odata: open }, ["quotes missing certain: da-1 => 'da-1', corrected"]],
  [
    "lastUpdateTime gt 2026-01-01 and status eq 1234567890",
    { isDayRefused: true },
    ["date day certain: 2026-01-01 => 2026-01-01T00:00:00Z, corrected"],
  ],
  ["title eq New Old", { odata: open }, ["quotes missing certain: New Old => 'New Old', corrected"]],
  ["zzz eq 'a'", { odata: undefined }, []],
  ["zzz eq 'a'", { odata: undefined, refused: "zzz" }, ["property unknown certain: zzz"]],
  ["zzz eq a", { odata: undefined }, ["quotes missing likely: a => 'a', corrected"]],
])("reports in %s with %j", (text, more, findings) => {
  expect(said(text, more)).toEqual(findings);
});

test.each([
  "status eq 'a'",
  "status gt 5",
  "status",
  "status and title eq 'a'",
  "not status eq 'a'",
  "not(status eq 'a')",
  "()",
  "status in ('a','b')",
  "contains(title,'a')",
  "contains(title, status)",
  "status &gt; 5",
  "title eq 'a'and status eq 'b'",
  "title gt '2026-01-01T00:00:00Z'",
  "'2026-01-01T00:00:00Z' lt lastUpdateTime",
  "lastUpdateTime gt 'a'",
  "status eq 1 and '2026-01-01' eq 1",
  "lastUpdateTime gt 2026-01-01T00:00:00%2B02:00",
  "lastUpdateTime gt 2026-01-01T00:00:00Z",
  "lastUpdateTime gt 2026-01-01Z",
  "title add 1 eq 2",
  "a.b eq 'a'",
  "title/x eq 'a'",
  "x/title eq 'a'",
  "lastUpdateTime gt 1 and x/y eq '2026-01-01'",
  "lastUpdateTime gt f(1) and 1 eq '2026-01-01'",
  "x/any(e: e/y eq 'a')",
  "x/any(e: title eq e)",
  "true eq title",
  "title eq NULL",
  "title eq $it",
  "title eq @p",
  "title eq TITLE",
  "title eq owner",
  "lastUpdateTime gt now()",
  "title eq xdatetime'a'",
  "title eq *",
  "* eq 'a'",
  "title eq 'a' *",
  "not contains(title,'a')",
  "lastUpdateTime gt 1 and '2026-01-01' eq title",
  "title eq datetimeoffsetx'a'",
  "a-b eq 'x'",
  "x/any(titel: titel eq 'a')",
  "title eq a/b",
])("finds nothing in %s", (text) => {
  expect(said(text)).toEqual([]);
});
