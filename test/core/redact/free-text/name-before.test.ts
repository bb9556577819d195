import { expect, test } from "vitest";
import { nameBefore } from "../../../../src/core/redact/free-text/name-before.ts";
import type { Look } from "../../../../src/core/redact/look.ts";
import { levelOf } from "../../../../src/core/redact/names.ts";

const nothing = () => [];
const look: Look = {
  level: levelOf,
  inside: nothing,
  through: nothing,
  echoes: nothing,
  isFact: () => false,
  meet: () => undefined,
};

/** The name before the first `=`, as text and level; `“…”` if it is quoted. */
function named(text: string, floor = 0): string | undefined {
  const name = nameBefore(text, text.indexOf("="), floor, look);
  return name && `${name.isQuoted ? `“${name.text}”` : name.text} ${name.level}`;
}

test.each([
  ["password=", "password secret"],
  ["a password =", "password secret"],
  ["a password\t =", "password secret"],
  ["(password=", "password secret"],
  ["contraseña=", "contraseña secret"],
  ["パスワード=", "パスワード secret"],
  ["a_b$c.d-e@f%g*h[0]=", "a_b$c.d-e@f%g*h[0 no"],
  ["--password=", "password secret"],
  ["*.password[]=", "password[ secret"],
  ["password.=", "password secret"],
  ["password…?*† =", "password secret"],
  ["tolower(Password)=", "Password secret"],
  ["=", undefined],
  [" =", undefined],
  ["a (=", undefined],
  ["password\n=", undefined],
  ["password \r\n =", undefined],
  ['"password"=', "“password” secret"],
  ['"password" \n =', "“password” secret"],
  ["'password'=", "“password” secret"],
  ["`password`=", "“password” secret"],
  ["“password”=", "“password” secret"],
  ["‘password’=", "“password” secret"],
  ["a “b” “password”=", "“password” secret"],
  ['\\"password\\"=', "“password” secret"],
  ['["password"]=', "“password” secret"],
  ['"a b password"=', "“a b password” secret"],
  ['"=', undefined],
  ['password"=', undefined],
  ["”password”=", undefined],
  ["[a]=", "a no"],
  ["[Net.NetworkCredential]::new=", "[Net.NetworkCredential secret"],
  ["[a]NetworkCredential::new=", "[a]NetworkCredential secret"],
  ["(NetworkCredential::new=", "NetworkCredential secret"],
  ["NetworkCredential:new=", "new no"],
  ["NetworkCredential::add=", "add no"],
  ["password×=", undefined],
  ['"password"] =', "“password” secret"],
  ["password] =", "password secret"],
  ['"password"x =', "x no"],
  ['"password"\n x =', "x no"],
  ["password new=", "new no"],
])("the name before = in %j is %j", (text, name) => {
  expect(named(text)).toBe(name);
});

test("the name starts at its first character or quotation mark", () => {
  expect(nameBefore("a password=", 10, 0, look)?.start).toBe(2);
  expect(nameBefore("a 'password'=", 12, 0, look)?.start).toBe(2);
});

test("nothing before the floor belongs to the name", () => {
  expect(named("password=", 4)).toBe("word no");
  expect(named("password=", 8)).toBeUndefined();
  expect(named("'password'=", 1)).toBeUndefined();
  expect(named("'password'=", 0)).toBe("“password” secret");
  expect(named("client key=", 7)).toBe("key key");
  expect(named("a password =", 11)).toBeUndefined();
  expect(named("  =", 2)).toBeUndefined();
  expect(named("secret key=", 0)).toBe("key secret");
  expect(named("secret key=", 6)).toBe("key key");
  expect(named("secret key=", 7)).toBe("key key");
  expect(named("secret key=", 3)).toBe("key key");
});

test("a name has at most 120 characters", () => {
  expect(named(`password${"x".repeat(120)}=`)).toBe(`${"x".repeat(120)} no`);
  expect(named(`"password${"x".repeat(110)}"=`)).toBe(`“password${"x".repeat(110)}” no`);
  expect(named(`"password${"x".repeat(111)}"=`)).toBeUndefined();
});

test.each([
  ["API key=", "key secret"],
  ["the API key=", "key secret"],
  ["client secret key=", "key secret"],
  ["secret key=", "key secret"],
  ["mot de passe=", "passe secret"],
  ["access code=", "code key"],
  ["session cookie=", "cookie secret"],
  ["recovery phrase=", "phrase secret"],
  ["status code=", "code key"],
  ["secret\tkey=", "key key"],
  ["secret  key=", "key key"],
  ["secret 1 key=", "key key"],
  ["next page token=", "token no"],
  ["continuation token=", "token no"],
  ["public key=", "key key"],
  ["API (key=", "key key"],
])("the words before the name in %j count: %s", (text, name) => {
  expect(named(text)).toBe(name);
});

test.each([
  ["password for anna=", "anna likely"],
  ["Password of the user anna=", "anna likely"],
  ["(passwort für anna.schmidt@contoso.com=", "anna.schmidt@contoso.com likely"],
  ["mot de passe de l’utilisateur=", "utilisateur likely"],
  ["Пароль пользователя=", "пользователя likely"],
  ["пароль учетной записи Анна=", "Анна likely"],
  ["пароль администратора=", "администратора likely"],
  ["parola d'ordine=", "ordine likely"],
  ["hasło użytkownika=", "użytkownika likely"],
  ["password by anna=", "anna no"],
  ["mypassword for anna=", "anna no"],
  ["password for password=", "password secret"],
  ["password is anna=", "anna no"],
])("the owner of a password names it, %j: %s", (text, name) => {
  expect(named(text)).toBe(name);
});

test("an owner counts within 80 characters and after the floor", () => {
  const long = "x".repeat(40);
  expect(named(`password for ${long} anna=`)).toBe("anna likely");
  expect(named("password for anna=", 5)).toBe("anna no");
});
