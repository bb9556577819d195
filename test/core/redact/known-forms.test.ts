import { expect, test } from "vitest";
import { createDoor } from "../../../src/core/redact/index.ts";
import { knownFormSpans } from "../../../src/core/redact/known-forms.ts";
import type { Sent } from "../../entries.ts";
import { isIn } from "../../plants.ts";
import { evenly } from "../../secrets.ts";
import { rawOf } from "./raw.ts";

const [upper, lower, digits] = ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", "0123456789"];
/** The alphabets of tokens, by the symbol used in the forms below. */
const alphabets: Readonly<Record<string, string>> = {
  a: upper + lower + digits,
  l: upper + lower,
  u: upper + digits,
  c: lower + digits,
  d: digits,
  h: `${digits}abcdef`,
  w: `${upper}${lower}${digits}-_`,
  b: `${upper}${lower}${digits}+/`,
  t: `${upper}234567`,
  p: "BCDFGHJKMNPQRTVWXY2346789",
};

/**
 * Makes a token: `ghp_{a36}` gives 36 letters and digits. Generated parts start and end with a letter, because
 * punctuation at the end would belong to the sentence.
 */
const made = (form: string, seed: number): string =>
  form.replace(/\{(\w)(\d+)\}/g, (_, kind: string, length: string, at: number) => {
    const alphabet = alphabets[kind] ?? "";
    return evenly(alphabet, Number(length), seed + at).replace(/^[-_+/]|[-_+/]$/g, "k");
  });

/** Tokens as their issuers document them. */
const forms = `
ghp_{a36}
gho_{l36}
gho_ffJdEzrYteyuCQxgjptOIcpvaWhzijqmEGJe
github_pat_{u22}_{a59}
hf_{l34}
api_org_{l34}
glpat-{w20}
glpat-{w40}.01.{c9}
gldt-{w20}
glrt-{w20}
glrt-t1_{w27}.01.{c9}
glcbt-{h2}_{w20}
glffct-{w20}2k
glsoat-{w20}
GR1348941{w20}
xoxb-{d12}-{d13}-{a24}
xoxe.xoxp-1-{a163}
xoxd-{b60}
xwfp-{d12}-{a24}
xapp-1-A{u10}-{d13}-{h64}
sk_live_{a24}
rk_test_{a24}
whsec_{a32}
sk-{a20}T3BlbkFJ{a20}
sk-proj-{w74}T3BlbkFJ{w74}
sk-ant-api03-{w93}AA
sk-or-v1-{h64}
npm_{a36}
pypi-AgEIcHlwaS5vcmc{w80}
dop_v1_{h64}
SK{h32}
SG.{w22}.{w43}
AIza{w35}
1//04{w60}
4/0A{w70}
GOCSPX-{w28}
{b33}+ASbA{b5}=
{b33}+AEhB{b5}=
{b33}+ARmC{b5}=
{b33}AIoTD{b5}=
{b33}AzCaE{b5}=
{b76}ACDb{b5}A==
{b76}+ASt{b5}g==
{b76}+ABa{b5}Q==
{b76}+AMC{b5}Q==
{b76}/AM7{b5}Q==
{b76}APIM{b5}w==
{b42}+ACRB{b5}
{a42}AzSeC{a5}
{w44}AzFu{w5}A==
{b32}AZAC{a8}
{a52}JQQJ99BCACAAAAAAAAAAAAAAAZDO{a4}
{a52}JQQJ99BBACYeBjFXJ3w3AAABACOG{a4}
{a3}8Q~{a34}
{a3}7Q~{w31}
0.A{w80}.AgABAwEAAAApTwJmzXqdR4BN2miheQMYAgDs_wUA9P{w300}
1.A{w80}.AgABAwEAAAD{w300}
M.C532_BAY.0.U.-{a200}
00{w40}
hvs.{w90}
s.{a24}
dapi{h32}
AKIA{t12}2A3B
IQoJb3JpZ2luX2VjE{b300}==
ABSK{b120}=
YIIH{b200}
TlRMTVNTUAADAAAA{b100}
{p5}-{p5}-{p5}-{p5}-2{p4}
pat{a14}.{h64}
dt0c01.{u24}.{u64}
sq0atp-{w22}
cmVmdGtuOjAxOj{a50}
pscale_tkn_{w43}
pul-{h40}
ntn_{d11}{a35}
sha256~{w43}
`
  .trim()
  .split("\n");

