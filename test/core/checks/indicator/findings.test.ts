import { expect, test } from "vitest";
import { domainName } from "../../../../src/core/checks/indicator/domain-name.ts";
import { hashValue } from "../../../../src/core/checks/indicator/hash-value.ts";
import { ipAddress } from "../../../../src/core/checks/indicator/ip-address.ts";
import { urlValue } from "../../../../src/core/checks/indicator/url-value.ts";
import { failed, marked, mde, refusal } from "../failed.ts";

const kinds = {
  IpAddress: { check: ipAddress, code: "InvalidIpAddress" },
  DomainName: { check: domainName, code: "InvalidDomainName" },
  Url: { check: urlValue, code: "InvalidUrl" },
  FileSha1: { check: hashValue, code: "InvalidHashValue" },
  FileSha256: { check: hashValue, code: "InvalidHashValue" },
};

/** Each finding as `check facts certainty in part: marked text => expected`, with what its edit sends. */
function said(indicatorType: keyof typeof kinds, indicatorValue: string, code?: string): string[] {
  const { check, code: named } = kinds[indicatorType];
  const request = JSON.stringify({ indicatorType, indicatorValue });
  const sent = { method: "POST", url: `${mde}/indicators`, request, body: refusal(code ?? named) };
  return check.run(failed(sent)).map((found) => {
    const { certainty, args, expected, edits, place } = found;
    const facts = Object.entries(args).map(([name, fact]) => `${name} ${JSON.stringify(fact)}`);
    const right = expected ? ` => ${expected.join(" | ")}` : "";
    const sends = (edits ?? []).map(
      ({ part, start, end, text }) => `, ${part} ${request.slice(start, end)} to ${text}`,
    );
    return `${found.check} ${facts.join(" ")} ${certainty} in ${place?.part}: ${marked(request, found)}${right}${sends.join("")}`;
  });
}

