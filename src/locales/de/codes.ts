import type { Texts } from "../texts.ts";
import { askSupport, readMessage, readSignInMessage } from "./support.ts";

const checkId = "Prüfen Sie die ID; am besten rufen Sie dazu erst die Liste der Objekte ab.";

const permissionSteps = [
  "Vergleichen Sie die Berechtigungen, die der Vorgang erfordert, mit den Rollen oder Bereichen (Scopes) im Token.",
  "Fehlt eine, fügen Sie sie der App-Registrierung hinzu, und lassen Sie einen Administrator die Einwilligung erteilen.",
  "Fordern Sie ein neues Token an: Ein altes erhält keine neuen Berechtigungen.",
];

export const codes: Texts["codes"] = {
  BadRequest: {
    meaning:
      "Die API hat die Anfrage abgelehnt. `BadRequest` ist der allgemeine Code der API für eine Anfrage, die sie nicht verarbeiten kann.",
    cause:
      "Meist enthält eine Abfrage einen Syntaxfehler, eine ID ist von der falschen Art, ein Argument fehlt oder die Aktion ist im aktuellen Zustand nicht möglich.",
    steps: [
      readMessage,
      "Vergleichen Sie die Anfrage mit dem Beispiel in der Dokumentation.",
      "Wiederholen Sie die Anfrage nicht unverändert: Sie schlägt wieder fehl.",
    ],
  },
  ODataError: {
    meaning: "Die API konnte die OData-Abfrage in der URL nicht lesen.",
    cause:
      "Meist lässt sich nach einer Eigenschaft nicht filtern, ein Operator ist falsch, Anführungszeichen fehlen oder der Vorgang unterstützt eine Option in `$filter`, `$top`, `$skip`, `$expand` oder `$select` nicht.",
    steps: [
      "Korrigieren Sie die Abfrageoption, die die Meldung nennt.",
      "Prüfen Sie, welche Eigenschaften und Optionen der Vorgang unterstützt.",
      "Beginnen Sie mit einem einfachen `$filter` und erweitern Sie ihn Schritt für Schritt.",
    ],
  },
  InvalidInput: {
    meaning: "Ein Wert im Pfad oder im Anfragebody ist für diesen Vorgang ungültig.",
    cause:
      "Meist gehört eine ID zu einer anderen Art von Objekt, ein Wert liegt außerhalb des zulässigen Bereichs oder ist leer.",
    steps: [
      "Prüfen Sie den Wert, den die Meldung nennt.",
      "Vergleichen Sie Typ und Format mit der Parametertabelle in der Dokumentation.",
    ],
  },
  InvalidRequestBody: {
    meaning: "Die API hat die Anfrage erhalten, konnte den Anfragebody aber nicht verwenden.",
    cause:
      "Bei Parametern im Anfragebody wird die Groß-/Kleinschreibung beachtet. Meist fehlt ein Parameter, oder sein Name ist falsch geschrieben, ein Wert ist unzulässig oder der Anfragebody ist kein gültiges JSON.",
    steps: [
      "Vergleichen Sie jeden Parameter Zeichen für Zeichen mit dem Beispiel in der API-Dokumentation.",
      "Prüfen Sie, ob der Anfragebody gültiges JSON ist und `Content-Type` den Wert `application/json` hat.",
    ],
  },
  InvalidHashValue: {
    meaning: "Die API hat den Hashwert abgelehnt.",
    cause:
      "Ein SHA-1-Wert hat 40 hexadezimale Zeichen, ein SHA-256-Wert 64 und ein MD5-Wert 32. Meist fehlen Zeichen, der Wert enthält Leerzeichen oder ein Präfix, oder der Vorgang erwartet eine andere Art von Hash.",
    steps: [
      "Prüfen Sie Länge und Zeichen des Hashwerts.",
      "Prüfen Sie in der Dokumentation, welche Arten von Hash der Vorgang akzeptiert.",
    ],
  },
  InvalidDomainName: {
    meaning: "Die API hat den Domänennamen abgelehnt.",
    cause:
      "Meist wurde statt des Domänennamens eine ganze URL gesendet, oder der Name enthält ein Leerzeichen, einen Port oder ein unzulässiges Zeichen.",
    steps: ["Senden Sie nur den Domänennamen, etwa `contoso.com`, ohne Schema, Port oder Pfad."],
  },
  InvalidIpAddress: {
    meaning: "Die API hat die IP-Adresse abgelehnt.",
    cause:
      "Meist ist ein Teil der Adresse größer als 255, oder die Adresse enthält einen Port, einen Bereich oder eine Präfixlänge.",
    steps: ["Senden Sie eine einzelne IPv4- oder IPv6-Adresse ohne Zusatz, etwa `203.0.113.7`."],
  },
  InvalidUrl: {
    meaning: "Die API hat die URL abgelehnt.",
    cause: "Meist fehlt das Schema, oder die URL enthält Leerzeichen oder nicht codierte Zeichen.",
    steps: [
      "Senden Sie eine vollständige URL, die mit `https://` oder `http://` beginnt.",
      "Codieren Sie Leerzeichen und Sonderzeichen (Prozentcodierung).",
    ],
  },
  MaximumBatchSizeExceeded: {
    meaning: "Die Anfrage enthält mehr Elemente, als der Vorgang in einem Aufruf akzeptiert.",
    cause: "Die Liste im Anfragebody überschreitet die maximale Batchgröße.",
    steps: ["Teilen Sie die Liste in kleinere Batches auf und senden Sie diese nacheinander."],
  },
  MissingRequiredParameter: {
    meaning: "In der Anfrage fehlt ein erforderlicher Parameter.",
    cause:
      "Bei Parametern im Anfragebody wird die Groß-/Kleinschreibung beachtet: Mit falscher Groß-/Kleinschreibung oder einem Tippfehler gilt ein Parameter als fehlend.",
    steps: [
      "Ergänzen Sie den Parameter, den die Meldung nennt.",
      "Ist er vorhanden, vergleichen Sie seine Schreibweise Zeichen für Zeichen mit dem Beispiel in der API-Dokumentation.",
    ],
  },
  OsPlatformNotSupported: {
    meaning: "Die Aktion ist für das Betriebssystem dieses Geräts nicht verfügbar.",
    cause: "Jede Reaktionsaktion unterstützt nur bestimmte Plattformen.",
    steps: [
      "Prüfen Sie in der Dokumentation, welche Plattformen die Aktion unterstützt.",
      "Filtern Sie die Geräte nach Plattform, bevor Sie die Aktion aufrufen.",
    ],
  },
  ClientVersionNotSupported: {
    meaning: "Der Defender-Client auf dem Gerät ist für diese Aktion zu alt.",
    cause: "Die Aktion erfordert eine neuere Clientversion als die auf dem Gerät.",
    steps: ["Aktualisieren Sie den Defender-Client auf dem Gerät und wiederholen Sie dann den Aufruf."],
  },
  Unauthorized: {
    meaning: "Die API konnte diese Anfrage nicht authentifizieren.",
    cause:
      "Meist ist der Header `Authorization` ungültig oder fehlt, oder das Token ist abgelaufen. Auch ein Token, das für eine andere Ressource ausgestellt wurde, kann der Grund sein.",
    steps: [
      "Fordern Sie ein neues Token an und senden Sie es als `Authorization: Bearer <token>`.",
      "Prüfen Sie, ob das Token für diese API und für die richtige Cloud ausgestellt wurde.",
      "Nennt die Meldung ein Konto oder eine Lizenz, hilft kein neues Token: Klären Sie zuerst dieses Problem.",
    ],
  },
  Forbidden: {
    meaning: "Die API kennt den Aufrufer, lässt diesen Aufruf aber nicht zu.",
    cause:
      "Meist wurde der Anwendung die API-Berechtigung nicht gewährt, die Administratoreinwilligung (Admin Consent) fehlt oder der Benutzer hat keinen Zugriff auf das Gerät oder die Gerätegruppe.",
    steps: permissionSteps,
  },
  DisabledFeature: {
    meaning: "Ein Feature, das dieser Aufruf braucht, ist im Mandanten deaktiviert oder nicht verfügbar.",
    cause:
      "Das Feature ist in den Einstellungen des Microsoft Defender-Portals deaktiviert oder nicht in der Lizenz enthalten. API-Berechtigungen ändern daran nichts.",
    steps: [
      "Lassen Sie einen Administrator das Feature im Microsoft Defender-Portal aktivieren.",
      "Prüfen Sie die Lizenz des Mandanten.",
    ],
  },
  DisallowedOperation: {
    meaning: "Der Vorgang ist hier nicht zulässig. Die Meldung nennt den Vorgang und den Grund.",
    cause:
      "Meist verhindert ihn eine Richtlinie, eine Einstellung der Gerätegruppe oder der Zustand des Geräts.",
    steps: [
      "Lesen Sie den Grund in der Meldung der API und ändern Sie die betreffende Einstellung.",
      "Prüfen Sie die Automatisierungsebene der Gerätegruppe.",
    ],
  },
  NotFound: {
    meaning: "Die angeforderte Ressource wurde nicht gefunden.",
    cause: "Meist ist die ID oder der Pfad falsch.",
    steps: [
      "Prüfen Sie Pfad und ID in der URL.",
      "Prüfen Sie, ob es den Vorgang in dieser Version der API gibt.",
    ],
  },
  ResourceNotFound: {
    meaning: "Die Ressource mit dieser ID gibt es nicht, oder der Aufrufer hat keinen Zugriff darauf.",
    cause:
      "Meist ist die ID falsch oder gehört zu einer anderen Art von Objekt oder einem anderen Mandanten, die Aufbewahrungsfrist ist abgelaufen oder der Aufrufer hat keinen Zugriff auf die Gerätegruppe.",
    steps: [checkId, "Prüfen Sie, ob der Aufrufer Zugriff auf die Gerätegruppe hat."],
  },
  InternalServerError: {
    meaning: "Im Dienst ist bei der Verarbeitung der Anfrage ein Fehler aufgetreten.",
    cause: "Der Fehler liegt auf dem Server. Die Anfrage selbst kann korrekt sein.",
    wait: "Wiederholen Sie den Aufruf nach kurzer Wartezeit.",
    steps: [askSupport],
  },
  TooManyRequests: {
    meaning: "Das Limit ist erreicht: zu viele Aufrufe oder zu viel Verarbeitungszeit in diesem Zeitraum.",
    cause:
      "Für alle Aufrufe einer Anwendung in einem Mandanten gilt ein gemeinsames Limit. Andere Jobs mit derselben Anwendungs-ID können es also ausgeschöpft haben.",
    wait: "Warten Sie so lange, wie `Retry-After` oder die Meldung angibt, und wiederholen Sie dann den Aufruf.",
    steps: [
      "Lassen Sie den Client nach jedem `429` länger warten und verteilen Sie die Aufrufe über die Zeit.",
      "Fordern Sie größere Seiten an oder nutzen Sie Batchvorgänge, damit weniger Aufrufe nötig sind.",
    ],
  },
  ActiveRequestAlreadyExists: {
    meaning: "Auf dem Gerät läuft bereits eine Aktion dieser Art.",
    cause: "Ein früherer Aufruf hat sie gestartet, und sie ist noch nicht abgeschlossen.",
    steps: [
      "Warten Sie, bis die laufende Aktion abgeschlossen ist, oder brechen Sie sie ab.",
      "Wiederholen Sie dann den Aufruf.",
    ],
  },
  UnknownError: {
    meaning:
      "Microsoft Graph hat einen Fehler eines anderen Diensts weitergegeben, ohne die Ursache zu nennen.",
    steps: [],
  },
  InvalidAuthenticationToken: {
    meaning: "Microsoft Graph hat das Zugriffstoken abgelehnt.",
    cause: "Meist fehlt das Token, oder es ist abgelaufen, beschädigt oder für eine andere API ausgestellt.",
    steps: [
      "Fordern Sie ein neues Token für `https://graph.microsoft.com` an.",
      "Senden Sie es unverändert als `Authorization: Bearer <token>`.",
    ],
  },
  insufficient_claims: {
    meaning:
      "Die API verlangt ein neues Token: Eine Richtlinie für bedingten Zugriff oder die fortlaufende Zugriffsevaluierung lässt das bisherige nicht mehr zu.",
    cause:
      "Zum Beispiel hat sich der Standort geändert, die Sitzung wurde widerrufen oder eine Multi-Faktor-Authentifizierung ist erforderlich.",
    steps: [
      "Fordern Sie ein neues Token an und geben Sie dabei den Wert `claims` aus dem Header `WWW-Authenticate` mit.",
      "Hilft das nicht, melden Sie sich erneut interaktiv an.",
    ],
  },
};