const base64 = (text: string) => Buffer.from(text).toString("base64");
/** A header, JSON, free text, a URL, and encoded text. */
const places: readonly ((token: string) => Sent)[] = [
  (token) => ({ requestHeaders: { "X-Note": `v ${token}` } }),
  (token) => ({ method: "POST", request: { values: [{ a: token }] } }),
  (token) => ({ body: { error: { code: "BadRequest", message: `the value ${token} was refused` } } }),
  (token) => ({ url: `https://api.security.microsoft.com/api/x?q=${encodeURIComponent(token)}&b=1` }),
  (token) => ({ method: "POST", request: { blob: base64(`{"note":"${token}"}`) } }),
  (token) => ({ body: `<html><p>${token}</p></html>` }),
];
const cleanOf = (sent: Sent): string => JSON.stringify(createDoor()([]).exchange(rawOf(sent)));

test.each(forms)("no token of the form %s passes", (form) => {
  for (const seed of [11, 222, 3333]) {
    const token = made(form, seed);
    const out = places.map((place) => place(token)).filter((sent) => isIn(cleanOf(sent), token));
    expect([token, out]).toEqual([token, []]);
  }
});

test.each([
  "npm_config_registry2",
  "npm_lifecycle_event",
  "hf_transfer_is_enabled",
  "sk-circle-fade-dot2",
  "glpat-name-of-token",
  "SG.SecurityAdmins-2024.EMEA-Helpdesk",
  "secret_scanning_alert_location2",
  "ghs_deployment_status",
  "github_pat_expiration_days",
  "xapp-settings-page-2",
  "api_org_members_list",
  "v1.0-beta.20261121",
  "dapiVersion20261121",
  "pul-request-template-2",
  "s.substringBeforeLast",
  "0.Alerts.Severity.High",
  "1.AdvancedHunting-2.IdentityInfo",
  "ABSKY-WEU-PROD-0012",
  "YIIRequestHandlerFactory2",
  "API-MANAGEMENT-GATEWAY-PROD1",
  "APIManagementGatewayLogs2",
  "AKIAMANAGEMENTGROUP",
  "oy2 is no prefix",
  "AzureActivity+AzureDiagnostics",
  "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
  "1e5bc9d7e413ddd7902c2932e418702b84d0cc07",
  "sha256~alpha",
  "ABCDE-FGHIJ",
  "4/0 and 1//0",
  "M.C532 is a room",
])("%s stays", (text) => {
  for (const place of places) expect(cleanOf(place(text))).toBe(JSON.stringify(rawOf(place(text))));
});

const base64url = (text: string) => Buffer.from(text).toString("base64url");
const header = base64url('{"alg":"none"}');
const random = "Pl777Qz7vB3mKw9";
/** 64 bytes that are no text. */
const binary = Buffer.from(Array.from({ length: 64 }, (_, at) => (at * 37 + 201) % 256));
const sha = "1e5bc9d7e413ddd7902c2932e418702b";
const key = "MIIEowIBAAKCAQEAx9k2Qz7vB3mKw9aB3dE5gH7jK9mN1p";