test.each([
  ["10.0.0.1"],
  ["10.0.0.256", 'ip-address flaw "octet" certain in body: 256'],
  ["256.0.0", 'ip-address flaw "octets" count 3 certain in body: 256.0.0'],
  ["10.0.0", 'ip-address flaw "octets" count 3 certain in body: 10.0.0'],
  ["10.0.0.1.2", 'ip-address flaw "octets" count 5 certain in body: 10.0.0.1.2'],
  ["10..0.1", 'ip-address flaw "octets" count 3 certain in body: 10..0.1'],
  ["010.0.0.01", 'ip-address flaw "zeros" likely in body: 010 => 10.0.0.1'],
  ["10.0.0.1:443", 'ip-address flaw "port" certain in body: :443 => 10.0.0.1, body 10.0.0.1:443 to 10.0.0.1'],
  ["10.0.0.1:443210", 'ip-address flaw "group" certain in body: 10.0.0.1'],
  ["10.0.0.999:443", 'ip-address flaw "group" certain in body: 10.0.0.999'],
  ["10.0.0.0/24", 'ip-address flaw "network" certain in body: /24 => 10.0.0.0'],
  ["10.0.0.1/32", 'ip-address flaw "network" certain in body: /32 => 10.0.0.1, body 10.0.0.1/32 to 10.0.0.1'],
  ["::1/128", 'ip-address flaw "network" certain in body: /128 => ::1, body ::1/128 to ::1'],
  ["::1/32", 'ip-address flaw "network" certain in body: /32 => ::1'],
  ["10.0.0.1/24/x", 'ip-address flaw "network" certain in body: /24/x => 10.0.0.1'],
  ["10.0.0.1-10.0.0.9", 'ip-address flaw "range" certain in body: 10.0.0.1-10.0.0.9'],
  ["10.0.0.1 - 10.0.0.9", 'ip-address flaw "range" certain in body: 10.0.0.1 - 10.0.0.9'],
  ["10.0.0.*", 'ip-address flaw "range" certain in body: 10.0.0.*'],
  ["10.*.*.*", 'ip-address flaw "range" certain in body: 10.*.*.*'],
  ["10.0.0.1-9", 'ip-address flaw "range" certain in body: 10.0.0.1-9'],
  ["10.0.0.1,10.0.0.2", 'ip-address flaw "list" certain in body: 10.0.0.1,10.0.0.2'],
  ["10.0.0.1;10.0.0.2", 'ip-address flaw "list" certain in body: 10.0.0.1;10.0.0.2'],
  ["10.0.0.1|10.0.0.2", 'ip-address flaw "list" certain in body: 10.0.0.1|10.0.0.2'],
  ["10.0.0.1 10.0.0.2", 'ip-address flaw "list" certain in body: 10.0.0.1 10.0.0.2'],
  ["[::1]", 'ip-address flaw "brackets" certain in body: [::1] => ::1, body [::1] to ::1'],
  ["[::1]:443", 'ip-address flaw "port" certain in body: [::1]:443 => ::1, body [::1]:443 to ::1'],
  ["[x]", 'ip-address flaw "brackets" certain in body: [x]'],
  ["fe80::1%eth0", 'ip-address flaw "zone" likely in body: %eth0 => fe80::1'],
  ["10.0.0.1%3", 'ip-address flaw "zone" likely in body: %3 => 10.0.0.1'],
  ["x%3", 'ip-address flaw "zone" likely in body: %3'],
  ["1:2:3:4:5:6:7", 'ip-address flaw "groups" count 7 certain in body: 1:2:3:4:5:6:7'],
  ["1::2::3", 'ip-address flaw "compressed" certain in body: ::'],
  ["1:2:3:4:5:6:7:12345", 'ip-address flaw "group" certain in body: 12345'],
  ["1:2:g:4:5:6:7:8", 'ip-address flaw "group" certain in body: g'],
  ["::10.0.0.1x", 'ip-address flaw "group" certain in body: 10.0.0.1x'],
  ["10.0.0.1:2:3", 'ip-address flaw "group" certain in body: 10.0.0.1'],
  ["1:2:3:10.0.0.1", 'ip-address flaw "groups" count 4 certain in body: 1:2:3:10.0.0.1'],
  [
    "http://10.0.0.1",
    'indicator-type value "http://10.0.0.1" certain in body: IpAddress => Url, body IpAddress to Url',
  ],
  [
    "http://10.0.0.1:80/x",
    'indicator-type value "http://10.0.0.1:80/x" certain in body: IpAddress => Url, body IpAddress to Url',
  ],
  [
    "https://[::1]:80/x?y",
    'indicator-type value "https://[::1]:80/x?y" certain in body: IpAddress => Url, body IpAddress to Url',
  ],
  [
    "http://contoso.com/",
    'indicator-type value "http://contoso.com/" certain in body: IpAddress => Url, body IpAddress to Url',
  ],
  ["xhttp//10.0.0.1", 'ip-address flaw "character" certain in body: x'],
  [
    "contoso.com",
    'indicator-type value "contoso.com" certain in body: IpAddress => DomainName, body IpAddress to DomainName',
  ],
  ["10.0.0.x", 'ip-address flaw "character" certain in body: x'],
  ["x", 'ip-address flaw "character" certain in body: x'],
  ["10_0", 'ip-address flaw "character" certain in body: _'],
])("the address %j", (value, ...expected) => {
  expect(said("IpAddress", value)).toEqual(expected);
});

