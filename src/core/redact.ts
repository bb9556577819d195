import { type Header, REDACTED } from "./failure.ts";

const secretWord =
  "(?:pass(?:word|wd|phrase)s?|pwd|secret(?:s|text|value)?|tokens?|authorization|(?:api|subscription|shared|workspace|access|function|primary|secondary|master)[_-]?keys?|assertion|credentials?|private[_-]?key|account[_-]?key|connection[_-]?string|shared[_-]?access[_-]?(?:key|signature)|cookies?|sccauth|code[_-]verifier|device[_-]code|user[_-]code)";
/** `$skiptoken` and `$deltatoken` are places in a list. Nobody signs in with them. */
const secretName = new RegExp(`^(?!\\$?(?:skip|delta)token$).{0,60}${secretWord}$`, "i");
const secretParameter =
  /^(?:sig|signature|sas|code|key|x-(?:amz|goog)-(?:signature|credential|security-token))$/i;
const secretHeader =
  /authorization|cookie|(?:^|-)(?:(?:api)?key|token|secret|password|signature)$|^x-auth$|xsrf|csrf|sccauth|^x-ms-token|assertion/i;
/** Headers of a challenge name what is wanted; they hold no credential. */
const challengeHeader = /^(?:www|proxy)-authenticate$/i;

/** Whether a property, form field or query parameter of this name holds a secret. */
const isSecretName = (name: string): boolean => secretName.test(name);

const keyBefore = new RegExp(
  `(?<![\\w$.-])[\\w$.-]{0,60}?${secretWord}(?![\\w-])(?:\\\\{0,8}["'])?\\s{0,20}(?:[:=]|>(?=[^<\\s]))\\s{0,20}`,
  "gi",
);
/** Without one of these words there is nothing for `keyBefore`. */
const hasSecretWord =
  /pass|pwd|secret|token|authorization|key|assertion|credential|connection|shared|cookie|sccauth|code[_-]verifier|(?:device|user)[_-]code/i;
