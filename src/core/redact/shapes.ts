import { REDACTED } from "../failure.ts";

const uuid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi;
const onlyUuid = new RegExp(`^(?:${uuid.source})$`, "i");
const date = /^\d{4}-\d\d-\d\d(?:[T ][\d:.]{2,20}(?:Z|[+-]\d\d:?\d\d)?)?$/;
const dates = /\d{4}-\d\d-\d\d[T ]\d\d:[\d:.]{2,17}Z?/g;
const email = /^[^\s@]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}$/;
const hash = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})$/i;

/** Characters of a value to examine; they show the form of a longer one as well. */
const longestForm = 256;

export const isUuid = (value: string): boolean => onlyUuid.test(value);

/** A value without the GUIDs in it, which are IDs even inside a secret. */
export const withoutUuids = (value: string): string => value.replace(uuid, " ");

/** A value that was redacted before: only marks, possibly after a scheme. */
const mark = new RegExp(`^(?:\\S{1,40}\\s{1,4})?(?:${REDACTED})+$`);
export const isMark = (value: string): boolean => mark.test(value);

/** Whether a text starts with a mark, so that it was searched before. */
export const isMarked = (value: string): boolean => value.startsWith(REDACTED);

/** Words and numbers inside a longer word: `InvalidRequestBody`, `win32`. */
const parts = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g;

interface Mixture {
  /** Characters in words that alternate between letters, cases, and digits, and the number of changes. */
  readonly length: number;
  readonly parts: number;
  /** Groups of digits inside these words. */
  readonly numbers: number;
}

function mixtureOf(value: string): Mixture {
  let [length, count, numbers] = [0, 0, 0];
  for (const [word] of value.matchAll(/[A-Za-z\d]{3,}/g)) {
    const found = word.match(parts) ?? [];
    if (found.length < 2 || hash.test(word)) continue;
    length += word.length;
    count += found.length;
    for (const part of found) if (/^\d/.test(part)) numbers++;
  }
  return { length, parts: count, numbers };
}

/**
 * Whether a value looks like a credential: upper and lower case letters and digits that change every other character.
 * Names, words, dates, addresses, GUIDs, and hashes look different.
 */
export function isRandom(value: string): boolean {
  if (value.length < 8 || date.test(value) || email.test(value) || hash.test(value)) return false;
  const { length, parts, numbers } = mixtureOf(withoutUuids(value.slice(0, longestForm)).replace(dates, " "));
  if (length < 8) return false;
  const mean = length / parts;
  if (length < 12) return mean <= 1.9;
  if (mean <= 2.4) return true;
  // A long value may contain longer words by chance.
  return (
    (mean <= 3 && length >= 16 && numbers >= 2) ||
    (mean <= 3 && /^[A-Za-z]{20,}$/.test(value)) || // names of that length have words of four letters or more
    (mean <= (value.length >= 20 && /^[A-Za-z\d]+$/.test(value) ? 3.6 : 3) && isOfAllKinds(value))
  );
}

const isOfAllKinds = (value: string): boolean =>
  /^[\w.~+/=-]{18,}$/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);

/** Longest mean word of generated values, in characters: names have longer ones. */
const wordsOfGenerated = 2.6;

/** Whether a value can only come from a generator: a long run of letters of both cases and digits, without words. */
export function isGenerated(value: string): boolean {
  // GUIDs and hashes, which are most long values, have no capitals.
  if (value.length < 20 || value.length > 200 || !/[A-Z]/.test(value) || !/^[\w.~+/=-]+$/.test(value))
    return false;
  return (value.match(/[A-Za-z\d]{16,}/g) ?? []).some(
    (run) => isOfAllKinds(`${run}00`) && run.length <= (run.match(parts)?.length ?? 0) * wordsOfGenerated,
  );
}

export const isHash = (value: string): boolean => hash.test(value);

