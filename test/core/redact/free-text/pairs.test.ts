import { expect, test } from "vitest";
import { pairSpans } from "../../../../src/core/redact/free-text/pairs.ts";
import { removed } from "../reader.ts";

/** A value that looks like a credential. */
const random = "Pl777Qz7vB3mKw9";

test.each([
  ["password=hunter2", "hunter2"],
  ["password = hunter2", "hunter2"],
  ["password: hunter2", "hunter2"],
  ["password:: hunter2", "hunter2"],
  ["password := hunter2", "hunter2"],
  ["password ?= hunter2", "hunter2"],
  ["password => hunter2", "hunter2"],
  ["password -> hunter2", "hunter2"],
  ["password <- hunter2", "hunter2"],
  ["password <<< hunter2", "hunter2"],
  ["password == 'hunter2'", "hunter2"],
  ["password === 'hunter2'", "hunter2"],
  ["password != 'hunter2'", "hunter2"],
  ["password =~ 'hunter2'", "hunter2"],
  ["password <> 'hunter2'", "hunter2"],
  ["password eq 'hunter2'", "hunter2"],
  ["password ne 'hunter2'", "hunter2"],
  ["password equals 'hunter2'", "hunter2"],
  ["password like 'hunter2'", "hunter2"],
  ["password in ('hunter2', 'gather3')", "hunter2", "gather3"],
  ["password !in~ ('hunter2')", "hunter2"],
  ["password has 'hunter2'", "hunter2"],
  ["password has_any ('hunter2')", "hunter2"],
  ["password contains_cs 'hunter2'", "hunter2"],
  ["password !startswith 'hunter2'", "hunter2"],
  ["password endswith_cs 'hunter2'", "hunter2"],
  ["password matches regex 'hunter2'", "hunter2"],
  ["password REG_SZ hunter2", "hunter2"],
  ["password REG_EXPAND_SZ hunter2", "hunter2"],
  ["password is hunter#2", "hunter#2"],
  ["password is: hunter#2", "hunter#2"],
  ["password was hunter#2", "hunter#2"],
  ["Passwort ist hunter#2", "hunter#2"],
  ["Passwort lautet hunter#2", "hunter#2"],
  ["password set to hunter#2", "hunter#2"],
  ["password is hunter2", "hunter2"],
  ["password is hunt#2", "hunt#2"],
  ["password is hun#2"],
  ["password is hunter#"],
  ["password is 1234#5"],
  ["password island"],
  ['パスワードは "hunter2"', "hunter2"],
  ['password("hunter#2")', "hunter#2"],
  ['password("hunter")'],
  ['password("a", "hunter#2")', "hunter#2"],
  ["password, 'hunter#2'", "hunter#2"],
])("the password in %j", (text, ...secrets) => {
  expect(removed(pairSpans, text)).toEqual(secrets);
});

test.each([
  ["password: 123"],
  ["password: 1234"],
  ["password: hunter", "hunter"],
  ["secret: hunter"],
  ["secret: hunter#2", "hunter#2"],
  ["secret = hunter", "hunter"],
  ["token = hunter"],
  ["token: hunter"],
  [`token: ${random}`, "Pl777Qz7vB3mKw9"],
  ["token = 'hunter'", "hunter"],
  ["token = '#'"],
  ["token = 'a'", "a"],
  ["password: HunterGatherer"],
  ["password: hunte"],
  ["password: ***"],
  ["password: required"],
  ["password: <your password>"],
  ["password: must not be empty"],
  ["password: the field is required"],
  ["password: correct horse Tr0ub4dor7Xq", "correct horse Tr0ub4dor7Xq"],
  [`password: correct horse ${random}, done`, "correct horse Pl777Qz7vB3mKw9"],
  [`password: x1#y is ${random}`, "x1#y"],
  [`password: x1#y user: ${random}`, "x1#y"],
  [`password: x1#y; ${random}`, "x1#y"],
  [`password = correct horse ${random}`, "correct horse Pl777Qz7vB3mKw9"],
  [`hash = ${random}`, "Pl777Qz7vB3mKw9"],
  ["hash = hunter#2"],
  ["hash = d41d8cd98f00b204e9800998ecf8427e"],
  ["code: hunter#2"],
  [`code: ${random}`, "Pl777Qz7vB3mKw9"],
  [`skipToken: ${random}`],
  [`name: ${random}`],
])("the value in %j", (text, ...secrets) => {
  expect(removed(pairSpans, text)).toEqual(secrets);
});

