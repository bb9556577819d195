import type { Imported } from "../../core/import/imported.ts";
import type { PanelTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { groupNames } from "./groups.ts";
import { list } from "./list.ts";

const { number, plural } = createWords("de");
// "Fehler" is the same in singular and plural.
const failures = (n: number) => `${number(n)} Fehler`;
const notesText = (n: number) => `${number(n)} ${plural(n, { one: "Notiz", other: "Notizen" })}`;

const importedText = ({ entries, failures: found, broken, problem }: Imported): string => {
  const read = `${number(entries)} ${plural(entries, { one: "Anfrage", other: "Anfragen" })} gelesen`;
  const kept = `${read}, ${failures(found)}`;
  switch (problem) {
    case "not-har":
      return "Das ist JSON, aber keine HAR-Datei.";
    case "not-json":
      return "Das ist keine HAR-Datei: Der Inhalt ist kein JSON.";
    case "empty-file":
      return "Die Datei ist leer.";
    case "cut":
      return `${kept}. Die Datei bricht mittendrin ab; was danach kam, ist verloren.`;
    case "empty-zip":
      return "Das ZIP-Archiv ist leer.";
    case "zip-without-har":
      return "Das ZIP-Archiv enthält keine HAR-Datei.";
    case "unreadable-zip":
      return `Das ZIP-Archiv lässt sich nicht bis zum Ende lesen. ${kept}.`;
    case "unreadable-gzip":
      return `Die gzip-Datei lässt sich nicht bis zum Ende lesen. ${kept}.`;
    case "unreadable-file":
      return `Der Browser konnte die Datei nicht bis zum Ende lesen. ${kept}.`;
    case "nothing-watched":
      return `${read}. Keine Aufrufe einer Defender-API gefunden.`;
    case "no-failures":
      return `${read}. Kein Aufruf einer Defender-API ist fehlgeschlagen.`;
    case "broken-entries":
      return `${kept}. ${number(broken)} ${plural(broken, { one: "Eintrag ist beschädigt und wurde", other: "Einträge sind beschädigt und wurden" })} ausgelassen.`;
    case "cancelled":
      return `Abgebrochen. ${kept}.`;
    default:
      return `${kept}.`;
  }
};

export const panel: PanelTexts = {
  ...list,
  // Toolbar.
  title: "Defender-Fehler",
  record: "Aufzeichnen",
  clear: "Leeren",
  copyAll: "Alle Tracking-IDs kopieren",
  history: "Verlauf",
  importHar: "HAR importieren",
  export: "Exportieren",
  settings: "Einstellungen",
  errorCodes: "Fehlercodes",
  aboutCode: "Zu diesem Code",
  explainText: "Text erklären",
  filter: "Filtern",
  filterError: (reason) => `${reason}. Filter nicht angewendet.`,
  filterSlow: "Dieser reguläre Ausdruck braucht zu lange. Filter nicht angewendet.",

  // The list.
  status: "Status",
  code: "Code",
  method: "Methode",
  path: "Pfad",
  trackingId: "Tracking-ID",
  time: "Zeit",
  noCode: "kein Code",
  noId: "keine",
  noReply: "Keine Antwort",
  times: (n) => `${number(n)}-mal`,
  // Agrees with "Fehler" in both numbers.
  newRows: (n) => `${number(n)} neu`,

  failuresBetween: (n, from, to) => `${failures(n)} von ${from} bis ${to}`,
  withStatus: (n, status) => `${number(n)} mit ${status}`,
  withoutReply: (n) => `${number(n)} ohne Antwort`,
  narrowToTime: "Nach Zeitraum filtern",
  showAllTimes: "Ganzen Zeitraum anzeigen",

  dropHere: "HAR-Dateien zum Importieren hier ablegen",
  importing: "Import läuft",
  importingFile: (name, index, of) => (of > 1 ? `${name} (${number(index)} von ${number(of)})` : name),
  cancelImport: "Abbrechen",

  // History.
  allKept: "Alle Fehler",
  importedFiles: "Importierte Dateien",
  unknownPage: "unbekannte Seite",
  historyLoading: "Verlauf wird geladen\u00a0…",
  historyEmptyTitle: "Noch keine Fehler gespeichert",
  historyEmptyHint:
    "Fehler werden in diesem Browser gespeichert, sobald sie auftreten. Auch importierte HAR-Dateien erscheinen hier.",
  deleteGroup: "Diese löschen",
  deleteAll: "Alle löschen",
  deleteQuestion: (n) => `${failures(n)} endgültig löschen?`,
  deleteYes: "Löschen",
  deleteNo: "Behalten",
  historyFull: "Der Datenträger ist voll.",
  historyBlocked:
    "Der Verlauf kann nicht geöffnet werden: In einem anderen Fenster läuft noch eine ältere Version dieser Erweiterung, oder der Browser blockiert das Speichern.",
  historyDamaged: "Der Verlauf kann nicht gelesen werden: Seine Datenbank ist beschädigt.",
  notSaved: (found: number, notes: number) =>
    `Noch nicht gespeichert: ${found === 0 ? notesText(notes) : notes === 0 ? failures(found) : `${failures(found)} und ${notesText(notes)}`}. Lassen Sie die DevTools geöffnet, bis alles gespeichert ist.`,
  historyNear: (kept: number, most: number) =>
    `Der Verlauf ist fast voll: ${number(kept)} von ${number(most)} Fehlern. Um Platz zu schaffen, werden die häufigsten Wiederholungen zuerst gelöscht, Fehler mit einer Notiz zuletzt.`,
  filesBeyond: (names: readonly string[]) =>
    `Die importierten Dateien enthalten zu viele Fehler. Der nächste Import löscht diese aus dem Verlauf: ${names.join(", ")}`,
  historyPrivate: "Privates Fenster: Wenn Sie die DevTools schließen, bleibt nichts gespeichert.",
  historyOff: "Der Verlauf ist deaktiviert: Wenn Sie die DevTools schließen, bleibt nichts gespeichert.",

  // The empty list.
  emptyTitle: "Noch keine Defender-Fehler",
  watched: (names: readonly string[]) =>
    `In diesem Tab werden beobachtet: ${names.join(", ")}. Keine Daten verlassen diesen Browser.`,
  groupNames,
  pausedTitle: "Die Aufzeichnung ist angehalten",
  pausedHint: "Aufrufe, die jetzt fehlschlagen, werden nicht aufgezeichnet.",
  resume: "Weiter aufzeichnen",
  filteredTitle: "Kein Fehler entspricht dem Filter",
  clearFilter: "Filter zurücksetzen",

  // Details.
  details: "Details",
  back: "Zurück zur Liste",
  close: "Schließen",
  resizeDetails: "Breite des Detailbereichs ändern",
  answer: "Erklärung",
  idsAndReport: "IDs und Bericht",
  whatItMeans: "Bedeutung",
  inGeneral: "Allgemein",
  whatToDo: "Abhilfe",
  ids: "IDs für den Support",
  request: "Anfrage",
  response: "Antwort",
  quotes: ["„", "“"],
  comma: ", ",
  colon: ": ",
  header: (name: string) => `Header ${name}`,
  requestHeader: (name: string) => `Anfrageheader ${name}`,
  apiSays: "Die API meldet",
  documentation: "Dokumentation:",
  opensTab: "wird in einem neuen Tab geöffnet",
  sentInBatch: "Gesendet als Teil eines Batches an",
  token: "Token",
  validUntil: (time) => `gültig bis ${time}`,
  idHere: "← Tracking-ID",
  showAll: (characters) => `Alle ${number(characters)} Zeichen anzeigen`,

  // Shown instead of a request or response body: "Inhalt" fits both.
  bodyEmpty: "Der Inhalt ist leer.",
  bodyBinary: "Der Inhalt ist binär und wird nicht angezeigt.",
  bodyBinarySize: (bytes) => `Der Inhalt ist binär (${number(bytes)}\u00a0Byte) und wird nicht angezeigt.`,
  bodyGone:
    "Der Inhalt ist nicht mehr verfügbar: Die Seite wurde gewechselt, bevor der Inhalt gelesen werden konnte.",
  bodyTooBig: (bytes) =>
    `Der Inhalt ist zu groß: Der Browser bewahrt ihn nicht auf (${number(bytes)}\u00a0Byte).`,
  bodyUnreadable: "Der Inhalt konnte nicht gelesen werden.",
  bodyRedirect: "Die Antwort ist eine Umleitung; der Browser bewahrt ihren Inhalt nicht auf.",
  bodyPreflight: "Der Aufruf ist ein CORS-Preflight; der Browser bewahrt seinen Inhalt nicht auf.",
  bodyBlocked:
    "Die Seite sah nur „Failed to fetch“, obwohl der Server dies geantwortet hat. In der Antwort fehlen die CORS-Header, mit denen die Seite sie lesen dürfte.",
  bodyBroken: (reason) =>
    `Die Verbindung ist abgebrochen, während die Antwort eintraf. Der Browser meldet ${reason}.`,
  noReplyReason: (reason) => `Es kam keine Antwort. Der Browser meldet ${reason}.`,
  bodyCut: "Nur der Anfang des Inhalts wurde gespeichert.",

  // Several selected failures, and their actions.
  selected: (n) => `${failures(n)} ausgewählt`,
  // "Diese", because "Alle Tracking-IDs kopieren" contains the rest of the name.
  copyIds: "Diese Tracking-IDs kopieren",
  deleteSelected: "Auswahl löschen",
  note: "Notiz",
  notePlaceholder: "Ticketnummer oder Notiz",
  deleteOne: "Fehler löschen",
  copyReport: "Supportbericht kopieren",
  report: "Supportbericht",
  reportIds: "Mit Mandanten- und Anwendungs-ID",
  reportMarkdown: "Markdown",
  reportLanguage: (language) => `Auf ${language}`,
  copyAs: "Kopieren als",
  asSent: "Wie gesendet",
  asCorrected: "Korrigiert",
  showInNetwork: "Im Panel „Netzwerk“ anzeigen",

  // Footer of Details.
  copyId: "Tracking-ID kopieren",
  noTrackingId: "Keine Tracking-ID",
  hasNoTrackingId: "Dieser Fehler hat keine Tracking-ID",
  idPurpose:
    "Jede Fehlerantwort der Defender-APIs enthält in der Eigenschaft `target` eine eindeutige Tracking-ID (Nachverfolgungs-ID). Geben Sie sie an, wenn Sie sich wegen eines Fehlers an den Microsoft-Support wenden: Damit lässt sich die Ursache leichter finden.",
  noIdPurpose: "Ohne Tracking-ID benötigt der Microsoft-Support den Zeitpunkt und die URL des Aufrufs:",
  timeUtc: "Zeit (UTC)",
  url: "URL",
  maybeTenant:
    "Dies ist möglicherweise die ID Ihres Mandanten und keine Tracking-ID: Bei dieser API kann `target` das eine oder das andere enthalten.",
  byServiceWorker:
    "Ein Service Worker der Seite hat geantwortet, nicht der Server: Die Seite hat diese Antwort selbst erzeugt oder gespeichert. Der Microsoft-Support kann ihre IDs möglicherweise nicht finden.",
  copySource: (source) => `${source} kopieren`,

  // Status bar.
  recording: "Aufzeichnung läuft",
  paused: "Angehalten",
  noFailures: "keine Fehler",
  failures,
  someFailures: (shown, all) =>
    `${number(shown)} von ${number(all)} ${plural(all, { one: "Fehler", other: "Fehlern" })}`,
  inRows: (counted, rows) =>
    `${counted} in ${number(rows)} ${plural(rows, { one: "Zeile", other: "Zeilen" })}`,
  allShown: (n) => `${failures(n)}${plural(n, { one: "", other: ", alle" })} angezeigt`,
  idCopied: (id) => `Tracking-ID kopiert: ${id}`,
  sourceCopied: (source, id) => `${source} kopiert: ${id}`,
  idsCopied: (n) => `${number(n)} ${plural(n, { one: "Tracking-ID", other: "Tracking-IDs" })} kopiert`,
  someByServiceWorker: (n) =>
    `${number(n)} davon ${plural(n, { one: "stammt", other: "stammen" })} aus Antworten eines Service Workers der Seite, nicht des Servers.`,
  noIds: "Keine Tracking-IDs in der Liste",
  reportCopied: "Supportbericht kopiert",
  callCopied: "Aufruf kopiert. Ersetzen Sie TOKEN durch Ihr eigenes Token.",
  callIncomplete:
    "Der Aufruf kann nicht kopiert werden: Sein Anfragebody wurde nicht vollständig gespeichert",
  exported: (n, file) => `${failures(n)} als ${file} gespeichert`,
  exportFailed: "Die Datei konnte nicht gespeichert werden",
  nothingToExport: "Die Liste ist leer: nichts zu exportieren",
  deleted: (n) => `${failures(n)} gelöscht`,
  historyCleared: "Verlauf gelöscht",
  loadFailed:
    "Ein Teil des Panels konnte nicht geladen werden. Schließen Sie die DevTools und öffnen Sie sie erneut.",
  extensionUpdated:
    "Die Erweiterung wurde aktualisiert. Laden Sie das Panel neu, oder schließen Sie die DevTools und öffnen Sie sie erneut.",
  reloadPanel: "Panel neu laden",
  recorderGone:
    "Die Aufzeichnung wurde unerwartet beendet. Schließen Sie die DevTools und öffnen Sie sie erneut, um weiter aufzuzeichnen.",
  imported: (result) => `${result.name}: ${importedText(result)}`,
  copyFailed: "Kopieren fehlgeschlagen: Der Browser hat den Zugriff auf die Zwischenablage verweigert",
  languageFailed: "Die Sprache konnte nicht geladen oder nicht gespeichert werden",
};