test.each([
  ["contoso.com"],
  ["https://contoso.com/x", 'domain-name flaw "scheme" certain in body: https:// => contoso.com'],
  [
    "https://contoso.com:443",
    'domain-name flaw "scheme" certain in body: https:// => contoso.com, body https://contoso.com:443 to contoso.com',
  ],
  ["https://a@contoso.com/"],
  ["https://anna:x@contoso.com/"],
  ["ftp:/contoso.com", 'domain-name flaw "scheme" certain in body: ftp:/ => contoso.com'],
  ["1ttp://contoso.com", 'domain-name flaw "path" certain in body: //contoso.com'],
  [
    "h2://contoso.com",
    'domain-name flaw "scheme" certain in body: h2:// => contoso.com, body h2://contoso.com to contoso.com',
  ],
  ["https://", 'domain-name flaw "scheme" certain in body: https://'],
  [
    "contoso.com/",
    'domain-name flaw "path" certain in body: / => contoso.com, body contoso.com/ to contoso.com',
  ],
  ["contoso.com/a", 'domain-name flaw "path" certain in body: /a => contoso.com'],
  ["contoso.com:8080/a", 'domain-name flaw "path" certain in body: /a => contoso.com'],
  ["contoso.com:8080a/b", 'domain-name flaw "path" certain in body: /b'],
  [
    "contoso.com?a",
    'domain-name flaw "path" certain in body: ?a => contoso.com, body contoso.com?a to contoso.com',
  ],
  [
    "contoso.com#a",
    'domain-name flaw "path" certain in body: #a => contoso.com, body contoso.com#a to contoso.com',
  ],
  [
    "contoso.com\\a",
    'domain-name flaw "path" certain in body: contoso.com\\\\a => contoso.com, body contoso.com\\\\a to contoso.com',
  ],
  ["/contoso.com", 'domain-name flaw "path" certain in body: /contoso.com'],
  [
    "10.0.0.1",
    'indicator-type value "10.0.0.1" certain in body: DomainName => IpAddress, body DomainName to IpAddress',
  ],
  [
    "contoso.com:8080",
    'domain-name flaw "port" certain in body: :8080 => contoso.com, body contoso.com:8080 to contoso.com',
  ],
  ["contoso.com:808080", 'domain-name flaw "character" character ":" certain in body: :'],
  [
    "anna@contoso.com",
    'domain-name flaw "email" certain in body: anna@ => contoso.com, body anna@contoso.com to contoso.com',
  ],
  [
    "a@b@contoso.com",
    'domain-name flaw "email" certain in body: a@b@ => contoso.com, body a@b@contoso.com to contoso.com',
  ],
  [
    "@contoso.com",
    'domain-name flaw "email" certain in body: @ => contoso.com, body @contoso.com to contoso.com',
  ],
  [
    "*.contoso.com",
    'domain-name flaw "wildcard" certain in body: * => contoso.com, body *.contoso.com to contoso.com',
  ],
  ["a.*.com", 'domain-name flaw "character" character "*" certain in body: *'],
  ["conto so.com", 'domain-name flaw "space" certain in body:  '],
  ["contoso.com.", 'domain-name flaw "trailing-dot" likely in body: . => contoso.com'],
  [`${"a.".repeat(125)}com`],
  [
    `${"a.".repeat(126)}com`,
    'domain-name flaw "long-name" length 255 certain in body: a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.com',
  ],
  [`${"a".repeat(63)}.com`],
  [
    `${"a".repeat(64)}.com`,
    'domain-name flaw "long-label" length 64 certain in body: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ],
  [
    `b.${"a".repeat(64)}`,
    'domain-name flaw "long-label" length 64 certain in body: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ],
  ["contoso..com", 'domain-name flaw "empty-label" certain in body: ..'],
  [".contoso.com", 'domain-name flaw "empty-label" certain in body: .'],
  ["-contoso.com", 'domain-name flaw "hyphen" certain in body: -contoso'],
  ["a.contoso-.com", 'domain-name flaw "hyphen" certain in body: contoso-'],
  ["a_b.contoso.com", 'domain-name flaw "underscore" likely in body: _'],
  ["münchen.de", 'domain-name flaw "international" likely in body: ü => xn--mnchen-3ya.de'],
  ["a.münchen.de", 'domain-name flaw "international" likely in body: ü => a.xn--mnchen-3ya.de'],
  ["conto$o.com", 'domain-name flaw "character" character "$" certain in body: $'],
  ["a.conto$o.com", 'domain-name flaw "character" character "$" certain in body: $'],
  ["contoso", 'domain-name flaw "single-label" likely in body: contoso'],
  ["😀.com", 'domain-name flaw "international" likely in body: 😀 => xn--e28h.com'],
])("the domain %j", (value, ...expected) => {
  expect(said("DomainName", value)).toEqual(expected);
});

test.each([
  ["https://contoso.com/a"],
  [
    "contoso.com/a",
    'url-value flaw "scheme" likely in body: contoso.com/a => https://contoso.com/a | http://contoso.com/a',
  ],
  [
    "//contoso.com/a b",
    'url-value flaw "scheme" likely in body: //contoso.com/a b => https://contoso.com/a%20b | http://contoso.com/a%20b',
  ],
  [
    "://contoso.com/a",
    'url-value flaw "scheme" likely in body: ://contoso.com/a => https://contoso.com/a | http://contoso.com/a',
  ],
  [
    "https:/contoso.com",
    'url-value flaw "slashes" certain in body: https:/ => https://contoso.com, body https:/contoso.com to https://contoso.com',
  ],
  [
    "https:contoso.com",
    'url-value flaw "slashes" certain in body: https: => https://contoso.com, body https:contoso.com to https://contoso.com',
  ],
  [
    "https//contoso.com",
    'url-value flaw "slashes" certain in body: https// => https://contoso.com, body https//contoso.com to https://contoso.com',
  ],
  [
    "http/contoso.com",
    'url-value flaw "slashes" certain in body: http/ => http://contoso.com, body http/contoso.com to http://contoso.com',
  ],
  [
    "https:/contoso.com/a b",
    'url-value flaw "slashes" certain in body: https:/ => https://contoso.com/a%20b, body https:/contoso.com/a b to https://contoso.com/a%20b',
  ],
  ["http:///contoso.com", 'url-value flaw "host" certain in body: http:///contoso.com'],
  [
    "https:\\\\contoso.com\\a b",
    'url-value flaw "backslash" certain in body: https:\\\\\\\\contoso.com\\\\a b => https://contoso.com/a%20b, body https:\\\\\\\\contoso.com\\\\a b to https://contoso.com/a%20b',
  ],
  [
    "https://contoso.com\\a",
    'url-value flaw "backslash" certain in body: https://contoso.com\\\\a => https://contoso.com/a, body https://contoso.com\\\\a to https://contoso.com/a',
  ],
  ["contoso.com\\a", 'url-value flaw "backslash" certain in body: contoso.com\\\\a'],
  ["\\\\contoso\\a", 'url-value flaw "backslash" certain in body: \\\\\\\\contoso\\\\a'],
  ["x-a:\\\\contoso\\a", 'url-value flaw "backslash" certain in body: x-a:\\\\\\\\contoso\\\\a'],
  [
    "https://contoso.com/a b",
    'url-value flaw "space" certain in body:   => https://contoso.com/a%20b, body https://contoso.com/a b to https://contoso.com/a%20b',
  ],
  [
    "https://contoso.com/a  bü",
    'url-value flaw "space" certain in body:   => https://contoso.com/a%20%20b%C3%BC, body https://contoso.com/a  bü to https://contoso.com/a%20%20b%C3%BC',
  ],
  [
    "hxxps://contoso.com",
    'stray-characters stray "defanged" kind "url" certain in body: hxxps://contoso.com => https://contoso.com, body hxxps://contoso.com to https://contoso.com',
  ],
  [
    "h**p://contoso.com",
    'stray-characters stray "defanged" kind "url" certain in body: h**p://contoso.com => http://contoso.com, body h**p://contoso.com to http://contoso.com',
  ],
  [
    "https://contoso[.]com",
    'stray-characters stray "defanged" kind "url" certain in body: https://contoso[.]com => https://contoso.com, body https://contoso[.]com to https://contoso.com',
  ],
  ["https://contoso.com/x[.]y"],
  ["https://", 'url-value flaw "host" certain in body: https://'],
  ["https:///x", 'url-value flaw "host" certain in body: https:///x'],
  ["https://?x", 'url-value flaw "host" certain in body: https://?x'],
  ["https://contoso.com/100%", 'url-value flaw "percent" likely in body: % => https://contoso.com/100%25'],
  ["https://contoso.com/%4g", 'url-value flaw "percent" likely in body: % => https://contoso.com/%254g'],
  ["https://contoso.com/%g4", 'url-value flaw "percent" likely in body: % => https://contoso.com/%25g4'],
  ["https://contoso.com/%41"],
  [
    "https://contoso.com/ü",
    'url-value flaw "unencoded" character "ü" likely in body: ü => https://contoso.com/%C3%BC',
  ],
  [
    "https://contoso.com/{a}",
    'url-value flaw "unencoded" character "{" likely in body: { => https://contoso.com/%7Ba%7D',
  ],
  [
    "https://contoso.com/a|b|",
    'url-value flaw "unencoded" character "|" likely in body: | => https://contoso.com/a%7Cb%7C',
  ],
  [
    "https://contoso.com/😀",
    'url-value flaw "unencoded" character "😀" likely in body: 😀 => https://contoso.com/%F0%9F%98%80',
  ],
  ["a1+b://contoso.com/"],
])("the URL %j", (value, ...expected) => {
  expect(said("Url", value)).toEqual(expected);
  expect(said("Url", value, "BadRequest").length).toBe(expected.length);
});

const sha1 = "4388963aaa83afe2042a46a3c017ad50bdcdafb3";
const base64 = (hex: string) =>
  btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((byte) => Number(`0x${byte}`))));

