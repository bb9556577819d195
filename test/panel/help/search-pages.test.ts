import { describe, expect, test } from "vitest";
import { explanations as en } from "../../../src/locales/en/explanations.ts";
import { type Language, languages } from "../../../src/locales/index.ts";
import { findCodes, listCodes, wordingOf } from "../../../src/panel/help/search-pages.ts";

async function inLanguage(language: Language) {
  const { loadExplanations, loadHelp } = languages[language];
  const all = listCodes(await loadExplanations(), await loadHelp(), language);
  const ids = (query: string) =>
    findCodes(all, query, language).flatMap(({ listed }) => listed.map(({ entry }) => entry.id));
  return { all, ids };
}

describe("the search for a code", async () => {
  const { all, ids } = await inLanguage("en");

  test("an empty query finds all codes, by group and in order", () => {
    expect(ids(" ")).toHaveLength(all.length);
    expect(ids("").slice(0, 3)).toEqual(["BadRequest", "ClientVersionNotSupported", "DisabledFeature"]);
    const numbers = ids("AADSTS").filter((id) => id.length === 11);
    expect(numbers).toEqual([...numbers].sort());
  });

  test("a code is found in any case and width, the exact match first", () => {
    expect(ids("notfound")[0]).toBe("NotFound");
    expect(ids("ＮｏｔＦｏｕｎｄ")[0]).toBe("NotFound");
    expect(ids("notfound")).toContain("ResourceNotFound");
  });

  test("a status is found, but no code that contains its digits elsewhere", () => {
    const found = ids("404");
    expect(found).toEqual(expect.arrayContaining(["NotFound", "arm/NotFound", "HTTP 404"]));
    expect(found.filter((id) => /404/.test(id))).toEqual(["HTTP 404"]);
    expect(ids("429")).toEqual(expect.arrayContaining(["429", "TooManyRequests", "activityLimitReached"]));
  });

  test("a sign-in error is found by number and by Microsoft's name", () => {
    expect(ids("7000222")).toEqual(["AADSTS7000222"]);
    expect(ids("aadsts50076")).toEqual(["AADSTS50076"]);
    expect(ids("BlockedByConditionalAccess")).toContain("AADSTS53003");
  });

  test("words of meaning and cause are found if all of them match", () => {
    expect(ids("hash rejected")).toEqual(["InvalidHashValue"]);
    expect(ids("hash gooseberry")).toEqual([]);
  });

  test("a pasted response or message finds its code", () => {
    expect(ids("Hash value 12ab is invalid.")).toEqual(["InvalidHashValue"]);
    expect(ids('{"error":{"code":"DisabledFeature","message":"x"}}')).toEqual(["DisabledFeature"]);
    expect(ids("AADSTS90002: Tenant 'x' not found. Check to make sure")[0]).toBe("AADSTS90002");
    expect(wordingOf("You can send requests again in 12 seconds", en)?.meaning).toContain(
      "accepts calls again",
    );
    expect(wordingOf("hash", en)).toBeUndefined();
  });

  /** Words that a user may type, and the code they find. */
  const typed: Record<Language, readonly [query: string, id: string]> = {
    en: ["BODY json", "InvalidRequestBody"],
    de: ["anfragebody json", "InvalidRequestBody"],
    sv: ["hashvärde", "InvalidHashValue"],
    ru: ["ДОМЕННОЕ ИМЯ", "InvalidDomainName"],
    ja: ["ﾊｯｼｭ値", "InvalidHashValue"],
    "zh-TW": ["雜湊值", "InvalidHashValue"],
  };

  test.each(Object.keys(typed) as Language[])("words are found in %s", async (language) => {
    const [query, id] = typed[language];
    expect((await inLanguage(language)).ids(query)).toContain(id);
  });
});
