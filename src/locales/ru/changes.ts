import type { Change } from "../../core/compare/change.ts";
import type { CheckTexts, Verdicts } from "../shapes.ts";
import { brief, code, duration, number } from "./findings-phrases.ts";

const instead = (what: string, { before, now }: Change) => `${what} — ${brief(now)} вместо ${brief(before)}`;

function parameter(change: Change, place: string): string {
  const { how, name, before, now } = change;
  if (how === "added") return `${place} появился параметр ${code(name)}`;
  if (how === "gone") return `${place} нет параметра ${code(name)}`;
  if (how === "renamed") return `имя ${brief(before)} теперь пишется ${brief(now)}`;
  if (how === "moved") return `параметр ${code(name)} теперь находится в ${brief(now)}`;
  if (how === "emptied") return `значение ${code(name)} пустое`;
  return instead(code(name), change);
}

function body(change: Change): string {
  if (change.name !== undefined) return parameter(change, "в теле");
  if (change.how === "gone") return "тело отсутствует";
  if (change.how === "added") return "отправлено тело";
  return change.how === "broken" ? "тело больше не является корректным JSON" : "тело в другом формате";
}

function token(change: Change): string {
  const { how, name, before } = change;
  if (how === "expired") return "срок действия токена истек";
  if (how === "renewed") return "токен новый";
  if (how === "older") return "токен более старый";
  if (how === "form") return "токен поврежден";
  if (name === "permissions") return `в токене нет ${brief(before)}`;
  if (how === "gone") return "токен не отправлен";
  if (how === "added") return "отправлен токен";
  if (name === "app") return "токен выдан другому приложению";
  if (name === "tenant") return "токен выдан для другого арендатора";
  if (name === "kind") return "вместо токена приложения отправлен токен пользователя или наоборот";
  return instead(name === "audience" ? "аудитория токена" : "схема в `Authorization`", change);
}

function header(change: Change): string {
  if (change.how === "gone") return `нет заголовка ${code(change.name)}`;
  if (change.how === "added") return `появился заголовок ${code(change.name)}`;
  return instead(code(change.name), change);
}

const clauses: Readonly<Record<Change["part"], (change: Change) => string>> = {
  body,
  query: (change) => parameter(change, "в URL-адресе"),
  header,
  token,
  method: (change) => instead("метод", change),
  host: (change) => instead("узел", change),
  version: (change) => instead("версия в пути", change),
  path: (change) => instead("путь", change),
  count: ({ name, before, now }) =>
    `число элементов ${name === undefined ? "списка" : code(name)} — ${number(now)} вместо ${number(before)}`,
  size: ({ before, now }) => `размер тела в байтах — ${number(now)} вместо ${number(before)}`,
  rate: ({ before, now }) => `вызовов за минуту — ${number(now)} вместо ${number(before)}`,
};
/** Joined by semicolons: with "и", a clause such as "метод — `POST` вместо `GET`" would run into the next one. */
const listed = (changes: readonly Change[]) =>
  changes.map((change) => clauses[change.part](change)).join("; ");

export const changes = {
  heading: "До и после",
  worked: (seconds: number, all: readonly Change[]) =>
    `За ${duration(seconds)} до этого вызов был успешен; что изменилось с тех пор: ${listed(all)}.`,
  workedAlike: (seconds: number) =>
    `За ${duration(seconds)} до этого вызов с запросом того же вида был успешен.`,
  succeeded: (time: string) => `успешно в ${time}`,
  passed: (time: string) => `успешно при повторе в ${time}`,
  difference: (all: readonly Change[]) => `Что помогло: ${listed(all)}.`,
  differenceUnknown: "За это время ничего существенного не изменилось.",
  passing: "Запрос был тем же: ошибка была временной.",
  joined: (said: string, sentence: string) => `${said[0]?.toUpperCase()}${said.slice(1)}. ${sentence}`,
  follows: {
    token: "Причина — запрос токена, который до этого завершился ошибкой.",
    throttle: "Причина — лимит, исчерпанный до этого.",
    session: "Причина — сеанс портала, завершившийся до этого.",
  },
  begins: "Последующие ошибки вызваны этой.",
  showFirst: "Показать первую ошибку",
  open: (open: number, all: number) => `не устранено: ${number(open)} из ${number(all)}`,
};

export const changeFindings = {
  "changed-since": () => ({
    text: "До этого изменения вызов был успешен, поэтому причина может быть в нем.",
    steps: ["Отмените это изменение, затем повторите вызов."],
  }),
  "follow-up": ({ kind }) => ({
    text: "Устраните первую ошибку: остальные исчезнут вместе с ней.",
    steps: [
      kind === "token"
        ? "Устраните ошибку запроса токена и повторите вызов с новым токеном."
        : "Войдите на портал снова и обновите страницу.",
    ],
  }),
} satisfies Partial<CheckTexts>;

export const changeVerdicts = {
  "changed-since": ({ args }) =>
    `За ${duration(args.seconds)} до этого вызов был успешен; что изменилось с тех пор: ${listed(args.changes.slice(0, 2))}`,
  "follow-up": ({ args }) =>
    args.kind === "token"
      ? `Нет действительного токена: за ${duration(args.seconds)} до этого запрос токена завершился ошибкой`
      : `Сеанс портала завершился за ${duration(args.seconds)} до этого`,
} satisfies Partial<Verdicts>;
