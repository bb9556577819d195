import { products } from "../products.ts";
import type { HelpTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number, plural } = createWords("de");

export const help: HelpTexts = {
  search: "Fehlercodes durchsuchen",
  searchHint: "Code, Status oder Meldung",
  found: (n) => `${number(n)} ${plural(n, { one: "Code", other: "Codes" })}`,
  nothing: "Kein Code passt zur Suche",
  wording: "Diese Meldung",
  choose:
    "Wählen Sie einen Code aus, um Bedeutung, typische Ursache und Abhilfe zu lesen. Sie können auch nach einer Meldung suchen, genau so, wie die API sie gesendet hat.",
  back: "Zurück zu den Codes",
  groups: {
    defender: "Defender XDR und Defender für Endpunkt",
    endpoint: "Defender für Endpunkt",
    graph: "Microsoft Graph",
    oauth: "Anmeldung: OAuth",
    signIn: "Anmeldung: Microsoft Entra",
    o365: products.o365,
    arm: products.arm,
    loganalytics: products.loganalytics,
    status: "Antworten ohne Code",
  },

  causes: "Typische Ursache",
  checks: "Prüfungen",
  facts: "Fakten",
  status: "HTTP-Status",
  undocumented: "nicht dokumentiert",
  api: "API",
  message: "Meldung",
  repeat: "Wiederholung",
  canRepeat: "Derselbe Aufruf kann später erfolgreich sein.",
  cannotRepeat: "Derselbe Aufruf schlägt erneut fehl, solange sich nichts ändert.",

  questions: {
    jsonBody:
      "Ist der Anfragebody vorhanden, ist er gültiges JSON im dokumentierten Format, und passt `Content-Type` dazu?",
    bodyParameters:
      "Ist jeder Parameter im Anfragebody wie dokumentiert geschrieben, ist sein Wert zulässig, und fehlt keiner?",
    batchSize: "Enthält eine Liste im Anfragebody mehr Elemente, als der Vorgang akzeptiert?",
    takenName: "Verwendet ein anderes Objekt den Namen, den Titel oder den Wert bereits?",
    hashValue: "Stimmen Länge und Zeichen des Hashwerts, und akzeptiert der Vorgang diese Art von Hash?",
    ipAddress: "Ist der Wert eine einzelne IP-Adresse, also kein Bereich, und ohne Port?",
    domainName: "Ist der Wert ein bloßer Domänenname ohne Schema, Port und Pfad?",
    urlValue: "Ist der Wert eine vollständige, richtig codierte URL?",
    odataQuery: "Unterstützt der Vorgang diese Abfrageoptionen, und ist `$filter` richtig aufgebaut?",
    headerValues: "Steht in einem Header noch ein Platzhalter oder eine leere Variable?",
    path: "Gehören Host, Pfad und Methode zu einem dokumentierten Vorgang, und ist die ID im Pfad von der richtigen Art?",
    hunting: "Verwendet die KQL-Abfrage bekannte Namen und richtige Syntax, und hält sie die Limits ein?",
    workspace:
      "Hat der Arbeitsbereich die Spalten der KQL-Abfrage an der Stelle, an der sie verwendet werden?",
    token:
      "Ist ein Token vorhanden, ist es unversehrt und nicht abgelaufen, und wurde es für diese API und diese Cloud ausgestellt?",
    permission: "Enthält das Token eine Berechtigung, die der Vorgang erfordert?",
    restriction: "Welches Feature, welche Richtlinie, Plattform oder Clientversion blockiert den Aufruf?",
    lostZone: "Geht in der URL durch ein nicht codiertes Pluszeichen die Zeitzone einer Zeitangabe verloren?",
    conditions:
      "Erfüllt der Aufruf die weiteren Bedingungen dieser API: ein zulässiger Zeitraum, der Herausgeber, das `etag`, ein Token des richtigen Mandanten?",
    limits:
      "Welches Limit ist erreicht, wie viele Aufrufe wurden gesendet, und wann wird der nächste akzeptiert?",
    signIn: "Stimmt die Tokenanfrage: Format, `grant_type`, `scope`, Mandant und Cloud?",
    timeOrder: "Liegt das Ende des Zeitraums nach seinem Anfang?",
    cloud: "Gehören Token und Host zur selben Cloud?",
    offering: "Bietet die aufgerufene Cloud den Vorgang an?",
    retirement: "Gehört der Vorgang zu denen, die Microsoft einstellt?",
    serverPage: "Stammt die Seite von einem Webserver, der einen Grund nennt, etwa eine zu lange URL?",
    serverFault: "Ist derselbe Aufruf vorher gelungen, und wie oft ist er seitdem fehlgeschlagen?",
    network: "Hat der Browser die Antwort nicht an die Seite weitergegeben, weil CORS-Header fehlen?",
    changes:
      "War derselbe Vorgang vorher erfolgreich, was hat sich seitdem geändert, und ist der Fehler eine Folge eines früheren?",
    portalSession: "Ist die Portalsitzung beendet, und passt das XSRF-Token zu seinem Cookie?",
    portalAccess:
      "Ist das Produkt im Mandanten lizenziert und eingerichtet, und hat der Benutzer Zugriff auf das Gerät?",
    portalRequest:
      "Hat der Portalaufruf die Header und Abfrageparameter, die sein Dienst verlangt, und hält er die Limits für die Seitengröße ein?",
    portalRoute: "Leitet das Portal diesen Pfad und diese Methode an einen Dienst weiter?",
    portalService: "Ist im Gateway des Portals oder bei einem Befehl in der Antwort ein Fehler aufgetreten?",
  },
  noChecks:
    "Für diesen Code gibt es keine Prüfung. Richten Sie sich nach der Meldung der API und den Schritten oben.",

  sample: "Beispiel",
  samples: "Beispielfehler: Es wurde nichts gesendet",
  samplesGone: "Ein echter Aufruf ist fehlgeschlagen: Die Beispiele wurden entfernt",
};
