import { base64, wideBase64 } from "./places.ts";
import {
  form,
  hdr,
  hex,
  json,
  kql,
  type Lookalikes,
  lr,
  msg,
  raw,
  rep,
  reply,
  txt,
  type Unforeseen,
  url,
} from "./sent.ts";

/** A key of random bytes. */
const keyOf = (s: string): string => Buffer.from(`qqq${s}\u0080\u00ff${s}`, "latin1").toString("base64");
const hex32 = "9f86d081e84c7d659a2feaa0c55ad015";

/** Secrets that their surroundings declare, in configurations, templates, queries, sentences, commands, and calls. */
function declared(s: string, w: string, h: string): Unforeseen {
  return [
    ["metadata header", w, hdr("x-ms-meta-dbpassword", w)],
    ["baggage", h, hdr("baggage", `region=weu,userToken=${h},sid=7`)],
    ["server timing", w, rep("Server-Timing", `db;dur=3;desc="login failed pwd=${w}"`)],
    ["warning header sentence", w, rep("Warning", `199 - "password ${w} rejected for svc"`)],
    [
      "link header",
      s,
      rep("Link", `<https://x.blob.core.windows.net/c?sv=2022-11-02&sig=${s}%3D>; rel="next"`),
    ],
    ["refresh header", s, rep("Refresh", `0; url=https://portal/cb?client_id=1&code=${s}${s}`)],
    ["aeg-sas-key", h, hdr("aeg-sas-key", h)],
    ["aeg-sas-token", s, hdr("aeg-sas-token", `r=https%3a%2f%2fx&e=11%2f21%2f2026&s=${s}${s}%3d`)],
    [
      "debug header json",
      w,
      rep("X-Debug-Info", `{"upstream":{"authorization":"Basic ${base64(`svc:${w}`)}"}}`),
    ],
    ["cgi dump", s, raw(`HTTP_COOKIE => lang=en; sess=${s}\nHTTP_HOST => x`)],
    ["report-to", s, rep("Report-To", `{"endpoints":[{"url":"https://r/x?code=${s}AzFu${s}==&t=1"}]}`)],
    [
      "logic app callback",
      s,
      json({
        endpoint: `https://prod-12.westeurope.logic.azure.com:443/workflows/8d0d5bd1f2a54c0/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${s}-a_b`,
      }),
    ],
    [
      "function code lower",
      "kuchen-gabel33",
      msg(`POST https://fn.azurewebsites.net/api/hook?code=kuchen-gabel33 failed`),
    ],
    [
      "automation webhook",
      s,
      msg(`https://4ab1.webhook.we.azure-automation.net/webhooks?token=${s}%2b${s}%3d`),
    ],
    [
      "tempauth",
      s,
      url(
        `https://graph.microsoft.com/v1.0/_layouts/15/download.aspx?UniqueId=1&tempauth=v1.${base64(`{"n":"${s}"}`)}`,
      ),
    ],
    ["zoom pwd", s, msg(`Join https://contoso.zoom.us/j/123456789?pwd=${s}`)],
    ["meeting passcode", "xY7kQp", msg("Meeting ID: 123 456 789 01 Passcode: xY7kQp")],
    ["wifi qr", h, msg(`WIFI:S:Guest;T:WPA;P:${h};;`)],
    ["ldap bindpw ext", h, msg(`ldap://h/dc=x??sub??bindname=cn=a,x-bindpw=${h}`)],
    ["smb url domain", h, msg(`smb://CONTOSO;anna:${h}@files/share`)],
    ["encoded userinfo", w, msg(`https://anna:${encodeURIComponent(w)}@proxy:8080 refused`)],
    ["double encoded redirect", s, url(`/x?next=%252Fcb%253Faccess_token%253D${s}`)],
    ["path reset", s, url(`/account/resetpassword/${s}/confirm`)],
    ["key in path of invitation", s, url(`/invitations/accept/${s}${s}`)],
    ["cognitive keys", hex32, reply({ key1: hex32, key2: "b".repeat(8) + hex32.slice(8) })],
    ["acr password", h, reply({ username: "acr", passwords: [{ name: "password", value: h }] })],
    [
      "secure string param",
      h,
      json({ properties: { parameters: { joiner: { type: "SecureString", value: h } } } }),
    ],
    ["secure default", w, json({ parameters: { joiner: { type: "secureString", defaultValue: w } } })],
    ["secure object", h, json({ parameters: { joiner: { type: "secureObject", value: { a: h } } } })],
    ["protected settings", h, json({ properties: { protectedSettings: { joiner: h } } })],
    ["secureValue", h, json({ environmentVariables: [{ name: "DB", secureValue: h }] })],
    [
      "custom data cloud-init",
      h,
      json({
        osProfile: {
          customData: base64(`#cloud-config\nchpasswd:\n  list: |\n    root:${h}\n    web:RANDOM\n`),
        },
      }),
    ],
    ["bicep secure", h, txt(`@secure()\nparam joiner string = '${h}'\n`)],
    [
      "terraform sensitive",
      h,
      txt(`variable "joiner" {\n  type = string\n  sensitive = true\n  default = "${h}"\n}`),
    ],
    [
      "key vault reply",
      h,
      reply({
        value: h,
        id: "https://kv1.vault.azure.net/secrets/dbmain/4387e9f3d6e14c459867679a90fd0f79",
        attributes: { enabled: true },
      }),
    ],
    [
      "oma setting",
      h,
      json({ omaSettings: [{ omaUri: "./Vendor/MSFT/WiFi/Profile/x/Password", value: h }] }),
    ],
    ["clientState", h, json({ changeType: "updated", resource: "/security/alerts", clientState: h })],
    ["laps base64", h, reply({ credentials: [{ accountName: "Admin", passwordBase64: base64(h) }] })],
    ["kql hidden literal", h, kql(`evaluate sql_request(h'Server=tcp:a;Database=b;${h}', 'select 1')`)],
    [
      "kql hidden storage",
      h,
      kql(`externaldata(a:string)[h@"https://st.blob.core.windows.net/c/f.csv;${h}"]`),
    ],
    ["kql hidden header", h, kql(`evaluate http_request('https://x', dynamic({'joiner': h"${h}"}))`)],
    ["kql bracket member", h, kql(`T | where parse_json(AdditionalFields)["Password"] == "${h}"`)],
    [
      "kql net user",
      w,
      kql(`DeviceProcessEvents | where ProcessCommandLine contains "net user svc ${w} /add"`),
    ],
    ["kql column extend const", h, kql(`T | extend Pwd = "${h}" | take 1`)],
    ["kql has flag", w, kql(`T | where ProcessCommandLine has "/pass:${w}"`)],
    [
      "kql parameters",
      h,
      json({
        csl: "declare query_parameters(p:string)",
        properties: { Parameters: { apiSecret: `'${h}'` } },
      }),
    ],
    [
      "xml-rpc member",
      h,
      txt(
        `<methodCall><params><param><value><struct><member><name>password</name><value><string>${h}</string></value></member></struct></value></param></params></methodCall>`,
        "text/xml",
      ),
    ],
    [
      "spring property value",
      h,
      txt(`<bean><property name="password"><value>${h}</value></property></bean>`, "text/xml"),
    ],
    ["entry key", h, txt(`<properties><entry key="db.password">${h}</entry></properties>`, "text/xml")],
    [
      "filezilla pass",
      h,
      txt(
        `<Server><Host>x</Host><User>a</User><Pass encoding="base64">${base64(h)}</Pass></Server>`,
        "text/xml",
      ),
    ],
    [
      "binary secret",
      h,
      txt(`<t:RequestedProofToken><t:BinarySecret>${h}</t:BinarySecret></t:RequestedProofToken>`, "text/xml"),
    ],
    [
      "soap security token",
      s,
      txt(
        `<o:BinarySecurityToken ValueType="#x">${base64(`${s + s}\u0001`)}</o:BinarySecurityToken>`,
        "text/xml",
      ),
    ],
    [
      "publish profile",
      h,
      txt(`<publishProfile profileName="a" userName="$a" userPWD="${h}" />`, "text/xml"),
    ],
    [
      "rdp password",
      "01000000D08C9DDF0115D1118C7A00C04FC297EB",
      txt("full address:s:srv\nusername:s:a\npassword 51:b:01000000D08C9DDF0115D1118C7A00C04FC297EB"),
    ],
    [
      "reg export",
      h,
      txt(
        `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Winlogon]\r\n"DefaultUserName"="a"\r\n"DefaultPassword"="${h}"\r\n`,
      ),
    ],
    ["reg hex", "17,52,6b,06,23,4e,58,07", txt(`"Password"=hex:17,52,6b,06,23,4e,58,07\r\n`)],
    [
      "cisco secret 5",
      "$1$mERr$hx5rVt7rPNoS4wqbXKX7m0",
      txt("enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0\n"),
    ],
    ["cisco type 7", "0822455D0A1648060E1D", txt("tacacs-server host 1.2.3.4 key 7 0822455D0A1648060E1D\n")],
    ["isakmp", h, txt(`crypto isakmp key ${h} address 10.0.0.1\n`)],
    ["bgp neighbour", h, txt(`neighbor 10.1.1.1 password ${h}\n`)],
    ["snmp community line", h, txt(`snmp-server community ${h} RO\n`)],
    ["fortigate psksecret", s, txt(`set psksecret ENC ${base64(s + s)}\n`)],
    [
      "shadow line",
      "$6$rounds=5000$sAltY$Qx9",
      txt("root:$6$rounds=5000$sAltY$Qx9abcdEFGHijklMNOPqrstUVWXyz0123456789abcdefgh:19000:0:99999:7:::"),
    ],
    [
      "bcrypt",
      "$2b$12$LQv3c1yqBWVHxkd0LHAkCO",
      msg("value $2b$12$LQv3c1yqBWVHxkd0LHAkCOYz6TtxMQJqhN8/LewdBPj4J/HS.iKGi is not allowed"),
    ],
    [
      "argon",
      "c29tZXNhbHQ$RdescudvJCsgt3ub",
      msg("row $argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub+b+dWRWJTmaaJObG refused"),
    ],
    ["ssha", s, txt(`dn: uid=a\nuserPassword: {SSHA}${base64(s + s)}`)],
    ["ldif base64", h, txt(`dn: uid=a\nuserPassword:: ${base64(h)}`)],
    [
      "krb5tgs",
      "a1b2c3d4e5f60718293a4b5c",
      msg(
        "$krb5tgs$23$*svc$CONTOSO$host/x*$a1b2c3d4e5f60718293a4b5c6d7e8f90$deadbeefcafe0011deadbeefcafe0011",
      ),
    ],
    [
      "netntlm",
      "4a5b6c7d8e9f00112233445566778899",
      msg("anna::CONTOSO:1122334455667788:4a5b6c7d8e9f00112233445566778899:0101000000000000c0653150de09d201"),
    ],
    [
      "dockerconfigjson",
      h,
      txt(
        `kind: Secret\ndata:\n  .dockerconfigjson: ${base64(`{"auths":{"x":{"auth":"${base64(`u:${h}`)}"}}}`)}`,
      ),
    ],
    [
      "k8s secret neutral",
      h,
      txt(`apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\ndata:\n  joiner: ${base64(h)}\n`),
    ],
    ["k8s secret json", h, json({ kind: "Secret", apiVersion: "v1", stringData: { joiner: h } })],
    ["npmrc", h, txt(`//npm.contoso.com/:_authToken=${h}`)],
    ["wireguard", s, txt(`[Interface]\nPrivateKey = ${keyOf(s)}\n`)],
    [
      "openvpn static",
      "8f3b1e0d4c2a59687f6e5d4c3b2a1908",
      txt(
        "-----BEGIN OpenVPN Static key V1-----\n8f3b1e0d4c2a59687f6e5d4c3b2a1908\n-----END OpenVPN Static key V1-----",
      ),
    ],
    ["rclone", h, txt(`[remote]\ntype = sftp\nuser = a\npass = ${h}\n`)],
    ["hubspot", "pat-na1-1f2e3d4c", msg("key pat-na1-1f2e3d4c-5b6a-4978-8a9b-0c1d2e3f4a5b refused")],
    ["langsmith", "a8f2c4d6e8b0a1c3", msg("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 refused")],
    ["circle", `${s}`, msg(`CCIPAT_${s}_9f86d081e84c7d65 refused`)],
    ["pinecone", s, msg(`pcsk_3nQ7X_${s}${s} refused`)],
    ["resend", s, msg(`re_${s}_${s} refused`)],
    ["kubeadm", "0f1e2d3c4b5a6978", lr("kubeadm join 10.0.0.1:6443 --token abcdef.0f1e2d3c4b5a6978")],
    ["kirbi", s, msg(`doIFuj${s}${s}CCBbagAwIBBaEDAgEWooIEvzCCBLthggS3MIIEs6ADAgEF refused`)],
    [
      "base64 in lines",
      h,
      txt(
        `Content-Transfer-Encoding: base64\r\n\r\n${(base64(`user=anna and this is a long enough text\r\npassword=${h}\r\nthe end of it`).match(/.{1,60}/g) ?? []).join("\r\n")}`,
      ),
    ],
    ["hex with blanks", h, msg(`payload ${(hex(`password=${h}`).match(/../g) ?? []).join(" ")}`)],
    [
      "x escapes",
      h,
      msg(`print("${[...`password=${h}`].map((c) => `\\x${c.charCodeAt(0).toString(16)}`).join("")}")`),
    ],
    ["char codes", h, lr(`[char[]](${[...`password=${h}`].map((c) => c.charCodeAt(0)).join(",")}) -join ''`)],
    ["escaped slashes base64", w, txt(`{"d":"${base64(`??>password=${w}`).replaceAll("/", "\\/")}"}`)],
    ["utf16 hex", h, msg(`0x${Buffer.from(`password=${h}`, "utf16le").toString("hex")}`)],
    [
      "triple percent in json",
      h,
      json({ a: encodeURIComponent(encodeURIComponent(encodeURIComponent(`https://x/?password=${h}`))) }),
    ],
    [
      "from base64 string",
      w,
      lr(`[Text.Encoding]::Unicode.GetString([Convert]::FromBase64String('${wideBase64(`password=${w}`)}'))`),
    ],
    [
      "name and value parts",
      h,
      txt(
        `--q\r\nContent-Disposition: form-data; name="key"\r\n\r\npassword\r\n--q\r\nContent-Disposition: form-data; name="value"\r\n\r\n${h}\r\n--q--`,
        "multipart/form-data; boundary=q",
      ),
    ],
    [
      "filename star",
      h,
      txt(
        `--q\r\nContent-Disposition: form-data; name*=UTF-8''pass%77ord\r\n\r\n${h}\r\n--q--`,
        "multipart/form-data; boundary=q",
      ),
    ],
    [
      "env file part",
      h,
      txt(
        `--q\r\nContent-Disposition: form-data; name="file"; filename=".env"\r\nContent-Type: application/octet-stream\r\n\r\nAPP=1\nAPP_SECRET=${h}\r\n--q--`,
        "multipart/form-data; boundary=q",
      ),
    ],
    ["array pairs form", h, form(`key[]=Password&value[]=${h}`)],
    ["aspnet control", h, form(`ctl00%24Main%24txtPwd=${h}&ctl00%24Main%24btn=OK`)],
    ["catalan", h, msg(`Contrasenya: ${h}`)],
    ["persian", h, msg(`رمز عبور: ${h}`)],
    ["lithuanian", h, msg(`Slaptažodis: ${h}`)],
    ["turkish suffix", h, msg(`Parolanız: ${h}`)],
    ["hebrew sentence", w, msg(`הסיסמה היא ${w}`)],
    ["russian dash", w, msg(`Временный пароль — ${w}`)],
    ["korean sentence", w, msg(`임시 비밀번호는 ${w}입니다`)],
    ["chinese sentence", w, msg(`初始密码为${w}，请尽快修改`)],
    ["german sentence", w, msg(`Melden Sie sich mit dem Kennwort ${w} an.`)],
    ["spanish temp", w, msg(`Su contraseña temporal es ${w}`)],
    ["not a valid password", w, msg(`'${w}' is not a valid password.`)],
    ["use x as password", w, msg(`Use ${w} as password for the first sign-in.`)],
    ["changed from to", w, msg(`Password changed from ${w} to ${w}x`)],
    ["creds slash", w, msg(`creds: svc_app / ${w}`)],
    [
      "passphrase of words",
      "correct horse battery staple",
      msg('Passphrase: "correct horse battery staple"'),
    ],
    ["linked server", w, json({ q: `EXEC sp_addlinkedsrvlogin 'srv', 'false', NULL, 'sa', '${w}'` })],
    ["crypt()", w, json({ q: `select 1 from u where password = crypt('${w}', pw)` })],
    ["sql credential", h, json({ q: `CREATE CREDENTIAL c WITH IDENTITY = 'u', SECRET = '${h}'` })],
    ["redis acl", h, lr(`redis-cli ACL SETUSER app on >${h} ~* +@all`)],
    ["smtp auth login", h, msg(`334 UGFzc3dvcmQ6\r\n${base64(h)}\r\n535 5.7.3`)],
    ["smtp auth plain", h, msg(`AUTH PLAIN ${base64(`\0anna\0${h}`)}`)],
    ["imap login", w, msg(`a1 LOGIN anna ${w}`)],
    ["ftp pass", w, msg(`USER anna\r\n331 ok\r\nPASS ${w}\r\n530 no`)],
    ["set-itemproperty", h, lr(`Set-ItemProperty -Path HKLM:\\x -Name DefaultPassword -Value '${h}'`)],
    ["aws configure", h, lr(`aws configure set aws_secret_access_key ${h}`)],
    ["user-secrets", h, lr(`dotnet user-secrets set "Smtp:Auth" "${h}"`)],
    ["fly secrets", h, lr(`fly secrets set JOINER=${h}`)],
    ["gh secret", h, lr(`gh secret set JOINER --body "${h}"`)],
    ["mc alias", h, lr(`mc alias set minio https://h AKUSER1 ${h}`)],
    ["rabbitmq", h, lr(`rabbitmqctl change_password anna ${h}`)],
    ["wpa passphrase", h, lr(`wpa_passphrase Guest ${h}`)],
    ["snmpwalk", h, lr(`snmpwalk -v2c -c ${h} 10.0.0.1`)],
    ["expect send", w, lr(`expect "assword:" { send "${w}\\r" }`)],
    ["openssl passwd", w, lr(`openssl passwd -6 ${w}`)],
    ["ClientSecretCredential", h, msg(`new ClientSecretCredential(tenantId, clientId, "${h}")`)],
    ["getConnection", w, msg(`DriverManager.getConnection("jdbc:x", "sa", "${w}")`)],
    ["smtplib login", w, msg(`server.login('anna', '${w}')`)],
    ["HTTPBasicAuth", w, msg(`requests.get(u, auth=HTTPBasicAuth('anna', '${w}'))`)],
    ["jwt.sign", w, msg(`jwt.sign({ id: 1 }, '${w}')`)],
    ["hmac", w, msg(`crypto.createHmac('sha256', '${w}')`)],
    ["define", h, msg(`define('DB_PASSWORD', '${h}');`)],
    ["SetBasicAuth", w, msg(`req.SetBasicAuth("anna", "${w}")`)],
    ["mysqli", w, msg(`mysqli_connect("h", "root", "${w}", "db")`)],
    ["statusText token", s, { response: { statusText: `Denied for token ${s}` } }],
    ["method", s, { method: `GET${s}${s}` }],
    [
      "claims challenge text",
      w,
      {
        status: 401,
        headers: {
          "WWW-Authenticate": `Bearer error="invalid_token", error_description="client secret '${w}' expired"`,
        },
      },
    ],
  ];
}

