import { describe, expect, test } from "vitest";
import { sentenceSpans } from "../../../../src/core/redact/free-text/sentences.ts";
import { readBy } from "../reader.ts";

/** Each row: a text, and what is removed from it. */
const check = (rows: readonly (readonly [text: string, ...secrets: string[]])[]) =>
  test.each(rows.map(([text, ...secrets]) => [text, secrets] as const))("%s", (text, secrets) =>
    expect([...new Set(readBy(sentenceSpans, text).removed)]).toEqual(secrets),
  );

describe("a word with letters, digits and a sign near the noun", () => {
  check([
    ["Melden Sie sich mit dem Kennwort Sonne#31 an", "Sonne#31"],
    ["Sonne#31 ist das Kennwort", "Sonne#31"],
    ["the secret of anna: Sonne#31", "Sonne#31"],
    ["Sonne#31"],
    ["the color Sonne#31"],
    ["the password Sonne#"],
    ["the password So#31"],
    ["the password S#311111"],
    ["the password Sonne31"],
    ["the password must have https://x/#a1b2c3"],
    ["the password is $Sonne31x#"],
    ["the password #Sonne31"],
    ["the password @Sonne31"],
    ["the password of anna@contoso31.com"],
    ["the password color=Sonne31"],
    ["the password ?color=Sonne31#"],
    ["the password a%20b%3Dc31d"],
    ["the password Sonne31$"],
    ["the password 1 2 3 4 Sonne#31", "Sonne#31"],
    ["the password 1 2 3 4 5 Sonne#31", "Sonne#31"],
    ["the password 1 2 3 4 5 6 Sonne#31"],
    ["Sonne#31 1 2 3 4 5 password", "Sonne#31"],
    ["Sonne#31 1 2 3 4 5 6 password"],
    ["the password was changed. Sonne#31 is a ticket"],
    ["the password was changed! Sonne#31 is a ticket"],
    ["the password | Sonne#31"],
    ["the password\nSonne#31"],
    ["Sonne#31 is old. The password is new"],
    ["Sonne#31\npassword"],
    ["Sonne#31 (v1.2) password", "Sonne#31"],
    ["the password reset has the ticket Sonne#31"],
    ["the password reset has the case (Sonne#31"],
    ["the password for anna/Sonne#31", "Sonne#31"],
    ["the password for anna:Sonne#31", "Sonne#31"],
    [".Sonne#31, the password", "Sonne#31"],
    ["the password -Sonne#31-", "Sonne#31"],
    [`the password (${"(".repeat(42)} Sonne#31`, "Sonne#31"],
    [`the password ${"(".repeat(60)} Sonne#31`],
    [`Sonne#31 ${"(".repeat(40)} password`, "Sonne#31"],
    [`Sonne#31 ${"(".repeat(60)} password`],
    [
      `${"x ".repeat(300)}the password Sonne#31 ${"y ".repeat(300)}1 the secret Mond#4711`,
      "Sonne#31",
      "Mond#4711",
    ],
    [`the password ${"y ".repeat(300)} the secret Mond#4711`, "Mond#4711"],
  ]);
});

describe("in a query, only comments are read", () => {
  check([
    ["T | where a == password Sonne#31"],
    ["T | where a == 1 // the password Sonne#31", "Sonne#31"],
    ["T | where a == 1\n// the password Sonne#31", "Sonne#31"],
    ["// the color\nT | where a == password Sonne#31"],
    ["T | whereas the password Sonne#31", "Sonne#31"],
    ["T / where the password Sonne#31", "Sonne#31"],
  ]);
});

describe("a word that the sentence calls a password", () => {
  check([
    ["the temporary password 'sonne31'", "sonne31"],
    ["wrong password (sonne31)", "sonne31"],
    ["the password must not equal 'sonne31'", "sonne31"],
    ["set her password to sonne31", "sonne31"],
    ["Password - sonne31", "sonne31"],
    ["Password: sonne31.", "sonne31"],
    ["**Password:** `sonne31`", "sonne31"],
    ["client secret (value): sonne31", "sonne31"],
    ["using the new password sonne31", "sonne31"],
    ["Credentials for the lab: anna@contoso.com / sonne31", "sonne31"],
    ["'sonne31' is not the current password", "sonne31"],
    ["'sonne31' is a password error"],
    ["'sonne31' is the color"],
    ["the temporary password 'sonnex'"],
    ["the temporary password '<p1>sonne'"],
    ["the temporary color 'sonne31'"],
    ["use password policy31"],
    ["the password is required by 2031-01-01"],
  ]);
});

test("passwords in sentences are remembered", () => {
  expect(readBy(sentenceSpans, "the password Sonne#31").met).toContain("secret: Sonne#31");
  expect(readBy(sentenceSpans, "the temporary password 'sonne31'").met).toEqual(["secret: sonne31"]);
});
