import { form, hex, json, kql, type Lookalikes, lr, msg, raw, reply, type Unforeseen, url } from "./sent.ts";

const octal = (text: string): string =>
  [...text].map((char) => `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`).join("");
const braced = (text: string): string =>
  [...text].map((char) => `\\u{${char.charCodeAt(0).toString(16)}}`).join("");
/** Base64 of bytes that are not text. */
const sealed = (s: string): string =>
  Buffer.from(`\u0001\u00fe${s}\u0080\u00ff${s}`, "latin1").toString("base64");

const vault = "6532616432633937623635343932613831333836653264643934653239383338";
const words = "legal winner thank year wave sausage worth useful legal winner thank yellow";

/** Secrets in uncommon escapes, encodings and commands. */
function uncommon(s: string): Unforeseen {
  return [
    ["octal escapes in a name", s, msg(`pass\\167ord: "${s}"`)],
    ["a pair in octal escapes", s, msg(`printf '${octal(`client_secret=${s}`)}'`)],
    ["octal escapes in a script", s, lr(`bash -c $'curl -H "X-Api-Key\\072 ${s}"'`)],
    ["braced escapes in a name", s, msg(`\\u{70}assword: "${s}"`)],
    ["a pair in braced escapes", s, msg(`const a = "${braced(`api_key=${s}`)}"`)],
    ["a long braced escape", s, raw(`{"a":"pass\\u{000077}ord='${s}'"}`)],
    ["an encoded matrix parameter", s, url(`/x%3Btoken%3D${s}/y`)],
    ["a matrix parameter encoded twice", s, url(`/x%253Bsig%253D${s}/y`)],
    ["a second encoded matrix parameter", s, url(`/x%3Bv%3D1%3Bapi_key%3D${s}`)],
    [
      "a form behind a path",
      s,
      url(`/oauth2/v2.0/token%20HTTP/1.1/client_id=a&client_secret=${s}&grant_type=b`),
    ],
    ["a query without its question mark", s, url(`/api/list&top=1&api_key=${s}`)],
    ["a pair in a path", s, url(`/v1/password=${s}/x`)],
    ["an encoded pair in a path", s, url(`/v1/a%3D1%26client_secret%3D${s}`)],
    ["a code behind a path", s, url(`/oauth2/token/code=${s}&redirect_uri=x`)],
    ["kms", sealed(s), json({ value: `kms:${sealed(s)}` })],
    ["vault", sealed(s), msg(`cannot decrypt vault:v1:${sealed(s)}`)],
    ["cipher", sealed(s), raw(`spring.datasource.pw-enc={cipher}x\nother: cipher:${sealed(s)}\n`)],
    ["ansible", vault, msg(`$ANSIBLE_VAULT;1.1;AES256\n${vault}\n3062613734333534`)],
    [
      "ansible in YAML",
      vault,
      raw(`db: !vault |\n  $ANSIBLE_VAULT;1.2;AES256;dev\n  ${vault}\n  ${vault}\n`),
    ],
    ["ansible in JSON", vault, json({ db: { __ansible_vault: `$ANSIBLE_VAULT;1.1;AES256\n${vault}\n` } })],
    ["poetry", s, lr(`poetry config http-basic.private anna ${s}`)],
    ["poetry, plain", "grauer-hase27", lr("poetry config http-basic.foo svc grauer-hase27")],
    ["poetry, quoted", s, lr(`poetry config -- 'http-basic.foo' 'svc' '${s}'`)],
    ["composer", s, lr(`composer config --global --auth http-basic.repo.contoso.com svc ${s}`)],
    ["mnemonic", words, json({ mnemonic: words })],
    ["seed phrase", words, json({ wallet: { seedPhrase: words } })],
    ["recovery phrase", words, json({ recovery_phrase: words })],
  ];
}

const id = "1fa66c0f-18bd-4133-b378-36d76f3a2ba0";
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
const made = "x7Jq9LmT2vRb4KdWz8HsYp3N";

/** Generated values under names that say nothing. */
function unnamed(made: string): Unforeseen {
  return [
    ["generated: property", made, json({ gate: made })],
    ["generated: deep", made, json({ settings: [{ contosoEdge: { bolt: `${made}_-${made}` } }] })],
    ["generated: list", made, json({ args: ["run", "--gate", made] })],
    ["generated: query", made, url(`/x?gate=${made}&top=1`)],
    ["generated: form", made, form(`a=1&gate=${made}`)],
    ["generated: reply", made, reply({ gate: made, error: { code: "BadRequest", message: "m" } })],
  ];
}

