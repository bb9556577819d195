import { base64, wideBase64 } from "./places.ts";
import {
  base64Url,
  form,
  hdr,
  json,
  kql,
  type Lookalikes,
  lr,
  msg,
  rep,
  reply,
  txt,
  type Unforeseen,
} from "./sent.ts";

/** Bytes that no text has, in base64. */
const bytes = (s: string, count = 60): string =>
  Buffer.from(
    Array.from({ length: count }, (_, at) => (s.charCodeAt(at % s.length) * 37 + at * 91) & 255),
  ).toString("base64");
/** A certificate with its private key, as PKCS #12. */
const pfx = (s: string): string => `MIIKXAIBAzCCChgGCSqGSIb3DQEHAaCC${bytes(s, 180)}`;
const inLines = (text: string): string => (text.match(/.{1,64}/g) ?? []).join("\r\n");
const guid = "7d0f3c1e-9b42-4c58-a6d1-0e5b8f2a9c34";
const put = (url: string, request: unknown) => ({ method: "PUT", url, request });
const vault = "https://kv-prod.vault.azure.net/secrets/joiner";
const arm =
  "https://management.azure.com/subscriptions/1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv";

/** Kinds that an earlier set let through, three times each. */
function kinds(s: string, w: string, h: string): Unforeseen {
  const dense = bytes(s, 48).replace(/[+/=]/g, "x");
  return [
    [
      "socket: kubernetes",
      h,
      hdr(
        "Sec-WebSocket-Protocol",
        `base64url.bearer.authorization.k8s.io.${base64Url(h)}, v4.channel.k8s.io`,
      ),
    ],
    ["socket: token after its name", dense, hdr("Sec-WebSocket-Protocol", `access_token, ${dense}`)],
    ["socket: bearer prefix", h, hdr("Sec-WebSocket-Protocol", `json.webpubsub.azure.v1, bearer-${h}`)],
    [
      "batch: absolute url",
      h,
      json({
        requests: [{ httpMethod: "PUT", name: "1", url: `${vault}?api-version=7.4`, content: { value: h } }],
      }),
    ],
    [
      "batch: relative url",
      h,
      json({
        requests: [
          {
            content: { properties: { value: h, contentType: "text/plain" } },
            httpMethod: "PUT",
            relativeUrl: `/subscriptions/1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv/secrets/joiner?api-version=2023-07-01`,
          },
        ],
      }),
    ],
    [
      "batch: graph body",
      h,
      json({
        requests: [{ id: "1", method: "PATCH", url: "/deployments/1/secrets/joiner", body: { value: h } }],
      }),
    ],
    ["vault: put", h, put(`${vault}?api-version=7.4`, { value: h, attributes: { enabled: true } })],
    [
      "vault: put through ARM",
      h,
      put(`${arm}/secrets/joiner?api-version=2023-07-01`, { properties: { value: h } }),
    ],
    [
      "vault: put in the US",
      h,
      put("https://kv.vault.usgovcloudapi.net/secrets/joiner", { contentType: "x", value: h }),
    ],
    ["sentence: bare", h, msg(`The password is ${h}`)],
    ["sentence: single quotes", h, msg(`Sign-in failed. The temporary password '${h}' was already used.`)],
    ["sentence: german", h, msg(`Das neue Kennwort lautet "${h}".`)],
    ["sentence: set to", h, msg(`Password of svc-soc was set to "${h}" by the runbook.`)],
    ["sentence: french", h, msg(`Le mot de passe est « ${h} ».`)],
    ["sentence: after the quotes", h, msg(`'${h}' is not the current password of svc-soc.`)],
    [
      "pfx: gateway",
      s,
      json({
        properties: {
          sslCertificates: [
            { name: "c", properties: { data: pfx(s).replace("QEHAaCC", `QEHAaCC${s}`), password: h } },
          ],
        },
      }),
    ],
    ["pfx: in lines", s, json({ certificate: inLines(`${pfx(s)}${s}${s}`), password: h })],
    ["pfx: import", s, json({ value: `${pfx(s)}${s}`, pwd: h, policy: { key_props: { exportable: true } } })],
    [
      "key: in lines without a head",
      s,
      txt(inLines(`MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw${bytes(s, 120)}${s}${s}`)),
    ],
    [
      "pfx: bytes beside a password",
      s,
      json({ content: `${bytes(s, 90)}${s}${bytes(s, 9)}`, fileName: "app.pfx", password: h }),
    ],
    [
      "hash: Django",
      dense.slice(0, 40),
      msg(`row pbkdf2_sha256$600000$n7Yq2LxPz$${dense.slice(0, 43)}= refused`),
    ],
    [
      "hash: Werkzeug",
      dense.slice(0, 40),
      json({ joiner: `scrypt:32768:8:1$n7Yq2LxPz$${dense.slice(0, 43)}` }),
    ],
    [
      "hash: Entra Connect",
      "3f9a0b7c6d5e4f31",
      msg(
        `v1;PPH1_MD4,2a1b0c9d8e7f60514233,1000,3f9a0b7c6d5e4f3128190a0b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f;`,
      ),
    ],
    ["hash: ASP.NET", dense.slice(0, 40), json({ joiner: `AQAAAAIAAYagAAAAE${dense.slice(0, 60)}==` })],
    [
      "hash: cached domain logon",
      "5f4dcc3b5aa765d6",
      msg(`$DCC2$10240#svc-soc#5f4dcc3b5aa765d61d8327deb882cf99 found in memory`),
    ],
    ["approle: body", guid, json({ role_id: "1fa66c0f-18bd-4133-b378-36d76f3a2ba0", secret_id: guid })],
    [
      "approle: command",
      guid,
      lr(`vault write auth/approle/login role_id=1fa66c0f-18bd-4133-b378-36d76f3a2ba0 secret_id=${guid}`),
    ],
    ["approle: variable", guid, txt(`VAULT_ADDR=https://v:8200\nVAULT_SECRET_ID=${guid}\n`)],
    ["secret name and value", h, json({ vaultName: "kv", secretName: "joiner", value: h })],
    ["secret name and properties", h, json({ secrets: { secretName: "joiner", secretValue: h } })],
    ["secret name below", h, reply({ secret_name: "joiner", value: h })],
    ["bind: dn", h, msg(`connection.Bind("cn=svc,dc=contoso,dc=com", "${h}") failed`)],
    ["bind: user", h, msg(`ldap.simple_bind_s('svc@contoso.com', '${h}')`)],
    ["bind: domain", h, msg(`conn.bind("CONTOSO\\\\svc", "${h}");`)],
    ["printf", w, lr(`printf '${w}' | docker secret create joiner -`)],
    ["printf format", h, lr(`printf '%s' '${h}' | docker login -u svc --password-stdin`)],
    ["arguments", h, lr(`Start-Process plink -ArgumentList '-pw','${h}','srv1'`)],
  ];
}

