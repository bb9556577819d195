import type { Texts } from "./en.ts";
import { createWords } from "./words.ts";

const { code, codes, duration, number, period } = createWords("de");

/** A last step, where there is an id to give and where there is none. */
const askSupport =
  "Schlägt er weiterhin fehl, wenden Sie sich an den Microsoft-Support und geben Sie die Tracking-ID an.";
const askSupportWithoutId = "Schlägt er weiterhin fehl, wenden Sie sich an den Microsoft-Support.";

export const de: Texts = {
  askSupport,
  askSupportWithoutId,
  docsLocale: "de-de",

  links: {
    codesXdr: "Fehlercodes der APIs von Defender XDR",
    codesMde: "Fehlercodes der APIs von Defender für Endpunkt",
    errorsGraph: "Fehlerantworten von Microsoft Graph",
    securityGraph: "Fehlercodes der Microsoft Graph-Sicherheits-API",
    throttlingGraph: "Drosselung in Microsoft Graph",
    signInCodes: "Fehlercodes von Microsoft Entra",
    signInCode: (aadsts) => `Microsofts Seite zu ${aadsts}`,
    liveResponse: "Liveantwort-API",
    hunting: "Fehler der erweiterten Bedrohungssuche",
    overview: "APIs von Defender XDR: Übersicht",
    supported: "Unterstützte APIs von Defender XDR",
    access: "Zugriff auf die APIs von Defender XDR",
    terms: "API-Limits und Lizenzierung",
  },

  codes: {
    BadRequest: {
      meaning:
        "Die API weist die Anfrage zurück. `BadRequest` ist ihr allgemeiner Code für eine Anfrage, die sie nicht verwenden kann; den Grund nennt die Meldung.",
      cause:
        "Meist enthält eine Abfrage einen Syntaxfehler, eine ID ist von der falschen Art, ein Argument fehlt oder die Aktion ist im aktuellen Zustand nicht möglich.",
      steps: [
        "Lesen Sie unten die Meldung der API und korrigieren Sie, was sie nennt.",
        "Vergleichen Sie die Anfrage mit dem Beispiel in der Dokumentation.",
        "Wiederholen Sie die Anfrage nicht unverändert: Das schlägt wieder fehl.",
      ],
    },
    ODataError: {
      meaning: "Die API kann die OData-Abfrage in der URL nicht lesen.",
      cause:
        "Meist lässt sich nach einer Eigenschaft nicht filtern, ein Operator ist falsch, Anführungszeichen fehlen oder der Vorgang unterstützt eine Option in `$filter`, `$top`, `$skip`, `$expand` oder `$select` nicht.",
      steps: [
        "Korrigieren Sie die Abfrageoption, die die Meldung nennt.",
        "Prüfen Sie, welche Eigenschaften und Optionen der Vorgang unterstützt.",
        "Beginnen Sie mit einem einfachen `$filter` und erweitern Sie ihn Schritt für Schritt.",
      ],
    },
    InvalidInput: {
      meaning: "Ein Wert im Pfad oder im Anfragetext ist für diesen Vorgang ungültig.",
      cause:
        "Meist gehört eine ID zu einer anderen Art von Objekt, ein Wert liegt außerhalb des zulässigen Bereichs oder ist leer.",
      steps: [
        "Prüfen Sie den Wert, den die Meldung nennt.",
        "Vergleichen Sie Typ und Format mit der Parametertabelle in der Dokumentation.",
      ],
    },
    InvalidRequestBody: {
      meaning: "Die API hat die Anfrage erhalten, kann aber den Anfragetext (Body) nicht verwenden.",
      cause:
        "Bei Parametern im Anfragetext wird die Groß-/Kleinschreibung beachtet. Meist ist ein Parameter falsch geschrieben, auch nur in der Groß-/Kleinschreibung, oder er fehlt, ein Wert ist nicht zulässig oder der Anfragetext ist kein gültiges JSON.",
      steps: [
        "Vergleichen Sie jeden Parameter Buchstabe für Buchstabe mit dem Beispiel in der API-Dokumentation.",
        "Prüfen Sie, ob der Anfragetext gültiges JSON ist und `Content-Type` den Wert `application/json` hat.",
      ],
    },
    InvalidHashValue: {
      meaning: "Die API weist den Hashwert zurück.",
      cause:
        "Ein SHA-1-Wert hat 40 hexadezimale Zeichen, ein SHA-256-Wert 64 und ein MD5-Wert 32. Meist fehlen Zeichen, der Wert enthält Leerzeichen oder ein Präfix, oder der Vorgang erwartet eine andere Art von Hash.",
      steps: [
        "Prüfen Sie Länge und Zeichen des Hashwerts.",
        "Prüfen Sie in der Dokumentation, welche Arten von Hash der Vorgang akzeptiert.",
      ],
    },
    InvalidDomainName: {
      meaning: "Die API weist den Domänennamen zurück.",
      cause:
        "Meist wurde statt des Namens eine ganze URL gesendet, oder der Name enthält ein Leerzeichen, einen Port oder ein unzulässiges Zeichen.",
      steps: ["Senden Sie nur den Domänennamen, etwa `contoso.com`, ohne Schema, Port oder Pfad."],
    },
    InvalidIpAddress: {
      meaning: "Die API weist die IP-Adresse zurück.",
      cause:
        "Meist ist ein Teil der Adresse größer als 255, oder an der Adresse hängt ein Port, ein Bereich oder eine Präfixlänge.",
      steps: ["Senden Sie eine einzelne IPv4- oder IPv6-Adresse ohne Zusatz, etwa `203.0.113.7`."],
    },
    InvalidUrl: {
      meaning: "Die API weist die URL zurück.",
      cause: "Meist fehlt das Schema, oder die URL enthält Leerzeichen oder nicht codierte Zeichen.",
      steps: [
        "Senden Sie eine vollständige URL, die mit `https://` oder `http://` beginnt.",
        "Codieren Sie Leerzeichen und Sonderzeichen (Prozentcodierung).",
      ],
    },
    MaximumBatchSizeExceeded: {
      meaning: "Die Anfrage enthält mehr Elemente, als der Vorgang in einem Aufruf akzeptiert.",
      cause: "Die Liste im Anfragetext überschreitet die maximale Batchgröße.",
      steps: ["Teilen Sie die Liste in kleinere Batches auf und senden Sie diese nacheinander."],
    },
    MissingRequiredParameter: {
      meaning: "In der Anfrage fehlt ein erforderlicher Parameter.",
      cause:
        "Bei Parametern im Anfragetext wird die Groß-/Kleinschreibung beachtet: Mit falscher Groß-/Kleinschreibung oder einem Tippfehler gilt ein Parameter als fehlend.",
      steps: [
        "Ergänzen Sie den Parameter, den die Meldung nennt.",
        "Ist er vorhanden, vergleichen Sie seine Schreibweise Buchstabe für Buchstabe mit dem Beispiel in der API-Dokumentation.",
      ],
    },
    OsPlatformNotSupported: {
      meaning: "Für das Betriebssystem dieses Geräts gibt es die Aktion nicht.",
      cause: "Jede Reaktionsaktion unterstützt nur bestimmte Plattformen.",
      steps: [
        "Prüfen Sie in der Dokumentation, welche Plattformen die Aktion unterstützt.",
        "Wählen Sie die Geräte nach Plattform aus, bevor Sie die Aktion aufrufen.",
      ],
    },
    ClientVersionNotSupported: {
      meaning: "Der Defender-Client auf dem Gerät ist für diese Aktion zu alt.",
      cause: "Die Aktion erfordert eine neuere Clientversion als die auf dem Gerät.",
      steps: ["Aktualisieren Sie den Defender-Client auf dem Gerät und wiederholen Sie dann den Aufruf."],
    },
    Unauthorized: {
      meaning: "Die API akzeptiert die Anmeldung dieser Anfrage nicht.",
      cause:
        "Meist ist der Header `Authorization` ungültig oder fehlt, oder das Token ist abgelaufen. Auch ein Token, das für eine andere Ressource ausgestellt wurde, kann der Grund sein.",
      steps: [
        "Fordern Sie ein neues Token an und senden Sie es als `Authorization: Bearer <token>`.",
        "Prüfen Sie, ob das Token für diese API und für die richtige Cloud ausgestellt wurde.",
        "Nennt die Meldung ein Konto oder eine Lizenz, hilft kein neues Token: Klären Sie zuerst das.",
      ],
    },
    Forbidden: {
      meaning: "Das Token ist gültig, aber ihm fehlt die Berechtigung für diese Aktion.",
      cause:
        "Meist wurde der Anwendung die API-Berechtigung nicht gewährt, die Administratoreinwilligung (Admin Consent) fehlt oder der Benutzer hat keinen Zugriff auf das Gerät oder die Gerätegruppe.",
      steps: [
        "Vergleichen Sie die Berechtigungen, die der Vorgang erfordert, mit den Rollen oder Bereichen (Scopes) im Token.",
        "Fügen Sie die fehlende Berechtigung der App-Registrierung hinzu und lassen Sie einen Administrator die Einwilligung erteilen.",
        "Fordern Sie ein neues Token an: Ein altes erhält keine neuen Berechtigungen.",
      ],
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
        "Prüfen Sie die Automatisierungsstufe der Gerätegruppe.",
      ],
    },
    NotFound: {
      meaning: "Die API hat nicht gefunden, was die Anfrage verlangt.",
      cause: "Meist ist die ID oder der Pfad falsch.",
      steps: [
        "Prüfen Sie Pfad und ID in der URL.",
        "Prüfen Sie, ob es den Vorgang in dieser Version der API gibt.",
      ],
    },
    ResourceNotFound: {
      meaning: "Die Ressource mit dieser ID gibt es nicht, oder dieser Aufrufer kann sie nicht sehen.",
      cause:
        "Meist ist die ID falsch oder gehört zu einer anderen Art von Objekt oder einem anderen Mandanten, die Aufbewahrungsfrist ist vorbei oder der Aufrufer kann die Gerätegruppe nicht sehen.",
      steps: [
        "Prüfen Sie die ID; am besten rufen Sie dazu erst die Liste der Objekte ab.",
        "Prüfen Sie, ob der Aufrufer Zugriff auf die Gerätegruppe hat.",
      ],
    },
    InternalServerError: {
      meaning:
        "Im Dienst ist bei der Verarbeitung der Anfrage ein Fehler aufgetreten. Zu diesem Code sendet die API keine Meldung.",
      cause: "Der Fehler liegt auf dem Server. Die Anfrage selbst kann korrekt sein.",
      steps: ["Wiederholen Sie den Aufruf nach kurzer Wartezeit.", askSupport],
    },
    TooManyRequests: {
      meaning: "Das Limit ist erreicht: zu viele Aufrufe oder zu viel Rechenzeit in diesem Zeitraum.",
      cause:
        "Alle Aufrufe einer Anwendung in einem Mandanten zählen zusammen. Andere Jobs mit derselben Anwendungs-ID können das Limit also aufgebraucht haben.",
      steps: [
        "Warten Sie so lange, wie `Retry-After` oder die Meldung angibt, und wiederholen Sie dann den Aufruf.",
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
      meaning: "Microsoft Graph gibt einen Fehler weiter, ohne die Ursache zu nennen.",
      cause:
        "Bei Status 403 fehlt meist eine Berechtigung. Bei Status 500 oder 504 ist im Dienst ein Fehler aufgetreten oder die Abfrage hat zu lange gedauert.",
      steps: [
        "Bei Status 403: Prüfen Sie die Berechtigungen der Anwendung.",
        "Bei Status 500 oder 504: Grenzen Sie die Abfrage ein und wiederholen Sie den Aufruf.",
        "Schlägt er weiterhin fehl, wenden Sie sich an den Microsoft-Support und geben Sie die Anfrage-ID an.",
      ],
    },
    InvalidAuthenticationToken: {
      meaning: "Microsoft Graph weist das Zugriffstoken zurück.",
      cause:
        "Meist fehlt das Token, oder es ist abgelaufen, beschädigt oder für eine andere API ausgestellt.",
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
  },

  categories: {
    request: {
      meaning: "Die Anfrage ist für diese API ungültig.",
      cause: "Meist weicht ein Parameter, ein Wert oder die URL von der Dokumentation ab.",
      steps: [
        "Lesen Sie die Meldung der API und korrigieren Sie, was sie nennt.",
        "Vergleichen Sie die Anfrage mit der Dokumentation.",
      ],
    },
    auth: {
      meaning: "Die Anmeldung oder das Token wurde nicht akzeptiert.",
      cause:
        "Meist sind Anmeldeinformationen, ein Token oder eine Assertion falsch, abgelaufen oder widerrufen.",
      steps: [
        "Lesen Sie die Meldung der API: Dort steht, was nicht akzeptiert wurde.",
        "Korrigieren Sie das und fordern Sie ein neues Token an, oder melden Sie sich erneut an.",
      ],
    },
    permission: {
      meaning: "Der Aufrufer ist bekannt, darf dies aber nicht.",
      cause: "Meist fehlt eine Berechtigung, die Einwilligung oder eine Zuweisung.",
      steps: [
        "Fügen Sie die Berechtigung der App-Registrierung hinzu und lassen Sie einen Administrator die Einwilligung erteilen.",
        "Fordern Sie danach ein neues Token an.",
      ],
    },
    license: {
      meaning: "Dem Mandanten fehlt, was dieser Aufruf braucht.",
      cause:
        "Meist fehlt eine Lizenz, oder das Produkt ist im Mandanten nicht eingerichtet. Ein neues Token oder eine Berechtigung ändert daran nichts.",
      steps: [
        "Prüfen Sie die Lizenzen des Mandanten.",
        "Schließen Sie die Einrichtung des Produkts in dessen Portal ab und wiederholen Sie dann den Aufruf.",
      ],
    },
    policy: {
      meaning: "Eine Richtlinie der Organisation blockiert die Anmeldung.",
      cause:
        "Meist ist es der bedingte Zugriff: Das Gerät, der Standort oder die Stärke der Anmeldung erfüllt die Richtlinie nicht.",
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
      meaning: "Die API hat nicht gefunden, was die Anfrage verlangt.",
      cause: "Meist ist die ID oder der Pfad falsch, oder das Objekt wurde gelöscht.",
      steps: ["Prüfen Sie Pfad und ID in der URL."],
    },
    conflict: {
      meaning: "Die Anfrage steht im Konflikt mit dem aktuellen Zustand.",
      cause: "Meist gibt es etwas dieser Art bereits, es läuft schon oder wurde inzwischen geändert.",
      steps: [
        "Lesen Sie zuerst den aktuellen Zustand und entscheiden Sie dann, ob der Aufruf noch nötig ist.",
      ],
    },
    throttling: {
      meaning: "Zu viele Anfragen in kurzer Zeit.",
      cause: "Alle Aufrufe einer Anwendung in einem Mandanten zählen zusammen.",
      steps: [
        "Warten Sie so lange, wie `Retry-After` oder die Meldung angibt, und wiederholen Sie dann den Aufruf.",
        "Verteilen Sie die Aufrufe über die Zeit.",
      ],
    },
    quota: {
      meaning: "Ein Kontingent ist ausgeschöpft.",
      cause: "Der Mandant oder der Benutzer hat das Maximum gespeichert oder verbraucht.",
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
      meaning: "Der Dienst ist gestört oder vorübergehend nicht verfügbar.",
      cause: "Der Fehler liegt auf dem Server. Die Anfrage selbst kann korrekt sein.",
      steps: ["Wiederholen Sie den Aufruf nach kurzer Wartezeit.", askSupport],
    },
    partial: {
      meaning: "Ein Teil der Anfrage ist fehlgeschlagen; der Rest war erfolgreich.",
      steps: ["Wiederholen Sie nur den fehlgeschlagenen Teil."],
    },
    pending: {
      meaning: "Die Anmeldung ist noch nicht abgeschlossen. Das ist keine Störung.",
      cause: "Im Gerätecodeflow hat der Benutzer den Code noch nicht bestätigt.",
      steps: [
        "Fragen Sie in dem Abstand, den der Dienst vorgibt, weiter ab, bis sich der Benutzer angemeldet hat.",
      ],
    },
  },

  statuses: {
    400: {
      title: "Ungültige Anfrage",
      meaning: "Der Server weist die Anfrage als ungültig zurück, nennt aber keinen bekannten Fehlercode.",
      cause:
        "Meist weicht der Anfragetext, ein Parameter oder die Abfrage in der URL von der Dokumentation ab.",
      steps: [
        "Vergleichen Sie die Anfrage mit der Dokumentation.",
        "Wiederholen Sie die Anfrage nicht unverändert: Das schlägt wieder fehl.",
      ],
    },
    401: {
      title: "Nicht angemeldet",
      meaning: "Der Server akzeptiert die Anmeldung dieser Anfrage nicht.",
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
      meaning: "Der Aufrufer ist bekannt, darf dies aber nicht.",
      cause: "Meist fehlt eine Berechtigung, die Einwilligung oder der Zugriff auf das Objekt.",
      steps: [
        "Prüfen Sie die Berechtigungen der Anwendung oder die Rolle des Benutzers.",
        "Fordern Sie nach einer Änderung ein neues Token an.",
      ],
    },
    404: {
      title: "Nicht gefunden",
      meaning: "Unter dieser Adresse gibt es nichts.",
      cause:
        "Ein falscher Pfad führt meist zu einer Antwort 404 ohne Inhalt, eine falsche ID meist zu einer mit Fehlercode.",
      steps: [
        "Vergleichen Sie den Pfad Buchstabe für Buchstabe mit der Dokumentation.",
        "Prüfen Sie die ID im Pfad.",
      ],
    },
    405: {
      title: "Methode nicht zulässig",
      meaning: "Die Adresse gibt es, aber nicht mit dieser HTTP-Methode.",
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
      cause: "Meist ist die Verbindung langsam oder der Anfragetext sehr groß.",
      steps: ["Wiederholen Sie den Aufruf."],
    },
    409: {
      title: "Konflikt",
      meaning: "Die Anfrage steht im Konflikt mit dem aktuellen Zustand des Objekts.",
      cause: "Meist gibt es etwas dieser Art bereits, oder es wurde inzwischen geändert.",
      steps: ["Lesen Sie den aktuellen Zustand und entscheiden Sie dann, ob der Aufruf noch nötig ist."],
    },
    410: {
      title: "Nicht mehr verfügbar",
      meaning: "Was die Anfrage verlangt, war einmal vorhanden, ist es aber nicht mehr.",
      cause: "Meist ist ein Deltalink oder ein Seitenlink abgelaufen.",
      steps: ["Beginnen Sie wieder mit der ersten Seite."],
    },
    411: {
      title: "Längenangabe fehlt",
      meaning: "Der Server verlangt die Länge des Anfragetexts.",
      cause: "Der Header `Content-Length` fehlt.",
      steps: ["Senden Sie den Header `Content-Length`."],
    },
    412: {
      title: "Inzwischen geändert",
      meaning:
        "Eine Bedingung der Anfrage ist nicht erfüllt: Das Objekt hat sich geändert, seit es gelesen wurde.",
      cause: "Der Wert in `If-Match` ist nicht mehr aktuell.",
      steps: ["Lesen Sie das Objekt erneut und wiederholen Sie die Änderung mit seinem neuen ETag."],
    },
    413: {
      title: "Anfrage zu groß",
      meaning: "Der Anfragetext ist größer, als der Server akzeptiert.",
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
      meaning: "Der Server akzeptiert das Format des Anfragetexts nicht.",
      cause: "Meist fehlt der Header `Content-Type` oder ist falsch.",
      steps: ["Senden Sie `Content-Type: application/json`."],
    },
    416: {
      title: "Bytebereich nicht verfügbar",
      meaning: "Den angeforderten Bytebereich gibt es nicht.",
      cause: "Der Header `Range` verweist auf eine Stelle hinter dem Ende.",
      steps: ["Korrigieren Sie den Header `Range` oder lassen Sie ihn weg."],
    },
    422: {
      title: "Inhalt nicht verwendbar",
      meaning: "Der Anfragetext ist lesbar, aber sein Inhalt ist nicht verwendbar.",
      cause: "Meist ist ein Wert nicht zulässig oder widerspricht einem anderen.",
      steps: ["Vergleichen Sie die Werte im Anfragetext mit der Dokumentation."],
    },
    423: {
      title: "Gesperrt",
      meaning: "Das Objekt ist gesperrt.",
      cause: "Ein anderer Prozess verwendet es gerade.",
      steps: ["Wiederholen Sie den Aufruf später."],
    },
    424: {
      title: "Vorheriger Aufruf fehlgeschlagen",
      meaning: "Dieser Aufruf hängt von einem anderen ab, der fehlgeschlagen ist.",
      cause: "In einem Batch ist der Aufruf fehlgeschlagen, der in `dependsOn` steht.",
      steps: ["Beheben Sie zuerst den Fehler des vorherigen Aufrufs."],
    },
    429: {
      title: "Ratenlimit erreicht",
      meaning: "Zu viele Aufrufe in kurzer Zeit.",
      cause: "Alle Aufrufe einer Anwendung in einem Mandanten zählen zusammen.",
      steps: [
        "Warten Sie so lange, wie `Retry-After` angibt, und wiederholen Sie dann den Aufruf.",
        "Verteilen Sie die Aufrufe über die Zeit.",
      ],
    },
    440: {
      title: "Sitzung abgelaufen",
      meaning: "Die Sitzung im Microsoft Defender-Portal ist beendet.",
      cause: "Das Portal war zu lange inaktiv, oder seine Cookies sind nicht mehr gültig.",
      steps: [
        "Laden Sie das Portal neu und melden Sie sich wieder an.",
        "Wiederholen Sie den Aufruf nicht vorher.",
      ],
    },
    500: {
      title: "Interner Serverfehler",
      meaning: "Im Dienst ist bei der Verarbeitung der Anfrage ein Fehler aufgetreten.",
      cause: "Der Fehler liegt auf dem Server. Die Anfrage selbst kann korrekt sein.",
      steps: ["Wiederholen Sie den Aufruf nach kurzer Wartezeit.", askSupport],
    },
    501: {
      title: "Nicht implementiert",
      meaning: "Der Server bietet diese Funktion nicht an.",
      cause: "Meist gibt es den Vorgang in dieser Cloud oder Version nicht.",
      steps: ["Prüfen Sie in der Dokumentation, wo der Vorgang verfügbar ist."],
    },
    502: {
      title: "Fehlerhafte Gateway-Antwort",
      meaning: "Ein Gateway zwischen Browser und Dienst hat keine brauchbare Antwort erhalten.",
      cause: "Meist eine kurze Störung des Diensts oder eines Proxys.",
      steps: ["Wiederholen Sie den Aufruf nach kurzer Wartezeit."],
    },
    503: {
      title: "Dienst nicht verfügbar",
      meaning: "Der Dienst ist überlastet oder wird gewartet.",
      cause: "Der Fehler liegt auf dem Server.",
      steps: [
        "Warten Sie so lange, wie `Retry-After` angibt, sonst eine Minute, und wiederholen Sie dann den Aufruf.",
      ],
    },
    504: {
      title: "Zeitüberschreitung am Gateway",
      meaning: "Der Dienst hat nicht rechtzeitig geantwortet.",
      cause:
        "Bei der erweiterten Bedrohungssuche dauert meist die Abfrage zu lange; eine Wiederholung hilft nicht.",
      steps: [
        "Grenzen Sie die Abfrage ein: kürzerer Zeitraum, weniger Spalten.",
        "Wiederholen Sie den Aufruf in anderen Fällen nach kurzer Wartezeit.",
      ],
    },
    507: {
      title: "Speicher voll",
      meaning: "Das Speicherkontingent ist ausgeschöpft.",
      cause: "Der Mandant oder der Benutzer hat das Maximum gespeichert.",
      steps: ["Löschen Sie, was nicht mehr gebraucht wird, und wiederholen Sie dann den Aufruf."],
    },
    509: {
      title: "Bandbreitenlimit überschritten",
      meaning: "Die Anwendung hat in diesem Zeitraum zu viele Daten übertragen.",
      cause: "Große Antworten in schneller Folge.",
      steps: ["Warten Sie und fordern Sie dann weniger Daten auf einmal an."],
    },
  },

  otherStatus: {
    caller: {
      title: "Anfrage zurückgewiesen",
      meaning: "Der Server weist die Anfrage zurück. Dieser Status ist für die API nicht dokumentiert.",
      steps: [
        "Suchen Sie in der Antwort nach einem Grund.",
        "Vergleichen Sie die Anfrage mit der Dokumentation.",
      ],
    },
    server: {
      title: "Serverfehler",
      meaning: "Auf dem Server ist ein Fehler aufgetreten. Dieser Status ist für die API nicht dokumentiert.",
      steps: ["Wiederholen Sie den Aufruf nach kurzer Wartezeit.", askSupportWithoutId],
    },
    success: {
      title: "Teilweise fehlgeschlagen",
      meaning: "Der Aufruf insgesamt war erfolgreich, aber dieser Teil ist fehlgeschlagen.",
      steps: ["Wiederholen Sie nur den fehlgeschlagenen Teil."],
    },
  },

  situations: {
    unknownCode: (value) =>
      `Der Code ${code(value)} gehört nicht zu den dokumentierten Codes dieser API. Die folgenden Angaben beruhen auf dem HTTP-Status.`,
    signInName: (name) => `Microsoft nennt diesen Anmeldefehler ${code(name)}.`,
    oauthError: (value) => `Der Tokendienst meldet ${code(value)}.`,
    html: "Die Antwort ist eine Webseite und kein API-Fehler, sie nennt also keine Ursache. Möglicherweise stammt sie von einem Proxy oder Gateway zwischen Browser und Dienst.",
    htmlPortal: "Ist die Sitzung beendet, sendet das Portal eine Webseite statt Daten.",
    otherJson: "Die Antwort ist JSON, aber nicht in einer Form, die für Fehler dokumentiert ist.",
    empty: "Die Antwort hat keinen Inhalt; nur ihr Status sagt, was geschehen ist.",
    blocked: {
      meaning:
        "Die Seite sah nur „Failed to fetch“, obwohl der Server mit diesem Status geantwortet hat. In der Antwort fehlen die CORS-Header, deshalb hat der Browser sie der Seite vorenthalten.",
      steps: [
        "Beheben Sie den eigentlichen Fehler: Sein Status wird hier angezeigt.",
        "Soll eine Seite solche Antworten lesen können, rufen Sie die API über einen eigenen Server auf. Viele Defender-APIs sind nicht für Aufrufe aus einem Browser gedacht.",
      ],
    },
    brokenOff: (error) =>
      `Die Verbindung ist abgebrochen, während die Antwort eintraf: Der Browser meldet ${code(error)}.`,
    preflight: {
      title: "Preflight abgelehnt",
      meaning:
        "Vor dem eigentlichen Aufruf hat der Browser beim Server um Erlaubnis gefragt (CORS-Preflight, `OPTIONS`), und der Server hat abgelehnt. Der eigentliche Aufruf wurde nie gesendet.",
      cause:
        "Meist lässt die API Aufrufe von Webseiten dieses Ursprungs (Origin) nicht zu oder nicht mit diesen Headern. Am Token liegt es nicht: Beim Preflight sendet der Browser keines.",
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
        "Sehen Sie sich denselben Aufruf im Panel „Netzwerk“ an: Dort steht der Grund in den Details.",
        "Ruft eine Seite die API auf, prüfen Sie, ob die API Aufrufe aus einem Browser zulässt (CORS).",
      ],
    },
    challenge: (error) => `Der Header \`WWW-Authenticate\` nennt den Grund: ${code(error)}.`,
    forwarded:
      "Microsoft Graph hat den Aufruf weitergeleitet und gibt den Fehler der Defender-API innerhalb des eigenen Fehlers zurück.",
    redirect:
      "Der Anmeldedienst schickt diesen Fehler in der Adresse einer Umleitung an die Anwendung zurück.",
    item: (id) => `Der Aufruf war erfolgreich, aber das Element ${code(id)} ist fehlgeschlagen.`,
    itemUnnamed: "Der Aufruf war erfolgreich, aber eines seiner Elemente ist fehlgeschlagen.",
    batch: (id) =>
      `Der Batch insgesamt war erfolgreich, aber der darin enthaltene Aufruf mit der ID ${code(id)} ist fehlgeschlagen.`,
    warning: (vendor, provider, status, milliseconds) =>
      `Die Antwort ist unvollständig: Der Anbieter ${code(provider)} von ${code(vendor)} ist nach ${number(milliseconds)}\u00a0ms mit Status ${status} fehlgeschlagen. Die anderen Anbieter haben geantwortet.`,
    detail: (value, message) => `Genauer: ${code(value)}${message ? ` (${message})` : ""}.`,
    wait: (seconds) => `Warten Sie ${duration(seconds)} und wiederholen Sie dann den Aufruf.`,
    allow: (methods) => `Der Server akzeptiert hier diese Methoden: ${codes(methods)}.`,
  },

  messages: {
    roles: ({ required, held }) => ({
      meaning: held
        ? `Der Aufruf erfordert eine dieser Berechtigungen: ${codes(required)}. Das Token enthält ${codes(held)}.`
        : `Der Aufruf erfordert eine dieser Berechtigungen: ${codes(required)}. Das Token enthält überhaupt keine Anwendungsberechtigung.`,
      steps: [
        `Fügen Sie der App-Registrierung eine dieser Berechtigungen hinzu: ${codes(required)}.`,
        "Lassen Sie einen Administrator die Einwilligung erteilen.",
        "Fordern Sie ein neues Token an: Ein altes erhält keine neuen Berechtigungen.",
      ],
    }),
    rolesNeeded: ({ required }) => ({
      meaning: `Der Aufruf erfordert eine dieser Berechtigungen: ${codes(required)}. Das Token enthält keine davon.`,
    }),
    permissionsNeeded: ({ required }) => ({
      meaning: `Der Aufruf erfordert eine dieser Anwendungsberechtigungen: ${codes(required)}. Die Anwendung hat keine davon.`,
    }),
    graphPermissions: ({ required }) => ({
      meaning: `Dem Aufrufer fehlt die Berechtigung für Microsoft Graph: ${codes(required)}.`,
    }),
    accountInactive: ({ reason }) => ({
      meaning: `Die API nennt den Grund: ${code(reason)}. Defender für Endpunkt ist für diesen Mandanten nicht aktiv. Ein neues Token hilft nicht.`,
      steps: [
        "Prüfen Sie, ob der Mandant eine Lizenz für Defender für Endpunkt hat und das Produkt eingerichtet ist.",
        "Prüfen Sie, ob das Token im richtigen Mandanten ausgestellt wurde.",
      ],
    }),
    unlicensed: ({ reason }) => ({
      meaning: `Die API nennt den Grund: ${code(reason)}. Eine Lizenz fehlt, ein neues Token hilft also nicht.`,
      steps: ["Prüfen Sie die Lizenzen des Mandanten, zum Beispiel für Defender Vulnerability Management."],
    }),
    refusalReason: ({ reason }) => ({ meaning: `Die API nennt den Grund: ${code(reason)}.` }),
    tokenRefused: ({ appId, audience }) => ({
      meaning: `Die API konnte das Token der Anwendung ${code(appId)} lesen, akzeptiert es aber nicht. Das Token wurde für ${code(audience)} ausgestellt.`,
      steps: [
        "Vergleichen Sie die Ressource des Tokens mit der, die diese API erwartet.",
        "Fordern Sie ein neues Token für diese Ressource an.",
      ],
    }),
    quota: ({ calls, period: time }) => ({
      meaning: `Das Limit von ${number(calls)} Aufrufen in ${duration(period(time))} ist erreicht.`,
    }),
    quotaWait: () => ({ meaning: "Die API nennt die Zeit, nach der sie wieder Aufrufe annimmt." }),
    huntingQuota: ({ duration: time }) => ({
      meaning: time
        ? `Der Mandant hat seine Rechenzeit für die erweiterte Bedrohungssuche aufgebraucht. In ${code(time)} sind wieder Abfragen möglich.`
        : "Der Mandant hat seine Rechenzeit für die erweiterte Bedrohungssuche aufgebraucht.",
      steps: [
        "Warten Sie so lange, wie die Meldung angibt.",
        "Entlasten Sie die Abfragen: kürzerer Zeitraum, Filter zuerst, weniger Joins.",
      ],
    }),
    huntingSyntax: () => ({
      meaning: "Die Abfrage der Bedrohungssuche kann nicht geparst werden.",
      steps: [
        "Korrigieren Sie die Syntax der KQL-Abfrage. Führen Sie sie im Microsoft Defender-Portal aus: Dort sehen Sie die Stelle.",
        "Maskieren Sie in JSON die Zeilenumbrüche und Anführungszeichen der Abfrage (Escaping).",
      ],
    }),
    huntingName: ({ name }) => ({
      meaning: name
        ? `Die Abfrage der Bedrohungssuche verwendet den Namen ${code(name)}; eine Tabelle, Spalte oder Funktion dieses Namens ist nicht bekannt.`
        : "Die Abfrage der Bedrohungssuche verwendet eine Tabelle, Spalte oder Funktion, die nicht bekannt ist.",
      steps: [
        "Vergleichen Sie die Namen in der Abfrage mit dem Schema der erweiterten Bedrohungssuche, auch in der Groß-/Kleinschreibung.",
      ],
    }),
    huntingSize: () => ({
      meaning: "Das Ergebnis der Abfrage der Bedrohungssuche ist zu groß.",
      steps: [
        "Lassen Sie weniger zurückgeben: mit `summarize`, `take` oder `project` oder einem kürzeren Zeitraum.",
      ],
    }),
    huntingTimeout: () => ({
      meaning: "Die Abfrage der Bedrohungssuche lief zu lange und wurde abgebrochen.",
      steps: ["Grenzen Sie die Abfrage ein: kürzerer Zeitraum, Filter zuerst."],
    }),
    huntingResources: () => ({
      meaning:
        "Die Abfrage der Bedrohungssuche wurde abgebrochen, weil sie zu viele Ressourcen verbraucht hat.",
      steps: ["Entlasten Sie die Abfrage: kürzerer Zeitraum, Filter zuerst, weniger Joins."],
    }),
    keyFormat: ({ value, type }) => ({
      meaning: `Die ID ${code(value)} im Pfad hat die falsche Form: Die API erwartet ${code(type)}.`,
      steps: [
        "Prüfen Sie, welche Art von ID der Vorgang erwartet. Eine Aktions-ID ist eine GUID; eine Geräte-ID hat 40 hexadezimale Zeichen.",
      ],
    }),
    odataQuery: ({ reason }) => ({
      meaning: `Die API kann die Abfrage in der URL nicht lesen: ${code(reason)}`,
      steps: [
        "Korrigieren Sie die Abfrageoption, die die Meldung nennt.",
        "Prüfen Sie, welche Eigenschaften und Optionen der Vorgang unterstützt.",
      ],
    }),
    odataFilter: ({ reason }) => ({
      meaning: reason
        ? `Microsoft Graph weist den Filter zurück: ${code(reason)}`
        : "Microsoft Graph weist den Filter zurück.",
      steps: [
        "Korrigieren Sie den Ausdruck in `$filter`.",
        "Prüfen Sie, nach welchen Eigenschaften sich filtern lässt.",
      ],
    }),
    unknownSegment: ({ segment }) => ({
      meaning: `Der Pfad enthält ${code(segment)}; diese Version von Microsoft Graph kennt diesen Teil nicht.`,
      steps: [
        "Prüfen Sie die Schreibweise des Pfads.",
        "Prüfen Sie, ob es den Vorgang in `v1.0` oder nur in `beta` gibt.",
      ],
    }),
    caseType: () => ({ meaning: "Die API unterstützt diesen Falltyp nicht." }),
    missingArgument: ({ name }) => ({
      meaning: `Das Argument ${code(name)} fehlt.`,
      steps: [`Ergänzen Sie ${code(name)} in der Anfrage.`],
    }),
    missingParameter: ({ name }) => ({ meaning: `Der Parameter ${code(name)} fehlt.` }),
    missingQuery: () => ({
      meaning: "Der Anfragetext enthält keine Abfrage, die die API lesen kann.",
      steps: [
        "Senden Sie die Abfrage als Parameter `Query` im JSON-Anfragetext.",
        "Maskieren Sie darin Zeilenumbrüche und Anführungszeichen (Escaping).",
      ],
    }),
    batchSize: ({ received, allowed }) => ({
      meaning: `Die Anfrage enthält ${number(received)} Elemente; der Vorgang akzeptiert höchstens ${number(allowed)}.`,
      steps: [`Teilen Sie die Liste in Batches von höchstens ${number(allowed)} Elementen auf.`],
    }),
    hashValue: ({ value }) => ({ meaning: `Die API weist den Hashwert ${code(value)} zurück.` }),
    domainName: ({ value }) => ({ meaning: `Die API weist den Domänennamen ${code(value)} zurück.` }),
    ipAddress: ({ value }) => ({ meaning: `Die API weist die IP-Adresse ${code(value)} zurück.` }),
    url: ({ value }) => ({ meaning: `Die API weist die URL ${code(value)} zurück.` }),
    platform: ({ platform }) => ({
      meaning: `Auf dem Gerät läuft ${code(platform)}; für diese Plattform gibt es die Aktion nicht.`,
    }),
    clientVersion: ({ action, version }) => ({
      meaning: `Die Aktion ${code(action)} erfordert mindestens die Clientversion ${code(version)}.`,
    }),
    featureOff: () => ({
      meaning: "Ein Feature, das dieser Aufruf braucht, ist im Mandanten deaktiviert oder nicht verfügbar.",
    }),
    automationLevel: () => ({
      meaning: "Das Gerät hat keine Automatisierungsstufe.",
      steps: [
        "Ordnen Sie das Gerät im Microsoft Defender-Portal einer Gerätegruppe mit einer Behebungsstufe (Remediation Level) zu.",
      ],
    }),
    notOnboarded: ({ product }) => ({
      meaning: `${product} ist in diesem Mandanten nicht eingerichtet. An einer Berechtigung liegt es nicht.`,
      steps: [
        `Schließen Sie die Einrichtung von ${product} im Microsoft Defender-Portal ab und wiederholen Sie dann den Aufruf.`,
      ],
    }),
    premiumLicense: () => ({
      meaning: "Dem Mandanten fehlt eine Premium-Lizenz. An einer Berechtigung liegt es nicht.",
      steps: ["Prüfen Sie die Lizenzen des Mandanten."],
    }),
    wrongActionType: ({ type }) => ({
      meaning: `Die ID im Pfad gehört nicht zu einer Aktion vom Typ ${code(type)}.`,
      steps: ["Verwenden Sie die ID einer Aktion dieses Typs."],
    }),
    actionFinished: ({ status }) => ({
      meaning: `Die Aktion lässt sich nicht abbrechen: Ihr Status ist ${code(status)}. Nur Aktionen mit dem Status ${code("Pending")} oder ${code("InProgress")} lassen sich abbrechen.`,
      steps: ["Es gibt nichts abzubrechen: Die Aktion ist beendet."],
    }),
    actionRunning: () => ({
      meaning: "Auf dem Gerät läuft bereits eine Aktion dieser Art.",
      steps: [
        "Warten Sie, bis die laufende Aktion abgeschlossen ist, oder brechen Sie sie ab.",
        "Wiederholen Sie dann den Aufruf.",
      ],
    }),
    indicatorCapacity: ({ current, limit }) => ({
      meaning: `Die Indikatorliste des Mandanten ist voll: Sie enthält ${number(current)} von höchstens ${number(limit)} Indikatoren.`,
      steps: [
        "Löschen Sie Indikatoren, die nicht mehr gebraucht werden, und wiederholen Sie dann den Aufruf.",
      ],
    }),
    indicatorExpired: ({ value }) => ({
      meaning: `Die Ablaufzeit des Indikators ${code(value)} liegt nicht in der Zukunft.`,
      steps: ["Setzen Sie `expirationTime` auf einen Zeitpunkt in der Zukunft."],
    }),
    indicatorEmpty: () => ({
      meaning: "Die Anfrage enthält einen Indikator ohne Wert.",
      steps: ["Geben Sie für jeden Indikator einen Wert an."],
    }),
    noRelated: ({ kind, id }) => ({
      meaning: `Die Warnung (Alert) ${code(id)} ist vorhanden, aber ihr ist nichts von der Art ${code(kind)} zugeordnet.`,
      steps: ["Behandeln Sie dies als leeres Ergebnis."],
    }),
    notFound: ({ kind, id }) => ({
      meaning: `Die API hat kein Objekt der Art ${code(kind)} mit der ID ${code(id)} gefunden, oder dieser Aufrufer kann es nicht sehen.`,
    }),
    invalidInput: ({ value }) => ({ meaning: `Die API weist diese Eingabe zurück: ${code(value)}.` }),
    emptyToken: () => ({
      meaning: "Die Anfrage enthält kein Zugriffstoken.",
      steps: ["Fordern Sie ein Token an und senden Sie es als `Authorization: Bearer <token>`."],
    }),
    expiredToken: () => ({
      meaning: "Das Zugriffstoken ist abgelaufen.",
      steps: ["Fordern Sie ein neues Token an und wiederholen Sie den Aufruf."],
    }),
    wrongAudience: () => ({
      meaning: "Das Zugriffstoken wurde für eine andere API ausgestellt.",
      steps: ["Fordern Sie ein Token für die Ressource an, die diese API erwartet."],
    }),
    malformedToken: () => ({
      meaning: "Das Zugriffstoken ist beschädigt oder stammt nicht von einem vertrauenswürdigen Aussteller.",
      steps: [
        "Senden Sie das Token genau so, wie der Tokendienst es zurückgegeben hat.",
        "Prüfen Sie, ob es für diese API und diese Cloud ausgestellt wurde.",
      ],
    }),
    claimsChallenge: () => ({
      meaning: "Die API verlangt ein neues Token, weil eine Richtlinie das bisherige nicht mehr zulässt.",
      steps: [
        "Fordern Sie ein neues Token an und geben Sie dabei den Wert `claims` aus dem Header `WWW-Authenticate` mit.",
        "Hilft das nicht, melden Sie sich erneut interaktiv an.",
      ],
    }),
    secretId: () => ({
      meaning:
        "Der geheime Clientschlüssel ist falsch. Oft wurde die ID des Schlüssels statt seines Werts verwendet.",
      steps: [
        "Verwenden Sie den Wert des geheimen Clientschlüssels. Er wird nur einmal angezeigt: beim Erstellen.",
        "Haben Sie ihn nicht mehr, erstellen Sie einen neuen geheimen Clientschlüssel.",
      ],
    }),
    secretExpired: () => ({
      meaning: "Der geheime Clientschlüssel der Anwendung ist abgelaufen.",
      steps: [
        "Erstellen Sie in der App-Registrierung einen neuen geheimen Clientschlüssel und verwenden Sie diesen.",
      ],
    }),
    unknownTenant: ({ tenant }) => ({
      meaning: `Den Mandanten ${code(tenant)} gibt es in dieser Cloud nicht.`,
      steps: [
        "Prüfen Sie die Mandanten-ID oder Domäne in der URL der Tokenanfrage.",
        "Prüfen Sie die Cloud: Mandanten von US-Behörden melden sich bei `login.microsoftonline.us` an.",
      ],
    }),
    unknownApp: ({ appId, tenant }) => ({
      meaning: `Die Anwendung ${code(appId)} ist im Mandanten ${code(tenant)} nicht bekannt.`,
      steps: [
        "Prüfen Sie die Client-ID.",
        "Prüfen Sie, ob die Anfrage an den richtigen Mandanten geht und die Einwilligung für die Anwendung dort erteilt wurde.",
      ],
    }),
    unknownResource: ({ resource }) => ({
      meaning: `Die Ressource ${code(resource)} ist im Mandanten nicht bekannt.`,
      steps: [
        "Prüfen Sie die Schreibweise der Ressource oder des Bereichs (Scope).",
        "Prüfen Sie, ob das Produkt im Mandanten eingerichtet ist.",
      ],
    }),
    noConsent: ({ appId }) => ({
      meaning: `In diesem Mandanten hat niemand für die Anwendung ${code(appId)} eine Einwilligung erteilt.`,
      steps: [
        "Lassen Sie einen Administrator die Einwilligung in Microsoft Entra ID erteilen oder holen Sie sie interaktiv beim Benutzer ein.",
      ],
    }),
    badScope: ({ scope }) => ({
      meaning: `Der Bereich (Scope) ${code(scope)} ist ungültig.`,
      steps: ["Fordern Sie für eine Anwendung ohne Benutzer die Ressource an, gefolgt von `/.default`."],
    }),
    missingField: ({ name }) => ({
      meaning: `In der Tokenanfrage fehlt der Parameter ${code(name)}.`,
      steps: [
        "Ergänzen Sie den Parameter und senden Sie den Anfragetext als `application/x-www-form-urlencoded`.",
      ],
    }),
  },
};
