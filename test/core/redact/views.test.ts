import { describe, expect, test } from "vitest";
import {
  fromBase64,
  fromHex,
  fromNumbers,
  withoutEntities,
  withoutEscapes,
  withoutPercent,
  withoutQuotedPrintable,
  withoutUnusual,
} from "../../../src/core/redact/views.ts";

describe("percent-encoding", () => {
  test.each([
    ["a%20b", "a b"],
    ["%u0041%U00e9", "Aé"],
    ["%C3%A9%e2%82%ac%F0%9F%98%80", "é€😀"],
    ["%e9 %41", "%e9 A"],
    ["%e0%80%80%41", "%e0%80%80A"],
    ["a+b%41", "a+bA"],
  ])("%s is %s", (text, plain) => expect(withoutPercent(text)?.text).toBe(plain));

  test.each(["abc", "100%", "a+b", "%zz"])("%s has none", (text) =>
    expect(withoutPercent(text)).toBeUndefined(),
  );

  test("a plus is a space in a form alone", () => {
    expect(withoutPercent("a+b", true)?.text).toBe("a b");
    expect(withoutPercent("a%20b+c", true)?.text).toBe("a b c");
    expect(withoutPercent("ab", true)).toBeUndefined();
  });
});

describe("quoted-printable", () => {
  const head = "Content-Transfer-Encoding: Quoted-Printable\n";
  test.each([
    ["pass=3Dx", "pass=x"],
    ["pa=\nss", "pass"],
    ["pa=\r\nss", "pass"],
    ["=C3=41", "\u00c3A"],
    ["=3d=41", "=3dA"],
  ])("%j is %j", (text, plain) => expect(withoutQuotedPrintable(head + text)?.text).toBe(head + plain));

  test("a text that does not name the encoding has none", () =>
    expect(withoutQuotedPrintable("pass=3Dx")).toBeUndefined());
});

describe("escapes of a string", () => {
  test.each([
    [String.raw`a\"b`, 'a"b'],
    [String.raw`a\\b`, "a\\b"],
    [String.raw`\n\r\t\b\f\/`, "\n\r\t\b\f/"],
    [String.raw`\u0041\x42\U0043`, "ABC"],
    [String.raw`\u{41}\u{1f600}\u{10ffff}\101`, "A😀\u{10ffff}A"],
    [String.raw`\u{110000}\"`, String.raw`\u{110000}"`],
    [String.raw`\u00\x4 \"`, String.raw`\u00\x4 "`],
  ])("%s", (text, plain) => expect(withoutEscapes(text)?.text).toBe(plain));

  test("a text without a backslash has none", () => expect(withoutEscapes("a/n")).toBeUndefined());
});

describe("character references", () => {
  test.each([
    ["a&quot;b&apos;c&amp;d&lt;e&gt;f", "a\"b'c&d<e>f"],
    ["&nbsp;&equals;&colon;&semi;&num;&quest;&sol;&period;&lowbar;", " =:;#?/._"],
    ["&QUOT;&Colon;", '":'],
    ["&#65;&#x42;&#X43;&#x1F600;", "ABC😀"],
    ["&#1114111;&#x10FFFF;", "\u{10ffff}\u{10ffff}"],
    ["&#1114112;&#65;", "&#1114112;A"],
    ["&other;&lt;", "&other;<"],
    ["&lt &gt;", "&lt >"],
    ["&#12345678;&#65;", "&#12345678;A"],
  ])("%s is %s", (text, plain) => expect(withoutEntities(text)?.text).toBe(plain));

  test.each(["a < b", "a & b", "&nope;"])("%s has none", (text) =>
    expect(withoutEntities(text)).toBeUndefined(),
  );
});

describe("unusual characters", () => {
  test.each([
    ["pass\u200bword\u00ad\ufeff\0", "password"],
    ["ｐａｓｓ＝ｘ～！", "pass=x~!"],
    ["a\u00a0b\u3000c\u2003d\u202fe\u205ff", "a b c d e f"],
    ["a\u2028b\u2029c", "a b c"],
    ["a\ua789b\u2236c\ufe55d", "a:b:c:d"],
    ["a\ufe66b", "a=b"],
    ["「a」『b』", '"a""b"'],
  ])("%j is %j", (text, plain) => expect(withoutUnusual(text)?.text).toBe(plain));

  test("letters of other languages are usual", () => expect(withoutUnusual("Zürich 東京")).toBeUndefined());
});

const base64 = (text: string, encoding: BufferEncoding = "utf8") =>
  Buffer.from(text, encoding).toString("base64");
const url = (word: string) => word.replaceAll("+", "-").replaceAll("/", "_");

