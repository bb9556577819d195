import { describe, expect, test } from "vitest";
import { jsonSpans, namesSecret } from "../../../src/core/redact/json.ts";
import type { Look } from "../../../src/core/redact/look.ts";
import { readBy } from "./reader.ts";

const random = "Pl777Qz7vB3mKw9";
const id = "1fa66c0f-18bd-4133-b378-36d76f3a2ba0";
const read = (text: string, look: Look) => jsonSpans(text, look).spans;
const removedFrom = (text: string, own: readonly string[] = []) => [
  ...new Set(readBy(read, text, own).removed),
];

/** Each row: JSON, and what is removed from it. */
const check = (rows: readonly (readonly [text: string, ...secrets: string[]])[]) =>
  test.each(rows.map(([text, ...secrets]) => [text, secrets] as const))("%s", (text, secrets) =>
    expect(removedFrom(text)).toEqual(secrets),
  );

describe("a member with the name of a secret", () => {
  check([
    ['{"password":"Contoso"}', "Contoso"],
    ['{ "a" : 1 , "password" :\n"Contoso" }', "Contoso"],
    ['{"password":"a\\"b\\\\"}', 'a\\"b\\\\'],
    ['{"pass\\u0077ord":"Contoso"}', "Contoso"],
    ["{'password':'Contoso'}", "Contoso"],
    ["{`password`:`Contoso`}", "Contoso"],
    ["{password:Contoso}", "Contoso"],
    ["{password: Contoso, a: b}", "Contoso"],
    ['{"password":"Contoso', "Contoso"],
    ['{"password":12345}', ...[]],
    ['{"password":true,"a":null}', ...[]],
    ["{password: None, token: True, secret: False, pwd: NaN, key: undefined}", ...[]],
    ['{"password":{"a":"Contoso"}}', ...[]],
    ['{"password":{"a":"hunter#2"}}', "hunter#2"],
    ['{"password":{"name":"hunter#2"}}', ...[]],
    [`{"password":{"name":"${random}"}}`, random],
    ['{"passwords":["Contoso","hunter#2"]}', "hunter#2"],
    ['{"passwords":[["hunter#2"]]}', "hunter#2"],
    [`{"session":{"a":"${random}"}}`, ...[]],
    ['{"color":"Contoso"}', ...[]],
    ['{"a":"password","b":"Contoso"}', ...[]],
    ['{"a":"inside#1","password":"Contoso"}', "inside#1", "Contoso"],
    ['{"a-long-name-with-inside#1":1}', "inside#1"],
    ['{"short-inside#1":1}', ...[]],
    ['["inside#1"]', "inside#1"],
    ['"inside#1"', "inside#1"],
  ]);

  test("a name of the user makes everything in it a secret", () => {
    expect(removedFrom('{"badge":{"name":"Contoso","a":["x1"]}}', ["badge"])).toEqual(["Contoso", "x1"]);
    expect(removedFrom('{"badge":[{"name":"Contoso"}]}', ["badge"])).toEqual(["Contoso"]);
  });
});

