import { describe, expect, test } from "vitest";
import { addressSpans, formSpans } from "../../../src/core/redact/form.ts";
import { readBy } from "./reader.ts";

const random = "Pl777Qz7vB3mKw9";
const id = "1fa66c0f-18bd-4133-b378-36d76f3a2ba0";

/** Each row: a text, and what is removed from it. */
type Rows = readonly (readonly [text: string, ...secrets: string[]])[];
const check = (rows: Rows, read: Parameters<typeof readBy>[0]) =>
  test.each(rows.map(([text, ...secrets]) => [text, secrets] as const))("%s", (text, secrets) =>
    expect([...new Set(readBy(read, text).removed)]).toEqual(secrets),
  );

describe("a form", () => {
  check(
    [
      ["password=Contoso", "Contoso"],
      ["a=1&password=Contoso&b=2", "Contoso"],
      ["a=1\r\npassword=Contoso\nb=2", "Contoso"],
      ["password=Cont%6Fso", "Cont%6Fso"],
      ["password=a+b", "a+b"],
      ["password=", ...[]],
      ["password", ...[]],
      ["=Contoso", ...[]],
      ["color=Contoso", ...[]],
      ["p%61ssword=Contoso", "Contoso"],
      ["p%2561ssword=Contoso", "Contoso"],
      ["p%252561ssword=Contoso", "Contoso"],
      ["p%25252561ssword=Contoso", ...[]],
      ["pass+word=Contoso", "Contoso"],
      ["ｐａｓｓｗｏｒｄ=Contoso", "Contoso"],
      ["inside#1&b=2", "inside#1"],
      ["a=inside#1", "inside#1"],
      ["a=%20inside#1", "inside#1"],
      ["123456789012-inside#1=2", "inside#1"],
      ["12345678901-inside#1=2", ...[]],
      ["key=password&value=hunter#2", "hunter#2"],
      ["name=pass%77ord&val=hunter#2", "hunter#2"],
      ["field[0]=password&value[0]=hunter#2", "hunter#2"],
      ["key=password&x=1&value=hunter#2", ...[]],
      ["key=password&value=Contoso", ...[]],
      ["key=color&value=hunter#2", ...[]],
      ["keys=password&value=hunter#2", ...[]],
      ["key=session&value=hunter#2", ...[]],
      ["x=password&value=hunter#2", ...[]],
      ["code=abc&client_id=x", "abc"],
      ["code=1234567890&grant_type=x", "1234567890"],
      ["code=123456789&grant_type=x", ...[]],
      ["CODE=abc&x=1&redirect_uri=x", "abc"],
      ["code=abc&client_ids=x", ...[]],
      ["code=abc&my_client_id=x", ...[]],
      ["code=abc", ...[]],
      ["codes=abc&client_id=x", ...[]],
      ["key=d41d8cd98f00b204e9800998ecf8427e", "d41d8cd98f00b204e9800998ecf8427e"],
      ["sort=d41d8cd98f00b204e9800998ecf8427e", ...[]],
      ["key=severity", ...[]],
      ["key=da39a3ee5e6b4b0d3255bfef95601890afd80709", ...[]],
    ],
    formSpans,
  );

  test("a plus that was not encoded is remembered as both", () => {
    expect(readBy(formSpans, "password=hunter+2").met).toEqual(["secret: hunter+2", "secret: hunter 2"]);
    expect(readBy(formSpans, "session=hunter+2").met).toEqual([]);
    expect(readBy(formSpans, "password=hunter%202").met).toEqual(["secret: hunter 2"]);
  });
});

