import { describe, expect, test } from "vitest";
import { settings as en } from "../../src/locales/en/settings.ts";
import { type Language, languages } from "../../src/locales/index.ts";

/** Every text by its path; functions are called with stand-ins. */
function flatten(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, value(/full|long|leftOut/.test(path) ? 1234 : "argument")]];
  return Object.entries(Object(value)).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}
const spans = (text: string) => [...text.matchAll(/`([^`]*)`/g)].map(([, span]) => span).sort();
const english = new Map(flatten(en));

for (const language of Object.keys(languages) as Language[])
  describe(`the settings in ${language}`, async () => {
    const { load, loadSettings } = languages[language];
    const { panel } = await load();
    const words = await loadSettings();
    const texts = new Map(flatten(words));

    test("have every text, with the code spans of the English one", () => {
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [path, text] of texts) {
        expect(text.trim(), path).not.toBe("");
        expect(spans(text), path).toEqual(spans(english.get(path) ?? ""));
      }
    });

    test("name things as the panel does", () => {
      const { method, trackingId, time } = words.columnNames;
      expect([words.title, words.history, method, trackingId, time]).toEqual([
        panel.settings,
        panel.history,
        panel.method,
        panel.trackingId,
        panel.time,
      ]);
    });
  });
