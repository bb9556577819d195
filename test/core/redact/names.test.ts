import { describe, expect, test } from "vitest";
import { isCalm } from "../../../src/core/redact/calm.ts";
import { type Level, levelOf, strongest, wordsOf } from "../../../src/core/redact/names.ts";
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
    // A code is told by its value.
    ...suspectWords.filter((word) => word !== "code"),
  ];
  // A name with a digit already counts as a random word.
  test.each([(name: string) => `${name}=hunter`, (name: string) => `{"my_${name}":"x"}`])("%#", (textOf) => {
    expect(names.filter((name) => isCalm(textOf(name)))).toEqual([]);
  });
});
