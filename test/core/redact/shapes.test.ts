import { expect, test } from "vitest";
import { isCalm } from "../../../src/core/redact/calm.ts";
import {
  isHash,
  isMark,
  isMessage,
  isPlain,
  isRandom,
  isStandIn,
  isUuid,
} from "../../../src/core/redact/shapes.ts";

const id = "1fa66c0f-18bd-4133-b378-36d76f3a2ba0";
const sha1 = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";

test.each(["Pl777Qz7vB3mKw9", "a1B2c3D4e5F6g7H8", "xK9vQ2mZ7pL4nR8s", `${id}.aB3dE5gH7jK9mN1`])(
  "%s is random",
  (value) => expect([isRandom(value), isPlain(value)]).toEqual([true, false]),
);

test.each([
  "machines",
  "InvalidRequestBody",
  "weu-prod01",
  "2026-11-21T12:00:00.1234567Z",
  "anna.schmidt2@contoso.com",
  id,
  sha1,
  "Microsoft365Defender",
  "AADSTS50076",
  "v1.0",
])("%s is not random", (value) => expect(isRandom(value)).toBe(false));

test.each(["Contoso", "en-US", "2026-11-21", id, "Zürich", "東京", "a b, c", "v1 or 20"])(
  "%s is plain",
  (value) => expect(isPlain(value)).toBe(true),
);
test.each(["p@ss#word", "Sommer2024!x", "a1b2c3d4e5f6", "x=y"])("%s is not plain", (value) =>
  expect(isPlain(value)).toBe(false),
);

test.each(["$TOKEN", "{{token}}", "<your token>", "%TOKEN%", "null", "REDACTED", "•••", "", "****"])(
  "%s is a placeholder",
  (value) => expect(isStandIn(value)).toBe(true),
);
test.each(["hunter2", "nullable1", "tok"])("%s is a value", (value) => expect(isStandIn(value)).toBe(false));

test("a sentence about a secret is a message, and one with a random word is not", () => {
  expect(isMessage("The Password field is required.")).toBe(true);
  expect(isMessage("invalid value")).toBe(false);
  expect(isMessage("The token Pl777Qz7vB3mKw9 is invalid")).toBe(false);
  expect(isMessage("correct horse battery")).toBe(false);
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
});

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