describe("a member that names the content of another", () => {
  check([
    ['{"key":"Password","value":"Contoso"}', "Contoso"],
    ['{"value":"Contoso","name":"Password"}', "Contoso"],
    ['{"settingName":"Password","newValue":"Contoso"}', "Contoso"],
    ['{"omaUri":"./Vendor/Password","data":"Contoso"}', "Contoso"],
    ['{"@key":"Password","#text":"Contoso"}', "Contoso"],
    ['{"n":"Password","$":"Contoso"}', "Contoso"],
    ['{"key":"Password","other":"Contoso"}', ...[]],
    ['{"other":"Password","value":"Contoso"}', ...[]],
    ['{"key":"Color","value":"Contoso"}', ...[]],
    ['{"key":"Password"},{"value":"Contoso"}', ...[]],
    ['{"key":"Password","value":{"a":"hunter#2"}}', "hunter#2"],
    ['{"key":"Password","other":{"a":"hunter#2"}}', ...[]],
    ['{"value":{"a":"hunter#2"},"kind":"Secret"}', "hunter#2"],
    ['{"value":[{"a":"hunter#2"}],"kind":"Secret"}', ...[]],
    ['{"data":{"a":"hunter#2"},"kind":"Color"}', ...[]],
    ['{"name":"cert.pfx","value":"Contoso"}', ...[]],
    ['{"name":"cert.pfx","value":"hunter#2"}', "hunter#2"],
    ['{"name":"cert.p12","value":"hunter#2"}', "hunter#2"],
    ['{"name":"cert.pfx.txt","value":"hunter#2"}', ...[]],
    ['{"secretName":"color","value":"Contoso"}', "Contoso"],
    ['{"secret_name":"color","value":"Contoso"}', "Contoso"],
    ['{"mysecretName":"color","value":"Contoso"}', ...[]],
    ['{"id":"https://v.vault.azure.net/secrets/color","value":"Contoso"}', "Contoso"],
    ['{"id":"https://v.vault.azure.net/secrets/color/1","value":"Contoso"}', "Contoso"],
    ['{"id":"https://v.vault.azure.net/secrets/","value":"Contoso"}', ...[]],
    ['{"id":"/subscriptions/1/providers/x/password","value":"Contoso"}', ...[]],
    ['{"id":"/providers/x/password","value":"Contoso"}', ...[]],
    ['{"id":"x/providers/x/password","value":"Contoso"}', "Contoso"],
    ['{"id":"a/password","value":"Contoso"}', "Contoso"],
    ['{"id":"password/a","value":"Contoso"}', ...[]],
    ['{"id":"password 123456","value":"Contoso"}', ...[]],
    ['{"id":"password 12345","value":"Contoso"}', "Contoso"],
    [`{"name":"${"x".repeat(192)}password","value":"Contoso"}`, "Contoso"],
    [`{"name":"${"x".repeat(193)}password","value":"Contoso"}`, ...[]],
    ['{"encrypted":true,"value":"hunter#2"}', "hunter#2"],
    ['{"isSecret":true,"value":"hunter#2"}', "hunter#2"],
    ['{"is_sensitive":true,"value":"hunter#2"}', "hunter#2"],
    ['{"isSecret":true,"value":"Contoso"}', ...[]],
    ['{"isSecret":false,"value":"hunter#2"}', ...[]],
    ['{"isSecretOld":true,"value":"hunter#2"}', ...[]],
    ['{"wasSecret":true,"value":"hunter#2"}', ...[]],
  ]);
});

describe("a title", () => {
  check([
    ['{"title":"Password","value":"Contoso"}', "Contoso"],
    ['{"title":"New password","value":"Contoso"}', ...[]],
    [`{"title":"New password","value":"${random}"}`, random],
    ['{"title":"Password","value":"Contoso is ours"}', ...[]],
    ['{"title":"Color","value":"Contoso"}', ...[]],
    ['{"title":"Password","text":"Contoso"}', ...[]],
  ]);
});

describe("a list", () => {
  check([
    ['["Authorization","hunter#2"]', "hunter#2"],
    ['[["Authorization","hunter#2"]]', "hunter#2"],
    ['[["Color","hunter#2"]]', ...[]],
    ['[["Authorization","hunter#2","x"]]', ...[]],
    [`{"a":["Authorization","hunter#2"]}`, ...[]],
    [`{"a":["Authorization","${random}"]}`, random],
    ['{"loc":["body","password"],"input":"Contoso"}', "Contoso"],
    ['{"loc":["password","body"],"input":"Contoso"}', ...[]],
    ['{"location":["body","password"],"input":"Contoso"}', ...[]],
    ['{"loc":["a","b","password"],"input":"Contoso"}', "Contoso"],
    ['{"loc":["a","b","c","password"],"input":"Contoso"}', ...[]],
    ['{"secrets":[{"name":"a","value":"hunter#2"}]}', "hunter#2"],
    ['{"secrets":[{"name":"a","value":"Contoso"}]}', ...[]],
    ['{"secrets":[{"name":"a","type":"Contoso#"}]}', ...[]],
    ['{"colors":[{"name":"a","value":"hunter#2"}]}', ...[]],
  ]);
});

describe("columns and rows", () => {
  check([
    ['{"columns":["name","password"],"rows":[["anna","hunter#2"]]}', "hunter#2"],
    [
      '{"columns":["password","name"],"rows":[["hunter#2","anna#22"],["hunter#3","b"]]}',
      "hunter#2",
      "hunter#3",
    ],
    ['{"columnNames":["a","password"],"rows":[[1,"hunter#2"]]}', "hunter#2"],
    ['{"headers":["a","password"],"rows":[["b","Contoso"]]}', ...[]],
    ['{"schema":[{"name":"a"},{"name":"password"}],"rows":[["b","hunter#2"]]}', "hunter#2"],
    ['{"fields":["a","color"],"rows":[["b","hunter#2"]]}', ...[]],
    ['{"mycolumns":["a","password"],"rows":[["b","hunter#2"]]}', ...[]],
    ['{"columns":["a","password"],"row":["b","hunter#2"]}', ...[]],
    ['{"x":{"columns":["a","password"]},"rows":[["b","hunter#2"]]}', ...[]],
    ['{"columns":["password","session"],"rows":[["hunter#2","anna#22"]]}', "hunter#2"],
  ]);
});

