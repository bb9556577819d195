import type { Look } from "../look.ts";
import { isSure } from "../names.ts";
import { isChosen, isStandIn } from "../shapes.ts";
import type { Span } from "../spans.ts";
import { withoutEnd } from "../trim.ts";

const noun =
  "(?:password|passphrase|passcode|passwor[dt]|pwd?|kennwort|mot de passe|contraseñ?a|senha|lösenord|wachtwoord|client secret)";
const open = String.raw`["'\x60“‘„«]\s?`;
const word = String.raw`[^\s"'\x60“”‘’«»<>]{6,64}`;

/** Sentences that say that a word is a password. Group `s` is the word. */
const sentences: readonly RegExp[] = [
  // "the temporary password 'x'"
  String.raw`\b(?!client)${noun}\s{1,4}${open}(?<s>${word})`,
  // "Password - x", "**Password:** `x`", "client secret (value): x", "Invalid client secret provided: x"
  String.raw`\b${noun}(?:\s[-–—]\s(?=\S{6,70}\s{0,4}$)|(?:\s\(\w{1,20}\)|\s(?:(?:was|is|has been)\s)?(?:provided|supplied|specified|entered|used|generated|created|issued|assigned))?\s?[:=]\*{0,2}\s{1,4}|:\*\*\s{0,4})(?:${open})?(?<s>${word})`,
  // "using the password x"
  String.raw`\b(?:using|with|use|enter|mit|avec|con)\s(?:(?:the|this|your|a|temporary|initial|new|dem|le)\s){0,3}${noun}\s(?!polic|hash|manag|never|expir|reset|spray|protect|list|last)(?<s>${word})`,
  // "Credentials for the lab: anna@contoso.com / x"
  String.raw`\b(?:credentials?|creds|zugangsdaten|anmeldedaten)\b[^:\r\n]{0,40}:\s{0,4}[\w.@\\-]{2,64}\s{0,2}[/|]\s{0,2}(?<s>${word})`,
].map((source) => new RegExp(source, "gim"));

/** "'x' is not the current password" */
const quotedBefore = new RegExp(
  String.raw`${open}(?<s>${word})\s?["'\x60”’»]\s(?:is|was|ist|war)\s(?:not\s|nicht\s)?(?:an?|the|your|his|her|das|ein|kein)\s(?:[a-zà-ÿ-]{1,20}\s){0,2}(?<!\sor\s|\sand\s)${noun}\b(?!\s(?:error|polic|hash|rule|reset|spray|manag|name))`,
  "gi",
);
const saysOfQuoted = /["'\x60”’»]\s(?:is|was|ist|war)\s/i;
const mayState = /pass|pwd?\b|kennw|contrase|senha|senord|wachtw|client secret|cred|zugangsdat|anmeldedat/i;

/** Sentences in which a word is the value of what another one names. */
const valuesOfNames: readonly RegExp[] = [
  // "Invalid value 'x' specified for property 'password'"
  /\bvalue\s["'](?<s>[^\s"']{4,200})["']\s(?:\w{1,20}\s){0,6}["'](?<name>[\w.-]{2,60})["']/gi,
  // "The parameter 'password' has the value 'x'"
  /\b(?:property|parameter|field|attribute|argument|setting)\s["'](?<name>[\w.-]{2,60})["']\s(?:\w{1,20}\s){0,4}value:?\s["'](?<s>[^\s"']{4,200})["']/gi,
];

/** Texts in which a product puts a secret. */
const ofProducts: readonly RegExp[] = [
  // Windows LAPS: name, time and password
  /"n\\{0,4}":\\{0,4}"[^"\\]{1,64}\\{0,4}",\\{0,4}"t\\{0,4}":\\{0,4}"[\da-f]{10,20}\\{0,4}",\\{0,4}"p\\{0,4}":\\{0,4}"(?<s>[^"\\]{4,200})/gi,
  // "open https://microsoft.com/devicelogin and enter the code x to authenticate"
  /\b(?:devicelogin|\.com\/(?:device|link))\b[^\r\n]{1,80}?\bcode:?\s(?<s>[A-Z\d]{8,10})\b/g,
];

/** Fields of the Common Event Format: `cs1Label=Password cs1=x`. */
const label = /\b([a-z]{2,16}\d)Label=([\w-]{2,40})/gi;
const field = /\b([a-z]{2,16}\d)=([^\s=]{4,200})/gi;

/** The secrets that a sentence states to be one, and the fields whose names stand in others. */
export function statedSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  const take = (secret: string, end: number) => {
    if (isStandIn(secret)) return;
    look.meet(secret, "secret");
    spans.push({ start: end - secret.length, end });
  };
  const search = (patterns: readonly RegExp[], isOne: (secret: string, name: string) => boolean) => {
    for (const pattern of patterns)
      for (const { 0: whole, groups, index } of text.matchAll(pattern)) {
        const secret = withoutEnd(groups?.s ?? "", ".,:;!?)*");
        if (isOne(secret, groups?.name ?? ""))
          take(secret, index + whole.lastIndexOf(secret) + secret.length);
      }
  };
  if (mayState.test(text))
    search(saysOfQuoted.test(text) ? [...sentences, quotedBefore] : sentences, isChosen);
  if (/\bvalue\b/i.test(text)) search(valuesOfNames, (_, name) => isSure(look.level(name)));
  if (/"p\\{0,4}":|\bcode\b/.test(text)) search(ofProducts, () => true);
  if (text.includes("Label=")) {
    const named = new Set<string>();
    for (const [, name = "", value = ""] of text.matchAll(label))
      if (isSure(look.level(value))) named.add(name);
    for (const { 0: whole, 1: name = "", 2: value = "", index } of text.matchAll(field))
      if (named.has(name)) take(value, index + whole.length);
  }
  return spans;
}
