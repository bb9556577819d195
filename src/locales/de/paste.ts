import type { PasteTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number } = createWords("de");

export const paste: PasteTexts = {
  title: "Text erklären",
  text: "Text",
  placeholder: "Fehler hier einfügen",
  empty:
    "Fügen Sie einen beliebigen Text mit einem Fehler einer Defender-API ein: aus einem Terminal, einem Ticket, Postman, einem Flow oder der Browserkonsole. Er wird in diesem Browser gelesen; nichts wird gesendet, und vertrauliche Werte werden entfernt.",
  answer: "Erklärung",
  readAs: "Erkannt als",
  operation: "Vorgang",
  forms: {
    object: "JSON",
    run: "Ausgabe eines Flows",
    http: "HTTP-Antwort",
    curl: "cURL-Befehl",
    powershell: "PowerShell-Fehler",
    python: "Python-Fehler",
    postman: "Anfragekonsole",
    sdk: "SDK-Fehler",
    console: "Meldung der Browserkonsole",
    connection: "Verbindungsfehler",
    "sign-in": "Anmeldefehler",
    wording: "Fehlermeldung",
    ticket: "Ticket",
  },
  several: (n) => `${number(n)} Fehler in diesem Text`,
  cause: (at, n) => `Ursache ${number(at)} von ${number(n)}`,
  previousCause: "Vorherige Ursache",
  nextCause: "Nächste Ursache",
  cut: (n) => `Nur die ersten ${number(n)} Zeichen wurden gelesen.`,
  nothing: "In diesem Text wurde kein Fehler erkannt",
  nothingHint:
    "Gesucht wurde nach einer Fehlerantwort als JSON oder XML, einem HTTP-Status mit der URL einer Defender-API, einem cURL-Befehl, Ausgaben von PowerShell, Python, Postman, einem Flow oder einem SDK, einer `AADSTS`-Nummer, einer Meldung der Browserkonsole und einer Tracking-ID.",
  request: "Dies ist nur ein Aufruf, die Antwort fehlt",
  requestHint:
    "Fügen Sie die Antwort darunter ein: Ihr Status und ihr Inhalt zeigen, was fehlgeschlagen ist.",
  success: (status) => `Der Aufruf war erfolgreich, Status ${status}`,
  successHint:
    "Der Text enthält keinen Fehler. Wenn ein anderer Aufruf fehlgeschlagen ist, fügen Sie diesen ein.",
  elsewhere: (host) => `Der Aufruf geht an ${host}; das ist keine Defender-API`,
  elsewhereHint:
    "Wenn dieser Host Ihr eigenes Gateway vor einer Defender-API ist, fügen Sie ihn in den Einstellungen unter „Weitere Hosts“ hinzu.",
  id: "Eine ID allein sagt nicht, was fehlgeschlagen ist",
  idHint:
    "Kein Fehler in der Liste oder im Verlauf hat diese ID. Fügen Sie die Fehlerantwort ein, oder geben Sie dem Microsoft-Support die ID mit Zeitpunkt und URL des Aufrufs.",
  found: "In der Liste oder im Verlauf gefunden",
  add: "Zur Liste hinzufügen",
  added: (n) => `${number(n)} Fehler zur Liste hinzugefügt`,
  show: "In der Liste anzeigen",
  copyExplanation: "Erklärung kopieren",
  explanationCopied: "Erklärung kopiert",
  pastedTexts: "Eingefügte Texte",
  inTab: (n) => `${number(n)} Fehler in diesem Tab`,
  inTabHint: "Zu finden in den DevTools, im Tab „Defender-Fehler“.",
  closed: "Öffnen Sie die DevTools, um die Fehler dieses Tabs aufzuzeichnen",
  closedHint: "Wählen Sie in den DevTools den Tab „Defender-Fehler“.",
  openHar: "HAR öffnen",
  history: "Verlauf",
  errorCodes: "Fehlercodes",
  chooseHar: "Wählen Sie eine HAR-Datei, oder legen Sie sie hier ab",
  choose: "Datei wählen",
};
