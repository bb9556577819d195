import { describe, expect, test } from "vitest";
import { writtenTexts } from "../../../scripts/texts/written.ts";

describe("the texts of a file", () => {
  const written = (source: string) =>
    Object.fromEntries(
      writtenTexts(
        new Map([
          ["panel", source],
          ["findings-phrases", 'export const far = "far";'],
        ]),
      ),
    );

  test("end where an object ends, and have their holes named", () => {
    expect(
      written(`export const panel = {
        "a-b": { c: "one" },
        steps: ["two", "three"],
        times: (n: number) => \`\${number(n)} times\`,
      } satisfies Texts as Texts;`),
    ).toEqual({
      "panel.a-b.c": ["one"],
      "panel.steps": ["two", "three"],
      "panel.times": ["{number(n)} times"],
    });
  });

  test("change with the constants that they use, of their own file or shared", () => {
    expect(
      written(`const near = { x: "near" };
      export const panel = { all: (x: string) => near[x] + far, same: "same" };`),
    ).toEqual({ "panel.all": ["near", "far"], "panel.same": ["same"] });
  });
});
