import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exchangeOf } from "../../../src/core/har/exchange.ts";
import { entryOf, exchange } from "../../entries.ts";
import { credential, secretPlaces } from "../../secrets.ts";

const secret = "Pl4nted-S3cret-Value";
const jwtPart = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const jwt = `${jwtPart({ alg: "none" })}.${jwtPart({ aud: "a", roles: ["Machine.Read.All"] })}.c2lnbmF0dXJl`;

describe("a planted secret does not get in through", () => {
  for (const [name, place] of Object.entries(secretPlaces))
    test(name, () => {
      expect(JSON.stringify(exchange(place(secret)))).not.toContain(secret);
      expect(JSON.stringify(exchange(place(jwt)))).not.toContain(jwt.slice(0, 30));
    });

  test("a reply that repeats it, wherever it was sent", () => {
    for (const [name, place] of Object.entries(secretPlaces)) {
      const echo = { body: { error: { message: `Refused: ${secret}.` } }, headers: { "x-echo": secret } };
      const { body = echo.body, headers, ...sent } = place(secret);
      const made = exchange({ ...sent, body, headers: { ...echo.headers, ...headers } });
      expect(JSON.stringify(made), name).not.toContain(secret);
    }
  });

  test("any of these places, whatever it looks like", () => {
    fc.assert(
      fc.property(credential, fc.constantFrom(...Object.values(secretPlaces)), (planted, place) => {
        expect(JSON.stringify(exchange(place(planted)))).not.toContain(planted);
      }),
      { numRuns: 2000 },
    );
  });

  test("a JWT anywhere", () => {
    expect(
      JSON.stringify(exchange({ body: { note: `see ${jwt}` }, headers: { "x-any": jwt } })),
    ).not.toContain(jwt.slice(0, 30));
  });
});

describe("text that is not a secret is kept", () => {
  test("in URLs", () => {
    const url =
      "https://api.security.microsoft.com/api/alerts?$filter=id eq 'a'&$top=5&$skiptoken=abc123456789";
    expect(exchange({ url }).request.url).toBe(url);
  });

  test("in bodies", () => {
    for (const body of [
      {
        error: {
          code: "InvalidRequestBody",
          message: "Request body is incorrect",
          target: "|76dce355-471ae6d819782413.",
        },
      },
      {
        error: "invalid_client",
        error_description: "parameter: 'client_assertion' or 'client_secret'. Trace ID: 1",
        error_uri: "https://login.microsoftonline.com/error?code=7000218",
      },
      { token_type: "Bearer", expires_in: 3599, tokenType: "x" },
      { IsolationType: "Full", Comment: "Basic check of the tokenizer: ok" },
    ])
      expect(exchange({ body }).response.body.text).toBe(JSON.stringify(body));
  });

  test("in the challenge of a 401", () => {
    const challenge =
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="invalid_token"';
    expect(exchange({ headers: { "WWW-Authenticate": challenge } }).response.headers[0]?.value).toBe(
      challenge,
    );
  });

  test("if it is a redaction mark", () => {
    const { request } = exchange({
      requestHeaders: { Authorization: `Bearer ${jwt}`, Cookie: "a=b" },
      url: "https://x.example/?sig=abcdefgh",
    });
    expect(request.headers).toEqual([
      { name: "Authorization", value: "Bearer •••" },
      { name: "Cookie", value: "a=•••" },
    ]);
    expect(request.url).toBe("https://x.example/?sig=•••");
  });
});

describe("an Authorization header", () => {
  const authorization = (value: string) =>
    exchange({ requestHeaders: { Authorization: value } }).authorization;

  test("gives its claims", () => {
    expect(authorization(`Bearer ${jwt}`)).toEqual({
      scheme: "Bearer",
      claims: { aud: "a", roles: ["Machine.Read.All"] },
    });
  });

  test("gives its flaws", () => {
    expect(authorization(`Bearer Bearer ${jwt}`)?.flaws).toEqual(["doubled-scheme"]);
    expect(authorization(`Bearer "${jwt}"`)?.flaws).toEqual(["quoted"]);
    expect(authorization("Bearer abc")?.flaws).toEqual(["not-a-jwt"]);
    for (const damaged of [
      jwt.split(".").slice(0, 2).join("."),
      `{"access_token":"${jwt}"}`,
      `token=${jwt}`,
      `${jwt};`,
    ])
      expect(authorization(`Bearer ${damaged}`)?.flaws).toContain("not-a-jwt");
    expect(authorization("Bearer ")?.flaws).toEqual(["empty"]);
    expect(authorization("Bearer •••")).toBeUndefined();
  });
});

describe("a body", () => {
  const body = (text: string | null | undefined, base64 = false, size = 0) =>
    exchangeOf(entryOf({ response: { content: { size } } }), "1", { text, base64 })?.response.body;

  test("in base64 is decoded if it is text", () => {
    expect(body(Buffer.from('{"ä":1}').toString("base64"), true)).toEqual({ text: '{"ä":1}', size: 7 });
  });

  test("of other bytes keeps only its size", () => {
    expect(body(Buffer.from([0, 255, 1]).toString("base64"), true, 3)).toEqual({ size: 3, binary: true });
    const wide = Buffer.from('\ufeff{"ä":1}', "utf16le");
    expect(body(wide.toString("base64"), true)?.text).toBe('{"ä":1}');
    expect(body(wide.swap16().toString("base64"), true)?.text).toBe('{"ä":1}');
  });

  test("of form fields is encoded as browsers do, including a lone surrogate", () => {
    const postData = { params: [{ name: "a b", value: "\ud800" }] };
    const har = {
      ...entryOf({}),
      request: { method: "POST", url: "https://api.security.microsoft.com/a", postData },
    };
    expect(exchangeOf(har, "1")?.request.body?.text).toBe("a%20b=%EF%BF%BD");
  });

  test("that is missing has no text, and an empty one has an empty text", () => {
    expect(body(null)).toEqual({});
    expect(body(undefined, false, 25_000_000)).toEqual({ size: 25_000_000 });
    expect(body("")).toEqual({ text: "", size: 0 });
  });
});

test("entries of any quality are read without an exception", () => {
  for (const entry of [undefined, null, 1, "x", [], {}, { request: null }, { request: { url: 5 } }])
    expect(exchangeOf(entry, "1")).toBeUndefined();
  const odd = {
    request: { url: "x", headers: [null, 1, { name: 1 }], postData: 7 },
    response: { status: "400", headers: {}, content: [] },
    time: Number.NaN,
    startedDateTime: "never",
  };
  expect(exchangeOf(odd, "1")).toMatchObject({
    sentAt: 0,
    request: { method: "GET", headers: [] },
    response: { status: 0 },
  });
});

test("any JSON is read as an entry without an exception", () => {
  fc.assert(
    fc.property(
      fc.record({
        request: fc.record({ url: fc.string(), headers: fc.jsonValue(), postData: fc.jsonValue() }),
        response: fc.jsonValue(),
      }),
      (entry) => {
        exchangeOf(entry, "1");
      },
    ),
  );
});
