import type { AddressFindings } from "../texts.ts";
import { code, number, sentences } from "./findings-phrases.ts";

export const addressFindings: AddressFindings = {
  "filter-operator": ({ flaw }) => ({
    text: {
      symbol: "OData schreibt Operatoren als Wörter: `eq`, `ne`, `gt`, `ge`, `lt`, `le`, `and`, `or`, `not`.",
      case: "OData-Operatoren werden kleingeschrieben.",
      unknown: "Dieses Wort steht an einer Stelle, an der ein Operator erwartet wird.",
      function: "Dies ist eine Funktion. Sie steht vor ihren Argumenten, und diese stehen in Klammern.",
      list: "Diese Eigenschaft ist eine Liste. Ob eines ihrer Elemente passt, prüfen Sie mit `any`.",
      missing: "Vor diesem Wert fehlt ein Operator.",
      operand: "Neben diesem Operator fehlt ein Wert.",
    }[flaw],
  }),
  "filter-quotes": ({ flaw }) => ({
    text: {
      double: "Text muss in `$filter` in geraden einfachen Anführungszeichen stehen.",
      unclosed: "Die Zeichenfolge, die hier beginnt, wird nicht geschlossen.",
      missing: "Text muss in `$filter` in einfachen Anführungszeichen stehen.",
      apostrophe: "Ein Apostroph im Text beendet ihn. Er wird verdoppelt: `''`.",
      number: "Eine Zahl steht ohne Anführungszeichen.",
      ampersand: "Ein `&` im Text beendet den Filter. Es wird als `%26` geschrieben.",
    }[flaw],
  }),
  "filter-parenthesis": ({ flaw }) => ({
    text:
      flaw === "unclosed"
        ? "Diese Klammer wird nicht geschlossen."
        : "Zu dieser schließenden Klammer fehlt die öffnende.",
  }),
  "filter-property": ({ flaw }) => ({
    text: {
      unknown: "Die Dokumentation dieses Vorgangs führt die gesendete Eigenschaft für `$filter` nicht auf.",
      case: "Die Dokumentation schreibt die Eigenschaft in anderer Groß-/Kleinschreibung.",
      "not-filterable": "Dieser Vorgang gibt die Eigenschaft zurück, kann aber nicht nach ihr filtern.",
      beta: "In Version 1.0 hat diese Ressource die Eigenschaft nicht.",
    }[flaw],
    ...(flaw === "not-filterable" && {
      steps: [
        "Filtern Sie nach einer Eigenschaft, die der Vorgang unterstützt, oder filtern Sie die Ergebnisse im eigenen Code.",
      ],
    }),
  }),
  "filter-value": () => ({ text: "Die Dokumentation dieser Ressource nennt andere Werte." }),
  "filter-date": ({ flaw }) => ({
    text: {
      quoted:
        "Ein Datum in Anführungszeichen ist Text und lässt sich möglicherweise nicht mit einer Zeit vergleichen.",
      day: "Uhrzeit und Zeitzone (etwa `Z` für UTC) fehlen.",
      zone: "Die Zeitzone (etwa `Z` für UTC) fehlt.",
      plus: "In einer URL bedeutet `+` ein Leerzeichen; die Zeitzone geht dadurch verloren. Es wird als `%2B` geschrieben.",
      form: "Ein Datum wird im Format `2026-01-31T00:00:00Z` geschrieben.",
      old: "Dies ist die Syntax von OData 2. In OData 4 wird nur das Datum angegeben.",
      early: "Die Meldung nennt die früheste Zeit, die die API annimmt.",
      kept: "Microsoft Entra bewahrt Anmelde- und Überwachungsprotokolle 30 Tage auf, ohne Premium-Lizenz 7 Tage.",
    }[flaw],
  }),
  "filter-encoding": ({ flaw }) => ({
    text:
      flaw === "plus"
        ? "Bei der API kommt ein Pluszeichen an, wo ein Leerzeichen gemeint ist. Ein Leerzeichen wird als `%20` geschrieben."
        : "Nach dem Decodieren ist noch eine Prozentcodierung übrig: Der Filter wurde doppelt codiert.",
  }),
  "filter-position": ({ position }) => ({
    text: `Die Meldung verweist auf Position ${number(position)}, gezählt ab 0.`,
  }),
  "query-option": ({ flaw, name }) => {
    const option = code(name);
    const words: Record<typeof flaw, { text?: string; steps?: string[] }> = {
      inline: { steps: [`Lassen Sie ${option} weg.`] },
      misspelt: {},
      unknown: {
        text: `Namen, die mit \`$\` beginnen, sind für OData reserviert; eine Option ${option} gibt es dort nicht.`,
      },
      dollar: { text: "OData-Optionen beginnen mit `$`." },
      case: {
        text: "OData-Optionen werden kleingeschrieben.",
      },
      "not-taken": {
        text: `Die Dokumentation dieses Vorgangs erwähnt ${option} nicht, oder nicht mit diesem Wert.`,
        steps: [
          name === "$skiptoken"
            ? "Ist die URL der `@odata.nextLink` der vorigen Seite, liegt der Fehler beim Dienst: Lesen Sie ohne `$top`, und wenden Sie sich an den Microsoft-Support."
            : name === "$skip"
              ? "Folgen Sie für die nächste Seite stattdessen `@odata.nextLink`."
              : `Lassen Sie ${option} weg und versuchen Sie es erneut.`,
        ],
      },
      maximum:
        name === "$top"
          ? {
              steps: [
                "Rufen Sie den Rest mit weiteren Aufrufen und `$skip` ab, oder folgen Sie `@odata.nextLink`.",
              ],
            }
          : {},
      value: {},
      repeated: {},
      empty: { steps: ["Lassen Sie die Option weg, oder geben Sie einen Wert an."] },
      missing: {},
      beta: { text: "In Version 1.0 hat diese Ressource die Eigenschaft nicht." },
      unnamed: {
        text: "In PowerShell leitet `$` innerhalb doppelter Anführungszeichen eine Variable ein; gibt es diese Variable nicht, verschwindet der Name.",
        steps: [
          "Setzen Sie die URL in einfache Anführungszeichen, oder schreiben Sie vor `$` einen Backtick.",
        ],
      },
    };
    return words[flaw];
  },
  "subscription-resource": () => ({
    text: "Der Dienst meldet dies als eigenen Fehler.",
    steps: [
      "Ergänzen Sie in `resource` einen Filter, etwa `security/alerts?$filter=vendorInformation/provider eq 'IPC'`, oder geben Sie die ID einer Warnung an.",
    ],
  }),
  "path-leftover": ({ flaw }) => {
    const texts: Partial<Record<typeof flaw, string>> = {
      word: "Beim Zusammensetzen der URL war eine Variable leer.",
      object: "Eingesetzt wurde ein Objekt statt einer seiner Eigenschaften.",
      empty: "Möglicherweise fehlt zwischen den Schrägstrichen eine ID.",
      ref: "Ein Anfragebody, der nur `@odata.id` enthält, verknüpft ein Objekt. In PowerShell ist `$ref` in doppelten Anführungszeichen eine Variable.",
    };
    const isValue = flaw !== "ref" && (flaw === "template" || texts[flaw] !== undefined);
    return {
      text: texts[flaw],
      ...(isValue && { steps: ["Setzen Sie an dieser Stelle den echten Wert ein."] }),
    };
  },
  "unknown-path": ({ flaw }) => {
    // The verdict says the rest.
    const texts: Partial<Record<typeof flaw, string>> = {
      api: "Auf diesem Host beginnt jeder Pfad mit `/api/`.",
      version: "Der Vorgang ist unter einer anderen Version dokumentiert.",
      namespace:
        "Der Namespace einer Aktion kann entfallen. Ältere SDKs geben manche falsch an; ein Update kann helfen.",
    };
    return {
      text: texts[flaw],
      ...(flaw === "form" && {
        steps: [
          "Senden Sie das Formular im Body. Ersetzen Sie einen geheimen Clientschlüssel, der in der Adresse stand: Adressen werden protokolliert.",
        ],
      }),
    };
  },
  method: ({ isStated, isUnknown, isDocumented, isAction }) => ({
    text: isDocumented
      ? "Möglicherweise gibt es den Vorgang für die Ressource im Pfad nicht."
      : isUnknown
        ? undefined
        : isAction
          ? "Eine Aktion wird nur mit `POST` aufgerufen."
          : isStated
            ? "Die Antwort nennt die Methoden, die dieser Pfad akzeptiert."
            : "Der Pfad ist mit einer anderen Methode dokumentiert.",
    ...(isDocumented && {
      steps: [
        "Prüfen Sie Typ und Namen jeder Ressource im Pfad: Den Vorgang gibt es möglicherweise nur für bestimmte Typen.",
      ],
    }),
  }),
  host: ({ flaw }) => ({
    text: {
      "endpoint-only": "Dieser Host gehört zu Defender für Endpunkt, der Vorgang dagegen zu Defender XDR.",
      "xdr-only": "Dieser Host gehört zu Defender XDR, der Vorgang dagegen zu Defender für Endpunkt.",
      graph: "Dieser Pfad gehört zu Microsoft Graph.",
      other: "Dieser Pfad gehört zu einer anderen API, für die auch ein eigenes Token nötig ist.",
      legacy:
        "Dies ist ein alter Hostname. Der alte Host antwortet noch, aber möglicherweise sind dort nicht alle Vorgänge verfügbar.",
    }[flaw],
  }),
  "id-form": ({ wanted, seen, length }) => {
    const expected: Record<typeof wanted, string> = {
      guid: "Hier wird eine GUID erwartet, etwa `988cc94e-7a8f-4b28-ab65-54970c5d5018`.",
      device: "Hier wird eine Geräte-ID mit 40 hexadezimalen Ziffern erwartet.",
      alert: "Hier wird die ID einer Warnung (Alert) erwartet, etwa `da637472900382838869_1364969609`.",
      incident: "Hier wird eine Incident-ID erwartet, also eine Zahl.",
      indicator: "Hier wird die ID des Indikators erwartet, also eine Zahl, nicht sein Wert.",
      number: "Hier wird eine Zahl erwartet.",
      time: "Hier wird ein Zeitpunkt erwartet, etwa `2026-01-31T08:00:00Z`.",
      cve: "Hier wird eine CVE-Nummer erwartet, etwa `CVE-2019-0608`.",
      recommendation: "Hier wird die ID einer Empfehlung erwartet, etwa `va-_-google-_-chrome`.",
      software: "Hier wird die ID eines Produkts erwartet, etwa `microsoft-_-edge`.",
      account: "Hier wird nur der Name des Kontos erwartet, ohne Domäne.",
      other: "Für diese Stelle ist ein anderes Format dokumentiert.",
    };
    const found: Partial<Record<typeof seen, string>> = {
      guid: "Der Wert sieht wie eine GUID aus.",
      hex40: "Der Wert hat 40 hexadezimale Ziffern, wie eine Geräte-ID oder ein SHA-1-Hashwert.",
      hex: `Der Wert hat ${number(length)} hexadezimale Ziffern.`,
      alert: "Der Wert sieht wie die ID einer Warnung (Alert) aus.",
      number: "Der Wert ist eine Zahl.",
      ip: "Der Wert ist eine IP-Adresse.",
      cve: "Der Wert sieht wie eine CVE-Nummer aus.",
      software: "Der Wert sieht wie die ID eines Produkts oder einer Empfehlung aus.",
      email: "Der Wert sieht wie eine E-Mail-Adresse oder ein Benutzerprinzipalname (UPN) aus.",
    };
    return { text: sentences(expected[wanted], found[seen]) };
  },
};
