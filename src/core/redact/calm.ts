/**
 * Beginnings or parts of all names whose values can be a secret though they look like a plain word or a hash, and of
 * commands and blocks that hold one without a name. A name that is added to `names.ts` has to contain one of these.
 */
const stirring =
  /pass|pwd|pw\b|kennw|geheim|senord|contra|senha|chiave|sleutel|nyckel|n[oø]kkel|avain|klucz|kulcs|cheie|anahtar|segre[dt]|hemm?[eu]?lig|salais|tajn|gizli|titk|fichade|kata_?sandi|katalal|belirte|keytab|\bcmk|lmhash|oidc|\bprt\b|mdp|wachtw|salasana|adgang|has[lł]o|secret|token|jeton|jwt|bearer|auth|cred|cookie|assert|saml|conn|otp|pin|psk|\bpat|sft|ctx|pfx|pkcs|rps|msp|wlssc|spoid|buid|fpc|sess|arr|srf|wres|sas|ntlm|dpapi|krbtgt|puk|rtfa|canary|boarding|(?:device|user|ation|very|backup|security|time|mfa|factor|login|pairing|ment|unlock|master|verify)[ _-]?code|verif|forg|key|schl|conten|(?<![a-z])sid|sig|ticket|access|nonce|proof|dpop|hook|invit|log[io]n|relay|wsse|wctx|challeng|phrase|activat|communit|magic|seed|mnemonic|hmac|principal|private|basic|negotiat|kerber|\bpop\b|\bnet1?\s|\bsetx|rasdial|\becho|BEGIN|clave|answer|tgt|otc|xox[a-z]-|xapp-|(?<![a-z])hf_|vault|kinit|v1\.0-|AQAAANCM|:thin:|setcred|refresh|identit|parola|lozinka|heslo|jelsz|geslo|parool|matkhau|zugang|clef|\bsso|\bhash|identified|\bcl[eé]\b|chave/i;
/** What can hide a name or a value: escapes, other letters, tags, addresses with a user. */
const hiding = /[%&<\x7f-\uffff\0]|\\[ux]|\d{6}-\d{6}-|(?<![\da-f])[\da-f]{32}:[\da-f]{32}:/i;
const change = /\d[A-Za-z]|[A-Za-z]\d/g;
const onlyHex = /^[\da-f]+$/i;
const isAlphanumeric = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
/** Shortest random word that is one, in characters. */
const shortest = 6;

/** Whether a word follows letters that are no part of a GUID: `shpat_1f…`, `glptt-1f…`. */
const isLabelled = (text: string, start: number): boolean =>
  text[start - 1] === "_" || (text[start - 1] === "-" && /[g-z]/i.test(text.charAt(start - 2)));

/** Whether some word mixes letters and digits and is no hash, part of a GUID or date. */
function hasMixedWord(text: string): boolean {
  change.lastIndex = 0;
  for (let found = change.exec(text); found; found = change.exec(text)) {
    let start = found.index;
    let end = change.lastIndex;
    while (start > 0 && isAlphanumeric(text.charCodeAt(start - 1))) start--;
    while (end < text.length && isAlphanumeric(text.charCodeAt(end))) end++;
    if (end - start >= shortest && (!onlyHex.test(text.slice(start, end)) || isLabelled(text, start)))
      return true;
    change.lastIndex = end;
  }
  return false;
}

/**
 * Whether a text needs no closer look: it names nothing secret, hides nothing, and no word in it is random. Most
 * replies are calm, and reading one as JSON costs many times this.
 */
export const isCalm = (text: string): boolean =>
  !hiding.test(text) &&
  !(text.includes("@") && text.includes("://")) &&
  !stirring.test(text) &&
  !hasMixedWord(text);