test.each([
  ['"password": "hunter2"', "hunter2"],
  ["'password': 'hunter2'", "hunter2"],
  ['\\"password\\": \\"hunter2\\"', "hunter2"],
  ['password = "hunter" + "gather"', "hunter", "gather"],
  ["password = “hunter2”", "hunter2"],
  ["password: [\"hunter2\", 'gather3']", "hunter2", "gather3"],
  ['password: {"a": "hunter2"}', "hunter2"],
  ['password: dynamic(["hunter#2"])', "hunter#2"],
  ['passwordHint: ["hunter#2"]'],
  ['tokens: ["hunter", "hunter#2"]', "hunter#2"],
  ['password == ("hunter")', "hunter"],
  ["Pwd={hunter2;x}; a=b", "hunter2;x"],
  ["Pwd={hunter2}; a=b", "hunter2"],
  ["Pwd={hunter2}x", "{hunter2}x"],
  ["password = tostring(x)"],
  ["password = f(x", "f(x"],
  ["password = (a)"],
  ["hash = [x1]"],
  ["Token = AccountUpn"],
  ["T | extend Token = AccountUpn"],
  ["T | extend Token=AccountUpn1#", "AccountUpn1#"],
  ["let Password = AccountUpn1"],
  ["where Password = Account.Upn_1"],
  [`T | extend Password = ${random}`, "Pl777Qz7vB3mKw9"],
  ["set Password = AccountUpn1", "AccountUpn1"],
  ["Server=x;Password=a b,c;User=d", "a b,c"],
  ["Password=a b;User=d", "a b"],
  ["Password: a1#b;User=d", "a1#b"],
  ["password: Bearer hunter#2", "hunter#2"],
  ["password: Basic hunter#2", "hunter#2"],
  ["password: !secret hunter#2", "hunter#2"],
  ["password: !!str hunter#2", "hunter#2"],
  ["password: &anchor hunter#2", "hunter#2"],
  ["password: |\n  hunter#2", "hunter#2"],
  ["password: >-\n  hunter#2\n  gather#3", "hunter#2", "gather#3"],
  ["password:\n  hunter#2", "hunter#2"],
  ["password:\n  - hunter#2\n  - gather#3\n  - hunter\n", "hunter#2", "gather#3"],
  ["password:\n- hunter#2\n- user: anna\n- gather#3", "hunter#2", "gather#3"],
  ['password:\n"hunter"', "hunter"],
  ['password:\n  "hunter",', "hunter"],
  ["password:\n\n  hunter#2", "hunter#2"],
  [`code:\n  ${random}`, "Pl777Qz7vB3mKw9"],
  ["code:\n  hunter#2"],
  ["password eq\n 'hunter#2'"],
  ["Token: 'take' Line: 1, Position: 12"],
  ["Token: 'take', Line 1"],
  [`Token: '${random}' Line: 1`, "Pl777Qz7vB3mKw9"],
  ["Password: 'take' Line: 1", "take"],
])("the secret in %j", (text, ...secrets) => {
  expect(removed(pairSpans, text)).toEqual(secrets);
});

test.each([
  ["Cookie: a=hunter#2; b=gather#3", "hunter#2", "gather#3"],
  ["Set-Cookie: a=hunter#2; Path=/", "hunter#2"],
  ["Missing cookie: sccauth"],
  ["Cookie: a=hunter#2\nb=c", "hunter#2"],
  ["Authorization: Bearer hunter#2", "hunter#2"],
  ["Authorization: Basic YTpodW50ZXIyMzQ=", "YTpodW50ZXIyMzQ="],
  ["proxy-authorization: Bearer hunter#2, x", "hunter#2"],
  ["authorization = 'Bearer hunter#2'", "Bearer hunter#2"],
  ["authorization eq Bearer"],
])("the secret in the header %j", (text, ...secrets) => {
  expect(removed(pairSpans, text)).toEqual(secrets);
});

