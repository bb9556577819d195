import type { Verdicts } from "../shapes.ts";
import type { ConditionFindings } from "../texts.ts";
import { apiCodes, apiMessages } from "./apis.ts";
import { brief, code, duration, either, number } from "./findings-phrases.ts";

/** What the page of a web server says about the call, and what to do. */
const pageReasons = {
  body: "Der Anfragebody ist zu groß",
  query: "Die Abfragezeichenfolge der URL ist zu lang",
  url: "Die URL ist zu lang",
  headers: "Die Header der Anfrage sind zu lang",
  escape: "Die URL enthält ein doppelt codiertes Zeichen",
  characters: "Die URL enthält ein nicht erlaubtes Zeichen",
  sequence: "Die URL enthält einen gesperrten Teil",
  method: "Die Methode ist gesperrt",
  extension: "Die Dateiendung am Ende des Pfads ist gesperrt",
  upstream: "Er konnte den Dienst dahinter nicht erreichen",
  busy: "Zu viele Anfragen warten",
};
const pageSteps = {
  body: "Senden Sie weniger Daten auf einmal.",
  query: "Kürzen Sie die Abfrage: Teilen Sie einen langen `$filter` auf, oder lassen Sie Optionen weg.",
  url: "Kürzen Sie die URL: Teilen Sie einen langen `$filter` auf, oder senden Sie Werte im Anfragebody, wenn der Vorgang das erlaubt.",
  headers: "Senden Sie weniger oder kürzere Header: Ein Token mit vielen Rollen oder Gruppen ist lang.",
  escape:
    "Codieren Sie jeden Wert in der URL nur einmal: `%25` vor zwei Hexadezimalziffern ist ein codiertes `%`.",
  characters: "Codieren Sie die Werte in der URL.",
  sequence: "Prüfen Sie Pfad und Abfrage auf `..`, `:` und ähnliche Zeichen, und codieren Sie die Werte.",
  method: "Verwenden Sie die Methode aus der Dokumentation.",
  extension: "Prüfen Sie, ob der letzte Teil des Pfads ein Dateiname ist, den der Server sperrt.",
  upstream: "Wiederholen Sie den Aufruf später: Er hat den Dienst nicht erreicht.",
  busy: "Wiederholen Sie den Aufruf später, und senden Sie weniger Aufrufe gleichzeitig.",
};

export const conditionFindings: ConditionFindings = {
  "time-range": ({ flaw, names, days = 7 }) => ({
    text: flaw === "alone" || names ? undefined : apiCodes.o365.AF20030.cause,
    steps:
      flaw === "alone"
        ? ["Senden Sie `startTime` und `endTime` zusammen, oder lassen Sie beide weg."]
        : flaw === "order"
          ? [`Senden Sie die frühere Zeit als ${code(names?.start ?? "startTime")}.`]
          : flaw === "age"
            ? [
                `Setzen Sie ${code(names?.start ?? "startTime")} auf höchstens ${number(days)} Tage vor dem Aufruf: Ältere Daten können nicht gelesen werden.`,
              ]
            : apiCodes.o365.AF20030.steps,
  }),
  "taken-name": ({ names, isUnsaid }) => ({
    text:
      names.length > 1 && names.some((name) => name.endsWith("alertTemplate.title"))
        ? "Benutzerdefinierte Erkennungsregeln brauchen einen eindeutigen Namen und einen eindeutigen Warnungstitel."
        : undefined,
    steps: [
      ...(isUnsaid
        ? [
            "Rufen Sie zuerst mit `GET` die vorhandenen Objekte ab: Ein früherer Versuch kann dieses trotz eines Fehlers erstellt haben.",
            "Wenn Sie das alte Objekt gerade gelöscht haben, kann sein Name noch reserviert sein: Warten Sie eine Minute, und versuchen Sie es erneut.",
          ]
        : []),
      "Wählen Sie einen anderen Wert, oder aktualisieren Sie das Objekt, das ihn schon hat.",
    ],
  }),
  "server-page": ({ flaw, length }) => ({
    text: length === undefined ? undefined : `Sie hat ${number(length)} Zeichen.`,
    steps: [pageSteps[flaw]],
  }),
  "lost-zone": () => ({ text: "Schreiben Sie es als `%2B`, oder senden Sie die Zeit in UTC, mit `Z`." }),
  "missing-publisher": () => ({ steps: apiMessages.sharedPool().steps }),
  "missing-etag": () => ({ steps: apiMessages.incidentChanged().steps }),
  "other-tenant": () => ({
    steps: [
      "Fordern Sie ein Token in dem Mandanten an, dem der Aufruf gilt, oder korrigieren Sie Mandant oder Abonnement im Pfad.",
    ],
  }),
};

export const conditionVerdicts: Pick<Verdicts, keyof typeof conditionFindings> = {
  "time-range": ({ args }) =>
    ({
      alone: "`startTime` und `endTime` müssen zusammen angegeben werden",
      order: `${code(args.names?.end ?? "endTime")} liegt vor ${code(args.names?.start ?? "startTime")}`,
      span: `Zwischen \`startTime\` und \`endTime\` liegen ${duration((args.hours ?? 0) * 3600)}, erlaubt sind aber höchstens 24 Stunden`,
      age: `${code(args.names?.start ?? "startTime")} liegt ${duration((args.hours ?? 0) * 3600)} vor dem Aufruf, erlaubt sind aber höchstens ${number(args.days ?? 7)} Tage`,
    })[args.flaw],
  "taken-name": ({ args }) =>
    args.isUnsaid
      ? `Möglicherweise verwendet ein anderes Objekt diesen Wert von ${either(args.names.map(code))} bereits`
      : `Ein anderes Objekt verwendet diesen Wert von ${either(args.names.map(code))} bereits`,
  "server-page": ({ args: { flaw, number: shown } }) =>
    `Der Webserver hat den Aufruf nicht an die API weitergegeben: ${pageReasons[flaw]}${shown ? ` (${code(shown)})` : ""}`,
  "lost-zone": ({ args: { name } }) =>
    `Die Zeitzone in ${code(name)} geht verloren: Ein nicht codiertes \`+\` bedeutet in einer URL ein Leerzeichen`,
  "missing-publisher": () =>
    "In der URL fehlt `PublisherIdentifier`, deshalb teilt sich der Aufruf ein Limit mit allen anderen Aufrufern",
  "missing-etag": () =>
    "Im Anfragebody fehlt `etag`, deshalb kann der Dienst nicht erkennen, ob die gesendete Fassung aktuell ist",
  "other-tenant": ({ sent, expected }) =>
    `Das Token wurde im Mandanten ${brief(sent)} ausgestellt, der Aufruf gilt aber dem Mandanten ${brief(expected?.[0])}`,
};
