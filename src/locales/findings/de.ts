import type { SyntaxReason } from "../../core/checks/json-body.ts";
import { createWords } from "../words.ts";
import type { FindingTexts } from "./en.ts";

const { code, codes, duration, number, plural } = createWords("de");

const sentences = (...all: (string | false | undefined)[]) => all.filter(Boolean).join(" ") || undefined;
const calls = (count: number) => `${number(count)} ${plural(count, { one: "Aufruf", other: "Aufrufe" })}`;
const ofCalls = (made: number, allowed: number) =>
  `${number(made)} von ${number(allowed)} ${plural(allowed, { one: "Aufruf", other: "Aufrufen" })}`;
/** „Zeichen“ is the same in both numbers. */
const characters = (count: number | undefined) => `${number(count)} Zeichen`;

type Takes = readonly { readonly name: string; readonly length: number }[];
/** „SHA-1 (40 Zeichen) oder SHA-256 (64 Zeichen)“. */
const taken = (takes: Takes) =>
  takes.map(({ name, length }) => `${name} (${characters(length)})`).join(" oder ");

/** What is wrong at the place that the finding names. */
const faults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma":
    "Vor der schließenden Klammer steht ein Komma. In JSON folgt auf das letzte Element kein Komma.",
  "missing-comma": "Zwischen zwei Elementen fehlt ein Komma.",
  quotes: 'In JSON sind nur gerade doppelte Anführungszeichen (`"`) zulässig.',
  "unescaped-quote":
    'Ein Anführungszeichen innerhalb einer Zeichenfolge beendet sie. Maskieren Sie es als `\\"` oder verwenden Sie darin einfache Anführungszeichen.',
  "unquoted-name": "Namen stehen in doppelten Anführungszeichen.",
  "line-break":
    "Eine Zeichenfolge enthält einen Zeilenumbruch. In JSON wird er innerhalb einer Zeichenfolge als `\\n` geschrieben.",
  "control-character":
    "Eine Zeichenfolge enthält ein Steuerzeichen, etwa einen Tabulator. Ein Tabulator wird als `\\t` geschrieben.",
  escape:
    "Mit dem Backslash beginnt eine Escapesequenz, die es in JSON nicht gibt. Der Backslash selbst wird als `\\\\` geschrieben.",
  comment: "In JSON gibt es keine Kommentare.",
  number:
    "Dies ist keine JSON-Zahl. In JSON gibt es weder `NaN` noch `Infinity`, keine führenden Nullen und keine Hexadezimalzahlen.",
  literal: "JSON kennt nur `true`, `false` und `null`, in Kleinbuchstaben.",
  "byte-order-mark":
    "Der Anfragetext beginnt mit einer unsichtbaren Bytereihenfolge-Marke (BOM). Codieren Sie ihn als UTF-8 ohne BOM.",
  cut: "Der Anfragetext endet, bevor er vollständig ist.",
  extra: "Nach dem Ende des JSON folgt weiterer Text.",
  other: "Dieses Zeichen wird hier nicht erwartet.",
};

const jsonKinds = {
  text: "eine Zeichenfolge",
  number: "eine Zahl",
  boolean: "`true` oder `false`",
  date: "ein Datum mit Uhrzeit im Format ISO 8601",
  list: "eine Liste",
  object: "ein Objekt",
  null: "`null`",
};

/** What a value should be: with its article, and with „zu“. */
const valueKinds = {
  hash: { a: "ein Hashwert", to: "zum Hashwert" },
  ip: { a: "eine IP-Adresse", to: "zur IP-Adresse" },
  domain: { a: "ein Domänenname", to: "zum Domänennamen" },
  url: { a: "eine URL", to: "zur URL" },
};

const products = {
  mde: "Microsoft Defender für Endpunkt",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
};

/** After „aus“ or „in“, and after „an“. */
const clouds = {
  commercial: { of: "der kommerziellen Cloud", to: "die kommerzielle Cloud" },
  gcc: { of: "GCC", to: "GCC" },
  gov: { of: "der Cloud für US-Behörden (GCC High, DoD)", to: "die Cloud für US-Behörden (GCC High, DoD)" },
  china: { of: "der China-Cloud", to: "die China-Cloud" },
};

