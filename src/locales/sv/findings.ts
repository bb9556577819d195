import type { FindingTexts } from "../texts.ts";
import { accessFindings } from "./findings-access.ts";
import { addressFindings } from "./findings-address.ts";
import { bodyFindings } from "./findings-body.ts";
import { calls, number } from "./findings-phrases.ts";
import { serviceFindings } from "./findings-service.ts";
import { signInFindings } from "./findings-sign-in.ts";
import { valueFindings } from "./findings-values.ts";

export const findings: FindingTexts = {
  labels: {
    findings: "Iakttagelser",
    certain: "Fastställt",
    likely: "Troligt",
    possible: "Möjligt",
    sent: "skickat",
    reported: "rapporterat",
    expected: "förväntat",
    expectedOne: "förväntat, ett av",
    nothingFound: "Inget fel hittades i begäran.",
    unknownOperation:
      "Anropet finns inte bland de dokumenterade, så parametrar och behörigheter har inte kontrollerats.",
    copyCorrected: "Kopiera rättad begärandetext",
    correctedCopied: "Rättad begärandetext kopierad",
    nearLimitMinute: (operation, made, allowed) =>
      `${operation}: ${number(made)} av ${calls(allowed)} den senaste minuten`,
    nearLimitHour: (operation, made, allowed) =>
      `${operation}: ${number(made)} av ${calls(allowed)} den senaste timmen`,
    waitLeft: (time) => `tills nästa anrop godtas, kl.\u00a0${time}`,
    waitOver: "Väntetiden är slut: anropet kan upprepas.",
  },
  checks: {
    ...bodyFindings,
    ...valueFindings,
    ...addressFindings,
    ...accessFindings,
    ...serviceFindings,
    ...signInFindings,
  },
};
