import { expect, test } from "vitest";
import { exchangeOf } from "../../src/core/har/exchange.ts";
import { entryOf, exchange } from "../entries.ts";

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const signature = "c2VjcmV0LXNpZ25hdHVyZQ";
const jwt = (header: object, claims: object) => `${encoded(header)}.${encoded(claims)}.${signature}`;
const form = (fields: Record<string, string>) => ({
  url: "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token",
  method: "POST",
  contentType: "application/x-www-form-urlencoded",
  request: new URLSearchParams(fields).toString(),
});
const claims = { aud: "https://login.microsoftonline.com/contoso.com/v2.0", iss: "a1", exp: 1 };

test("keeps how the header of an assertion names its certificate, and no key or signature", () => {
  const digits = "89569B9E426F9C89F6BB112012CC54F92B1ADD9B";
  const bytes = Buffer.from(digits, "hex").toString("base64url");
  for (const [header, key] of [
    [{ x5t: bytes }, "thumbprint"],
    [{ "x5t#S256": bytes }, "thumbprint"],
    [{ kid: digits }, "thumbprint"],
    [{ x5t: digits }, "hex"],
    [{ x5t: Buffer.from(digits).toString("base64url") }, "hex-text"],
    [{ kid: "soc" }, "none"],
    [{}, "none"],
  ] as const) {
    const kept = exchange(form({ client_assertion: jwt(header, claims) }));
    expect(kept.presented).toEqual({ assertions: [{ parameter: "client_assertion", key, claims }] });
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${signature}|${bytes}`));
  }
});

test("keeps that the header contains the certificate, and not the certificate", () => {
  const kept = exchange(form({ assertion: jwt({ x5c: ["MIIBsecret"] }, claims) }));
  expect(kept.presented?.assertions).toEqual([
    { parameter: "assertion", key: "thumbprint", hasChain: true, claims },
  ]);
  expect(JSON.stringify(kept)).not.toContain("MIIBsecret");
});

test("keeps that a code has no capital letter, and not the code", () => {
  const code = "0.axoabcdefghijklmnopqrstuvwxyz0123456789-_abcdefghijklmnop";
  expect(exchange(form({ code })).presented).toEqual({ lowered: "code" });
  expect(exchange(form({ refresh_token: code })).presented).toEqual({ lowered: "refresh_token" });
  expect(JSON.stringify(exchange(form({ client_id: "a1", code })))).not.toContain("abcdefghijklmnop");
  for (const other of [code.replace("x", "X"), "0.short", "1".repeat(60)])
    expect(exchange(form({ code: other })).presented).toBeUndefined();
});

test("keeps that a secret has the form of an ID, and not the secret", () => {
  const id = "3f0c9d1e-8b52-4a67-9e04-d7c1a2b35f68";
  expect(exchange(form({ client_secret: id })).presented).toEqual({ secret: "id" });
  expect(exchange(form({ client_secret: `${id}~` })).presented).toBeUndefined();
  expect(exchange(form({ client_secret: " " })).presented).toEqual({ secret: "empty" });
  for (const text of ["System.Security.SecureString", "$secret", "<secret>", "{{secret}}", "undefined"])
    expect(exchange(form({ client_secret: text })).presented).toEqual({ secret: "leftover" });
});

test("keeps which credential was not encoded for the form, and not the credential", () => {
  const sent = (request: string) => exchange({ ...form({}), request }).presented?.unencoded;
  for (const value of ["a+b", "a&b", "a&#b=", "a%b", "a%2"].map((text) => `client_secret=${text}`))
    expect([value, sent(`client_id=a1&${value}&scope=openid`)]).toEqual([value, "client_secret"]);
  expect(sent("password=a&!b&client_id=a1")).toBe("password");
  for (const whole of ["a%2Bb", "a~b.c-d_e", "a%26b", ""])
    expect(sent(`client_secret=${whole}&a=b`)).toBeUndefined();
  // A password may contain a space.
  expect(sent("password=a+b&scope=x+y&client_secret=c")).toBeUndefined();
});

test("reads only the form of a token request", () => {
  const sent = form({ client_assertion: jwt({}, claims) });
  expect(exchange({ ...sent, url: sent.url.replace("token", "authorize") }).presented).toBeUndefined();
  expect(exchange({ ...sent, method: "PUT" }).presented).toBeUndefined();
  expect(exchange(form({ client_assertion: "eyJhb.cut" })).presented).toBeUndefined();
  expect(exchange(form({ client_assertion: `${encoded([])}.${encoded({})}.x` })).presented).toBeUndefined();
});

test("takes the facts from our own export, if they have the right form", () => {
  const kept = { assertions: [{ parameter: "client_assertion", key: "hex", claims: { iss: "a1" } }] };
  const read = (_presented: unknown) =>
    exchangeOf(entryOf({ ...form({ client_assertion: "•••" }), entry: { _presented } }), "1")?.presented;
  expect(read(kept)).toEqual(kept);
  expect(read({ assertions: [{ ...kept.assertions[0], key: "other" }] })).toBeUndefined();
  expect(read({ lowered: "client_secret" })).toBeUndefined();
});
