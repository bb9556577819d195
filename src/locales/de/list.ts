import type { ListTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number, plural } = createWords("de");

export const list: ListTexts = {
  byCause: "Nach Ursache",
  more: "Mehr",
  filterPlaceholder: "Wörter, status:4xx, cause:token",
  filterHelp:
    "Wörter, /RegEx/ oder status:4xx code: cause: method: host: path: id: has:finding – vorangestelltes - schließt aus",
  failedRequests: "Fehler",
  cause: "Ursache",
  operation: "Vorgang",
  operations: (n) => `${number(n)} ${plural(n, { one: "Vorgang", other: "Vorgänge" })}`,
  causes: (n) => `${number(n)} ${plural(n, { one: "Ursache", other: "Ursachen" })}`,
  between: (from, to) => `${from}–${to}`,
  copyCauseIds: (n) => `${number(n)} ${plural(n, { one: "Tracking-ID", other: "Tracking-IDs" })} kopieren`,
  onlyCause: "Nur diese Ursache anzeigen",
  whichOperations: "Vorgänge",
  noted: (note) => `Notiz: ${note}`,
  reloadPage: "Seite neu laden",
  repeatTitle: "Auf der Seite wiederholen",
  repeatHint: "Fehlgeschlagene Defender-Aufrufe erscheinen hier mit ihrer Ursache.",
  pasteTitle: "Einen Fehlertext einfügen",
  pasteHint:
    "Aus einem Terminal, einem Ticket, Postman oder Logic Apps. Strg+V funktioniert überall im Panel.",
  openHar: "HAR öffnen",
  openTitle: "Eine HAR-Datei öffnen",
  openHint: "Oder hier ablegen. Fehler werden nach Ursache gruppiert, mit allen Tracking-IDs.",
  samples: "Beispiele",
  samplesTitle: "Mit Beispielen ausprobieren",
  samplesHint: "Es wird nichts gesendet.",
};
