import { createWords } from "../words.ts";
import type { PanelTexts } from "./en.ts";

const { number, plural } = createWords("sv");
// "Fel" is the same in both numbers.
const failures = (n: number) => `${number(n)} fel`;

export const sv: PanelTexts = {
  // Toolbar.
  title: "Defender-fel",
  record: "Spela in",
  clear: "Rensa",
  groupRepeats: "Gruppera upprepningar",
  copyAll: "Kopiera alla spårnings-ID:n",
  filter: "Filtrera",
  filterHelp: "Ord, /uttryck/, status:4xx code: method: host: path: id: och - för att utesluta",
  filterError: (reason) => `${reason}. Inget filtreras.`,
  language: "Språk",

  // The list.
  failedRequests: "Misslyckade begäranden",
  status: "Status",
  code: "Kod",
  method: "Metod",
  path: "Sökväg",
  trackingId: "Spårnings-ID",
  time: "Tid",
  noCode: "ingen kod",
  noId: "saknas",
  noReply: "Inget svar kom",
  times: (n) => plural(n, { one: `${number(n)} gång`, other: `${number(n)} gånger` }),
  // Agrees with "fel".
  newRows: (n) => `${number(n)} ${plural(n, { one: "nytt", other: "nya" })}`,

  // The empty list.
  emptyTitle: "Inga misslyckade Defender-anrop ännu",
  emptyRepeat: "Upprepa åtgärden på sidan eller läs in sidan på nytt: misslyckade Defender-anrop visas här.",
  emptyChoose: "Välj ett anrop och läs vad felet betyder, vad det beror på och vad du kan göra.",
  emptyCopy: "Kopiera spårnings-ID:t. Inget lämnar webbläsaren.",
  watched: "Bevakas i den här fliken:",
  watchedApis: [
    "Microsoft Defender för Endpoint",
    "Microsoft Defender XDR",
    "Microsoft Graph-säkerhets-API",
    "inloggning till dessa API:er (Microsoft Entra)",
    "portalen security.microsoft.com",
  ],
  pausedTitle: "Inspelningen är pausad",
  pausedHint: "Anrop som misslyckas nu sparas inte.",
  resume: "Spela in igen",
  filteredTitle: "Inget fel matchar filtret",
  clearFilter: "Rensa filtret",

  // Details.
  details: "Information",
  back: "Tillbaka till listan",
  close: "Stäng",
  whatItMeans: "Vad felet betyder",
  whatToDo: "Gör så här",
  ids: "ID:n för supporten",
  request: "Begäran",
  response: "Svar",
  apiSays: "API:ets meddelande:",
  documentation: "Dokumentation:",
  opensTab: "öppnas i en ny flik",
  sentInBatch: "Skickades som en del av en batch till",
  token: "token",
  validUntil: (time) => `giltig till ${time}`,
  idHere: "← spårnings-ID",
  showAll: (characters) => `Visa allt (${number(characters)} tecken)`,

  // In place of a body, or above it.
  bodyEmpty: "Innehållet är tomt.",
  bodyBinary: "Innehållet är binärt och visas inte.",
  bodyBinarySize: (bytes) => `Innehållet är binärt (${number(bytes)} byte) och visas inte.`,
  bodyGone: "Innehållet är borta: sidan gick vidare innan det hann läsas.",
  bodyTooBig: (bytes) =>
    `Innehållet är för stort för att webbläsaren ska behålla det (${number(bytes)} byte).`,
  bodyUnreadable: "Innehållet gick inte att läsa.",
  bodyRedirect: "Svaret är en omdirigering. Webbläsaren behåller inget innehåll från en sådan.",
  bodyPreflight: "Anropet är en CORS-preflight. Webbläsaren behåller inget innehåll från en sådan.",
  bodyBlocked:
    "Sidan såg bara ”Failed to fetch”, men servern svarade så här. Svaret saknar de CORS-huvuden som skulle låta sidan läsa det.",
  bodyBroken: (reason) => `Anslutningen bröts medan svaret togs emot. Webbläsaren rapporterar ${reason}.`,
  noReplyReason: (reason) => `Inget svar kom. Webbläsaren rapporterar ${reason}.`,
  bodyCut: "Bara början av innehållet sparades.",

  // Foot of Details.
  copyId: "Kopiera spårnings-ID",
  noIdInReply: "Inget spårnings-ID i det här svaret",
  idPurpose:
    "Uppge spårnings-ID:t när du frågar Microsoft Support om felet: det hjälper supporten att hitta orsaken.",
  noIdPurpose: "Utan spårnings-ID behöver Microsoft Support tidpunkten och URL:en för anropet:",
  timeUtc: "tid (UTC)",
  url: "URL",
  maybeTenant:
    "Det här kan vara ID:t för din klientorganisation och inte ett spårnings-ID: i det här API:et kan `target` innehålla det ena eller det andra.",
  copySource: (source) => `Kopiera ${source}`,

  // Status bar.
  recording: "Spelar in",
  paused: "Pausad",
  noFailures: "inga fel",
  failures,
  someFailures: (shown, all) => `${number(shown)} av ${failures(all)}`,
  inRows: (counted, rows) => `${counted} på ${number(rows)} ${plural(rows, { one: "rad", other: "rader" })}`,
  allShown: (n) => `${failures(n)}, alla visas`,
  idCopied: (id) => `Spårnings-ID kopierat: ${id}`,
  sourceCopied: (source, id) => `${source} har kopierats: ${id}`,
  idsCopied: (n) =>
    `${number(n)} ${plural(n, { one: "spårnings-ID kopierat", other: "spårnings-ID:n kopierade" })}`,
  noIds: "Inga spårnings-ID:n i listan",
  copyFailed: "Det gick inte att kopiera: webbläsaren nekade åtkomst till urklipp",
  languageFailed: "Det gick inte att läsa in eller spara språket",
};