/** Texts with the parts that are recognised by their form alone. */
test.each<[text: string, ...secrets: string[]]>([
  [`a ${header}.abc.def b`, `${header}.abc.def`],
  [`a ${header}.abc..def.`, `${header}.abc..def.`],
  [`a ${header}%2Eabc%2edef b`, `${header}%2Eabc%2edef`],
  [`a ${base64url("{alg:none, 1, 2}")}.abc`],
  [`a ${base64url('["a", "b", "c"]')}.abc`],
  [`a-${header}.abc`],
  ["eyJustAWord2.x and eyebrow.raised2x"],
  ["d08c9ddf 01000000D08C9DDF0115d1118c7a00c0", "01000000D08C9DDF0115d1118c7a00c0"],
  ["01000000d08c9ddf0115d1118c7a00c0", "01000000d08c9ddf0115d1118c7a00c0"],
  ["acme_live_aB3dE5gH7jK9mN1pQ2x"],
  ["acme_live_aB3dE5gH7jK9mN1pQ2xY", "aB3dE5gH7jK9mN1pQ2xY"],
  ["acme_live_ab3de5gh7jk9mn1pq2xy"],
  ["acme_live_aB3dE5gH7jK9_mN1pQ2xY4zA6", "aB3dE5gH7jK9_mN1pQ2xY4zA6"],
  ["anna:aB3dE5gH7j@host.local", "aB3dE5gH7j"],
  ["anna/'aB3dE5gH7j'@host.local", "aB3dE5gH7j"],
  ["anna:plainword@host.local"],
  ["anna:aB3dE5gH7j@ host"],
  ["u:aB3dE5gH@h", "aB3dE5gH"],
  [`key ${binary.toString("base64")}`, binary.toString("base64")],
  [
    `text ${Buffer.from("The quick brown fox jumps over the lazy dog. Pack my box with it.").toString("base64")}`,
  ],
  ["ghp_aB3dE5gH7jK9mN1pQ2xY\naB3dE5gH7jK9mN1pQ2xY4zA6", "ghp_aB3dE5gH7jK9mN1pQ2xY", "aB3dE5gH7jK9mN1pQ2xY"],
  [`hf_${"abcdefghijklmnopq".repeat(2)}`],
  [`hf_${"ABCDEFGHIJKLMNOPQ".repeat(2)} x`],
  [`x ${"abcd".repeat(13)}`],
  [`x ${"2345".repeat(13)}`],
  [`Administrator:500:${sha}:${sha}:::`, `${sha}:${sha}`],
  ["$6$salt$abcdefghijkl and more", "$6$salt$abcdefghijkl"],
  ["$6$salt$abcdef"],
  ["pbkdf2_sha256$600000$salt$abcdefghijklmnopqrst=", "abcdefghijklmnopqrst="],
  ["scrypt:32768:8:1$salt$abcdefghijklmnopqrst", "abcdefghijklmnopqrst"],
  [
    "x PPH1_MD4,0123456789abcdef,100,0123456789abcdef0123456789abcdef;",
    "0123456789abcdef,100,0123456789abcdef0123456789abcdef",
  ],
  [
    "anna::corp:0123456789abcdef:0123456789abcdef0123456789abcdef:0123456789abcdef",
    "0123456789abcdef0123456789abcdef:0123456789abcdef",
  ],
  [
    "key 123456-234567-345678-456789-567890-678901-789012-890123.",
    "123456-234567-345678-456789-567890-678901-789012-890123",
  ],
  [
    "123456-234567-345678-456789-567890-678901-789012-890123",
    "123456-234567-345678-456789-567890-678901-789012-890123",
  ],
  ["bot 1234567890:AAaB3dE5gH7jK9mN1p on", "1234567890:AAaB3dE5gH7jK9mN1p"],
  ["https://hooks.slack.com/services/T0/B0/aB3dE5gH7jK9", "services/T0/B0/aB3dE5gH7jK9"],
  ["M.C532_BAY.0.U.-aB3dE5gH7jK9!mN1p*$ end", "M.C532_BAY.0.U.-aB3dE5gH7jK9!mN1p*$"],
])("of %j, only the credentials are removed", (text, ...secrets) => {
  expect(found(text)).toEqual(secrets);
});

