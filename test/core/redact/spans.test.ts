import fc from "fast-check";
import { expect, test } from "vitest";
import { decoded, mask, moved } from "../../../src/core/redact/spans.ts";
import {
  fromBase64,
  withoutEntities,
  withoutEscapes,
  withoutPercent,
} from "../../../src/core/redact/views.ts";

test("spans are replaced once, in any order and even if they overlap", () => {
  expect(
    mask("abcdefgh", [
      { start: 5, end: 7 },
      { start: 1, end: 3 },
    ]),
  ).toBe("a•••de•••h");
  expect(
    mask("abcdefgh", [
      { start: 1, end: 4 },
      { start: 3, end: 6 },
    ]),
  ).toBe("a•••gh");
  expect(
    mask("abcdefgh", [
      { start: 1, end: 3 },
      { start: 3, end: 5 },
    ]),
  ).toBe("a••••••fgh");
  expect(mask("abc", [])).toBe("abc");
  expect(
    mask("abcdefgh", [
      { start: 1, end: 3 },
      { start: 1, end: 6 },
      { start: 2, end: 4 },
    ]),
  ).toBe("a•••gh");
});

test("re-encoded text is kept, unless another secret overlaps it", () => {
  const word = { start: 1, end: 5, by: "XY" };
  expect(mask("abcdefgh", [word])).toBe("aXYfgh");
  expect(mask("abcdefgh", [word, { ...word, by: "ZZ" }])).toBe("aXYfgh");
  expect(mask("abcdefgh", [word, { start: 2, end: 3 }])).toBe("a•••fgh");
});

test("spans of a part become those of the whole", () => {
  expect(moved([{ start: 1, end: 2, by: "x" }], 3)).toEqual([{ start: 4, end: 5, by: "x" }]);
});

test.each([
  ["percent-encoding", "a=%70ass%E2%82%AC&b", withoutPercent, "a=pass€&b"],
  ["a broken percent-encoding", "100%ZZ%41", withoutPercent, "100%ZZA"],
  ["escapes", "\\u0070ass\\x3d\\n", withoutEscapes, "pass=\n"],
  ["entities", "&#112;ass&#x3d;&quot;&unknown;", withoutEntities, 'pass="&unknown;'],
] as const)("%s are decoded", (_, text, view, plain) => {
  expect(view(text)?.text).toBe(plain);
});

test("a span of decoded text maps back to everything it stands for", () => {
  const text = "x%41%42y";
  const view = withoutPercent(text);
  const [span] = view?.back([{ start: 1, end: 3 }]) ?? [];
  expect(text.slice(span?.start, span?.end)).toBe("%41%42");
});

test("each place of a decoded text maps back to its own place", () => {
  const text = "ab%41cd%42%43ef";
  const view = withoutPercent(text);
  expect(view?.text).toBe("abAcdBCef");
  const places = [...(view?.text ?? "")].map((_, at) => {
    const [span] = view?.back([{ start: at, end: at + 1 }]) ?? [];
    return text.slice(span?.start, span?.end);
  });
  expect(places).toEqual(["a", "b", "%41", "c", "d", "%42", "%43", "e", "f"]);
  expect(view?.back([{ start: 0, end: 9, by: "x" }])).toEqual([{ start: 0, end: text.length, by: "x" }]);
});

test("what cannot be decoded stays as it is", () => {
  const view = decoded("axbx", /x/g, (found) => (found === "x" ? undefined : ""));
  expect(view).toBeUndefined();
  let count = 0;
  expect(decoded("axbx", /x/g, () => (count++ === 0 ? undefined : "yy"))?.text).toBe("axbyy");
});

test("decoding nothing gives no view", () => {
  expect(decoded("abc", /x/g, () => "y")).toBeUndefined();
  expect(withoutPercent("abc")).toBeUndefined();
});

test("base64 text is decoded and encoded again", () => {
  const text = fc.string({ unit: "grapheme-ascii", minLength: 12, maxLength: 60 });
  fc.assert(
    fc.property(text, fc.constantFrom("base64", "base64url"), (plain, kind) => {
      const word = Buffer.from(plain).toString(kind as BufferEncoding);
      const hidden = fromBase64(word);
      expect(hidden?.text).toBe(plain);
      expect(hidden?.again(plain)).toBe(word);
    }),
  );
});

test("PowerShell's base64 is decoded, and that of bytes is not", () => {
  expect(fromBase64(Buffer.from("net user a", "utf16le").toString("base64"))?.text).toBe("net user a");
  expect(
    fromBase64(Buffer.from([1, 2, 3, 250, 251, 252, 0, 9, 8, 7, 6, 5]).toString("base64")),
  ).toBeUndefined();
});
