import { isAsciiWord } from "./signs.ts";

/**
 * Parts of all names whose secret values can look like a plain word or a hash, and of commands and blocks that
 * contain an unnamed secret. Every name added to `words.ts` must contain one of these; a test checks it. Before an `@`
 * stands a letter that must not follow another.
 */
const words = String.raw`
  pass pwd pw\b kennw geheim senord contra senha chiave segre[dt] hemm?[eu]?lig salais tajn gizli titk fichade
  kata_?sandi katalal belirte keytab lmhash nthash adallom clesecr clepriv oidc mdp wachtw salasan adgang haslo
  secret token jeton jwt bearer auth cred cookie assert saml conn otp pin psk sft ctx pfx pkcs rps msp wlssc spoid
  buid fpc sess arr srf wres sas ntlm dpapi krbtgt puk rtfa canary boarding verif forg key schl conten sig ticket
  access nonce proof dpop hook invit log[io]n relay wsse wctx challeng phrase activat communit magic seed mnemonic
  hmac principal private basic negotiat kerber rasdial BEGIN clave answer tgt otc xox[a-z]- xapp- AQAAANCM setcred
  refresh identit remember maiden kubeconf sms_?code cleapi krb tgs o@tt(?![a-z]) sqlplus sqlldr securestr p12 7b22 parola lozinka heslo jelsz geslo parool matkhau zugang clef identified
  clientst assword c@rypt p@do\b mysqli ldap_bind setuser add_user secure protectedset stringdata psksec slapta pasahitz zapork lozink wagwoord lykilor snmp d08c9ddf 
  chave c@mk p@(?:rt|op)(?![a-z]) p@at s@id s@so h@ash g@h[pousr]_ h@f_ n@pm_ w@hsec_ api_org_ s@k_(?:live|test)_ r@k_(?:live|test)_
  g@l[a-z]{2,5}- h@v[sbr]\. c@le(?![a-z]) n@et1?\s s@etx e@cho v1\.0- az(?:fu|se|ca|ac) aiot acdb apim jqqj pph1
  code(?<=(?:device|user|ation|very|backup|security|time|mfa|factor|login|pairing|ment|unlock|master|verify)[\s_-]?code)`
  .trim()
  .split(/\s+/)
  .map((word) => word.replace("@", "(?<![a-z].)"));
/** What starts with a punctuation mark or a blank. */
const others =
  /\s(?:--?|\/)(?:u|p|a|w|h|rp|user|hashes)\b|\+a[a-z]|:\d{4,5}:\w{1,60}:|\$\w{1,14}\$|::[\w.-]{0,60}:[\da-f]{16}:|[\s(,[=:]h@?["']/
    .source;

/** Groups words by first letter: a plain alternation takes 2.5 times as long. */
function oneOf(words: readonly string[]): string {
  const byLetter = new Map<string, string[]>();
  for (const word of words) {
    const letter = word.charAt(0).toLowerCase();
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), word.slice(1)]);
  }
  return [...byLetter].map(([letter, rest]) => `${letter}(?:${rest.join("|")})`).join("|");
}
const stirring = new RegExp(`${oneOf(words)}|${others}`, "i");
/** Characters that can hide a name or value: escapes, other scripts, tags, addresses with a user. */
const hiding = /[%&<\x7f-\uffff\0]|\\(?:[ux]|[01][0-7]{2})/;
/**
 * Secrets made of short words, or of digits and hexadecimal letters. Each pattern starts with a punctuation mark, so
 * that few places are tried.
 */
const ofShortWords =
  /[- ]\d{6}[- –]\d{6}[- –]|(?:^|[ "':=])\d{48}|:[\da-f]{32}:|-[\dB-Y]{5}-[\dB-Y]{5}-|[ :,;] ?(?:(?:0x)?[\da-f]{2,3}[ :,;] ?){7}/i;
const shortestOfThese = 29;
const change = /\d[A-Za-z]|[A-Za-z]\d/g;
const onlyHex = /^[\da-f]+$/i;
/** Hexadecimal digits of a text, which no hash consists of. */
const hexOfText = /^(?:(?:[2-7][\da-f]|0[9ad])(?:00)?){12,}$/i;
/** Shortest word that counts as random, in characters. */
const shortest = 6;

/** The fraction of a second, as every time in a reply has it: `12:00:00.1234567Z`. */
const endOfTime = /^\d+Z$/;
/** Longest part of a GUID, in characters. */
const longestOfGuid = 12;

/** Whether a word follows letters that are not part of a GUID: `shpat_1f…`, `glptt-1f…`. */
const isLabelled = (text: string, start: number, end: number): boolean =>
  text[start - 1] === "_" ||
  (text[start - 1] === "-" && (end - start > longestOfGuid || /[g-z]/i.test(text.charAt(start - 2))));

/** Whether any word mixes letters and digits and is not a hash, a part of a GUID, or a date. */
function hasMixedWord(text: string): boolean {
  change.lastIndex = 0;
  for (let found = change.exec(text); found; found = change.exec(text)) {
    let start = found.index;
    let end = change.lastIndex;
    while (start > 0 && isAsciiWord(text.charCodeAt(start - 1))) start--;
    while (end < text.length && isAsciiWord(text.charCodeAt(end))) end++;
    const word = end - start >= shortest ? text.slice(start, end) : "";
    if (
      word !== "" &&
      !endOfTime.test(word) &&
      (!onlyHex.test(word) || isLabelled(text, start, end) || hexOfText.test(word))
    )
      return true;
    change.lastIndex = end;
  }
  return false;
}

/**
 * Whether a text needs no closer look: it names no secret, hides nothing, and contains no random word. Most replies
 * are calm, and parsing one as JSON costs many times as much.
 */
export const isCalm = (text: string): boolean =>
  !hiding.test(text) &&
  !(text.length >= shortestOfThese && ofShortWords.test(text)) &&
  !(text.includes("@") && text.includes("://")) &&
  !stirring.test(text) &&
  !hasMixedWord(text);

/**
 * Whether a name cannot be that of a secret. Replies have many values that name things, and to judge one costs ten
 * times as much.
 */
export const isCalmName = (name: string): boolean => !hiding.test(name) && !stirring.test(name);
