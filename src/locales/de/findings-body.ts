import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { BodyFindings } from "../texts.ts";
import { code, codes, number, plural, some } from "./findings-phrases.ts";

/** The fault at the marked place. */
const faults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma":
    "Vor der schließenden Klammer steht ein Komma. In JSON folgt auf das letzte Element kein Komma.",
  "missing-comma": "Zwischen zwei Elementen fehlt ein Komma.",
  quotes: 'In JSON sind nur gerade doppelte Anführungszeichen (`"`) zulässig.',
  "unescaped-quote":
    'Ein Anführungszeichen innerhalb einer Zeichenfolge beendet sie. Maskieren Sie es als `\\"` oder verwenden Sie darin einfache Anführungszeichen.',
  "unquoted-name": "Namen müssen in doppelten Anführungszeichen stehen.",
  "line-break":
    "Eine Zeichenfolge enthält einen Zeilenumbruch. In JSON wird er innerhalb einer Zeichenfolge als `\\n` geschrieben.",
  "control-character":
    "Eine Zeichenfolge enthält ein Steuerzeichen, etwa einen Tabulator. Ein Tabulator wird als `\\t` geschrieben.",
  escape:
    "Mit dem Backslash beginnt eine Escapesequenz, die es in JSON nicht gibt. Der Backslash selbst wird als `\\\\` geschrieben.",
  comment: "In JSON gibt es keine Kommentare.",
  number:
    "Dies ist keine JSON-Zahl. In JSON gibt es weder `NaN` noch `Infinity`, keine führenden Nullen und keine Hexadezimalzahlen.",
  literal: "In JSON gibt es nur `true`, `false` und `null`, in Kleinbuchstaben.",
  "byte-order-mark":
    "Der Anfragebody beginnt mit einer unsichtbaren Bytereihenfolge-Marke (BOM). Codieren Sie ihn als UTF-8 ohne BOM.",
  cut: "Der Anfragebody endet, bevor er vollständig ist.",
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

