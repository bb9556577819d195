import type { FindingTexts } from "../texts.ts";
import { changeFindings, changes } from "./changes.ts";
import { conditionFindings } from "./conditions.ts";
import { accessFindings } from "./findings-access.ts";
import { addressFindings } from "./findings-address.ts";
import { bodyFindings } from "./findings-body.ts";
import { calls, number } from "./findings-phrases.ts";
import { serviceFindings } from "./findings-service.ts";
import { signInFindings } from "./findings-sign-in.ts";
import { valueFindings } from "./findings-values.ts";
import { portalFindings } from "./portal.ts";
import { verdicts } from "./verdicts.ts";

export const findings: FindingTexts = {
  labels: {
    findings: "Hittade problem",
    certain: "Säkert",
    likely: "Troligt",
    possible: "Möjligt",
    sent: "Skickat",
    reported: "Rapporterat",
    expected: "Förväntat",
    expectedOne: "Förväntat, ett av",
    checked: (areas) => `Kontrollerna hittade inga problem i följande: ${areas}.`,
    areas: {
      path: "sökväg",
      query: "frågesträng",
      body: "begärandetext",
      token: "token",
      permissions: "behörigheter",
    },
    unknownOperation:
      "API-åtgärden finns inte i dokumentationen, så parametrar och behörigheter har inte kontrollerats.",
    copyCorrectedCurl: "Kopiera rättad cURL",
    copyCorrected: "Kopiera rättad begärandetext",
    correctedCopied: "Rättad begärandetext kopierad",
    nearLimitMinute: (operation, made, allowed) =>
      `${operation}: ${number(made)} av ${calls(allowed)} den senaste minuten`,
    nearLimitHour: (operation, made, allowed) =>
      `${operation}: ${number(made)} av ${calls(allowed)} den senaste timmen`,
    waitLeft: (time) => `tills nästa anrop accepteras, kl.\u00a0${time}`,
    waitOver: "Du kan upprepa anropet nu.",
  },
  checks: {
    ...bodyFindings,
    ...valueFindings,
    ...addressFindings,
    ...accessFindings,
    ...serviceFindings,
    ...conditionFindings,
    ...signInFindings,
    ...changeFindings,
    ...portalFindings,
  },
  changes,
  verdicts,
};
