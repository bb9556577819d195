import type { Verdicts } from "../shapes.ts";
import type { ConditionFindings } from "../texts.ts";
import { apiCodes, apiMessages } from "./apis.ts";
import { brief, code, duration, either, number } from "./findings-phrases.ts";

/** What the page of a web server says about the call, and what to do. */
const pageReasons = {
  body: "begärandetexten är för stor",
  query: "frågesträngen i URL:en är för lång",
  url: "URL:en är för lång",
  headers: "begärans huvuden är för långa",
  escape: "URL:en innehåller ett dubbelkodat tecken",
  characters: "URL:en innehåller ett otillåtet tecken",
  sequence: "URL:en innehåller en blockerad del",
  method: "metoden är blockerad",
  extension: "filtillägget i slutet av sökvägen är blockerat",
  upstream: "den kunde inte ansluta till tjänsten bakom",
  busy: "för många begäranden väntar",
};
const pageSteps = {
  body: "Skicka mindre data åt gången.",
  query: "Korta frågan: dela upp ett långt `$filter` eller utelämna alternativ.",
  url: "Korta URL:en: dela upp ett långt `$filter`, eller flytta värden till begärandetexten om API-åtgärden tillåter det.",
  headers: "Skicka färre eller kortare huvuden: en token med många roller eller grupper är lång.",
  escape: "Koda varje värde i URL:en bara en gång: `%25` före två hexadecimala siffror är ett kodat `%`.",
  characters: "Koda värdena i URL:en.",
  sequence:
    "Kontrollera om sökvägen eller frågan innehåller `..`, `:` eller liknande tecken, och koda värdena.",
  method: "Använd metoden som anges i dokumentationen.",
  extension: "Kontrollera om sista delen av sökvägen är ett filnamn som servern blockerar.",
  upstream: "Upprepa anropet senare: det nådde aldrig tjänsten.",
  busy: "Upprepa anropet senare, och gör färre anrop samtidigt.",
};

export const conditionFindings: ConditionFindings = {
  "time-range": ({ flaw, names, days = 7 }) => ({
    text: flaw === "alone" || names ? undefined : apiCodes.o365.AF20030.cause,
    steps:
      flaw === "alone"
        ? ["Skicka `startTime` och `endTime` tillsammans, eller utelämna båda."]
        : flaw === "order"
          ? [`Ange den tidigare av de två tiderna som ${code(names?.start ?? "startTime")}.`]
          : flaw === "age"
            ? [
                `Ange en ${code(names?.start ?? "startTime")} som ligger högst ${number(days)} dygn före anropet: äldre data kan inte läsas.`,
              ]
            : apiCodes.o365.AF20030.steps,
  }),
  "taken-name": ({ names, isUnsaid }) => ({
    text:
      names.length > 1 && names.some((name) => name.endsWith("alertTemplate.title"))
        ? "Anpassade identifieringsregler behöver ett unikt namn och en unik aviseringsrubrik."
        : undefined,
    steps: [
      ...(isUnsaid
        ? [
            "Hämta först de befintliga objekten med `GET`: ett tidigare försök kan ha skapat objektet trots ett fel.",
            "Om du nyss har tagit bort det gamla objektet kan namnet fortfarande vara reserverat: vänta en minut och försök igen.",
          ]
        : []),
      "Välj ett annat värde, eller uppdatera objektet som redan har det.",
    ],
  }),
  "server-page": ({ flaw, length }) => ({
    text: length === undefined ? undefined : `Den har ${number(length)} tecken.`,
    steps: [pageSteps[flaw]],
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
      order: `${code(args.names?.end ?? "endTime")} är före ${code(args.names?.start ?? "startTime")}`,
      span: `Det är ${duration((args.hours ?? 0) * 3600)} mellan \`startTime\` och \`endTime\`, men högst 24 timmar är tillåtet`,
      age: `${code(args.names?.start ?? "startTime")} är ${duration((args.hours ?? 0) * 3600)} före anropet, men högst ${number(args.days ?? 7)} dygn är tillåtet`,
    })[args.flaw],
  "taken-name": ({ args }) =>
    args.isUnsaid
      ? `Ett annat objekt använder kanske redan det här värdet för ${either(args.names.map(code))}`
      : `Ett annat objekt använder redan det här värdet för ${either(args.names.map(code))}`,
  "server-page": ({ args: { flaw, number: shown } }) =>
    `Webbservern skickade inte anropet vidare till API:et: ${pageReasons[flaw]}${shown ? ` (${code(shown)})` : ""}`,
  "lost-zone": ({ args: { name } }) =>
    `Tidszonen i ${code(name)} går förlorad: ett okodat \`+\` i en URL betyder ett blanksteg`,
  "missing-publisher": () =>
    "`PublisherIdentifier` saknas i URL:en, så anropet delar en gräns med alla andra anropare",
  "missing-etag": () => "Begärandetexten saknar `etag`, så tjänsten kan inte avgöra om den är aktuell",
  "other-tenant": ({ sent, expected }) =>
    `Token utfärdades i klientorganisationen ${brief(sent)}, men anropet gäller klientorganisationen ${brief(expected?.[0])}`,
};
