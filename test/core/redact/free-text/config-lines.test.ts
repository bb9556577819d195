import { expect, test } from "vitest";
import { configSpans } from "../../../../src/core/redact/free-text/config-lines.ts";
import { readBy, removed } from "../reader.ts";

test.each<[text: string, ...secrets: string[]]>([
  ["enable secret 5 hunter#2", "hunter#2"],
  ["  enable secret hunter#2", "hunter#2"],
  ["x\n enable password 7 hunter#2\nset psksecret ENC hunter#3", "hunter#2", "hunter#3"],
  ["enable password 7 0822455D0A16", "0822455D0A16"],
  ["enable password 7 082245500416", "082245500416"],
  ["enable password 7 08224550041"],
  ["enable password 7 abcdefabcdef"],
  ['set password "hunter#2";', "hunter#2"],
  ["set password [{<hunter#2>}].,", "hunter#2"],
  ["crypto isakmp key hunter#2 address h", "hunter#2"],
  ["snmp-server community hunter#2 RO", "hunter#2"],
  ["set wpa-passwd hunter#2", "hunter#2"],
  ["set x-key irreversible-cipher hunter#2", "hunter#2"],
  ["set key ascii-text hunter#2 x", "hunter#2"],
  ["enable secret 5 5 5 hunter#2", "hunter#2"],
  ["enable secret Contoso"],
  ["enable secret a#1"],
  ["enable secret a#12", "a#12"],
  ["enable secret <password>"],
  ["enable secrets hunter#2"],
  ["enable secret x hunter#2"],
  ["Enable secret hunter#2"],
  ["enables secret hunter#2"],
  ["the enable secret hunter#2"],
  [`${" ".repeat(20)}enable secret hunter#2`, "hunter#2"],
  [`${" ".repeat(21)}enable secret hunter#2`],
  ["set 2 3 4 5 6 7 8 9 10 key hunter#2", "hunter#2"],
  ["set 2 3 4 5 6 7 8 9 10 11 key hunter#2"],
  [`set ${"x".repeat(982)} key hunter#2`, "hunter#2"],
  [`set ${"x".repeat(990)} key hunter#2`],
])("of the setting %j, only the secret is removed", (text, ...secrets) =>
  expect(removed(configSpans, text)).toEqual(secrets),
);

test("the secret of a setting is remembered", () =>
  expect(readBy(configSpans, "enable secret 'hunter#2'").met).toEqual(["secret: hunter#2"]));
