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
  // The code of a wireless network
  /\bWIFI:(?:[STH]:[^;]{0,100};){1,4}P:(?<s>[^;\r\n]{4,100});/g,
  // expect "assword:" { send "x\r" }
  /assword[^"\r\n]{0,20}"[^"\r\n]{0,40}\bsend\s{1,4}(?:-\w{1,2}\s{1,4}|--\s{1,4})?"(?<s>[^"\\\r\n]{4,100})/gi,
];
const isOrdered =
  /\blogin\s|\bauth\s?=\s?\(|:(?:\d{2,5}|\*):|sqlplus|sqlldr|expdp|impdp|\brman\s|\b(?:exp|imp)\s|\bAUTH|\b334 |\bWIFI:|assword/i;

/** A name and its value as two pairs of a text that is not JSON: `- name: PASSWORD` and `value: x` below. */
const namedPair =
  /(?<![\w.])(?:name|key|parameter|variable|field)["']?\s?[:=]\s?["']?(?<name>[\w.-]{2,60})["']?[,;]?\s{1,60}["']?(?:value|val|data|content|text)["']?\s?[:=]\s?(?:"(?<a>[^"\r\n]{1,400})"|'(?<b>[^'\r\n]{1,400})'|(?<c>[^\s,;}\]"']{1,400}))/gi;

/** A block of Terraform: `variable "password" { default = "x" }`. */
const block =
  /\b(?:variable|secret|param)\s{1,4}"(?<name>[\w.-]{2,60})"\s{0,4}\{[^{}"]{0,200}(?:"[^"{}]{0,200}"[^{}"]{0,200}){0,4}\b(?:default|value)\s{0,40}=\s{0,4}"(?<a>[^"\r\n]{1,400})"/gi;

/** The secrets in free text that no sign ties to their names. */
export function phraseSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  if (isOrdered.test(text))
    for (const pattern of ordered)
      for (const { 0: whole, groups, index } of text.matchAll(pattern)) {
        const secret = groups?.s ?? "";
        if ((isPlain(secret) && !/^[A-Za-z\d+/]{8,}={1,2}$/.test(secret)) || isStandIn(secret)) continue;
        look.meet(secret, "secret");
        const start = index + whole.lastIndexOf(secret);
        spans.push({ start, end: start + secret.length });
      }
  // Both stand on several lines or in braces.
  if (!/[\n{]/.test(text)) return spans;
  for (const { 0: whole, groups, index } of [...text.matchAll(namedPair), ...text.matchAll(block)]) {
    const level = look.level(groups?.name ?? "");
    const value = groups?.a ?? groups?.b ?? groups?.c ?? "";
    const inside = valueSpans(value, isSure(level) ? "likely" : level, look);
    append(spans, moved(inside, index + whole.lastIndexOf(value)));
  }
  return spans;
}