const hasScheme = /bearer|pop|basic/i;
const queryBefore = /[?&#;](?:amp;)?([\w-]{1,60})=([^&#\s"'<>\\]*)/g;
/** A word without a dot is none; it is passed as a whole, so that no part of it is tried again. */
const jwt = /\beyJ[\w-]{8,}((?:\.[\w-]*){1,4})?/g;
const markOfJwt = (whole: string, rest?: string): string => (rest === undefined ? whole : REDACTED);
const bearer = /\b(Bearer|PoP)\s{1,4}(?![\w-]{1,40}=["\s])(?=\S{0,4000}[\d.]|\S{16})[\w.~+/=-]{6,}/gi;
const basic = /\b(Basic)\s{1,4}(?=[A-Za-z]{0,4000}[\d=+/])[A-Za-z\d+/=]{6,}/gi;
const userInfo = /:\/\/([^\s/@"'<>]{1,200})@/g;
/** In a list or an object; not the names of members. */
const stringInside = /["']([^"'\\]{8,4000})\\*["'](?!\s*:)/g;
/** So many strings of one list are looked for elsewhere. */
const mostInside = 100;
/** What `header` and `text` leave of a secret, read again from an exported file. */
const mark = new RegExp(`^(?:\\S{1,40}\\s{1,4})?${REDACTED}$`);
/** Rounds over one text; two are the rule. */
const mostRounds = 8;
/** Secrets that are taken out of one text in a round. A text with more of them ends there: no reply that is meant to be read has them. */
const mostSecrets = 1000;
/** Characters of a text times secrets that are looked for in it: some 50 ms. */
const mostWork = 200_000_000;
const privateKey = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/g;

/** Where the value that starts at `start` ends: a string (also one inside a JSON string), a list, or a bare word. */
function endOfValue(text: string, start: number): number {
  let slashes = 0;
  while (text[start + slashes] === "\\") slashes++;
  const quote = text[start + slashes];
  if (quote === '"' || quote === "'") {
    let run = 0;
    for (let at = start + slashes + 1; at < text.length; at++) {
      if (text[at] === "\\") run++;
      else {
        if (text[at] === quote && (slashes === 0 ? run % 2 === 0 : run <= slashes)) return at - run;
        run = 0;
      }
    }
    return text.length;
  }
  if (quote === "[" || quote === "{") {
    let depth = 0;
    for (let at = start; at < text.length; at++) {
      const char = text[at];
      if (char === "[" || char === "{") depth++;
      else if ((char === "]" || char === "}") && --depth === 0) return at + 1;
      else if (char === '"' || char === "'") at = endOfValue(text, at);
    }
    return text.length;
  }
  let end = start;
  while (end < text.length && !/[&\s,;}\])"'<>\\]/.test(text.charAt(end))) end++;
  return end;
}

/** Names that the reader has added, made ready once for every list of them. */
interface OwnNames {
  readonly names: ReadonlySet<string>;
  /** As `keyBefore` and `queryBefore`. */
  readonly key: RegExp;
  readonly query: RegExp;
}
const ownNames = new WeakMap<readonly string[], OwnNames>();

function ownNamesOf(list: readonly string[]): OwnNames | undefined {
  if (list.length === 0) return undefined;
  const known = ownNames.get(list);
  if (known) return known;
  const forms = list.flatMap((name) => [name, encodeURIComponent(name), JSON.stringify(name).slice(1, -1)]);
  const any = [...new Set(forms)]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|");
  const key = `(?<![\\p{L}\\p{N}_$.-])(?:${any})(?:\\\\{0,8}["'])?\\s{0,20}(?:[:=]|>(?=[^<\\s]))\\s{0,20}`;
  const query = `[?&#;](?:amp;)?(${any})=([^&#\\s"<>\\\\]*)`;
  const made = { names: new Set(list), key: new RegExp(key, "giu"), query: new RegExp(query, "giu") };
  ownNames.set(list, made);
  return made;
}

/**
 * Takes the secrets out of one exchange. It remembers those it met under a telling name, so that `finish` finds
 * them again wherever else the exchange repeats them, such as a token quoted in an error message.
 */
export class Redactor {
  #met = new Set<string>();
  #hasCut = false;
  #own: OwnNames | undefined;

  /** `own`: further names whose values are removed, in lower case. */
  constructor(own: readonly string[] = []) {
    this.#own = ownNamesOf(own);
  }

  /** Whether names were added to those that are built in. */
  get hasOwn(): boolean {
    return this.#own !== undefined;
  }

  #isSecretName(name: string): boolean {
    return isSecretName(name) || this.#own?.names.has(name.toLowerCase()) === true;
  }

  /** Whether a text lost its end, because it held more secrets than anyone would wait for. */
  get hasCut(): boolean {
    return this.#hasCut;
  }

  /** Keeps the value in mind, to be removed wherever it stands. Short ones would hit innocent text. */
  meet(value: string): void {
    if (mark.test(value)) return;
    for (const form of [value, value.replace(/^\S+\s+/, "")]) if (form.length >= 8) this.#met.add(form);
    try {
      const decoded = decodeURIComponent(value.replaceAll("+", " "));
      if (decoded.length >= 8) this.#met.add(decoded);
    } catch {
      // Not percent-encoded: the value as it stands is all there is.
    }
  }

  /** Until nothing changes: a mark can show another secret, and an exported text that is read again stays as it is. */
  text(text: string): string {
    let clean = this.#once(text);
    for (let before = text, round = 0; clean !== before && round < mostRounds; round++) {
      before = clean;
      clean = this.#once(before);
    }
    return clean;
  }

  #once(whole: string): string {
    const own = this.#own;
    const text = own ? this.#values(this.#parameters(whole, own.query), own.key) : whole;
    let clean = hasSecretWord.test(text) ? this.#values(text, keyBefore) : text;
    // Each expression only where it can find something: most texts hold nothing of the kind.
    if (clean.includes("-----BEGIN")) clean = clean.replace(privateKey, REDACTED);
    clean = this.#parameters(clean, queryBefore);
    if (clean.includes("eyJ")) clean = clean.replace(jwt, markOfJwt);
    if (hasScheme.test(clean))
      clean = clean.replace(bearer, `$1 ${REDACTED}`).replace(basic, `$1 ${REDACTED}`);
    if (!clean.includes("@") || !clean.includes("://")) return clean;
    return clean.replace(userInfo, (_, info: string) => {
      this.meet(info.slice(info.indexOf(":") + 1));
      return `://${REDACTED}@`;
    });
  }

  /** Takes out the values behind what an expression finds. */
  #values(text: string, before: RegExp): string {
    let out = "";
    let from = 0;
    let rest = text.length;
    let secrets = 0;
    before.lastIndex = 0;
    for (let match = before.exec(text); match; match = before.exec(text)) {
      if (before === keyBefore && /(?:skip|delta)token/i.test(match[0])) continue;
      const start = before.lastIndex;
      let end = endOfValue(text, start);
      const scheme =
        /^(?:Bearer|Basic|PoP|Digest|Negotiate|NTLM|SharedKey|SharedAccessSignature)\s{1,4}/i.exec(
          text.slice(start, start + 40),
        );
      if (scheme) end = endOfValue(text, start + scheme[0].length);
      const opening = /^\\*["']/.exec(text.slice(start, start + 10))?.[0] ?? "";
      const value = text.slice(start + opening.length, end);
      // A parser names the word it stumbled over: "Token: '=', Line: 2".
      const isParserWord = /^\\*["'],?\s{0,3}Line\b/i.test(text.slice(end, end + 12));
      if (value === "" || value === "null" || isParserWord) continue;
      if (++secrets > mostSecrets) {
        rest = match.index;
        this.#hasCut = true;
        break;
      }
      this.meet(value);
      if (/^[[{]/.test(value))
        for (const [, one = ""] of [...value.matchAll(stringInside)].slice(0, mostInside)) this.meet(one);
      out += text.slice(from, start) + opening + REDACTED;
      from = end;
      before.lastIndex = Math.max(end, start + 1);
    }
    return out + text.slice(from, rest);
  }

  /** Takes the secrets out of `?name=value&name=value`. */
  #parameters(text: string, before: RegExp): string {
    let out = "";
    let from = 0;
    let secrets = 0;
    for (const match of text.matchAll(before)) {
      const { 0: whole, 1: name = "", 2: value = "", index } = match;
      // `error?code=50076` is the address of Microsoft's page for a sign-in error.
      const isOwn = before !== queryBefore;
      const isSecret =
        isOwn || isSecretName(name) || (secretParameter.test(name) && !/^\d{0,9}$/.test(value));
      if (!isSecret || value === "" || value === REDACTED) continue;
      if (++secrets > mostSecrets) {
        this.#hasCut = true;
        return out + text.slice(from, index);
      }
      this.meet(value);
      const end = index + whole.length;
      out += text.slice(from, end - value.length) + REDACTED;
      from = end;
    }
    return out + text.slice(from);
  }

  /** A form body, `a=1&b=2`. */
  form(text: string): string {
    return this.text(`?${text}`).slice(1);
  }

  /** A multipart body: the parts whose field name tells of a secret lose their content. */
  multipart(text: string): string {
    return this.text(
      text.replace(
        /(name="([^"]{1,80})"[^\r\n]{0,200}(?:\r?\n[^\r\n]{1,500}){0,5}\r?\n\r?\n)([\s\S]*?)(?=\r?\n--|$)/g,
        (whole, head: string, name: string, value: string) => {
          if (!this.#isSecretName(name)) return whole;
          this.meet(value);
          return head + REDACTED;
        },
      ),
    );
  }

  header({ name, value }: Header): Header {
    if (this.#own?.names.has(name.toLowerCase())) {
      this.meet(value);
      return { name, value: REDACTED };
    }
    if (challengeHeader.test(name)) return { name, value: value.replace(jwt, markOfJwt) };
    if (!secretHeader.test(name)) return { name, value: this.text(value) };
    if (/cookie/i.test(name)) {
      for (const pair of value.split(/[;\n]/)) this.meet(pair.slice(pair.indexOf("=") + 1).trim());
      return { name, value: REDACTED };
    }
    this.meet(value);
    const scheme = /authorization/i.test(name)
      ? /^(?:Bearer|Basic|PoP|Digest|Negotiate|NTLM)(?=\s)/i.exec(value)?.[0]
      : undefined;
    return { name, value: scheme ? `${scheme} ${REDACTED}` : REDACTED };
  }

  /** Removes what `meet` has met from a text that is otherwise done. */
  finish(text: string): string {
    const longest = Math.floor(mostWork / this.#met.size);
    let clean = text.slice(0, longest);
    for (const secret of this.#met) if (clean.includes(secret)) clean = clean.replaceAll(secret, REDACTED);
    if (text.length > longest) {
      this.#hasCut = true;
      // The beginning of a secret may stand at the end.
      clean = clean.slice(0, -Math.max(...Array.from(this.#met, ({ length }) => length)));
    }
    return clean === text ? text : this.text(clean);
  }
}
