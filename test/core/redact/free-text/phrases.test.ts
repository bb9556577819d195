import { expect, test } from "vitest";
import { phraseSpans } from "../../../../src/core/redact/free-text/phrases.ts";
import { readBy, removed } from "../reader.ts";

test.each<[text: string, ...secrets: string[]]>([
  ["machine h login anna password Contoso1", "Contoso1"],
  ["machine h login anna passwords Contoso1"],
  ["machine h login anna password Contoso"],
  ["machine h login anna password <password>"],
  ["login anna password CONTOSOX", "CONTOSOX"],

  ["334 UGFzc3dvcmQ6 Contosox=", "Contosox="],
  ["db.local:5432:*:anna:Contoso1", "Contoso1"],
  ["localhost:5432:data:anna:Contoso1", "Contoso1"],
  ["*:*:*:anna:Contoso1", "Contoso1"],
  ["name:5432:data:anna:Contoso1"],
  ["x db.local:5432:*:anna:Contoso1"],
  ["sqlplus anna/Contoso1@db", "Contoso1"],
  ["sqlplus.exe -S anna/Contoso1@db", "Contoso1"],
  ["rman target anna/Contoso1@db", "Contoso1"],
  ["exp userid=anna/Contoso1@db", "Contoso1"],
  ["get anna/Contoso1@db"],
  [`requests.get(u, auth=("anna", 'Contoso1'))`, "Contoso1"],
  ["AUTH PLAIN AGFubmEAQ29udG9zbw==", "AGFubmEAQ29udG9zbw=="],
  ["AUTHENTICATE XOAUTH2 dXNlcj1hbm5h", "dXNlcj1hbm5h"],
  ["AUTH NONE AGFubmEAQ29udG9zbw=="],
  ["334 UGFzc3dvcmQ6\r\nQ29udG9zbw==", "Q29udG9zbw=="],
  ["334 UGFzc3dvcmQ6\r\nC: Q29udG9zbw==", "Q29udG9zbw=="],
  ["WIFI:T:WPA;S:net;P:Contoso1;;", "Contoso1"],
  ['expect "assword:" { send "Contoso1\\r" }', "Contoso1"],
  ['{"n":"adm","t":"1d8a2b3c4d5e6f7","p":"Contoso1"}', "Contoso1"],
  ["the local admin is .\\adm / Sommer#24", "Sommer#24"],
  ["the local admin is .\\adm / Sommer24"],
  ["open https://microsoft.com/devicelogin and enter the code ABCD12345 to authenticate", "ABCD12345"],
  ["open https://microsoft.com and enter the code ABCD12345"],
])("of %j, only the secret is removed, which its place names", (text, ...secrets) =>
  expect(removed(phraseSpans, text)).toEqual(secrets),
);

test.each<[text: string, ...secrets: string[]]>([
  ["- name: PASSWORD\n  value: hunter#2", "hunter#2"],
  ["- name: 'PASSWORD'\n  value: \"a b#\"", "a b#"],
  ["key = password, data = 'a b#'", "a b#"],
  ["- name: COLOR\n  value: hunter#2"],
  ["- name: SESSION\n  value: hunter#2"],
  ["- filename: PASSWORD\n  value: hunter#2"],
  ["- name: PASSWORD\n  value: null"],
  ['variable "password" {\n  default = "hunter#2"\n}', "hunter#2"],
  ['password {\n  type = "string"\n  value: "hunter#2"\n}', "hunter#2"],
  ['variable "color" {\n  default = "hunter#2"\n}'],
  ["Invalid value 'hunter#2' specified for property 'password'", "hunter#2"],
  ["Invalid value 'Contoso' specified for property 'password'", "Contoso"],
  ["Invalid value 'hunter#2' specified for property 'color'"],
  ["The value 'hunter#2' of the property password is not valid", "hunter#2"],
  ["The value 'hunter#2' in color is not valid"],
  ["The parameter 'password' has the value 'hunter#2'", "hunter#2"],
  ["The parameter 'color' has the value 'hunter#2'"],
  ["cs1Label=Password cs1=hunter#2", "hunter#2"],
  ["cs1=hunter#2 cs1Label=Password", "hunter#2"],
  ["cs1Label=Password cs2=hunter#2"],
  ["cs1Label=Color cs1=hunter#2"],
])("of %j, only the value is removed that another word names", (text, ...secrets) =>
  expect(removed(phraseSpans, text)).toEqual(secrets),
);

test("secrets in phrases are remembered", () =>
  expect(readBy(phraseSpans, "machine h login anna password Contoso1").met).toEqual(["secret: Contoso1"]));
