import { expect, test } from "vitest";
import { dropOf } from "../../../../src/core/checks/hunting/dropped.ts";

/** The operator that dropped the column, and the query from its use on. */
function drop(column: string, query: string) {
  const found = dropOf(column, query);
  return found && `${found.operator}: ${query.slice(found.at)}`;
}

test.each([
  ["DeviceName", "DeviceEvents | project Timestamp, FileName | where DeviceName == 'a'", "project"],
  [
    "Hour",
    "DeviceEvents | extend Hour = bin(Timestamp, 1h) | summarize count() by FileName | sort by Hour",
    "summarize",
  ],
  [
    "DeviceName",
    "DeviceEvents | summarize n = dcount(DeviceName) by FileName | where DeviceName != ''",
    "summarize",
  ],
  ["DeviceName", "DeviceEvents | project Host = DeviceName | where DeviceName != ''", "project"],
  [
    "DeviceName",
    "DeviceEvents | project-rename Host = DeviceName | where DeviceName != ''",
    "project-rename",
  ],
  ["FileName", "DeviceEvents | project-away FileName, SHA1 | where FileName has 'x'", "project-away"],
  ["FileName", "DeviceEvents | distinct DeviceName | where FileName has 'x'", "distinct"],
  ["FileName", "DeviceEvents | count | where FileName has 'x'", "count"],
  ["FileName", "let a = DeviceEvents | project SHA1 | where FileName == '';\na | take 1", "project"],
  ["FileName", "DeviceEvents // | project FileName\n| project SHA1 | where FileName == ''", "project"],
])("%s in %s: dropped by %s", (column, query, operator) => {
  const found = drop(column, query);
  expect(found).toMatch(new RegExp(`^${operator}: ${column}`));
  expect(query.slice(0, dropOf(column, query)?.at)).toContain(operator);
});

test.each([
  ["kept as it is", "DeviceName", "DeviceEvents | project Timestamp, DeviceName | where DeviceName == 'a'"],
  [
    "kept by a group",
    "DeviceName",
    "DeviceEvents | summarize count() by bin(Timestamp, 1h), DeviceName | where DeviceName == 'a'",
  ],
  [
    "kept in a bin",
    "Timestamp",
    "DeviceEvents | summarize count() by bin(Timestamp, 1h) | sort by Timestamp",
  ],
  [
    "kept with all others",
    "DeviceName",
    "DeviceEvents | summarize arg_max(Timestamp, *) by DeviceId | where DeviceName == 'a'",
  ],
  [
    "kept by an aggregation",
    "DeviceName",
    "DeviceEvents | summarize arg_max(Timestamp, DeviceName) by DeviceId | where DeviceName == 'a'",
  ],
  [
    "made by an aggregation",
    "n",
    "DeviceEvents | extend n = 1 | summarize n = sum(n) by DeviceId | where n > 1",
  ],
  [
    "made again",
    "DeviceName",
    "DeviceEvents | project SHA1 | extend DeviceName = 'a' | where DeviceName == 'a'",
  ],
  [
    "perhaps added by a join",
    "DeviceName",
    "DeviceEvents | project DeviceId | join DeviceInfo on DeviceId | where DeviceName == 'a'",
  ],
  [
    "perhaps added by a pattern",
    "Name",
    "DeviceEvents | extend Name = 1 | project SHA1 | parse SHA1 with * 'x' Name | where Name == 'a'",
  ],
  ["never in the table", "Nme", "DeviceEvents | project SHA1 | where Nme == 'a'"],
  ["in a table that is not listed", "DeviceName", "MyTable | project SHA1 | where DeviceName == 'a'"],
  ["only in a string", "DeviceName", "DeviceEvents | project SHA1 | where SHA1 == 'DeviceName'"],
  [
    "a member of an object",
    "DeviceName",
    "DeviceEvents | project SHA1, o = parse_json(AdditionalFields) | where o.DeviceName == 'a'",
  ],
  ["used before", "DeviceName", "DeviceEvents | where DeviceName == 'a' | project SHA1"],
  [
    "in another statement",
    "DeviceName",
    "let a = DeviceEvents | project SHA1; DeviceEvents | where DeviceName == 'a'",
  ],
])("%s: not dropped", (_, column, query) => expect(drop(column, query)).toBeUndefined());

test("a query of many statements ends", () => {
  expect(drop("DeviceName", `DeviceEvents | project SHA1 ${"; a ".repeat(50_000)}`)).toBeUndefined();
});

test("a query of brackets, quotes and pipes ends", () => {
  expect(drop("DeviceName", `DeviceEvents | project SHA1 ${"(['|".repeat(20_000)}`)).toBeUndefined();
});
