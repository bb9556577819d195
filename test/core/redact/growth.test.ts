import { expect, test } from "vitest";
import { createSearch } from "../../../src/core/redact/search.ts";
import { growth, growthOf } from "../../growth.ts";

/** Beginnings and pieces that make a reader start again and again. */
const pieces: readonly string[] = [
  "token=",
  "code=",
  "password: ",
  'password="',
  '"password":"',
  "{'token':'",
  '{"a":',
  "[",
  "<a b=",
  "<password>",
  "<!--",
  "&lt;token&gt;",
  "%2525",
  "\\u0026sig\\u003d",
  '\\"token\\":\\"',
  "-p ",
  'net user a "',
  "Cookie: a=b; ",
  "Authorization: Bearer ",
  "--b\r\nContent-Disposition: form-data; name=token\r\n\r\n",
  "eyJ.",
  "-----BEGIN PRIVATE KEY-----",
  "https://u:p@x/token/a;b=c?d=e#f&",
  "user,password\n1,2\n",
  "-- ---\n",
  "token:\n- a\n",
  "q7Zk2LmX ",
  "cGFzc3dvcmQ9YWJj ",
  "secret in (",
  "insert into a(password) values ('b') ",
  "insert into a(password) values (f('b'), ",
  "insert into a(password) select 'b', ",
  "insert into a(password) values ($1) $1='b' ",
  "copy a(password) from stdin;\nb\n",
  "'a' as password ",
  "name: password\nvalue: b\n",
  'variable "password" { default = "b" } ',
  'variable "password" { default = ',
  "password for anna: ",
  "machine h login u password x\n",
  "a.b:5432:c:d:e\n",
  '{"columns":["password"],"rows":[["b"],',
  '["password","b"],',
  "7b2270617373776f7264223a2262227d ",
  "sqlplus a/b@",
  "into ",
  "password Abc#12 ",
  "login('a', 'b#1', ",
  "credential(",
  "kind: Secret\ndata:\n  a: b\n",
  "@secure() param a string = 'b' ",
  "sensitive = true default = ",
  "set password ENC b\n",
  "set a set a ",
  "key=password&value=b&",
  "h'abcd', ",
  "$6$abcdefghijkl",
  "70 61 73 73 ",
  "112,97,115,115,",
  `${"QUJD".repeat(19)}\n`,
  "secrets set A=b ",
  "ab_QUJDabc1",
  '{"data":{"a":"b"},"kind":"Secret"},',
  "ｐassword\u200b=",
];

/** Measured for a body of half the length that is kept, and for a quarter of that. */
test.each(pieces)("work grows no faster than the text: %j", (piece) => {
  const search = createSearch();
  const textOf = (length: number) => piece.repeat(Math.ceil(length / piece.length));
  const [short, long] = [textOf(12_500), textOf(50_000)];
  const look = (text: string) => () => search.body(text, "");
  expect(growthOf({ short: look(short), long: look(long) }, growth.line(4))).toBeLessThan(growth.line(4));
});
