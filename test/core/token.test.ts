import { describe, expect, test } from "vitest";
import { keptAuthorization, readAuthorization } from "../../src/core/token.ts";

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const token = (claims: object) => `${part({ alg: "none" })}.${part(claims)}.c2lnbmF0dXJl`;

describe("an Authorization header", () => {
  test("gives the claims of its own token, even among others of the same length", () => {
    const tenants = ["a", "b", "a", "a", "b"];
    const read = tenants.map((tid) => readAuthorization(`Bearer ${token({ tid })}`).claims?.tid);
    expect(read).toEqual(tenants);
  });

  test("keeps only known claims, and never the token", () => {
    const value = token({ aud: ["x", "y"], roles: ["A", 1], secret: "s", exp: "soon" });
    const read = readAuthorization(`Bearer ${value}`);
    expect(read).toEqual({ scheme: "Bearer", claims: { aud: "x", roles: ["A"] } });
  });

  test.each([
    ["Bearer Bearer abc", ["doubled-scheme"]],
    ['Bearer "abc"', ["quoted"]],
    ["Bearer abc\\r\\n", ["line-break"]],
    ["Bearer a b", ["space"]],
    ["Bearer abc", ["not-a-jwt"]],
    ["Bearer", ["empty"]],
  ])("%j has the flaws %j", (value, flaws) => {
    expect(readAuthorization(value).flaws).toEqual(flaws);
  });
});

test("an exported authorization is read again, without anything added to it", () => {
  const read = readAuthorization(`Bearer ${token({ tid: "t" })}`);
  expect(keptAuthorization(read)).toEqual(read);
  expect(
    keptAuthorization({ scheme: "Bearer", flaws: ["quoted", "x"], claims: { tid: 1 }, more: 1 }),
  ).toEqual({ scheme: "Bearer", claims: {}, flaws: ["quoted"] });
  for (const value of [undefined, null, "Bearer", [], { scheme: "Bearer abc" }, { scheme: 1 }])
    expect(keptAuthorization(value)).toBeUndefined();
});
