import { describe, expect, test } from "vitest";
import { createMemory, sumOf } from "../../../src/core/redact/memory.ts";
import type { Level } from "../../../src/core/redact/names.ts";

/** What a memory finds in a text after it met a secret. */
function echoes(secret: string, text: string, level: Level = "secret") {
  const memory = createMemory();
  memory.meet(secret, level);
  return memory.echoes(text).map(({ start, end }) => text.slice(start, end));
}
const random = "Pl777Qz7vB3mKw9";

test.each([
  ["in the middle", `x ${random} y`, [random]],
  ["at the start and at the end", `${random} ${random}`, [random, random]],
  ["in another letter case", random.toUpperCase(), [random.toUpperCase()]],
  ["inside a longer word", `x${random}x`, [random]],
])("a secret is found %s", (_, text, found) => {
  expect(echoes(random, text)).toEqual(found);
});

test("only the whole secret is one", () => {
  expect(echoes(random, random.slice(0, -1))).toEqual([]);
  expect(echoes(random, `${random.slice(0, -1)}x`)).toEqual([]);
  expect(echoes(random, "Pl777Q")).toEqual([]);
  // One of the two checksums is the same.
  expect(echoes("Pl777Qz7vB3a_w9", "Pl777Qz7vB3b@w9")).toEqual([]);
  expect(echoes(random, "")).toEqual([]);
});

test("a secret is remembered without the spaces around it, and decoded", () => {
  expect(echoes(` ${random}\n`, random)).toEqual([random]);
  expect(echoes("Pl777Qz7%2BvB3mKw9", "a Pl777Qz7+vB3mKw9 b")).toEqual(["Pl777Qz7+vB3mKw9"]);
});

describe("of a long secret, also", () => {
  const word = "aB3dE5gH7jK9mN1p";
  const long = `${word}.xY2zW4vU6tS8rQ0o`;

  test("its random words are found", () => {
    expect(echoes(long, `x ${word} y`)).toEqual([word]);
    expect(echoes(long, "x xY2zW4vU6tS8rQ0o y")).toEqual(["xY2zW4vU6tS8rQ0o"]);
    expect(echoes("a:Pl777Qz7vB", "x Pl777Qz7vB y")).toEqual(["Pl777Qz7vB"]);
    expect(echoes("a:Pl777Qz7v", "x Pl777Qz7v y")).toEqual([]);
  });

  test("what follows one of its words is not part of it", () =>
    expect(echoes(long, `x ${word}-more y`)).toEqual([word]));

  test("its beginning is found, with what follows in the same word", () => {
    expect(echoes(`${word}${word}x9`, `${word}-cut/here. y`)).toEqual([`${word}-cut/here.`]);
  });

  test("its end is found", () =>
    expect(echoes("aB3dE5gH7jK9mN1pxY2zW4vU6tS8rQ0o", "cut… xY2zW4vU6tS8rQ0o y")).toEqual([
      "xY2zW4vU6tS8rQ0o",
    ]));

  test("the beginning that all JSON Web Tokens share is not looked for", () =>
    expect(echoes("eyJ0eXAiOiJKV1QiLCJub25jZSI6Ikp", "x eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9 y")).toEqual(
      [],
    ));
});

test("of a secret with a GUID in it, the GUID is not looked for", () => {
  const id = "1fa66c0f-18bd-4133-b378-36d76f3a2ba0";
  for (const secret of [`${id}.${random}`, `${random}.${id}`, `${random}${random}:${id}`]) {
    expect(echoes(secret, `x ${id} y`)).toEqual([]);
    expect(echoes(secret, `x ${secret} y`)).toContain(secret);
  }
});

test.each([
  ["too short", "aB3dE"],
  ["a short word", "secret"],
  ["a GUID", "1fa66c0f-18bd-4133-b378-36d76f3a2ba0"],
  ["a number", "123456789"],
  ["a placeholder", "{{client_secret}}"],
  ["a mark", "••••••"],
])("a value that is %s is not looked for", (_, value) => {
  expect(echoes(value, `x ${value} y`)).toEqual([]);
});