export const bodyFindings: BodyFindings = {
  "json-syntax": ({ reason }) => ({
    text: faults[reason],
    steps: ["Erzeugen Sie den Anfragebody mit einer JSON-Bibliothek, statt Text zusammenzusetzen."],
  }),
  "body-missing": ({ how }) => ({
    text: {
      null: "Der Anfragebody besteht nur aus einem NULL-Wert. Der Vorgang erfordert ein JSON-Objekt.",
      empty: "Der Anfragebody ist leer. Der Vorgang erfordert ein JSON-Objekt.",
      none: "Der Vorgang erfordert ein JSON-Objekt im Anfragebody; die aufgezeichnete Anfrage enthält keinen.",
    }[how],
    steps: ["Senden Sie die Parameter als JSON-Objekt im Anfragebody."],
  }),
  "body-form": ({ form }) => ({
    text: {
      twice: "Der Anfragebody ist eine JSON-Zeichenfolge, die selbst JSON enthält: Er wurde doppelt codiert.",
      form: "Der Anfragebody ist als Webformular codiert. Der Vorgang erwartet ein JSON-Objekt.",
      "printed-object": "Das Objekt wurde nicht in JSON, sondern in seinen Namen umgewandelt.",
      list: "Der Anfragebody ist eine bloße Liste. Der Vorgang erwartet ein JSON-Objekt, das die Liste enthält.",
      "one-object": "Die eckigen Klammern um das Objekt machen es zu einer Liste.",
      objects: "Jedes Objekt braucht eine eigene Anfrage.",
      text: "Der Anfragebody ist reiner Text. Der Vorgang erwartet ein JSON-Objekt.",
    }[form],
    steps: [
      {
        twice: "Codieren Sie das Objekt nur einmal als JSON.",
        form: "Senden Sie die Parameter als JSON.",
        "printed-object":
          "Codieren Sie das Objekt vor dem Senden als JSON, zum Beispiel mit `JSON.stringify`.",
        list: "Senden Sie die Liste in dem Parameter, den die Dokumentation des Vorgangs nennt.",
        "one-object": "Senden Sie das Objekt ohne die eckigen Klammern.",
        objects: "Senden Sie die Objekte einzeln.",
        text: "Senden Sie den Text als JSON in dem Parameter, den die Dokumentation des Vorgangs nennt.",
      }[form],
    ],
  }),
  "content-type": ({ problem }) => ({
    text: {
      missing: "Einen Anfragebody ohne Inhaltstyp liest die API möglicherweise nicht.",
      wrong:
        "Einen Anfragebody, der mit einem anderen Inhaltstyp gesendet wird, liest die API möglicherweise nicht.",
      boundary: "Ohne Boundary kann die API die Teile des Formulars nicht voneinander trennen.",
    }[problem],
    steps: [
      problem === "boundary"
        ? "Lassen Sie den HTTP-Client `Content-Type` für das Formular setzen."
        : "Setzen Sie den Header `Content-Type`.",
    ],
  }),
  "parameter-level": ({ names, where, container }) => ({
    text: {
      nested: `Der Vorgang sucht ${codes(names.join())} nicht innerhalb von ${code(container)}.`,
      member: `Der Vorgang sucht ${codes(names.join())} innerhalb von ${code(container)}.`,
      query: `Der Vorgang liest ${codes(names.join())} aus dem Anfragebody, nicht aus der URL.`,
      url: `Der Vorgang liest ${codes(names.join())} aus der URL, nicht aus dem Anfragebody.`,
    }[where],
  }),
  "parameter-case": () => ({
    text: "Bei Parametern im Anfragebody wird die Groß-/Kleinschreibung beachtet.",
  }),
  "parameter-spelling": () => ({}),
  "parameter-duplicate": ({ name }) => ({
    text: `Der Anfragebody enthält ${code(name)} zweimal, in unterschiedlicher Groß-/Kleinschreibung. Die API liest möglicherweise den falschen Wert.`,
    steps: ["Senden Sie den Parameter nur einmal."],
  }),
  "parameter-unknown": ({ name, whole, allowed = [] }) => ({
    text: whole
      ? `Zum Ändern sind nur ${some(allowed)} dokumentiert; den Rest, etwa ${some(whole)}, lehnt die API möglicherweise ab.`
      : `Die Dokumentation dieses Vorgangs führt ${code(name)} nicht auf. Die API lehnt den Parameter möglicherweise ab.`,
    steps: [
      whole
        ? "Senden Sie nur die Eigenschaften, die Sie ändern."
        : "Entfernen Sie den Parameter oder verwenden Sie den dokumentierten.",
    ],
  }),
  "parameter-missing": ({ names, empty, oneOf, isOpen }) => ({
    text: oneOf
      ? "Der Vorgang erfordert mindestens einen dieser Parameter."
      : isOpen
        ? `Möglicherweise erfordert der Vorgang ${names.length === 1 ? "diesen Parameter" : "diese Parameter"}.`
        : empty
          ? "Der Vorgang erfordert diesen Parameter und akzeptiert ihn ohne Wert möglicherweise nicht."
          : plural(names.length, {
              one: "Der Vorgang erfordert diesen Parameter.",
              other: "Der Vorgang erfordert diese Parameter.",
            }),
  }),
  "parameter-type": ({ name, wanted, got }) => ({
    text: `Der Parameter ${code(name)} erwartet ${jsonKinds[wanted]}; gesendet wurde ${jsonKinds[got]}.`,
  }),
  "parameter-value": ({ name, flaw, isExact }) => ({
    text: {
      ending: `Microsoft ersetzt diesen Wert von ${code(name)} durch andere.`,
      case: isExact
        ? undefined
        : "Meist unterscheidet die API nicht zwischen Groß- und Kleinschreibung, hier aber möglicherweise doch.",
      unlisted: `Die Dokumentation führt den für ${code(name)} gesendeten Wert nicht auf.`,
      "time-span": "Schreiben Sie zum Beispiel `P7D` für sieben Tage oder `PT1H` für eine Stunde.",
      absolute: "In einem Batch enthält eine URL nur den Teil nach der Version.",
      past: "Verglichen wird mit dem Zeitpunkt des API-Aufrufs, in UTC.",
    }[flaw],
  }),
  "joined-value": () => ({
    text: "Die API liest den Text als einen einzigen Wert.",
    steps: ["Senden Sie einen Wert oder, wo die API eine Liste akzeptiert, einen Eintrag je Wert."],
  }),
  "refused-value": ({ name, listed }) => ({
    text: listed
      ? `Die Dokumentation führt diesen Wert von ${code(name)} zwar auf, maßgeblich ist aber die Antwort.`
      : undefined,
  }),
  "leftover-value": ({ leftover }) => ({
    steps: [
      {
        printed:
          "Senden Sie die Eigenschaft, die den Wert enthält, oder codieren Sie das Objekt als JSON; geben Sie in PowerShell bei `ConvertTo-Json` einen größeren Wert für `-Depth` an.",
        secure:
          "Wandeln Sie die Zeichenfolge vor dem Senden in Text um, zum Beispiel mit `ConvertFrom-SecureString -AsPlainText`.",
        placeholder:
          "Setzen Sie den Wert ein; in den meisten Tools muss die Variable in der gewählten Umgebung definiert sein.",
        unset: "Prüfen Sie, woher die Variable ihren Wert bekommt.",
        date: "Lassen Sie die Eigenschaft weg, wenn der Dienst sie selbst setzt; Windows PowerShell schreibt Daten in `ConvertTo-Json` so.",
        marker:
          "Lesen Sie das Objekt erneut mit dem Header `Prefer: include-unknown-enum-members` und senden Sie den tatsächlichen Wert.",
      }[leftover],
    ],
  }),
  "dependent-value": () => ({}),
  "detection-rule": ({ flaw }) => {
    const words: Record<typeof flaw, { text?: string; step: string }> = {
      continuous: {
        text: "Eine fortlaufende Regel darf nur eine Tabelle verwenden und weder `let`, `join`, `union` oder `externaldata` noch Kommentare enthalten.",
        step: "Schreiben Sie die Abfrage um, oder führen Sie die Regel stündlich aus.",
      },
      time: {
        text: "Eine Regel braucht `Timestamp` oder `TimeGenerated` genau so, wie die Tabelle die Spalte enthält.",
        step: "Geben Sie die Spalte unverändert zurück.",
      },
      identifier: {
        text: "Ein Bezeichner muss aus einer festen Liste stammen; eine eigene Spalte ist keiner. Die Abfrage muss eine Spalte zurückgeben, die so heißt wie der Bezeichner.",
        step: "Verwenden Sie einen dieser Bezeichner, und benennen Sie die Spalte in der Abfrage entsprechend um.",
      },
      null: { step: "Lassen Sie den Parameter weg, oder senden Sie eine leere Liste." },
      fields: { step: "Verwenden Sie weniger Spalten in Titel und Beschreibung." },
      entities: {
        text: "Eine Warnung braucht ein Asset oder eine IP-Adresse; Dateien, URLs und Registrierungswerte allein reichen nicht aus.",
        step: "Ordnen Sie Spalten der Abfrage `hosts`, `accounts`, `mailboxes` oder `ips` zu.",
      },
      start: { step: "Stellen Sie der ID einen Buchstaben voran." },
      characters: { step: "Verwenden Sie nur Buchstaben, Ziffern, Bindestriche und Unterstriche." },
      length: { step: "Verwenden Sie eine kürzere ID." },
      columns: {
        text: "Eine Regel braucht `Timestamp` oder `TimeGenerated`, bei den meisten Tabellen `ReportId` und die Spalten, die für ihre betroffenen Assets angegeben sind.",
        step: "Geben Sie auch diese Spalten zurück, in `summarize` zum Beispiel mit `arg_max(Timestamp, *)`.",
      },
    };
    const { text, step } = words[flaw];
    return { text, steps: [step] };
  },
  "escaped-lines": () => ({
    steps: ["Senden Sie echte Zeilenumbrüche: In JSON schreibt man sie als `\\n`, nur einmal maskiert."],
  }),
  "batch-size": ({ allowed }) => ({
    steps: [`Senden Sie Batches von höchstens ${number(allowed)} Elementen.`],
  }),
};