export const categories: Texts["categories"] = {
  request: {
    meaning: "Die Anfrage ist für diese API ungültig.",
    cause: "Meist weicht ein Parameter, ein Wert oder die URL von der Dokumentation ab.",
    steps: [readMessage, "Vergleichen Sie die Anfrage mit der Dokumentation."],
  },
  auth: {
    meaning: "Die Anmeldung oder das Token wurde nicht akzeptiert.",
    cause:
      "Meist sind Anmeldeinformationen, ein Token oder eine Assertion falsch, abgelaufen oder widerrufen.",
    steps: [
      readSignInMessage,
      "Korrigieren Sie, was nicht akzeptiert wurde, und fordern Sie ein neues Token an, oder melden Sie sich erneut an.",
    ],
  },
  permission: {
    meaning: "Der Aufrufer ist authentifiziert, aber für diese Aktion nicht autorisiert.",
    cause: "Meist fehlt eine Berechtigung, die Einwilligung oder eine Rollenzuweisung.",
    steps: permissionSteps,
  },
  license: {
    meaning:
      "Dem Mandanten fehlt eine Voraussetzung für diesen Aufruf: eine Lizenz oder die Einrichtung eines Produkts.",
    cause:
      "Meist fehlt eine Lizenz, oder das Produkt ist im Mandanten nicht eingerichtet. Ein neues Token oder eine andere Berechtigung ändert daran nichts.",
    steps: [
      "Prüfen Sie die Lizenzen des Mandanten.",
      "Schließen Sie die Einrichtung des Produkts in dessen Portal ab und wiederholen Sie dann den Aufruf.",
    ],
  },
  policy: {
    meaning: "Eine Richtlinie der Organisation hat die Anmeldung blockiert.",
    cause:
      "Meist ist es der bedingte Zugriff: Das Gerät, der Standort oder die Authentifizierungsstärke erfüllt die Richtlinie nicht.",
    steps: [
      "Suchen Sie diese Anmeldung in den Anmeldeprotokollen von Microsoft Entra; dort steht die Richtlinie.",
      "Erfüllen Sie die Vorgabe oder bitten Sie einen Administrator um eine Ausnahme.",
    ],
  },
  device: {
    meaning: "Das Gerät unterstützt diese Aktion nicht.",
    cause: "Meist liegt es an der Plattform oder an der Clientversion des Geräts.",
    steps: ["Vergleichen Sie Plattform und Clientversion des Geräts mit der Dokumentation."],
  },
  notFound: {
    meaning: "Die angeforderte Ressource wurde nicht gefunden.",
    cause: "Meist ist die ID oder der Pfad falsch, oder das Objekt wurde gelöscht.",
    steps: ["Prüfen Sie Pfad und ID in der URL."],
  },
  conflict: {
    meaning: "Die Anfrage steht im Konflikt mit dem aktuellen Zustand.",
    cause:
      "Meist ist ein solches Objekt bereits vorhanden, die Aktion läuft schon oder das Objekt wurde inzwischen geändert.",
    steps: ["Lesen Sie zuerst den aktuellen Zustand und entscheiden Sie dann, ob der Aufruf noch nötig ist."],
  },
  throttling: {
    meaning: "In kurzer Zeit wurden zu viele Anfragen gesendet.",
    cause: "Für alle Aufrufe einer Anwendung in einem Mandanten gilt ein gemeinsames Limit.",
    wait: "Warten Sie so lange, wie `Retry-After` oder die Meldung angibt, und wiederholen Sie dann den Aufruf.",
    steps: ["Verteilen Sie die Aufrufe über die Zeit."],
  },
  quota: {
    meaning: "Ein Kontingent ist ausgeschöpft.",
    cause: "Der Mandant oder der Benutzer hat das Speicher- oder Nutzungslimit erreicht.",
    steps: ["Löschen Sie, was nicht mehr gebraucht wird, und wiederholen Sie dann den Aufruf."],
  },
  timeout: {
    meaning: "Die Verarbeitung hat länger gedauert als zulässig.",
    cause: "Meist umfasst die Anfrage zu viele Daten.",
    steps: [
      "Grenzen Sie die Anfrage ein: kürzerer Zeitraum, weniger Spalten, weniger Elemente.",
      "Wiederholen Sie dann den Aufruf.",
    ],
  },
  server: {
    meaning: "Im Dienst ist ein Fehler aufgetreten, oder der Dienst ist vorübergehend nicht verfügbar.",
    cause: "Der Fehler liegt auf dem Server. Die Anfrage selbst kann korrekt sein.",
    wait: "Wiederholen Sie den Aufruf nach kurzer Wartezeit.",
    steps: [askSupport],
  },
  partial: {
    meaning: "Ein Teil der Anfrage ist fehlgeschlagen; der Rest war erfolgreich.",
    steps: ["Falls der Teil selbst ungültig ist, korrigieren Sie ihn. Wiederholen Sie dann nur diesen Teil."],
  },
  pending: {
    meaning: "Die Anmeldung ist noch nicht abgeschlossen. Das ist kein Fehler.",
    cause: "Im Gerätecodeflow hat der Benutzer den Code noch nicht eingegeben.",
    steps: ["Fragen Sie den Status weiter im vorgegebenen Abstand ab, bis sich der Benutzer angemeldet hat."],
  },
};

export const missingInGraph: Texts["missingInGraph"] = {
  meaning: codes.ResourceNotFound.meaning,
  cause: categories.notFound.cause,
  steps: [checkId],
};

export const signInDenied: Texts["signInDenied"] = {
  meaning: "Die Anwendung oder der Benutzer ist nicht berechtigt, dieses Token zu erhalten.",
  cause:
    "Meist fehlt die Einwilligung, die App-Registrierung enthält keine Berechtigung für die API, oder der Benutzer oder die Anwendung ist nicht zugewiesen.",
  steps: [
    "Prüfen Sie in Microsoft Entra die Berechtigungen, die Einwilligung und die Zuweisungen der Anwendung.",
    "Fordern Sie das Token dann erneut an.",
  ],
};
