import { expect, test } from "vitest";
import {
  isLeftover,
  leftoverFindings,
  questionFindings,
  tenantSlashFindings,
} from "../../../../src/core/checks/path/leftover.ts";
import { device, edited, failed, marked, mde, named } from "../failed.ts";

const found = (end: string) => leftoverFindings(failed({ url: `${mde}/${end}`, status: 404, body: "" }));

test.each([
  "undefined",
  " null ",
  "NaN",
  "None",
  "[object Object]",
  "[object HTMLDivElement]",
  "System.Object[]",
  "System.Collections.Hashtable",
  "System.Security.SecureString",
  "{id}",
  `\${id}`,
  "{id",
  "<id>",
])("%j is a placeholder", (value) => expect(isLeftover(value)).toBe(true));

test.each(["", "undefined1", "nullable", "[object ]", "System.Web", "x{id}", "5", "<id"])(
  "%j is none",
  (value) => expect(isLeftover(value)).toBe(false),
);

test.each([
  ["machines/x{id}y/alerts", "template certain", "x{id}y"],
  [`machines/a\${id}/alerts`, "template certain", `a\${id}`],
  ["machines/$(id)/alerts", "template certain", "$(id)"],
  ["machines/System.Collections.Hashtable", "object certain", "System.Collections.Hashtable"],
  ["machines/System.Security.SecureString", "object certain", "System.Security.SecureString"],
  ["machines/find(timestamp=undefined,key='x')", "word certain", "find(timestamp=undefined,key='x')"],
  ["machines/find(timestamp=1,key='null')", "word likely", "find(timestamp=1,key='null')"],
  ["machines/NaN", "word certain", "NaN"],
  ["machines/None", "word likely", "None"],
  [`machines/"${device}"`, "quotes likely", `"${device}"`],
])("%s: %s", (end, name, text) => {
  expect(named(found(end))).toEqual([`path-leftover ${name}`]);
  expect(marked(`${mde}/${end}`, found(end)[0])).toBe(text);
});

test.each([
  "alerts/$count",
  "$metadata",
  "$batch",
  "machines/undefinedx",
  "machines/12:30",
  "machines/nullnull",
  "machines/",
  "machines/%20",
  "machines/'x\"",
  `machines/${"{".repeat(501)}`,
])("%s has nothing left over", (end) => expect(found(end)).toEqual([]));

test("every leftover of a path is found, in its first 30 segments", () => {
  expect(named(found("machines/{id}/alerts/undefined"))).toEqual([
    "path-leftover template certain",
    "path-leftover word certain",
  ]);
  expect(found(`${"a/".repeat(29)}undefined`)).toEqual([]);
});

test("an invisible character around a value is removed", () => {
  const end = `machines/%E2%80%8B${device}`;
  expect(named(found(end))).toEqual(["path-leftover space certain"]);
  expect(edited(`${mde}/${end}`, found(end)[0])).toBe(`${mde}/machines/${device}`);
});

test("two slashes are one too many if the path is documented without, else a value is missing", () => {
  const extra = found(`machines//${device}`);
  expect(named(extra)).toEqual(["path-leftover slash likely"]);
  expect(extra[0]?.expected).toEqual([`/api/machines/${device}`]);
  const missing = found("machines//isolate");
  expect(named(missing)).toEqual(["path-leftover empty likely"]);
  expect(marked(`${mde}/machines//isolate`, missing[0])).toBe("//");
  expect(found("machines//isolate")[0]?.expected).toBeUndefined();
});

test("an option that follows the path lacks its question mark", () => {
  const of = (end: string) => questionFindings(failed({ url: `${mde}/${end}`, status: 404, body: "" }));
  const end = "alerts$top=5&$skip=5";
  const [finding] = of(end);
  expect(finding).toMatchObject({
    certainty: "certain",
    sent: end,
    expected: ["alerts?$top=5&$skip=5"],
    args: { flaw: "question", option: "$top=" },
  });
  expect(edited(`${mde}/${end}`, finding)).toBe(`${mde}/alerts?$top=5&$skip=5`);
  expect(marked(`${mde}/${end}`, finding)).toBe(end);
  expect(of("machines/find(a=1)$filter=x")).toHaveLength(1);
  for (const right of ["alerts?$top=5", "alerts$top", "alerts$topic=5", "$top=5", "alerts$top=5?x=1"])
    expect(of(right)).toEqual([]);
});

test("a sign-in whose path begins with two slashes lacks its tenant, or has a slash too many", () => {
  const host = "https://login.microsoftonline.com";
  const of = (path: string) => tenantSlashFindings(`${host}${path}`);
  expect(named(of("//oauth2/v2.0/token"))).toEqual(["path-leftover empty likely"]);
  expect(marked(`${host}//oauth2/v2.0/token`, of("//oauth2/v2.0/token")[0])).toBe("//");
  const extra = "//contoso.com/oauth2/v2.0/token";
  expect(named(of(extra))).toEqual(["path-leftover slash likely"]);
  expect(edited(`${host}${extra}`, of(extra)[0])).toBe(`${host}/contoso.com/oauth2/v2.0/token`);
  expect(of("/contoso.com/oauth2/v2.0/token")).toEqual([]);
});
