import { describe, expect, test } from "vitest";
import { credentialInText, headerSpans } from "../../../src/core/redact/headers.ts";
import type { Look } from "../../../src/core/redact/look.ts";
import { readBy, removed } from "./reader.ts";

const random = "Pl777Qz7vB3mKw9";
const read = (name: string) => (value: string, look: Look) => headerSpans({ name, value }, look);

describe("Cookie", () => {
  test.each([
    ["a=x1; b=y2", ["x1", "y2"]],
    ["a=x1;b=;c=z3", ["x1", "z3"]],
    ["a= x1 ", [" x1 "]],
    ["a=x=y", ["x=y"]],
    ["loose;b=y2", ["loose", "y2"]],
    ["null; b=y2", ["y2"]],
    [" null ", []],
    [" ; b=y2", ["y2"]],
    ["=x1", ["x1"]],
    ["a=•••; b=y2", ["y2"]],
    ["a= ••• ; b=y2", ["y2"]],
    ["a=x1\r\nb=y2", ["x1", "y2"]],
    ["a=b,c=d", ["b,c=d"]],
  ])("%j loses its values", (value, values) => {
    for (const name of ["Cookie", "cookie2"]) expect(removed(read(name), value)).toEqual(values);
  });

  test("its values are remembered without quotation marks, to be found by their form", () =>
    expect(readBy(read("Cookie"), 'a="x1"; b= y2').met).toEqual(["maybe: x1", "maybe: y2"]));
});

describe("Set-Cookie", () => {
  test.each([
    ["a=x1; Path=/; Secure", ["x1"]],
    ["a=x1; Path=/\r\nb=y2; Path=/", ["x1", "y2"]],
    ["a=x1; Path=/, b=y2; Secure", ["x1", "y2"]],
    ["a=x1; Path=/, b", ["x1"]],
    ["a=x1;,b=y2", ["x1"]],
    ["a=x1; p,b=y2", ["x1", "y2"]],
    ["a=x1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", ["x1"]],
    ["a=x1;expires=Wed, a=b", ["x1"]],
    ["a=x1;xexpires=1,b=y2", ["x1", "y2"]],
    ["a=x1; Expires=Wed, 21 Oct 2026 07:28:00 GMT, b=y2", ["x1", "y2"]],
    ["a=x1; Expires=Wed, 21 Oct 2026 07:28:00 GMT ,b=y2", ["x1", "y2"]],
    ["a=x1; no-expires=1, b=y2", ["x1", "y2"]],
    ["a", []],
  ])("%j loses the first value of each cookie", (value, values) => {
    for (const name of ["Set-Cookie", "set-cookie2"]) expect(removed(read(name), value)).toEqual(values);
  });

  test.each(["X-Cookie", "Cookie3", "Cookies", "X-Set-Cookie"])("%s has no cookies", (name) =>
    expect(removed(read(name), "a=x1; b=y2")).not.toEqual(["x1"]),
  );
});

describe("Authorization", () => {
  test.each([
    ["Bearer x1", "x1"],
    ["  bearer   x1 ", "x1 "],
    ["Custom-Scheme  x1", "x1"],
    ["x1", "x1"],
    ["C x1", "C x1"],
    ["9Custom x1", "9Custom x1"],
    ["Custom9 x1", "Custom9 x1"],
    ["Custom ", "Custom "],
    ["Digest username=u", "username=u"],
  ])("%j loses %j", (value, credential) => {
    for (const name of ["Authorization", "Proxy-Authorization", "X-Ms-Authorization"])
      expect(removed(read(name), value)).toEqual([credential]);
  });

  test.each(["Bearer •••", "Bearer  ••• ", "Bearer ", "", " ", "•••"])("%j stays", (value) =>
    expect(readBy(read("Authorization"), value)).toEqual({ removed: [], met: [] }),
  );

  test.each([
    [`Bearer  ${random} `, [random]],
    [`Digest username="anna123", response="${random}"`, [random]],
    [`Digest a ="anna123", response = ${random}, b=1`, [random]],
    [`Hawk mac=${random}`, [random]],
    [`Hawk mac="x", id=${random}`, [random]],
    [`Custom 1=${random}`, [random]],
    [`Custom a==${random}`, [`a==${random}`]],
    [`Custom -a=${random}`, [`-a=${random}`]],
    ["Basic YW5uYTpodW50ZXIj", ["YW5uYTpodW50ZXIj", "hunter#"]],
    ["Basic YW5uYTpodW50ZXI6Mg== ", ["YW5uYTpodW50ZXI6Mg==", "hunter:2"]],
    ["Basic YW5uYWh1bnRlcg==", ["YW5uYWh1bnRlcg=="]],
  ])("%j: the credentials are remembered", (value, credentials) =>
    expect(readBy(read("Authorization"), value).met).toEqual(credentials.map((one) => `secret: ${one}`)),
  );

  test("a header whose name only contains the word is read by its name", () =>
    expect(removed(read("X-AuthorizationMode"), "plain")).toEqual([]));
});