/** Sentences that say a password, with and without a sign in it. */
function said(h: string, w: string): Unforeseen {
  return [
    ["said: set", h, msg(`I set her password to ${h} yesterday`)],
    ["said: changed", h, msg(`Changed the local password of adm to '${h}'.`)],
    ["said: reset", h, msg(`admin reset user password to ${h}`)],
    ["said: equal", h, msg(`The new password must not equal '${h}'`)],
    ["said: be", h, msg(`password cannot be "${h}"`)],
    ["said: sein", h, msg(`Das Kennwort darf nicht „${h}“ sein oder „${h}“ enthalten`)],
    ["said: other languages", h, msg(`Wachtwoord - ${h}`)],
    ["said: finnish", h, msg(`Salasana: ${h}`)],
    ["said: zugangsdaten", h, msg(`Zugangsdaten für das Labor: anna@contoso.com / ${h}`)],
    [
      "said: far away",
      h,
      msg(`${"Lorem ipsum 12. ".repeat(40)}Use the password ${h} ${"dolor 7. ".repeat(40)}`),
    ],
    [
      "said: twice",
      h,
      msg(`The password is wrong 12 times. ${"x ".repeat(120)}password 'a'. Use the password ${h}`),
    ],
    ["said: temporaire", h, msg(`Le mot de passe temporaire est « ${h} »`)],
    ["said: temporal", h, msg(`Contraseña temporal: ${h}`)],
    ["said: provvisoria", h, msg(`La password provvisoria: ${h}`)],
    ["said: admin", w, json({ comment: `isolated, local admin is .\\adm / ${w}` })],
    ["said: account", w, msg(`account: anna@contoso.com | ${w}`)],
    ["said: login", w, json({ note: `log in with svc-soc / ${w}` })],
    ["piped twice", h, lr(`echo -e "${h}\\n${h}" | passwd anna`)],
    ["piped without a line end", h, lr(`echo -n ${h} | docker login -u x --password-stdin`)],
    ["piped as it is", h, lr(`printf -- ${h} | sudo -S id`)],
  ];
}

/** Names in letters that only look like those of a word, and signs around them. */
function dressed(s: string): Unforeseen {
  return [
    ["dressed: bold", s, msg(`𝐩𝐚𝐬𝐬𝐰𝐨𝐫𝐝=${s}`)],
    ["dressed: double", s, json({ 𝕥𝕠𝕜𝕖𝕟: s })],
    ["dressed: cursive", s, msg(`𝒔𝒆𝒄𝒓𝒆𝒕: ${s}`)],
    ["dressed: accent", s, msg(`pa\u0301ssword: ${s}`)],
    ["dressed: accents", s, json({ clïent_sécret: s })],
    ["dressed: composed", s, msg(`tökén=${s}`)],
    ["dressed: dots", s, raw(`Password ........ : ${s}\n`)],
    ["dressed: more dots", s, raw(`Kennwort. . . . . : ${s}\n`)],
    ["dressed: joined dots", s, raw(`Client secret......: ${s}\n`)],
    ["piped without a space", s, lr(`echo ${s}| runas /user:adm cmd`)],
    ["piped without spaces", s, lr(`cmd /c "echo ${s}|passwd anna"`)],
    ["piped after an option", s, lr(`echo -n '${s}'| sudo -S id`)],
  ];
}

/** Replies without their end, which are kept up to a limit. */
function cut(s: string): Unforeseen {
  return [
    ["cut: in the secret", s, raw(`{"error":{"code":"a"},"list":[{"password":"${s}`)],
    ["cut: in a sentence", s, raw(`{"error":{"message":"the password is ${s}`)],
    ["cut: in a query", s, raw(`{"link":"https://x/a?sig=${s}&b`)],
    ["cut: in nested JSON", s, raw(`{"a":"{\\"client_secret\\":\\"${s}`)],
    ["cut: in a literal", s, raw(`{"token":"${s}","isActive":tr`)],
    ["cut: in another kind of text", s, raw(`[password=${s}`)],
    ["cut: in a list of words", s, raw(`[INFO] "x" token=${s}`)],
  ];
}