describe("an address", () => {
  check(
    [
      ["https://anna:hunter2@host/a", "anna:hunter2"],
      ["https://anna@host/a", "anna"],
      ["//anna:x@host", "anna:x"],
      ["https://anna:a/b!c@host/a", "anna:a/b!c"],
      ["https://host:8080/a@b", ...[]],
      ["https://host/a@b", ...[]],
      ["anna:x@host", ...[]],
      ["https://host/a?password=Contoso&b=1", "Contoso"],
      ["https://host?password=Contoso", "Contoso"],
      ["/a?password=Contoso#x", "Contoso"],
      ["/a#password=Contoso", "Contoso"],
      ["/a#/route?password=Contoso", "Contoso"],
      ["/a#b=1&password=Contoso", "Contoso"],
      ["/a#/route?code=abc&client_id=x", "abc"],
      ["/a#b=x?password=Contoso", ...[]],
      ["/a?b=1#password=Contoso", "Contoso"],
      ["https://host/oauth2/x?code=abc", "abc"],
      ["https://host/oauth/x?code=abc", "abc"],
      ["https://host/callback?code=abc", "abc"],
      ["https://host/signin-oidc?code=abc", "abc"],
      ["https://host/callback/x?code=abc", ...[]],
      ["https://login.host/x?code=abc", "abc"],
      ["https://my.login.host/x?code=abc", ...[]],
      ["https://host/x//login.aspx?code=abc", ...[]],
      ["https://x.azurewebsites.net/api?code=abc", "abc"],
      ["https://host/x?code=abc", ...[]],
      ["https://host/oauthx/x?code=abc", ...[]],
      ["https://host/mycallback?code=abc", ...[]],
      ["https://x.azurewebsites.net?code=abc", ...[]],
      ["https://x.azurewebsites.9/api?code=abc", ...[]],
      ["https://host/x#code=abc&client_id=1", "abc"],
      ["https://host/Reset(password=@p)?@p=Contoso", "Contoso"],
      ["https://host/Reset(color=@p)?@p=Contoso", ...[]],
      ["https://host/Reset(a=@a,password=@p)?@a=x&@p=Contoso", "Contoso"],
      ["https://host/Reset(my-password=@p)?@p=Contoso", "Contoso"],
    ],
    addressSpans,
  );

  test("the password before a host is remembered", () => {
    expect(readBy(addressSpans, "https://anna:hunter2@host/").met).toEqual(["secret: hunter2"]);
    expect(readBy(addressSpans, "https://anna@host/").met).toEqual(["secret: anna"]);
  });

  test("a secret of the user that the query repeats is removed there", () =>
    expect(readBy(addressSpans, `https://x:${random}@host/a?b=c${random}#d${random}`).removed).toEqual([
      `x:${random}`,
      random,
      random,
    ]));
});

describe("a path", () => {
  check(
    [
      [`/token/${random}`, random],
      [`/reset-password/${random}`, random],
      [`/verify/${random}`, random],
      [`/VERIFICATION/${random}/x`, random],
      [`/secrets/${random}/versions`, random],
      [`/session/${random}`, random],
      [`/code/${random}`, random],
      [`/machines/${random}`, ...[]],
      [`/skiptoken/${random}`, ...[]],
      [`/reverify/${random}`, ...[]],
      [`/verify/a/${random}`, ...[]],
      [`/verify/v1/${random}`, ...[]],
      [`/v%65rify/${random}`, random],
      [`/t%6Fken/${random}`, random],
      [`/verify/${random}/x${random}`, random],
      [`/a/${random}/token/b`, ...[]],
      [`/x%3Bpassword%3DContoso/verify`, "Contoso"],
      [`/x%253Bpassword=Contoso`, "Contoso"],
      ["/token/weu-prod01", ...[]],
      ["/token/hunter%232", ...[]],
      [`/token/${id}`, ...[]],
      ["/verify/plainword", ...[]],
      [`/verify/${random};password=Contoso`, random, "Contoso"],
      ["/a;password=Contoso;b=1", "Contoso"],
      ["/a1;b=1;password=Contoso", "Contoso"],
      ["/x!1inside#1", ...[]],
      ["/x!1%69nside%231", "%69nside%231"],
      ["/Reset(user='a1',password='hunter%232')", ...[]],
    ],
    addressSpans,
  );

  test("a segment that repeats a secret is removed", () => {
    const text = `/token/${random}/x!${random}`;
    expect(readBy(addressSpans, text).removed.filter((one) => one === random)).toHaveLength(3);
  });

  test("a random segment is remembered as a secret", () =>
    expect(readBy(addressSpans, `/token/${random}`).met).toEqual([`secret: ${random}`]));
});