describe("the value of a vault's secret, of a change, and of a call's credentials", () => {
  check([
    ['{"url":"https://v/secrets/color","value":"Contoso"}', "Contoso"],
    ['{"uri":"/secrets/color?api-version=1","body":{"value":"Contoso"}}', "Contoso"],
    ['{"relativeUrl":"/secrets/color","body":{"properties":{"value":"Contoso"}}}', "Contoso"],
    ['{"body":{"content":{"value":"Contoso"}},"url":"/secrets/color"}', "Contoso"],
    ['{"url":"/secrets/color","other":{"value":"Contoso"}}', ...[]],
    ['{"url":"/colors/color","value":"Contoso"}', ...[]],
    ['{"url":"/secrets/color","text":"Contoso"}', ...[]],
    ['{"urls":"/secrets/color","value":"Contoso"}', ...[]],
    ['{"op":"replace","path":"/password","value":"Contoso"}', "Contoso"],
    ['{"path":"/a/password","value":"Contoso","op":"add"}', "Contoso"],
    ['{"path":"/password","value":"Contoso"}', ...[]],
    ['{"op":"replace","path":"/color","value":"Contoso"}', ...[]],
    ['{"op":"replace","path":"/session","value":"Contoso"}', ...[]],
    ['{"authentication":{"type":"Raw","value":"Contoso"}}', "Contoso"],
    ['{"authentication":{"type":"Basic","value":"Contoso"}}', ...[]],
    ['{"authorization":{"type":"Raw","colour":"Contoso"}}', ...[]],
    ['{"other":{"type":"Raw","value":"Contoso"}}', ...[]],
  ]);
});

describe("a JSON Web Key", () => {
  check([
    ['{"kty":"RSA","n":"abc","e":"AQAB","d":"x1","p":"x2","q":"x3"}', "x1", "x2", "x3"],
    ['{"dp":"x1","dq":"x2","qi":"x3","k":"x4","kty":"oct"}', "x1", "x2", "x3", "x4"],
    ['{"d":"x1","k":"x2"}', ...[]],
    ['{"kty":"RSA","dd":"x1","xd":"x2"}', ...[]],
  ]);

  test("its private members are remembered", () =>
    expect(readBy(read, '{"kty":"RSA","d":"x\\u0031"}').met).toEqual(["secret: x1"]));
});

describe("a member that describes its object", () => {
  for (const name of ["id", "expires", "created_date", "userId", "displayName", "startDateTime", "hint"])
    test(`${name} of a secret stays`, () =>
      expect(removedFrom(`{"password":{"${name}":"hunter#2","x":"hunter#3"}}`)).toEqual(["hunter#3"]));
  for (const name of ["idx", "mydate", "Ident", "names"])
    test(`${name} of a secret is removed`, () =>
      expect(removedFrom(`{"password":{"${name}":"hunter#2"}}`)).toEqual(["hunter#2"]));
});

test.each([
  ['{"a":[1,-2.5e+3,true,false,null,"x"]}', true],
  [" [ ] ", true],
  ["{}", true],
  ['"a"', true],
  ['{"a":"\\\\"}', true],
  ["", true],
  // The end of a reply over the limit is missing.
  ["{", true],
  ['{"a"', true],
  ['{"a', true],
  ['{"a":[1,tr', true],
  ['{"a":-', true],
  ["[password=x", false],
  ["[t", true],
  ["[to", false],
  ["}", false],
  ["{]", false],
  ["[}", false],
  ["{\"a\":'b'}", false],
  ["{a:1}", false],
  ['{"a":b}', false],
  ['{"a":None}', false],
  ["[1:2]", false],
  ["{:1}", false],
  ['{"a":1:2}', false],
])("%s is well-formed, as far as it goes: %s", (text, isWhole) => {
  readBy((_, look) => {
    expect(jsonSpans(text, look).isWhole).toBe(isWhole);
    return [];
  }, text);
});

test.each([
  ["https://v.vault.azure.net/secrets/a-b_1", true],
  ["/secrets/a/1", true],
  ["/secrets/a?x", true],
  ["/secrets/a.b", false],
  ["/secrets/", false],
  ["/mysecrets/a", false],
  [`/secrets/${"a".repeat(128)}`, false],
])("%s is the address of a secret: %s", (address, isOne) => expect(namesSecret.test(address)).toBe(isOne));

test("an ID is no secret where its object is one", () => {
  expect(removedFrom(`{"secrets":{"x":"${id}"}}`)).toEqual([]);
  expect(removedFrom(`{"secretIds":["${id}"]}`)).toEqual([]);
});