/** Names and values in syntaxes of other languages, in prose, and in letters other than Latin. */
function otherSyntax(s: string, h: string): Unforeseen {
  return [
    ["value of", s, msg(`The value '${s}' of password is not valid`)],
    ["value for", h, msg(`Value '${h}' is not allowed for the field client_secret.`)],
    ["value in", s, json({ reason: `Unexpected value "${s}" in header X-Api-Key` })],
    ["value for another name", s, msg(`Invalid value '${s}' for parameter 'contraseña'`)],
    ["block of protobuf", s, msg(`password { value: "${s}" }`)],
    ["block in a block", s, raw(`auth {\n  client_secret {\n    type = "x"\n    value = "${s}"\n  }\n}\n`)],
    ["block with another name", h, msg(`пароль { value: "${h}" }`)],
    ["JSON in prose", s, msg(`Invalid body: {"name":"password","value":"${s}"} (see log)`)],
    ["JSON in prose, later", h, msg(`it's {a} {"key": "client_secret", "value": "${h}"}, can't read`)],
    ["JSON list in prose", s, msg(`got [["Authorization","${s}"]] instead`)],
    [
      "multipart in a property",
      h,
      json({ raw: `--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n${h}\r\n--b--` }),
    ],
    [
      "multipart in base64",
      h,
      json({
        raw: Buffer.from(`--b\nContent-Disposition: form-data; name="token"\n\n${h}\n--b--`).toString(
          "base64",
        ),
      }),
    ],
    [
      "multipart in a form",
      h,
      form(`raw=${encodeURIComponent(`--b\nContent-Disposition: form-data; name="pin"\n\n${h}\n--b--`)}`),
    ],
    ["before a bracket", s, msg(`it failed: password=${s} (see log)`)],
    ["before a bracket, with a colon", h, msg(`token: ${s} (expired)`.replace(s, h))],
    ["before a bracket, in a file", h, raw(`Password = ${h} (temporary)\n`)],
    ["element with another name", h, raw(`<a><пароль>${h}</пароль></a>`)],
    ["element with an accent", h, raw(`<d><contraseña t="1">${h}</contraseña></d>`)],
    ["element in Japanese", h, raw(`<x><パスワード>${h}</パスワード></x>`)],
    ["two scripts in a form", h, form(`user[пароль]=${h}`)],
    ["two scripts in an attribute", h, raw(`<div data-пароль="${h}"></div>`)],
    ["two scripts in a property", h, json({ db_пароль: h })],
    ["hexadecimal lines", s, msg(`got ${hex(`a\tb\nPassword\t${s}\r\n`)} back`)],
    ["arguments", h, msg(`setProperty("password", "${h}")`)],
    ["arguments of another call", h, msg(`putValue( "client_secret","${h}" );`)],
    ["arguments with a path", h, msg(`config.set("db.password", "${h}")`)],
    ["in brackets", h, msg(`wrong password (${h})`)],
    ["in square brackets", h, msg(`password [${h}] refused`)],
    ["in brackets, German", h, msg(`Kennwort (${h}) abgelehnt`)],
    ["after a tab", h, raw(`Password\t\t${h}\n`)],
    ["ENV", h, raw(`FROM x\nENV DB_PASS ${h}\n`)],
    ["setx", h, lr(`setx DB_пароль ${h}`)],
    ["flag in Spanish", h, lr(`tool --contraseña ${h} -v`)],
    ["flag in Russian", h, lr(`tool -пароль ${h}`)],
    ["flag with a colon", h, lr(`tool.exe /wachtwoord:${h} /лог:1`)],
    ["client secret is", h, msg(`The client_secret is ${h}`)],
  ];
}

/** Names of products and languages. */
const namesOfProducts: Unforeseen = [
  ...[
    "apimKey",
    "cognitiveServicesKey",
    "tacacsKey",
    "pagerduty_key",
    "clave_api",
    "cleApi",
    "ключДоступа",
    "jetonAcces",
  ],
  ...[
    "smsCode",
    "pinCode",
    "mot_passe",
    "passwordDigest",
    "motherMaidenName",
    "hasloUzytkownika",
    "onboardingPackage",
  ],
].map((name) => [`name: ${name}`, "tiger-lampe88", json({ a: 1, [name]: "tiger-lampe88" })] as const);

