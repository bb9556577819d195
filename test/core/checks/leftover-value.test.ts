import { describe, expect, test } from "vitest";
import { leftoversInBody, leftoverValue } from "../../../src/core/checks/leftover-value.ts";
import { failed, marked, mde, refusal } from "./failed.ts";

const place = { part: "body" } as const;
const kindOf = (value: string, name = "id") =>
  leftoverValue(value, name, place).map(({ certainty, args }) => `${args.leftover} ${certainty}`);

test.each([
  ["System.Security.SecureString", "secure certain"],
  ["[object Object]", "printed certain"],
  ["System.Object", "printed certain"],
  ["System.Object[]", "printed certain"],
  ["System.Collections.Hashtable", "printed certain"],
  ["{{deviceId}}", "placeholder certain"],
  ["\u0024{ID}", "placeholder certain"],
  ["<device id>", "placeholder likely"],
  ["$deviceId", "placeholder likely"],
  ["{deviceId}", "placeholder likely"],
  [" undefined ", "unset likely"],
  ["NaN", "unset likely"],
])("%j is left over: %s", (value, kind) => {
  expect(kindOf(value)).toEqual([kind]);
});

test.each([
  "undefined behavior",
  "[object object]",
  "System.Object[] x",
  "System.Text",
  "x {{deviceId}}",
  "{{a}} {{b}}",
  "{}",
  "\u0024{}",
  "<>",
  "<1>",
  "$5",
  "$filter=x",
  `<${"a".repeat(100)}>`,
  "none",
  "",
])("%j may be meant", (value) => {
  expect(kindOf(value)).toEqual([]);
});

test("in free text, a leftover is only possible", () => {
  for (const name of [
    "Comment",
    "description",
    "title",
    "displayName",
    "Query",
    "RecommendedActions",
    "note",
  ])
    expect([name, kindOf("[object Object]", name)]).toEqual([name, ["printed possible"]]);
  expect(kindOf("[object Object]", "notesId")).toEqual(["printed certain"]);
});

test("the finding has the value without spaces, its name, and the highest weight", () => {
  expect(leftoverValue(" {{x}} ", "id", place)).toEqual([
    {
      check: "leftover-value",
      certainty: "certain",
      sent: "{{x}}",
      place,
      weight: 20,
      args: { leftover: "placeholder", name: "id" },
    },
  ]);
});

describe("in a body", () => {
  const found = (request: string, url = `${mde}/x`) => {
    const sent = { url, method: "POST", request, body: refusal("InvalidRequestBody") };
    return leftoversInBody(failed(sent)).map((one) => [one.args.name, marked(request, one)]);
  };

  test("leftovers are found at any level, and marked with their quotation marks", () => {
    expect(found('{"a":"{{x}}","b":[{"c":" \u0024{y}"}],"d":"fine","e":5}')).toEqual([
      ["a", '"{{x}}"'],
      ["c", '" \u0024{y}"'],
    ]);
    expect(found('{"ids":["ok","undefined"]}')).toEqual([["ids", '"undefined"']]);
  });

  test("variables that a service fills in itself are none", () => {
    const intune = "https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations";
    const rules = "https://graph.microsoft.com/beta/security/rules/detectionRules";
    const filled = ["{{UserPrincipalName}}", "{{serialNumberLast4Digits}}", "{{AAD_Device_ID}}"];
    expect(found(JSON.stringify({ a: filled }), intune)).toEqual([]);
    expect(found('{"a":"{{deviceName}} {{x}}","b":"{{x}}"}', intune)).toEqual([["b", '"{{x}}"']]);
    expect(found('{"title":"{{DeviceName}}","description":"{{x}}"}', rules)).toEqual([]);
    expect(found('{"id":"{{ruleId}}"}', rules)).toEqual([["id", '"{{ruleId}}"']]);
    expect(found(JSON.stringify({ a: filled }))).toHaveLength(3);
  });

  test("at most five are reported", () => {
    expect(found(JSON.stringify({ a: Array(9).fill("{{x}}") }))).toHaveLength(5);
  });

  test("values deeper than nine levels are not read", () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth)}"{{x}}"${"}".repeat(depth)}`;
    expect(found(nested(9))).toHaveLength(1);
    expect(found(nested(10))).toEqual([]);
  });

  test("a body that is no object has none", () => {
    expect(found('["{{x}}"]')).toEqual([]);
    expect(found('"{{x}}"')).toEqual([]);
  });
});
