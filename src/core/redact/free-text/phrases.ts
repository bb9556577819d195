import { type Look, valueSpans } from "../look.ts";
import { isSure } from "../names.ts";
import { isPlain, isStandIn } from "../shapes.ts";
import { append, moved, type Span } from "../spans.ts";

/** Lines and commands in which only the order of words tells which one is the password. */
const ordered: readonly RegExp[] = [
  // `.netrc`: machine h login u password x
  /\blogin\s{1,40}[^\s"':=]{1,100}\s{1,40}password\s{1,40}(?<s>[^\s"',;]{1,200})/gi,
  // `.pgpass`: host:port:database:user:x
  /^(?=[\w-]*\.|localhost|\*)[\w.*-]{1,100}:(?:\d{2,5}|\*):[^\s:]{1,63}:[^\s:]{1,63}:(?<s>\S{1,200})/gim,
  // sqlplus u/x@database
  /\b(?:sqlplus|sqlldr|expdp|impdp|rman|exp|imp)(?:\.exe)?\s{1,8}(?:-\w{1,10}\s{1,4}|target\s{1,4}|userid=){0,3}["']?[\w$#.]{1,60}\/(?<s>[^\s@"']{1,100})@/gi,
  // Python: auth=("u", "x")
  /\bauth\s?=\s?\(\s?['"][^'"]{1,100}['"]\s?,\s?['"](?<s>[^'"]{1,200})['"]\s?\)/gi,
  // SMTP and IMAP: AUTH PLAIN x; 334 UGFzc3dvcmQ6 and x on the next line
  /\bAUTH(?:ENTICATE)?[ \t]{1,4}(?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER|CRAM-MD5|NTLM)[ \t]{1,4}(?<s>[\w+/=]{8,4000})/g,
  /\b334[ \t]UGFzc3dvcmQ6\s{1,4}(?:[A-Z]{1,6}:[ \t]{0,4})?(?<s>[\w+/=]{4,400})/g,
  // IMAP: a1 LOGIN u x
  /(?<![\w.])[A-Za-z.]{0,6}\d{1,6}[ \t]LOGIN[ \t]{1,4}\S{1,100}[ \t]{1,4}\\{0,4}"?(?<s>[^\s"\\]{4,200})/g,
  // The code of a wireless network
  /\bWIFI:(?:[STH]:[^;]{0,100};){1,4}P:(?<s>[^;\r\n]{4,100});/g,
  // expect "assword:" { send "x\r" }
  /assword[^"\r\n]{0,20}"[^"\r\n]{0,40}\bsend\s{1,4}(?:-\w{1,2}\s{1,4}|--\s{1,4})?"(?<s>[^"\\\r\n]{4,100})/gi,
  // Windows LAPS: name, time and password
  /"n\\{0,4}":\\{0,4}"[^"\\]{1,64}\\{0,4}",\\{0,4}"t\\{0,4}":\\{0,4}"[\da-f]{10,20}\\{0,4}",\\{0,4}"p\\{0,4}":\\{0,4}"(?<s>[^"\\]{4,200})/gi,
  // "the local admin is .\adm / x"
  /\b(?:admin|account|user|konto|benutzer|log[ -]?in|sign in)(?:\s(?:is|with|as|ist|mit|als))?:?\s{1,4}[\w.@\\-]{2,64}\s[/|]\s(?<s>(?=\S{0,60}\d)(?=\S{0,60}[!#$%&*+=?^~§])[^\s"'<>|/=]{6,64})/gi,
  // "open https://microsoft.com/devicelogin and enter the code x to authenticate"
  /\b(?:devicelogin|\.com\/(?:device|link))\b[^\r\n]{1,80}?\bcode:?\s(?<s>[A-Z\d]{8,10})\b/g,
];
const isOrdered =
  /"p\\{0,4}":|\s[/|]\s\S{6}|\bcode\b|\blogin\s|\bauth\s?=\s?\(|:(?:\d{2,5}|\*):|sqlplus|sqlldr|expdp|impdp|\brman\s|\b(?:exp|imp)\s|\bAUTH|\b334 |\bWIFI:|assword/i;

/** Base64, or the code of a device, which may be plain words. */
const isCode = /^(?:[A-Za-z\d+/]{8,}={1,2}|[A-Z\d]{8,10})$/;

/** A name and its value as two pairs of a text that is not JSON: `- name: PASSWORD` and `value: x` below. */
const namedPair =
  /(?<![\w.])(?:name|key|parameter|variable|field)["']?\s?[:=]\s?["']?(?<name>[\w.-]{2,60})["']?[,;]?\s{1,60}["']?(?:value|val|data|content|text)["']?\s?[:=]\s?(?:"(?<a>[^"\r\n]{1,400})"|'(?<b>[^'\r\n]{1,400})'|(?<c>[^\s,;}\]"']{1,400}))/gi;

/** A block of Terraform or another language: `variable "password" { default = "x" }`, `password { value: "x" }`. */
const block =
  /(?:\b(?:variable|secret|param)\s{1,4}"|(?<![\p{L}\w"]))(?<name>[\p{L}\w.-]{2,60})"?\s{0,4}\{[^{}"]{0,200}(?:"[^"{}]{0,200}"[^{}"]{0,200}){0,4}\b(?:default|value)\s{0,40}[:=]\s{0,4}"(?<a>[^"\r\n]{1,400})"/giu;

/** Sentences in which a word is the value of what another one names. */
const valuesOfNames: readonly RegExp[] = [
  // "Invalid value 'x' specified for property 'password'"
  /\bvalue\s["'](?<s>[^\s"']{4,200})["']\s(?:\w{1,20}\s){0,6}["'](?<name>[^\s"'/]{2,60})["']/gi,
  // "The value 'x' of password is not valid"
  /\bvalue\s["'](?<s>[^\s"']{4,200})["']\s(?:\w{1,20}\s){0,3}(?:of|for|in)\s(?:(?:the|property|parameter|field|setting|header)\s){0,2}(?<name>[^\s"'/]{2,60})/gi,
  // "The value of parameter 'password' at line 1 is not valid: 'x'"
  /\b(?:property|parameter|field|attribute|argument|setting)\s["'](?<name>[^\s"'/]{2,60})["'][^:\r\n]{0,80}(?:valid|allowed|accepted|supported|wrong|rejected|refused):\s["'](?<s>[^\s"']{4,200})["']/gi,
  // "The parameter 'password' has the value 'x'"
  /\b(?:property|parameter|field|attribute|argument|setting)\s["'](?<name>[^\s"'/]{2,60})["']\s(?:\w{1,20}\s){0,4}value:?\s["'](?<s>[^\s"']{4,200})["']/gi,
];

/** Fields of the Common Event Format: `cs1Label=Password cs1=x`. */
const label = /\b([a-z]{2,16}\d)Label=([\w-]{2,40})/gi;
const field = /\b([a-z]{2,16}\d)=([^\s=]{4,200})/gi;

type Take = (secret: string, end: number) => void;

/** The values of what another word of a sentence or another field names. */
function namedElsewhere(text: string, look: Look, take: Take): void {
  for (const pattern of valuesOfNames)
    for (const { 0: whole, groups: { s: secret = "", name = "" } = {}, index } of text.matchAll(pattern))
      if (isSure(look.level(name))) take(secret, index + whole.lastIndexOf(secret) + secret.length);
  const named = new Set<string>();
  for (const [, name = "", value = ""] of text.matchAll(label))
    if (isSure(look.level(value))) named.add(name);
  for (const { 0: whole, 1: name = "", 2: value = "", index } of text.matchAll(field))
    if (named.has(name)) take(value, index + whole.length);
}

/** The secrets in free text that no sign ties to their names. */
export function phraseSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  const take: Take = (secret, end) => {
    if (isStandIn(secret)) return;
    look.meet(secret, "secret");
    spans.push({ start: end - secret.length, end });
  };
  if (isOrdered.test(text))
    for (const pattern of ordered)
      for (const { 0: whole, groups: { s: secret = "" } = {}, index } of text.matchAll(pattern))
        if (!isPlain(secret) || isCode.test(secret))
          take(secret, index + whole.lastIndexOf(secret) + secret.length);
  // Searching every text for these and for blocks takes 10 % of the time of a long reply.
  if (/["']|Label=/.test(text)) namedElsewhere(text, look, take);
  const blocks = text.includes("{") ? text.matchAll(block) : [];
  for (const { 0: whole, groups = {}, index } of [...text.matchAll(namedPair), ...blocks]) {
    const { name = "", a, b, c } = groups;
    const level = look.level(name);
    const value = a ?? b ?? c ?? "";
    const inside = valueSpans(value, isSure(level) ? "likely" : level, look);
    append(spans, moved(inside, index + whole.lastIndexOf(value)));
  }
  return spans;
}