/** Keys in hexadecimal, which look like hashes. */
function hexadecimal(key: string): Unforeseen {
  return [
    ["hexadecimal: query", key, url(`/x?key=${key}&q=1`)],
    ["hexadecimal: form", key, form(`q=1&Key=${key}`)],
    ["hexadecimal: link", key, msg(`GET https://api.contoso.com/v1?q=1&key=${key} failed`)],
    ["hexadecimal: is", key, msg(`The API key is ${key}`)],
    ["hexadecimal: quoted", key, msg(`Invalid api_key '${key}' for anna`)],
    ["hexadecimal: brackets", key, msg(`wrong token (${key})`)],
    ["hexadecimal: angle brackets", key, msg(`client_secret <${key}> refused`)],
  ];
}

/** Texts inside others that are not usually there. */
function inOthers(s: string): Unforeseen {
  const pair = `{"name":"password","value":"${s}"}`;
  return [
    ["inside: base64 after a name", s, msg(`a=1&d=${Buffer.from(`password=${s}`).toString("base64")}`)],
    ["inside: base64 in a setting", s, raw(`blob=${Buffer.from(pair).toString("base64")}\n`)],
    [
      "inside: UTF-16 after a name",
      s,
      msg(`cmd=${Buffer.from(`$token='${s}'`, "utf16le").toString("base64")}`),
    ],
    ["inside: a pair in a script", s, raw(`var a = ${JSON.stringify(pair)};`)],
    ["inside: a list in a script", s, msg(`x = ${JSON.stringify(`["Authorization","${s}"]`)}`)],
    [
      "inside: a pair in a log",
      s,
      raw(`12:00 ERROR - body=${JSON.stringify(JSON.stringify({ a: pair }))}\n`),
    ],
    ["inside: an element in a script", s, raw(`var a = "<x y=\\"client_secret: ${s}\\"/>";`)],
    [
      "inside: an element in CDATA",
      s,
      raw(`<a><![CDATA[<x y="{&quot;token&quot;:&quot;${s}&quot;}"/>]]></a>`),
    ],
    ["inside: a hidden field in a script", s, raw(`w("<input name=\\"csrf\\" value=\\"${s}\\">")`)],
  ];
}

/** Objects as programs print them, and notes of people. */
function printed(s: string, h: string, w: string): Unforeseen {
  return [
    ["printed: Ruby", s, msg(`#<User id: 1, encrypted_password: "${s}">`)],
    ["printed: Python", h, msg(`<Client object, token: '${h}'>`)],
    ["printed: in a page", h, raw(`<html><p>bad</p><Config host: a, api_key: "${h}"></html>`)],
    ["printed: Rust", s, msg(`Config { host: "db", api_key: Some("${s}") }`)],
    [
      "printed: Haskell",
      h,
      msg(`Config {password = Just "${h}"}`.replace('Just "', 'Just ("').replace('"}', '")}')),
    ],
    ["printed: Rust, secret", h, msg(`token: SecretString("${h}")`)],
    ["printed: PHP", s, raw(`a:2:{s:4:"user";s:1:"a";s:8:"password";s:15:"${s}";}`)],
    ["printed: PHP, another", h, raw(`a:1:{s:13:"client_secret";s:13:"${h}";}`)],
    ["printed: PHP in JSON", h, json({ session: `x|a:1:{s:5:"token";s:13:"${h}";}` })],
    [
      "refused: template",
      s,
      msg(`The value for the parameter 'adminPassword' at line '1' is not valid: '${s}'.`),
    ],
    ["refused: field", h, msg(`Field 'client_secret' was refused: "${h}"`)],
    ["refused: property", h, json({ why: `property "db.password" has a value that is not allowed: '${h}'` })],
    ["note: page", w, json({ content: `<p>pw for the jump box: <b>${w}</b></p>` })],
    ["note: list", h, raw(`<ul><li>Password for anna: <code>${h}</code></li></ul>`)],
    ["note: table", h, raw(`<table><tr><td>Kennwort für svc:</td><td>${h}</td></tr></table>`)],
    ["note: French", w, json({ comment: `identifiant svc / mot de passe ${w}` })],
    ["note: Japanese", w, json({ comment: `アカウント svc パスワード ${w}` })],
    ["note: Russian", w, json({ comment: `логин svc, пароль ${w}` })],
    ["note: Chinese", w, json({ comment: `帳號 svc 密碼 ${w}` })],
    ["note: Polish", w, json({ comment: `konto svc, hasło ${w}.` })],
  ];
}

