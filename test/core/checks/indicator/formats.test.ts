import { expect, test } from "vitest";
import { hashNameOf, isDomainName, isIpAddress } from "../../../../src/core/checks/indicator/formats.ts";

const label = "a".repeat(63);
const longest = `${label}.${label}.${label}.${"a".repeat(61)}`;

test.each(["contoso.com", "a.b-c.d1", "xn--mller-kva.de", `${label}.com`, longest])(
  "%s is a domain name",
  (value) => expect(isDomainName(value)).toBe(true),
);
test.each([
  "contoso",
  "-a.com",
  "a-.com",
  "a..com",
  ".com",
  "a b.com",
  "a/b.com",
  `a${label}.com`,
  `${longest}a`,
  "",
])("%s is no domain name", (value) => expect(isDomainName(value)).toBe(false));

test("a hash has the length of its kind, in hexadecimal digits", () => {
  expect([32, 40, 64, 128].map((length) => hashNameOf("aF09".repeat(length / 4)))).toEqual([
    "MD5",
    "SHA-1",
    "SHA-256",
    "SHA-512",
  ]);
  for (const value of ["a".repeat(33), "a".repeat(31), `${"a".repeat(39)}g`, ""])
    expect(hashNameOf(value)).toBeUndefined();
});

test("an IP address has four numbers or is one of version 6", () => {
  for (const value of ["10.0.0.1", "255.255.255.255", "2001:db8::1", "::"])
    expect([value, isIpAddress(value)]).toEqual([value, true]);
  for (const value of ["10.0.0", "10.0.0.256", "10.0.0.1/24", "a.b.c.d", "2001:db8", ""])
    expect([value, isIpAddress(value)]).toEqual([value, false]);
});