/** Ordinary calls of security services, and what people write in tickets. */
function traffic(s: string, w: string, h: string): Unforeseen {
  return [
    [
      "invalid value of a property",
      h,
      msg(`Invalid value '${h}' specified for property 'password' of resource 'PasswordProfile'.`),
    ],
    ["value of a parameter", h, msg(`The value '${h}' of parameter 'adminPassword' is not allowed.`)],
    [
      "does not comply",
      h,
      msg(`The specified password '${h}' does not comply with password complexity requirements.`),
    ],
    ["invalid secret after a colon", h, msg(`AADSTS7000215: Invalid client secret provided: ${h}`)],
    [
      "parameter of a template",
      h,
      msg(`The template parameter 'adminPassword' has the value "${h}", which is too short.`),
    ],
    ["patch of a work item", h, json([{ op: "add", path: "/fields/Custom.ServicePassword", value: h }])],
    [
      "patch of a user",
      h,
      json({
        schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
        Operations: [{ op: "replace", path: "password", value: h }],
      }),
    ],
    [
      "facts of a card",
      h,
      json({
        facts: [
          { title: "User", value: "svc-soc" },
          { title: "Password", value: h },
        ],
      }),
    ],
    [
      "synchronization secrets",
      h,
      json({
        value: [
          { key: "BaseAddress", value: "https://x" },
          { key: "SecretToken", value: h },
        ],
      }),
    ],
    ["raw authentication", h, json({ inputs: { method: "GET", authentication: { type: "Raw", value: h } } })],
    [
      "oauth authentication",
      h,
      json({ authentication: { type: "ActiveDirectoryOAuth", clientId: "1", secret: h } }),
    ],
    ["connector key", h, json({ properties: { auth: { type: "APIKey", ApiKeyName: "X-Key", ApiKey: h } } })],
    [
      "watchlist",
      h,
      json({
        properties: { contentType: "text/csv", rawContent: `user,host,password\r\nsvc-soc,srv1,${h}\r\n` },
      }),
    ],
    [
      "hunting result",
      h,
      reply({
        Schema: [{ Name: "ProcessCommandLine", Type: "String" }],
        Results: [{ ProcessCommandLine: `"cmd.exe" /c net use \\\\srv1\\c$ /user:CONTOSO\\svc ${h}` }],
      }),
    ],
    [
      "hunting result with fields",
      h,
      reply({ Results: [{ AdditionalFields: JSON.stringify({ Command: `$pw = '${h}'; Invoke-Thing` }) }] }),
    ],
    [
      "scheduled task",
      h,
      json({
        evidence: [
          { processCommandLine: `schtasks /create /tn sync /tr c:\\x.exe /ru CONTOSO\\svc /rp ${h}` },
        ],
      }),
    ],
    [
      "stored credential",
      h,
      json({ evidence: [{ processCommandLine: `cmdkey /add:srv1 /user:svc /pass:${h}` }] }),
    ],
    [
      "domain join",
      h,
      json({ settings: { commandToExecute: `powershell -File join.ps1 -DomainJoinPassword ${h} -Ou x` } }),
    ],
    [
      "run command parameter",
      h,
      json({
        commandId: "RunPowerShellScript",
        script: ["param($a)"],
        parameters: [{ name: "svcPassword", value: h }],
      }),
    ],
    ["run command script", h, json({ script: [`$p = '${h}' | ConvertTo-SecureString -AsPlainText -Force`] })],
    [
      "script content",
      h,
      json({ scriptContent: base64(`$user = "svc"\n$password = "${h}"\nConnect-Thing`) }),
    ],
    ["app settings", h, json({ properties: { DEFENDER_CLIENT_SECRET: h, WEBSITE_RUN_FROM_PACKAGE: "1" } })],
    ["app settings as list", h, json([{ name: "DefenderClientSecret", value: h, slotSetting: false }])],
    [
      "LAPS attribute",
      h,
      reply({ "msLAPS-Password": JSON.stringify({ n: "Administrator", t: "1d8161b41c41cde", p: h }) }),
    ],
    [
      "LAPS attribute in a text",
      h,
      msg(`attribute value {"n":"Administrator","t":"1d8161b41c41cde","p":"${h}"} is not readable`),
    ],
    [
      "temporary access pass",
      "8ktj+NS4&q",
      reply({ id: "1", isUsable: true, temporaryAccessPass: "8ktj+NS4&q", lifetimeInMinutes: 60 }),
    ],
    ["temporary access pass in a ticket", h, msg(`The Temporary Access Pass for anna is ${h}`)],
    [
      "device code",
      "FQK5HW3UF",
      msg(
        "To sign in, use a web browser to open https://microsoft.com/devicelogin and enter the code FQK5HW3UF to authenticate.",
      ),
    ],
    [
      "unattend",
      h,
      txt(
        `<unattend><AdministratorPassword><Value>${wideBase64(`${h}AdministratorPassword`)}</Value><PlainText>false</PlainText></AdministratorPassword></unattend>`,
        "text/xml",
      ),
    ],
    [
      "registry query",
      h,
      msg(`    DefaultUserName    REG_SZ    svc\r\n    DefaultPassword    REG_SZ    ${h}\r\n`),
    ],
    [
      "CEF label",
      h,
      msg(`CEF:0|Contoso|App|1|100|login|5|suser=svc cs1Label=Password cs1=${h} src=10.1.1.1`),
    ],
    [
      "html table",
      h,
      json({
        body: {
          contentType: "html",
          content: `<table><tr><td>User</td><td>svc</td></tr><tr><td>Password</td><td>${h}</td></tr></table>`,
        },
      }),
    ],
    ["html bold", h, json({ comment: `<p><b>Password:</b> ${h}</p>` })],
    ["markdown table", h, json({ comment: `| User | Password |\n|---|---|\n| svc-soc | ${h} |` })],
    ["markdown bold", h, json({ comment: `**Password:** \`${h}\`` })],
    ["user slash password", h, json({ comment: `Credentials for the lab: svc-soc@contoso.com / ${h}` })],
    ["two lines", h, json({ comment: `User\nsvc-soc\nPassword\n${h}\n` })],
    ["pw is", h, json({ comment: `I could sign in, the pw is ${h} and the user svc-soc.` })],
    ["secret in brackets", h, json({ comment: `client secret (value): ${h}` })],
    ["dash", h, json({ comment: `Password - ${h}` })],
    ["new password", w, json({ comment: `new pw: ${w} pls change asap` })],
    [
      "raw request",
      h,
      json({
        comment: `POST /1/oauth2/v2.0/token HTTP/1.1\r\nHost: login.microsoftonline.com\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\ngrant_type=password&username=svc&password=${h}`,
      }),
    ],
    [
      "hash table",
      h,
      lr(`Invoke-RestMethod $u -Body @{ client_id = 'x'; client_secret = '${h}'; scope = 'y' }`),
    ],
    [
      "msal password",
      h,
      msg(`app.acquire_token_by_username_password("svc@contoso.com", "${h}", scopes=scopes)`),
    ],
    ["msal credential", h, msg(`ConfidentialClientApplication("id", client_credential="${h}", authority=a)`)],
    [
      "msal builder",
      h,
      msg(`ConfidentialClientApplicationBuilder.Create(id).WithClientSecret("${h}").Build()`),
    ],
    ["collector", "5c1f0a9b8e7d6c5b", hdr("Authorization", "Token 5c1f0a9b8e7d6c5b4a392817065f4e3d2c1b0a99")],
    [
      "collector token",
      "5c1f0a9b8e7d6c5b",
      lr("docker run -d --name mdca -e TOKEN=5c1f0a9b8e7d6c5b4a392817065f4e3d2c1b0a99 -e SYSLOG=true x"),
    ],
    ["easy auth", h, hdr("X-ZUMO-AUTH", h)],
    ["access token header", s, hdr("X-MS-TOKEN-AAD-ACCESS-TOKEN", s)],
    ["location with a code", s, rep("Location", `https://app.contoso.com/signin-oidc?code=${s}&state=x`)],
    [
      "streaming",
      s,
      json({
        eventHubProperties: {
          endpoint: `Endpoint=sb://ns.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${s}${s}=`,
        },
      }),
    ],
    ["kql call", h, kql(`T | where ProcessCommandLine has "sqlcmd -S srv1 -U sa -P ${h}"`)],
    ["form of a sign-in", h, form(`login=svc%40contoso.com&passwd=${h}&canary=x&flowToken=y`)],
  ];
}