test.each([
  ['"hunter#2" == Password', "hunter#2"],
  ["'hunter#2' === config.password", "hunter#2"],
  ["'hunter#2' =~ Password", "hunter#2"],
  ["'hunter#2' != Password", "hunter#2"],
  ["'hunter#2' = Password"],
  ["'hunter#2' == Name"],
  ["'required' == Password"],
  ["'hunter#2' ==         Password"],
  ["'hunter#2' ==          Password"],
])("the literal before its name in %j", (text, ...secrets) => {
  expect(removed(pairSpans, text)).toEqual(secrets);
});

test.each([
  [`with password ${random}`, "Pl777Qz7vB3mKw9"],
  [`with password "${random}"`, "Pl777Qz7vB3mKw9"],
  [`with password (${random}).`, "Pl777Qz7vB3mKw9"],
  [`password 7 ${random}`, "Pl777Qz7vB3mKw9"],
  [`password${random}`],
  [`the name ${random}`],
  [`the code ${random}`, "Pl777Qz7vB3mKw9"],
  ["the code aaaa1bbbb2cccc3d"],
  ["the password hunter#2"],
  [`password        ${random}`, "Pl777Qz7vB3mKw9"],
  [`password         ${random}`, "Pl777Qz7vB3mKw9"],
])("the word after a name in %j", (text, ...secrets) => {
  expect(removed(pairSpans, text)).toEqual(secrets);
});

