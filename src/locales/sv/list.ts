import type { ListTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number, plural } = createWords("sv");

export const list: ListTexts = {
  byCause: "Efter orsak",
  more: "Mer",
  filterPlaceholder: "Ord, status:4xx, cause:token",
  filterHelp:
    "Ord, /reguljärt uttryck/ eller status:4xx code: cause: method: host: path: id: has:finding – ett inledande - utesluter",
  failedRequests: "Fel",
  cause: "Orsak",
  operation: "API-åtgärd",
  operations: (n) => `${number(n)} ${plural(n, { one: "API-åtgärd", other: "API-åtgärder" })}`,
  causes: (n) => `${number(n)} ${plural(n, { one: "orsak", other: "orsaker" })}`,
  between: (from, to) => `${from}–${to}`,
  copyCauseIds: (n) => `Kopiera ${number(n)} spårnings-ID${plural(n, { one: "", other: ":n" })}`,
  onlyCause: "Visa bara den här orsaken",
  whichOperations: "API-åtgärder",
  noted: (note) => `Anteckning: ${note}`,
  reloadPage: "Läs in sidan igen",
  repeatTitle: "Gör om det på sidan",
  repeatHint: "Defender-anrop som misslyckas visas här med sin orsak.",
  pasteTitle: "Klistra in en feltext",
  pasteHint:
    "Från en terminal, ett ärende, Postman eller Logic Apps. Ctrl+V fungerar var som helst i panelen.",
  openHar: "Öppna HAR",
  openTitle: "Öppna en HAR-fil",
  openHint: "Eller släpp den här. Fel grupperas efter orsak, med alla spårnings-ID:n.",
  samples: "Exempel",
  samplesTitle: "Prova med exempel",
  samplesHint: "Ingenting skickas.",
};
