import { describe, expect, test } from "vitest";
import { loadOperations } from "../../src/catalogue/operations.ts";
import { verdictOfFinding } from "../../src/core/answer/verdict.ts";
import type { Finding } from "../../src/core/checks/index.ts";
import { diagnose } from "../../src/core/diagnose.ts";
import { wordsOf } from "../../src/core/explain/words-of.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { findings as en } from "../../src/locales/en/findings.ts";
import { type Language, languages } from "../../src/locales/index.ts";
import type { FindingTexts } from "../../src/locales/texts.ts";
import { recordedExchange, recordedNames } from "../recorded.ts";

const operations = await loadOperations();

/** Every finding of every fixture. */
const findings: Finding[] = recordedNames.flatMap((name) =>
  failuresOf(recordedExchange(name)).flatMap((failure) => diagnose(failure, operations)),
);

const all = (finding: Finding, texts: FindingTexts) => {
  const { text, steps = [] } = wordsOf(finding, texts);
  return [verdictOfFinding(finding, texts), text, ...steps].filter((said) => said !== undefined);
};
const spans = (said: readonly string[]) =>
  [...said.join(" ").matchAll(/`([^`]*)`/g)].map(([, span]) => span).sort();

for (const language of Object.keys(languages) as Language[])
  describe(language, async () => {
    const texts = await languages[language].loadFindings();

    test("has a text for every finding, and keeps its code spans", () => {
      expect(findings.length).toBeGreaterThan(150);
      for (const finding of findings) {
        const said = all(finding, texts);
        for (const sentence of said) expect(sentence.trim(), finding.check).not.toBe("");
        expect(spans(said), finding.check).toEqual(spans(all(finding, en)));
      }
    });

    test.skipIf(language === "en")("is not in English", () => {
      const labels = Object.entries(texts.labels).filter(
        ([name, label]) => label === en.labels[name as keyof typeof en.labels],
      );
      expect(labels).toEqual([]);
      // A title alone can be the same in German.
      const longer = findings.filter((finding) => all(finding, en).length > 1);
      for (const finding of longer) expect(all(finding, texts), finding.check).not.toEqual(all(finding, en));
    });
  });