describe("Authorization in a text", () => {
  test.each([
    [`Bearer ${random}`, random],
    [` Bearer ${random}, and more`, random],
    [` ${random}`, random],
    [` Bearer\r\n\t${random}`, random],
    [` Bearer\n  ${random}`, random],
    [` MyScheme ${random}`, random],
    [` MyScheme "${random}".`, random],
    [` [\`${random}\\"`, random],
    [` a ${random}`, random],
    [` a  \t ${random}`, random],
    [` Digest username="u", response="x"  `, `username="u", response="x"`],
    [` Custom username="u",\r\n response="x"\r\nHost: h`, `username="u",\r\n response="x"`],
    [` Custom-2_x username="u"`, `username="u"`],
    [` username=u, more`, `username=u`],
    [`username=u, more`, "username=u"],
    [`a1b2c3`, "a1b2c3"],
  ])("%j loses %j", (text, credential) => expect(removed(credentialInText, text)).toEqual([credential]));

  test.each([
    " Bearer (header missing)",
    " Bearer •••",
    " ••• x9k2Q7",
    ` a b ${random}`,
    ` a1b2c`,
    ` Bearer <token>`,
    ` Bearer\r\n${random}`,
    ` Bearer\n${random}`,
    "",
    " ",
  ])("%j stays", (text) => expect(removed(credentialInText, text)).toEqual([]));

  test.each([
    [` Custom username="anna", response="${random}"`, [random]],
    [` Bearer ${random}.`, [random]],
    [" Basic YW5uYTpodW50ZXIj,", ["YW5uYTpodW50ZXIj", "hunter#"]],
  ])("%j: the credentials are remembered", (text, credentials) =>
    expect(readBy(credentialInText, text).met).toEqual(credentials.map((one) => `secret: ${one}`)),
  );
});

describe("a challenge", () => {
  test.each([
    [`Negotiate ${random}`, [random]],
    ["Negotiate YII123456789==", ["YII123456789=="]],
    ['Bearer realm="x", NTLM TlRMTVNTUAAC', ["TlRMTVNTUAAC"]],
    ["Basic,NTLM TlRMTVNTUAAC, Digest", ["TlRMTVNTUAAC"]],
    ["NTLM   TlRMTVNTUAAC", ["TlRMTVNTUAAC"]],
    ["NTLM TlRMTVNTUAA", []],
    ["9TLM TlRMTVNTUAAC", []],
    ["my NTLM TlRMTVNTUAAC", []],
    ['Bearer authorization_uri="https://login.windows.net/x"', []],
    ["NTLM TlRMTVNTUAAC===", []],
  ])("%j loses %j", (value, blobs) => {
    for (const name of [
      "WWW-Authenticate",
      "Proxy-Authenticate",
      "Authentication-Info",
      "Proxy-Authentication-Info",
    ])
      expect(readBy(read(name), value)).toEqual({
        removed: blobs,
        met: blobs.map((one) => `secret: ${one}`),
      });
  });

  test.each(["X-WWW-Authenticate", "WWW-Authenticate-2", "X-Authentication-Info", "Authentication-Info-2"])(
    "%s is none",
    (name) => expect(removed(read(name), "Negotiate YII123456789==")).toEqual([]),
  );
});

describe("Sec-WebSocket-Protocol", () => {
  test.each([
    ["base64url.bearer.authorization.k8s.io.ab1cdef", "ab1cdef"],
    ["v1, base64url.bearer.authorization.k8s.io.ab1cdef", "ab1cdef"],
    ["bearer-ab1cdef", "ab1cdef"],
    ["a.b-c.d-bearer.ab1cdef", "ab1cdef"],
    ["access_token|ab1cdef", "ab1cdef"],
    ["accesstoken=ab1cdef", "ab1cdef"],
    ["API-Key:ab1cdef", "ab1cdef"],
    ["apikey.ab1cdef,v2", "ab1cdef"],
    ["jwt.ab1cde", "ab1cde"],
    [`v1, ${random}`, random],
    ["token, plainword", "plainword"],
    ["token,plainword,v2", "plainword"],
  ])("%j loses %j", (value, credential) =>
    expect(readBy(read("Sec-WebSocket-Protocol"), value)).toEqual({
      removed: [credential],
      met: [`secret: ${credential}`],
    }),
  );

  test.each([
    "graphql-ws, v12.stomp",
    "bearer-ab1cd",
    "bearer-abcdef",
    "mytokens.ab1cdef",
    "x_bearer-ab1cdef",
    "token, •••",
    "bearer-•••123456",
    "token-abcdefg, plainword",
    "type, plainword",
  ])("%j stays", (value) => expect(removed(read("Sec-WebSocket-Protocol"), value)).toEqual([]));
});

describe("another header", () => {
  test.each([
    ["X-Api-Key", " hunter#2 ", ["hunter#2"]],
    ["X-Secret", "plainword", ["plainword"]],
    ["X-Session", `${random}`, [random]],
    ["X-Session", "plainword", []],
    ["Access-Control-Allow-Headers", "Authorization", []],
    ["Access-Control-Secret", "plainword", []],
    ["X-Access-Control-Secret", "plainword", ["plainword"]],
    ["X-Sec-WebSocket-Protocol", "token, plainword", []],
    ["Date", "plainword", []],
    ["Date", "a inside#1 b", ["inside#1"]],
    ["X-Session", "Contoso inside", []],
    ["Access-Control-Secret", "a inside#1 b", ["inside#1"]],
    ["WWW-Authenticate", "a inside#1 b", ["inside#1"]],
    ["Sec-WebSocket-Protocol", "a inside#1 b", ["inside#1"]],
    ["X-Session", "hunter#2", ["hunter#2"]],
  ])("%s: %s is judged by its name", (name, value, values) =>
    expect(removed(read(name), value)).toEqual(values),
  );
});
