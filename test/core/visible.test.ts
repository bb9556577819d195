import { expect, test } from "vitest";
import { visible } from "../../src/core/visible.ts";

test.each([
  ["a reversal of direction", "abc\u202Egpj.exe", "abc⟨U+202E⟩gpj.exe"],
  ["isolates", "\u2066a\u2069", "⟨U+2066⟩a⟨U+2069⟩"],
  ["controls", "a\u0000b\u001Bc\u0085", "a⟨U+0000⟩b⟨U+001B⟩c⟨U+0085⟩"],
  ["invisible fillers", "a\u200Bb\uFEFF", "a⟨U+200B⟩b⟨U+FEFF⟩"],
  ["halves of a pair", "a\uD83D b\uDE00", "a⟨U+D83D⟩ b⟨U+DE00⟩"],
])("shows %s", (_, text, expected) => expect(visible(text)).toBe(expected));

test.each(["plain", "Ärger, Ошибка, エラー", "😀", "two\nlines\tand a tab"])("%s is unchanged", (text) => {
  expect(visible(text)).toBe(text);
});

test("a carriage return is shown only if no line feed follows", () => {
  expect(visible("a\r\nb\rc")).toBe("a\r\nb⟨U+000D⟩c");
});
