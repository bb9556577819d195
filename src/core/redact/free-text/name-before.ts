import type { Look } from "../look.ts";
import { isSure, type Level, strongest } from "../names.ts";
import { isAsciiWord, isBlank, quotes } from "../signs.ts";
import { withoutEnd, withoutStart } from "../trim.ts";

const signsOfNames = new Set([..."_$.-@%*[]"].map((sign) => sign.charCodeAt(0)));
const isNameChar = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (
    isAsciiWord(code) || signsOfNames.has(code) || (code > 0x7f && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at)))
  );
};
/** Longest name, in characters. */
const longestName = 120;

/** Index of the unquoted name that ends at `end`. */
function nameStart(text: string, end: number, floor: number): number {
  let start = end;
  while (start > floor && end - start < longestName && isNameChar(text, start - 1)) start--;
  return start;
}

/** The name before a separator. */
export interface Name {
  readonly level: Level;
  readonly text: string;
  readonly start: number;
  readonly isQuoted: boolean;
}

/** The name before a separator, quoted or not. The words before an unquoted name count as well: "API key". */
export function nameBefore(text: string, at: number, floor: number, look: Look): Name | undefined {
  let end = at;
  while (end > floor && isBlank(text[end - 1])) end--;
  const isOnOtherLine = text.slice(end, at).includes("\n");
  if (text[end - 1] === "]" && quotes.includes(text[end - 2] ?? " ")) end--;
  const quote = text[end - 1] ?? " ";
  if (quotes.includes(quote) && end - 1 > floor) {
    const open = quote === "”" ? "“" : quote === "’" ? "‘" : quote;
    const from = Math.max(floor, end - longestName);
    const start = from + text.slice(from, end - 1).lastIndexOf(open);
    if (start < from) return undefined;
    const name = withoutEnd(text.slice(start + 1, end - 1), "\\");
    return { level: look.level(name), text: name, start, isQuoted: true };
  }
  if (isOnOtherLine) return undefined;
  while (end > floor && "….?*† ".includes(text.charAt(end - 1))) end--;
  // `tolower(Password) == "x"`
  if (text[end - 1] === ")") end--;
  const start = nameStart(text, end, floor);
  if (start === end) return undefined;
  const name = withoutEnd(withoutStart(text.slice(start, end), "-.*[]"), ".]");
  // `[Net.NetworkCredential]::new("u", "x")`
  const made =
    name === "new" && text.slice(start - 2, start) === "::" ? wordBefore(text, start - 2, floor) : undefined;
  const level = made === undefined ? phraseLevel(text, start, floor, name, look) : look.level(made);
  return { level, text: made ?? name, start, isQuoted: false };
}

/** The name that ends at an index, or at the bracket before it. */
function wordBefore(text: string, at: number, floor: number): string {
  const end = text[at - 1] === "]" ? at - 1 : at;
  return text.slice(nameStart(text, end, floor), end);
}

/** Words that name a secret, or something harmless, depending on the words before them. */
const phraseEnd =
  /^(?:keys?|contents?|codes?|passe|schlüssel|schlüsselinhalt|ключа|clave|clé|tokens?|strings?|blob|script|word|phrase|hash|signature|cookies?|khẩu|πρόσβασης|عبور|المرور|сөз|үг)$/i;

/** A password and whose it is: "password for anna", "Пароль пользователя", "mot de passe de l'utilisateur". */
const ofOwner =
  /(?:^|[\s"'(,;])(?:password|pw|pwd|pass|passphrase|secret|temporary access pass|passwort|kennwort|mot de passe|contraseña|senha|lösenord|wachtwoord|пароль)\s(?:(?:for|of|des|der|du|de|pour|für|till|för|av|voor|van|do|da|del|для|от)\s[\w\p{L}'’@. -]{1,50}|(?:пользователя|администратора|уч[её]тной записи)[\p{L} ]{0,30})$|parola d['’]ordine$|(?:^|[\s"'(,;])(?:mot de passe|contraseña|senha|clave|password)\s(?:tempor|provv?i[sz]|inicial|initiale?$|actu|atual|nueva$|nova$|nouveau$)[\p{L}]{0,8}$|(?:hasło|heslo)\s(?:użytkownika|administratora|uživatele|používateľa)$/iu;

const isPhraseWord = /^[\p{L}-]{1,24}$/u;

/** Includes the words before an unquoted name that belong to it: "client secret", "Key Content". */
function phraseLevel(text: string, start: number, floor: number, name: string, look: Look): Level {
  const named = look.level(name);
  const isOwned =
    !isSure(named) && ofOwner.test(text.slice(Math.max(floor, start - 80), start + name.length));
  const own = isOwned ? "likely" : named;
  if (text[start - 1] !== " " || start - 1 < floor || !phraseEnd.test(name)) return own;
  const words = text.slice(Math.max(floor, start - 60), start - 1).split(" ");
  const [second = "", first = ""] = [words.at(-1), words.at(-2)];
  if (!isPhraseWord.test(second)) return own;
  const two = look.level(`${second} ${name}`);
  if (two === "place") return "no";
  const three = isPhraseWord.test(first) ? look.level(`${first} ${second} ${name}`) : "no";
  return strongest(own, two, three);
}
