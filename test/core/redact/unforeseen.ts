import { base64, wideBase64 } from "./places.ts";
import {
  base64Url,
  codes,
  form,
  hdr,
  hex,
  json,
  type Lookalikes,
  lr,
  msg,
  printable,
  raw,
  rep,
  txt,
  type Unforeseen,
  url,
} from "./sent.ts";

/** Kinds that nobody planted before, each with its three kinds of passwords: mixed, with a sign, of words. */
function first(s: string, w: string, h: string): Unforeseen {
  return [
    [
      "nested json in base64 in query",
      w,
      url(`/x?state=${encodeURIComponent(base64(JSON.stringify({ a: JSON.stringify({ password: w }) })))}`),
    ],
    [
      "base64 twice",
      w,
      url(`/x?state=${encodeURIComponent(base64(base64(JSON.stringify({ password: w }))))}`),
    ],
    ["utf16 base64", w, json({ EncodedCommand: wideBase64(`net user svc ${w} /add`) })],
    [
      "utf16 b64 powershell",
      w,
      json({ cmd: `powershell -enc ${wideBase64(`$p = '${w}'; $password = '${w}'`)}` }),
    ],
    ["html entities", w, raw(`<p>password: ${codes(w)}</p>`)],
    ["entities name", w, raw(`<p>${codes("password")}=${w}</p>`)],
    [
      "quoted printable",
      w,
      txt(`Content-Transfer-Encoding: quoted-printable\r\n\r\npassword=3D${printable(w)}`),
    ],
    ["mime B", w, hdr("X-Subject", `=?utf-8?B?${base64(`password: ${w}`)}?=`)],
    ["mime Q", w, hdr("X-Subject", `=?utf-8?Q?password=3A_${printable(w)}?=`)],
    ["yaml", h, txt(`db:\n  user: app\n  password: ${h}\n  host: x`, "text/yaml")],
    ["yaml quoted", w, txt(`- name: DB_PASSWORD\n  value: "${w}"`, "text/yaml")],
    ["yaml folded", s, txt(`secret: >-\n  ${s}\nnext: a`)],
    ["toml", w, txt(`[database]\npassword = "${w}"\nport = 5432`)],
    ["toml triple", w, txt(`[a]\nclient_secret = """${w}"""`)],
    [".env", h, txt(`DB_HOST=x\nDB_PASSWORD=${h}\nexport API_TOKEN='${w}'`)],
    [".env2", w, txt(`DB_HOST=x\nexport API_TOKEN='${w}'`)],
    [
      "xml ns",
      w,
      txt(
        `<o:UsernameToken xmlns:o="http://x"><o:Username>u</o:Username><o:Password o:Type="http://x#PasswordText">${w}</o:Password></o:UsernameToken>`,
        "text/xml",
      ),
    ],
    ["xml attr ns", w, txt(`<cfg:conn xmlns:cfg="u" cfg:user="a" cfg:pwd="${w}"/>`, "text/xml")],
    [
      "saml assertion",
      s,
      form(
        `SAMLResponse=${encodeURIComponent(base64(`<saml:Assertion><saml:AttributeValue>${s}</saml:AttributeValue></saml:Assertion>`))}`,
      ),
    ],
    [
      "graphql variables",
      w,
      json({ query: "mutation($i: In!){login(input:$i){id}}", variables: { i: { user: "a", password: w } } }),
    ],
    ["graphql inline", w, json({ query: `mutation { login(user: "a", password: "${w}") { id } }` })],
    ["cookie json", s, hdr("Cookie", `prefs=${encodeURIComponent(JSON.stringify({ token: s }))}; lang=en`)],
    ["cookie in message", s, msg(`Got Cookie header lang=en; sess=${s}`)],
    [
      "jwt fragment",
      s,
      url(`/x#state=1&id_token=eyJhbGciOiJIUzI1NiJ9.${base64Url(`{"s":"${s}"}`)}.abcDEF123`),
    ],
    ["ps here-string", w, json({ Script: `$c = @"\nuser=a\npassword=${w}\n"@\nInvoke-X $c` })],
    ["ps here-string json", w, json({ Script: `$body = @'\n{"client_secret":"${w}"}\n'@` })],
    ["ps hashtable", w, json({ Script: `$h = @{ UserName = 'a'; Password = '${w}' }` })],
    ["curl -u", w, msg(`curl -u admin:${w} https://x/`)],
    ["curl -u$", w, msg(`run: curl --user "admin:${w}" -X POST https://x/`)],
    ["docker auth", w, json({ auths: { "ghcr.io": { auth: base64(`user:${w}`) } } })],
    [
      "kubeconfig",
      s,
      txt(
        `users:\n- name: a\n  user:\n    client-key-data: ${base64(`-----BEGIN RSA PRIVATE KEY-----\n${s}\n-----END RSA PRIVATE KEY-----`)}\n    token: ${s}`,
      ),
    ],
    [
      "k8s secret",
      w,
      txt(`apiVersion: v1\nkind: Secret\ndata:\n  username: ${base64("admin")}\n  dbpass: ${base64(w)}`),
    ],
    ["netrc", h, txt(`machine api.x.com\n  login anna\n  password ${h}`)],
    ["netrc one line", h, txt(`machine api.x.com login anna password ${h}`)],
    ["pgpass", h, txt(`# .pgpass\ndb.x.com:5432:app:anna:${h}`)],
    ["mssql conn", w, msg(`Server=db;Database=a;User Id=sa;Password=${w};TrustServerCertificate=True`)],
    ["oracle", h, msg(`sqlplus scott/${h}@orcl`)],
    ["snowflake", w, msg(`snowflake://user:${encodeURIComponent(w)}@acct/db`)],
    ["clickhouse", h, msg(`clickhouse-client --user a --password ${h}`)],
    ["cassandra", h, msg(`cqlsh -u cassandra -p ${h} host`)],
    ["couch", h, msg(`http://admin:${h}@127.0.0.1:5984/`)],
    ["db2", h, msg(`jdbc:db2://h:50000/D:user=a;password=${h};`)],
    ["neo4j", h, msg(`neo4j+s://neo4j:${h}@x.databases.neo4j.io`)],
    ["german label", w, msg(`Benutzername: anna, Kennwort lautet ${w}`)],
    ["german 2", h, raw(`<label>Zugangspasswort</label><span>${h}</span>`)],
    ["french", w, msg(`Le mot de passe est « ${w} ».`)],
    ["japanese", w, msg(`パスワードは「${w}」です`)],
    ["russian", w, msg(`Пароль пользователя: ${w}`)],
    ["camel", w, json({ dbAdminPwd: w })],
    ["kebab", w, json({ "db-admin-passwd": w })],
    ["snake upper", w, json({ WIFI_PRE_SHARED_KEY: w })],
    [
      "array name/value",
      w,
      json([
        { name: "user", value: "a" },
        { name: "smtpPassword", value: w },
      ]),
    ],
    ["array key/val nested", w, json({ env: [{ Key: "ADMIN_SECRET", Value: { stringValue: w } }] })],
    ["csv header", h, txt(`name,email,password\nanna,anna@x.com,${h}\n`, "text/csv")],
    ["csv semicolon quotes", w, txt(`"name";"Kennwort"\n"anna";"${w}"\n`)],
    ["odata param", w, url(`/Reset(user='a',newPassword='${encodeURIComponent(w)}')`)],
    ["odata alias", w, url(`/Reset(p=@p)?@p=${encodeURIComponent(`{"password":"${w}"}`)}`)],
    ["odata filter", w, url(`/x?$filter=${encodeURIComponent(`password eq '${w}'`)}`)],
    [
      "multipart nested",
      w,
      txt(
        `--a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: form-data; name="client_secret"\r\n\r\n${w}\r\n--b--\r\n--a--`,
        "multipart/form-data; boundary=a",
      ),
    ],
    [
      "otpauth",
      "JBSWY3DPEHPK3PXP",
      msg("otpauth://totp/Contoso:anna?secret=JBSWY3DPEHPK3PXP&issuer=Contoso"),
    ],
    ["hex-encoded json", w, url(`/x?d=${hex(JSON.stringify({ password: w }))}`)],
    [
      "gzip? no: data url",
      w,
      json({ img: `data:application/json;base64,${base64(JSON.stringify({ token: w }))}` }),
    ],
    [
      "prt cookie",
      s,
      hdr(
        "x-ms-RefreshTokenCredential",
        `eyJhbGciOiJIUzI1NiIsImN0eCI6IkEifQ.${base64Url(`{"refresh_token":"${s}"}`)}.${s}`,
      ),
    ],
    ["Digest", s, hdr("Authorization", `Digest username="a", realm="r", nonce="${s}", response="${s}"`)],
    [
      "scim",
      w,
      json({ schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"], userName: "a", password: w }),
    ],
    ["onboarding", s, json({ onboardingBlob: base64(`{"orgId":"1","key":"${s}"}`) })],
  ];
}

function second(s: string, w: string, h: string): Unforeseen {
  return [
    [
      "url in url in base64",
      w,
      url(`/x?r=${encodeURIComponent(base64(`https://y/cb?client_secret=${encodeURIComponent(w)}&a=1`))}`),
    ],
    ["b64url nested json string array", w, url(`/x?p=${base64Url(JSON.stringify(["login", { pwd: w }]))}`)],
    ["utf16 json", w, json({ data: wideBase64(`{"user":"a","password":"${w}"}`) })],
    [
      "entity decimal attr",
      w,
      raw(`<input type="password" value="${[...w].map((c) => `&#${c.charCodeAt(0)};`).join("")}">`),
    ],
    [
      "qp soft break",
      w,
      txt(`Content-Transfer-Encoding: quoted-printable\r\n\r\npass=\r\nword: ${printable(w)}`),
    ],
    ["mime word utf16?", w, txt(`Subject: =?iso-8859-1?Q?Kennwort=3A_${printable(w)}?=`)],
    ["yaml anchors", w, txt(`defaults: &d\n  smtp_password: !!str ${w}\n`)],
    ["yaml inline map", w, txt(`db: {user: app, password: ${w}, host: x}`)],
    ["yaml list of env", h, txt(`environment:\n  - POSTGRES_PASSWORD=${h}\n  - TZ=UTC`)],
    ["ini", h, txt(`[client]\nuser=root\npassword=${h}\n`)],
    ["properties", w, txt(`spring.datasource.password=${w}\nspring.datasource.url=jdbc:x`)],
    ["toml inline", w, txt(`auth = { user = "a", token = "${w}" }`)],
    ["hcl", w, txt(`variable "db_password" {\n  default = "${w}"\n}`)],
    ["terraform", w, txt(`resource "x" "y" {\n  administrator_login_password = "${w}"\n}`)],
    ["plist", h, txt(`<plist><dict><key>Password</key><string>${h}</string></dict></plist>`)],
    [
      "web.config",
      w,
      txt(
        `<connectionStrings><add name="x" connectionString="Server=h;Uid=a;Pwd=${w};"/></connectionStrings>`,
      ),
    ],
    ["appSettings", w, txt(`<appSettings><add key="SmtpPassword" value="${w}"/></appSettings>`)],
    [
      "unattend",
      h,
      txt(`<AutoLogon><Password><Value>${h}</Value><PlainText>true</PlainText></Password></AutoLogon>`),
    ],
    ["xml entity", w, txt(`<password>&#x52;egen!7tag</password>`)],
    ["soap json in cdata", w, txt(`<a><![CDATA[{"apiKey":"${w}"}]]></a>`)],
    [
      "graphql alias",
      w,
      json({ operationName: "x", variables: { creds: [{ k: "pin" }, { newPassword: w }] } }),
    ],
    ["protobuf-ish json", w, json({ fields: { password: { stringValue: w } } })],
    ["dynamo", w, json({ Item: { secret: { S: w }, id: { N: "1" } } })],
    ["cookie b64 json", s, hdr("Cookie", `auth=${base64(JSON.stringify({ t: s }))}`)],
    ["set-cookie two", s, rep("Set-Cookie", `a=1; Path=/, session=${s}; HttpOnly`)],
    ["fragment json", w, url(`/x#/settings?data=${encodeURIComponent(JSON.stringify({ token: w }))}`)],
    ["ps splat", w, lr(`$p = @{\n  UserName = 'a'\n  Password = "${w}"\n}\nNew-X @p`)],
    ["ps securestring pipe", w, lr(`'${w}' | ConvertTo-SecureString -AsPlainText -Force`)],
    [
      "ps credential",
      w,
      lr(`$c = [pscredential]::new('a',(ConvertTo-SecureString '${w}' -AsPlainText -Force))`),
    ],
    [
      "ps -Body",
      w,
      lr(`Invoke-RestMethod -Uri https://x -Method Post -Body @{client_id='1';client_secret='${w}'}`),
    ],
    ["bash heredoc", h, lr(`cat <<EOF > ~/.my.cnf\n[client]\npassword=${h}\nEOF`)],
    ["bash read", w, lr(`read -r PASS <<< '${w}'`)],
    ["export", h, lr(`export PGPASSWORD=${h}; psql -h x`)],
    ["wget", h, lr(`wget --user=a --password=${h} https://x`)],
    ["ssh url", h, lr(`git clone https://anna:${h}@git.x.com/r.git`)],
    ["svn", h, lr(`svn co https://x --username a --password ${h} --non-interactive`)],
    ["ldapsearch", h, lr(`ldapsearch -x -D "cn=a" -w ${h} -b dc=x`)],
    ["mount", h, lr(`mount -t cifs //h/s /mnt -o user=a,pass=${h},vers=3`)],
    ["wmic", h, lr(`wmic /node:h /user:a /password:${h} os get`)],
    ["schtasks", w, lr(`schtasks /create /ru a /rp ${w} /tn t /tr c`)],
    ["net use", w, lr(`net use \\\\h\\c$ ${w} /user:d\\a`)],
    ["certutil", w, lr(`certutil -p ${w} -importpfx a.pfx`)],
    ["aspnet key", s, txt(`<machineKey validationKey="${s}${s}" decryptionKey="${s}" />`)],
    ["spanish", w, msg(`La contraseña es ${w}`)],
    ["portuguese", h, txt(`usuário: ana\nsenha: ${h}`)],
    ["italian", w, msg(`Parola d'ordine: ${w}`)],
    ["swedish", w, msg(`Lösenordet är ${w}`)],
    ["chinese", w, msg(`密码：${w}`)],
    ["chinese trad", w, json({ 使用者密碼: w })],
    ["korean", w, msg(`비밀번호: ${w}`)],
    ["polish", w, msg(`Hasło użytkownika: ${w}`)],
    ["arabic", w, json({ "كلمة المرور": w })],
    [
      "pair lists",
      w,
      json({
        headers: [
          ["X-Api-Key", w],
          ["Accept", "*/*"],
        ],
      }),
    ],
    [
      "columns rows",
      w,
      json({
        columns: ["user", "password"],
        rows: [
          ["anna", w],
          ["bob", "x"],
        ],
      }),
    ],
    [
      "columns rows schema",
      w,
      json({ schema: [{ name: "user" }, { name: "password" }], results: [["anna", w]] }),
    ],
    ["tsv", h, txt(`user\tpassword\nanna\t${h}\n`)],
    ["md table", h, txt(`| user | password |\n| --- | --- |\n| anna | ${h} |\n`)],
    [
      "ascii table",
      h,
      txt(
        `+------+----------+\n| user | password |\n+------+----------+\n| anna | ${h} |\n+------+----------+\n`,
      ),
    ],
    ["format-list", h, txt(`UserName : anna\nPassword : ${h}\nEnabled  : True`)],
    ["odata entity key", w, url(`/Users(name='a',secret='${encodeURIComponent(w)}')/x`)],
    ["odata @ param quoted", w, url(`/f(pw=@p1)?@p1='${encodeURIComponent(w)}'`)],
    [
      "multipart in batch",
      w,
      txt(
        `--batch_1\r\nContent-Type: application/http\r\n\r\nPOST /x HTTP/1.1\r\nAuthorization: Bearer ${w}\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n--batch_1--`,
        "multipart/mixed; boundary=batch_1",
      ),
    ],
    [
      "http in json string",
      w,
      json({
        rawRequest: `POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nuser=a&password=${encodeURIComponent(w)}`,
      }),
    ],
    ["ndjson", w, txt(`{"a":1}\n{"password":"${w}"}\n`)],
    ["jsonp", w, txt(`cb({"token":"${w}"})`)],
    ["js assign", w, raw(`<script>window.__CFG={apiKey:'${w}',env:"p"}</script>`)],
    ["python dict", w, msg(`{'user': 'a', 'password': '${w}', 'x': None}`)],
    ["php array", w, msg(`['password' => '${w}', 'a' => 1]`)],
    ["ruby hash", w, msg(`{:user=>"a", :password=>"${w}"}`)],
    ["go struct", w, msg(`Config{User:"a" Password:"${w}" Port:1}`)],
    ["java toString", h, msg(`Credentials(user=anna, password=${h}, realm=x)`)],
    ["stack trace", w, msg(`at login(user: "a", password: "${w}") in x.cs:12`)],
    ["url enc header", w, hdr("X-Original-URL", `/login?user=a&passwd=${encodeURIComponent(w)}`)],
    ["authorization in referer", s, hdr("Referer", `https://x/?Authorization=Bearer%20${s}`)],
    ["Negotiate", s, hdr("Authorization", `Negotiate YII${s}${s}${s}`)],
    ["statusText", w, { response: { statusText: `Bad password: ${w}` } }],
  ];
}

function third(w: string, h: string): Unforeseen {
  return [
    [
      "user and password of Python",
      w,
      lr(`python -c "import requests; requests.get('x', auth=('u','${w}'))"`),
    ],
    ["echo to runas", h, lr(`echo ${h} | runas /user:a cmd`)],
    ["flag joined to its password", h, lr(`7z x a.7z -p${h}`)],
    ["key of a wireless network", h, txt(`<sharedKey><keyMaterial>${h}</keyMaterial></sharedKey>`)],
    ["Greek", w, msg(`Κωδικός πρόσβασης: ${w}`)],
    ["Vietnamese", w, msg(`Mật khẩu: ${w}`)],
    [
      "webhook of Discord",
      `${w.slice(0, 3)}k2P9x`,
      msg(`https://discord.com/api/webhooks/123456789/${w.slice(0, 3)}k2P9x`),
    ],
    [
      "JSON in a part",
      w,
      txt(
        `--x\r\nContent-Disposition: form-data; name="payload"\r\n\r\n{"auth":{"password":"${w}"}}\r\n--x--`,
        "multipart/form-data; boundary=x",
      ),
    ],
  ];
}

export const unforeseen: Unforeseen = [
  ...first("Wq4zR8tLm2Xv", "Sonne#2031", "kaffee-tasse7"),
  ...second("bV7pQx2KdRw9", "Regen!7tag", "rote-socke42"),
  ...third("Birne&77ast", "blaue-tonne31"),
];

/** Values that look like secrets and are none. */
export const lookalikes: Lookalikes = [
  [
    "switches of a service",
    lr("svchost.exe -k netsvcs -p -s Schedule"),
    ["svchost.exe -k netsvcs -p -s Schedule"],
  ],
  ["port of a container", lr("docker run -p8080:80 -u 1000 nginx"), ["docker run -p8080:80 -u 1000 nginx"]],
  [
    "pairs of words",
    json({
      rows: [
        ["Password", "Required"],
        ["Token", "Optional"],
      ],
    }),
    ["Required", "Optional"],
  ],
  [
    "time of a password",
    json({ columns: ["user", "passwordLastSet"], rows: [["anna", "2026-11-21"]] }),
    ["2026-11-21"],
  ],
  [
    "sha256",
    json({ sha256: "275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f" }),
    ["275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f"],
  ],
  [
    "md5 in msg",
    msg("File 44d88612fea8a8f36de82e1278abb02f was blocked"),
    ["44d88612fea8a8f36de82e1278abb02f"],
  ],
  ["skiptoken", url("/alerts?$skiptoken=MSZZVlF4Wm1FeE1qTT0"), ["MSZZVlF4Wm1FeE1qTT0"]],
  ["continuationToken body", json({ continuationToken: "MSZZVlF4Wm1FeE1qTT0=" }), ["MSZZVlF4Wm1FeE1qTT0="]],
  [
    "query params",
    url("/machines?$filter=riskScore eq 'High' and computerDnsName ne null"),
    ["riskScore eq 'High'"],
  ],
  [
    "pw message",
    msg("Your password must be at least 12 characters long and contain a number."),
    ["Your password must be at least 12 characters long and contain a number."],
  ],
  [
    "pw msg de",
    msg("Das Kennwort ist abgelaufen. Bitte ändern Sie es."),
    ["Das Kennwort ist abgelaufen. Bitte ändern Sie es."],
  ],
  ["pw msg fr", msg("Le mot de passe est obligatoire."), ["Le mot de passe est obligatoire."]],
  ["pw msg ja", msg("パスワードは必須です"), ["パスワードは必須です"]],
  ["pw msg ru", msg("Пароль не должен быть пустым"), ["Пароль не должен быть пустым"]],
  [
    "enum",
    json({ grantType: "ClientCredentials", tokenType: "Pop", authMode: "Certificate" }),
    ["ClientCredentials", '"Pop"', "Certificate"].map((x) => x.replaceAll('"', "")),
  ],
  [
    "device id",
    url("/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07"),
    ["machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07"],
  ],
  ["odata key", url("/alerts('da637723259876452143_-1892340')"), ["alerts('da637723259876452143_-1892340')"]],
  ["graph id", url("https://graph.microsoft.com/v1.0/users/AAMkAGI2TG93AAA=/messages"), ["AAMkAGI2TG93AAA"]],
  [
    "inc url",
    msg(
      "See https://security.microsoft.com/incident2/12345/overview?tid=1fa66c0f-18bd-4133-b378-36d76f3a2ba0",
    ),
    ["incident2/12345/overview?tid=1fa66c0f-18bd-4133-b378-36d76f3a2ba0"],
  ],
  [
    "kql",
    json({
      Query:
        "DeviceProcessEvents | where ProcessCommandLine contains 'password' and FileName == 'cmd.exe' | take 10",
    }),
    ["contains 'password' and FileName == 'cmd.exe' | take 10"],
  ],
  [
    "kql regex",
    json({ Query: "T | where ProcessCommandLine matches regex @'(?i)password\\s*=\\s*\\S+'" }),
    ["matches regex @'(?i)password\\s*=\\s*\\S+'"],
  ],
  [
    "kql let",
    json({ Query: "let secretNames = dynamic(['admin-cert','web-tls']); T | where Name in (secretNames)" }),
    ["dynamic(['admin-cert','web-tls'])"],
  ],
  [
    "etag",
    rep("ETag", "W/\"datetime'2026-11-21T12%3A00%3A00.1234567Z'\""),
    ["datetime'2026-11-21T12%3A00%3A00.1234567Z'"],
  ],
  [
    "trace",
    hdr("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
    ["00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"],
  ],
  [
    "ua",
    hdr(
      "User-Agent",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Edg/131.0.2903.70",
    ),
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Edg/131.0.2903.70"],
  ],
  [
    "csp",
    rep("Content-Security-Policy", "script-src 'self' 'sha256-4RS22DYeB7U14dra4KcQYxmwt5HkOInieXK1NUMBmQI='"),
    ["script-src 'self'"],
  ],
  [
    "base64 png",
    json({ icon: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk" }),
    ["iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"],
  ],
  ["version", json({ version: "10.8760.22621.4317", build: "22H2" }), ["10.8760.22621.4317"]],
  [
    "sid",
    json({ accountSid: "S-1-5-21-1234567890-1234567890-1234567890-1001" }),
    ["S-1-5-21-1234567890-1234567890-1234567890-1001"],
  ],
  [
    "threat",
    json({ threatName: "Trojan:Win32/Wacatac.B!ml", family: "PWS:Win32/Zbot" }),
    ["Trojan:Win32/Wacatac.B!ml", "PWS:Win32/Zbot"],
  ],
  [
    "mitre",
    json({ techniques: ["T1003.001", "T1555"], name: "Credentials from Password Stores" }),
    ["Credentials from Password Stores", "T1003.001"],
  ],
  ["cve", json({ cve: "CVE-2024-38063", kb: "KB5041578" }), ["CVE-2024-38063", "KB5041578"]],
  ["region", rep("x-ms-islandgateway", "GA00000ABC"), ["GA00000ABC"]],
  ["date", rep("Date", "Sat, 21 Nov 2026 12:00:00 GMT"), ["Sat, 21 Nov 2026 12:00:00 GMT"]],
  ["csv harmless", txt("name,risk,token type\nanna,High,Bearer\n", "text/csv"), ["anna,High,Bearer"]],
  [
    "yaml harmless",
    txt("rule: Password spray\nseverity: high\ntokens: 3\n"),
    ["Password spray", "severity: high", "tokens: 3"],
  ],
  [
    "odata error",
    msg("Could not find a property named 'passwordd' on type 'microsoft.graph.user'."),
    ["'passwordd' on type 'microsoft.graph.user'"],
  ],
  [
    "aad error",
    msg(
      "AADSTS50020: User account 'a@x.com' from identity provider 'https://sts.windows.net/1fa66c0f-18bd-4133-b378-36d76f3a2ba0/' does not exist",
    ),
    ["'https://sts.windows.net/1fa66c0f-18bd-4133-b378-36d76f3a2ba0/'"],
  ],
  [
    "scopes",
    msg("Required scopes: SecurityAlert.ReadWrite.All SecurityIncident.Read.All offline_access"),
    ["SecurityAlert.ReadWrite.All SecurityIncident.Read.All offline_access"],
  ],
  ["settings", json({ name: "PasswordComplexity", value: "Enabled" }), ["Enabled"]],
  ["settings2", json({ settingName: "MinimumPasswordLength", settingValue: "14" }), ["14"]],
  [
    "registry",
    json({
      registryKey: "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon",
      registryValueName: "DefaultPassword",
    }),
    ["CurrentVersion\\Winlogon", "DefaultPassword"],
  ],
  [
    "url lists",
    json({ indicatorValue: "https://login-secure.example.com/reset-password/index.html" }),
    ["https://login-secure.example.com/reset-password/index.html"],
  ],
  [
    "email",
    json({ recipient: "token.service@contoso.com", subject: "Your password expires in 3 days" }),
    ["token.service@contoso.com", "Your password expires in 3 days"],
  ],
  [
    "graph delta",
    url("https://graph.microsoft.com/v1.0/users/delta?$deltatoken=OEgN4Xjk2Wq9"),
    ["OEgN4Xjk2Wq9"],
  ],
  [
    "next page",
    json({ "@nextLink": "https://api.security.microsoft.com/api/alerts?$skip=10000&$top=100" }),
    ["$skip=10000&$top=100"],
  ],
  [
    "lastSeen",
    url("/machines?$filter=lastSeen gt 2026-11-20T10:00:00.0000000Z"),
    ["2026-11-20T10:00:00.0000000Z"],
  ],
  [
    "alert title",
    json({ title: "Suspicious password spray using token 'Golden ticket'" }),
    ["Suspicious password spray using token 'Golden ticket'"],
  ],
  [
    "pw policy",
    json({ passwordPolicy: { minLength: 14, complexity: "High", name: "Default Domain Policy" } }),
    ["Default Domain Policy", "High"],
  ],
  [
    "hash set",
    json({ fileHashes: [{ algorithm: "sha1", value: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07" }] }),
    ["1e5bc9d7e413ddd7902c2932e418702b84d0cc07"],
  ],
  [
    "b64 text harmless",
    url(`/x?state=${base64('{"page":2,"tab":"alerts"}')}`),
    [base64('{"page":2,"tab":"alerts"}')],
  ],
  [
    "hex text",
    json({ data: "48656c6c6f2c20776f726c642e2048656c6c6f21" }),
    ["48656c6c6f2c20776f726c642e2048656c6c6f21"],
  ],
  [
    "operation id",
    rep(
      "x-ms-operation-identifier",
      "tenantId=1fa66c0f-18bd-4133-b378-36d76f3a2ba0,objectId=/westeurope/6a3c4f0e",
    ),
    ["objectId=/westeurope/6a3c4f0e"],
  ],
  [
    "kql has_any",
    json({
      Query:
        'DeviceProcessEvents | where ProcessCommandLine has_any ("-password", "--token", "sekurlsa::logonpasswords")',
    }),
    ['has_any (\\"-password\\", \\"--token\\", \\"sekurlsa::logonpasswords\\")'.replaceAll('\\"', '"')],
  ],
  [
    "kql secret col eq num",
    json({ Query: "T | where TokenCount == 5 and PasswordAge > 90d" }),
    ["TokenCount == 5 and PasswordAge > 90d"],
  ],
  [
    "kql comment",
    json({ Query: "// look for password files\nDeviceFileEvents | where FileName endswith '.kdbx'" }),
    ["look for password files", "endswith '.kdbx'"],
  ],
  [
    "kql join",
    json({ Query: "A | join kind=leftouter B on $left.KeyId == $right.SecretId | project SecretId" }),
    ["$left.KeyId == $right.SecretId | project SecretId"],
  ],
  [
    "sentence is",
    msg("The secret is stored in Key Vault kv-prod-weu01."),
    ["The secret is stored in Key Vault kv-prod-weu01."],
  ],
  [
    "pw is",
    msg("The password is too short: 8 of 12 characters."),
    ["The password is too short: 8 of 12 characters."],
  ],
  ["pw for", msg("Reset password for users: anna, bob"), ["Reset password for users: anna, bob"]],
  [
    "token for",
    msg("The token for tenant 1fa66c0f-18bd-4133-b378-36d76f3a2ba0: audience is wrong"),
    ["1fa66c0f-18bd-4133-b378-36d76f3a2ba0: audience is wrong"],
  ],
  ["secret of app", msg("Client secret of application: expired on 2026-10-01"), ["expired on 2026-10-01"]],
  ["spanish", msg("La contraseña es obligatoria"), ["La contraseña es obligatoria"]],
  ["swedish", msg("Lösenordet är för kort"), ["Lösenordet är för kort"]],
  ["zh", msg("密码是必填项"), ["密码是必填项"]],
  ["zh2", msg("密码为空"), ["密码为空"]],
  ["ja2", msg('トークンは"expired"です'), ["トークンは", "expired"]],
  [
    "login password prose",
    msg("Use your login and password to sign in"),
    ["Use your login and password to sign in"],
  ],
  ["ports", msg("api.x.com:443:tls:http2:enabled"), ["api.x.com:443:tls:http2:enabled"]],
  ["time list", msg("at 12:30:45:123 on host-01"), ["at 12:30:45:123 on host-01"]],
  ["ipv6", json({ ip: "2001:db8:85a3:8d3:1319:8a2e:370:7348" }), ["2001:db8:85a3:8d3:1319:8a2e:370:7348"]],
  ["mac", json({ mac: "00:1A:2B:3C:4D:5E" }), ["00:1A:2B:3C:4D:5E"]],
  [
    "docker run",
    lr("docker run -u 1000 -p 8080:80 nginx:1.25"),
    ["docker run -u 1000 -p 8080:80 nginx:1.25"],
  ],
  ["mkdir", lr("mkdir -p /var/log/app2x && cp -a a1 b2"), ["mkdir -p /var/log/app2x && cp -a a1 b2"]],
  [
    "get-process",
    lr("Get-Process -Name lsass -IncludeUserName"),
    ["Get-Process -Name lsass -IncludeUserName"],
  ],
  [
    "ps filter",
    lr("Get-ADUser -Filter * -Properties PasswordLastSet,PasswordExpired"),
    ["-Properties PasswordLastSet,PasswordExpired"],
  ],
  ["reg query", lr("reg query HKLM\\SOFTWARE\\Policies /v DefaultPassword"), ["/v DefaultPassword"]],
  ["name value", txt("name: DeviceName\nvalue: weu-prod01x2"), ["weu-prod01x2"]],
  ["name value pol", txt("name: PasswordPolicy\nvalue: Strong"), ["value: Strong"]],
  ["columns", json({ columns: ["device", "risk"], rows: [["weu-prod01", "High"]] }), ["weu-prod01"]],
  [
    "schema",
    json({
      Schema: [
        { Name: "Timestamp", Type: "DateTime" },
        { Name: "TokenType", Type: "String" },
      ],
      Results: [{ TokenType: "Primary" }],
    }),
    ["Primary", "DateTime"],
  ],
  [
    "odata call",
    url("/reports/getAlerts(period='D7',user='anna.k2@contoso.com')"),
    ["getAlerts(period='D7',user='anna.k2@contoso.com')"],
  ],
  ["css", raw("<style>.token-x2{color:#a1B2c3}</style><p>Not found</p>"), [".token-x2{color:#a1B2c3}"]],
  [
    "pkce method",
    form("code_challenge_method=S256&response_mode=form_post&scope=openid"),
    ["code_challenge_method=S256&response_mode=form_post&scope=openid"],
  ],
];
