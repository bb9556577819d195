import { type Look, levelIn, valueSpans } from "./look.ts";
import { isSure, type Level, mayHold, strongest } from "./names.ts";
import { append, moved, type Span, type View } from "./spans.ts";
import { withoutEscapes } from "./views.ts";

/** The role of a member in its object, by its name. */
interface Role {
  /** Its value names another member's content: `{ "key": "Password", "value": "x" }`. */
  readonly isNaming: boolean;
  readonly isNamed: boolean;
  /** It is private if the object is a JSON Web Key. */
  readonly isPrivate: boolean;
  /** It describes the object, and never contains its value. */
  readonly isDescribing: boolean;
}

const naming =
  /^(?:key|name|id|type|kind|field|header|param|parameter|property|attribute|variable|setting|target|source|label|title|k|n|@name|@key|omaUri)$|name$/i;
const named =
  /^(?:values?|val|v|content|data|text|string|default|current|message|input|answer|\$|_|#text|@value)$|value$/i;
const privateOfKey = /^(?:d|p|q|dp|dq|qi|k)$/;
const describing =
  /(?:^|[_-])(?:id|ids|name|type|kind|hint|usage|status|state|title|description|displayname|version|count|error|code|message|created|expires?|date|time)$|(?:Id|Ids|Name|Type|Kind|Hint|Usage|Status|State|Date|DateTime|Time|Version|Description)$/;

const roles = new Map<string, Role>();
const mostRoles = 5_000;
const longestRole = 100;
const noRole: Role = { isNaming: false, isNamed: false, isPrivate: false, isDescribing: false };

function roleOf(name: string): Role {
  if (name.length > longestRole) return noRole;
  const known = roles.get(name);
  if (known) return known;
  const role: Role = {
    isNaming: naming.test(name),
    isNamed: named.test(name),
    isPrivate: privateOfKey.test(name),
    isDescribing: describing.test(name),
  };
  if (roles.size >= mostRoles) roles.clear();
  roles.set(name, role);
  return role;
}

/** The address of a secret in a vault. */
export const namesSecret = /\/secrets\/[\w-]{1,127}(?:[/?]|$)/;

/** What a text names: itself, or a secret in a vault; the ID of another resource names nothing. */
function nameIn(text: string): string {
  if (!text.includes("/")) return text;
  if (namesSecret.test(text)) return "secret";
  return /^\/(?:subscriptions|providers)\//i.test(text) ? "" : text.slice(text.lastIndexOf("/") + 1);
}

/** Members that say of their object whether its value is secret. */
const declaring = /^(?:is_?)?(?:encrypted|secret|secure|sensitive)$/i;

const address = /^(?:relative)?ur[il]$/i;
const secretName = /^secret_?name$/i;
const keyFile = /\.(?:pfx|p12)$/i;
/** Members between a call and the value in its body. */
const around = /^(?:body|content|properties)$/;

/** A string or an unquoted word. */
interface Text {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** The unescaped text, if it has escapes. */
  readonly view: View | undefined;
}

const textOf = (text: string, start: number, end: number): Text => {
  const raw = text.slice(start, end);
  return { start, end, raw, view: withoutEscapes(raw) };
};
const plainOf = ({ raw, view }: Text): string => view?.text ?? raw;

/** An open object or list. */
interface Frame {
  readonly isList: boolean;
  /** A list of names of columns. */
  readonly isHead: boolean;
  /** The level of the strings in a list, or the members of an object, by the name of the whole. */
  readonly level: Level;
  readonly membersLevel: Level;
  /** The member whose value comes next. */
  key: string | undefined;
  /** The level of the object's values according to its other members, and those values. */
  name: Level;
  readonly values: Text[];
  /** Whether it is the value of an object, and the strings of such values. */
  readonly isValue: boolean;
  readonly below: Text[];
  isKey: boolean;
  readonly privates: Text[];
  /** The member of the object around it that it is the value of. */
  readonly of: string | undefined;
  /** Whether the string named `value` in it, or in its body, is a secret whatever it looks like, and such strings. */
  isOfSecret: boolean;
  /** The same of a single word: `{ "title": "Password", "value": "x" }`. */
  isFact: boolean;
  readonly valued: Text[];
  /** What the path says about the value of a change: `{ "op": "replace", "path": "/password", "value": "x" }`. */
  isChange: boolean;
  path: Level;
  /** Index of the next item of a list. */
  at: number;
  /** What the names of columns say: of a list of them, of the object it is in, and of a row of that. */
  columns: Level[] | undefined;
}

/** Lists of names of columns, whose values stand in rows beside them. */
const listOfColumns = /^(?:columns?|columnNames|fields|headers?|headings|schema|names|keys)$/i;

/** What follows the name of a secret in the label of a field: "Passwort des Kontos", "Password for anna (new)". */
const owner =
  /\s(?:(?:for|of|des|der|für|vom|de|du|pour|per|di|para|del|för|till|av|van|voor|для)\s|\()[\s\S]*$/i;

/** Whether a text can name a secret; the ID of an object cannot. */
const mayBeName = (text: string): boolean => text.length <= 200 && !/\d{6}/.test(text);

/** The level for strings in a list: `tokens: ["Elevated", "Limited"]` contains no secret. */
const listLevel = (level: Level): Level => (level === "secret" ? "likely" : level);
const membersLevel: Readonly<Record<Level, Level>> = {
  own: "own",
  secret: "likely",
  likely: "key",
  maybe: "no",
  key: "no",
  id: "no",
  place: "no",
  no: "no",
};

const frameOf = (
  isList: boolean,
  level: Level,
  isHead = false,
  columns?: Level[],
  isValue = false,
  of?: string,
): Frame => ({
  isList,
  isHead,
  level,
  membersLevel: membersLevel[level],
  key: undefined,
  name: "no",
  values: [],
  isValue,
  below: [],
  isKey: false,
  privates: [],
  of,
  isOfSecret: false,
  isFact: false,
  valued: [],
  isChange: false,
  path: "no",
  at: 0,
  columns,
});

/** Index of the closing quote of the string that starts at `start`, or the end of the text. */
function closingQuote(text: string, start: number, quote: string): number {
  for (let from = start; ; ) {
    const end = text.indexOf(quote, from);
    if (end < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c && end - 1 - slashes >= start) slashes++;
    if (slashes % 2 === 0) return end;
    from = end + 1;
  }
}

/** Index of the next character that is not white space. */
function nextChar(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return text.charCodeAt(at);
}

const colon = 0x3a;
const doubleQuote = 0x22;
const bareWord = /[^\s,:{}[\]"'`]+/y;
const literal = /^(?:-?\d[\d.eE+-]*|true|false|null)$/;
const cutLiteral = /^(?:-|tr?u?|fa?l?s?|nu?l?)$/;
const foreignLiteral = /^(?:None|True|False|NaN|undefined)$/;

export interface JsonSpans {
  readonly spans: readonly Span[];
  /** The text was well-formed, up to a missing end; otherwise it must also be read as plain text. */
  readonly isWhole: boolean;
}

/**
 * The secrets in JSON, by the names of its members, even if it does not parse: single quotes, unquoted names,
 * comments, and a missing end are accepted. Removes only the contents of strings and unquoted words, so that valid
 * JSON stays valid, with the same structure.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one pass over the text; its steps share the open frames
export function jsonSpans(text: string, look: Look): JsonSpans {
  const spans: Span[] = [];
  const frames: Frame[] = [frameOf(true, "no")];
  let frame = frames[0] as Frame; // there is always one
  let last: string | undefined;
  let isWhole = true;

  const judge = (found: Text, level: Level) => {
    const inside = found.view ? look.through(found.view, level) : valueSpans(found.raw, level, look);
    if (inside.length > 0) append(spans, moved(inside, found.start));
  };

  const close = (closed: Frame) => {
    const { isList, name, values, below, isKey, privates } = closed;
    // A list of a name and a value: `["Authorization", "Bearer x"]`.
    const [first, second] = values;
    if (isList && values.length === 2 && first && second && isSure(look.level(plainOf(first))))
      judge(second, frame.isList ? "likely" : "maybe");
    // `{ "loc": ["body", "password"], "input": "x" }`
    const place = values.at(-1);
    if (isList && closed.of === "loc" && place)
      frame.name = strongest(frame.name, look.level(plainOf(place)));
    if (name !== "no") for (const value of values) judge(value, name);
    if (closed.isOfSecret || (closed.isChange && isSure(closed.path)))
      for (const value of closed.valued) judge(value, "secret");
    if (closed.isFact) for (const value of closed.valued) if (!/\s/.test(value.raw)) judge(value, "secret");
    // `{ "data": { "a": "x" }, "kind": "Secret" }`
    if (isSure(name)) for (const value of below) judge(value, "likely");
    if (isKey)
      for (const found of privates) {
        look.meet(plainOf(found), "secret");
        spans.push({ start: found.start, end: found.end });
      }
  };

  /** Notes what a member says about the string named `value`, in its object or in the body of a call. */
  const noteValue = (key: string, found: Text) => {
    if (key === "op") frame.isChange = true;
    else if (key === "path") frame.path = look.level(nameIn(plainOf(found)));
    else if (key === "value")
      for (let at = frames.length - 1; at > 0; at--) {
        frames[at]?.valued.push(found);
        if (!around.test(frames[at]?.of ?? "")) break;
      }
    else if (key === "title") frame.isFact ||= /^\S+$/.test(found.raw) && isSure(look.level(plainOf(found)));
    else if (key === "type") frame.isOfSecret ||= found.raw === "Raw" && frame.of === "authentication";
    else if (address.test(key)) frame.isOfSecret ||= namesSecret.test(plainOf(found));
  };

  const take = (found: Text) => {
    const { key } = frame;
    if (key === undefined) {
      if (!frame.isList) return judge(found, "no");
      if (frame.values.length < 3) frame.values.push(found);
      if (frame.isHead && frame.columns) frame.columns[frame.at] = look.level(plainOf(found));
      const column = frame.isHead ? "no" : listLevel(frame.columns?.[frame.at] ?? "no");
      const own = frame.of === undefined ? "no" : levelIn(frame.of, found.raw, look);
      return judge(found, strongest(listLevel(own), listLevel(frame.level), column));
    }
    frame.key = undefined;
    if (frame.isValue) frames[frames.length - 2]?.below.push(found);
    noteValue(key, found);
    const own = levelIn(key, found.raw, look);
    const role = roleOf(key);
    const name = secretName.test(key) ? "secret" : role.isNaming ? nameIn(plainOf(found)) : undefined;
    if (name !== undefined && mayBeName(name)) {
      const label = name.replace(owner, "");
      const level =
        keyFile.test(name) || (label !== name && isSure(look.level(label))) ? "likely" : look.level(name);
      // A title may be that of an alert.
      frame.name = strongest(frame.name, key === "title" && mayHold(level) ? "key" : level);
    } else if (role.isNamed) frame.values.push(found);
    if (role.isPrivate) frame.privates.push(found);
    if (key === "kty") frame.isKey = true;
    // `secrets: [{ name: "a", value: "x" }]`
    const list = frames[frames.length - 2];
    if (role.isNamed && frame.level === "likely" && list?.isList)
      // The value of a cookie is a secret whatever it looks like, as in its header.
      return judge(found, /cookies$/i.test(list.of ?? "") ? "secret" : "likely");
    if (frame.membersLevel === "no") return judge(found, own);
    const isDescription = own === "no" && role.isDescribing && frame.membersLevel !== "own";
    judge(found, isDescription ? "maybe" : strongest(own, frame.membersLevel));
  };

  const open = (isList: boolean) => {
    const own = frame.isList
      ? listLevel(frame.level)
      : frame.key === undefined
        ? "no"
        : strongest(
            look.level(frame.key),
            frame.membersLevel === "own" || frame.membersLevel === "likely" ? frame.membersLevel : "no",
            roleOf(frame.key).isNamed ? frame.name : "no",
          );
    const isValue = !isList && frame.key !== undefined && roleOf(frame.key).isNamed;
    const isHead = isList && listOfColumns.test(frame.key ?? "");
    // The rows of a table, or one list of values: `{ "names": ["Password"], "values": ["x"] }`.
    const table = frame.isList
      ? frames[frames.length - 2]
      : roleOf(frame.key ?? "").isNamed
        ? frame
        : undefined;
    const columns = isHead ? [] : isList ? table?.columns : undefined;
    const of = frame.key;
    frame.key = undefined;
    frame = frameOf(isList, own, isHead, columns, isValue, of);
    frames.push(frame);
  };

  const shut = (isList: boolean) => {
    if (frame.isList !== isList || frames.length === 1) isWhole = false;
    if (frames.length === 1) return;
    frames.pop();
    const inner = frame;
    frame = frames[frames.length - 1] as Frame; // there is always one
    close(inner);
    if (inner.isHead && inner.columns?.some(isSure)) frame.columns = inner.columns;
    if (frame.isHead && frame.columns && !inner.isList) frame.columns[frame.at] = inner.name;
  };

  /** Reads a string; returns the place of its closing quote. */
  const string = (start: number): number => {
    const end = closingQuote(text, start + 1, text.charAt(start));
    if (text.charCodeAt(start) !== doubleQuote) isWhole = false;
    const found = textOf(text, start + 1, end);
    if (frame.isList || frame.key !== undefined || nextChar(text, end + 1) !== colon) take(found);
    else {
      last = plainOf(found);
      // A name can also be a secret.
      if (last.length > 20) judge(found, "no");
    }
    return end;
  };

  /** Reads a number, a literal, or an unquoted word; returns the place of its last character. */
  const word = (start: number): number => {
    bareWord.lastIndex = start;
    const raw = bareWord.exec(text)?.[0] ?? text.charAt(start);
    const end = start + raw.length;
    const isLiteral = literal.test(raw);
    isWhole &&= isLiteral || (end === text.length && cutLiteral.test(raw));
    if (!frame.isList && frame.key === undefined) last = raw;
    else if (raw === "true" && declaring.test(frame.key ?? "")) frame.name = strongest(frame.name, "likely");
    else if (!isLiteral && !foreignLiteral.test(raw)) take({ start, end, raw, view: undefined });
    return end - 1;
  };

  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char <= 0x20) continue;
    if (char === doubleQuote || char === 0x27 || char === 0x60) at = string(at);
    else if (char === colon) {
      if (!frame.isList && last !== undefined) frame.key = last;
      else isWhole = false;
      last = undefined;
    } else if (char === 0x7b || char === 0x5b) open(char === 0x5b);
    else if (char === 0x7d || char === 0x5d) shut(char === 0x5d);
    else if (char === 0x2c) {
      frame.key = undefined;
      frame.at++;
    } else at = word(at);
  }
  for (const frame of frames.reverse()) close(frame);
  return { spans, isWhole };
}
