import type { Texts } from "../texts.ts";
import { askSupport, askSupportWithoutId } from "./support.ts";

export const statuses: Texts["statuses"] = {
  400: {
    title: "Ungültige Anfrage",
    meaning: "Der Server hat die Anfrage als ungültig abgelehnt.",
    cause:
      "Meist weicht der Anfragebody, ein Parameter oder die Abfrage in der URL von der Dokumentation ab.",
    steps: [
      "Vergleichen Sie die Anfrage mit der Dokumentation.",
      "Wiederholen Sie die Anfrage nicht unverändert: Sie schlägt wieder fehl.",
    ],
  },
  401: {
    title: "Nicht autorisiert",
    meaning: "Der Server konnte diese Anfrage nicht authentifizieren.",
    cause: "Meist ist der Header `Authorization` ungültig oder fehlt, oder das Token ist abgelaufen.",
    steps: ["Fordern Sie ein neues Token an und senden Sie es als `Authorization: Bearer <token>`."],
  },
  402: {
    title: "Zahlung erforderlich",
    meaning: "Der Server verlangt eine Zahlung oder eine Lizenz, bevor er antwortet.",
    cause:
      "Für einige nutzungsabhängig berechnete APIs von Microsoft Graph muss eine Abrechnung eingerichtet sein.",
    steps: ["Prüfen Sie Lizenz und Abrechnung der Anwendung."],
  },
  403: {
    title: "Zugriff verweigert",
    meaning: "Der Aufrufer ist authentifiziert, aber für diese Aktion nicht autorisiert.",
    cause: "Meist fehlt eine Berechtigung, die Einwilligung oder der Zugriff auf das Objekt.",
    steps: [
      "Prüfen Sie die Berechtigungen der Anwendung oder die Rolle des Benutzers.",
      "Fordern Sie nach einer Änderung ein neues Token an.",
    ],
  },
  404: {
    title: "Nicht gefunden",
    meaning: "Unter dieser URL ist keine Ressource vorhanden.",
    cause:
      "Ein falscher Pfad führt meist zu einer 404-Antwort ohne Inhalt, eine falsche ID meist zu einer 404-Antwort mit Fehlercode.",
    steps: [
      "Vergleichen Sie den Pfad Zeichen für Zeichen mit der Dokumentation.",
      "Prüfen Sie die ID im Pfad.",
    ],
  },
  405: {
    title: "Methode nicht zulässig",
    meaning: "Die URL ist vorhanden, akzeptiert diese HTTP-Methode aber nicht.",
    cause: "Meist wurde `GET` statt `POST` gesendet, oder ein Teil des Pfads fehlt.",
    steps: [
      "Verwenden Sie die Methode, die die Dokumentation nennt. Der Header `Allow` listet die akzeptierten Methoden auf.",
    ],
  },
  406: {
    title: "Format nicht verfügbar",
    meaning: "Der Server kann nicht in dem Format antworten, das die Anfrage verlangt.",
    cause: "Der Header `Accept` nennt ein Format, das die API nicht anbietet.",
    steps: ["Senden Sie `Accept: application/json`."],
  },
  408: {
    title: "Zeitüberschreitung der Anfrage",
    meaning: "Der Server hat die Anfrage nicht rechtzeitig vollständig erhalten.",
    cause: "Meist ist die Verbindung langsam oder der Anfragebody sehr groß.",
    steps: ["Wiederholen Sie den Aufruf."],
  },
  409: {
    title: "Konflikt",
    meaning: "Die Anfrage steht im Konflikt mit dem aktuellen Zustand des Objekts.",
    cause: "Meist ist ein solches Objekt bereits vorhanden, oder es wurde inzwischen geändert.",
    steps: ["Lesen Sie den aktuellen Zustand und entscheiden Sie dann, ob der Aufruf noch nötig ist."],
  },
  410: {
    title: "Nicht mehr verfügbar",
    meaning: "Die angeforderte Ressource ist nicht mehr vorhanden.",
    cause: "Meist ist ein Deltalink oder ein Seitenlink abgelaufen.",
    steps: ["Beginnen Sie wieder mit der ersten Seite."],
  },
  411: {
    title: "Länge erforderlich",
    meaning: "Der Server verlangt die Länge des Anfragebodys.",
    cause: "Der Header `Content-Length` fehlt.",
    steps: ["Senden Sie den Header `Content-Length`."],
  },
  412: {
    title: "Vorbedingung nicht erfüllt",
    meaning:
      "Eine Bedingung der Anfrage ist nicht erfüllt: Das Objekt hat sich geändert, seit es gelesen wurde.",
    cause: "Der Wert in `If-Match` ist nicht mehr aktuell.",
    steps: ["Lesen Sie das Objekt erneut und wiederholen Sie die Änderung mit seinem neuen ETag."],
  },
  413: {
    title: "Anfrage zu groß",
    meaning: "Der Anfragebody ist größer, als der Server akzeptiert.",
    cause: "Meist ist eine Datei zu groß oder eine Liste zu lang.",
    steps: ["Senden Sie weniger Daten auf einmal."],
  },
  414: {
    title: "URL zu lang",
    meaning: "Die URL ist länger, als der Server akzeptiert.",
    cause: "Meist ist `$filter` sehr lang.",
    steps: ["Kürzen Sie die Abfrage oder teilen Sie sie auf."],
  },
  415: {
    title: "Medientyp nicht unterstützt",
    meaning: "Der Server akzeptiert das Format des Anfragebodys nicht.",
    cause: "Meist ist der Header `Content-Type` falsch oder fehlt.",
    steps: ["Senden Sie `Content-Type: application/json`."],
  },
  416: {
    title: "Bytebereich nicht verfügbar",
    meaning: "Den angeforderten Bytebereich gibt es nicht.",
    cause: "Der Header `Range` verweist auf eine Stelle hinter dem Ende.",
    steps: ["Korrigieren Sie den Header `Range` oder lassen Sie ihn weg."],
  },
  422: {
    title: "Inhalt nicht verarbeitbar",
    meaning: "Der Anfragebody ist lesbar, aber sein Inhalt ist nicht verwendbar.",
    cause: "Meist ist ein Wert nicht zulässig oder widerspricht einem anderen.",
    steps: ["Vergleichen Sie die Werte im Anfragebody mit der Dokumentation."],
  },
  423: {
    title: "Gesperrt",
    meaning: "Das Objekt ist gesperrt.",
    cause: "Ein anderer Prozess verwendet es gerade.",
    steps: ["Wiederholen Sie den Aufruf später."],
  },
  424: {
    title: "Abhängigkeit fehlgeschlagen",
    meaning: "Dieser Aufruf hängt von einem anderen ab, der fehlgeschlagen ist.",
    cause: "In einem Batch ist der Aufruf fehlgeschlagen, der in `dependsOn` steht.",
    steps: ["Beheben Sie zuerst den Fehler des vorherigen Aufrufs."],
  },
  428: {
    title: "Vorbedingung erforderlich",
    meaning: "Der Server nimmt diese Änderung nur an, wenn die Anfrage eine Bedingung enthält.",
    cause: "Wahrscheinlich fehlt der Header `If-Match`.",
    steps: ["Lesen Sie das Objekt und senden Sie sein ETag in `If-Match`."],
  },
  429: {
    title: "Zu viele Anfragen",
    meaning: "In kurzer Zeit wurden zu viele Aufrufe gesendet.",
    cause: "Für alle Aufrufe einer Anwendung in einem Mandanten gilt ein gemeinsames Limit.",
    wait: "Warten Sie so lange, wie `Retry-After` angibt, und wiederholen Sie dann den Aufruf.",
    steps: ["Verteilen Sie die Aufrufe über die Zeit."],
  },
  440: {
    title: "Sitzung abgelaufen",
    meaning: "Die Sitzung im Portal ist beendet.",
    cause: "Das Portal war zu lange inaktiv, oder seine Cookies sind nicht mehr gültig.",
    steps: [
      "Laden Sie das Portal neu und melden Sie sich wieder an.",
      "Wiederholen Sie den Aufruf erst danach.",
    ],
  },
  500: {
    title: "Interner Serverfehler",
    meaning: "Im Dienst ist bei der Verarbeitung der Anfrage ein Fehler aufgetreten.",
    cause: "Der Fehler liegt auf dem Server. Die Anfrage selbst kann korrekt sein.",
    wait: "Wiederholen Sie den Aufruf nach kurzer Wartezeit.",
    steps: [askSupport],
  },
  501: {
    title: "Nicht implementiert",
    meaning: "Der Server bietet diese Funktion nicht an.",
    cause: "Meist gibt es den Vorgang in dieser Cloud oder Version nicht.",
    steps: ["Prüfen Sie in der Dokumentation, wo der Vorgang verfügbar ist."],
  },
  502: {
    title: "Ungültiges Gateway",
    meaning: "Ein Gateway zwischen Browser und Dienst hat keine brauchbare Antwort erhalten.",
    cause: "Meist liegt es an einer kurzen Störung des Diensts oder eines Proxys.",
    wait: "Wiederholen Sie den Aufruf nach kurzer Wartezeit.",
    steps: [],
  },
  503: {
    title: "Dienst nicht verfügbar",
    meaning: "Der Dienst ist überlastet oder wird gewartet.",
    cause: "Der Fehler liegt auf dem Server.",
    wait: "Warten Sie so lange, wie `Retry-After` angibt, sonst eine Minute, und wiederholen Sie dann den Aufruf.",
    steps: [],
  },
  504: {
    title: "Gateway-Zeitüberschreitung",
    meaning: "Der Dienst hat nicht rechtzeitig geantwortet.",
    cause:
      "Falls dies eine KQL-Abfrage war, hat sie wahrscheinlich zu lange gedauert; eine Wiederholung hilft nicht.",
    steps: [
      "Grenzen Sie die Abfrage ein: kürzerer Zeitraum, weniger Spalten.",
      "Wiederholen Sie den Aufruf in anderen Fällen nach kurzer Wartezeit.",
    ],
  },
  507: {
    title: "Nicht genügend Speicherplatz",
    meaning: "Das Speicherkontingent ist ausgeschöpft.",
    cause: "Der Mandant oder der Benutzer hat das Speicherlimit erreicht.",
    steps: ["Löschen Sie, was nicht mehr gebraucht wird, und wiederholen Sie dann den Aufruf."],
  },
  509: {
    title: "Bandbreitenlimit überschritten",
    meaning: "Die Anwendung hat in diesem Zeitraum zu viele Daten übertragen.",
    cause: "Große Antworten folgten zu schnell aufeinander.",
    steps: ["Warten Sie und fordern Sie dann weniger Daten auf einmal an."],
  },
};