export const de: FindingTexts = {
  labels: {
    findings: "Befunde",
    certain: "Eindeutig",
    likely: "Wahrscheinlich",
    possible: "Möglich",
    sent: "gesendet",
    reported: "gemeldet",
    expected: "erwartet",
    expectedOne: "erwartet, eins\u00a0von",
    nothingFound: "In der Anfrage wurde kein Fehler gefunden.",
    unknownOperation:
      "Der Vorgang gehört nicht zu den dokumentierten; Parameter und Berechtigungen wurden deshalb nicht geprüft.",
    copyCorrected: "Korrigierten Anfragetext kopieren",
    correctedCopied: "Korrigierter Anfragetext kopiert",
    nearLimitMinute: (operation, made, allowed) =>
      `${operation}: ${ofCalls(made, allowed)} in der letzten Minute`,
    nearLimitHour: (operation, made, allowed) =>
      `${operation}: ${ofCalls(made, allowed)} in der letzten Stunde`,
    waitLeft: (time) => `bis der nächste Aufruf angenommen wird, um ${time} Uhr`,
    waitOver: "Die Wartezeit ist vorbei: Der Aufruf kann wiederholt werden.",
  },

  checks: {
    // The body.
    "json-syntax": ({ reason, line, column }) => ({
      title: `Ungültiges JSON in Zeile ${number(line)}, Spalte ${number(column)}`,
      text: faults[reason],
      steps: ["Erzeugen Sie den Anfragetext mit einer JSON-Bibliothek, statt Text zusammenzusetzen."],
    }),
    "body-missing": ({ how }) => ({
      title: "Anfrage ohne Anfragetext (Body)",
      text: {
        null: "Der Anfragetext ist nur ein Nullwert. Der Vorgang braucht ein JSON-Objekt.",
        empty: "Der Anfragetext ist leer. Der Vorgang braucht ein JSON-Objekt.",
        none: "Der Vorgang braucht ein JSON-Objekt im Anfragetext. Möglicherweise wurde die Anfrage ohne Anfragetext gesendet.",
      }[how],
      steps: ["Senden Sie die Parameter als JSON-Objekt im Anfragetext."],
    }),
    "body-form": ({ form }) => ({
      title: "Anfragetext in falscher Form",
      text: {
        twice:
          "Der Anfragetext ist eine JSON-Zeichenfolge, die selbst JSON enthält: Er wurde doppelt codiert.",
        form: "Der Anfragetext hat die Form eines Webformulars. Der Vorgang liest ein JSON-Objekt.",
        "printed-object": "Statt in JSON wurde ein Objekt in seinen Namen umgewandelt.",
        list: "Der Anfragetext ist eine bloße Liste. Der Vorgang liest ein JSON-Objekt, das die Liste enthält.",
        text: "Der Anfragetext ist reiner Text. Der Vorgang liest ein JSON-Objekt.",
      }[form],
      steps: [
        {
          twice: "Codieren Sie das Objekt nur einmal als JSON.",
          form: "Senden Sie die Parameter als JSON.",
          "printed-object":
            "Codieren Sie das Objekt vor dem Senden als JSON, zum Beispiel mit `JSON.stringify`.",
          list: "Setzen Sie die Liste in den Parameter, den die Dokumentation des Vorgangs nennt.",
          text: "Setzen Sie den Text in den Parameter, den die Dokumentation des Vorgangs nennt, und codieren Sie ihn als JSON.",
        }[form],
      ],
    }),
    "content-type": ({ problem }) => ({
      title: {
        missing: "Kein Inhaltstyp",
        wrong: "Falscher Inhaltstyp",
        boundary: "Inhaltstyp ohne Boundary",
      }[problem],
      text: {
        missing: "Einen Anfragetext ohne Typangabe liest die API möglicherweise nicht.",
        wrong: "Einen Anfragetext, der als anderer Typ deklariert ist, liest die API möglicherweise nicht.",
        boundary: "Ohne Boundary kann die API die Teile des Formulars nicht voneinander trennen.",
      }[problem],
      steps: [
        problem === "boundary"
          ? "Lassen Sie den HTTP-Client `Content-Type` für das Formular setzen."
          : "Setzen Sie den Header `Content-Type`.",
      ],
    }),
    "parameter-level": ({ names, where, container }) => ({
      title: "Parameter auf der falschen Ebene",
      text: {
        nested: `Der Vorgang sucht ${codes(names.join())} nicht innerhalb von ${code(container)}.`,
        member: `Der Vorgang sucht ${codes(names.join())} innerhalb von ${code(container)}.`,
        query: `Der Vorgang liest ${codes(names.join())} aus dem Anfragetext, nicht aus der URL.`,
      }[where],
    }),
    "parameter-case": () => ({
      title: "Falsche Groß-/Kleinschreibung",
      text: "Bei Parametern im Anfragetext wird die Groß-/Kleinschreibung beachtet.",
    }),
    "parameter-spelling": () => ({ title: "Parameter falsch geschrieben" }),
    "parameter-duplicate": ({ name }) => ({
      title: "Parameter doppelt gesendet",
      text: `Der Anfragetext enthält ${code(name)} zweimal, in unterschiedlicher Groß-/Kleinschreibung. Die API liest möglicherweise den falschen.`,
      steps: ["Senden Sie den Parameter nur einmal."],
    }),
    "parameter-unknown": ({ name }) => ({
      title: "Parameter nicht dokumentiert",
      text: `Die Dokumentation dieses Vorgangs führt ${code(name)} nicht auf. Die API weist ihn möglicherweise zurück.`,
      steps: ["Entfernen Sie den Parameter oder verwenden Sie den dokumentierten."],
    }),
    "parameter-missing": ({ names, empty }) => ({
      title: empty
        ? "Erforderlicher Parameter ohne Wert"
        : plural(names.length, { one: "Fehlender Parameter", other: "Fehlende Parameter" }),
      text: empty
        ? "Der Vorgang erfordert diesen Parameter und akzeptiert ihn ohne Wert möglicherweise nicht."
        : plural(names.length, {
            one: "Der Vorgang erfordert diesen Parameter.",
            other: "Der Vorgang erfordert diese Parameter.",
          }),
    }),
    "parameter-type": ({ name, wanted, got }) => ({
      title: "Wert vom falschen Typ",
      text: `Der Parameter ${code(name)} erwartet ${jsonKinds[wanted]}; gesendet wurde ${jsonKinds[got]}.`,
    }),
    "parameter-value": ({ name, caseOnly }) => ({
      title: caseOnly ? "Wert in anderer Groß-/Kleinschreibung" : "Wert nicht dokumentiert",
      text: caseOnly
        ? `Die Dokumentation schreibt diesen Wert von ${code(name)} anders. Meist ignoriert die API die Groß-/Kleinschreibung, hier aber möglicherweise nicht.`
        : `Die Dokumentation führt diesen Wert für ${code(name)} nicht auf.`,
    }),
    "batch-size": ({ received, allowed, name }) => ({
      title: "Zu viele Elemente in einem Aufruf",
      text: `${name ? `Der Parameter ${code(name)}` : "Die Anfrage"} enthält ${number(received)} Elemente; der Vorgang akzeptiert höchstens ${number(allowed)}.`,
      steps: [`Senden Sie Batches von höchstens ${number(allowed)} Elementen.`],
    }),

    // Values and addresses.
    "empty-value": ({ kind }) => ({
      title: "Leerer Wert",
      text: `Hier wird ${valueKinds[kind].a} erwartet.`,
    }),
    "stray-characters": ({ stray, kind }) => ({
      title: `Zeichen, die nicht ${valueKinds[kind].to} gehören`,
      text: {
        invisible: "Der Wert enthält unsichtbare Zeichen, wie sie beim Kopieren von Text oft mitkommen.",
        space: "Vor oder nach dem Wert stehen Leerzeichen oder Zeilenumbrüche.",
        quotes: "Der Wert steht in Anführungszeichen, die dadurch zum Wert gehören.",
        defanged:
          "Der Wert wurde entschärft (Defanging), etwa mit `[.]` oder `hxxp`. Senden Sie ihn in seiner normalen Form.",
      }[stray],
    }),
    "indicator-type": ({ value }) => ({
      title: "`indicatorType` passt nicht zum Wert",
      text: `Der Wert ${code(value)} ist von anderer Art, als sein Typ angibt.`,
    }),
    "hash-type": ({ looksLike, takes }) => ({
      title: `${looksLike}-Hashwert hier nicht akzeptiert`,
      text: `Die Dokumentation nennt hier ${taken(takes)}.`,
      steps: [`Senden Sie den ${takes.map(({ name }) => name).join("- oder ")}-Hashwert derselben Datei.`],
    }),
    "hash-value": ({ flaw, length, character, position, takes }) => ({
      title:
        flaw === "character"
          ? "Falsches Zeichen: kein Hashwert"
          : flaw === "length"
            ? "Falsche Länge: kein Hashwert"
            : "Hashwert in anderer Form",
      text: {
        prefix:
          "Vor dem Wert steht der Name des Hashalgorithmus. Erwartet werden nur die hexadezimalen Ziffern.",
        separators: "Zwischen den Ziffern stehen Trennzeichen. Sie müssen entfernt werden.",
        base64: "Der Hashwert ist in Base64 codiert. Erwartet werden hexadezimale Ziffern.",
        character: `Zeichen ${number(position)}, ${code(character)}, ist keine hexadezimale Ziffer (0–9, a–f). Der Wert hat ${characters(length)}; erwartet: ${taken(takes)}.`,
        length: `Der Wert hat ${characters(length)}. Erwartet: ${taken(takes)}.`,
      }[flaw],
    }),
    "ip-address": ({ flaw, count }) => ({
      title: "Keine einfache IP-Adresse",
      text: {
        octet: "Jeder der vier Teile einer IPv4-Adresse ist eine Zahl von 0 bis 255.",
        octets: `Eine IPv4-Adresse hat vier Teile, diese hat ${number(count)}.`,
        zeros:
          "Ein Teil beginnt mit einer Null. Er wird möglicherweise als Oktalzahl gelesen oder zurückgewiesen.",
        port: "Auf die Adresse folgt ein Port. Erwartet wird nur die Adresse.",
        network: "Dies ist ein Netz mit Präfixlänge (CIDR). Erwartet wird eine einzelne Adresse.",
        range: "Dies ist ein Adressbereich. Erwartet wird eine einzelne Adresse.",
        list: "Dies sind mehrere Adressen. Erwartet wird eine einzelne Adresse.",
        brackets: "Eckige Klammern gehören in URLs. Die Adresse wird ohne sie erwartet.",
        zone: "Der Teil ab `%` ist eine Zonen-ID. Sie gilt nur auf einem Gerät und wird möglicherweise zurückgewiesen.",
        groups: `Eine IPv6-Adresse hat acht Gruppen, mit einem \`::\` auch weniger; diese hat ${number(count)}.`,
        compressed: "In einer IPv6-Adresse darf `::` nur einmal stehen.",
        group: "Jede Gruppe einer IPv6-Adresse hat eine bis vier hexadezimale Ziffern.",
        url: "Dies ist eine URL. Erwartet wird nur die IP-Adresse.",
        name: "Dies ist ein Name. Erwartet wird eine IP-Adresse.",
        unquoted: "In diesem Pfad muss die Adresse in einfachen Anführungszeichen stehen.",
        character: "Der Wert enthält ein Zeichen, das in keiner IP-Adresse vorkommt.",
      }[flaw],
    }),
    "domain-name": ({ flaw, character, length }) => ({
      title: "Kein einfacher Domänenname",
      text: {
        scheme: "Dies ist eine URL. Erwartet wird nur der Domänenname, ohne Schema und Pfad.",
        path: "Auf den Domänennamen folgt noch etwas. Erwartet wird nur der Name.",
        port: "Auf den Domänennamen folgt ein Port. Erwartet wird nur der Name.",
        email: "Dies ist eine E-Mail-Adresse. Erwartet wird nur der Teil nach `@`.",
        wildcard: "Platzhalter gehören nicht in einen Domänennamen.",
        ip: "Dies ist eine IP-Adresse. Für Adressen gibt es eigene Vorgänge und einen eigenen Indikatortyp.",
        space: "Ein Domänenname enthält keine Leerzeichen.",
        "trailing-dot": "Der Name endet mit einem Punkt und wird deshalb möglicherweise zurückgewiesen.",
        "empty-label": "Ein Teil des Namens ist leer: Ein Punkt ist zu viel.",
        "long-label": `Ein Teil des Namens hat ${characters(length)}; zulässig sind höchstens 63.`,
        "long-name": `Der Name hat ${characters(length)}; zulässig sind höchstens 253.`,
        hyphen: "Ein Teil des Namens beginnt oder endet mit einem Bindestrich.",
        underscore: "Hostnamen enthalten keinen Unterstrich; der Name wird möglicherweise zurückgewiesen.",
        international:
          "Der Name enthält Buchstaben außerhalb von ASCII. Möglicherweise muss er in codierter Form gesendet werden: `xn--…`.",
        "single-label":
          "Der Name enthält keinen Punkt. Möglicherweise ist ein vollständiger Domänenname wie `contoso.com` erforderlich.",
        character: `Das Zeichen ${code(character)} ist in einem Domänennamen nicht zulässig.`,
      }[flaw],
    }),
    "url-value": ({ flaw, character }) => ({
      title: "Keine vollständige URL",
      text: {
        scheme: "Das Schema fehlt. Eine vollständige URL beginnt mit `https://` oder `http://`.",
        slashes: "Auf das Schema folgt in einer URL `://`.",
        backslash: "Eine URL enthält Schrägstriche, keine Backslashes.",
        space: "Eine URL enthält keine Leerzeichen. Sie werden als `%20` geschrieben.",
        unencoded: `Das Zeichen ${code(character)} muss möglicherweise codiert werden (Prozentcodierung).`,
        percent:
          "Ein Prozentzeichen, auf das keine zwei hexadezimalen Ziffern folgen, muss als `%25` geschrieben werden.",
        host: "Nach dem Schema fehlt der Hostname.",
      }[flaw],
    }),
    "filter-operator": ({ flaw }) => ({
      title: "Operator in `$filter`",
      text: {
        symbol:
          "OData schreibt Operatoren als Wörter: `eq`, `ne`, `gt`, `ge`, `lt`, `le`, `and`, `or`, `not`.",
        case: "OData-Operatoren werden kleingeschrieben.",
        unknown: "Dieses Wort steht an einer Stelle, an der ein Operator erwartet wird.",
        function: "Dies ist eine Funktion. Sie steht vor ihren Argumenten, und diese stehen in Klammern.",
        missing: "Vor diesem Wert fehlt ein Operator.",
        operand: "Neben diesem Operator fehlt ein Wert.",
      }[flaw],
    }),
    "filter-quotes": ({ flaw }) => ({
      title: "Anführungszeichen in `$filter`",
      text: {
        double: "Text steht in `$filter` in geraden einfachen Anführungszeichen.",
        unclosed: "Hier wird ein Anführungszeichen geöffnet, aber nicht geschlossen.",
        missing: "Text muss in `$filter` in einfachen Anführungszeichen stehen.",
        apostrophe: "Ein Apostroph im Text beendet ihn. Er wird verdoppelt: `''`.",
        ampersand: "Ein `&` im Text beendet den Filter. Es wird als `%26` geschrieben.",
      }[flaw],
    }),
    "filter-parenthesis": ({ flaw }) => ({
      title: "Klammern in `$filter`",
      text:
        flaw === "unclosed"
          ? "Diese Klammer wird geöffnet, aber nicht geschlossen."
          : "Diese Klammer wird geschlossen, wurde aber nicht geöffnet.",
    }),
    "filter-property": ({ flaw }) => ({
      title: "Eigenschaft in `$filter`",
      text: {
        unknown: "Die Dokumentation dieses Vorgangs führt die Eigenschaft für `$filter` nicht auf.",
        case: "Die Dokumentation schreibt die Eigenschaft in anderer Groß-/Kleinschreibung.",
        "not-filterable": "Dieser Vorgang gibt die Eigenschaft zurück, kann aber nicht nach ihr filtern.",
      }[flaw],
      ...(flaw === "not-filterable" && {
        steps: ["Lassen Sie sie weg und filtern Sie die Ergebnisse im eigenen Code."],
      }),
    }),
    "filter-date": ({ flaw }) => ({
      title: "Datum in `$filter`",
      text: {
        quoted:
          "Ein Datum in Anführungszeichen ist Text und lässt sich möglicherweise nicht mit einer Zeit vergleichen.",
        zone: "Die Zeitzone fehlt, etwa `Z` für UTC.",
        plus: "In einer URL bedeutet `+` ein Leerzeichen; die Zeitzone geht dadurch verloren. Es wird als `%2B` geschrieben.",
        form: "Ein Datum wird in der Form `2026-01-31T00:00:00Z` geschrieben.",
        old: "Dies ist die Form von OData 2. In OData 4 steht das Datum allein.",
      }[flaw],
    }),
    "filter-encoding": ({ flaw }) => ({
      title: "Codierung von `$filter`",
      text:
        flaw === "plus"
          ? "Bei der API kommt ein Pluszeichen an, wo ein Leerzeichen gemeint ist. Ein Leerzeichen wird als `%20` geschrieben."
          : "Nach dem Decodieren ist noch eine Prozentcodierung übrig: Der Filter wurde doppelt codiert.",
    }),
    "filter-position": ({ position }) => ({
      title: "Stelle in `$filter`, die die API nennt",
      text: `Die Meldung verweist auf Position ${number(position)}, gezählt ab 0.`,
    }),
    "query-option": ({ flaw, name, maximum }) => {
      const option = code(name);
      const words: Record<typeof flaw, { title: string; text?: string; steps?: string[] }> = {
        misspelt: { title: "Abfrageparameter falsch geschrieben" },
        unknown: {
          title: "Unbekannte Abfrageoption",
          text: `Namen, die mit \`$\` beginnen, sind für OData reserviert; eine Option ${option} gibt es dort nicht.`,
        },
        dollar: { title: "Abfrageoption ohne `$`", text: "OData-Optionen beginnen mit `$`." },
        case: {
          title: "Abfrageoption in falscher Groß-/Kleinschreibung",
          text: "OData-Optionen werden kleingeschrieben.",
        },
        "not-taken": {
          title: "Abfrageoption möglicherweise nicht unterstützt",
          text: `Die Dokumentation dieses Vorgangs erwähnt ${option} nicht, oder nicht mit diesem Wert.`,
          steps: [`Lassen Sie ${option} weg und versuchen Sie es erneut.`],
        },
        maximum: {
          title: `${option} über dem Maximum`,
          text: `Dieser Vorgang gibt höchstens ${number(maximum)} Elemente pro Aufruf zurück.`,
          steps: [
            "Rufen Sie den Rest mit weiteren Aufrufen und `$skip` ab, oder folgen Sie `@odata.nextLink`.",
          ],
        },
        value: {
          title: "Wert einer Abfrageoption",
          text: `Der Wert hat nicht die Form, die ${option} verlangt.`,
        },
        repeated: {
          title: "Abfrageoption doppelt angegeben",
          text: `Die Option ${option} darf nur einmal angegeben werden.`,
        },
        empty: {
          title: "Leere Abfrageoption",
          text: `Die Option ${option} hat keinen Wert.`,
          steps: ["Lassen Sie sie weg oder geben Sie einen Wert an."],
        },
        missing: {
          title: "Fehlender Abfrageparameter",
          text: `Dieser Vorgang erfordert ${option} in der URL.`,
        },
      };
      return words[flaw];
    },
    "path-leftover": ({ flaw }) => {
      const isValue = flaw === "template" || flaw === "word" || flaw === "empty";
      return {
        title: isValue ? "Kein Wert im Pfad" : "Überzählige Zeichen im Pfad",
        text: {
          template: "Im Pfad steht ein Platzhalter statt des Werts.",
          word: "Eine Variable des aufrufenden Programms war leer: Sein Wort für „nichts“ ist in den Pfad geraten.",
          empty: "Ein Teil des Pfads ist leer: Möglicherweise fehlt zwischen den Schrägstrichen eine ID.",
          slash: "Im Pfad ist ein Schrägstrich zu viel.",
          space:
            "Ein Teil des Pfads beginnt oder endet mit einem Leerzeichen oder einem unsichtbaren Zeichen.",
          quotes: "Ein Teil des Pfads steht in Anführungszeichen.",
        }[flaw],
        ...(isValue && { steps: ["Setzen Sie an dieser Stelle den echten Wert ein."] }),
      };
    },
    "unknown-path": ({ flaw }) => ({
      title: "Pfad ohne dokumentierten Vorgang",
      text: {
        api: "Auf diesem Host beginnt jeder Pfad mit `/api/`.",
        doubled: "`/api` steht doppelt.",
        version: "Der Vorgang ist unter einer anderen Version dokumentiert.",
        nearest: "Die Dokumentation kennt diesen Pfad nicht. Dies ist der ähnlichste.",
        none: "Die Dokumentation kennt diesen Pfad nicht und auch keinen ähnlichen.",
      }[flaw],
    }),
    method: ({ isStated }) => ({
      title: "Falsche HTTP-Methode",
      text: isStated
        ? "Die Antwort nennt die Methoden, die dieser Pfad akzeptiert."
        : "Der Pfad ist mit einer anderen Methode dokumentiert.",
    }),
    host: ({ flaw }) => ({
      title: "Falscher Host für diesen Vorgang",
      text: {
        "endpoint-only": "Dieser Host gehört zu Defender für Endpunkt, der Vorgang dagegen zu Defender XDR.",
        "xdr-only": "Dieser Host gehört zu Defender XDR, der Vorgang dagegen zu Defender für Endpunkt.",
        graph: "Dieser Pfad gehört zu Microsoft Graph.",
        legacy:
          "Dies ist ein alter Hostname. Er antwortet noch, aber möglicherweise ist dort nicht alles verfügbar.",
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
        other: "Für diese Stelle ist eine andere Form dokumentiert.",
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
      return { title: "ID in falscher Form", text: sentences(expected[wanted], found[seen]) };
    },

    // Around the call: hunting, token, permission, tenant, limits, server, network, sign-in.
    "missing-token": ({ saved }) => ({
      title: "Kein Header `Authorization`",
      text: saved
        ? "Die aufgezeichnete Anfrage hat keinen. Manche Werkzeuge lassen den Header beim Speichern einer Datei weg; möglicherweise wurde er also gesendet."
        : "Der Aufruf wurde ohne Token gesendet. Die API weiß deshalb nicht, wer sie aufruft.",
      steps: ["Fordern Sie ein Zugriffstoken an und senden Sie es als `Authorization: Bearer <token>`."],
    }),
    "malformed-token": ({ flaw }) => ({
      title: "Fehlerhafter Header `Authorization`",
      text: {
        scheme: "Der Header muss mit dem Wort `Bearer` und einem Leerzeichen beginnen, dann folgt das Token.",
        "doubled-scheme": "Das Wort `Bearer` steht zweimal im Header.",
        quoted: "Das Token steht in Anführungszeichen.",
        "line-break": "Der Header enthält einen Zeilenumbruch.",
        space: "Das Token enthält ein Leerzeichen.",
        empty: "Der Header enthält kein Token.",
        "not-a-jwt":
          "Was gesendet wurde, ist kein vollständiges Token (JWT): Möglicherweise ist es abgeschnitten oder beschädigt oder überhaupt kein Token.",
        signature:
          "Die API konnte die Signatur nicht überprüfen. Das Token wurde verändert, abgeschnitten oder für einen anderen Dienst ausgestellt.",
      }[flaw],
      steps: [
        "Senden Sie das Token genau so, wie der Anmeldedienst es in `access_token` zurückgegeben hat, nach `Bearer` und einem Leerzeichen.",
      ],
    }),
    "expired-token": ({ seconds }) => ({
      title: "Token abgelaufen",
      text:
        seconds === undefined
          ? "Die API meldet, dass das Token abgelaufen ist."
          : `Das Token war ${duration(seconds)} vor dem Aufruf abgelaufen.`,
      steps: [
        "Fordern Sie ein neues Token an und wiederholen Sie den Aufruf.",
        "Erneuern Sie das Token kurz vor dem Zeitpunkt in `exp`.",
      ],
    }),
    "early-token": ({ seconds }) => ({
      title: "Token noch nicht gültig",
      text: `Das Token wird erst ${duration(seconds)} nach dem Aufruf gültig. Möglicherweise geht die Uhr einer der beiden Seiten falsch.`,
      steps: ["Prüfen Sie die Uhr des Rechners, der das Token anfordert.", "Fordern Sie ein neues Token an."],
    }),
    "token-audience": ({ made, api }) => ({
      title: "Token für andere Ressource",
      text:
        made && made !== api
          ? `Das Token gilt für ${products[made]}, der Aufruf geht aber an ${products[api]}.`
          : `${products[api]} akzeptiert kein Token mit dieser Zielgruppe (\`aud\`).`,
      steps: [
        `Fordern Sie ein Token für ${products[api]} an. Auch die Berechtigungen müssen für diese API gewährt sein.`,
      ],
    }),
    "wrong-cloud": ({ from, to }) => ({
      title: "Falsche Cloud",
      text: from
        ? `Was gesendet wurde, stammt aus ${clouds[from].of}, der Aufruf geht aber an ${clouds[to].to}. Keine Cloud akzeptiert die Token einer anderen.`
        : `In ${clouds[to].of} gibt es den Mandanten nicht.`,
      steps: ["Verwenden Sie Anmeldehost, Ressource und API-Host der Cloud, zu der der Mandant gehört."],
    }),
    "conditional-access": ({ want }) => {
      const wants: Record<typeof want, { text: string; step: string }> = {
        claims: {
          text: "Eine Richtlinie verlangt eine neue Anmeldung mit zusätzlichen Ansprüchen (Claims), obwohl das Token nicht abgelaufen ist.",
          step: "Melden Sie den Benutzer erneut an und fordern Sie dabei ein Token mit dem Wert `claims` aus dem Header `WWW-Authenticate` an.",
        },
        mfa: {
          text: "Eine Richtlinie verlangt Multi-Faktor-Authentifizierung oder eine andere Bestätigung durch den Benutzer.",
          step: "Melden Sie den Benutzer interaktiv an und geben Sie dabei den Wert `claims` aus der Antwort mit.",
        },
        device: {
          text: "Eine Richtlinie verlangt ein Gerät, das registriert, eingebunden oder konform ist.",
          step: "Melden Sie sich von einem verwalteten Gerät an oder fragen Sie einen Administrator nach der Richtlinie.",
        },
        "sign-in": {
          text: "Es gibt keine Sitzung, die sich ohne Rückfrage beim Benutzer verwenden lässt.",
          step: "Melden Sie den Benutzer interaktiv an.",
        },
        blocked: {
          text: "Eine Richtlinie des Mandanten blockiert diese Anmeldung.",
          step: "Fragen Sie einen Administrator, welche Richtlinie greift: Das Anmeldeprotokoll in Microsoft Entra nennt sie.",
        },
      };
      return { title: "Bedingter Zugriff", text: wants[want].text, steps: [wants[want].step] };
    },
    "tenant-state": ({ state, name }) => {
      const states: Record<typeof state, { title: string; step: string }> = {
        inactive: {
          title: "Mandant nicht aktiv",
          step: "Prüfen Sie, ob Defender für Endpunkt in dem Mandanten, der das Token ausgestellt hat, lizenziert und eingerichtet ist.",
        },
        license: { title: "Fehlende Lizenz", step: "Prüfen Sie die Lizenzen des Mandanten." },
        onboarding: {
          title: "Produkt im Mandanten nicht eingerichtet",
          step: "Schließen Sie die Einrichtung des Produkts im Microsoft Defender-Portal ab.",
        },
        premium: {
          title: "Fehlende Premium-Lizenz",
          step: "Prüfen Sie die Lizenzen des Mandanten für Microsoft Entra ID.",
        },
      };
      return {
        title: states[state].title,
        text: sentences(
          name !== "" && `Die API nennt ${code(name)}.`,
          "Ein neues Token oder eine andere Berechtigung ändert daran nichts.",
        ),
        steps: [states[state].step],
      };
    },
    "missing-permission": ({ kind, needed, none }) => ({
      title: none ? "Token ohne Berechtigungen" : "Fehlende Berechtigung",
      text: sentences(
        none &&
          "Das Token enthält überhaupt keine Berechtigung: Meist wurde sie nicht hinzugefügt, oder die Einwilligung des Administrators fehlt.",
        !none &&
          kind === "application" &&
          "Keine der Anwendungsberechtigungen im Token reicht für diesen Vorgang aus.",
        !none &&
          kind === "delegated" &&
          "Keine der delegierten Berechtigungen im Token reicht für diesen Vorgang aus.",
        kind === "unknown" &&
          "Die Antwort nennt keinen Grund. Bei diesem Vorgang fehlt dann meist eine Berechtigung.",
      ),
      steps: [
        needed
          ? `Fügen Sie der App-Registrierung ${code(needed)} als ${kind === "delegated" ? "delegierte Berechtigung" : "Anwendungsberechtigung"} hinzu.`
          : "Fügen Sie der App-Registrierung die Berechtigung hinzu, die die Dokumentation des Vorgangs nennt.",
        "Lassen Sie einen Administrator die Einwilligung erteilen und fordern Sie dann ein neues Token an: Ein vorhandenes ändert sich nicht.",
      ],
    }),
    "user-role": ({ role }) => ({
      title: "Benutzerrolle oder Gerätegruppe",
      text: sentences(
        "Bei einem Token für einen Benutzer entscheiden auch dessen Rollen.",
        role && `Die Dokumentation nennt die Rollenberechtigung ${code(role)}.`,
      ),
      steps: [
        "Prüfen Sie im Microsoft Defender-Portal die Rolle des Benutzers und seinen Zugriff auf die Gerätegruppe.",
      ],
    }),
    "disabled-feature": ({ feature, name }) => ({
      title: "Feature deaktiviert",
      text:
        feature === "live-response"
          ? "Die Liveantwort ist in diesem Mandanten deaktiviert."
          : name
            ? `Die API nennt ${code(name)}.`
            : "Der Mandant hat das Feature nicht, oder es ist deaktiviert. An einer Berechtigung liegt es nicht.",
      steps: [
        feature === "live-response"
          ? "Aktivieren Sie die Liveantwort im Microsoft Defender-Portal unter den erweiterten Features; für Server gibt es dort einen eigenen Schalter."
          : "Prüfen Sie die erweiterten Features im Microsoft Defender-Portal und die Lizenzen des Mandanten.",
      ],
    }),
    "disallowed-operation": ({ automation, reason }) => ({
      title: automation ? "Gerät ohne Automatisierungsstufe" : "Vorgang nicht zulässig",
      text: reason ? `Die API nennt den Grund: ${code(reason)}` : undefined,
      steps: [
        automation
          ? "Ordnen Sie das Gerät einer Gerätegruppe mit einer Behebungsstufe (Remediation Level) zu."
          : "Beheben Sie den Grund, den die API nennt; eine Wiederholung hilft nicht.",
      ],
    }),
    "device-platform": ({ platform }) => ({
      title: "Plattform nicht unterstützt",
      text: platform
        ? `Auf dem Gerät läuft ${code(platform)}. Dort gibt es die Aktion nicht.`
        : "Auf der Plattform des Geräts gibt es die Aktion nicht.",
      steps: ["Wählen Sie Geräte nach `osPlatform` aus, bevor Sie die Aktion aufrufen."],
    }),
    "client-version": ({ action, version }) => ({
      title: "Clientversion zu alt",
      text: version
        ? `Die Aktion${action ? ` ${code(action)}` : ""} erfordert auf dem Gerät mindestens Version ${code(version)}.`
        : undefined,
      steps: ["Aktualisieren Sie Microsoft Defender auf dem Gerät und wiederholen Sie dann den Aufruf."],
    }),
    "rate-limit": ({ allowed, period, perMinute, perHour, minute, hour, until }) => ({
      title: "Ratenlimit erreicht",
      text: sentences(
        allowed !== undefined &&
          period !== undefined &&
          `Die API erlaubt ${calls(allowed)} in ${duration(period)}.`,
        allowed === undefined &&
          perMinute !== undefined &&
          `Die Dokumentation erlaubt ${calls(perMinute)} pro Minute${perHour === undefined ? "" : ` und ${number(perHour)} pro Stunde`}.`,
        allowed === undefined &&
          perMinute === undefined &&
          perHour !== undefined &&
          `Die Dokumentation erlaubt ${calls(perHour)} pro Stunde.`,
        minute !== undefined &&
          hour !== undefined &&
          hour > 0 &&
          `Dieser Tab hat in der letzten Minute ${calls(minute)} gesendet, in der letzten Stunde ${calls(hour)}. Aufrufe anderer Clients der Anwendung zählen mit.`,
      ),
      steps: [
        until === undefined
          ? "Warten Sie vor dem nächsten Aufruf eine Minute und nach jedem weiteren 429 länger."
          : "Warten Sie mit dem nächsten Aufruf bis zu dem Zeitpunkt, den die Antwort nennt.",
        "Verringern Sie die Zahl der Aufrufe: Filtern Sie, nutzen Sie größere Seiten und bewahren Sie Ergebnisse auf.",
      ],
    }),
    "early-retry": ({ seconds }) => ({
      title: "Zu früh wiederholt",
      text: `Eine frühere Antwort hat zum Warten aufgefordert; dieser Aufruf kam ${duration(seconds)} zu früh. Vorzeitige Aufrufe halten das Limit aufrecht.`,
      steps: ["Warten Sie die volle Zeit ab, die `Retry-After` nennt."],
    }),
    "server-fault": ({ retriable, succeeded, failed, since }) => ({
      title: "Fehler auf dem Server",
      text: sentences(
        succeeded !== undefined &&
          succeeded > 0 &&
          `Derselbe Aufruf war in dieser Sitzung ${number(succeeded)}-mal erfolgreich${since === undefined ? "" : `, zuletzt ${duration(since)} vor diesem Aufruf`}.`,
        succeeded !== undefined &&
          succeeded > 0 &&
          failed !== undefined &&
          `Seitdem ist er ${number(failed)}-mal fehlgeschlagen.`,
        succeeded === 0 &&
          failed !== undefined &&
          failed > 1 &&
          `Derselbe Aufruf ist in dieser Sitzung ${number(failed)}-mal fehlgeschlagen und war nie erfolgreich. Die Ursache kann in der Anfrage liegen.`,
      ),
      steps: [
        retriable
          ? "Wiederholen Sie den Aufruf nach kurzer Wartezeit und warten Sie jedes Mal länger."
          : "Wiederholen Sie den Aufruf nicht unverändert: Dieser Fehler verschwindet nicht von selbst.",
        "Bleibt der Fehler bestehen, wenden Sie sich an den Microsoft-Support und geben Sie die Tracking-ID an.",
      ],
    }),
    "query-name": ({ kind, operator }) => ({
      title: "Unbekannter Name in der Abfrage",
      text: sentences(
        {
          table:
            "Diese Tabelle gibt es in der erweiterten Bedrohungssuche nicht, oder nicht in diesem Mandanten.",
          column: "Diese Spalte gibt es an dieser Stelle der Abfrage nicht.",
          function: "Diese Funktion gibt es nicht.",
          name: "Dieser Name ist an dieser Stelle der Abfrage nicht bekannt.",
        }[kind],
        operator && `Der Operator ist ${code(operator)}.`,
        "Die Groß-/Kleinschreibung wird beachtet.",
      ),
      steps: [
        "Korrigieren Sie den Namen; die Schemareferenz im Microsoft Defender-Portal listet Tabellen und Spalten auf.",
      ],
    }),
    "query-syntax": ({ problem, line, column }) => {
      const problems = {
        quote: "Hier wird eine Zeichenfolge geöffnet, aber nicht geschlossen.",
        bracket: "Zu einer Klammer an dieser Stelle fehlt das Gegenstück.",
        pipe: "Auf die Pipe folgt kein Operator.",
        operator: "Dies ist kein Operator der Abfragesprache.",
      };
      return {
        title: "Syntaxfehler in der Abfrage",
        text: sentences(
          problem && problems[problem],
          line !== undefined &&
            column !== undefined &&
            `Die Stelle ist Zeile ${number(line)}, Spalte ${number(column)} der Abfrage.`,
        ),
        steps: [
          "Korrigieren Sie die Abfrage. Führen Sie sie im Microsoft Defender-Portal aus: Dort sehen Sie die Stelle.",
        ],
      };
    },
    "heavy-query": ({ reason, said, operator }) => ({
      title: "Abfrage zu aufwendig",
      text: sentences(
        said
          ? {
              timeout:
                "Die Abfrage lief zu lange und wurde abgebrochen. Eine unveränderte Wiederholung hilft meist nicht.",
              size: "Das Ergebnis ist größer, als die API zurückgibt.",
              resources: "Die Abfrage braucht zu viele Ressourcen und wurde abgebrochen.",
            }[reason]
          : "Möglicherweise dauert die Abfrage zu lange; eine unveränderte Wiederholung hilft dann nicht.",
        operator && `Die API nennt den Operator ${code(operator)}.`,
      ),
      steps: [
        "Grenzen Sie die Abfrage ein: kürzerer Zeitraum, Filter zuerst, weniger Joins.",
        "Lassen Sie weniger zurückgeben: mit `project`, `summarize` oder `take`.",
      ],
    }),
    "processing-quota": ({ wait }) => ({
      title: "Rechenzeit aufgebraucht",
      text: sentences(
        "Der Mandant hat seine Rechenzeit für Abfragen der Bedrohungssuche aufgebraucht.",
        wait && `Die API nennt ${code(wait)} als Wartezeit.`,
      ),
      steps: ["Warten Sie und führen Sie dann weniger aufwendige Abfragen aus."],
    }),
    "no-connection": ({ fault, headers }) => {
      const connections: Record<typeof fault, { text: string; step: string }> = {
        name: {
          text: "Der Hostname konnte nicht aufgelöst werden.",
          step: "Prüfen Sie die Schreibweise des Hosts, den DNS-Server und das VPN.",
        },
        refused: {
          text: "Der Server war nicht erreichbar.",
          step: "Prüfen Sie Netzwerk, Firewall und Port.",
        },
        broken: {
          text: "Die Verbindung ist abgebrochen, bevor die Antwort vollständig war.",
          step: "Wiederholen Sie den Aufruf; kommt das öfter vor, prüfen Sie Proxy und Firewall.",
        },
        timeout: {
          text: "Der Server hat nicht rechtzeitig geantwortet.",
          step: "Prüfen Sie Netzwerk und Proxy und wiederholen Sie dann den Aufruf.",
        },
        certificate: {
          text: "Der Browser vertraut dem Zertifikat oder der verschlüsselten Verbindung nicht.",
          step: "Prüfen Sie die Uhr und ob ein Proxy den Datenverkehr mit einem eigenen Zertifikat untersucht.",
        },
        blocked: {
          text: "Eine Erweiterung, etwa ein Werbeblocker, oder ein Administrator hat den Aufruf blockiert.",
          step: "Lassen Sie den Host dort zu.",
        },
        policy: {
          text: "Eine Richtlinie der Seite oder des Browsers hat den Aufruf blockiert. Er hat den Server nicht erreicht, oder die Antwort wurde zurückgehalten.",
          step: "Prüfen Sie die `Content-Security-Policy` der Seite: `connect-src` muss den Host nennen.",
        },
        offline: {
          text: "Der Rechner war offline oder hat das Netzwerk gewechselt.",
          step: "Prüfen Sie die Verbindung und wiederholen Sie dann den Aufruf.",
        },
        proxy: {
          text: "Der Proxy hat den Aufruf nicht durchgelassen.",
          step: "Prüfen Sie die Proxyeinstellungen.",
        },
        cors: {
          text: "Die Antwort des Servers auf den CORS-Preflight lässt den Aufruf wahrscheinlich nicht zu; der Browser hat ihn deshalb nicht gesendet.",
          step: "Rufen Sie die API von einem Server oder aus einem Skript auf: Viele Defender-APIs akzeptieren keine Aufrufe von Webseiten.",
        },
        unknown: {
          text: "Der Browser nennt keinen genaueren Grund.",
          step: "Sehen Sie sich denselben Aufruf im Panel „Netzwerk“ an.",
        },
      };
      return {
        title: "Keine Antwort",
        text: sentences(
          connections[fault].text,
          headers !== "" && `Die Seite wollte diese Header senden: ${code(headers)}.`,
        ),
        steps: [connections[fault].step],
      };
    },
    "cors-header": ({ header, status }) => ({
      title: "Antwort vom Browser zurückgehalten",
      text: `Der Server hat mit ${code(String(status))} geantwortet, aber ${code(header)} lässt diese Seite nicht zu. Die Seite sah nur „Failed to fetch“.`,
      steps: [
        "Beheben Sie den eigentlichen Fehler.",
        "Soll eine Seite die Antworten lesen können, rufen Sie die API über einen eigenen Server auf.",
      ],
    }),
    "preflight-status": ({ status }) => ({
      title: "Preflight abgelehnt",
      text: `Der Server hat auf den Preflight des Browsers mit ${code(String(status))} geantwortet; nur bei einem Status von 200 bis 299 folgt der Aufruf. Am Token liegt es nicht: Beim Preflight wird keines gesendet.`,
      steps: [
        "Prüfen Sie Host und Pfad.",
        "Rufen Sie die API von einem Server oder aus einem Skript statt von einer Webseite auf.",
      ],
    }),
    "form-body": ({ json }) => ({
      title: "Anfragetext nicht in Formularform",
      text: json
        ? "Der Anfragetext ist JSON, der Tokenendpunkt liest aber nur Formularfelder."
        : "Der Tokenendpunkt liest nur Formularfelder und hat die Parameter deshalb nicht gesehen.",
      steps: [
        "Senden Sie die Parameter als `name=value&name=value` mit `Content-Type: application/x-www-form-urlencoded`.",
      ],
    }),
    "sign-in-parameter": ({ name }) => ({
      title: `Fehlender Parameter ${code(name)}`,
      text: "Er ist in der Tokenanfrage nicht enthalten.",
      steps: [`Ergänzen Sie ${code(name)} im Formular.`],
    }),
    "grant-type": () => ({
      title: "Unbekannter `grant_type`",
      text: "Der Wert wird genau so geschrieben, in Kleinbuchstaben.",
    }),
    "sign-in-scope": ({ fault }) => {
      const scopes: Record<typeof fault, { title: string; text: string }> = {
        "not-default": {
          title: "Bereich (Scope) ohne `/.default`",
          text: "Ein Anwendungstoken wird für genau einen Bereich angefordert: die Ressource, gefolgt von `/.default`. Die Berechtigungen ergeben sich aus der App-Registrierung.",
        },
        "resource-at-v2": {
          title: "`resource` am v2.0-Endpunkt",
          text: "Der v2.0-Endpunkt erwartet `scope`; `resource` gehört zum älteren Endpunkt `/oauth2/token`.",
        },
        "scope-at-v1": {
          title: "`scope` am v1-Endpunkt",
          text: "Der Endpunkt `/oauth2/token` erwartet `resource`; `scope` gehört zu `/oauth2/v2.0/token`.",
        },
        several: {
          title: "Bereiche (Scopes) mehrerer Ressourcen",
          text: "Ein Token gilt für eine Ressource. Fordern Sie für jede ein eigenes an.",
        },
        unknown: {
          title: "Unbekannte Ressource",
          text: "Im Mandanten gibt es keinen Dienst dieses Namens: Der Name ist falsch geschrieben, oder das Produkt ist dort nicht eingerichtet.",
        },
      };
      return scopes[fault];
    },
    "sign-in-tenant": ({ fault }) => {
      const tenants: Record<typeof fault, { title: string; text: string; step: string }> = {
        placeholder: {
          title: "Platzhalter statt des Mandanten",
          text: "Die URL enthält noch den Platzhalter aus einem Beispiel.",
          step: "Ersetzen Sie ihn durch die Mandanten-ID.",
        },
        unknown: {
          title: "Unbekannter Mandant",
          text: "Der Anmeldedienst kennt den Mandanten in der URL nicht.",
          step: "Prüfen Sie die Mandanten-ID und ob der Mandant zu einer anderen Cloud gehört.",
        },
        general: {
          title: "Kein Mandant angegeben",
          text: "Aus `common` und `organizations` geht nicht hervor, für welchen Mandanten das Token bestimmt ist.",
          step: "Setzen Sie die Mandanten-ID in die URL ein.",
        },
        "missing-app": {
          title: "Anwendung nicht in diesem Mandanten",
          text: "Entweder ist der Mandant in der URL oder `client_id` falsch, oder die Anwendung wurde diesem Mandanten nicht hinzugefügt.",
          step: "Vergleichen Sie beides mit der App-Registrierung in Microsoft Entra.",
        },
        "missing-user": {
          title: "Benutzer nicht in diesem Mandanten",
          text: "Das Konto gehört zu einem anderen Mandanten.",
          step: "Melden Sie sich mit einem Konto des Mandanten an oder laden Sie den Benutzer als Gast ein.",
        },
      };
      const { title, text, step } = tenants[fault];
      return { title, text, steps: [step] };
    },
    "sign-in-credential": ({ fault }) => {
      const credentials: Record<typeof fault, { title: string; step: string }> = {
        "wrong-secret": {
          title: "Falscher geheimer Clientschlüssel",
          step: "Senden Sie den Wert des Schlüssels und nicht seine ID; codieren Sie ihn im Formular (Prozentcodierung). Der Wert wird nur einmal angezeigt: Erstellen Sie bei Bedarf einen neuen Schlüssel.",
        },
        "expired-secret": {
          title: "Abgelaufener geheimer Clientschlüssel",
          step: "Erstellen Sie in der App-Registrierung einen neuen Schlüssel.",
        },
        missing: {
          title: "Fehlende Clientanmeldeinformationen",
          step: "Senden Sie `client_secret` oder `client_assertion`, oder lassen Sie in der App-Registrierung öffentliche Clientflows zu.",
        },
        "public-client": {
          title: "Geheimer Clientschlüssel bei öffentlichem Client",
          step: "Lassen Sie `client_secret` weg: Die Anwendung ist als öffentlicher Client registriert.",
        },
        certificate: {
          title: "Zertifikat nicht akzeptiert",
          step: "Fügen Sie das Zertifikat, mit dem die Assertion signiert wird, der App-Registrierung hinzu.",
        },
        clock: {
          title: "Assertion zeitlich ungültig",
          step: "Prüfen Sie die Uhr und erstellen Sie für jede Anfrage eine neue Assertion.",
        },
      };
      return { title: credentials[fault].title, steps: [credentials[fault].step] };
    },
    "missing-consent": ({ fault, app }) => {
      const consents: Record<typeof fault, { title: string; step: string }> = {
        missing: {
          title: "Fehlende Einwilligung",
          step: "Lassen Sie den Benutzer oder einen Administrator in die Berechtigungen der Anwendung einwilligen.",
        },
        admin: {
          title: "Fehlende Administratoreinwilligung (Admin Consent)",
          step: "Lassen Sie einen Administrator die Einwilligung für die Anwendung erteilen.",
        },
        declined: {
          title: "Einwilligung abgelehnt",
          step: "Melden Sie sich erneut an und willigen Sie ein, oder fragen Sie einen Administrator.",
        },
        unlisted: {
          title: "Berechtigung nicht in der App-Registrierung",
          step: "Fügen Sie der App-Registrierung eine Berechtigung dieser API hinzu und erteilen Sie die Einwilligung.",
        },
        unassigned: {
          title: "Benutzer der Anwendung nicht zugewiesen",
          step: "Weisen Sie den Benutzer in Microsoft Entra der Unternehmensanwendung zu.",
        },
      };
      return {
        title: consents[fault].title,
        text: app ? `Die Anwendung ist ${code(app)}.` : undefined,
        steps: [consents[fault].step],
      };
    },
    "sign-in-grant": ({ fault }) => ({
      title: "Anmeldung nicht mehr gültig",
      text: {
        expired: "Code, Aktualisierungstoken oder Assertion ist abgelaufen.",
        used: "Der Autorisierungscode wurde bereits verwendet; er funktioniert nur einmal.",
        invalid: "Code, Aktualisierungstoken oder Assertion ist für diese Anfrage nicht gültig.",
        revoked: "Die Sitzung wurde beendet, zum Beispiel durch ein neues Kennwort.",
      }[fault],
      steps: ["Melden Sie sich erneut an: Damit erhalten Sie einen neuen Code oder ein neues Token."],
    }),
  },
};
