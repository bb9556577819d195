import type { Verdicts } from "../shapes.ts";
import type { ConditionFindings } from "../texts.ts";
import { apiCodes, apiMessages } from "./apis.ts";
import { brief, code, duration } from "./findings-phrases.ts";

export const conditionFindings: ConditionFindings = {
  "time-range": ({ flaw }) => ({
    text: flaw === "alone" ? undefined : apiCodes.o365.AF20030.cause,
    steps:
      flaw === "alone"
        ? ["Skicka `startTime` och `endTime` tillsammans, eller utelämna båda."]
        : flaw === "order"
          ? ["Ange den tidigare av de två tiderna som `startTime`."]
          : flaw === "age"
            ? ["Ange en `startTime` som ligger högst 7 dygn före anropet: äldre innehåll kan inte läsas."]
            : apiCodes.o365.AF20030.steps,
  }),
  "lost-zone": () => ({ text: "Skriv det som `%2B`, eller skicka tiden i UTC, med `Z`." }),
  "missing-publisher": () => ({ steps: apiMessages.sharedPool().steps }),
  "missing-etag": () => ({ steps: apiMessages.incidentChanged().steps }),
  "other-tenant": () => ({
    steps: [
      "Hämta en token i den klientorganisation som anropet gäller, eller rätta klientorganisationen eller prenumerationen i sökvägen.",
    ],
  }),
};

export const conditionVerdicts: Pick<Verdicts, keyof typeof conditionFindings> = {
  "time-range": ({ args }) =>
    ({
      alone: "`startTime` och `endTime` måste anges tillsammans",
      order: "`endTime` är före `startTime`",
      span: `Det är ${duration((args.hours ?? 0) * 3600)} mellan \`startTime\` och \`endTime\`, men högst 24 timmar är tillåtet`,
      age: `\`startTime\` är ${duration((args.hours ?? 0) * 3600)} före anropet, men högst 7 dygn är tillåtet`,
    })[args.flaw],
  "lost-zone": ({ args: { name } }) =>
    `Tidszonen i ${code(name)} går förlorad: ett okodat \`+\` i en URL betyder ett blanksteg`,
  "missing-publisher": () =>
    "`PublisherIdentifier` saknas i URL:en, så anropet delar en gräns med alla andra anropare",
  "missing-etag": () => "Begärandetexten saknar `etag`, så tjänsten kan inte avgöra om den är aktuell",
  "other-tenant": ({ sent, expected }) =>
    `Token utfärdades i klientorganisationen ${brief(sent)}, men anropet gäller klientorganisationen ${brief(expected?.[0])}`,
};