/** The same kinds in other words. */
function otherWords(s: string, w: string, h: string): Unforeseen {
  const dense = bytes(s, 48).replace(/[+/=]/g, "x");
  return [
    ["stated: now", h, msg(`Your new password is now ${h}, please change it.`)],
    ["stated: reset to", h, msg(`Password for svc-soc was reset to ${h} at 12:04.`)],
    ["stated: temporary", h, msg(`A temporary password was generated: ${h}`)],
    ["stated: swedish", h, msg(`Lösenordet är ${h}.`)],
    ["stated: spanish", h, msg(`La contraseña es ${h}`)],
    ["stated: japanese", h, msg(`パスワードは「${h}」です。`)],
    ["stated: russian", h, msg(`Пароль пользователя: ${h}`)],
    ["stated: german attempt", h, msg(`Anmeldung mit Kennwort '${h}' fehlgeschlagen`)],
    ["stated: with password", h, msg(`Logon failed for user svc-soc with password "${h}"`)],
    [
      "stated: using password",
      h,
      json({ comment: `please log in as svc-soc using the password ${h} and confirm` }),
    ],
    ["stated: html", h, json({ content: `<p>The password is <code>${h}</code>.</p>` })],
    ["stated: html quoted", h, json({ content: `<div>Password: &quot;${h}&quot;</div>` })],
    ["stated: username and password", h, json({ comment: `username svc-soc, password ${h}` })],
    ["stated: user and pass lines", h, json({ comment: `user: svc-soc\npass: ${h}\nhost: srv1` })],
    ["stated: pwd arrow", h, json({ comment: `pwd -> ${h}` })],
    ["stated: bitlocker pin", "482913", json({ comment: "BitLocker PIN: 482913" })],
    [
      "property: ARM",
      h,
      msg(`The provided value '${h}' for the template parameter 'sqlAdminPassword' is not valid.`),
    ],
    ["property: model state", h, reply({ errors: { password: [`The value '${h}' is invalid.`] } })],
    [
      "property: attempted value",
      h,
      reply({ errors: [{ propertyName: "Password", attemptedValue: h, errorMessage: "too weak" }] }),
    ],
    [
      "property: odata",
      h,
      reply({
        error: {
          code: "x",
          details: [{ target: "passwordProfile/password", message: `'${h}' is too short.` }],
        },
      }),
    ],
    ["property: pydantic", h, reply({ detail: [{ loc: ["body", "password"], msg: "too short", input: h }] })],
    ["patch: before op", h, json([{ path: "/passwordProfile/password", value: h, op: "replace" }])],
    ["patch: object", h, json({ Operations: [{ op: "add", value: { password: h } }] })],
    [
      "vault: name with version",
      h,
      put("https://kv.vault.azure.net/secrets/joiner/4387e9f3d6e14c459867679a90fd0f79", { value: h }),
    ],
    [
      "vault: managed HSM style",
      h,
      json({
        requests: [
          { id: "1", method: "PUT", uri: "https://kv.vault.azure.cn/secrets/joiner", body: { value: h } },
        ],
      }),
    ],
    [
      "vault: reply in a batch",
      h,
      reply({
        responses: [
          { httpStatusCode: 200, content: { value: h, id: "https://kv.vault.azure.net/secrets/joiner/1" } },
        ],
      }),
    ],
    ["vault: devops variable", h, json({ variables: { joiner: { isSecret: true, value: h } } })],
    ["socket: signalr", dense, hdr("Sec-WebSocket-Protocol", `json, Authorization, ${dense}`)],
    ["socket: graphql", h, hdr("Sec-WebSocket-Protocol", `graphql-ws, token.${h}`)],
    [
      "hash: ntds",
      "31d6cfe0d16ae931b73c59d7e0c089c0",
      msg("CONTOSO\\svc:1104:aad3b435b51404eeaad3b435b51404ee:31d6cfe0d16ae931b73c59d7e0c089c0:::"),
    ],
    [
      "hash: pbkdf2 in words",
      dense.slice(0, 40),
      json({ joiner: `pbkdf2:sha256:600000$n7Yq2LxP$${dense.slice(0, 60)}` }),
    ],
    [
      "hash: spring",
      "EixZaYVK1fsbw1ZfbX3OXe",
      json({ joiner: "{bcrypt}$2a$10$EixZaYVK1fsbw1ZfbX3OXePaWxn96p36WQoeG6Lruj3vjPGga31lW" }),
    ],
    [
      "pfx: arm certificate",
      s,
      json({ properties: { pfxBlob: inLines(`${pfx(s)}${s}${s}${s}`), password: h } }),
    ],
    ["pfx: powershell", s, lr(`$pfx = "${pfx(s)}${s}"; Import-Thing -Data $pfx`)],
    ["approle: json text", guid, msg(`login failed: {"role_id":"app-1","secret_id":"${guid}"}`)],
    ["approle: header", guid, form(`role_id=app-1&secret_id=${guid}`)],
    [
      "card: fact of a card",
      h,
      json({ body: [{ type: "FactSet", facts: [{ title: "Kennwort", value: h }] }] }),
    ],
    ["secret with sign", w, msg(`The passcode is ${w}`)],
  ];
}

