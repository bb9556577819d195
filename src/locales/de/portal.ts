import type { PortalFindings, PortalVerdicts } from "../shapes.ts";
import type { PortalTexts, ReportTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { brief, code, codes, duration, either, number, plural, sentences, some } = createWords("de");

const reload = "Laden Sie die Portalseite neu und wiederholen Sie die Aktion.";
const signIn = "Laden Sie das Portal neu und melden Sie sich wieder an.";
const compare =
  "In einem Skript: Vergleichen Sie Pfad, Abfrageparameter, Header und Anfragebody mit dem Aufruf, den die Portalseite sendet.";

export const portal: PortalTexts = {
  statuses: {
    400: {
      meaning: "Das Portal oder der Dienst dahinter hat die Anfrage als ungültig abgelehnt.",
      cause:
        "Meist fehlt ein Abfrageparameter, ein Header oder ein Wert im Anfragebody, oder er ist falsch. Manche Dienste antworten auch so, wenn ein Produkt nicht lizenziert ist.",
      steps: [reload, compare],
    },
    401: {
      meaning: "Das Portal hat die Sitzung nicht akzeptiert.",
      cause: "Wahrscheinlich ist die Sitzung beendet, oder niemand ist angemeldet.",
      steps: [signIn],
    },
    403: {
      meaning: "Das Portal hat den Zugriff verweigert.",
      cause:
        "Meist reicht die Rolle oder Gerätegruppe des Benutzers dafür nicht aus, das Produkt ist nicht lizenziert oder deaktiviert, oder das XSRF-Token ist veraltet.",
      steps: [
        reload,
        "Prüfen Sie Rollen und Gerätegruppen des Benutzers in den Portaleinstellungen.",
        "Prüfen Sie, ob das Produkt in diesem Mandanten lizenziert und aktiviert ist.",
      ],
    },
    404: {
      meaning: "Der Dienst hinter dem Portal hat unter diesem Pfad nichts gefunden.",
      cause:
        "Das Objekt gibt es nicht mehr, das Produkt ist in diesem Mandanten nicht eingerichtet, oder das Portal verwendet den Pfad nicht mehr: Seine internen Pfade ändern sich ohne Ankündigung.",
      steps: [reload, compare],
    },
    405: {
      meaning: "Der Dienst hinter dem Portal akzeptiert diese Methode unter diesem Pfad nicht.",
      cause: "Die Portalseite verwendet hier eine andere Methode oder einen anderen Pfad.",
      steps: [compare],
    },
    409: {
      meaning: "Die Änderung widerspricht dem aktuellen Stand des Objekts.",
      cause: "Jemand anderes hat das Objekt inzwischen geändert, oder eine Aktion daran läuft noch.",
      steps: [
        "Wenn noch eine Aktion läuft, warten Sie, bis sie beendet ist.",
        "Laden Sie das Objekt neu und wiederholen Sie die Änderung.",
      ],
    },
    415: {
      meaning: "Der Dienst hinter dem Portal akzeptiert dieses Format des Anfragebodys nicht.",
      cause: "Der Anfragebody oder der Header `Content-Type: application/json` fehlt.",
      steps: ["In einem Skript: Senden Sie einen JSON-Anfragebody mit `Content-Type: application/json`."],
    },
    419: {
      meaning: "Die Sitzung oder das XSRF-Token des Portals ist nicht mehr gültig.",
      cause: "Die Seite war zu lange inaktiv.",
      steps: [signIn],
    },
    429: {
      meaning: "Das Portal hat in kurzer Zeit zu viele Aufrufe für diesen Dienst erhalten.",
      cause:
        "Für alle Aufrufe eines Benutzers an einen Dienst gilt ein gemeinsames Limit, auch für die von Skripts.",
      wait: "Warten Sie so lange, wie `Retry-After` angibt, und wiederholen Sie dann die Aktion.",
      steps: ["In einem Skript: Verteilen Sie die Aufrufe über die Zeit."],
    },
    440: {
      meaning: "Die Sitzung im Portal ist beendet.",
      cause: "Das Portal war zu lange inaktiv, oder seine Cookies sind nicht mehr gültig.",
      steps: [signIn],
    },
    500: {
      meaning: "Im Portal oder im Dienst dahinter ist ein Fehler aufgetreten.",
      cause: "Die Anfrage selbst kann korrekt sein.",
      steps: [reload],
    },
    502: {
      meaning: "Das Portal hat vom Dienst dahinter keine brauchbare Antwort erhalten.",
      cause: "Meist ist der Dienst nur kurz gestört.",
      wait: "Warten Sie einen Moment und wiederholen Sie die Aktion.",
      steps: [],
    },
    503: {
      meaning: "Der Dienst hinter dem Portal ist überlastet oder wird gewartet.",
      cause:
        "Das Problem liegt bei Microsoft; die Seite „Dienststatus“ im Microsoft 365 Admin Center zeigt es möglicherweise an.",
      wait: "Warten Sie einen Moment und wiederholen Sie die Aktion.",
      steps: [],
    },
    504: {
      meaning: "Der Dienst hinter dem Portal hat nicht rechtzeitig geantwortet.",
      cause: "Meist dauert eine Abfrage über einen langen Zeitraum zu lange.",
      steps: [
        "Verkürzen Sie den Zeitraum oder grenzen Sie den Filter ein, und wiederholen Sie dann die Aktion.",
      ],
    },
  },
  lackedRole: [
    "Bitten Sie einen Administrator um die dafür erforderliche Rolle oder Berechtigung.",
    "Melden Sie sich danach erneut beim Portal an.",
  ],
  otherStatus: {
    caller: {
      meaning: "Das Portal oder der Dienst dahinter hat die Anfrage abgelehnt.",
      steps: [reload, compare],
    },
    server: { meaning: "Im Portal oder im Dienst dahinter ist ein Fehler aufgetreten.", steps: [reload] },
  },

  titles: {
    signIn: "Anmeldeseite",
    command: "Befehl der Liveantwort fehlgeschlagen",
    hollow: "Leere Antwort",
    expired: "Sitzung oder XSRF-Token abgelaufen",
    sessionControl: "Sitzungssteuerung",
  },
  hollow: "Der Aufruf war erfolgreich, aber seine Antwort ist leer.",
  sessionControl: {
    page: "Der Aufruf lief über die Sitzungssteuerung von Defender for Cloud Apps, und die Antwort ist eine Webseite, die möglicherweise von der Sitzungssteuerung stammt.",
    blocked: (said) =>
      `Die Sitzungssteuerung von Defender for Cloud Apps hat den Aufruf wahrscheinlich blockiert: Auf ihrer Seite steht „${said}“.`,
    checking:
      "Die Sitzungssteuerung von Defender for Cloud Apps hat den Aufruf auf ihre eigene Seite umgeleitet, auf der die Anmeldung oder das Gerät geprüft wird.",
    policy:
      "Suchen Sie im Aktivitätsprotokoll von Defender for Cloud Apps nach einer Zugriffs- oder Sitzungsrichtlinie, die diesen Benutzer oder diese Aktion blockiert hat.",
    reload: "Laden Sie die Portalseite neu, damit die Prüfung ablaufen kann.",
  },

  service: (what, name) => `Dienst hinter dem Portal: ${what.join(", ")} (${code(name)}).`,
  unknownService: (name) => `Dienst hinter dem Portal: ${code(name)}.`,
  page: (page) => `Portalseite: ${page}.`,
  twin: (operation, permissions) =>
    sentences(
      `Für Skripts gibt es eine öffentliche API, die dasselbe tut: ${code(operation)}.`,
      permissions !== "" &&
        (permissions.includes(",")
          ? `Sie benötigt eine dieser Berechtigungen: ${codes(permissions)}.`
          : `Sie benötigt die Berechtigung ${codes(permissions)}.`),
    ) ?? "",
  near: (operation) => `Für Skripts kommt die öffentliche API ${code(operation)} diesem Aufruf am nächsten.`,
  passedOn: (api) =>
    `Das Portal leitet diesen Aufruf mit der Sitzung des Benutzers lediglich an eine andere API weiter: ${api}.`,
  window: (seconds, left) =>
    sentences(
      `Dieser Dienst zählt die Aufrufe in einem Zeitraum von ${duration(seconds)}.`,
      left !== undefined && `Verbleibende Aufrufe: ${number(left)}.`,
    ) ?? "",

  copyPublic: "Als Aufruf der öffentlichen API",

  services: {
    actionCenter: "Info-Center",
    cloud: "Defender for Cloud",
    cloudApps: "Defender for Cloud Apps",
    configuration: "Endpunktsicherheitsrichtlinien",
    devices: "Gerätebestand",
    entities: "Dateien, URLs und andere Entitäten",
    exposure: "Exposure Management",
    graph: "Microsoft Graph",
    hunting: "Bedrohungssuche",
    identity: "Defender for Identity",
    incidents: "Incidents und Warnungen",
    investigations: "automatisierte Untersuchung",
    liveResponse: "Liveantwort",
    multitenant: "Verwaltung mehrerer Mandanten",
    publicApi: "API von Defender für Endpunkt",
    responseActions: "Reaktionsaktionen",
    roles: "Rollen und Gerätegruppen",
    sentinel: "Microsoft Sentinel",
    settings: "Portaleinstellungen",
    simulation: "Angriffssimulation",
    tenant: "Mandant und Lizenzen",
    threatAnalytics: "Bedrohungsanalyse",
    timeline: "Gerätezeitachse",
    vulnerabilities: "Sicherheitsrisikomanagement",
  },
};

export const portalReport: Pick<ReportTexts, "portalTitle" | "portalPage" | "publicApi"> = {
  portalTitle: (what, product) => `Fehlgeschlagener Aufruf im ${product}-Portal: ${what}`,
  portalPage: "Portalseite",
  publicApi: "Öffentliche API",
};

const products = {
  endpoint: "Defender für Endpunkt",
  identity: "Defender for Identity",
  office: "Defender für Office 365",
  sentinel: "Microsoft Sentinel",
  vulnerabilities: "Defender Vulnerability Management",
  deception: "Deception (Täuschungsfunktion)",
};

export const portalVerdicts: PortalVerdicts = {
  "portal-session": ({ certainty, args: { by, resource } }) => {
    if (resource !== undefined)
      return `Das Portal konnte kein Token für einen anderen Dienst abrufen (${brief(resource)})`;
    if (by === "refusal" && certainty !== "possible")
      return "Die Portalsitzung ist beendet, oder niemand ist angemeldet";
    if (by === "redirect")
      return "Die Portalsitzung ist beendet: Der Aufruf wurde zur Anmeldeseite umgeleitet";
    return certainty === "certain"
      ? "Die Portalsitzung ist beendet"
      : "Die Portalsitzung ist möglicherweise beendet";
  },
  "portal-xsrf": ({ args: { flaw } }) =>
    ({
      missing: "Die Anfrage hat keinen Header `X-XSRF-TOKEN`",
      encoded: "`X-XSRF-TOKEN` enthält das Cookie `XSRF-TOKEN`, ohne dass es URL-decodiert wurde",
      other: "`X-XSRF-TOKEN` stimmt nicht mit dem Cookie `XSRF-TOKEN` überein",
    })[flaw],
  "portal-cookies": ({ args: { missing } }) => `In der Anfrage fehlen Cookies des Portals: ${some(missing)}`,
  "portal-header": ({ sent, args: { wanted } }) =>
    sent === undefined
      ? `In der Anfrage ${plural(wanted.length, { one: "fehlt ein Header, den", other: "fehlen Header, die" })} der Dienst verlangt: ${some(wanted)}`
      : `Die Anfrage benötigt ${plural(wanted.length, { one: "den", other: "die" })} Header ${some(wanted)}`,
  "portal-query": ({ args: { names } }) =>
    `Es ${plural(names.length, { one: "fehlt ein", other: "fehlen" })} Abfrageparameter: ${some(names)}`,
  "portal-paging": ({ args: { name, most } }) => `${code(name)} liegt über dem Limit von ${number(most)}`,
  "portal-query-refused": ({ args: { names } }) =>
    names.length === 1
      ? `Der Pfad akzeptiert den Abfrageparameter ${some(names)} möglicherweise nicht`
      : `Der Pfad akzeptiert diese Abfrageparameter möglicherweise nicht oder nicht zusammen: ${some(names)}`,
  "portal-conflict": () => "Jemand anderes hat das Objekt geändert, nachdem es gelesen wurde",
  "portal-product": ({ args: { product, by } }) =>
    ({
      license: `In diesem Mandanten fehlt eine Lizenz: ${products[product]}`,
      context: `${products[product]} ist in diesem Mandanten deaktiviert oder nicht eingerichtet`,
      usual: `${products[product]} ist in diesem Mandanten möglicherweise nicht eingerichtet oder nicht lizenziert`,
    })[by],
  "portal-device-group": () => "Der Benutzer hat keinen Zugriff auf die Gerätegruppe dieses Geräts",
  "portal-tenant": ({ args: { name, other } }) =>
    `${code(name)} und ${code(other)} nennen verschiedene Mandanten`,
  "portal-route": ({ args: { flaw, sent } }) =>
    ({
      prefix: `Das Gateway des Portals leitet das Präfix ${brief(sent)} nicht weiter`,
      gone: "Das Portal verwendet diesen Pfad nicht mehr",
      unknown: "Das Portal kennt diesen Pfad nicht",
      mto: "Die Verwaltung mehrerer Mandanten ist in diesem Mandanten wahrscheinlich nicht eingerichtet",
    })[flaw],
  "portal-method": ({ expected = [] }) =>
    `Das Portal verwendet unter diesem Pfad eine andere Methode: ${either(expected.map(code), " oder ")}`,
  "portal-gateway": () =>
    "Im Gateway des Portals ist ein Fehler aufgetreten, bevor ein Dienst geantwortet hat",
  "portal-command": ({ args: { reason, said } }) =>
    reason === "session"
      ? "Auf diesem Gerät ist eine andere Liveantwort-Sitzung geöffnet"
      : said === ""
        ? "Der Befehl der Liveantwort ist fehlgeschlagen"
        : `Der Befehl der Liveantwort ist fehlgeschlagen: ${brief(said)}`,
};

const now = "Verwenden Sie den Pfad, den die Portalseite jetzt aufruft.";

export const portalFindings: PortalFindings = {
  "portal-session": ({ by, resource }) => ({
    text: sentences(
      by === "page" && "Die Antwort war eine Anmeldeseite statt der Daten.",
      by === "refusal" && resource === undefined && "Das Portal arbeitet mit der Sitzung im Browser.",
      resource !== undefined && "Die Portalsitzung ist wahrscheinlich beendet.",
    ),
    steps: [signIn, "In einem Skript: Senden Sie alle Cookies einer neuen Sitzung."],
  }),
  "portal-xsrf": ({ flaw, isHollow }) => ({
    text: sentences(
      isHollow && "Der Dienst meldet dann Erfolg, sendet aber keinen Inhalt.",
      flaw !== "missing" &&
        "Das Cookie ändert sich alle paar Minuten, und der Header muss immer dazu passen.",
    ),
    steps: [
      "In einem Skript: Senden Sie das URL-decodierte Cookie `XSRF-TOKEN` als `X-XSRF-TOKEN` und lesen Sie es vor jedem Aufruf neu.",
      reload,
    ],
  }),
  "portal-cookies": () => ({
    text: "Ohne sie weiß das Gateway nicht, zu welcher Sitzung und Region der Aufruf gehört.",
    steps: ["In einem Skript: Senden Sie den ganzen Header `Cookie` des Browsers."],
  }),
  "portal-header": ({ isMto }) => ({
    text: isMto
      ? "Mit diesem Header gehen Aufrufe an die Verwaltung mehrerer Mandanten. Auch ein Mandant ohne diese Verwaltung erhält diesen Fehler."
      : undefined,
    steps: ["In einem Skript: Senden Sie dieselben Header wie die Portalseite."],
  }),
  "portal-query": ({ names }) => ({
    steps: [
      plural(names.length, {
        one: "Fügen Sie den Parameter mit einem gültigen Wert hinzu.",
        other: "Fügen Sie die Parameter mit gültigen Werten hinzu.",
      }),
    ],
  }),
  "portal-paging": () => ({
    steps: [
      "Rufen Sie kleinere Seiten ab und fahren Sie beim letzten Element fort, zum Beispiel ab dessen Zeitpunkt.",
    ],
  }),
  "portal-query-refused": ({ names }) => ({
    steps: [
      plural(names.length, {
        one: "Wiederholen Sie den Aufruf ohne diesen Parameter.",
        other: "Wiederholen Sie den Aufruf ohne sie und fügen Sie sie dann einzeln hinzu.",
      }),
    ],
  }),
  "portal-conflict": ({ names }) => ({
    steps: [
      `Lesen Sie das Objekt erneut und senden Sie mit der Änderung den aktuellen Wert von ${some(names)}.`,
    ],
  }),
  "portal-product": ({ product, by, name }) => ({
    text: sentences(
      by === "license" &&
        name !== undefined &&
        `Der Dienst nennt die Lizenz ${code(name)}. Die Anfrage selbst ist in Ordnung.`,
      by === "context" &&
        name !== undefined &&
        `In der Beschreibung des Mandanten im Portal steht ${code(`${name}: false`)}.`,
      by === "usual" &&
        product === "identity" &&
        "Ohne Arbeitsbereich von Defender for Identity antworten dessen Pfade mit 404.",
      by === "usual" && product === "deception" && "Auch die Rolle des Benutzers kann der Grund sein.",
    ),
    steps: [
      by === "license"
        ? "Prüfen Sie die Lizenzen des Mandanten; möglicherweise fehlt ein Add-on."
        : "Prüfen Sie in den Portaleinstellungen, ob das Produkt lizenziert, eingerichtet und aktiviert ist.",
    ],
  }),
  "portal-device-group": () => ({
    text: "Bei hoher Last kann dieselbe Antwort auch eine Drosselung bedeuten.",
    steps: [
      "Wenn es eben noch funktioniert hat, warten Sie 30 Sekunden und wiederholen Sie dann den Aufruf.",
      "Prüfen Sie andernfalls, welche Gerätegruppen die Rolle des Benutzers umfasst.",
    ],
  }),
  "portal-tenant": () => ({
    text: "Ein Aufruf muss an beiden Stellen denselben Mandanten nennen.",
    steps: [
      "Wechseln Sie im Portal zum richtigen Mandanten und laden Sie es neu; in einem Skript senden Sie an beiden Stellen dieselbe Mandanten-ID.",
    ],
  }),
  "portal-route": ({ flaw }) => ({
    text:
      flaw === "gone"
        ? "Auch andere Aufrufe dieses Pfads haben 404 erhalten. Es können aber auch Parameter fehlen."
        : undefined,
    steps: [
      {
        prefix: "Prüfen Sie den Anfang des Pfads.",
        mto: "Richten Sie zuerst die Verwaltung mehrerer Mandanten ein, oder öffnen Sie das Portal eines einzelnen Mandanten.",
        gone: now,
        unknown: now,
      }[flaw],
    ],
  }),
  "portal-method": () => ({ steps: ["Senden Sie den Aufruf mit einer Methode, die das Portal verwendet."] }),
  "portal-gateway": () => ({
    text: "Die Antwort gibt nicht an, von welchem Dienst sie kommt.",
    steps: [
      reload,
      "In einem Skript: Senden Sie den ganzen Header `Cookie`; oft fehlen `s.SessID` und `X-PortalEndpoint-RouteKey`.",
    ],
  }),
  "portal-command": ({ reason, said }) => ({
    text: reason === "session" && said !== "" ? `Der Dienst meldet: ${code(said)}` : undefined,
    steps: [
      reason === "session"
        ? "Beenden Sie die andere Sitzung, oder warten Sie, bis sie beendet ist."
        : "Korrigieren Sie den Befehl und führen Sie ihn erneut aus.",
    ],
  }),
};
