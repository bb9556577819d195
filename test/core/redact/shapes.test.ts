import { expect, test } from "vitest";
import { isCalm } from "../../../src/core/redact/calm.ts";
import {
  isChosen,
  isGenerated,
  isHash,
  isMark,
  isMarked,
  isMessage,
  isPlain,
  isRandom,
  isStandIn,
  isUuid,
} from "../../../src/core/redact/shapes.ts";

const id = "1fa66c0f-18bd-4133-b378-36d76f3a2ba0";
const sha1 = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";

/** A text of so many words that only what follows the 256 characters that are read can be random. */
const long = "word ".repeat(60);

test.each([
  "a1b2c3d4",
  "ab1-cd2-ef3",
  "abcdefghijklmnopqrst-a1b2c3d4",
  "ab12cd34ef56",
  "abc12de34fgh",
  "abcd12efgh345ij6",
  "abcDefg12HijKl34",
  "abc123def456ghi789",
  "AbcDefGhiJkl1MnoPqr",
  "AbcdEfghIjk1LmnoPqrs",
  "ab1:x-cd2:x-ef3",
  "Pl777Qz7vB3mKw9",
  "a1B2c3D4e5F6g7H8",
  "xK9vQ2mZ7pL4nR8s",
  // Letters alone, as one generated value in 200 has them.
  "czrdbkcpUxxIPjGQoYpFBFzUedxj",
  "CXoyySlKpvtDQCzOfMcjCxuklsjO",
  `${id}.aB3dE5gH7jK9mN1`,
])("%s is random", (value) => expect([isRandom(value), isPlain(value)]).toEqual([true, false]));

test.each([
  "machines",
  "InvalidRequestBody",
  "weu-prod01",
  "2026-11-21T12:00:00.1234567Z",
  "anna.schmidt2@contoso.com",
  id,
  sha1,
  "Microsoft365Defender",
  "GetAllOfMyOwnDataSources",
  "AADSTS50076",
  "v1.0",
  "a1b2c3d",
  "a1b-xxxx",
  "2026-11-21T12:00:00Z",
  "a1b2c3d4e5@contoso.com",
  `id:${sha1}`,
  `id:${id}`,
  "ab12cd34",
  "abcd12efgh345i6",
  "abcDefGhi123JklM",
  "abcd123efg456hij7890",
  "AbcdEfghIjk1-LmnoPqrs",
  "AbcdEfghIjk1LmnoPqr",
  "AbcdEfghIjkmLmnoPqrs",
  "AbcDefGhiJkl1MnoP qr",
  `${long}a1b2c3d4e5f6g7h8`,
])("%s is not random", (value) => expect(isRandom(value)).toBe(false));

test.each([
  "Contoso",
  "en-US",
  "2026-11-21",
  id,
  "Zürich",
  "東京",
  "a b, c",
  "v1 or 20",
  "V2",
  "1234",
  "a_b",
  "a/b (c) [d]",
  "abcDefG",
  "abcDefGhi",
  "aBcDe aBcDe",
  "abCde abCde abCde",
  `id ${id} x`,
  "anna2x@contoso.com",
  "2026-11-21T12:00:00Z",
  `${long}a1b2c3`,
])("%s is plain", (value) => expect(isPlain(value)).toBe(true));
test.each([
  "p@ss#word",
  "Sommer2024!x",
  "a1b2c3d4e5f6",
  "x=y",
  "a!b",
  "abc1",
  "abcDefGh",
  "aBcDe aBcDe fGhIj",
  "aBcD eFgH iJkL",
  "a v1x b",
])("%s is not plain", (value) => expect(isPlain(value)).toBe(false));

test.each([
  "$TOKEN",
  "{{token}}",
  "<your token>",
  "%TOKEN%",
  "null",
  "REDACTED",
  "•••",
  "",
  "****",
  "Bearer •••",
  `$${"a".repeat(199)}`,
  `\${x y}`,
  "@Microsoft.KeyVault(x)",
  "[parameters('a')]",
  "process.env.X",
  "not set",
  "(none)",
])("%s is a placeholder", (value) => expect(isStandIn(value)).toBe(true));
test.each([
  "hunter2",
  "nullable1",
  "tok",
  `$${"a".repeat(200)}`,
  "$5x",
  "x{{token}}",
  "{{token}}x",
  "xnull",
  "<a b>c",
])("%s is a value", (value) => expect(isStandIn(value)).toBe(false));