export const inUncommon = [
  ...inOthers("Pl942Qz7vB3mKw9"),
  ...hexadecimal("c41f0e9a77b35d2286e1d90fab3364c7"),
  ...printed("Pl932Qz7vB3mKw9", "tiger-lampe88", "Wolken-Turm48"),
  ...namesOfProducts,
  ...otherSyntax("Pl922Qz7vB3mKw9", "tiger-lampe88"),
  ...cut("Pl912Qz7vB3mKw9"),
  ...dressed("Pl812Qz7vB3mKw9"),
  ...uncommon("Pl712Qz7vB3mKw9"),
  ...unnamed(made),
  ...said("tiger-lampe88", "Sommer2026!"),
];

export const likeUncommon: Lookalikes = [
  ["generated: an ID", json({ batchId: made, messageGuid: made }), [`batchId\\":\\"${made}`]],
  ["generated: a position", url(`/x?cursor=${made}&after=1&nextMarker=${made}`), [made]],
  [
    "generated: a version",
    json({ changeKey: made, "@odata.etag": made, certificate: made }),
    [`etag\\":\\"${made}`],
  ],
  [
    "generated: a place in a thread",
    json({ conversationIndex: "AQHY0k2zL5Hf0aWqT7bR9cXn4mPd" }),
    ["AQHY0k2zL5Hf0aWqT7bR9cXn4mPd"],
  ],
  [
    "generated: a path",
    json({ area: "/apiproxy/mtp/k8sMachineApi/ine/machineapiservice" }),
    ["/ine/machineapiservice"],
  ],
  ["generated: words", json({ area: "KB5031455x64Windows11Update" }), ["KB5031455x64Windows11Update"]],
  [
    "generated: text in base64",
    json({ area: "eyJhIjoxLCJiIjoiQ29udG9zbyJ9" }),
    ["eyJhIjoxLCJiIjoiQ29udG9zbyJ9"],
  ],
  ["generated: an identifier", json({ uniqueTokenIdentifier: made }), [made]],
  ["said: policy", msg("The password policy of 'srv2022-de' must be met"), ["srv2022-de"]],
  [
    "said: for whom",
    msg("Cannot send password to 'anna27x' or set a password for user bert12"),
    ["anna27x", "bert12"],
  ],
  ["said: number of signs", msg("The password must contain '8' characters"), ["'8' characters"]],
  ["said: incorrect", msg("Contraseña incorrecta: intento3 de 5"), ["intento3 de 5"]],
  ["said: two names", msg("account: anna27x / bert12x"), ["anna27x / bert12x"]],
  ["dressed: a formula", msg("The value 𝑥 must be less than 𝟏𝟎"), ["The value 𝑥 must be less than 𝟏𝟎"]],
  ["dressed: a word", json({ résumé: "Ab12cdEf34", tokén_count: 12 }), ["Ab12cdEf34"]],
  ["dressed: the end of a sentence", msg("Enter the password... : 12 characters"), ["... : 12 characters"]],
  ["an ID inside a secret", form(`client_id=${id}&client_secret=${id}.x7Jq9LmT2vRb`), [`client_id=${id}`]],
  [
    "the ID of a user inside a secret",
    { ...json({ password: `${made}.${id}` }), body: { id } },
    [`id\\":\\"${id}`],
  ],
  ["value of something else", msg("The value 'abc123x' of severity is not valid"), ["'abc123x' of severity"]],
  [
    "block of something else",
    msg('severity { value: "abc123x" }'),
    ['severity { value: "abc123x" }'.replaceAll('"', '\\\\\\"')],
  ],
  [
    "JSON in prose without a secret",
    msg('Invalid body: {"name":"severity","value":"x7Jq9LmT2"}'),
    ["x7Jq9LmT2"],
  ],
  [
    "a call",
    kql("T | extend Token = tostring (AdditionalFields), Secret=extract('a', 1, X)"),
    ["Token = tostring (AdditionalFields)"],
  ],
  ["a list of names", msg('Allowed: ("password", "certificate", "fido2key")'), ["certificate", "fido2key"]],
  [
    "a note in brackets",
    msg("wrong password (attempt 3 of 5), password (SHA-256), password [minLength8]"),
    ["(attempt 3 of 5)", "(SHA-256)"],
  ],
  ["env in prose", msg("Set env password before1 start"), ["before1 start"]],
  ["an element", raw("<Line1><AddressLine2>abc123x</AddressLine2></Line1>"), ["abc123x"]],
  [
    "the name of an assembly",
    raw(
      "<title>e</title>Could not load 'A, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a'",
    ),
    ["PublicKeyToken=b03f5f7f11d50a3a"],
  ],
  ["the same as a property", json({ assemblyPublicKeyToken: "b03f5f7f11d50a3a" }), ["b03f5f7f11d50a3a"]],
  ["a partition", lr("setx PARTITION_KEY contoso-weu"), ["contoso-weu"]],
  ["a date", form("passwordLastSet='2026-11-21T12:00:00Z'&a=1"), ["2026-11-21T12:00:00Z"]],
  ["a date in a path", msg("https://h/x;passwordLastSet=2026-11-21T12:00:00Z/y"), ["2026-11-21T12:00:00Z/y"]],
  ["generated: an ID in a form", form(`user[messageId]=${made}&a=1`), [made]],
  [
    "names that are no secrets",
    json({ translator: "anna27x", batchId: "lamp12x", rememberMe: "yes12x", accessCode: "read12x" }),
    ["anna27x", "lamp12x", "yes12x", "read12x"],
  ],
  ["printed: something else", msg('#<User id: 1, name: "anna27x">'), ["anna27x"]],
  ["refused: something else", msg("The parameter 'severity' is not valid: 'abc123x'"), ["'abc123x'"]],
  [
    "note: a host",
    msg("reset password srv-web01, пароль srv-web01 истёк"),
    ["srv-web01,", "srv-web01 истёк"],
  ],
  [
    "note: a policy",
    msg("The password policy2024 and password Protection7 apply"),
    ["policy2024", "Protection7"],
  ],
  [
    "note: a heading",
    raw("<h2>Passwords for 12 users:</h2><p>None of them expired.</p>"),
    ["None of them expired."],
  ],
  ["hexadecimal: an ID under key", url(`/x?key=${device}`), [device]],
  ["hexadecimal: the key of a device", json({ deviceKey: device }), [device]],
  [
    "hexadecimal: a hash in a message",
    msg(`file d41d8cd98f00b204e9800998ecf8427e, machine ${device}`),
    ["d41d8cd98f00b204e9800998ecf8427e", device],
  ],
  ["inside: a path in a script", raw('var a = "<x y=\\"C:\\\\tools\\\\x\\"/>";'), ["tools"]],
  ["inside: an ID in base64", msg("a=1&d=MTAwOjIwMjYtMTEtMjFUMTI6MDA="), ["d=MTAwOjIwMjYtMTEtMjFUMTI6MDA="]],
  ["piped to a file", lr("echo started7x | tee log.txt"), ["started7x | tee"]],
  ["octal permissions", lr("chmod 0755 C:\\100\\tools"), ["chmod 0755 C:\\100\\tools"]],
  ["a set of characters", msg("The value must match [\\u{0000}-\\u{007F}]"), ["[\\u{0000}-\\u{007F}]"]],
  ["an encoded segment", url("/x%3Bversion%3D2/y"), ["/x%3Bversion%3D2/y"]],
  [
    "pairs in a path",
    url("/api/machines&$top=5&$filter=riskScore"),
    ["/api/machines&$top=5&$filter=riskScore"],
  ],
  [
    "an ID that ends in equals signs",
    url("/v1.0/security/alerts/aW5jaWRlbnQ%3D%3D/comments"),
    ["aW5jaWRlbnQ%3D%3D"],
  ],
  [
    "the arguments of a function",
    url("/beta/security/getByStatus(status='active',count=3)"),
    ["(status='active',count=3)"],
  ],
  ["a cipher", msg("cipher:TLS_AES_256_GCM_SHA384 is off"), ["cipher:TLS_AES_256_GCM_SHA384"]],
  ["a vault of Ansible", msg("$ANSIBLE_VAULT;1.1;AES256 expected"), ["$ANSIBLE_VAULT;1.1;AES256 expected"]],
  [
    "another setting of poetry",
    lr("poetry config repositories.private https://pypi.contoso.com"),
    ["https://pypi.contoso.com"],
  ],
  ["a seed", json({ seed: "20261121", randomSeed: "blue" }), ["20261121", "blue"]],
  [
    "a command in a query",
    kql("DeviceProcessEvents | where ProcessCommandLine has 'net user' and FileName =~ 'net.exe'"),
    ["has 'net user' and FileName =~ 'net.exe'"],
  ],
  [
    "a command in a list of a query",
    kql("T | where Cmd has_any ('net user', 'net use') and FileName == 'net1.exe'"),
    ["('net user', 'net use') and FileName == 'net1.exe'"],
  ],
];
