import type { ReportTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { portalReport } from "./portal.ts";

const { number, plural } = createWords("de");

export const report: ReportTexts = {
  title: (what) => `Fehlgeschlagener Aufruf einer Microsoft Defender-API: ${what}`,
  titleMany: (n) =>
    `${number(n)} ${plural(n, { one: "fehlgeschlagener Aufruf", other: "fehlgeschlagene Aufrufe" })} von Microsoft Defender-APIs`,
  row: "Nr.",

  // Before a value, or a column header.
  time: "Zeit (UTC)",
  host: "Host",
  operation: "Vorgang",
  message: "Meldung",
  innerError: "Innerer Fehler",
  outerError: "Äußerer Fehler",
  oauthError: "OAuth-Fehler",
  challenge: "WWW-Authenticate-Fehler",
  provider: "Anbieter",
  retryAfter: "Erneut versuchen nach",
  duration: "Dauer",
  batch: "Gesendet in einem Batch an",
  part: "Element",
  tenantId: "Mandanten-ID",
  appId: "Anwendungs-ID",

  // Headings.
  queryParameters: "Abfrageparameter",
  body: "Anfragebody",
  headers: "Anfrageheader",
  moreParameters: (n) =>
    `${number(n)} ${plural(n, { one: "weiterer Parameter ist", other: "weitere Parameter sind" })} nicht aufgeführt.`,
  bodyBeginning: (shown, all) => `Die ersten ${number(shown)} von ${number(all)} Zeichen.`,
  tokenValidUntil: "Token gültig bis",
  permissions: "Berechtigungen im Token",

  oneOfEach: "Zu jeder Ursache wird unten ein Aufruf beschrieben.",
  onlyFirst: (n) => `Unten sind nur die ersten ${number(n)} Aufrufe beschrieben.`,

  // Footer of the report.
  removed: (marks) =>
    marks === 0
      ? "Werte, die vertraulich aussehen, werden durch ••• ersetzt, bevor ein Bericht erstellt wird. In diesem wurde nichts ersetzt."
      : `Werte, die vertraulich aussehen, wurden durch ••• ersetzt, bevor dieser Bericht erstellt wurde, hier ${number(marks)}-mal.`,
  idsLeftOut: (marks) => `Vom Benutzer weggelassen und gekennzeichnet als: ${marks}.`,
  madeBy: (version, browser, time) => `Erstellt am ${time} mit Defender Error Lens ${version} in ${browser}.`,

  ...portalReport,
};
