import { json, kql, type Lookalikes, lr, msg, raw, type Unforeseen, url } from "./sent.ts";

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

export const inUncommon = uncommon("Pl712Qz7vB3mKw9");

export const likeUncommon: Lookalikes = [
  ["octal permissions", lr("chmod 0755 C:\\100\\tools"), ["chmod 0755 C:\\100\\tools"]],
  ["a set of characters", msg("The value must match [\\u{0000}-\\u{007F}]"), ["[\\u{0000}-\\u{007F}]"]],
  ["an encoded segment", url("/x%3Bversion%3D2/y"), ["/x%3Bversion%3D2/y"]],
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