describe("base64", () => {
  test.each([
    "password=hunter2",
    '{"password":"x"}',
    "\tpassword",
    "\npassword",
    "\r\npassword",
    "~~~ password",
    "a\u007fb".replace("\u007f", "é"),
    "é: password",
    "Ünder password",
    "пароль: password",
    "密码: password",
    "😀 password",
    "a\u00e9\u00e9 password",
    "ab\u00e9 password",
    "password=\u001b[1mx", // the escape of terminal colors
  ])("%j is found in either alphabet, with and without padding", (text) => {
    for (const word of [base64(text), url(base64(text)), base64(text).replace(/=+$/, "")])
      expect(fromBase64(word)?.text).toBe(text);
  });

  test.each([
    ["UTF-16", Buffer.from("password=x", "utf16le")],
    ["UTF-16 with the high byte first", Buffer.from("password=x", "utf16le").swap16()],
  ])("%s is found, and cannot be encoded again", (_, bytes) => {
    const hidden = fromBase64(bytes.toString("base64"));
    expect([hidden?.text, hidden?.again("x")]).toEqual(["password=x", undefined]);
  });

  test.each([
    ["a control character at the start", [1, 112, 97, 115, 115, 119, 111, 114]],
    ["a control character in second place", [112, 1, 97, 115, 115, 119, 111, 114]],
    ["a control character in third place", [112, 97, 1, 115, 115, 119, 111, 114]],
    ["a control character later", [112, 97, 115, 115, 119, 111, 114, 100, 1, 120]],
    ["DEL at the start", [127, 97, 115, 115, 119, 111, 114, 100]],
    ["a continuation byte at the start", [0x80, 0x80, 115, 115, 119, 111, 114, 100]],
    ["an overlong start", [0xc1, 0x80, 115, 115, 119, 111, 114, 100]],
    ["a start beyond Unicode", [0xf5, 0x80, 0x80, 0x80, 111, 114, 100, 100]],
    ["no continuation", [0xc3, 115, 115, 115, 119, 111, 114, 100]],
    ["a second start", [0xc3, 0xc3, 115, 115, 119, 111, 114, 100]],
    ["a byte that is not UTF-8", [112, 97, 115, 115, 119, 0xff, 111, 114, 100]],
    ["zeros", [0, 0, 0, 0, 0, 0, 0, 0]],
    ["a zero after a control character", [1, 0, 112, 0, 97, 0, 115, 0]],
    ["UTF-16 with a control character", [112, 0, 97, 0, 115, 0, 1, 0]],
    [
      "UTF-16 for two characters only",
      [112, 0, 97, 0, 0, 0, 115, 0].map((byte, at) => (at === 4 ? 2 : byte)),
    ],
  ])("bytes with %s are no text", (_, bytes) =>
    expect(fromBase64(Buffer.from(bytes).toString("base64"))).toBeUndefined(),
  );

  test("a word that base64 cannot be is no text", () => {
    expect(fromBase64("cGFzc3dvcmQ!cGFz")).toBeUndefined();
    expect(fromBase64("")).toBeUndefined();
  });

  test("the last character of a truncated word may be missing", () => {
    const word = base64("password é");
    expect(fromBase64(word.slice(0, 14))?.text).toBe("password ");
    expect(fromBase64(base64("password x").slice(0, 13))?.text).toBe("password ");
  });

  test.each([
    ["password=hunter2x", "password=•••"],
    ["password=hunter2", "pass"],
    ["password=hunter", "pass1"],
    ["pass???>>>~~~ïïï", "?>~ï?>~ï"],
  ])("%j becomes the base64 of %j, in the alphabet and padding of the word", (before, after) => {
    const word = base64(before);
    expect(fromBase64(word)?.again(after)).toBe(base64(after));
    if (/[+/]/.test(word)) expect(fromBase64(url(word))?.again(after)).toBe(url(base64(after)));
    const bare = word.replace(/=+$/, "");
    if (bare !== word) expect(fromBase64(bare)?.again(after)).toBe(base64(after).replace(/=+$/, ""));
  });
});

describe("numbers", () => {
  test.each([
    ["70 61 73 73 3d 78", "pass=x"],
    ["70:61:73:73:3D:78", "pass=x"],
    ["0x70,0x61, 0X73;0x73", "pass"],
    ["112, 97, 115, 115, 61", "pass="],
    ["112 97 115 09 13 10", "pas\t\r\n"],
    ["48 49 50", "HIP"],
    ["9a 112", undefined],
    ["80 81 82 83 84 85 92 99", "PQRSTU\\c"],
    ["112 300", undefined],
    ["112 1f", undefined],
    ["70 61 zz", undefined],
    ["20 7e", " ~"],
    ["1f 70", undefined],
    ["7f 70", undefined],
    ["126 100", "~d"],
    ["127 100", undefined],
    ["031 100", undefined],
    ["032 100", " d"],
  ])("%s is %j", (run, text) => expect(fromNumbers(run)?.text).toBe(text));

  test("they cannot be encoded again", () => expect(fromNumbers("70 61")?.again("x")).toBeUndefined());
});

describe("hexadecimal", () => {
  test.each([
    ["70617373776f7264", "password"],
    ["0x70617373776F7264", "password"],
    ["0X70617373776f7264", "password"],
    ["70006100730073007700", undefined],
    ["70006100730073007700720064", undefined],
    ["7000610073007300770072006400780079007a00", "passwrdxyz"],
    ["09200d0a70617373", "\t \r\npass"],
    ["70617373776f72", undefined],
    ["70617373776f72ff", undefined],
    ["x70617373776f7264", undefined],
    ["70617373776f7264x", undefined],
  ])("%s is %j", (word, text) => expect(fromHex(word)?.text).toBe(text));

  test("it cannot be encoded again", () => expect(fromHex("70617373776f7264")?.again("x")).toBeUndefined());
});
