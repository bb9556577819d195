import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { textsIn } from "../../scripts/texts/files.ts";
import { type Language, languages } from "../../src/locales/index.ts";
import { prose } from "./prose.ts";

const glossary = readFileSync(new URL("../../docs/glossary.md", import.meta.url), "utf8");

/** The columns of the table, in order. */
const columns = ["en", "de", "ja", "ru", "sv", "zh-TW"] as const satisfies readonly Language[];
type Term = Readonly<Record<Language, string>>;

const rows = [...glossary.matchAll(/^\| (?!English|---)(.+) \|$/gm)].map(([, row = ""]) => row.split(" | "));
const terms = rows.map(
  (cells) => Object.fromEntries(columns.map((language, index) => [language, cells[index] ?? ""])) as Term, // one key per column
);

/** Terms with one meaning in English, whose translation must appear wherever they do. */
const held = [
  "Microsoft Defender portal",
  "advanced hunting",
  "device group",
  "automation level",
  "remediation level",
  "tenant",
  "app registration",
  "enterprise application",
  "admin consent",
  "consent",
  "Conditional Access",
  "assertion",
  "access token",
  "client secret",
  "header",
  "parameter",
  "indicator",
  "hash value",
  "domain name",
  "IP address",
  "tracking ID",
  "Microsoft Support",
  "Defender for Cloud Apps",
  "multitenant management",
  "role assignment",
  "workspace",
  "auditing",
  "session",
  "gateway",
  "service worker",
  "browser console",
  "clipboard",
  "ticket",
  "license",
  "incident",
  "device",
  "request body",
  "error code",
  "support report",
  "HAR file",
];

/** The part of a word that no ending changes. */
const stemOf = (word: string): string =>
  /^\p{Script=Cyrillic}{3,}$/u.test(word)
    ? word.slice(0, word.length > 5 ? -3 : -1)
    : word.replace(/(?<=^[a-zåäöü]{3,})er?$/, "");

/** Finds a term with any endings, or another form after a comma: "арендатор" also in "арендатора". */
function pattern(cell: string): RegExp {
  const forms = cell.split(", ").map((term) =>
    term
      .replace(/ \(.*\)$/, "")
      .split(/[ -]/)
      .map((word) => `${stemOf(word).replace(/[^\p{L}\d]/gu, "\\$&")}\\p{L}*`)
      .join("[ -]"),
  );
  return new RegExp(forms.join("|"), "iu");
}

test("every row has a term in every language, and its source", () => {
  expect(rows.length).toBeGreaterThan(80);
  for (const cells of rows) expect(cells.filter((cell) => cell.trim() !== "")).toHaveLength(7);
  expect(held.filter((word) => !terms.some(({ en }) => en === word))).toEqual([]);
});

describe.each(columns.filter((language) => language !== "en"))("%s", (language) => {
  const english = textsIn("en");
  const texts = textsIn(language);

  test.each(held)("uses its own term for “%s”", (word) => {
    const term = terms.find(({ en }) => en === word);
    const [wanted, own] = [pattern(word), pattern(term?.[language] ?? "")];
    const without = [...english]
      .filter(([, said]) => wanted.test(prose(said)))
      .filter(([key]) => !own.test(prose(texts.get(key))))
      .map(([key]) => `${key}: ${texts.get(key)?.join(" ")}`);
    expect(without).toEqual([]);
  });

  test("uses none of the forbidden words", () => {
    const line = new RegExp(`^- ${language}: (.*)$`, "m").exec(glossary)?.[1] ?? "";
    const words = [...line.matchAll(/(?<!\\)`((?:[^`\\]|\\.)+)`/g)].map(([, word = ""]) =>
      word.replaceAll("\\`", "`"),
    );
    expect(words.length).toBeGreaterThan(5);
    const store = readFileSync(new URL(`../../store/${language}.md`, import.meta.url), "utf8");
    const all = [...texts]
      .map(([key, said]) => `${key}: ${said.join(" ").replace(/\{code\([^)]*\)\}/g, "…")}`)
      .concat(store);
    for (const word of words)
      expect(
        all.filter((text) => text.includes(word)),
        word,
      ).toEqual([]);
  });
});

test("the columns are the languages", () => {
  expect([...columns].sort()).toEqual(Object.keys(languages).sort());
});
