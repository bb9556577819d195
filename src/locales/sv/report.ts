import type { ReportTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { portalReport } from "./portal.ts";

const { number, plural } = createWords("sv");

export const report: ReportTexts = {
  title: (what) => `Misslyckat anrop till ett Microsoft Defender-API: ${what}`,
  titleMany: (n) =>
    `${number(n)} ${plural(n, { one: "misslyckat", other: "misslyckade" })} anrop till Microsoft Defender-API:er`,
  row: "Nr",

  // Before a value, or a column header.
  time: "Tid (UTC)",
  host: "Värd",
  operation: "API-åtgärd",
  message: "Meddelande",
  innerError: "Inre fel",
  outerError: "Yttre fel",
  oauthError: "OAuth-fel",
  challenge: "WWW-Authenticate-fel",
  provider: "Provider",
  retryAfter: "Nytt försök efter",
  duration: "Varaktighet",
  batch: "Skickades i en batch till",
  // "Nr", because "Post" alone could be read as the method.
  part: "Post nr",
  tenantId: "Klientorganisations-ID",
  appId: "Program-ID",

  // Headings.
  queryParameters: "Frågeparametrar",
  body: "Begärandetext",
  headers: "Begärandehuvuden",
  moreParameters: (n) =>
    `Ytterligare ${number(n)} ${plural(n, { one: "parameter", other: "parametrar" })} visas inte.`,
  bodyBeginning: (shown, all) => `De första ${number(shown)} tecknen av ${number(all)}.`,
  tokenValidUntil: "Token giltig till",
  permissions: "Behörigheter i token",

  oneOfEach: "Ett anrop per orsak beskrivs nedan.",
  onlyFirst: (n) => `Bara de första ${number(n)} anropen beskrivs nedan.`,

  // Footer of the report.
  removed: (marks) =>
    marks === 0
      ? "Värden som ser känsliga ut ersätts med ••• innan en rapport skapas. I den här har inget ersatts."
      : `Värden som ser känsliga ut ersattes med ••• innan rapporten skapades, ${number(marks)} ${plural(marks, { one: "gång", other: "gånger" })} i den här rapporten.`,
  idsLeftOut: (marks) => `Utelämnat av användaren och markerat som: ${marks}.`,
  madeBy: (version, browser, time) => `Skapades ${time} med Defender Error Lens ${version} i ${browser}.`,

  ...portalReport,
};
