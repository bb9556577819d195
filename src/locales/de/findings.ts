import type { FindingTexts } from "../texts.ts";
import { changeFindings, changes } from "./changes.ts";
import { conditionFindings } from "./conditions.ts";
import { accessFindings } from "./findings-access.ts";
import { addressFindings } from "./findings-address.ts";
import { bodyFindings } from "./findings-body.ts";
import { number, plural } from "./findings-phrases.ts";
import { serviceFindings } from "./findings-service.ts";
import { signInFindings } from "./findings-sign-in.ts";
import { valueFindings } from "./findings-values.ts";
import { portalFindings } from "./portal.ts";
import { verdicts } from "./verdicts.ts";

const ofCalls = (made: number, allowed: number) =>
  `${number(made)} von ${number(allowed)} ${plural(allowed, { one: "Aufruf", other: "Aufrufen" })}`;

export const findings: FindingTexts = {
  labels: {
    findings: "Erkannte Probleme",
    certain: "Eindeutig",
    likely: "Wahrscheinlich",
    possible: "Möglich",
    sent: "Gesendet",
    reported: "Gemeldet",
    expected: "Erwartet",
    expectedOne: "Erwartet, eines\u00a0von",
    checked: (areas) => `Die Prüfungen haben hier keine Probleme gefunden: ${areas}.`,
    areas: {
      path: "Pfad",
      query: "Abfragezeichenfolge",
      body: "Anfragebody",
      token: "Token",
      permissions: "Berechtigungen",
    },
    unknownOperation:
      "Dieser Vorgang steht nicht in der Dokumentation; Parameter und Berechtigungen wurden deshalb nicht geprüft.",
    copyCorrectedCurl: "Korrigierten cURL-Befehl kopieren",
    copyCorrected: "Korrigierten Anfragebody kopieren",
    correctedCopied: "Korrigierter Anfragebody kopiert",
    nearLimitMinute: (operation, made, allowed) =>
      `${operation}: ${ofCalls(made, allowed)} in der letzten Minute`,
    nearLimitHour: (operation, made, allowed) =>
      `${operation}: ${ofCalls(made, allowed)} in der letzten Stunde`,
    waitLeft: (time) => `bis der nächste Aufruf angenommen wird, um ${time} Uhr`,
    waitOver: "Sie können den Aufruf jetzt wiederholen.",
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
