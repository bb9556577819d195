import { isCalmName } from "./calm.ts";
import {
  innocentKeys,
  innocentNames,
  innocentTokens,
  keyStems,
  secretEnds,
  secretKeys,
  secretNames,
  secretStems,
  suspectWords,
  trailingWords,
} from "./words.ts";

/**
 * The meaning of a name for its value. `own`: a secret, named by the user. `secret`: a secret. `likely`: a secret
 * unless the value is a plain word. `maybe`: a secret if the value has the form of a credential or a hash. `key`: a
 * secret if it has the form of a credential. `id`: a secret if it is a GUID or has that form. `place`: a position in a
 * list. `no`: nothing.
 */
export type Level = "own" | "secret" | "likely" | "maybe" | "key" | "id" | "place" | "no";

const rank: Readonly<Record<Level, number>> = {
  own: 7,
  secret: 6,
  likely: 5,
  maybe: 4,
  key: 3,
  id: 2,
  place: 1,
  no: 0,
};
export const strongest = (...levels: readonly Level[]): Level =>
  levels.reduce((best, level) => (rank[level] > rank[best] ? level : best), "no");

/** Whether the name makes every value a secret, whatever it looks like. */
export const isSure = (level: Level): boolean => level === "secret" || level === "own";

/** Whether the value may be a secret, possibly depending on its form. */
export const mayHold = (level: Level): boolean => level !== "no" && level !== "place";

const endsWith = (words: readonly string[], end = ""): RegExp =>
  new RegExp(`(?:${words.join("|")})${end}$`, "u");
const secretEnd = endsWith(secretEnds);
const secretKey = endsWith(secretKeys, "keys?");
const innocentKey = new Set(innocentKeys);
const innocentToken = new RegExp(`^(?:numberof|${innocentTokens.join("|")})tokens?$`, "u");
const innocentTokenWord = new Set(innocentTokens);
const innocentName = new Set(innocentNames);
const secretName = new Set(secretNames);
const suspectWord = new Set(suspectWords);
const trailingWord = new Set(trailingWords);
const keyWord = new RegExp(`^keys?$|^cle$|(?:${keyStems.filter((stem) => stem !== "cle").join("|")})$`, "u");
/** Words whose values are judged by their form; texts with them are calm. */
const loose = new RegExp(`code|${keyStems.join("|")}`, "iu");
const secretStem = new RegExp(secretStems.join("|"), "u");
/** Scripts without spaces between words: longer texts in them are sentences. */
const unspaced = /[\u3040-\u30ff\u4e00-\u9fff]/;
const longestUnspaced = 10;
/** Endings of words joined to other letters: `tokenboundauth`. */
const joinedEnd = /(?:auth|sess(?:ion)?id|(?<!by|com|sur|tres|over|under)pass)$/;
/** Names that only their digits distinguish from other words. */
const numbered = /^(?:p12|pkcs12|auth0|aspsessionid)/i;

const splitCamel = (name: string): string =>
  name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase();

/** Letters of other scripts that look like Latin ones, and their Latin counterparts. */
const foreign = "аеорсухіѕктнԁԝοαρѵ";
const latin = "aeopcyxisktndwoapv";
const otherScript = /[\u0370-\u03ff\u0400-\u052f]/g;
const isMixed = (name: string): boolean => /[a-z]/i.test(name) && /[\u0370-\u052f]/.test(name);
const inLatin = (name: string): string =>
  name.replace(otherScript, (letter) => latin.charAt(foreign.indexOf(letter)) || letter);

/** The lower-case words of a name, without digits and punctuation: `X-AccessToken2` gives x, access, token. */
export const wordsOf = (name: string): readonly string[] =>
  splitCamel(name)
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
    .map((word) => (isMixed(word) ? inLatin(word) : word));

/** The secret of a role in HashiCorp Vault; `secretId` elsewhere is the ID of a secret. */
const secretOfRole = /(?:^|[_.])secret_id$/i;

function judge(name: string): Level {
  if (numbered.test(name)) return "secret";
  if (secretOfRole.test(name)) return "id";
  // `key1` and `key2` of an Azure resource.
  if (/^key_?[12]$/i.test(name)) return "maybe";
  const words = wordsOf(name.normalize("NFC"));
  let length = words.length;
  while (length > 1 && trailingWord.has(words[length - 1] ?? "")) length--;
  const named = words.slice(0, length);
  const [last = "", before = ""] = [named[length - 1], named[length - 2]];
  const joined = named.join("");
  const whole = words.join("");
  if (
    innocentName.has(joined) ||
    innocentName.has(whole) ||
    innocentName.has(named.slice(-3).join("")) ||
    last === "identifier"
  )
    return "no";
  if (
    innocentToken.test(joined) ||
    innocentToken.test(last) ||
    (/^tokens?$/.test(last) && innocentTokenWord.has(before))
  )
    return "place";
  if (/^keys?$/.test(last) && innocentKey.has(before)) return "no";
  if (secretName.has(whole) || secretName.has(joined) || secretName.has(last)) return "secret";
  if (secretEnd.test(joined) || secretEnd.test(whole) || secretKey.test(joined)) return "secret";
  if (secretStem.test(whole) && !(whole.length > longestUnspaced && unspaced.test(whole))) return "secret";
  const isLoose = last === "code" || last === "hash" || last === "identity";
  if (!isLoose && (suspectWord.has(last) || suspectWord.has(joined) || joinedEnd.test(last))) return "maybe";
  // The name continues after the word, as in `tokenType`, or is that of an unknown key.
  return words.some((word) => suspectWord.has(word) || secretEnd.test(word) || keyWord.test(word))
    ? "key"
    : "no";
}

/** Judges a name with its accents and without them: `pássword`. */
function judgeAny(name: string): Level {
  const bare = name.normalize("NFKD").replace(/\p{M}/gu, "");
  return bare === name ? judge(name) : strongest(judge(name), judge(bare));
}

/** Longest name to read, in characters; of longer ones, only the end. */
const longestName = 200;

/** The level of a value, by the name of its header, property, parameter, field, column, or flag. */
export const levelOf = (name: string): Level =>
  isCalmName(name) && !loose.test(name) ? "no" : judgeAny(name.slice(-longestName));