/** What is found in a text, without the rest of the door. */
function found(text: string): string[] {
  return knownFormSpans(text, () => undefined).map(({ start, end }) => text.slice(start, end));
}

test.each<[text: string, ...secrets: string[]]>([
  [`Bearer ${random}`, random],
  [`a bearer  "${random}".`, random],
  [`Bearer+${random}`, random],
  [`Bearer%20${random}.`, random],
  ["Basic x9plainer-word#", "x9plainer-word"],
  ["Negotiate a1!"],
  ["ApiKey hunter2=%xy"],
  ["ApiKey hunter=%"],
  ["ApiKey hunter%hunter%hu", "hunter%hunter%hu"],
  ["ApiKey hunter%hunter%h"],
  ["Bearer authentication is required"],
  ["Bearer a1b2c3d"],
  ["Bearer abcd123%", "abcd123%"],
  ['Bearer realm2345="x"'],
  ["Bearer aB3.dE5=gH7jK9mN", "aB3.dE5=gH7jK9mN"],
  [`Bearer realm=${random}`],
  [`Bearer realm==${random}`, `realm==${random}`],
  [`Bearer realm="${random}"`],
  [`xBearer ${random} y`],
  [`Bearer${random} y`],
  ["Bearer ab12c"],
])("of %j, only the credential after the scheme is removed", (text, ...secrets) => {
  expect(found(text)).toEqual(secrets);
});

test.each<[text: string, ...secrets: string[]]>([
  ["-----BEGIN RSA PRIVATE KEY-----\nx\ny\n-----END RSA PRIVATE KEY-----", "\nx\ny\n"],
  ["-----BEGIN PRIVATE KEY----- x -----END PRIVATE KEY-----", " x"],
  ["---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nx\n---- END SSH2", "\nx\n"],
  ["-----BEGIN OpenVPN Static key V1-----\nx\n-----END OpenVPN", "\nx\n"],
  ["-----BEGIN PRIVATE KEY-----\nx", "\nx"],
  ["-----BEGIN PRIVATE KEY-----\nx -", "\nx -"],
  ["-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----"],
  ["-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----"],
  [
    "-----BEGIN PRIVATE KEY-----\nx\n-----BEGIN SECRET-----\ny\n-----END A-----",
    "\nx\n-----BEGIN SECRET-----\ny\n",
  ],
  ["Private-Lines: 2\nx\ny\nPrivate-MAC: z", "\nx\ny\n"],
  [`${key}\naB3dE5gH7jK9mN1pQ2xY4zA6cB8d\nshort==\nend`, `${key}\naB3dE5gH7jK9mN1pQ2xY4zA6cB8d\nshort==`],
  [`${key}\r\n\taB3dE5gH7jK9mN1pQ2xY\n`, `${key}\r\n\taB3dE5gH7jK9mN1pQ2xY`],
  [`${key}\nThe next line`, key],
  [`x${key} y\nz`],
])("of the key in %j, only its lines are removed", (text, ...secrets) => {
  expect(found(text)).toEqual(secrets);
});

test("what was removed before is not removed again", () => {
  expect(found("Bearer ••••••••••••")).toEqual([]);
  expect(found("anna:•••aB3dE5gH7j@host.local")).toEqual([]);
});

test("credentials are remembered, unless they are too long to repeat", () => {
  const meets = (text: string) => {
    const met: string[] = [];
    knownFormSpans(text, (secret) => met.push(secret));
    return met;
  };
  expect(meets(`Bearer ${random}.`)).toEqual([random]);
  expect(meets(`${header}.abc`)).toEqual([`${header}.abc`]);
  expect(meets(`${header}.${"a".repeat(4000 - header.length - 1)}`)).toHaveLength(1);
  expect(meets(`${header}.${"a".repeat(4000 - header.length)}`)).toHaveLength(0);
});
