import type { Imported } from "../../core/import/imported.ts";
import type { PanelTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { groupNames } from "./groups.ts";
import { list } from "./list.ts";

const { number, plural } = createWords("sv");
// "Fel" is the same in singular and plural.
const failures = (n: number) => `${number(n)} fel`;
const notesText = (n: number) => `${number(n)} ${plural(n, { one: "anteckning", other: "anteckningar" })}`;

const importedText = ({ entries, failures: found, broken, problem }: Imported): string => {
  const read = `${number(entries)} ${plural(entries, { one: "begäran läst", other: "begäranden lästa" })}`;
  const kept = `${read}, ${failures(found)}`;
  switch (problem) {
    case "not-har":
      return "det här är JSON men ingen HAR-fil.";
    case "not-json":
      return "det här är ingen HAR-fil: innehållet är inte JSON.";
    case "empty-file":
      return "filen är tom.";
    case "cut":
      return `${kept}. Filen är ofullständig; resten har gått förlorad.`;
    case "empty-zip":
      return "ZIP-arkivet är tomt.";
    case "zip-without-har":
      return "ZIP-arkivet innehåller ingen HAR-fil.";
    case "unreadable-zip":
      return `ZIP-arkivet gick inte att läsa till slutet. ${kept}.`;
    case "unreadable-gzip":
      return `gzip-filen gick inte att läsa till slutet. ${kept}.`;
    case "unreadable-file":
      return `webbläsaren kunde inte läsa filen till slutet. ${kept}.`;
    case "nothing-watched":
      return `${read}, men ${plural(entries, { one: "inte", other: "ingen" })} till något Defender-API.`;
    case "no-failures":
      return `${read}. Inget anrop till något Defender-API misslyckades.`;
    case "broken-entries":
      return `${kept}. ${number(broken)} ${plural(broken, { one: "skadad post", other: "skadade poster" })} har utelämnats.`;
    case "cancelled":
      return `importen avbröts. ${kept}.`;
    default:
      return `${kept}.`;
  }
};

export const panel: PanelTexts = {
  ...list,
  // Toolbar.
  title: "Defender-fel",
  record: "Spela in",
  clear: "Rensa",
  copyAll: "Kopiera alla spårnings-ID:n",
  history: "Historik",
  importHar: "Importera HAR",
  export: "Exportera",
  settings: "Inställningar",
  errorCodes: "Felkoder",
  aboutCode: "Om den här koden",
  explainText: "Förklara text",
  filter: "Filtrera",
  filterError: (reason) => `${reason}. Filtret tillämpas inte.`,
  filterSlow: "Det reguljära uttrycket tar för lång tid. Filtret tillämpas inte.",

  // The list.
  status: "Status",
  code: "Kod",
  method: "Metod",
  path: "Sökväg",
  trackingId: "Spårnings-ID",
  time: "Tid",
  noCode: "ingen kod",
  noId: "saknas",
  noReply: "Inget svar",
  times: (n) => plural(n, { one: `${number(n)} gång`, other: `${number(n)} gånger` }),
  // Agrees with "fel".
  newRows: (n) => `${number(n)} ${plural(n, { one: "nytt", other: "nya" })}`,

  failuresBetween: (n, from, to) => `${failures(n)} från ${from} till ${to}`,
  withStatus: (n, status) => `${number(n)} med ${status}`,
  withoutReply: (n) => `${number(n)} utan svar`,
  narrowToTime: "Filtrera efter tid",
  showAllTimes: "Visa hela perioden",

  dropHere: "Släpp HAR-filer här för att importera dem",
  importing: "Import pågår",
  importingFile: (name, index, of) => (of > 1 ? `${name} (${number(index)} av ${number(of)})` : name),
  cancelImport: "Avbryt",

  // History.
  allKept: "Alla fel",
  importedFiles: "Importerade filer",
  unknownPage: "okänd sida",
  historyLoading: "Läser in historiken\u00a0…",
  historyEmptyTitle: "Inga sparade fel ännu",
  historyEmptyHint: "Fel sparas i den här webbläsaren när de uppstår. Även importerade HAR-filer visas här.",
  deleteGroup: "Ta bort dessa",
  deleteAll: "Ta bort alla",
  deleteQuestion: (n) => `Vill du ta bort ${failures(n)} permanent?`,
  deleteYes: "Ta bort",
  deleteNo: "Behåll",
  historyFull: "Disken är full.",
  historyBlocked:
    "Det går inte att öppna historiken: ett annat fönster kör en äldre version av tillägget, eller så blockerar webbläsaren lagring.",
  historyDamaged: "Det går inte att läsa historiken: databasen är skadad.",
  notSaved: (found: number, notes: number) =>
    `Inte sparat ännu: ${found === 0 ? notesText(notes) : notes === 0 ? failures(found) : `${failures(found)} och ${notesText(notes)}`}. Stäng inte DevTools förrän det är sparat.`,
  historyNear: (kept: number, most: number) =>
    `Historiken är nästan full: ${number(kept)} av ${failures(most)}. För att ge plats tas de vanligaste upprepningarna bort först och fel med en anteckning sist.`,
  filesBeyond: (names: readonly string[]) =>
    `De importerade filerna innehåller för många fel. Vid nästa import tas följande bort från historiken: ${names.join(", ")}`,
  historyPrivate: "Privat fönster: inget finns kvar när du har stängt DevTools.",
  historyOff: "Historiken är inaktiverad: inget finns kvar när du har stängt DevTools.",

  // The empty list.
  emptyTitle: "Inga Defender-fel ännu",
  watched: (names: readonly string[]) =>
    `Bevakas på den här fliken: ${names.join(", ")}. Inga data lämnar webbläsaren.`,
  groupNames,
  pausedTitle: "Inspelningen är pausad",
  pausedHint: "Anrop som misslyckas nu spelas inte in.",
  resume: "Spela in igen",
  filteredTitle: "Inget fel matchar filtret",
  clearFilter: "Rensa filtret",

  // Details.
  details: "Information",
  back: "Tillbaka till listan",
  close: "Stäng",
  resizeDetails: "Ändra bredd på informationsområdet",
  answer: "Förklaring",
  idsAndReport: "ID:n och rapport",
  whatItMeans: "Vad felet betyder",
  inGeneral: "Allmänt",
  whatToDo: "Gör så här",
  ids: "ID:n för support",
  request: "Begäran",
  response: "Svar",
  quotes: ["”", "”"],
  comma: ", ",
  colon: ": ",
  header: (name: string) => `huvudet ${name}`,
  requestHeader: (name: string) => `begärandehuvudet ${name}`,
  apiSays: "API:ets meddelande",
  documentation: "Dokumentation:",
  opensTab: "öppnas i en ny flik",
  sentInBatch: "Skickades som en del av en batch till",
  token: "Token",
  validUntil: (time) => `giltig till ${time}`,
  idHere: "← spårnings-ID",
  showAll: (characters) => `Visa allt (${number(characters)} tecken)`,

  // Replaces a body, or appears above it.
  bodyEmpty: "Innehållet är tomt.",
  bodyBinary: "Innehållet är binärt och visas inte.",
  bodyBinarySize: (bytes) => `Innehållet är binärt (${number(bytes)} byte) och visas inte.`,
  bodyGone: "Innehållet är inte längre tillgängligt: sidan lämnades innan innehållet hann läsas.",
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

  // Several selected failures, and their actions.
  selected: (n) => `${failures(n)} ${plural(n, { one: "markerat", other: "markerade" })}`,
  copyIds: "Kopiera dessa spårnings-ID:n",
  deleteSelected: "Ta bort markerade",
  note: "Anteckning",
  notePlaceholder: "Ärendenummer eller anteckning",
  deleteOne: "Ta bort felet",
  copyReport: "Kopiera supportrapport",
  report: "Supportrapport",
  reportIds: "Ta med klientorganisations- och program-ID",
  reportMarkdown: "Markdown",
  // Swedish writes language names in lower case, and this is always the same one.
  reportLanguage: () => "På svenska",
  copyAs: "Kopiera som",
  asSent: "Oförändrat",
  asCorrected: "Rättat",
  showInNetwork: "Visa i panelen Nätverk",

  // Footer of Details.
  copyId: "Kopiera spårnings-ID",
  noTrackingId: "Inget spårnings-ID",
  hasNoTrackingId: "Det här felet har inget spårnings-ID",
  idPurpose:
    "Varje felsvar från Defender-API:erna har ett unikt spårnings-ID i egenskapen `target`. Uppge det när du frågar Microsoft Support om ett fel: det hjälper supporten att hitta grundorsaken.",
  noIdPurpose: "Utan spårnings-ID behöver Microsoft Support tidpunkten och URL:en för anropet:",
  timeUtc: "tid (UTC)",
  url: "URL",
  maybeTenant:
    "Det här kan vara ID:t för din klientorganisation och inte ett spårnings-ID: i det här API:et kan `target` innehålla det ena eller det andra.",
  byServiceWorker:
    "En service worker på sidan svarade, inte servern: sidan har själv skapat svaret eller sparat det tidigare. Microsoft Support hittar kanske inte dess ID:n.",
  copySource: (source) => `Kopiera ${source}`,

  // Status bar.
  recording: "Spelar in",
  paused: "Pausad",
  noFailures: "inga fel",
  failures,
  someFailures: (shown, all) => `${number(shown)} av ${failures(all)}`,
  inRows: (counted, rows) => `${counted} på ${number(rows)} ${plural(rows, { one: "rad", other: "rader" })}`,
  allShown: (n) => `${failures(n)}${plural(n, { one: "", other: ", alla" })} visas`,
  idCopied: (id) => `Spårnings-ID kopierat: ${id}`,
  sourceCopied: (source, id) => `Kopierade ${source}: ${id}`,
  idsCopied: (n) =>
    `${number(n)} ${plural(n, { one: "spårnings-ID kopierat", other: "spårnings-ID:n kopierade" })}`,
  someByServiceWorker: (n) =>
    `${number(n)} av dem kommer från svar från en service worker på sidan, inte från servern.`,
  noIds: "Inga spårnings-ID:n i listan",
  reportCopied: "Supportrapporten har kopierats",
  callCopied: "Anropet har kopierats. Ersätt TOKEN med din egen token.",
  callIncomplete: "Anropet går inte att kopiera: begärandetexten sparades inte i sin helhet",
  exported: (n, file) => `${failures(n)} ${plural(n, { one: "sparat", other: "sparade" })} som ${file}`,
  exportFailed: "Det gick inte att spara filen",
  nothingToExport: "Listan är tom: det finns inget att exportera",
  deleted: (n) => `${failures(n)} ${plural(n, { one: "borttaget", other: "borttagna" })}`,
  historyCleared: "Historiken har tagits bort",
  loadFailed: "Det gick inte att läsa in en del av panelen. Stäng DevTools och öppna det igen.",
  extensionUpdated:
    "Tillägget har uppdaterats. Läs in panelen igen, eller stäng DevTools och öppna det igen.",
  reloadPanel: "Läs in panelen igen",
  recorderGone: "Inspelningen avslutades oväntat. Stäng DevTools och öppna det igen för att fortsätta.",
  imported: (result) => `${result.name}: ${importedText(result)}`,
  copyFailed: "Det gick inte att kopiera: webbläsaren nekade åtkomst till urklipp",
  languageFailed: "Det gick inte att läsa in eller spara språket",
};
