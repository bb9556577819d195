import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FileUse, filesBeyond, kindOf, surplusOf } from "../../../src/browser/history/budget.ts";
import { failure } from "../../failures.ts";

const idsOf = (sizes: readonly number[]) =>
  sizes.map((size, kind) => Array.from({ length: size }, (_, at) => `${kind}-${at}`));

describe("the surplus", () => {
  test("is exactly the excess over the limit, whatever the kinds and notes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { maxLength: 12 }),
        fc.nat(120),
        fc.func(fc.boolean()),
        (sizes, most, isNoted) => {
          const kinds = idsOf(sizes);
          const all = kinds.flat();
          const noted = new Set(all.filter((id) => isNoted(id)));
          const gone = surplusOf(kinds, noted, most);
          expect(new Set(gone).size).toBe(Math.max(0, all.length - most));
          expect(gone).toHaveLength(new Set(gone).size);
          // A failure with a note goes only if none without one is left.
          if (gone.some((id) => noted.has(id)))
            expect(all.filter((id) => !gone.includes(id)).every((id) => noted.has(id))).toBe(true);
        },
      ),
    );
  });

  test("comes only from the largest kinds, however large they grow", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5), { maxLength: 10 }),
        fc.integer({ min: 60, max: 500 }),
        (small, storm) => {
          const gone = surplusOf(idsOf([storm, ...small]), new Set(), 60);
          expect(gone.every((id) => id.startsWith("0-"))).toBe(true);
        },
      ),
    );
  });

  test("leaves the first and the last failures of a flood", () => {
    expect(surplusOf([["a", "b", "c", "d", "e"]], new Set(), 3)).toEqual(["c", "d"]);
    expect(surplusOf([["a", "b", "c", "d", "e"]], new Set(["c"]), 2)).toEqual(["b", "d", "e"]);
  });
});

describe("a kind", () => {
  test("is the same for repeats and differs for another page or code", () => {
    const one = failure("a");
    const other = { ...one, error: { ...one.error, code: "NotFound" } };
    const page = "https://contoso.example";
    expect(kindOf({ failure: failure("b", 9), origin: page })).toBe(kindOf({ failure: one, origin: page }));
    expect(kindOf({ failure: one, origin: page })).not.toBe(kindOf({ failure: one }));
    expect(kindOf({ failure: other, origin: page })).not.toBe(kindOf({ failure: one, origin: page }));
  });

  test("is one of 256 for a page that invents codes", () => {
    const one = failure("a");
    const kinds = Array.from({ length: 5000 }, (_, code) =>
      kindOf({ failure: { ...one, error: { ...one.error, code: `Code${code}` } } }),
    );
    expect(new Set(kinds).size).toBe(256);
  });
});

describe("files beyond the budget", () => {
  const use = (id: string, failures: number, isNoted = false): FileUse => ({
    id,
    name: `${id}.har`,
    importedAt: 1,
    failures,
    isNoted,
  });
  const idsBeyond = (files: readonly FileUse[]) => filesBeyond(files, 100).map(({ id }) => id);

  test("are the oldest ones, as many as necessary", () => {
    expect(idsBeyond([use("a", 30), use("b", 30), use("c", 40)])).toEqual([]);
    expect(idsBeyond([use("a", 30), use("b", 30), use("c", 41)])).toEqual(["a"]);
    expect(idsBeyond([use("a", 30), use("b", 30), use("c", 90)])).toEqual(["a", "b"]);
  });

  test("are those with a note last, and never the newest", () => {
    expect(idsBeyond([use("a", 30, true), use("b", 30), use("c", 60)])).toEqual(["b"]);
    expect(idsBeyond([use("a", 30, true), use("b", 30), use("c", 500)])).toEqual(["b", "a"]);
    expect(idsBeyond([use("a", 500)])).toEqual([]);
  });
});