export const ofTraffic: Unforeseen = [
  ...kinds("Rm4wTz9QbK7n", "Lampe#2291", "blaue-tasse46"),
  ...otherWords("Gk7vJt2MqS5x", "Nebel?3381", "kleine-eule37"),
  ...traffic("Yd6pXc3VfN8g", "Fluss!7730", "roter-stuhl91"),
];

/** What looks like these kinds and is no secret. */
export const likeTraffic: Lookalikes = [
  [
    "socket protocols",
    hdr("Sec-WebSocket-Protocol", "v4.channel.k8s.io, json.webpubsub.azure.v1, graphql-transport-ws"),
    ["v4.channel.k8s.io, json.webpubsub.azure.v1, graphql-transport-ws"],
  ],
  [
    "batch of incidents",
    json({
      requests: [
        { id: "1", method: "PATCH", url: "/security/incidents/29", body: { value: "resolved-by-soc12" } },
      ],
    }),
    ["resolved-by-soc12", "/security/incidents/29"],
  ],
  [
    "batch with a list of secrets",
    json({
      requests: [
        {
          httpMethod: "GET",
          relativeUrl:
            "/subscriptions/1/providers/Microsoft.KeyVault/vaults/kv-prod/secrets?api-version=2023-07-01",
          content: { value: "west-europe1" },
        },
      ],
    }),
    ["west-europe1"],
  ],
  [
    "batch with a contained key",
    json({ requests: [{ url: "/security/secretScores/1", body: { value: "identity-12b" } }] }),
    ["identity-12b"],
  ],
  [
    "put of a setting",
    put("https://management.azure.com/subscriptions/1/providers/Microsoft.Security/settings/MCAS", {
      properties: { value: "enabled-tier2" },
    }),
    ["enabled-tier2"],
  ],
  [
    "vault tags",
    put(`${vault}?api-version=7.4`, { contentType: "app-config2", tags: { env: "prod-weu1" } }),
    ["app-config2", "prod-weu1"],
  ],
  ["password is expired", msg("The password is expired."), ["The password is expired."]],
  [
    "password is a phrase",
    msg("The password is case-sensitive and must be entered exactly."),
    ["The password is case-sensitive and must"],
  ],
  [
    "password with a date",
    msg("The password is valid until 2026-12-31 for svc-app01."),
    ["valid until 2026-12-31 for svc-app01"],
  ],
  [
    "password is on a server",
    msg("Password sync is not running on srv-dc01."),
    ["is not running on srv-dc01"],
  ],
  [
    "password for a device",
    msg("The password is stored on desktop-ab12 and cannot be read."),
    ["stored on desktop-ab12"],
  ],
  ["quoted user", msg("The password of user 'svc-app01' has expired."), ["'svc-app01'"]],
  [
    "quoted policy",
    msg("Password policy 'tier-0-admins' does not apply to 'server-core1'."),
    ["'tier-0-admins'", "'server-core1'"],
  ],
  ["quoted device", msg("LAPS password for device 'desktop-ab12' was rotated."), ["'desktop-ab12'"]],
  [
    "quoted property",
    msg("Invalid value 'high-01' specified for property 'severity' of resource 'Password'."),
    ["'high-01'", "'severity'"],
  ],
  ["quoted type", msg("The value 'sha-256' of parameter 'passwordHashType' is not allowed."), ["'sha-256'"]],
  ["quoted rule", msg("Detection rule 'password-spray-v2' failed to run."), ["'password-spray-v2'"]],
  [
    "secret named",
    msg("The secret 'db-main2' was not found in key vault 'kv-prod1'."),
    ["'db-main2'", "'kv-prod1'"],
  ],
  [
    "kql with a quoted rule",
    kql("AlertInfo | where Title has 'password' and DetectionSource == 'tier-2' | project x1 = 'svc-app01'"),
    ["'tier-2'", "'svc-app01'"],
  ],
  [
    "certificate",
    json({ certificate: `MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQsw` }),
    ["MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQsw"],
  ],
  [
    "certificate in lines",
    json({
      x5c: "MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\r\nRTESMBAGA1UEChMJQmFsdGltb3JlMRMwEQYDVQQLEwpDeWJlclRydXN0MSIwIAYD",
    }),
    ["RTESMBAGA1UEChMJQmFsdGltb3Jl"],
  ],
  [
    "content of a file",
    json({ content: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ", fileName: "logo.png", password: "" }),
    ["iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"],
  ],
  [
    "versions with dollars",
    msg("pbkdf2_sha256 with 600000 rounds costs $5 more than scrypt:32768:8:1"),
    ["pbkdf2_sha256 with 600000 rounds", "scrypt:32768:8:1"],
  ],
  [
    "id of a secret",
    json({ secretId: "7d0f3c1e-9b42-4c58-a6d1-0e5b8f2a9c34", keyId: "1fa66c0f-18bd-4133-b378-36d76f3a2ba0" }),
    ["7d0f3c1e-9b42-4c58-a6d1-0e5b8f2a9c34", "1fa66c0f-18bd-4133-b378-36d76f3a2ba0"],
  ],
  [
    "role",
    json({
      role_id: "1fa66c0f-18bd-4133-b378-36d76f3a2ba0",
      secret_id_accessor: "7d0f3c1e-9b42-4c58-a6d1-0e5b8f2a9c34",
    }),
    ["1fa66c0f-18bd-4133-b378-36d76f3a2ba0", "7d0f3c1e-9b42-4c58-a6d1-0e5b8f2a9c34"],
  ],
  [
    "address of a secret",
    json({ key_vault_secret_id: "https://kv1.vault.azure.net/secrets/dbmain" }),
    ["https://kv1.vault.azure.net/secrets/dbmain"],
  ],
  [
    "secret name with type",
    json({ secretName: "vm-admin1", keyVault: "kv-prod1", version: "v2-final3" }),
    ["vm-admin1", "kv-prod1", "v2-final3"],
  ],
  ["bind", msg("this.handler.bind(this, 'alert-list2') failed"), ["bind(this, 'alert-list2')"]],
  ["printf", lr("printf '%s' 'tier-2-list1' | sort"), ["'tier-2-list1' | sort"]],
  [
    "argument list",
    lr("Start-Process msiexec -ArgumentList '/i','agent-x64.msi','/qn'"),
    ["'/i','agent-x64.msi','/qn'"],
  ],
  [
    "patch of a status",
    json([{ op: "add", path: "/fields/Custom.PasswordPolicyId", value: "policy-tier2" }]),
    ["policy-tier2"],
  ],
  [
    "facts",
    json({
      facts: [
        { title: "Alert", value: "Password spray-v2" },
        { title: "Device", value: "desktop-ab12" },
      ],
    }),
    ["Password spray-v2", "desktop-ab12"],
  ],
  [
    "title of an alert",
    json({ title: "Suspicious use of password", value: "incident-29b" }),
    ["incident-29b"],
  ],
  [
    "authentication type",
    json({
      authentication: {
        type: "ManagedServiceIdentity",
        audience: "https://api.security-x1.com",
        identity: "SystemAssigned",
      },
    }),
    ["https://api.security-x1.com", "SystemAssigned"],
  ],
  [
    "CEF",
    msg(
      "CEF:0|Contoso|App|1|100|Password reset|5|suser=svc cs1Label=Device cs1=desktop-ab12 cs2Label=PasswordPolicy cs2=tier-2",
    ),
    ["cs1=desktop-ab12", "cs2=tier-2"],
  ],
  [
    "html table",
    json({
      content:
        "<table><tr><td>Alert</td><td>Password spray-v2</td></tr><tr><td>Device</td><td>desktop-ab12</td></tr></table>",
    }),
    ["Password spray-v2", "desktop-ab12"],
  ],
  [
    "enter the code",
    msg("Enter the code KB5041578 to find the article, error code 0x80070005."),
    ["0x80070005"],
  ],
  [
    "lines",
    json({ comment: "Password\nexpired on desktop-ab12\nDevice\ndesktop-ab12\n" }),
    ["expired on desktop-ab12", "Device\ndesktop-ab12"],
  ],
  ["object of short names", json({ n: "Administrator", t: "tier-2b", p: "page-2of9" }), ["page-2of9"]],
  [
    "dash",
    json({ comment: "Password - reset for svc-app01 and desktop-ab12" }),
    ["reset for svc-app01 and desktop-ab12"],
  ],
  [
    "stated: algorithm",
    msg("The password is base64-encoded and the hash is SHA256, TLS1.2 or AES-256."),
    ["base64-encoded", "SHA256, TLS1.2 or AES-256"],
  ],
  [
    "stated: length",
    msg("The password is 8-16 characters long; the passcode was 6-digit."),
    ["8-16 characters", "6-digit"],
  ],
  ["stated: other subject", msg("The device whose password was changed is desktop-ab12."), ["desktop-ab12"]],
  [
    "stated: changed to policy",
    msg("Password policy changed to policy-tier2 by svc-app01."),
    ["policy-tier2", "svc-app01"],
  ],
  [
    "stated: reset for",
    msg("Password reset for svc-app01 failed on srv-dc01: error-1326"),
    ["svc-app01", "srv-dc01"],
  ],
  [
    "stated: tool",
    msg("Password Manager 'keepass-2' is blocked; login 'svc-app01' may continue."),
    ["'keepass-2'", "'svc-app01'"],
  ],
  [
    "stated: user with password",
    msg("Account svc-app01 with password never expires: 14 found"),
    ["svc-app01 with password never expires: 14"],
  ],
  [
    "stated: quoted device before",
    msg("'desktop-ab12' is not a device with a password."),
    ["'desktop-ab12'"],
  ],
  ["stated: quoted user before", msg("'svc-app01' is not a valid username or password."), ["'svc-app01'"]],
  ["stated: pw in a path", msg("open C:\\pw\\list-2026 or pwd /home/svc-app01 to see"), ["/home/svc-app01"]],
  [
    "stated: pwd option",
    lr("cd /opt/app-v2 && pwd && ls -l build-12"),
    ["/opt/app-v2 && pwd && ls -l build-12"],
  ],
  ["stated: secret version", msg("Client secret 'soc-key1' expires on 2027-01-01."), ["'soc-key1'"]],
  [
    "stated: incident title",
    json({ title: "Password spray from desktop-ab12", value: 3, text: "login: svc-app01" }),
    ["desktop-ab12"],
  ],
  ["stated: login user", msg("login: svc-app01 / desktop-ab12x"), ["svc-app01"]],
  [
    "stated: password column",
    kql("IdentityLogonEvents | where FailureReason == 'WrongPassword' and AccountName has 'svc-app01'"),
    ["'svc-app01'"],
  ],
  ["stated: state", msg("Password status was set to expired-30d for svc-app01"), ["svc-app01"]],
  [
    "property: severity",
    msg("The value 'tier-2x' of parameter 'authenticationLevel' is not allowed."),
    ["'tier-2x'"],
  ],
  [
    "property: attempted",
    reply({ errors: [{ propertyName: "deviceName", attemptedValue: "desktop-ab12" }] }),
    ["desktop-ab12"],
  ],
  [
    "patch: path of a policy",
    json([{ op: "replace", path: "/passwordPolicies/0/name", value: "policy-tier2" }]),
    ["policy-tier2"],
  ],
  ["patch: message", reply({ path: "/api/tokens", message: "page-2of9" }), ["page-2of9"]],
  [
    "vault: settings beside an address",
    json({ url: "https://kv.vault.azure.net/secrets", value: "west-eu1" }),
    ["west-eu1"],
  ],
  [
    "vault: secure score",
    json({ url: "/security/secureScores/1", content: { value: "identity-12" } }),
    ["identity-12"],
  ],
  ["authentication raw", json({ type: "Raw", value: "log-line12" }), ["log-line12"]],
  [
    "device page",
    msg("open https://microsoft.com/devicelogin with the code page-1 or see KB5041578"),
    ["KB5041578"],
  ],
  [
    "CEF hash",
    msg(
      "CEF:0|x|y|1|1|z|5|cs1Label=PasswordLastSet cs1=2026-11-21T10:00:00Z cs3Label=Rule cs3=password-spray-v2",
    ),
    ["cs1=2026-11-21T10:00:00Z", "cs3=password-spray-v2"],
  ],
  [
    "hash words",
    msg("sha256$ is not md5$; sha1 checksum 1e5bc9d7e413ddd7902c2932e418702b84d0cc07"),
    ["1e5bc9d7e413ddd7902c2932e418702b84d0cc07"],
  ],
  [
    "lines after a certificate",
    txt("MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQsw\nSubject\nContosoRootCertificateAuthority2"),
    ["ContosoRootCertificateAuthority2"],
  ],
  ["bind query", msg("db.bind('id=1', 'alert-list2')"), ["'id=1'"]],
  [
    "message about a field",
    reply({ errors: { password: ["The field 'Password' must match 'ConfirmPassword'."] } }),
    ["The field 'Password' must match 'ConfirmPassword'."],
  ],
  [
    "using a password",
    msg("Use password policy-tier2 with password protection-v2 and a password hash-2."),
    ["policy-tier2", "protection-v2", "hash-2"],
  ],
  ["generated", msg("A password report was generated: report-2026a"), ["report-2026a"]],
  ["value of several", msg("The value 'tier-2x' is not among the names of 'policies'"), ["'tier-2x'"]],
  [
    "place of an error",
    reply({ detail: [{ loc: ["body", "severity"], msg: "x", input: "tier-2x" }] }),
    ["tier-2x"],
  ],
  [
    "html sentence",
    json({
      content:
        "<p>The password is <b>case-sensitive</b> and 8 long.</p><p>The device is <b>desktop-ab12</b></p>",
    }),
    ["case-sensitive", "desktop-ab12"],
  ],
  ["pin and numbers", msg("Map pin: 12 shown; shipping: 482913; spin: 482913"), ["482913; spin: 482913"]],
  [
    "stated: policy and codes",
    msg("Password is set to policy-1; the password was AADSTS50126, the passcode is never-expire-1."),
    ["policy-1", "AADSTS50126", "never-expire-1"],
  ],
  [
    "stated: name of an error",
    msg("'InvalidPassword1' is not a valid password error code"),
    ["'InvalidPassword1'"],
  ],
  [
    "stated: title with a dash",
    msg("Password - Windows10 device, last 24h; Login: desktop-ab12 / svc-app01"),
    ["Password - Windows10 device", "desktop-ab12 / svc-app01"],
  ],
  ["facts with a count", json({ facts: [{ title: "Credentials", value: "3 exposed" }] }), ["3 exposed"]],
  [
    "expression of a workflow",
    json({
      authentication: {
        type: "Raw",
        value: "@parameters('apiKey1')",
        secret: "@{body('Get_secret')?['value']}",
      },
    }),
    ["@parameters('apiKey1')", "@{body('Get_secret')?['value']}"],
  ],
  [
    "sentence in tags",
    json({ content: "<p>The secret was <b>rotated-v2</b> by svc-app01</p>" }),
    ["rotated-v2", "svc-app01"],
  ],
];
