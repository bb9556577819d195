import { expect, test } from "vitest";
import { behindIn } from "../../scripts/texts/confirmed.ts";
import { readRecord, textsIn, translations } from "../../scripts/texts/files.ts";

test("every translation has been reviewed since its English text changed", () => {
  const english = textsIn("en");
  const confirmed = readRecord();
  const behind = [...english.keys()].flatMap((key) =>
    behindIn(confirmed, english, key, translations).map((language) => `${language} ${key}`),
  );
  expect(behind, "Compare with `npm run texts -- --changed`, then `npm run texts -- --confirm`").toEqual([]);
});

test("every language has the keys of the English texts", () => {
  const keys = [...textsIn("en").keys()];
  for (const language of translations) expect([...textsIn(language).keys()].sort()).toEqual(keys.sort());
});
