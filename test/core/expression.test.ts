import { expect, test } from "vitest";
import { escapeRegExp } from "../../src/core/expression.ts";

test("an escaped text matches only itself, with and without the flag u", () => {
  const text = "a.b*c+d?e^f$g{h}(h)|i[j]\\k/l";
  for (const flags of ["", "u"]) {
    const expression = new RegExp(`^${escapeRegExp(text)}$`, flags);
    expect(expression.test(text)).toBe(true);
    expect(expression.test(text.replace(".", "x"))).toBe(false);
  }
});
