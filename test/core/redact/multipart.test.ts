import { describe, expect, test } from "vitest";
import { isMultipart, multipartSpans } from "../../../src/core/redact/multipart.ts";
import { readBy } from "./reader.ts";

const removed = (text: string) => readBy(multipartSpans, text).removed;
/** A body of parts, each with its head and its content. */
const bodyOf = (parts: readonly (readonly [head: string, content: string])[], line = "\r\n", mark = "--b") =>
  `${parts.map(([head, content]) => `${mark}${line}${head}${line}${line}${content}${line}`).join("")}${mark}--${line}`;
const named = (name: string) => `Content-Disposition: form-data; name="${name}"`;

test.each([
  ["--b\r\nContent-Disposition: form-data", true],
  ["  \n--b\ncontent-type: x", true],
  ["--b\nA: 1\nB: 2\nC: 3\nD: 4\nE: 5\nContent-Type: x", true],
  ["--b\nA: 1\nB: 2\nC: 3\nD: 4\nE: 5\nF: 6\nContent-Type: x", false],
  [`--b\n${"x".repeat(2001)}\nContent-Type: x`, false],
  [`${" ".repeat(21)}--b\nContent-Type: x`, false],
  [`--${"b".repeat(201)}\nContent-Type: x`, true],
  [`--${"b".repeat(202)}\nContent-Type: x`, false],
  ["-- b\nContent-Type: x", false],
  ["--b Content-Type: x", false],
  ["--b\nType: x", false],
  ["x--b\nContent-Type: x", false],
])("%j has parts: %s", (text, isOne) => expect(isMultipart(text)).toBe(isOne));

describe.each(["\r\n", "\n"])("parts that end with %j", (line) => {
  test("a part with the name of a secret loses its content", () => {
    expect(
      removed(
        bodyOf(
          [
            [named("color"), "Contoso"],
            [named("password"), "Contoso"],
          ],
          line,
        ),
      ),
    ).toEqual(["Contoso"]);
    expect(removed(bodyOf([[named("password"), `a${line}b`]], line))).toEqual([`a${line}b`]);
    expect(removed(bodyOf([[named("password"), ""]], line))).toEqual([]);
    expect(removed(bodyOf([[named("password"), "123"]], line))).toEqual(["123"]);
    expect(removed(bodyOf([[named("password"), "The password is required"]], line))).toEqual([
      "The password is required",
    ]);
    expect(removed(bodyOf([[named("password"), "•••"]], line))).toEqual([]);
  });

  test("the content of another part is searched", () =>
    expect(removed(bodyOf([[named("color"), "a inside#1 b"]], line))).toEqual(["inside#1"]));
});

test.each([
  'form-data; name="password"',
  "form-data; name='password'",
  "form-data; name=password",
  'form-data; name = "password"',
  "form-data; name*=utf-8''pass%77ord",
  "form-data; name* = UTF-8'en'password; x=1",
  'form-data; filenames; NAME="password"',
])("%s names a part", (head) => expect(removed(bodyOf([[`X: ${head}`, "hunter#2"]]))).toEqual(["hunter#2"]));

test.each([
  'form-data; x-name="password"',
  'form-data; xname="password"',
  "form-data; name*=utf-8''p%zzassword",
  "form-data",
])("%s does not", (head) => expect(removed(bodyOf([[`X: ${head}`, "Contoso"]]))).toEqual([]));

test("a name that is encoded wrongly is read as it is", () =>
  expect(removed(bodyOf([["X: a; name*=utf-8''%zz-password", "Contoso"]]))).toEqual(["Contoso"]));

test("a file is no secret by its name, unless it is short and looks like one", () => {
  const file = (content: string) => removed(bodyOf([[`${named("password")}; filename="a.txt"`, content]]));
  expect(file("hunter#2")).toEqual(["hunter#2"]);
  expect(file("x".repeat(499))).toEqual(["x".repeat(499)]);
  expect(file("x".repeat(501))).toEqual([]);
  expect(file("The password is required here")).toEqual([]);
});

test("a part can name the content of the next", () => {
  const body = (name: string, label: string, value = "hunter#2") =>
    removed(
      bodyOf([
        [named(name), label],
        [named("value"), value],
      ]),
    );
  expect(body("key", "password")).toEqual(["hunter#2"]);
  expect(body("key", " password ")).toEqual(["hunter#2"]);
  expect(body("color", "password")).toEqual([]);
  expect(body("key", `${" ".repeat(92)}password`)).toEqual(["hunter#2"]);
  expect(body("key", `${" ".repeat(93)}password`)).toEqual([]);
  expect(
    removed(
      bodyOf([
        [named("key"), "password"],
        [named("color"), "hunter#2"],
        [named("value"), "hunter#2"],
      ]),
    ),
  ).toEqual([]);
});

test("the head of a part is searched", () => {
  expect(removed(bodyOf([[`${named("a")}; x=inside#1`, "b"]]))).toEqual(["inside#1"]);
  expect(removed(bodyOf([[`${named("password")}; x=inside#1`, "b1"]]))).toEqual(["inside#1", "b1"]);
});

test("parts inside a part are read, up to four deep", () => {
  const nested = (depth: number): string =>
    depth === 0
      ? bodyOf([[named("password"), "Contoso"]], "\r\n", "--c0")
      : bodyOf([["Content-Type: multipart/mixed; x=inside#1", nested(depth - 1)]], "\r\n", `--c${depth}`);
  expect(removed(nested(1))).toEqual(["inside#1", "Contoso"]);
  expect(removed(nested(4))).toHaveLength(5);
  expect(removed(nested(5)).filter((one) => one !== "inside#1")).toEqual([]);
});

test("a line of dashes in a part is not its end", () =>
  expect(removed(bodyOf([[named("password"), "a\r\n--x\r\nb"]]))).toEqual(["a\r\n--x\r\nb"]));

test("a body without a boundary is searched as a text", () => {
  expect(removed("a inside#1 b")).toEqual(["inside#1"]);
  expect(removed("x --b\r\n\r\ninside#1")).toEqual(["inside#1"]);
});

test("a part without an empty line is all content", () =>
  expect(removed(`--b\r\nname="password" inside#1\r\n--b--`)).toEqual(["inside#1"]));

test("a secret part is remembered", () =>
  expect(readBy(multipartSpans, bodyOf([[named("password"), "Contoso"]])).met).toEqual(["secret: Contoso"]));