/** Passwords with what elsewhere is an escape. */
function escaped(w: string): Unforeseen {
  return [
    ["danish sentence", w, msg(`Din midlertidige adgangskode er ${w}`)],
    ["polish sentence", w, msg(`Zaloguj się hasłem ${w}`)],
    ["credential in a log", w, msg(`bind failed (user=svc, credential ${w})`)],
    ["authenticate", w, msg(`client.Authenticate("anna", "${w}");`)],
  ];
}

/** The same kinds elsewhere. */
function elsewhere(s: string, w: string, h: string): Unforeseen {
  return [
    ["automation variable", h, json({ name: "joiner", properties: { isEncrypted: true, value: `"${h}"` } })],
    ["data factory secure", h, json({ typeProperties: { joiner: { type: "SecureString", value: h } } })],
    [
      "linked service vault ref",
      w,
      json({ password: { type: "AzureKeyVaultSecret", store: { x: 1 }, secretVersion: "1", value: w } }),
    ],
    ["container app secrets", h, json({ configuration: { secrets: [{ name: "joiner", value: h }] } })],
    [
      "kubernetes secret list json",
      h,
      json({
        items: [{ apiVersion: "v1", data: { joiner: base64(h) }, kind: "Secret", metadata: { name: "a" } }],
      }),
    ],
    ["helm values", h, txt(`postgresql:\n  auth:\n    postgresPassword: ${h}\n    database: app`)],
    ["terraform order", h, txt(`variable "joiner" {\n  default = "${h}"\n  sensitive = true\n}`)],
    ["bicep secure described", h, txt(`@description('joiner')\n@secure()\nparam joiner string = '${h}'`)],
    [
      "cloud-init users list",
      h,
      txt(`#cloud-config\nchpasswd:\n  expire: false\n  users:\n    - name: root\n      password: ${h}\n`),
    ],
    [
      "hidden in cluster",
      h,
      kql(`cluster(h'https://x.kusto.windows.net;Fed=true;AppKey=${h}').database('d').T`),
    ],
    ["hidden spaced", h, kql(`let c = h"Data Source=x;AccountKeyless=${h}"; print 1`)],
    ["kql has_any flags", w, kql(`T | where ProcessCommandLine has_any ("-password ${w}", "x")`)],
    ["kql comment", w, kql(`// password for the test account is ${w}\nDeviceInfo | take 1`)],
    ["juniper", "$9$LbHX-wg4Z", txt('set system root-authentication encrypted-password "$9$LbHX-wg4ZvN"')],
    ["radius server", h, txt(`radius-server host 10.1.1.1 key ${h}\n`)],
    ["ppp chap", h, txt(` ppp chap password 0 ${h}\n`)],
    ["ntp key", h, txt(`ntp authentication-key 1 md5 ${h} 7\n`)],
    ["huawei", h, txt(`local-user admin password irreversible-cipher ${h}\n`)],
    ["vpn psk", h, txt(`  pre-shared-key ${h}\n`)],
    [
      "yescrypt",
      "F5Jx5fExrKuPp53xLKQ..1",
      txt("a:$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7:19000::::::"),
    ],
    [
      "asrep",
      "3e1a2b3c4d5e6f708192a3b4",
      msg("$krb5asrep$23$svc@CONTOSO.LOCAL:3e1a2b3c4d5e6f708192a3b4c5d6e7f8$a1b2c3d4e5f60718"),
    ],
    [
      "mssql hash",
      "0x0200f0e1d2c3b4a5968778695a4b3c2d",
      msg("HASHED login = 0x0200f0e1d2c3b4a5968778695a4b3c2d1e0f password_hash"),
    ],
    ["htpasswd", "$apr1$h6f2kW9x$", txt("anna:$apr1$h6f2kW9x$Kd0pQz8mVb3nRt5yLx1cA/")],
    ["hex colon", h, msg(`70:77:64:3d:${(hex(h).match(/../g) ?? []).join(":")}`)],
    [
      "hex commas 0x",
      h,
      msg(`{${[...`secret=${h}`].map((c) => `0x${c.charCodeAt(0).toString(16)}`).join(", ")}}`),
    ],
    ["decimal spaces", h, msg([...`password: ${h}`].map((c) => c.charCodeAt(0)).join(" "))],
    [
      "mime attachment lines",
      h,
      txt(
        `--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${(base64(`Hallo Anna, hier ist alles was man braucht.\nPasswort: ${h}\nViele Gruesse aus Wien`).match(/.{1,76}/g) ?? []).join("\r\n")}\r\n--b--`,
        "multipart/mixed; boundary=b",
      ),
    ],
    ["hex utf16", h, msg(`dump ${Buffer.from(`password=${h}`, "utf16le").toString("hex")}`)],
    [
      "json in json in form",
      h,
      form(`payload=${encodeURIComponent(JSON.stringify({ text: JSON.stringify({ api_secret: h }) }))}`),
    ],
    ["field value form", h, form(`field=user&value=anna&field=password&value=${h}`)],
    [
      "param part",
      h,
      txt(
        `--q\r\nContent-Disposition: form-data; name="name"\r\n\r\nclient_secret\r\n--q\r\nContent-Disposition: form-data; name="val"\r\n\r\n${h}\r\n--q--`,
        "multipart/form-data; boundary=q",
      ),
    ],
    ["norwegian", w, msg(`Passordet ditt er ${w}.`)],
    ["finnish suffix", h, msg(`Salasanasi: ${h}`)],
    ["ukrainian", w, msg(`Тимчасовий пароль користувача — ${w}`)],
    ["serbian", h, msg(`Лозинка: ${h}`)],
    ["georgian", h, msg(`პაროლი: ${h}`)],
    ["czech sentence", w, msg(`Přihlaste se heslem ${w} do portálu.`)],
    ["japanese sentence", w, msg(`仮パスワードは${w}です。`)],
    ["thai", w, msg(`รหัสผ่านของคุณคือ ${w}`)],
    ["french sentence", w, msg(`Connectez-vous avec le mot de passe temporaire ${w}`)],
    ["arabic sentence", w, msg(`كلمة المرور المؤقتة هي ${w}`)],
    ["reset to", w, msg(`The password was reset to ${w} by admin.`)],
    ["expected but got", w, msg(`Secret mismatch: expected ${w}, got x`)],
    ["user with", w, msg(`Could not sign in anna with credentials anna/${w}`)],
    ["quoted before", w, msg(`"${w}" was used as the password`)],
    ["login fail", w, msg(`Login failed for svc using ${w}`)],
    ["az keyvault secret", h, lr(`az keyvault secret set --vault-name v --name joiner --value ${h}`)],
    ["flyctl two", h, lr(`flyctl secrets set A=1 JOINER=${h} --app x`)],
    [
      "New-ItemProperty",
      h,
      lr(`New-ItemProperty -Path HKCU:\\x -Name 'ApiToken' -PropertyType String -Value '${h}'`),
    ],
    [
      "gcloud secret",
      h,
      lr(`aws ssm put-parameter --name /prod/db/password --value ${h} --type SecureString`),
    ],
    ["git config", h, lr(`git config user.password ${h}`)],
    ["rabbit add", h, lr(`rabbitmqctl add_user anna ${h}`)],
    ["snmpset", h, lr(`snmpset -v3 -u a -A ${h} 10.0.0.1`)],
    ["mkpasswd", w, lr(`mkpasswd ${w}`)],
    ["pip index", h, lr(`pip install --extra-index-url https://anna:${h}@pkgs.x.com/simple a`)],
    ["azure key credential", h, msg(`new AzureKeyCredential("${h}")`)],
    ["username password credential", w, msg(`UsernamePasswordCredential(client_id, "anna@x.com", "${w}")`)],
    ["java login", w, msg(`ctx.login("anna", "${w}");`)],
    ["pdo", w, msg(`new PDO('mysql:host=h;dbname=d', 'root', '${w}')`)],
    ["ldap bind", w, msg(`ldap_bind($c, "cn=a", "${w}")`)],
    ["jwt encode", w, msg(`jwt.encode(payload, "${w}", algorithm="HS256")`)],
    ["hmac new", w, msg(`hmac.new(b'${w}', body, hashlib.sha256)`)],
    ["sp_password proc", w, json({ q: `EXEC sp_addremotelogin 'srv', 'sa', '${w}'` })],
    ["alter login", w, json({ q: `ALTER LOGIN anna WITH PASSWORD = N'${w}' OLD_PASSWORD = N'${w}'` })],
    ["imap authenticate", h, msg(`a2 AUTHENTICATE PLAIN ${base64(`\0anna\0${h}`)}`)],
    ["pop3", w, msg(`USER anna\r\n+OK\r\nPASS ${w}\r\n-ERR`)],
    [
      "www-auth description",
      w,
      {
        status: 401,
        headers: {
          "WWW-Authenticate": `Bearer error="invalid_client", error_description="The provided secret ${w} is invalid"`,
        },
      },
    ],
    ["sas header", h, hdr("X-Sas-Key", h)],
    ["location header", s, rep("Location", `https://login.x/cb#id=1&access_token=${s}${s}`)],
    ["replicate style", s, msg(`acme_live_${s}${s}q7 refused`)],
    ["plaid", "access-production-1f2e3d4c", msg("access-production-1f2e3d4c-5b6a-4978-8a9b-0c1d2e3f4a5b")],
    ["kirbi2", s, msg(`ticket doIE${s}${s}ooICBAWhgwIwAaADAgEF`)],
    [
      "azure keys",
      "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
      reply({ key1: "0f1e2d3c4b5a69788796a5b4c3d2e1f0", key2: "ffee2d3c4b5a69788796a5b4c3d2e1f0" }),
    ],
    ["graph subscription reply", h, reply({ id: "1", clientState: h, notificationUrl: "https://x" })],
  ];
}

