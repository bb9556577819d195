/**
 * What the name of a value says of it: `own` was named by the user, `secret` is one, `likely` may be unless it is a plain word, `maybe` is one when
 * it has the form of a credential, `key` likewise
 * unless it is a hash, `place` is a place in a list, `no` says nothing.
 */
export type Level = "own" | "secret" | "likely" | "maybe" | "key" | "place" | "no";

const rank: Readonly<Record<Level, number>> = {
  own: 6,
  secret: 5,
  likely: 4,
  maybe: 3,
  key: 2,
  place: 1,
  no: 0,
};
export const strongest = (...levels: readonly Level[]): Level =>
  levels.reduce((best, level) => (rank[level] > rank[best] ? level : best), "no");

/** Words that follow the name of a secret and leave it one: `passwordValue`, `token_2`, `apiKeyOld`. */
const trailing = new Set(
  "value values val text base b v header headers lite blob old new current previous confirm confirmation confirmed verify repeat repeated again retype plain plaintext cleartext clear raw string str data encoded encrypted enc hash hashed salt input field param parameter hidden copy cookie cookies hex urlencoded content pem pfx bytes secure utf unicode".split(
    " ",
  ),
);

/** Ends of names, words written together, in the languages of those who write scripts. */
const secretEnd =
  /(?:pass(?:word|wd|wort|phrase|code|key|ord)s?|pwd|kennwort|kennworte?|kennw[oö]rter|passw[oö]rter|geheimnis(?:se)?|l[oö]senord|contrase[nñ]as?|senhas?|mot(?:s)?depasse|wachtwoord(?:en)?|salasana|adgangskode|has[lł]o|парол[ьяи]|секрет|токен|パスワード|暗証番号|シークレット|トークン|密码|密碼|口令|密钥|密鑰|金鑰|令牌|비밀번호|암호|토큰|secret(?:s|text)?|tokens?|jeton|jwt|bearer|authorization|authorisation|credentials?|cookies?|assertions?|samlresponse|samlrequest|samlart|sharedaccesssignature|(?:amz|goog|oauth|hmac|sas|shared|request|hub)signature|(?:amz|goog)credential|connection(?:string|strings|str)|signinghash|otp|totp|canary|flowtoken|sccauth|onboardingblob|onboardingscript|offboardingblob|offboardingscript|onboardinginfo|code(?:verifier)|(?:device|user|authorization|auth|verification|recovery|backup|security|activation|onetime|mfa|otp|twofactor|login|pairing|enrollment|enrolment|unlock|master)codes?|setcookie|antiforgery|verificationtoken|keycontent|schl[uü]sselinhalt|contenudelacl[eé]|contenidodelaclave|содержимоеключа)$/u;

/** Names that are one as a whole, or as their last word. */
const secretWhole = new Set(
  "pw pwd pin pass psk pat mdp jwt otp totp sig sft sctx pfx pkcs creds cred apikey xapikey estsauth estsauthpersistent estsauthlight estsauthp fedauth rtfa rpsauth rpssecauth mspauth mspprof wlssc spoidcrl sccauth esctx buid fpc jsessionid phpsessid aspnetsessionid aspxauth aspnetsession connectsid arraffinity xsrf csrf clientprincipal xmsclientprincipal canary apicanary wresult sas sshkey ntlm ntlmhash dpapi krbtgt unlockpin puk".split(
    " ",
  ),
);

/** What stands before "key" in a name that holds one. */
const secretKey =
  /(?:api|app|application|subscription|shared|sharedaccess|workspace|access|accesscontrol|functions?|host|system|primary|secondary|master|private|account|storage|session|secret|auth|authentication|hmac|encryption|decryption|crypto|cipher|aes|rsa|des|ssh|pgp|gpg|signing|signature|recovery|bitlocker|symmetric|asymmetric|ingestion|instrumentation|license|product|network|wifi|wlan|wep|wpa|client|admin|query|webhook|deploy|security|root|validation|wrapping|registration|join|onboarding|offboarding|agent|deployment|consumer|developer|integration|cognitive|cosmos|redis|eventhub|servicebus|iothub|search|speech|openai)keys?$/;