test.each([
  [`password: x1#y b c d e f ${random}`, "x1#y b c d e f Pl777Qz7vB3mKw9"],
  [`password: x1#y b c d e f g ${random}`, "x1#y b c d e f g Pl777Qz7vB3mKw9"],
  [`password: mustard b ${random}`, "mustard b Pl777Qz7vB3mKw9"],
  [`password: must b ${random}`],
  [`password: xmust b ${random}`, "xmust b Pl777Qz7vB3mKw9"],
  [`ticket: x1#y b ${random}`],
  ["ticket: d41d8cd98f00b204e9800998ecf8427e", "d41d8cd98f00b204e9800998ecf8427e"],
  ["ticket: hunter#2"],
  ["hasło użytkownika: hunter"],
  ["hasło użytkownika: hunter#2", "hunter#2"],
  ["password == hunter2"],
  ["password eq hunter2"],
  [`password eq ${random}`, "Pl777Qz7vB3mKw9"],
  [`password contains ${random} and x`, "Pl777Qz7vB3mKw9"],
  ["password=123"],
  ["password=1234", "1234"],
  ["password='123'"],
  ["password='1234'", "1234"],
  ["password='12a'", "12a"],
  ["password='a12'", "a12"],
  ["token = '#a'", "#a"],
  ["token = 'a#'", "a#"],
  ["password2: hunter", "hunter"],
  ["password: hunterGatherer", "hunterGatherer"],
  ["password: Hunter", "Hunter"],
  ["kennwort: hunter", "hunter"],
  ["mypwd: hunter", "hunter"],
  ["apiKey: hunter"],
  ['password="secret: hunter#2"', "secret: hunter#2"],
  ["password='a', 'b#1'", "a"],
  ["password:\thunter2", "hunter2"],
  ["password\t=\thunter2", "hunter2"],
  ["password:\r\n  hunter#2", "hunter#2"],
  ["password: |2\n  hunter#2", "hunter#2"],
  ["password: |-  \n  hunter#2", "hunter#2"],
  ["password: !secret    hunter#2", "hunter#2"],
  ["password: x!secret hunter#2", "x!secret"],
  ["cookies: a=hunter#2; b=1", "a=hunter#2"],
  ["SetCookie: a=hunter#2; Path=/x1#y", "hunter#2"],
  ["cookie = a=hunter#2; b=gather#3", "a=hunter#2"],
  ["the authorization: Bearer abc#12", "abc#12"],
  ['authorization: "Bearer hunter#2"', "Bearer hunter#2"],
  ["authorizationUrl: https://contoso.com/x"],
  ["authorization: hunter#2 gather#3", "hunter#2"],
  ["mytoken: 'take' Line: 1", "take"],
  ["Tokens: 'take' Line: 1", "take"],
  ['password: dynamic (["hunter#2"])', "hunter#2"],
  ['password: [ "hunter#2"]', "hunter#2"],
  [`ticket: ["${random}", "hunter"]`, "Pl777Qz7vB3mKw9"],
  ['ticket in ("hunter")'],
  ["Pwd: {hunter2}", "{hunter2"],
  ["Pwd={hunter2}", "hunter2"],
  ["ticket={hunter2}"],
  ["Pwd=x{hunter2}", "x{hunter2"],
  ["password: [x1#y", "[x1#y"],
  [`ticket: [${random}`],
  ["a:1;password:x y#1;b=2"],
  ["T | extend Password=AccountUpn1", "AccountUpn1"],
  ["T | extend Password =AccountUpn1", "AccountUpn1"],
  ["T | extend Password= AccountUpn1", "AccountUpn1"],
  ["T | extend Password: AccountUpn1", "AccountUpn1"],
  [`Server=x;Password=a1#b ${random} c;User=d`, "a1#b Pl777Qz7vB3mKw9 c"],
  ["password:\n* hunter#2\n* gather#3", "hunter#2", "gather#3"],
  ["password:\n  - required\n  - hunter#2", "hunter#2"],
  ["password:\n  - it must not be empty\n  - hunter#2", "hunter#2"],
  ["password:\n  - user = anna\n  - hunter#2", "hunter#2"],
  ["password:\n  - user:anna#1", "user:anna#1"],
  ["password:\n  - 'hunter'\n  - gather's", "hunter"],
  ["password:\n  ''\n  hunter#2"],
  [`ticket:\n  - hunter#2\n  - ${random}`, "Pl777Qz7vB3mKw9"],
])("the value in %j and nothing else", (text, ...secrets) => {
  expect(removed(pairSpans, text)).toEqual(secrets);
});

test("at most 50 lines follow a name", () => {
  const text = `password:\n${"  - hunter#2\n".repeat(60)}`;
  expect(removed(pairSpans, text)).toHaveLength(50);
});

test.each([
  ["mine = hunter", "hunter"],
  ["mine: 5", "5"],
  ["mine: •••"],
  ["mine: required", "required"],
  ["mine: ''"],
  ["yours: hunter#2"],
])("the value of a name added by the user in %j", (text, ...secrets) => {
  expect(removed(pairSpans, text, ["mine"])).toEqual(secrets);
});

test.each([
  ["'hunter#2' ==password", "hunter#2"],
  ["'hunter#2' == $password"],
  ["'hunter#2' !== password", "hunter#2"],
  ["'password' == password"],
  ["'hunter#2' <== password"],
  ["hunter#2 == password"],
])("the literal in %j", (text, ...secrets) => {
  expect(removed(pairSpans, text)).toEqual(secrets);
});

test.each([
  [`password ${random}!`, "Pl777Qz7vB3mKw9"],
  [`password ${random}.`, "Pl777Qz7vB3mKw9"],
  ["password abcDEfGhIjKlmNoP"],
  [`ticket ${random.toLowerCase()}`],
  [`ticket ${random.toUpperCase()}`],
  [`ticket ${random}`, "Pl777Qz7vB3mKw9"],
  [`"password" ${random}`, "Pl777Qz7vB3mKw9"],
  [`password; ${random}`],
  [random],
])("the conspicuous word in %j", (text, ...secrets) => {
  expect(removed(pairSpans, text)).toEqual(secrets);
});
