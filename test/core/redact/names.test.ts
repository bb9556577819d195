import { describe, expect, test } from "vitest";
import { isCalm } from "../../../src/core/redact/calm.ts";
import { isSure, type Level, levelOf, mayHold, strongest, wordsOf } from "../../../src/core/redact/names.ts";
import {
  keyStems,
  secretEnds,
  secretKeys,
  secretNames,
  secretStems,
  suspectWords,
} from "../../../src/core/redact/words.ts";

test.each<[name: string, level: Level]>([
  ["password", "secret"],
  ["X-AccessToken", "secret"],
  ["clientSecretValue", "secret"],
  ["password2", "secret"],
  ["STORAGE_ACCOUNT_KEY", "secret"],
  ["motDePasseAdmin", "secret"],
  ["新しいパスワード", "secret"],
  ["pаssword", "secret"], // the second letter is Cyrillic
  ["p12", "secret"],
  ["authorization_code", "secret"],
  ["code", "key"],
  ["hash", "key"],
  ["session", "maybe"],
  ["tokenboundauth", "maybe"],
  ["tokenType", "key"],
  ["someKey", "key"],
  ["apinyckel", "key"],
  ["continuationToken", "place"],
  ["$skiptoken", "place"],
  ["total_tokens", "place"],
  ["partitionKey", "no"],
  ["statusCode", "no"],
  ["etag", "no"],
  ["kid", "no"],
  ["bypass", "no"],
  ["machineId", "no"],
  ["pkcs12File", "secret"],
  ["client_principal", "secret"],
  ["client_principal_old", "secret"],
  ["lm_hash", "secret"],
  ["secretIdentifier", "no"],
  ["secret_identifiers", "key"],
  ["skipmytokens", "secret"],
  ["skip tokensmith", "no"],
  ["sort monkeys", "no"],
  ["key12", "key"],
  ["ASPSESSIONIDABCD", "secret"],
  ["mykcs12", "no"],
  ["secret_id", "id"],
  ["role.secret_id", "id"],
  ["mysecret_id", "key"],
  ["secret_ids", "key"],
  ["secretId", "key"],
  ["key1", "maybe"],
  ["key_2", "maybe"],
  ["key3", "key"],
  ["mykey1", "no"],
  ["passwordConfirmNew", "secret"],
  ["value", "no"],
  ["numberOfTokens", "place"],
  ["nextPageToken", "place"],
  ["page_token", "place"],
  ["mySkipToken", "place"],
  ["skip tokens", "place"],
  ["tokenSkip", "key"],
  ["sortKey", "no"],
  ["mySortKeys", "no"],
  ["sortkey", "no"],
  ["mysortkey", "no"],
  ["apikey", "secret"],
  ["adminpw", "secret"],
  ["myPw", "secret"],
  ["mypw", "no"],
  ["countryCode", "no"],
  ["countryCodeValue", "no"],
  ["geheimesFeld", "secret"],
  ["密码短语", "secret"],
  ["ticket", "maybe"],
  ["myTicket", "maybe"],
  ["loginTicket", "maybe"],
  ["phpsessid", "secret"],
  ["myphpsessid", "maybe"],
  ["myCode", "key"],
  ["fileHash", "no"],
  ["myHash", "no"],
  ["identity", "key"],
  ["compass", "no"],
  ["surpass", "no"],
  ["foopass", "maybe"],
  ["sessionStart", "key"],
  ["passwordAge", "key"],
  ["schlüsselzahl", "no"],
  ["mainKeyFile", "key"],
  ["keyVaultName", "key"],
  ["cle", "key"],
  ["article", "no"],
  ["nyckel", "key"],
  ["ﬁlename", "no"],
  ["paſſword", "secret"],
  ["取得新的權杖要求是否正確並且有效", "no"],
  ["", "no"],
])("%s has the level %s", (name, level) => {
  expect(levelOf(name)).toBe(level);
});

test("a long name is read from its end", () => {
  expect(levelOf(`${"a_".repeat(500)}password`)).toBe("secret");
  expect(levelOf(`password${"_a".repeat(500)}`)).toBe("no");
});

test("a name is split where its case changes", () => {
  expect(wordsOf("X-AccessToken2")).toEqual(["x", "access", "token"]);
  expect(wordsOf("HTTPPassword")).toEqual(["http", "password"]);
  expect(wordsOf("a1Password")).toEqual(["a", "password"]);
  expect(wordsOf("ÄußeresPasswort")).toEqual(["äußeres", "passwort"]);
  expect(wordsOf("-a--b.")).toEqual(["a", "b"]);
});

test("letters that look like Latin ones are read as such only beside Latin letters", () => {
  expect(wordsOf("pаsswοrd")).toEqual(["password"]);
  expect(wordsOf("пароль")).toEqual(["пароль"]);
  expect(wordsOf("aж")).toEqual(["aж"]);
});

test("a level that makes every value a secret is sure, and only a place or nothing holds none", () => {
  const levels: readonly Level[] = ["own", "secret", "likely", "maybe", "key", "id", "place", "no"];
  expect(levels.filter(isSure)).toEqual(["own", "secret"]);
  expect(levels.filter((level) => !mayHold(level))).toEqual(["place", "no"]);
});

test("the strongest of several levels counts", () => {
  expect(strongest("no", "place", "key")).toBe("key");
  expect(strongest("likely", "secret", "maybe")).toBe("secret");
  expect(strongest("own", "secret")).toBe("own");
  expect(strongest()).toBe("no");
});

test("a word for key or code leaves the judgement to the form of the value", () => {
  expect([...keyStems, "code"].filter((stem) => levelOf(stem) === "no")).toEqual([]);
});

describe("no text with the name of a secret is calm", () => {
  const names = [
    ...secretEnds,
    ...secretNames,
    ...secretKeys.map((word) => `${word}Key`),
    ...secretStems,
    // A code is judged by its value.
    ...suspectWords.filter((word) => word !== "code"),
  ];
  // A name with a digit already counts as a random word.
  test.each([(name: string) => `${name}=hunter`, (name: string) => `{"my_${name}":"x"}`])("%#", (textOf) => {
    expect(names.filter((name) => isCalm(textOf(name)))).toEqual([]);
  });
});