export const ofKinds: Unforeseen = [
  ...declared("Tq8mZr4WxL2k", "Herbst#4410", "gruene-lampe58"),
  ...escaped("Ostern%55ja"),
  ...elsewhere("Vk5nHq2RzB9t", "Winter$88ok", "grauer-hase27"),
];

/** What looks like these kinds and is no secret. */
export const likeKinds: Lookalikes = [
  ["an encoded name", msg("no password for Jos%C3%A9%20Mar%C3%ADa"), ["Jos%C3%A9%20Mar%C3%ADa"]],
  [
    "resource id",
    url(
      "https://management.azure.com/subscriptions/1fa66c0f-18bd-4133-b378-36d76f3a2ba0/resourceGroups/rg-prod/providers/Microsoft.KeyVault/vaults/kv-prod/secrets?api-version=2023-07-01",
    ),
    ["vaults/kv-prod/secrets?api-version=2023-07-01"],
  ],
  [
    "secret ref id",
    json({ isEncrypted: true, secretReferenceValueId: "35ea4525-5ba2-4b6a-9f47-9a3f2b3c8a11_4a1" }),
    ["35ea4525-5ba2-4b6a-9f47-9a3f2b3c8a11"],
  ],
  [
    "key vault list",
    reply({ value: [{ id: "https://kv1.vault.azure.net/secrets/dbmain", attributes: { enabled: true } }] }),
    ["https://kv1.vault.azure.net/secrets/dbmain"],
  ],
  [
    "arm type string",
    json({ parameters: { location: { type: "string", value: "westeurope" } } }),
    ["westeurope"],
  ],
  [
    "arm securestring no value",
    json({
      parameters: {
        adminPassword: { type: "secureString", metadata: { description: "Password of the local admin" } },
      },
    }),
    ["Password of the local admin", "secureString"],
  ],
  [
    "arm reference",
    json({
      parameters: {
        adminPassword: {
          reference: { keyVault: { id: "/subscriptions/1/vaults/v1" }, secretName: "vmAdmin" },
        },
      },
    }),
    ["/subscriptions/1/vaults/v1", "vmAdmin"],
  ],
  [
    "arm expression",
    json({ parameters: { p: { type: "secureString", defaultValue: "[newGuid()]" } } }),
    ["[newGuid()]"],
  ],
  ["kql string h col", kql("T | where DeviceName has 'h' and Name == 'h1'"), ["has 'h' and Name == 'h1'"]],
  [
    "kql hash",
    kql("DeviceFileEvents | where SHA1 == '1e5bc9d7e413ddd7902c2932e418702b84d0cc07'"),
    ["'1e5bc9d7e413ddd7902c2932e418702b84d0cc07'"],
  ],
  [
    "kql secret table",
    kql("AADServicePrincipalSignInLogs | where ServicePrincipalCredentialKeyId != '' | project KeyId"),
    ["ServicePrincipalCredentialKeyId != '' | project KeyId"],
  ],
  [
    "kql action type",
    kql(
      "DeviceEvents | where ActionType == 'CredentialTheftAttempt' or ActionType in ('LdapSearch','PasswordChangeAttempt')",
    ),
    ["'CredentialTheftAttempt'", "'PasswordChangeAttempt'"],
  ],
  [
    "kql datatable",
    kql('datatable(Name:string, Rule:string)["a1","Password spray"]'),
    ['["a1","Password spray"]'],
  ],
  [
    "certificate",
    msg("-----BEGIN CERTIFICATE-----\nMIIDXTCCAkWgAwIBAgIJAKL0UG\n-----END CERTIFICATE-----"),
    ["MIIDXTCCAkWgAwIBAgIJAKL0UG"],
  ],
  [
    "thumbprint",
    json({ customKeyIdentifier: "52ED9B5038A47B9E2E2190715CC238359D4F8F73" }),
    ["52ED9B5038A47B9E2E2190715CC238359D4F8F73"],
  ],
  [
    "file hashes list",
    json({ indicators: ["9f86d081e84c7d659a2feaa0c55ad015", "1e5bc9d7e413ddd7902c2932e418702b84d0cc07"] }),
    ["9f86d081e84c7d659a2feaa0c55ad015"],
  ],
  [
    "md5 key",
    json({ fileKey: "a", md5: "9f86d081e84c7d659a2feaa0c55ad015" }),
    ["9f86d081e84c7d659a2feaa0c55ad015"],
  ],
  ["etag hex", rep("ETag", '"9f86d081e84c7d659a2feaa0c55ad015"'), ["9f86d081e84c7d659a2feaa0c55ad015"]],
  [
    "entity key",
    json({ entityKey: "9f86d081e84c7d659a2feaa0c55ad015" }),
    ["9f86d081e84c7d659a2feaa0c55ad015"],
  ],
  [
    "keys of alerts",
    json({ keys: ["severity", "status"], key: "AlertSeverity" }),
    ["severity", "AlertSeverity"],
  ],
  [
    "registry key",
    json({ key: "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run" }),
    ["CurrentVersion\\Run".replaceAll("\\", "\\\\").replaceAll("\\\\", "\\")],
  ],
  [
    "changed policy",
    msg("Password policy changed from Weak to Strong."),
    ["Password policy changed from Weak to Strong."],
  ],
  [
    "valid password msg",
    msg("'anna' is not a valid user name or password."),
    ["'anna' is not a valid user name or password."],
  ],
  ["as password manager", msg("Use Edge as password manager."), ["Use Edge as password manager."]],
  [
    "login sentence",
    msg("The user anna could not LOGIN because the account is locked."),
    ["LOGIN because the account is locked"],
  ],
  [
    "server.login doc",
    msg("call server.login(user, password) first"),
    ["server.login(user, password) first"],
  ],
  ["jwt verify", msg("jwt.verify(token, 'RS256') failed"), ["jwt.verify(token, 'RS256') failed"]],
  ["hmac algorithm", msg("createHmac('sha256', key) is required"), ["createHmac('sha256', key) is required"]],
  ["define const", msg("define('MAX_USERS', '250');"), ["define('MAX_USERS', '250');"]],
  ["wifi name", msg("WIFI:S:Guest;T:nopass;;"), ["WIFI:S:Guest"]],
  ["snmp version", lr("snmpwalk -v3 -l noAuthNoPriv 10.0.0.1"), ["snmpwalk -v3 -l noAuthNoPriv 10.0.0.1"]],
  ["gh secret list", lr("gh secret list --repo contoso/app"), ["gh secret list --repo contoso/app"]],
  [
    "kubectl get secret",
    lr("kubectl get secret app-tls -n prod -o yaml"),
    ["kubectl get secret app-tls -n prod -o yaml"],
  ],
  [
    "user-secrets list",
    lr("dotnet user-secrets list --project Web1"),
    ["dotnet user-secrets list --project Web1"],
  ],
  [
    "set-itemproperty harmless",
    lr("Set-ItemProperty -Path HKLM:\\x -Name EnableLUA -Value 1"),
    ["-Name EnableLUA -Value 1"],
  ],
  [
    "k8s configmap",
    txt("apiVersion: v1\nkind: ConfigMap\ndata:\n  region: westeurope1\n"),
    ["region: westeurope1"],
  ],
  [
    "k8s secret list",
    txt("kind: Secret\nmetadata:\n  name: app-tls2\n  namespace: prod1\ntype: kubernetes.io/tls\n"),
    ["name: app-tls2", "namespace: prod1", "kubernetes.io/tls"],
  ],
  [
    "enable secret prose",
    msg("To enable secret scanning 5 repositories are needed"),
    ["To enable secret scanning 5 repositories are needed"],
  ],
  ["neighbor remote-as", txt("neighbor 10.1.1.1 remote-as 65001\n"), ["neighbor 10.1.1.1 remote-as 65001"]],
  [
    "hex bytes",
    msg("bytes 4d 5a 90 00 03 00 00 00 04 00 00 00 ff ff"),
    ["4d 5a 90 00 03 00 00 00 04 00 00 00 ff ff"],
  ],
  ["char list", lr("[int[]](1,2,3,4,5,6,7,8,9,10,11,12)"), ["(1,2,3,4,5,6,7,8,9,10,11,12)"]],
  ["x escapes path", msg("C:\\x64\\Release1"), ["x64"]],
  ["baggage", hdr("baggage", "region=weu,userId=alice1,ver=2"), ["region=weu,userId=alice1,ver=2"]],
  [
    "tracestate",
    hdr("tracestate", "az=4bf92f3577b34da6,rojo=00f067aa0ba902b7"),
    ["az=4bf92f3577b34da6,rojo=00f067aa0ba902b7"],
  ],
  [
    "server timing",
    rep("Server-Timing", 'total;dur=123.4;desc="Auth check"'),
    ['total;dur=123.4;desc=\\"Auth check\\"'.replaceAll('\\"', '"')],
  ],
  [
    "logic app run id",
    json({ runId: "08585287554177334956853859655CU12", workflow: "notify-soc" }),
    ["08585287554177334956853859655CU12", "notify-soc"],
  ],
  ["meeting id", msg("Meeting ID: 123 456 789 01, room B2"), ["Meeting ID: 123 456 789 01, room B2"]],
  [
    "sentence es",
    msg("Su contraseña temporal es demasiado corta"),
    ["Su contraseña temporal es demasiado corta"],
  ],
  [
    "sentence de",
    msg("Melden Sie sich mit dem Kennwort des Administrators an."),
    ["Kennwort des Administrators an."],
  ],
  ["sentence ko", msg("비밀번호는 필수입니다"), ["비밀번호는 필수입니다"]],
  [
    "sentence ru",
    msg("Временный пароль — это пароль, который действует 24 часа."),
    ["это пароль, который действует 24 часа."],
  ],
  ["sentence zh", msg("初始密码为空，请设置"), ["初始密码为空，请设置"]],
  ["version token", msg("pip install langsmith_pt_client2==0.1.77"), ["langsmith_pt_client2==0.1.77"]],
  [
    "snake ids",
    json({ policyId: "pol_na1_alpha2beta", ruleName: "re_entry_v2_check" }),
    ["pol_na1_alpha2beta", "re_entry_v2_check"],
  ],
  [
    "dollar money",
    msg("costs $6 and $12 per seat, $2b in total"),
    ["costs $6 and $12 per seat, $2b in total"],
  ],
  [
    "role guid",
    lr("vault read auth/approle/role/675a50e7-cfe0-be76-e35f-49ec009731ea"),
    ["675a50e7-cfe0-be76-e35f-49ec009731ea"],
  ],
  ["client state prose", json({ clientStateType: "active", stateful: "yes" }), ["active"]],
  ["az version", txt("fw version 7.2.5 build1517 key size 2048"), ["7.2.5 build1517 key size 2048"]],
  ["password ticket", msg("Password reset ticket INC#44105 was closed."), ["INC#44105"]],
  ["mail in sentence", msg("The password of anna.k2@contoso.com has expired."), ["anna.k2@contoso.com"]],
  [
    "url in sentence",
    msg("Reset your password at https://aka.ms/sspr?x=1#a2 now"),
    ["https://aka.ms/sspr?x=1#a2"],
  ],
  ["language names", msg("Password handling in C#12 and F#8 differs"), ["C#12", "F#8"]],
  ["percent", msg("Password spray: 95% of 1200 logins failed (+12%)"), ["95% of 1200 logins failed (+12%)"]],
  ["variable", msg("Pass the secret as $env:P1_KEY or %P1_KEY%"), ["$env:P1_KEY", "%P1_KEY%"]],
  ["regex", msg("Password must match ^[A-Z]{2,8}$"), ["^[A-Z]{2,8}$"]],
  ["date range", msg("Secret rotation 2026-11-21~2026-12-21"), ["2026-11-21~2026-12-21"]],
  ["group path", msg("credentials of CONTOSO\\svc-app2$ are locked"), ["svc-app2$"]],
  [
    "kql bin",
    kql(
      "SigninLogs | where ResultDescription has 'password' | summarize n=count() by bin(TimeGenerated,1h), a2=ResultType",
    ),
    ["by bin(TimeGenerated,1h), a2=ResultType"],
  ],
  [
    "kql h variable",
    kql("let h = 1h; T | where Timestamp > ago(h) and Path has 'h'"),
    ["ago(h) and Path has 'h'"],
  ],
  [
    "kql startswith",
    kql("T | where Sha256 startswith '70 61' and Name =~ 'login(1)'"),
    ["'70 61' and Name =~ 'login(1)'"],
  ],
  [
    "mac list",
    json({ mac: "70:61:73:73:77:6f", ips: "10,11,12,13,14,15,16,17,18,19,20" }),
    ["70:61:73:73:77:6f", "10,11,12,13,14,15,16,17,18,19,20"],
  ],
  [
    "fingerprint",
    msg("SHA1 Fingerprint=70:61:F3:73:77:6F:72:64:3D:41:42:43:44:45:46:47:48:49:4A:4B"),
    ["70:61:F3:73:77:6F:72:64"],
  ],
  [
    "event ids",
    kql("T | where EventID in (4624, 4625, 4648, 4672, 4688, 4720, 4722, 4723, 4724, 4725)"),
    ["4624, 4625, 4648"],
  ],
  ["key1 word", json({ key1: "severity", key2: "status" }), ["severity", "status"]],
  ["name secret value", json({ name: "SecretScanning", value: "Enabled" }), ["Enabled"]],
  ["secret scope list", json({ kind: "SecretScanning", data: { state: "on" } }), ["on"]],
  [
    "id path",
    json({
      id: "/subscriptions/1/providers/Microsoft.Authorization/policyAssignments/Require-Passwords",
      value: "Audit",
    }),
    ["Audit"],
  ],
  [
    "omaUri harmless",
    json({
      omaSettings: [
        { omaUri: "./Device/Vendor/MSFT/Policy/Config/DeviceLock/MinDevicePasswordLength", value: "12" },
      ],
    }),
    ["12"],
  ],
  [
    "type in schema",
    json({
      columns: [
        { name: "a", type: "securestring" },
        { name: "b", type: "string" },
      ],
    }),
    ["securestring"],
  ],
  ["arm params", json({ adminPassword: "[parameters('adminPassword')]" }), ["[parameters('adminPassword')]"]],
  [
    "config words",
    txt("set security policy strict\nenable password complexity\n"),
    ["security policy strict", "enable password complexity"],
  ],
  [
    "key settings",
    txt("key vault name kv-prod\nkey size 2048 bits\n"),
    ["key vault name kv-prod", "key size 2048 bits"],
  ],
  ["community prose", msg("See the community forum for details."), ["community forum for details."]],
  [
    "auth prose",
    msg("AUTH LOGIN is not supported by the server"),
    ["AUTH LOGIN is not supported by the server"],
  ],
  [
    "config set harmless",
    lr("git config core.autocrlf input && az config set core.output=table2x"),
    ["core.output=table2x"],
  ],
  ["alias", lr("Set-Alias ll Get-ChildItem; alias k=kubectl"), ["alias k=kubectl"]],
  [
    "secret show",
    lr("az keyvault secret show --vault-name kv-prod1 --name db-main2"),
    ["--vault-name kv-prod1 --name db-main2"],
  ],
  ["name value flags", lr("az tag create --name env --value prod-01x"), ["--value prod-01x"]],
  [
    "new-itemproperty",
    lr("New-ItemProperty -Path HKCU:\\x -Name PasswordExpiryWarning -Value 14"),
    ["-Value 14"],
  ],
  [
    "connect host",
    msg("connect('db-prod01.contoso.com', 1433) timed out"),
    ["connect('db-prod01.contoso.com', 1433)"],
  ],
  ["assign", msg("Object.assign({}, 'abc12x') failed"), ["Object.assign({}, 'abc12x')"]],
  [
    "login with name",
    msg("login('anna.k2@contoso.com') is disabled"),
    ["login('anna.k2@contoso.com') is disabled"],
  ],
  [
    "underscored id",
    json({ id: "run_prod_9f86d081e84c7d659a2feaa0c55ad015", op: "evt_2026_11_21_westeurope" }),
    ["run_prod_9f86d081e84c7d659a2feaa0c55ad015", "evt_2026_11_21_westeurope"],
  ],
  [
    "etl name",
    msg("file Microsoft_Windows_Defender_Operational2.evtx missing"),
    ["Microsoft_Windows_Defender_Operational2.evtx"],
  ],
  ["dollar table", msg("$1$ and $2 are placeholders; cost $5$"), ["$1$ and $2 are placeholders"]],
  [
    "field value form harmless",
    form("field=severity&value=High&field=status&value=New1"),
    ["value=High", "value=New1"],
  ],
  ["k8s secret names", txt("kind: Secret\nmetadata:\n  labels:\n    app: web-01x\n"), ["app: web-01x"]],
  ["spanish prose", msg("La contraseña temporal caduca en 24h (error 50#1)"), ["caduca en 24h"]],
  ["jp prose", msg("パスワードは8文字以上64文字以下です。"), ["8文字以上64文字以下です。"]],
  [
    "base64 lines image",
    txt(
      `--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${(
        Buffer.from(
          "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000000301010018dd8db00000000049454e44ae426082",
          "hex",
        )
          .toString("base64")
          .match(/.{1,76}/g) ?? []
      ).join("\r\n")}\r\n--b--`,
      "multipart/mixed; boundary=b",
    ),
    ["iVBORw0KGgo"],
  ],
];