/** Whether a value is a plain word, name, number, date, or address, as in a list of settings. */
export function isPlain(value: string): boolean {
  if (date.test(value) || email.test(value) || isUuid(value)) return true;
  const text = value.slice(0, longestForm).replace(uuid, "");
  if (/[^\p{L}\p{M}\w\s.,:;/\\()[\]@+\-'"|、。，：；（）「」！？]/u.test(text)) return false;
  for (const [word] of text.matchAll(/[A-Za-z\d]+/g)) {
    const found = word.match(parts)?.length ?? 1;
    const isWord = /^(?:[A-Za-z]+|\d+|[vV]\d+)$/.test(word);
    if (!isWord || (word.length >= 8 && word.length / found < 3)) return false;
  }
  const { length, parts: changes } = mixtureOf(text);
  return length < 12 || length / changes >= 2.5;
}

/** Versions, algorithms, encodings, numbers of cases: words with digits that sentences about passwords contain. */
const technical =
  /^(?:\d|0x|v\d|kb\d|(?:sha|aes|md|rsa|base|utf|pbkdf|tls|ntlm|win|windows|http|oauth)[-_v]?\d|(?:polic(?:y|ies)|errors?|rules?|pages?|build|step|tier|never|required|expired|rotated|enabled|disabled|one)[-_])/i;
const numbered = /^[A-Z]{1,8}[-#]?\d+$/;

/** Whether a word may be a password that a person chose: `grauer-hase27`. Many names look the same. */
export const isChosen = (word: string): boolean =>
  /^[^\s"'<>(){}[\]|;,/\\:=@]{6,64}$/.test(word) &&
  /\p{L}/u.test(word) &&
  /\d/.test(word) &&
  !/\.\p{L}/u.test(word) &&
  !technical.test(word) &&
  !numbered.test(word) &&
  !isUuid(word) &&
  !hash.test(word);

const state =
  /^(?:null|nil|none|n\/?a|true|false|yes|no|on|off|undefined|required|missing|invalid|expired|unknown|empty|optional|default|enabled|disabled|string|hidden|masked|removed|redacted|revoked|not[ _-]?set|startarray|startobject|endarray|endobject|eof|[hrep]s(?:256|384|512)|sha-?(?:1|256|384|512)|aes-?(?:128|192|256)(?:-\w{3})?|md5|bearer|basic|\[?redacted\]?|erforderlich|abgelaufen|ungültig|falsch|fehlt|leer|unbekannt|(?:de)?aktiviert|requise?|expirée?|manquante?|invalide|requerid[oa]|caducad[oa]|krävs|saknas|ogiltigt|требуется|обязателен|ист[её]к|отсутствует|必須|必要|無効|無效|期限切れ|必填|已過期|[*x•.…-]+|\(.{1,40}\)|\[\]|\{\})$/i;
/** A name in place of a value: `$TOKEN`, `{{token}}`, `<your token>`, `%TOKEN%`. */
const reference =
  /^(?:\$[A-Za-z_{(][^\s"']*|\$\{[^}]*\}|\{\{[^}]*\}\}|\{[\w.-]{1,40}\}|\[(?:parameters|variables|reference|list\w{1,20}|newguid|guid|uniquestring)\([^"\r\n]{0,300}\]|<[\w .:-]{1,60}>|%\w{1,40}%|@Microsoft\.KeyVault\(.*\)|@\{?[A-Za-z]{3,30}\([^"\r\n]{0,150}\)[^\s"]{0,40}|(?:process\.env|os\.environ|ENV)\b.*)$/i;

/** One or two signs, such as the token at which a query cannot be parsed. */
const signsOnly = /^[^\p{L}\p{N}\s]{1,2}$/u;

/** Whether a value is a placeholder or describes a state, so that it is not a secret whatever its name. */
export const isStandIn = (value: string): boolean =>
  value === "" ||
  isMark(value) ||
  signsOnly.test(value) ||
  (value.length <= 200 && (state.test(value) || reference.test(value)));

const messageWord =
  /\b(?:required|must|should|invalid|missing|expired|incorrect|wrong|cannot|can't|failed|not|field|characters|property|parameter|is|are|was|the|please|supported|allowed|provided|found)\b/i;

/** Whether a value is a sentence about a secret, such as "The Password field is required." */
export function isMessage(value: string): boolean {
  if (value.length > 2000) return false;
  const words = value.trim().split(/\s+/);
  return words.length >= 3 && words.length < 200 && messageWord.test(value) && !words.some(isRandom);
}
