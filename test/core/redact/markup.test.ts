import { describe, expect, test } from "vitest";
import { hasMarkup, markupSpans } from "../../../src/core/redact/markup.ts";
import { readBy } from "./reader.ts";

const random = "Pl777Qz7vB3mKw9";

/** Each row: markup, and what is removed from it. */
const check = (rows: readonly (readonly [text: string, ...secrets: string[]])[]) =>
  test.each(rows.map(([text, ...secrets]) => [text, secrets] as const))("%s", (text, secrets) =>
    expect(readBy(markupSpans, text).removed).toEqual(secrets),
  );

test.each([
  ["<a>", true],
  ["x <a-b:c.d> y", true],
  ["</a>", true],
  ["<a b='>'>", true],
  ["<a\nb=c>", true],
  ["<!-- x -->", true],
  ["<!-- x", true],
  ["<![CDATA[x]]>", true],
  ["<a<b>", true],
  ["a < b > c", false],
  ["<1>", false],
  ["<a", false],
  ["<a b='>", false],
  ["<>", false],
  ["< a>", false],
  [`<${random}>`, false],
  [`<${random} a>`, true],
  [`</${random}>`, true],
  ["<a it's>", true],
  [`<a ${"x".repeat(99_990)}>`, true],
  [`<a ${"x".repeat(100_001)}>`, false],
])("%# has tags: %s", (text, has) => expect(hasMarkup(text)).toBe(has));

describe("attributes", () => {
  check([
    ['<a password="Contoso">', "Contoso"],
    ["<a password='Contoso'>", "Contoso"],
    ["<a password=Contoso>", "Contoso"],
    ["<a password=Contoso/>", "Contoso/"],
    ['<a password = "Contoso">', "Contoso"],
    ['<a password =\n"Contoso">', "Contoso"],
    ['<a x:password="Contoso">', "Contoso"],
    ['<a checked password="Contoso">', "Contoso"],
    ['<a checked="1" password="Contoso" b=2>', "Contoso"],
    ['<a "password"="Contoso">', ...[]],
    ['<a color="Contoso">', ...[]],
    ['<a color="inside#1">', "inside#1"],
    ['<a password="Cont&#111;so">', "Cont&#111;so"],
    ['<a password="">', ...[]],
    ["<a password>Contoso</a>", ...[]],
    ['<input name="password" value="Contoso">', "Contoso"],
    ['<input value="Contoso" id="password">', "Contoso"],
    ['<input type="password" value="Contoso">', "Contoso"],
    ['<input type="Password" value="Contoso">', "Contoso"],
    ['<input type="passwords" value="Contoso">', ...[]],
    ['<inputs type="password" value="Contoso">', ...[]],
    ['<input type="text" value="Contoso">', ...[]],
    ['<add key="password" value="Contoso"/>', "Contoso"],
    ['<meta http-equiv="password" content="Contoso">', "Contoso"],
    ['<add key="password" values="Contoso"/>', ...[]],
    ['<add keys="password" value="Contoso"/>', ...[]],
    ['<password value="Contoso"/>', "Contoso"],
    ['<password values="Contoso"/>', ...[]],
    ['<a name="inside#1">', "inside#1"],
    ['<a name="session" value="Contoso">', ...[]],
    [`<a name="session" value="${random}">`, random],
  ]);
});

describe("elements", () => {
  check([
    ["<password>Contoso</password>", "Contoso"],
    ["<x:password> Contoso\n</x:password>", "Contoso"],
    ["<password>Cont&#111;so</password>", "Cont&#111;so"],
    ["<password><![CDATA[Contoso]]></password>", "Contoso"],
    ["<password> </password>", ...[]],
    ["<color>Contoso</color>", ...[]],
    ["<color>inside#1</color>", "inside#1"],
    ["<password>a#1</password>b#2<c>d#3</c>", "a#1"],
    ["<password/>Contoso", ...[]],
    ["<password>hunter#2", "hunter#2"],
    ["<setting name='password'>Contoso</setting>", "Contoso"],
    ["<setting name='color'>Contoso</setting>", ...[]],
    ["<password><value>Contoso</value></password>", "Contoso"],
    ["<password><PlainText>true#1</PlainText></password>", "true#1"],
    [`<password><other>${random}</other></password>`, random],
    ["<password><other>Contoso</other></password>", ...[]],
    ["<password><values>Contoso</values></password>", ...[]],
    ["<password><b></b>Contoso</password>", "Contoso"],
    ["<password><b></c>hunter#2</password>", ...[]],
    ["<password></password>Contoso", ...[]],
    ["inside#1 <b>x</b> inside#1", "inside#1", "inside#1"],
    ["<!-- inside#1 --><a>", "inside#1"],
    ["<!-- inside#1", "inside#1"],
    ["<!-- <password>hunter#2</password> --><a>", ...[]],
    ["<![CDATA[inside#1", "inside#1"],
    [`${"<b>".repeat(198)}<password>Contoso`, "Contoso"],
    [`${"<b>".repeat(200)}<password>Contoso`, ...[]],
  ]);
});

describe("labels", () => {
  check([
    ["<key>password</key><string>hunter#2</string>", "hunter#2"],
    ["<key>password</key><string>Contoso</string>", "Contoso"],
    ["<KEY>password</KEY>\n  <string>Contoso</string>", "Contoso"],
    ["<dt>Password:</dt><dd>Contoso</dd>", "Contoso"],
    ["<td>Password = </td><td>hunter#2</td>", "hunter#2"],
    ["<td>Password</td><td>Contoso</td>", ...[]],
    ["<td>Password</td><td>hunter#2</td>", "hunter#2"],
    ["<td>Password:</td><td>Contoso</td>", "Contoso"],
    ["<td>Color</td><td>hunter#2</td>", ...[]],
    ["<x>password</x><y>hunter#2</y>", ...[]],
    ["<td>The password was changed.</td><td>hunter#2</td>", ...[]],
    ["<td>password!</td><td>hunter#2</td>", ...[]],
    ["<td>password?</td><td>hunter#2</td>", ...[]],
    [`<td>${"x".repeat(51)} password</td><td>hunter#2</td>`, "hunter#2"],
    [`<td>${"x".repeat(52)} password</td><td>hunter#2</td>`, ...[]],
    ["<td>Password</td><td>a1</td><td>hunter#2</td>", "a1"],
    ["<p>The password is <code>hunter2x</code></p>", "hunter2x"],
    ["<p>The password is <code>Contoso</code></p>", ...[]],
    ["<p>Das Passwort lautet <code>hunter2x</code></p>", "hunter2x"],
    ["<p>The color is <code>hunter2x</code></p>", ...[]],
    ["<div>The password was <password>Contoso</password></div>", "Contoso"],
    ["<p>Password is</p><password>hunter2x</password>", "hunter2x"],
  ]);
});
