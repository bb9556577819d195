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

  test("end where an object ends, and have named placeholders", () => {
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

  test("change with the constants they use, of their own file or shared", () => {
    expect(
      written(`const near = { x: "near" };
      export const panel = { all: (x: string) => near[x] + far, same: "same" };`),
    ).toEqual({ "panel.all": ["near", "far"], "panel.same": ["same"] });
  });

  test("include the texts of functions in the file", () => {
    expect(
      written(`function body(how: string): string { return how === "gone" ? "no body" : "a body"; }
      const clauses = { body };
      export const panel = { all: (how: string) => clauses[how]() };`),
    ).toEqual({ "panel.all": ["no body", "a body"] });
  });

  test("use only the named member of a constant", () => {
    expect(
      written(`export const codes = { a: { cause: "why", steps: ["do"] }, b: { cause: "other" } };
      export const panel = { wait: () => [codes.a.cause, ...codes.a.steps] };`),
    ).toEqual({
      "codes.a.cause": ["why"],
      "codes.a.steps": ["do"],
      "codes.b.cause": ["other"],
      "panel.wait": ["why", "do"],
    });
  });

  test("do not mistake a parameter for a constant of the same name", () => {
    expect(
      written(`export const changes = { head: "head" };
      export const panel = { all: ({ changes }) => listed(changes), most: (changes = 1) => changes };`),
    ).toEqual({ "changes.head": ["head"], "panel.all": [], "panel.most": [] });
  });
});
