import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { keptOf, saidFolder, saidOf, sources } from "./said.ts";

describe("what the core says of the fixtures is what was read and kept (npm run said)", () => {
  for (const [source, cases] of sources) {
    const kept = keptOf(source);
    test.each(cases)(`${source}: $name`, (one) => {
      expect(saidOf(one)).toEqual(kept[one.name]);
    });
    test(`${source} keeps no fixture that is gone`, () => {
      expect(Object.keys(kept)).toEqual(cases.map(({ name }) => name));
    });
  }

  test("no source is gone", () => {
    expect(readdirSync(saidFolder).sort()).toEqual([...sources.keys()].map((name) => `${name}.json`).sort());
  });
});
