import { describe, expect, test } from "vitest";
import { behindIn, confirm, readConfirmed } from "../../../scripts/texts/confirmed.ts";

describe("the record of confirmed texts", () => {
  const texts = (clear: string) => new Map([["panel.clear", [clear]]]);
  const behind = (record: string, english: string) =>
    behindIn(readConfirmed(record), texts(english), "panel.clear", ["de", "sv"]);
  const everything = confirm(new Map(), texts("Clear"), ["de", "sv"], () => true);

  test("lists every language behind a text that is new or has changed", () => {
    expect(behind("", "Clear")).toEqual(["de", "sv"]);
    expect(behind(everything, "Clear")).toEqual([]);
    expect(behind(everything, "Empty")).toEqual(["de", "sv"]);
  });

  test("keeps an unconfirmed language as behind", () => {
    const german = confirm(
      readConfirmed(everything),
      texts("Empty"),
      ["de", "sv"],
      (_, language) => language === "de",
    );
    expect(behind(german, "Empty")).toEqual(["sv"]);
    expect(
      behind(
        confirm(readConfirmed(german), texts("Empty"), ["de", "sv"], () => true),
        "Empty",
      ),
    ).toEqual([]);
  });

  test("accepts either line of a merge, and writes one again", () => {
    const merged = everything + confirm(new Map(), texts("Empty"), ["de", "sv"], () => true);
    expect(behind(merged, "Clear")).toEqual([]);
    expect(behind(merged, "Empty")).toEqual([]);
    expect(confirm(readConfirmed(merged), texts("Clear"), ["de", "sv"], () => false)).toBe(everything);
  });
});
