import type { Change } from "../../core/compare/change.ts";
import type { CheckTexts, Verdicts } from "../shapes.ts";
import { brief, code, duration, list, number } from "./findings-phrases.ts";

const instead = (what: string, { before, now }: Change) => `${what} ist ${brief(now)} statt ${brief(before)}`;

function parameter(change: Change, place: string): string {
  const { how, name, before, now } = change;
  if (how === "added") return `${code(name)} ist neu ${place}`;
  if (how === "gone") return `${code(name)} fehlt ${place}`;
  if (how === "renamed") return `${brief(before)} heißt nun ${brief(now)}`;
  if (how === "moved") return `${code(name)} steht nun unter ${brief(now)}`;
  if (how === "emptied") return `${code(name)} ist leer`;
  return instead(code(name), change);
}

function body(change: Change): string {
  if (change.name !== undefined) return parameter(change, "im Anfragebody");
  if (change.how === "gone") return "der Anfragebody fehlt";
  if (change.how === "added") return "ein Anfragebody wird gesendet";
  return change.how === "broken"
    ? "der Anfragebody ist kein gültiges JSON mehr"
    : "der Anfragebody hat ein anderes Format";
}

function token(change: Change): string {
  const { how, name, before } = change;
  if (how === "expired") return "das Token ist abgelaufen";
  if (how === "renewed") return "das Token ist neu";
  if (how === "older") return "das Token ist älter";
  if (how === "form") return "das Token ist beschädigt";
  if (name === "permissions") return `dem Token fehlt ${brief(before)}`;
  if (how === "gone") return "es wird kein Token gesendet";
  if (how === "added") return "ein Token wird gesendet";
  if (name === "app") return "das Token gehört zu einer anderen Anwendung";
  if (name === "tenant") return "das Token gehört zu einem anderen Mandanten";
  if (name === "kind") return "das Token gilt für eine Anwendung statt für einen Benutzer oder umgekehrt";
  return instead(name === "audience" ? "die Zielgruppe des Tokens" : "das Schema in `Authorization`", change);
}

function header(change: Change): string {
  if (change.how === "gone") return `der Header ${code(change.name)} fehlt`;
  if (change.how === "added") return `der Header ${code(change.name)} ist neu`;
  return instead(code(change.name), change);
}

const clauses: Readonly<Record<Change["part"], (change: Change) => string>> = {
  body,
  query: (change) => parameter(change, "in der URL"),
  header,
  token,
  method: (change) => instead("die Methode", change),
  host: (change) => instead("der Host", change),
  version: (change) => instead("die Version im Pfad", change),
  path: ({ before, now }) => `der Pfad enthält ${brief(now)} statt ${brief(before)}`,
  count: ({ name, before, now }) =>
    `${name === undefined ? "die Liste" : code(name)} hat ${number(now)} Elemente statt ${number(before)}`,
  size: ({ before, now }) => `der Anfragebody hat ${number(now)} Byte statt ${number(before)}`,
  rate: ({ before, now }) => `in einer Minute waren es ${number(now)} Aufrufe statt ${number(before)}`,
};
const listed = (changes: readonly Change[]) => list(changes.map((change) => clauses[change.part](change)));

export const changes = {
  heading: "Vorher und nachher",
  worked: (seconds: number, all: readonly Change[]) =>
    `Der Aufruf war ${duration(seconds)} zuvor erfolgreich; seitdem hat sich geändert: ${listed(all)}.`,
  workedAlike: (seconds: number) =>
    `Der Aufruf war ${duration(seconds)} zuvor mit einer gleich aufgebauten Anfrage erfolgreich.`,
  succeeded: (time: string) => `erfolgreich um ${time}`,
  passed: (time: string) => `erneut versucht und erfolgreich um ${time}`,
  difference: (all: readonly Change[]) => `Ausschlaggebend war: ${listed(all)}.`,
  differenceUnknown: "Dazwischen hat sich nichts Wesentliches geändert.",
  passing: "Die Anfrage war dieselbe: Der Fehler war vorübergehend.",
  joined: (said: string, sentence: string) => `${said[0]?.toUpperCase()}${said.slice(1)}. ${sentence}`,
  follows: {
    token: "Ursache ist die Tokenanfrage, die vorher fehlgeschlagen ist.",
    throttle: "Ursache ist das Limit, das vorher erreicht wurde.",
    session: "Ursache ist die Portalsitzung, die vorher beendet wurde.",
  },
  begins: "Spätere Fehler sind eine Folge dieses Fehlers.",
  showFirst: "Ersten Fehler anzeigen",
  open: (open: number, all: number) => `${number(open)} von ${number(all)} noch offen`,
};

export const changeFindings = {
  "changed-since": () => ({
    text: "Vor dieser Änderung war der Aufruf erfolgreich, sie kann also die Ursache sein.",
    steps: ["Machen Sie die Änderung rückgängig und wiederholen Sie den Aufruf."],
  }),
  "follow-up": ({ kind }) => ({
    text: "Beheben Sie den ersten Fehler; die anderen verschwinden mit ihm.",
    steps: [
      kind === "token"
        ? "Beheben Sie den Fehler der Tokenanfrage und wiederholen Sie den Aufruf mit dem neuen Token."
        : "Melden Sie sich erneut im Portal an und laden Sie die Seite neu.",
    ],
  }),
} satisfies Partial<CheckTexts>;

export const changeVerdicts = {
  "changed-since": ({ args }) =>
    `Der Aufruf war ${duration(args.seconds)} zuvor erfolgreich; seitdem hat sich geändert: ${listed(args.changes.slice(0, 2))}`,
  "follow-up": ({ args }) =>
    args.kind === "token"
      ? `Es gibt kein gültiges Token: Die Tokenanfrage ist ${duration(args.seconds)} vorher fehlgeschlagen`
      : `Die Portalsitzung wurde ${duration(args.seconds)} vorher beendet`,
} satisfies Partial<Verdicts>;
