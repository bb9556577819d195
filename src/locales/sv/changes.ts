import type { Change } from "../../core/compare/change.ts";
import type { CheckTexts, Verdicts } from "../shapes.ts";
import { brief, code, duration, list, number } from "./findings-phrases.ts";

const instead = (what: string, { before, now }: Change) =>
  `${what} är ${brief(now)} i stället för ${brief(before)}`;

function parameter(change: Change, place: string): string {
  const { how, name, before, now } = change;
  if (how === "added") return `${code(name)} är ny i ${place}`;
  if (how === "gone") return `${code(name)} finns inte längre i ${place}`;
  if (how === "renamed") return `${brief(before)} skrivs nu ${brief(now)}`;
  if (how === "moved") return `${code(name)} har flyttats till ${brief(now)}`;
  if (how === "emptied") return `${code(name)} är tom`;
  return instead(code(name), change);
}

function body(change: Change): string {
  if (change.name !== undefined) return parameter(change, "begärandetexten");
  if (change.how === "gone") return "begärandetexten saknas";
  if (change.how === "added") return "en begärandetext skickas";
  return change.how === "broken"
    ? "begärandetexten är inte längre giltig JSON"
    : "begärandetexten har ett annat format";
}

function token(change: Change): string {
  const { how, name, before } = change;
  if (how === "expired") return "token har upphört att gälla";
  if (how === "renewed") return "token är ny";
  if (how === "older") return "token är äldre";
  if (how === "form") return "token är skadad";
  if (name === "permissions") return `token saknar ${brief(before)}`;
  if (how === "gone") return "ingen token skickas";
  if (how === "added") return "en token skickas";
  if (name === "app") return "token hör till ett annat program";
  if (name === "tenant") return "token hör till en annan klientorganisation";
  if (name === "kind") return "token gäller ett program i stället för en användare eller tvärtom";
  return instead(name === "audience" ? "målgruppen för token" : "schemat i `Authorization`", change);
}

function header(change: Change): string {
  if (change.how === "gone") return `huvudet ${code(change.name)} saknas`;
  if (change.how === "added") return `huvudet ${code(change.name)} är nytt`;
  return instead(code(change.name), change);
}

const clauses: Readonly<Record<Change["part"], (change: Change) => string>> = {
  body,
  query: (change) => parameter(change, "URL:en"),
  header,
  token,
  method: (change) => instead("metoden", change),
  host: (change) => instead("värden", change),
  version: (change) => instead("versionen i sökvägen", change),
  path: ({ before, now }) => `sökvägen innehåller ${brief(now)} i stället för ${brief(before)}`,
  count: ({ name, before, now }) =>
    `${name === undefined ? "listan" : code(name)} har ${number(now)} poster i stället för ${number(before)}`,
  size: ({ before, now }) => `begärandetexten har ${number(now)} byte i stället för ${number(before)}`,
  rate: ({ before, now }) => `${number(now)} anrop gjordes på en minut i stället för ${number(before)}`,
};
const listed = (changes: readonly Change[]) => list(changes.map((change) => clauses[change.part](change)));

export const changes = {
  heading: "Före och efter",
  worked: (seconds: number, all: readonly Change[]) =>
    `Anropet lyckades ${duration(seconds)} tidigare; ändrat sedan dess: ${listed(all)}.`,
  workedAlike: (seconds: number) =>
    `Anropet lyckades ${duration(seconds)} tidigare med en likadant uppbyggd begäran.`,
  succeeded: (time: string) => `lyckades ${time}`,
  passed: (time: string) => `lyckades vid nytt försök ${time}`,
  difference: (all: readonly Change[]) => `Avgörande skillnad: ${listed(all)}.`,
  differenceUnknown: "Inget av betydelse ändrades däremellan.",
  passing: "Begäran var densamma: felet var tillfälligt.",
  joined: (said: string, sentence: string) => `${said[0]?.toUpperCase()}${said.slice(1)}. ${sentence}`,
  follows: {
    token: "Orsaken är den tokenbegäran som misslyckades tidigare.",
    throttle: "Orsaken är den gräns som nåddes tidigare.",
    session: "Orsaken är den portalsession som avslutades tidigare.",
  },
  begins: "Senare fel är en följd av det här felet.",
  showFirst: "Visa det första felet",
  open: (open: number, all: number) => `${number(open)} av ${number(all)} återstår`,
};

export const changeFindings = {
  "changed-since": () => ({
    text: "Anropet lyckades före ändringen, så den kan vara orsaken.",
    steps: ["Ångra ändringen och upprepa sedan anropet."],
  }),
  "follow-up": ({ kind }) => ({
    text: "Åtgärda det första felet; de andra försvinner med det.",
    steps: [
      kind === "token"
        ? "Åtgärda felet i tokenbegäran och upprepa sedan anropet med den nya token."
        : "Logga in på portalen igen och läs sedan in sidan på nytt.",
    ],
  }),
} satisfies Partial<CheckTexts>;

export const changeVerdicts = {
  "changed-since": ({ args }) =>
    `Anropet lyckades ${duration(args.seconds)} tidigare; ändrat sedan dess: ${listed(args.changes.slice(0, 2))}`,
  "follow-up": ({ args }) =>
    args.kind === "token"
      ? `Det finns ingen giltig token: tokenbegäran misslyckades ${duration(args.seconds)} tidigare`
      : `Portalsessionen avslutades ${duration(args.seconds)} tidigare`,
} satisfies Partial<Verdicts>;