/** "Key" in names that hold a place, a name or what is public. */
const innocentKey =
  /(?:partition|row|idempotency|sort|order|group|cache|registry|foreign|public|route|routing|lookup|dedup|deduplication|correlation|resource|record|entity|composite|alternate|translation|localization|feature|config|configuration|setting|index|object|property|hot|short|issue|project|parent|child|message|dictionary|map|json|event|alert|incident|error|status|type|category|field|column|table|unique|natural|surrogate|arrow|keyboard|sub)keys?$/;

/** Places in a list, and what else is called a token and is none. */
const innocentToken =
  /(?:skip|delta|continuation|continue|next|previous|prev|page|paging|pagination|cursor|sync|cancellation|change|concurrency|lock|design|resume|start|end|before|after|total|max|maximum|min|prompt|completion|input|output|usage|cached|reasoning|num|numberof|word|syntax|unexpected)tokens?$/;

/** Words that make a name one to look at: the form of its value decides. */
const maybeWord = new Set(
  "code signature hmac session sessionid sessions sid ticket tickets auth authn authentication access nonce proof dpop webhook webhooks webhookurl hook login logon ctx context sctx relaystate wctx saml wsse ws pop password secret token credential credentials authorization cookie jwt otp canary assertion challenge verifier passphrase invite invitation magic pat sas seed mnemonic license".split(
    " ",
  ),
);
const keyWord = /^(?:keys?|clave|clé|cle|chave|schlüssel|ключ|キー)$/;
const innocentWhole =
  /^(?:statuscode|errorcode|resultcode|responsecode|countrycode|languagecode|exitcode|reasoncode|subcode|innererrorcode|httpcode|zipcode|postalcode|currencycode|code(?:page|name|base)|etag|hash(?:type|value|algorithm)?|sha\d*|md\d*|certificate(?:thumbprint)?|thumbprint|context|odatacontext|accesscontrol.*|contextid|keyid|kid)$/;

const splitCamel = (name: string): string =>
  name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase();

/** Letters of other scripts that look like those of a secret's name. */
const lookalikes: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  ѕ: "s",
  к: "k",
  т: "t",
  н: "h",
  ԁ: "d",
  ԝ: "w",
  ο: "o",
  α: "a",
  ρ: "p",
  ѵ: "v",
};
const isMixed = (name: string): boolean => /[a-z]/i.test(name) && /[\u0370-\u03ff\u0400-\u052f]/.test(name);
const inLatin = (name: string): string =>
  name.replace(/[\u0370-\u03ff\u0400-\u052f]/g, (letter) => lookalikes[letter] ?? letter);

/** The words of a name in lower case, without digits and signs: `X-AccessToken2` is x, access, token. */
export const wordsOf = (name: string): readonly string[] =>
  splitCamel(isMixed(name) ? inLatin(name) : name)
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);

function judge(name: string): Level {
  const words = wordsOf(name.normalize("NFC"));
  let length = words.length;
  while (length > 1 && trailing.has(words[length - 1] ?? "")) length--;
  const named = words.slice(0, length);
  const last = named[length - 1] ?? "";
  const joined = named.join("");
  const whole = words.join("");
  if (joined === "" || innocentWhole.test(joined) || innocentWhole.test(whole)) return "no";
  if (innocentToken.test(joined)) return "place";
  if (innocentKey.test(joined)) return "no";
  if (secretWhole.has(whole) || secretWhole.has(joined) || secretWhole.has(last)) return "secret";
  if (secretEnd.test(joined) || secretEnd.test(whole) || secretKey.test(joined)) return "secret";
  if (last !== "code" && maybeWord.has(last)) return "maybe";
  // A name that goes on after the word, such as `tokenType`, or one of a key that nothing is known of.
  return words.some((word) => maybeWord.has(word) || secretEnd.test(word) || keyWord.test(word))
    ? "key"
    : "no";
}

/** Names repeat from call to call. */
const known = new Map<string, Level>();
const mostKnown = 5_000;
/** Longest name that is looked at, in characters; of a longer one its end. */
const longestName = 200;

/** What a name of a header, property, parameter, field, column or flag says of its value. */
export function levelOf(name: string): Level {
  const before = known.get(name);
  if (before) return before;
  const level = judge(name.slice(-longestName));
  if (known.size >= mostKnown) known.clear();
  if (name.length <= longestName) known.set(name, level);
  return level;
}