test.each([
  [sha1],
  [sha1.toUpperCase()],
  [
    sha1.slice(1),
    'hash-value flaw "length" length 39 takes [{"name":"SHA-1","length":40}] certain in body: 388963aaa83afe2042a46a3c017ad50bdcdafb3',
  ],
  [
    `${sha1}a`,
    'hash-value flaw "length" length 41 takes [{"name":"SHA-1","length":40}] certain in body: 4388963aaa83afe2042a46a3c017ad50bdcdafb3a',
  ],
  [
    `${sha1.slice(1)}g`,
    'hash-value flaw "character" length 40 character "g" position 40 takes [{"name":"SHA-1","length":40}] certain in body: g',
  ],
  [
    `${sha1.slice(2)}😀`,
    'hash-value flaw "character" length 40 character "😀" position 39 takes [{"name":"SHA-1","length":40}] certain in body: 😀',
  ],
  [
    `g${sha1.slice(1)}`,
    'hash-value flaw "character" length 40 character "g" position 1 takes [{"name":"SHA-1","length":40}] certain in body: g',
  ],
  [
    `sha1:${sha1}`,
    'hash-value flaw "prefix" length 45 takes [{"name":"SHA-1","length":40}] certain in body: sha1:4388963aaa83afe2042a46a3c017ad50bdcdafb3 => 4388963aaa83afe2042a46a3c017ad50bdcdafb3, body sha1:4388963aaa83afe2042a46a3c017ad50bdcdafb3 to 4388963aaa83afe2042a46a3c017ad50bdcdafb3',
  ],
  [
    `SHA-1 = ${sha1}`,
    'hash-value flaw "prefix" length 48 takes [{"name":"SHA-1","length":40}] certain in body: SHA-1 = 4388963aaa83afe2042a46a3c017ad50bdcdafb3 => 4388963aaa83afe2042a46a3c017ad50bdcdafb3, body SHA-1 = 4388963aaa83afe2042a46a3c017ad50bdcdafb3 to 4388963aaa83afe2042a46a3c017ad50bdcdafb3',
  ],
  [
    `sha256:${sha1}`,
    'hash-value flaw "prefix" length 47 takes [{"name":"SHA-1","length":40}] certain in body: sha256:4388963aaa83afe2042a46a3c017ad50bdcdafb3 => 4388963aaa83afe2042a46a3c017ad50bdcdafb3, body sha256:4388963aaa83afe2042a46a3c017ad50bdcdafb3 to 4388963aaa83afe2042a46a3c017ad50bdcdafb3',
  ],
  [
    `md5 ${sha1}`,
    'hash-value flaw "prefix" length 44 takes [{"name":"SHA-1","length":40}] certain in body: md5 4388963aaa83afe2042a46a3c017ad50bdcdafb3 => 4388963aaa83afe2042a46a3c017ad50bdcdafb3, body md5 4388963aaa83afe2042a46a3c017ad50bdcdafb3 to 4388963aaa83afe2042a46a3c017ad50bdcdafb3',
  ],
  [
    `hash=${sha1}`,
    'hash-value flaw "prefix" length 45 takes [{"name":"SHA-1","length":40}] certain in body: hash=4388963aaa83afe2042a46a3c017ad50bdcdafb3 => 4388963aaa83afe2042a46a3c017ad50bdcdafb3, body hash=4388963aaa83afe2042a46a3c017ad50bdcdafb3 to 4388963aaa83afe2042a46a3c017ad50bdcdafb3',
  ],
  [
    `0x${sha1}`,
    'hash-value flaw "prefix" length 42 takes [{"name":"SHA-1","length":40}] certain in body: 0x4388963aaa83afe2042a46a3c017ad50bdcdafb3 => 4388963aaa83afe2042a46a3c017ad50bdcdafb3, body 0x4388963aaa83afe2042a46a3c017ad50bdcdafb3 to 4388963aaa83afe2042a46a3c017ad50bdcdafb3',
  ],
  [
    `xsha1:${sha1}`,
    'hash-value flaw "character" length 46 character "x" position 1 takes [{"name":"SHA-1","length":40}] certain in body: x',
  ],
  [
    sha1.replace(/(..)(?!$)/g, "$1-"),
    'hash-value flaw "separators" length 59 takes [{"name":"SHA-1","length":40}] certain in body: 43-88-96-3a-aa-83-af-e2-04-2a-46-a3-c0-17-ad-50-bd-cd-af-b3 => 4388963aaa83afe2042a46a3c017ad50bdcdafb3, body 43-88-96-3a-aa-83-af-e2-04-2a-46-a3-c0-17-ad-50-bd-cd-af-b3 to 4388963aaa83afe2042a46a3c017ad50bdcdafb3',
  ],
  [
    sha1.replace(/(..)(?!$)/g, "$1:"),
    'hash-value flaw "separators" length 59 takes [{"name":"SHA-1","length":40}] certain in body: 43:88:96:3a:aa:83:af:e2:04:2a:46:a3:c0:17:ad:50:bd:cd:af:b3 => 4388963aaa83afe2042a46a3c017ad50bdcdafb3, body 43:88:96:3a:aa:83:af:e2:04:2a:46:a3:c0:17:ad:50:bd:cd:af:b3 to 4388963aaa83afe2042a46a3c017ad50bdcdafb3',
  ],
  [
    sha1.replace(/(..)(?!$)/g, "$1 "),
    'hash-value flaw "separators" length 59 takes [{"name":"SHA-1","length":40}] certain in body: 43 88 96 3a aa 83 af e2 04 2a 46 a3 c0 17 ad 50 bd cd af b3 => 4388963aaa83afe2042a46a3c017ad50bdcdafb3, body 43 88 96 3a aa 83 af e2 04 2a 46 a3 c0 17 ad 50 bd cd af b3 to 4388963aaa83afe2042a46a3c017ad50bdcdafb3',
  ],
  [
    base64(sha1),
    'hash-value flaw "base64" length 28 takes [{"name":"SHA-1","length":40}] certain in body: Q4iWOqqDr+IEKkajwBetUL3Nr7M= => 4388963aaa83afe2042a46a3c017ad50bdcdafb3, body Q4iWOqqDr+IEKkajwBetUL3Nr7M= to 4388963aaa83afe2042a46a3c017ad50bdcdafb3',
  ],
  [
    base64(sha1).replaceAll("+", "-").replaceAll("/", "_"),
    'hash-value flaw "base64" length 28 takes [{"name":"SHA-1","length":40}] certain in body: Q4iWOqqDr-IEKkajwBetUL3Nr7M= => 4388963aaa83afe2042a46a3c017ad50bdcdafb3, body Q4iWOqqDr-IEKkajwBetUL3Nr7M= to 4388963aaa83afe2042a46a3c017ad50bdcdafb3',
  ],
  [
    `${base64(sha1)}=`,
    'hash-value flaw "character" length 29 character "Q" position 1 takes [{"name":"SHA-1","length":40}] certain in body: Q',
  ],
  [
    "d41d8cd98f00b204e9800998ecf8427e",
    'indicator-type value "d41d8cd98f00b204e9800998ecf8427e" certain in body: FileSha1 => FileMd5, body FileSha1 to FileMd5',
  ],
  [
    "a".repeat(64),
    'indicator-type value "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" certain in body: FileSha1 => FileSha256, body FileSha1 to FileSha256',
  ],
  [
    "a".repeat(128),
    'hash-type looksLike "SHA-512" takes [{"name":"SHA-1","length":40}] certain in body: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ],
])("the SHA-1 %j", (value, ...expected) => {
  expect(said("FileSha1", value)).toEqual(expected);
});

test.each([
  ["a".repeat(64)],
  [
    "a".repeat(63),
    'hash-value flaw "length" length 63 takes [{"name":"SHA-256","length":64}] certain in body: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ],
  [
    sha1,
    'indicator-type value "4388963aaa83afe2042a46a3c017ad50bdcdafb3" certain in body: FileSha256 => FileSha1, body FileSha256 to FileSha1',
  ],
  [
    base64("fb".repeat(32)),
    'hash-value flaw "base64" length 44 takes [{"name":"SHA-256","length":64}] certain in body: +/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/s= => fbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfb, body +/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/s= to fbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfb',
  ],
  [
    base64("ff".repeat(32)),
    'hash-value flaw "base64" length 44 takes [{"name":"SHA-256","length":64}] certain in body: //////////////////////////////////////////8= => ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, body //////////////////////////////////////////8= to ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  ],
])("the SHA-256 %j", (value, ...expected) => {
  expect(said("FileSha256", value)).toEqual(expected);
});