test.each<[string, Level, boolean]>([
  ["aB3dE5", "secret", true],
  ["aB3dE5", "likely", false],
  ["abcdef1", "secret", false],
  ["AB3DE5", "secret", false],
  ["aBcdEf", "secret", false],
  ["p@ss#wor", "likely", true],
  ["plainword", "secret", false],
  ["longpassphrase", "secret", true],
  ["longpassphrase", "likely", false],
  ["contosologon", "secret", true],
  ["contosologo", "secret", false],
  ["long pass phrase", "secret", false],
  ["p@ss#word", "likely", true],
  ["p@ss#word", "maybe", false],
  ["p@ss#word!p@ss#word!", "maybe", true],
  [random, "maybe", true],
  ["plainword", "own", true],
  ["123456789", "own", false],
  ["1234567890", "own", true],
])("%s under a name of the level %s is looked for: %s", (value, level, isFound) => {
  expect(echoes(value, `x ${value} y`, level).length > 0).toBe(isFound);
});

test("a memory grows by what is new", () => {
  const memory = createMemory();
  expect(memory.echoes(random)).toEqual([]);
  memory.meet(random, "secret");
  const { size } = memory;
  memory.meet(random.toLowerCase(), "own");
  expect([size, memory.size]).toEqual([1, 1]);
  memory.meet(`${random}x`, "secret");
  expect(memory.size).toBe(2);
  memory.meet(random, "secret");
  expect(memory.size).toBe(2);
});

test("a value is not remembered if it is shorter than any place to look, or longer than any secret", () => {
  const memory = createMemory();
  memory.meet("aB3dE", "secret");
  memory.meet(random.repeat(1400), "secret");
  expect(memory.size).toBe(0);
  memory.meet(random.repeat(1300), "secret");
  expect(memory.size).toBeGreaterThan(0);
});

test("a letter whose lower case is longer does not move what is found after it", () =>
  expect(echoes(random, `İstanbul ${random} y`)).toEqual([random]));

test("a plus that a query turned into a space is found as either", () => {
  for (const [met, text] of [
    ["YsC/1Nxqwfa3u6 zRVOxQI9z", "YsC/1Nxqwfa3u6+zRVOxQI9z"],
    ["q7+Zm4/Xk+9wRt2Lp8sVd3==", "q7 Zm4/Xk 9wRt2Lp8sVd3=="],
    ["Tk3 Vd9wQ1zR7", "Tk3+Vd9wQ1zR7"],
  ] as const)
    expect(echoes(met, `Not valid: ${text}.`)).toContain(text);
  expect(echoes("Tk3 Vd9wQ1zR7", "Not valid: Tk3-Vd9wQ1zR7.")).toEqual([]);
});

test("of secrets that begin alike, eight are remembered", () => {
  const memory = createMemory();
  for (let index = 0; index < 20; index++) memory.meet(`Pl777Qz7vB3mK${index}`, "secret");
  expect(memory.size).toBe(8);
});

test("a checksum tells texts apart by their characters, order, case and length", () => {
  const texts = ["", "a", "b", "ab", "ba", "Ab", "aab", "\0", "\0\0", random, `${random}x`, `x${random}`];
  expect(new Set(texts.map(sumOf)).size).toBe(texts.length);
  expect(sumOf(random)).toBe(sumOf(`${random}`));
  expect(texts.map(sumOf).every(Number.isSafeInteger)).toBe(true);
});

test("of two secrets with one beginning, the longer is found first", () => {
  const memory = createMemory();
  memory.meet(random, "secret");
  memory.meet(`${random}Z1y`, "secret");
  expect(memory.echoes(`${random}Z1y`)[0]).toEqual({ start: 0, end: random.length + 3 });
});

test("beyond a thousand secrets, the oldest are forgotten, until they are met again", () => {
  const memory = createMemory();
  const secretOf = (index: number) => `${String(index).padStart(4, "0")}Qz7vB3mKw9`;
  for (let index = 0; index <= 1000; index++) memory.meet(secretOf(index), "secret");
  expect(memory.echoes(secretOf(0))).toEqual([]);
  expect(memory.echoes(secretOf(1))).toHaveLength(1);
  expect(memory.echoes(secretOf(1000))).toHaveLength(1);
  memory.meet(secretOf(0), "secret");
  expect(memory.echoes(secretOf(0))).toHaveLength(1);
});