test.each([
  "aB3dE5gH7jK9mN1p0000",
  "aB3dE5gH7jK9mN1p-x.y/z",
  "abCde12FghIj34Kl-000",
  "Aaa1bb2cc3dd4eeF-----",
  `aB3dE5gH7jK9mN1p${"-".repeat(184)}`,
])("%s can only be generated", (value) => expect(isGenerated(value)).toBe(true));
test.each([
  "aB3dE5gH7jK9mN1p000",
  `aB3dE5gH7jK9mN1p${"-".repeat(185)}`,
  "aB3dE5gH7jK9mN1p 0000",
  "!aB3dE5gH7jK9mN1p0000",
  "aB3dE5gH7jK9mN1-p0000",
  "ab3de5gh7jk9mn1p0000",
  "AbcdEfghIjklMnop-0000",
  "Abcdef12Ghijkl34-000",
])("%s can be a name", (value) => expect(isGenerated(value)).toBe(false));

test("a sentence about a secret is a message, and one with a random word is not", () => {
  expect(isMessage("The Password field is required.")).toBe(true);
  expect(isMessage("invalid value")).toBe(false);
  expect(isMessage("The token Pl777Qz7vB3mKw9 is invalid")).toBe(false);
  expect(isMessage("correct horse battery")).toBe(false);
  expect(["the a b", "the a", "  the a ", "the\ta\nb"].map(isMessage)).toEqual([true, false, false, true]);
  expect(isMessage("the ".repeat(199))).toBe(true);
  expect(isMessage("the ".repeat(200))).toBe(false);
  expect(isMessage(`the x ${"x".repeat(1994)}`)).toBe(true);
  expect(isMessage(`the x ${"x".repeat(1995)}`)).toBe(false);
});

test("hashes, GUIDs, and marks are recognized by their form", () => {
  expect([sha1, sha1.slice(0, 32), `${sha1}${sha1.slice(0, 24)}`, sha1.slice(1)].map(isHash)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect([id, `{${id}}`].map(isUuid)).toEqual([true, false]);
  expect(["•••", "Bearer •••", "••••••", "x•••"].map(isMark)).toEqual([true, true, true, false]);
  expect(["•••x", "x•••"].map(isMarked)).toEqual([true, false]);
});

test.each(["grauer-hase27", "hase27", "пароль7", "hase27.5", `${"g".repeat(63)}1`, "Abc12345"])(
  "%s may be a password that a person chose",
  (word) => expect(isChosen(word)).toBe(true),
);
test.each([
  "hase2",
  `${"g".repeat(64)}1`,
  "123456",
  "hasehase",
  "hase27.txt",
  "hase 27x",
  "sha256-x",
  "policy-12",
  "KB12345",
  id,
  sha1,
])("%s is not a password that a person chose", (word) => expect(isChosen(word)).toBe(false));

test.each([
  "The request is not valid.",
  `{"id":"${id}","sha1":"${sha1}","name":"Contoso","time":"2026-11-21T12:00:00Z"}`,
  "https://api.security.microsoft.com/api/machines",
])("%s is calm", (text) => expect(isCalm(text)).toBe(true));

test.each([
  "Pl777Qz7vB3mKw9",
  `shpat_${sha1}`,
  `glptt-${sha1}`,
  "x 123456-234567-345678-456789-567890-678901-789012-890123",
  `Administrator:500:${sha1.slice(0, 32)}:${sha1.slice(0, 32)}:::`,
  "https://user:x@host/",
  "a%3Db",
  "a\\u003db",
  "<a>",
  "ｐ",
  "net user a b",
])("%s is not calm", (text) => expect(isCalm(text)).toBe(false));
