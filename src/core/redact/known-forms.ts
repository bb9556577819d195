import { isChosen, isMarked, isPlain, isRandom } from "./shapes.ts";
import type { Span } from "./spans.ts";
import { withoutEnd } from "./trim.ts";
import { fromBase64 } from "./views.ts";

/** A form of credential that is recognised without a name. */
interface Form {
  /** A lower-case text that every match contains, so that other texts are not searched. */
  readonly hint?: string | readonly string[];
  /** Has flag `g`. The secret is the group named `s`, if there is one, else the whole match. */
  readonly pattern: RegExp;
  isOne?(secret: string): boolean;
}

/** Whether a candidate is a JWT: its header is JSON in base64, which no word is (`eyJustAWord.x`). */
const isToken = (secret: string): boolean =>
  /^\s*\{\s*"/.test(fromBase64(secret.split(/\.|%2e/i, 1)[0]?.slice(0, 400) ?? "")?.text ?? "");

const isMixed = (secret: string): boolean =>
  /\d/.test(secret) ? /[a-z]/i.test(secret) : /[a-z]/.test(secret) && /[A-Z]/.test(secret);

const hasAllKinds = (secret: string): boolean =>
  /[a-z]/.test(secret) && /[A-Z]/.test(secret) && /\d/.test(secret);

const parts = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;
/** Mean word length in names, in characters; tokens have shorter words. */
const wordsOfName = 3.1;

/** Whether a text with a known prefix is a token, rather than a name such as `npm_config_registry2`. */
function isTokenLike(secret: string): boolean {
  if (/\d[A-Za-z]/.test(secret)) return true;
  const words = secret.match(parts) ?? [];
  return isMixed(secret) && words.join("").length < words.length * wordsOfName;
}

/** Documented prefixes of tokens, by what may follow: a word, words separated by dots, base64. */
const ofWords = String.raw`
  gh[pousr]_ github_pat_ npm_ dckr_[po]at_ [srp]k_(?:live|test)_ whsec_ do[oprt]_v1_ shp(?:at|ss|ca|pa)_ lin_api_ fig[dp]_
  gls[ac]_ hf_ api_org_ gsk_ [tc]fp_ cf[aku]t_ rubygems_ sbp_ sb_secret_ v[ce][rp]_ pscale_(?:tkn|oauth|pw)_ ntn_ r8_ fo1_
  CLOJARS_ pnu_ sgp_ rdme_ nfp_ ph[cx]_ lsv2_[ps][tk]_ CCIP(?:AT|RJ)_ pat-(?:na|eu|ap)\d- access-(?:sandbox|production)-
  gl(?:dt|ptt|cbt|soat|ft|imt|agent|oas|ffct)- GR1348941 xox[a-z]- xwfp- xapp- GOCSPX- pypi- sk- NRAK- PMAK- HRKU-
  AGE-SECRET-KEY-1 xkeysib- v1\.0- pplx- xai- pul- p8e- tk-us- sq0[a-z]{3}- tvly- nvapi- dnkey- tskey- FLWSECK
  AIza AT[AC]TT3 ATBB dapi oy2 EAA AKCp cmVmdGtu LTAI EZ[AT]K A3-[A-Z\d]{6}-
  A(?:KIA|SIA|BIA|CCA|GPA|IDA|ROA|IPA|NPA|NVA)`;
const ofDots = String.raw`
  ya29\. SG\.[\w-]{16,80}\. hv[sbr]\. dp\.(?:pt|st|ct|sa)\. [01]\.A gl(?:pat|rt)- xoxe\. pat[A-Za-z\d]{14}\. dt0[a-z]\d\d\.
  snyk_[a-z]{3}\.\w{8}\. [A-Za-z\d]{14}\.atlasv1\. WPL_AP1\. v[1-4]\.(?:local|public)\.`;
const ofBase64 = String.raw`
  CfDJ8 AQAAANCMnd AQAAAA(?:EAACcQ|IAAYag)AAAAE H4sI b3BlbnNzaC1rZXkt Ew[ABCDo][A-Za-z\d+/]{40} MII[A-Za-z\d+/]{3,5}IBA[ADz]
  MI(?:GH|HcCAQ|IBVA)[A-Za-z\d+/]{8} glc_ sntry[su]_ ops_ey fm[12][ar]?_ essu_ xoxd- ABSK IQoJb3Jp FwoGZXIv FQoGZXIv
  EAAA TlRMTVNTUA doI[EF] YII[A-Za-z\d+/]{40}`;

const anyOf = (list: string): string => `(?:${list.trim().split(/\s+/).join("|")})`;
const prefixed = new RegExp(
  String.raw`(?<![\w-])(?:${anyOf(ofBase64)}[\w+/=-]{12,}|${anyOf(ofDots)}[\w-]{10,}(?:\.[\w-]+){0,8}|${anyOf(ofWords)}[\w-]{10,})`,
  "g",
);

/** Forms of a single long word, of which a text has few. */
const formsOfWords: readonly Form[] = [
  {
    // Signed or encrypted tokens; their dots may be encoded.
    hint: ["ey", "ew"],
    pattern: /(?<![\w-])e[wy][\w-]{8,}(?:(?:\.|%2[eE])[\w-]*){1,4}/g,
    isOne: isToken,
  },
  { pattern: prefixed, isOne: isTokenLike },
  // Recognised by length, because other texts start the same way.
  {
    pattern:
      /(?<![\w-])(?:gh[pousr]_[A-Za-z\d]{36}|(?:hf|api_org)_[A-Za-z]{34}|(?:key-|SK)[\da-f]{32}|ico-[A-Za-z\d]{32}|secret_[A-Za-z\d]{43}|API-[A-Z\d]{26}|cio[A-Za-z\d]{32}|[A-Za-z\d]{6}_[A-Za-z\d]{29}_mmk)(?![\w-])/g,
    isOne: isMixed,
  },
  // Tokens of other issuers: one or two short words and a random one.
  {
    hint: "_",
    pattern:
      /(?<![\w-])[A-Za-z]{2,10}\d?_(?:[A-Za-z\d]{2,8}_)?(?<s>[A-Za-z\d]{12,}(?:_[A-Za-z\d]{12,})?)(?![\w-])/g,
    isOne: (secret) => secret.length >= 20 && isRandom(secret) && hasAllKinds(secret),
  },
  // Passwords that Windows has encrypted, in hexadecimal.
  { hint: "d08c9ddf", pattern: /(?<![\da-f])01000000D08C9DDF[\da-f]{16,}/gi },
  // Older tokens of Okta and HashiCorp Vault.
  { hint: "00", pattern: /(?<![\w.-])00\w[\w-]{39}(?![\w-])/g, isOne: isRandom },
  { hint: "s.", pattern: /(?<![\w.-])s\.[A-Za-z\d]{24}(?![\w.-])/g, isOne: isRandom },
  // Refresh tokens and authorization codes of Google.
  { hint: ["1//0", "4/0a"], pattern: /(?<![\w/.-])(?:1\/\/0|4\/0A)[\w-]{20,}/g, isOne: isMixed },
  { hint: "sha256~", pattern: /(?<!\w)sha256~[\w-]{43}/g },
  // Product keys of Windows and Office.
  {
    hint: "-",
    pattern: /(?<![\w-])[B-DF-HJKMNP-RTV-Y2346-9]{5}(?:-[B-DF-HJKMNP-RTV-Y2346-9]{5}){4}(?![\w-])/g,
    isOne: isMixed,
  },
  // Client secrets of Microsoft Entra.
  { hint: "q~", pattern: /(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{8,60}/g },
  // Azure keys: 64 bytes that are not text, and those with the signature of their service.
  {
    hint: "==",
    // Small images start with their signature.
    pattern: /(?<![\w+/=])(?!iVBOR|R0lGOD|\/9j\/|AAABAA)[A-Za-z\d+/]{80,200}==/g,
    isOne: (secret) => isRandom(secret) && fromBase64(secret) === undefined,
  },
  {
    hint: ["apim", "acdb", "+a", "/am7", "aiot", "azse", "azfu", "azca", "azac", "jqqj9", "azdo"],
    pattern:
      /(?<![\w+/=-])[\w+/-]{30,200}(?:APIM|ACDb|\+A(?:Ba|MC|St|Sb|Eh|Rm|CR)|\/AM7|AIoT|AzSe|AzFu|AzCa|AZAC|JQQJ9[9DH]|AZDO)[\w+/-]{4,40}={0,2}/g,
  },
  // Older personal access tokens of Azure DevOps.
  { hint: ["2", "3", "4", "5", "6", "7"], pattern: /(?<![\w-])[a-z2-7]{52}(?![\w-])/g, isOne: isMixed },
  // Bots of Discord.
  { hint: ".", pattern: /(?<![\w.-])[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{20,}/g, isOne: isMixed },
];

/** Forms with characters that end a word elsewhere. */
const formsOfTexts: readonly Form[] = [
  // Personal Microsoft accounts.
  { hint: ["m.c", "m.r"], pattern: /(?<![\w-])M\.[CR]\d{1,4}_[\w.!*$-]{20,}/g },
  // Bots of Telegram.
  { hint: ":aa", pattern: /(?<!\d)\d{7,12}:AA[\w-]{16,}/g },
  // Webhooks: anyone with the address can post.
  {
    hint: ["webhook", "hooks.slack", "/bot", "/hooks/"],
    pattern:
      /(?:webhook\.office\.com|outlook\.office(?:365)?\.com|hooks\.slack(?:-gov)?\.com|discord(?:app)?\.com\/api|hooks\.zapier\.com|api\.telegram\.org|webexapis\.com|chat\.googleapis\.com)\/(?<s>(?:webhooks?|webhookb2|services|workflows|triggers|hooks|bot)[/\d][^\s"'<>?#]{8,400})/gi,
  },
  // `user:x@host` and `user/x@host` without a scheme.
  { hint: "@", pattern: /[\w.-][:/]["']?(?<s>[^\s@/:"'<>,;]{8,100})["']?@(?=[\w.-])/g, isOne: isRandom },
  // A line of Windows accounts with their hashes.
  { hint: ":", pattern: /:\d{3,5}:(?<s>[\da-f]{32}:[\da-f]{32}):/gi },
  // Hashes of passwords, with their algorithm: `$6$salt$x`, `$krb5tgs$23$*svc$x`.
  {
    hint: "$",
    pattern:
      /\$(?:[1-9]|2[abxy]|y|gy|apr1|argon2(?:id?|d)|pbkdf2[\w-]{0,20}|s?crypt|krb5\w{1,12}|sha1|nt|dcc2)\$[\w./+=,$*@:{}#-]{12,}/gi,
  },
  // The same with the algorithm as a word: `pbkdf2_sha256$600000$salt$x`, `scrypt:32768:8:1$salt$x`.
  {
    hint: "$",
    pattern:
      /(?<![\w$])(?:pbkdf2|scrypt|bcrypt|argon2|sha\d|md5)[\w:-]{0,40}\$(?:\d{1,9}\$)?[\w./+=-]{1,64}\$(?<s>[\w./+=-]{20,})/gi,
  },
  // Hashes that Microsoft Entra Connect synchronizes.
  { hint: "pph1_", pattern: /PPH1_MD4,(?<s>[\da-f]{8,64},\d{1,7},[\da-f]{32,128})/gi },
  // Answers of Windows to a challenge: `user::domain:challenge:x:x`.
  { hint: "::", pattern: /::[\w.-]{0,60}:[\da-f]{16}:(?<s>[\da-f]{32}:[\da-f]{16,})/gi },
  // Passwords encrypted by a tool: `kms:x`, `vault:v1:x`.
  {
    hint: ["kms:", "vault:v", "cipher:", "enc:", "encrypted:", "dpapi:"],
    pattern: /(?<![\w-])(?:kms|vault:v\d{1,3}|cipher|enc(?:rypted)?|dpapi):(?<s>[\w+/-]{16,}={0,2})/gi,
    isOne: isRandom,
  },
  // The same by Ansible: a first line, and lines of hexadecimal digits.
  {
    hint: "$ansible_vault",
    pattern:
      /\$ANSIBLE_VAULT;[\d.]{1,8};\w{1,12}(?:;[\w.-]{1,60})?(?<s>(?:\s{1,20}[\da-f]{2,100}){1,2000})/gi,
  },
  // `domain/user:x@host`, as tools for testing networks take it; an image in a registry has a digest there.
  {
    hint: "@",
    pattern:
      /(?<![\w/.:-])[\w.-]{1,64}\/[\w.$-]{1,64}:["']?(?<s>[^\s@/:"'<>,;]{6,100})["']?@(?!sha\d)(?=[\w.-])/g,
    isOne: isChosen,
  },
  // Recovery keys of BitLocker, as shown or without signs.
  { pattern: /(?<!\d)(?:\d{6}(?:[- –]\d{6}){7}|\d{48})(?!\d)/g },
];

/** A scheme and a credential, in prose as well; "Bearer authentication is required" does not match. */
const schemed =
  /(?<![\w-])(?:Bearer|PoP|DPoP|Basic|Negotiate|NTLM|Kerberos|ApiKey|SharedKey(?:Lite)?|SharedAccessSignature|GenieKey)(?:\s{1,8}|\+|%20)["']?([\w.~+/=:%-]{6,})/gi;

const hasScheme =
  /(?:bearer|pop|basic|negotiate|ntlm|kerberos|apikey|sharedkey|sharedkeylite|sharedaccesssignature|geniekey)(?:\s|\+|%20)/i;

const isCredential = (word: string): boolean =>
  isRandom(word) || ((/\d/.test(word) || word.length >= 16) && word.length >= 8 && !isPlain(word));

/** Multi-line blocks with a private key, by their first and last line. */
const keyBlocks: readonly (readonly [begin: RegExp, end: string])[] = [
  [/- ?BEGIN [\w ]{0,60}-{4,5}/g, "END "],
  [/private-lines:\s{0,4}\d{1,6}/gi, "Private-"],
];

function keyBlockSpans(text: string, spans: Span[]): void {
  for (const [begin, end] of keyBlocks) {
    let from = 0;
    for (const { 0: head, index } of text.matchAll(begin)) {
      const start = index + head.length;
      if (start < from || !/private|static key|secret/i.test(head)) continue;
      const stop = text.indexOf(end, start);
      from = stop < 0 ? text.length : stop;
      while (stop >= 0 && "- ".includes(text.charAt(from - 1))) from--;
      if (text.slice(start, from).trim() !== "") spans.push({ start, end: from });
    }
  }
}

/** Further lines of a key in base64, of which the last may be short. */
const keyLine = /\r?\n[ \t]{0,8}(?:[A-Za-z\d+/]{20,100}={0,2}|[A-Za-z\d+/]{1,19}={1,2})(?![^\s"'<,;])/y;

function linesEnd(text: string, from: number): number {
  keyLine.lastIndex = from;
  let end = from;
  while (keyLine.test(text)) end = keyLine.lastIndex;
  return end;
}

const none: readonly Span[] = [];
/** GUIDs and hashes, which most long words are. */
const onlyHex = /^[\da-f-]+$/i;
/** The start of what Windows has encrypted. */
const encrypted = /^01000000d08c/i;
const recoveryKey = /\d{6}-\d{6}-|^\d{48}$/;
const longWord = /[\w.~+/=%-]{16,}/g;

/** A token that has no digit, by chance or by its form. */
const lettersOnly = /[_.-](?=[A-Za-z]*[a-z][A-Z])[A-Za-z_-]{16}/;

const change = /\d[A-Za-z]|[A-Za-z]\d/;
const beyondHex = /[g-z]/i;

/** Whether a long word may have one of the forms, which takes half the time of trying them. */
const mayHaveForm = (word: string): boolean =>
  encrypted.test(word) || (change.test(word) && beyondHex.test(word)) || lettersOnly.test(word);

/** The credentials that are recognised by their form alone. */
export function knownFormSpans(text: string, meet: (secret: string) => void): readonly Span[] {
  if (text.length < 12 || (onlyHex.test(text) && !recoveryKey.test(text) && !encrypted.test(text)))
    return none;
  const spans: Span[] = [];
  for (const { 0: word, index } of text.matchAll(longWord))
    if (mayHaveForm(word)) formSpans(word, index, formsOfWords, spans, meet);
  for (const [at, { start, end }] of spans.entries())
    if (text.startsWith("MI", start)) spans[at] = { start, end: linesEnd(text, end) };
  formSpans(text, 0, formsOfTexts, spans, meet);
  keyBlockSpans(text, spans);
  if (hasScheme.test(text)) schemedSpans(text, spans, meet);
  return spans;
}

/** Adds the credentials of these forms in a text that begins at `from`. */
function formSpans(
  text: string,
  from: number,
  forms: readonly Form[],
  spans: Span[],
  meet: (secret: string) => void,
): void {
  const lower = text.toLowerCase();
  const has = (hint: Form["hint"] = "") =>
    typeof hint === "string" ? lower.includes(hint) : hint.some((one) => lower.includes(one));
  for (const { hint, pattern, isOne } of forms) {
    if (!has(hint)) continue;
    for (const { 0: whole, index, groups } of text.matchAll(pattern)) {
      const secret = groups?.s ?? whole;
      if (isMarked(secret) || (isOne && !isOne(secret))) continue;
      const start = from + index + whole.indexOf(secret);
      if (secret.length <= 4000) meet(secret);
      spans.push({ start, end: start + secret.length });
    }
  }
}

function schemedSpans(text: string, spans: Span[], meet: (secret: string) => void): void {
  for (const { 0: whole, 1: word = "", index } of text.matchAll(schemed)) {
    const plain = withoutEnd(word, ".,:");
    // Parameters of a challenge: `Bearer realm="x"`.
    const isQuoted = /["']/.test(text.charAt(index + whole.length));
    const isParameter = /^[\w-]{1,40}=[^=]/.test(plain) || (isQuoted && plain.endsWith("="));
    if (isParameter || !isCredential(plain)) continue;
    meet(plain);
    const start = index + whole.length - word.length;
    spans.push({ start, end: start + plain.length });
  }
}
