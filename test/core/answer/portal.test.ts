import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadPortalOperations } from "../../../src/catalogue/apis/portal/operations.ts";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import { isPortalCall } from "../../../src/core/api-facts.ts";
import { type Language, languages } from "../../../src/locales/index.ts";
import { callsIn, failuresIn } from "../../calls/call.ts";

const diagnosis = createDiagnosis(await loadOperations(), ["portal"], await loadPortalOperations());
const failures = ["portal.json", "portal-more.json"].flatMap((file) =>
  callsIn(fileURLToPath(new URL(`../../fixtures/calls/${file}`, import.meta.url))).flatMap(failuresIn),
);

/** Advice for those who write an app: its registration, consent, and the token that it sends. */
const advice: Record<Language, RegExp> = {
  en: /app registration|consent|Bearer|access token/i,
  de: /App-Registrierung|Einwilligung|Bearer|Zugriffstoken/i,
  ja: /アプリの登録|同意|Bearer|アクセス トークン/i,
  ru: /регистраци\S+ приложени|согласи|Bearer|токен\S* доступа/i,
  sv: /appregistrering|medgivande|Bearer|åtkomsttoken/i,
  "zh-TW": /應用程式註冊|同意|Bearer|存取權杖/i,
};

test.each(Object.keys(languages) as Language[])(
  "no failure of the portal advises an app in %s",
  async (tag) => {
    const [texts, findings] = await Promise.all([
      languages[tag].loadExplanations(),
      languages[tag].loadFindings(),
    ]);
    expect(failures.length).toBeGreaterThan(90);
    for (const failure of failures) {
      expect(isPortalCall(failure.exchange)).toBe(true);
      const found = diagnosis.findings(failure);
      const answer = diagnosis.answer(failure, found, { texts, findings });
      expect(JSON.stringify(answer)).not.toMatch(advice[tag]);
      expect(answer.verdict).not.toBe("");
    }
  },
);
