import type { Verdicts } from "../shapes.ts";
import type { ConditionFindings } from "../texts.ts";
import { apiCodes, apiMessages } from "./apis.ts";
import { brief, code, duration } from "./findings-phrases.ts";

export const conditionFindings: ConditionFindings = {
  "time-range": ({ flaw }) => ({
    text: flaw === "alone" ? undefined : apiCodes.o365.AF20030.cause,
    steps:
      flaw === "alone"
        ? ["Senden Sie `startTime` und `endTime` zusammen, oder lassen Sie beide weg."]
        : flaw === "order"
          ? ["Senden Sie die frühere Zeit als `startTime`."]
          : flaw === "age"
            ? [
                "Setzen Sie `startTime` auf höchstens 7 Tage vor dem Aufruf: Ältere Inhalte können nicht gelesen werden.",
              ]
            : apiCodes.o365.AF20030.steps,
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
      order: "`endTime` liegt vor `startTime`",
      span: `Zwischen \`startTime\` und \`endTime\` liegen ${duration((args.hours ?? 0) * 3600)}, erlaubt sind aber höchstens 24 Stunden`,
      age: `\`startTime\` liegt ${duration((args.hours ?? 0) * 3600)} vor dem Aufruf, erlaubt sind aber höchstens 7 Tage`,
    })[args.flaw],
  "lost-zone": ({ args: { name } }) =>
    `Die Zeitzone in ${code(name)} geht verloren: Ein nicht codiertes \`+\` bedeutet in einer URL ein Leerzeichen`,
  "missing-publisher": () =>
    "In der URL fehlt `PublisherIdentifier`, deshalb teilt sich der Aufruf ein Limit mit allen anderen Aufrufern",
  "missing-etag": () =>
    "Im Anfragebody fehlt `etag`, deshalb kann der Dienst nicht erkennen, ob die gesendete Fassung aktuell ist",
  "other-tenant": ({ sent, expected }) =>
    `Das Token wurde im Mandanten ${brief(sent)} ausgestellt, der Aufruf gilt aber dem Mandanten ${brief(expected?.[0])}`,
};