export const otherStatus: Texts["otherStatus"] = {
  caller: {
    title: "Anfrage abgelehnt",
    meaning: "Der Server hat die Anfrage abgelehnt. Dieser Status ist für die API nicht dokumentiert.",
    steps: [
      "Suchen Sie in der Antwort nach einem Grund.",
      "Vergleichen Sie die Anfrage mit der Dokumentation.",
    ],
  },
  server: {
    title: "Serverfehler",
    meaning: "Auf dem Server ist ein Fehler aufgetreten. Dieser Status ist für die API nicht dokumentiert.",
    wait: "Wiederholen Sie den Aufruf nach kurzer Wartezeit.",
    steps: [askSupportWithoutId],
  },
  success: {
    title: "Teilweise fehlgeschlagen",
    meaning: "Der Aufruf insgesamt war erfolgreich, aber dieser Teil ist fehlgeschlagen.",
    steps: ["Falls der Teil selbst ungültig ist, korrigieren Sie ihn. Wiederholen Sie dann nur diesen Teil."],
  },
  whole: {
    title: "Laut Antwort fehlgeschlagen",
    meaning: "Der Status meldet Erfolg, aber laut Antwort ist der Aufruf fehlgeschlagen.",
    steps: [
      "Korrigieren Sie, was die Antwort nennt, und wiederholen Sie den Aufruf. Nennt sie nichts, wiederholen Sie ihn später.",
    ],
  },
};
