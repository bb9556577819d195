import { form, json, kql, type Lookalikes, lr, msg, rep, reply, txt, type Unforeseen, url } from "./sent.ts";

const words = "Laterne#Kiesel88";
const hash = "8846f7eaee8fb117ad06bdd830b7586c";
const other = "31d6cfe0d16ae931b73c59d7e0c089c0";
const id = "1fa66c0f-18bd-4133-b378-36d76f3a2ba0";
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
const blanks = "118272 304733 559020 201058 650210 417989 330968 228580";
const digits = blanks.replaceAll(" ", "");
const local = "v4.local.d3jQ0xkPqvWm7YbLrT2cN9sFhE5uZgA8oVtK6iRwXyB1lDnMpSaUfGeJ4HCzqT0vQx7n2Yk3m5Wb8r1L6p9s";
const multipart = (part: string) => txt(`--x7\r\n${part}\r\n--x7--\r\n`, "multipart/form-data; boundary=x7");
const part = (name: string, head: string) =>
  multipart(`Content-Disposition: form-data; name="file"; filename="${name}"${head}\r\n\r\nhello`);
const signedBy = (s: string) => `t=638900000000000000&c=MIIHhzAbCd&s=${s}x7Qd2&h=${s}z9Kf4`;

/** Secrets in the heads of parts, in the labels of fields, and behind the flags of tools. */
function inFields(s: string): Unforeseen {
  return [
    ["head: file name", `aB38Q~${s}${s}`, part(`aB38Q~${s}${s}.txt`, "")],
    ["head: a header", s, part("a.txt", `\r\nX-Upload-Token: ${s}`)],
    ["head: location", s, part("a.txt", `\r\nContent-Location: https://h/a?sig=${s}`)],
    ["head: no empty line", s, multipart(`Content-Type: text/plain\r\nX-Api-Key: ${s}`)],
    [
      "head: of an inner body",
      s,
      multipart(
        `Content-Type: multipart/mixed; boundary=y8\r\nX-Api-Key: ${s}\r\n\r\n--y8\r\nContent-Type: text/plain\r\n\r\na\r\n--y8--`,
      ),
    ],
    ["PASETO in a message", local.slice(9), msg(`The token ${local} has expired`)],
    ["PASETO in a header", local.slice(9), rep("X-Echo", local)],
    ["PASETO under a neutral name", local.slice(9), json({ item: local.replace("v4.local", "v2.public") })],
    ["recovery key with blanks", blanks, msg(`Enter ${blanks} to unlock C:`)],
    ["recovery key with dashes", blanks.replaceAll(" ", "–"), json({ note: blanks.replaceAll(" ", "–") })],
    ["recovery key of digits", digits, json({ key: digits })],
    ["recovery key of digits in a message", digits, msg(`Key ${digits} was rejected`)],
    ["domain and user", words, lr(`wmiexec.py contoso.local/anna:${words}@10.0.0.5`)],
    ["domain and user in quotes", words, lr(`secretsdump.py 'CONTOSO/svc$:${words}'@dc1`)],
    ["domain, user and quoted password", words, msg(`smbexec CONTOSO/anna:"${words}"@srv1 failed`)],
    ["cookies as objects: a GUID", id, json({ cookies: [{ name: "s.SessID", value: id }] })],
    [
      "cookies as objects: words",
      "north-west",
      json({ setCookies: [{ name: "lang", value: "north-west" }] }),
    ],
    ["cookies as objects: Key", words, json({ request: { cookies: [{ Key: "x", Value: words }] } })],
    ["names and values", words, json({ names: ["user", "password"], values: ["anna", words] })],
    ["keys and values", words, json({ keys: ["Bind-Password", "host"], values: [words, "srv1"] })],
    ["columns and one row", words, json({ columns: ["a", "apiSecret"], data: ["b", words] })],
    ["label: German", words, json({ label: "Kennwort des lokalen Kontos", content: words })],
    ["label: English", words, json({ name: "Password for the scanner", value: words })],
    ["label: French", words, json({ field: "Mot de passe du compte", answer: words })],
    ["label: brackets", words, json({ label: "Client secret (new)", input: words })],
    ["fallback of a variable", words, txt(`const password = process.env.PW || "${words}";`)],
    ["fallback of Python", words, txt(`client_secret = os.getenv("CS") or '${words}'`)],
    ["fallback of C#", words, txt(`var apiKey = config["ApiKey"] ?? "${words}";`)],
    ["verbatim literal", words, kql(`T | where Cmd has @"net use \\\\srv\\c$ /user:anna ${words}"`)],
    ["verbatim literal: flag", words, kql(`T | where Cmd contains @'runas /user:a -Password ${words}'`)],
    ["verbatim literal: script", words, lr(`Invoke-Command -Args @"net user anna ${words} /add"`)],
    [
      "user and flag: unknown tool",
      words,
      lr(`bloodhound-python -d contoso.com -u anna -p '${words}' -c All`),
    ],
    ["user and flag: long", words, lr(`certipy find --user anna -p ${words} -dc-ip 10.0.0.1`)],
    ["user and flag: slash", words, lr(`tool.exe /user:anna /pw ${words}`)],
    ["hash of a user", hash, lr(`nxc smb 10.0.0.5 -u anna -H ${hash}`)],
    ["hash of a user: both", hash, lr(`psexec.py anna@srv1 -hashes ${other}:${hash}`)],
    ["hash of a user: joined", hash, lr(`tool --hash=${hash} -u anna`)],
    ["IMAP", words, msg(`> a1 LOGIN anna@contoso.com "${words}"`)],
    ["IMAP, bare", words, msg(`A003 LOGIN anna ${words}\r\nA003 NO`)],
    ["IMAP, in a log", words, txt(`12:00:00 C: ab12 LOGIN "anna" "${words}"`)],
    ["piped at once", words, lr(`echo ${words}|kinit anna`)],
    ["piped at once, inner", words, lr(`bash -c "echo ${words}|sudo -S id"`)],
    ["piped at once, with a blank", words, lr(`cmd /c "echo ${words}| docker login"`)],
    ["single use: reset", s, msg(`Open https://contoso.com/reset-password?uid=42&t=${s} now`)],
    ["single use: verify", s, url(`/x?next=${encodeURIComponent(`https://contoso.com/verify?k=${s}`)}`)],
    ["single use: invitation", s, reply({ link: `https://contoso.com/invitations/?i=${s}` })],
    ["operation: header", s, rep("Azure-AsyncOperation", `https://h/x?api-version=1&${signedBy(s)}`)],
    ["operation: location", s, rep("Location", `https://h/x?${signedBy(s)}`)],
    ["operation: message", s, msg(`Poll https://h/x?${signedBy(s)} again`)],
  ];
}

export const inToolsAndFields: Unforeseen = inFields("Pl7Qz4vB3mKw9Xt2");

const image =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** What only looks the same. */
export const likeToolsAndFields: Lookalikes = [
  [
    "head of a part",
    part("password-policy.docx", "\r\nContent-Type: application/msword\r\nContent-ID: <token1@contoso>"),
    ['name=\\"file\\"; filename=\\"password-policy.docx\\"', "<token1@contoso>"],
  ],
  [
    "version of a format",
    msg("v2.public.preview-package of api v4.local.test"),
    ["v2.public.preview-package"],
  ],
  [
    "numbers with blanks",
    msg("Ports 118272 304733 559020 201058 and 650210"),
    ["118272 304733 559020 201058"],
  ],
  [
    "many digits",
    msg(`Number ${digits.slice(1)} or ${digits}1`),
    [`Number ${digits.slice(1)} or ${digits}1`],
  ],
  [
    "image in a registry",
    lr(`docker pull contoso/app:release-2026@sha256:${hash}${hash}`),
    ["app:release-2026@sha256"],
  ],
  ["path and mail", msg("see teams/anna: anna27@contoso.com"), ["teams/anna: anna27@contoso.com"]],
  [
    "names and harmless values",
    json({ names: ["host", "port"], values: [words, "Kiesel#1x"] }),
    [words, "Kiesel#1x"],
  ],
  [
    "names of secrets",
    json({ names: ["smtp-password", "api-token"], values: ["Enabled", "Disabled"] }),
    ["smtp-password", "Enabled"],
  ],
  ["values beside keys", json({ keys: ["severity"], values: ["High#2026x"] }), ["High#2026x"]],
  [
    "label of a policy",
    json({ label: "Password of local accounts", content: "Not configured" }),
    ["Not configured"],
  ],
  ["label of an alert", json({ title: "Password for anna changed", value: "Medium" }), ["Medium"]],
  ["label with a description", json({ name: "Client description", value: words }), [words]],
  ["fallback of a name", txt('const host = process.env.HOST || "srv-west-01x";'), ["srv-west-01x"]],
  [
    "verbatim words",
    kql('T | where Cmd has @"net use" and Path startswith @"C:\\Users\\anna27"'),
    ['has @\\"net use\\"', "anna27"],
  ],
  [
    "ports of a user",
    lr("docker run -u 1000 -p 8080:80 nginx && ssh -l anna -p 2222 srv1"),
    ["-p 8080:80 nginx", "-p 2222 srv1"],
  ],
  ["directory of a user", lr("install -u anna -p C:\\Tools\\Kiesel"), ["-p C:\\Tools\\Kiesel"]],
  ["hash of a file", lr(`Get-Item a.exe -Hash ${device}; hashcat -m 1000 -h`), [device, "-m 1000 -h"]],
  ["switches of a prompt", lr("Read-Host -AsSecureString 'Password'"), ["-AsSecureString 'Password'"]],
  [
    "command in a flag",
    lr('setup.exe /C:"inner.exe WORKSPACE_ID=0d8cc8ab AcceptEula=1 x7Qd2Kf9"'),
    ["inner.exe WORKSPACE_ID=0d8cc8ab"],
  ],
  ["login in capitals", msg("Step 3 LOGIN page failed2 again"), ["Step 3 LOGIN page"]],
  ["piped to a search", lr("echo severity27x|findstr anna"), ["severity27x|findstr"]],
  ["short parameter", url("/x?t=7d&s=Pl7Qz4vB3mKw9Xt2"), ["t=7d&s=Pl7Qz4vB3mKw9Xt2"]],
  ["parameters of a reset", url(`/devices/resetPassword?d=${id}&t=${device}`), [id, device]],
  [
    "state: German",
    msg("Kennwort: erforderlich, Passwort: abgelaufen"),
    ["Kennwort: erforderlich, Passwort: abgelaufen"],
  ],
  ["state: Swedish", msg("Lösenord: saknas"), ["Lösenord: saknas"]],
  ["state: Russian", msg("Пароль: требуется"), ["Пароль: требуется"]],
  ["small image", json({ logo: `data:image/png;base64,${image}` }), [image]],
  ["search key of a watchlist", json({ itemsSearchKey: "SourceIpAddress27" }), ["SourceIpAddress27"]],
  ["form of a certificate", form("c=MIIHhzPl7Qz4vB3m&a=1"), ["c=MIIHhzPl7Qz4vB3m"]],
];
