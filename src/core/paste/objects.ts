import { isObject, type JsonObject, parseJson } from "../json.ts";

/** An object in a text, from its opening to its closing bracket. */
export interface FoundObject {
  readonly value: JsonObject;
  /** The text itself if it is JSON, else the printed object converted to JSON. */
  readonly json: string;
  readonly start: number;
  readonly end: number;
}

/** Budget for finding the ends of objects, as a multiple of the text length: keeps hostile input linear. */
const mostScans = 12;
/** Most objects to read. */
const mostObjects = 200;

/**
 * The outermost objects in a text: JSON, even if wrapped by a console, and objects printed by Python or JavaScript.
 */
export function objectsIn(text: string): FoundObject[] {
  const found: FoundObject[] = [];
  let budget = text.length * mostScans;
  for (let start = text.indexOf("{"); start >= 0 && budget > 0 && found.length < mostObjects; ) {
    const end = endOf(text, start);
    budget -= end === undefined ? text.length - start : end - start;
    const one = end === undefined ? undefined : readObject(text.slice(start, end));
    const whole = one && end !== undefined ? { ...one, start, end } : escapedAt(text, start);
    if (whole) found.push(whole);
    start = text.indexOf("{", whole ? whole.end : start + 1);
  }
  return found;
}

/** The end of the object that starts at `start`. */
function endOf(text: string, start: number): number | undefined {
  let depth = 0;
  let quote = "";
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote !== "") {
      if (char === "\\") at++;
      else if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return at + 1;
  }
  return undefined;
}

/** Longest object read from an escaped string in a log, in characters. */
const longestEscaped = 20_000;

/** An object inside a quoted string, as in logs: `body="{\"error\":…}"`. */
function escapedAt(text: string, start: number): FoundObject | undefined {
  if (!/^\{\s{0,20}\\"/.test(text.slice(start, start + 30))) return undefined;
  const [raw = ""] = /^(?:[^"\\\n]|\\.){2,20000}/.exec(text.slice(start, start + longestEscaped)) ?? [];
  const whole = parseJson(`"${raw}"`);
  const end = typeof whole === "string" ? endOf(whole, 0) : undefined;
  if (typeof whole !== "string" || end === undefined) return undefined;
  const json = whole.slice(0, end);
  const value = parseJson(json);
  return isObject(value) ? { value, json, start, end: start + raw.length } : undefined;
}

function readObject(text: string): Pick<FoundObject, "value" | "json"> | undefined {
  const strict = parseJson(text);
  if (isObject(strict)) return { value: strict, json: text };
  const json = jsonOfLiteral(text);
  const value = json === undefined ? undefined : parseJson(json);
  return isObject(value) && json !== undefined ? { value, json } : undefined;
}

const words: Readonly<Record<string, string>> = {
  True: "true",
  False: "false",
  None: "null",
  true: "true",
  false: "false",
  null: "null",
  undefined: "null",
};

/** A line break added by wrapping: PowerShell starts each line with a bar, a quoted mail with `>`. */
const wrap = /\r?\n[ \t]{0,80}(?:\|[ ]?|(?:>[ ]?){1,6})?/y;
const bareWord = /[A-Za-z_$][\w$.-]{0,200}/y;
const number = /-?\d{1,20}(?:\.\d{1,20})?(?:e[+-]?\d{1,3})?/iy;
/** White space, and the line prefixes of consoles and quoted mails. */
const blanks = /[\s|>]{1,2000}/y;
const plain = /[^\\"'\r\n]{1,2000}/y;
const described = /<[^>\n]{0,200}>/y;
/**
 * Type names before an object printed by Node: `AxiosHeaders {`, `[Object: null prototype] {`, `<ref *1>
 * ClientRequest {`.
 */
const typeName =
  /(?:<ref \*\d{1,6}> )?(?:[A-Za-z_$][\w$]{0,80}(?: \[[\w :]{1,80}\])?|\[[A-Za-z]\w{0,40}: null prototype\]) (?=\{)/y;
/** Placeholders for values in Node's output: `[Function: adapt]`, `[Object]`, `[Circular *1]`, `[class Blob]`. */
const placeholder =
  /\[(?:(?:Async)?(?:Generator)?Function\b[^\]\n]{0,120}|class [^\]\n]{1,120}|(?:Object|Array)|Circular(?: \*\d{1,6})?|(?:Getter|Setter)(?:\/Setter)?)\]/y;
const symbol = /\[Symbol\([\w.]{0,80}\)\](?=:)/y;

/** The match of a sticky expression at an offset. */
function at(expression: RegExp, text: string, place: number): string | undefined {
  expression.lastIndex = place;
  return expression.exec(text)?.[0];
}

/**
 * Converts an object printed by Python, JavaScript, or a console to JSON: single quotes, `None`, unquoted names,
 * trailing commas, strings wrapped at the window's width. `undefined` for anything else.
 */
function jsonOfLiteral(text: string): string | undefined {
  const tokens: string[] = [];
  for (let place = 0; place < text.length; ) {
    const char = text.charAt(place);
    const blank = at(blanks, text, place);
    if (blank !== undefined) {
      place += blank.length;
      continue;
    }
    if (char === '"' || char === "'") {
      const string = stringAt(text, place);
      if (!string) return undefined;
      tokens.push(string.json);
      place = string.end;
      continue;
    }
    const token = tokenAt(text, place);
    if (!token) return undefined;
    if ((char === "}" || char === "]") && tokens.at(-1) === ",") tokens.pop();
    tokens.push(token.json);
    place += token.length;
  }
  return tokens.join("");
}

function tokenAt(text: string, place: number): { json: string; length: number } | undefined {
  const char = text.charAt(place);
  const unknown = at(placeholder, text, place);
  if (unknown !== undefined) return { json: "null", length: unknown.length };
  const key = at(symbol, text, place);
  if (key !== undefined) return { json: JSON.stringify(key), length: key.length };
  const type = at(typeName, text, place);
  if (type !== undefined) return { json: "", length: type.length };
  if (/[{}[\],:]/.test(char)) return { json: char, length: 1 };
  const word = at(bareWord, text, place);
  if (word !== undefined) {
    // A Python string prefix: b'…', u'…'.
    const isPrefix = /^[bru]$/.test(word) && /["']/.test(text.charAt(place + word.length));
    return { json: isPrefix ? "" : (words[word] ?? JSON.stringify(word)), length: word.length };
  }
  const digits = at(number, text, place);
  if (digits !== undefined) return { json: digits, length: digits.length };
  const shown = at(described, text, place);
  return shown === undefined ? undefined : { json: JSON.stringify(shown), length: shown.length };
}

function stringAt(text: string, start: number): { json: string; end: number } | undefined {
  const quote = text.charAt(start);
  const pieces = ['"'];
  for (let place = start + 1; place < text.length; ) {
    const char = text.charAt(place);
    if (char === quote) return { json: `${pieces.join("")}"`, end: place + 1 };
    const broken = char === "\r" || char === "\n" ? at(wrap, text, place) : undefined;
    if (broken !== undefined) {
      // A console wraps inside words; a mail only between them.
      if (broken.includes(">")) pieces.push(" ");
      place += broken.length;
    } else if (char === "\\") {
      const next = text.charAt(place + 1);
      pieces.push(/["\\/bfnrtu]/.test(next) ? char + next : JSON.stringify(next).slice(1, -1));
      place += 2;
    } else {
      const run = at(plain, text, place) ?? char;
      pieces.push(JSON.stringify(run).slice(1, -1));
      place += run.length;
    }
  }
  return undefined;
}
