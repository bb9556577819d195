import type { Texts } from "../texts.ts";
import { createWords } from "../words.ts";

const { brief, code, codes, duration, number } = createWords("de");

export const situations: Texts["situations"] = {
  unknownCode: (value) =>
    `Der Code ${code(value)} steht nicht in der Dokumentation dieser API; diese Erklärung beruht deshalb nur auf dem HTTP-Status.`,
  signInName: (name) => `Microsoft nennt diesen Anmeldefehler ${code(name)}.`,
  oauthError: (value) => `Der Tokendienst meldet ${code(value)}.`,
  html: "Die Antwort ist eine Webseite und kein API-Fehler, sie nennt also keine Ursache. Möglicherweise stammt sie von einem Proxy oder Gateway zwischen Browser und Dienst.",
  htmlBehind: "Die Antwort ist eine Webseite des Diensts hinter der API, sie nennt also keine Ursache.",
  htmlStep:
    "Prüfen Sie, ob ein Proxy, eine Firewall oder ein Gateway anstelle der API antwortet: Der Text der Seite nennt es möglicherweise.",
  console: "Die Seite stammt von der Konsole von Defender for Cloud Apps selbst, nicht von einem Proxy.",
  otherJson: "Die Antwort ist JSON, aber nicht in einem Format, das für Fehler dokumentiert ist.",
  empty: "Die Antwort hat keinen Inhalt; der einzige Hinweis ist ihr Status.",
  blocked: {
    meaning:
      "Die Seite sah nur „Failed to fetch“, obwohl der Server mit diesem Status geantwortet hat. In der Antwort fehlen die CORS-Header, deshalb hat der Browser sie nicht an die Seite weitergegeben.",
    steps: [
      "Soll eine Seite solche Antworten lesen können, rufen Sie die API über einen eigenen Server auf. Viele Defender-APIs sind nicht für Aufrufe aus einem Browser gedacht.",
    ],
  },
  brokenOff: (error) =>
    `Die Verbindung ist abgebrochen, während die Antwort eintraf: Der Browser meldet ${code(error)}.`,
  preflight: {
    title: "Preflight abgelehnt",
    meaning:
      "Vor dem eigentlichen Aufruf hat der Browser den Server um Erlaubnis gefragt (CORS-Preflight, `OPTIONS`), und der Server hat abgelehnt. Der eigentliche Aufruf wurde nie gesendet.",
    cause:
      "Meist lässt die API Aufrufe von Webseiten dieses Ursprungs (Origin) oder mit diesen Headern nicht zu. Am Token liegt es nicht: Beim Preflight sendet der Browser keines.",
    steps: [
      "Rufen Sie die API von einem Server oder aus einem Skript statt von einer Seite auf, oder über einen eigenen Proxy.",
      "Prüfen Sie Pfad und Host: Bei einer falschen Adresse wird der Preflight oft abgelehnt.",
    ],
  },
  network: {
    title: "Keine Antwort",
    meaning: (error) =>
      `Der Aufruf ist fehlgeschlagen, bevor eine Antwort kam: Der Browser meldet ${code(error)}.`,
    unnamed: "Der Aufruf ist fehlgeschlagen, bevor eine Antwort kam, und der Browser nennt keinen Grund.",
    cause:
      "Meist liegt es am Netzwerk, an einem Proxy, einer Firewall oder einem Werbeblocker. `net::ERR_FAILED` bedeutet meist, dass die Antwort des Servers auf den CORS-Preflight den Aufruf nicht zulässt.",
    steps: [
      "Prüfen Sie Hostname und Verbindung.",
      "Öffnen Sie denselben Aufruf im Panel „Netzwerk“: Dort steht der Grund in den Details.",
      "Ruft eine Seite die API auf, prüfen Sie, ob die API Aufrufe aus einem Browser zulässt (CORS).",
    ],
  },
  challenge: (error) => `Der Header \`WWW-Authenticate\` nennt den Grund: ${code(error)}.`,
  forwarded:
    "Microsoft Graph hat den Aufruf weitergeleitet und den Fehler der Defender-API innerhalb des eigenen Fehlers zurückgegeben.",
  inside: "Der Dienst hat den Fehler eines anderen Diensts innerhalb des eigenen Fehlers zurückgegeben.",
  redirect: "Der Anmeldedienst hat diesen Fehler in der URL einer Umleitung an die Anwendung zurückgegeben.",
  item: (id) => `Der Aufruf war erfolgreich, aber das Element ${code(id)} ist fehlgeschlagen.`,
  itemUnnamed: "Der Aufruf war erfolgreich, aber eines seiner Elemente ist fehlgeschlagen.",
  batch: (id) =>
    `Der Batch insgesamt war erfolgreich, aber der darin enthaltene Aufruf mit der ID ${code(id)} ist fehlgeschlagen.`,
  partWrong: "Korrigieren Sie den abgelehnten Teil und senden Sie dann nur diesen noch einmal.",
  partLater: "Warten Sie einen Moment und wiederholen Sie dann nur den fehlgeschlagenen Teil.",
  partOpen: "Falls der Teil selbst ungültig ist, korrigieren Sie ihn. Wiederholen Sie dann nur diesen Teil.",
  partial: (reasons) => `Die Antwort ist unvollständig: ${code(reasons)}`,
  warning: (vendor, provider, status, milliseconds) =>
    `Die Antwort ist unvollständig: Die Abfrage beim Anbieter ${code(provider)} von ${code(vendor)} ist nach ${number(milliseconds)}\u00a0ms mit Status ${status} fehlgeschlagen. Die anderen Anbieter haben geantwortet.`,
  refusedByProvider: (vendor, provider, status) =>
    `Der Anbieter ${code(provider)} von ${code(vendor)} hat die Abfrage abgelehnt (${code(String(status))}), daher fehlen seine Ergebnisse oder sind ungefiltert. Die anderen Anbieter haben geantwortet.`,
  detail: (value, message) =>
    `Genauer gesagt ist es der Fehler ${code(value)}${message ? ` (${message})` : ""}.`,
  beside: (value, message) => `Die Antwort enthält außerdem ${code(value)}${message ? ` (${message})` : ""}.`,
  roleOnly: {
    meaning: "Der Aufrufer darf das nicht, obwohl das Token akzeptiert wurde.",
    cause:
      "Diese API antwortet auch dann mit 401, wenn nur eine Rolle fehlt. Eine vor wenigen Minuten zugewiesene Rolle wirkt möglicherweise noch nicht.",
    steps: [
      "Prüfen Sie die Rollen des Aufrufers für die Ressourcen, die der Aufruf liest oder ändert.",
      "Wurde eine Rolle gerade erst zugewiesen, warten Sie einige Minuten und wiederholen Sie den Aufruf.",
    ],
  },
  azureConflict: {
    deleted: {
      meaning: "Ein Objekt mit diesem Namen oder dieser ID wurde erst vor Kurzem gelöscht.",
      steps: [
        "Warten Sie, bevor Sie den Namen oder die ID erneut verwenden, oder verwenden Sie einen anderen Wert.",
      ],
    },
    busy: {
      meaning: "Eine andere Änderung derselben Ressource läuft noch.",
      steps: [
        "Nehmen Sie Änderungen nacheinander vor: Wiederholen Sie den Aufruf, wenn die andere abgeschlossen ist.",
      ],
    },
    noEtag: {
      meaning:
        "Die Ressource ist möglicherweise schon vorhanden: Im Text fehlt `etag`, ohne das manche Ressourcentypen nichts überschreiben.",
      steps: [
        "Ist sie vorhanden, lesen Sie sie und senden Sie ihr aktuelles `etag` im Text der Anfrage. Manche Typen akzeptieren auch `*`, das jede Version überschreibt.",
        "Nehmen Sie Änderungen nacheinander vor: Wiederholen Sie den Aufruf, wenn die andere abgeschlossen ist.",
      ],
    },
  },
  gone: (next) => ({
    meaning: "Diese Operation, diese Version der API oder das Objekt ist nicht mehr verfügbar.",
    cause: "Auch eine eingestellte API oder Version antwortet so.",
    steps: [
      next === undefined
        ? "Prüfen Sie in der Dokumentation, ob die Operation oder ihre `api-version` eingestellt wurde und was sie ersetzt."
        : `Rufen Sie stattdessen ${code(next)} auf: Die aufgerufene API wurde eingestellt.`,
    ],
  }),
  dependency: {
    meaning: "Etwas, wovon dieser Aufruf abhängt, ist fehlgeschlagen oder nicht bereit.",
    steps: [
      "Prüfen Sie den Zustand der Ressource, von der der Aufruf abhängt; die Meldung nennt sie möglicherweise.",
      "Wiederholen Sie den Aufruf, sobald ihr Zustand stimmt.",
    ],
  },
  roleOrToken: (name) => ({
    meaning: "Das Token wird nicht akzeptiert, oder der Aufrufer hat keine Rolle, die diesen Aufruf erlaubt.",
    cause: "Diese API antwortet auch dann mit 401, wenn nur die Rolle fehlt.",
    steps: [
      name === undefined
        ? "Prüfen Sie die Rollen des Aufrufers, auch wenn das Token in Ordnung ist."
        : `Weisen Sie ${code(name)} für den Arbeitsbereich zu, und fordern Sie dann ein neues Token an.`,
      "Prüfen Sie, ob das Token für diese API gilt und nicht abgelaufen ist.",
    ],
  }),
  says: (message) => `Die API meldet: „${message}“`,
  goesOn: (message) => `Weiter heißt es: ${code(message)}`,
  likewise: (name) => `${code(name)} ebenso`,
  checkNamed: (name) => `Prüfen Sie ${brief(name)} in der Anfrage: Die Meldung nennt diesen Teil.`,
  tryWithout: (names) =>
    `Lassen Sie ${codes(names)} einzeln weg, um den Teil zu finden, den die API nicht unterstützt.`,
  tryBeta: (path) =>
    `Versuchen Sie ${code(path)}: Microsoft Graph bietet den Vorgang möglicherweise nur in der Betaversion an.`,
  leaveOut: (name) => `Lassen Sie ${brief(name)} hier weg.`,
  taken: "Verwenden Sie einen anderen Namen oder Wert, oder aktualisieren Sie das vorhandene Objekt.",
  sendCorrected: "Senden Sie den korrigierten Aufruf, den Sie hier kopieren können.",
  tokenLost:
    "Der Aufruf enthält ein Bearer-Token: Prüfen Sie, ob ein Proxy oder eine Umleitung den Header `Authorization` entfernt.",
  onlyAtRisk:
    "Die Liste enthält nur Benutzer, die gefährdet sind oder waren; ein vorhandener Benutzer kann also fehlen.",
  ofOneSignIn:
    "Der Pfad erwartet die ID einer einzelnen Anmeldung, nicht die eines Benutzers oder einer App: Die eines Benutzers finden Sie in der Liste mit `$filter=userId eq '…'`.",
  actionResult: (path) =>
    `Prüfen Sie zuerst die Aktion mit ${code(`GET ${path}`)}: Solange ihr ${code("status")} nicht ${code("Succeeded")} ist, gibt es kein Ergebnis.`,
  running: [
    "Warten Sie, bis einige der laufenden beendet sind, und wiederholen Sie dann den Aufruf.",
    "Führen Sie weniger gleichzeitig aus.",
  ],
  tokenFits:
    "Das Token ist nicht abgelaufen und gilt für diese API. Prüfen Sie, ob das Produkt in dem Mandanten, der es ausgestellt hat, lizenziert und eingerichtet ist.",
  bearerSent:
    "Der Aufruf enthält ein Bearer-Token, an der Form liegt es also nicht. Prüfen Sie, worauf die Anwendung und der Benutzer zugreifen dürfen.",
  providerQuery:
    "Fragen Sie nur ab, was dieser Anbieter unterstützt: Möglicherweise kennt er in `$filter` weniger Eigenschaften.",
  providerAccess: "Prüfen Sie Lizenz und Berechtigungen für diesen Anbieter: Eine Wiederholung hilft nicht.",
  wait: (seconds) => `Warten Sie ${duration(seconds, Math.ceil)} und wiederholen Sie dann den Aufruf.`,
  allow: (methods) => `Verwenden Sie eine Methode, die der Server hier akzeptiert: ${codes(methods)}.`,
  askedMethod: (method: string) => `Verwenden Sie ${code(method)}, wie es in der Meldung steht.`,
};
