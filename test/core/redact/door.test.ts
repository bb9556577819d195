import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exchange, type Failure, REDACTED } from "../../../src/core/failure.ts";
import { createEntryReader } from "../../../src/core/import/entry-reader.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { createDoor } from "../../../src/core/redact/index.ts";
import { entryOf, type Sent } from "../../entries.ts";
import { isIn, plants } from "../../plants.ts";
import { credential } from "../../secrets.ts";
import { fixtureExchanges } from "../formats/samples.ts";
import { harmless } from "./harmless.ts";
import { places } from "./places.ts";
import { contentOf, rawOf } from "./raw.ts";
import { forms, siblings } from "./siblings.ts";

/** The stored form of a call, whether it failed or not. */
const cleanOf = (sent: Sent): string => {
  const door = createDoor()([]);
  const raw = rawOf(sent);
  return JSON.stringify([door.exchange(raw), door.pass(failuresOf(raw))]);
};
/** The stored form of an entry in a file. */
const importedOf = async (sent: Sent): Promise<string> => {
  const entry = entryOf(sent);
  const content = { mimeType: "application/json", ...contentOf(sent) };
  const read = await createEntryReader("f").read({ ...entry, response: { ...entry.response, content } });
  return JSON.stringify(read);
};

describe("no planted secret passes", () => {
  for (const [kind, list] of plants)
    test(kind, async () => {
      for (const { what, secret, ...sent } of list) {
        expect([what, isIn(await importedOf(sent), secret)]).toEqual([what, false]);
        expect([what, isIn(cleanOf(sent), secret)]).toEqual([what, false]);
      }
    });
});

test("a form's secret with a plus sign is found in the reply, whether or not the sender encoded it", () => {
  const secret = "878TpItNGv+VAZXY5G+k/V9z";
  const form = { method: "POST", contentType: "application/x-www-form-urlencoded" };
  for (const sent of [secret, encodeURIComponent(secret)])
    expect(
      cleanOf({ ...form, request: `client_secret=${sent}&scope=x`, headers: { "x-echo": `for ${secret}` } }),
    ).not.toContain(secret);
});

test("a word that objects inherit is read as text, not as the name of a tool", () => {
  for (const word of ["__proto__", "constructor", "toString"])
    expect(cleanOf({ method: "POST", request: `! ${word} -password x` })).toContain(word);
});

describe("no secret passes in any place", () => {
  const planted = "Pl777Qz7vB3mKw9";
  for (const [kind, list] of Object.entries(places(planted)))
    test(kind, async () => {
      for (const sent of list) {
        const clean = kind === "har" ? await importedOf(sent) : cleanOf(sent);
        expect([sent, isIn(clean, planted)]).toEqual([sent, false]);
      }
    });

  test.each(Object.entries(siblings(planted)))("whatever its name: %s", (_, list) => {
    expect(list.filter((sent) => isIn(cleanOf(sent), planted))).toEqual([]);
  });

  test.each(forms)("without a name: %s", (form) => {
    const list: Sent[] = [
      { body: { error: { code: "a", message: `'${form}' is invalid` } } },
      { method: "POST", request: { values: ["a", form] } },
      { url: `https://api.security.microsoft.com/api/x?q=${encodeURIComponent(form)}` },
      { headers: { "X-Debug": form } },
      { body: `<p>${form}</p>` },
    ];
    expect(list.filter((sent) => isIn(cleanOf(sent), form))).toEqual([]);
  });

  test("whatever generator made it", () => {
    const kinds = Object.keys(places("")).filter((kind) => kind !== "har");
    // Other characters end a word in some of these places, and forms are recognised only by letters and digits.
    const secrets = credential.map((secret) => secret.replaceAll(/[^A-Za-z\d]/g, "k"));
    // Each run covers all places of a kind: three thousand in total.
    fc.assert(
      fc.property(secrets, fc.constantFrom(...kinds), (secret, kind) => {
        for (const sent of places(secret)[kind] ?? [])
          expect([sent, isIn(cleanOf(sent), secret)]).toEqual([sent, false]);
      }),
      { numRuns: 120 },
    );
  });
});

describe("text that is not a secret is kept", () => {
  test.each(harmless)("%s", (_, sent, kept) => {
    const clean = cleanOf(sent);
    const isKept = (text: string) =>
      clean.includes(text) || clean.includes(JSON.stringify(text).slice(1, -1));
    expect(kept.filter((text) => !isKept(text))).toEqual([]);
  });
});

describe("a form keeps its pairs", () => {
  const formOf = (secret: string, place: number) => {
    const pairs = [
      "client_id=1e5bc9d7",
      "grant_type=client_credentials",
      "scope=https%3A%2F%2Fa.b%2F.default",
    ];
    pairs.splice(place, 0, `client_secret=${secret}`);
    return pairs;
  };
  const types = ["application/x-www-form-urlencoded", "application/json", "text/plain"];
  const expectPairs = (pairs: readonly string[], joint: string, contentType: string) => {
    const sent: Sent = {
      url: "https://login.microsoftonline.com/t/oauth2/v2.0/token",
      method: "POST",
      contentType,
      requestHeaders: { "Content-Type": contentType },
      request: pairs.join(joint),
      body: { error: "invalid_client", error_description: "AADSTS7000215: Invalid client secret." },
    };
    const { request } = createDoor()([]).exchange(rawOf(sent));
    expect(request.body?.text).toBe(
      pairs.map((pair) => pair.replace(/^(client_secret=).*/, `$1${REDACTED}`)).join(joint),
    );
  };

  test.each([
    "Abc8Q~kTb3mKw9xYz7vQd4nLp6RsUeFhJgT1aB2cD",
    "Abc8Q%7EkTb3mKw9xYz7vQd4nLp6RsUeFhJ",
    "Ab1~c.d-e_f%26g%3Dh",
  ])("around %s", (secret) => {
    for (const contentType of types)
      for (const joint of ["&", "\r\n&", "\n&"])
        for (let place = 0; place < 4; place++) expectPairs(formOf(secret, place), joint, contentType);
  });

  test("around what generators make", () => {
    fc.assert(
      fc.property(credential, fc.nat(3), fc.constantFrom(...types), (secret, place, contentType) =>
        expectPairs(formOf(encodeURIComponent(secret), place), "&", contentType),
      ),
      { numRuns: 200 },
    );
  });

  test("in a text that quotes it", () => {
    const message =
      "Sent client_id=1e5bc9d7&client_secret=Abc8Q~kTb3mKw9xYz7vQd4nLp6RsUeFhJgT1aB2cD&grant_type=password";
    const [failure] = createDoor()([]).pass(failuresOf(rawOf({ body: { error: { code: "a", message } } })));
    expect(failure?.error.message).toBe(
      `Sent client_id=1e5bc9d7&client_secret=${REDACTED}&grant_type=password`,
    );
  });
});

describe("with and without redaction", () => {
  /** The fields of a failure that a row and support need. */
  const rowOf = ({ exchange, error }: Failure) => ({
    status: error.status,
    code: error.code,
    trackingId: error.trackingId,
    ids: error.ids,
    method: error.part?.method,
    host: /^[a-z]+:\/\/[^/]*/i.exec(exchange.request.url)?.[0],
    // In a path, only a secret is removed.
    path: exchange.request.url.replace(/[?#;].*/, "").split("/").length,
  });
  const expectSameRows = (name: string, raw: Exchange) => {
    const found = failuresOf(raw);
    const clean = createDoor()([]).pass(found);
    expect([name, clean.map(rowOf)]).toEqual([name, found.map(rowOf)]);
    // The displayed facts are also recognised in the stored exchange.
    const again = clean[0] ? failuresOf(clean[0].exchange) : [];
    expect([name, again.map(({ error }) => [error.status, error.code])]).toEqual([
      name,
      found.map(({ error }) => [error.status, error.code]),
    ]);
  };

  test("a fixture makes the same rows", () => {
    for (const [name, exchange] of fixtureExchanges) expectSameRows(name, exchange);
  });

  test("a plant makes the same rows", () => {
    for (const [kind, list] of plants)
      for (const { what, secret, ...sent } of list) if (kind !== "har") expectSameRows(what, rawOf(sent));
  });

  test("JSON has the same structure", () => {
    const shape = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shape)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shape(one)]))
          : typeof value === "string"
            ? "text"
            : value;
    const name = fc.constantFrom("password", "token", "a", "secrets", "key", "value", "name", "access_token");
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        fc.oneof(fc.string(), credential, fc.integer(), fc.boolean(), fc.constant(null)),
        fc.array(tie("tree"), { maxLength: 3 }),
        fc.dictionary(name, tie("tree"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const { body } = createDoor()([]).exchange(rawOf({ body: JSON.stringify(value) })).response;
        expect(shape(JSON.parse(body.text ?? ""))).toEqual(shape(value));
      }),
      { numRuns: 500 },
    );
  });
});

describe("recognised before anything is removed", () => {
  const id = "1fa66c0f-18bd-4133-b378-36d76f3a2ba0";
  const device = "https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
  const pass = (sent: Sent): Failure[] => createDoor()([]).pass(failuresOf(rawOf(sent)));

  test("a batch shows its failed call, whatever lists are next to it", () => {
    const application = { keyCredentials: [], passwordCredentials: [{}], tokens: null };
    const failed = { code: "ResourceNotFound", message: "m", innerError: { "request-id": id } };
    const failures = pass({
      url: "https://graph.microsoft.com/v1.0/$batch",
      method: "POST",
      status: 200,
      request: { requests: [{ id: "2", method: "GET", url: "/security/alerts_v2/x" }] },
      body: {
        responses: [
          { id: "1", status: 200, body: { value: [application] } },
          { id: "2", status: 404, body: { error: failed } },
        ],
      },
    });
    expect(failures).toMatchObject([
      { error: { code: "ResourceNotFound", trackingId: { value: id }, part: { method: "GET" } } },
    ]);
  });

  test("an item that failed is shown next to empty credentials", () => {
    const item = {
      id: "1",
      indicator: "a.exe",
      isFailed: true,
      failureReason: "Invalid value",
      credentials: [],
    };
    const failures = pass({
      url: "https://api.security.microsoft.com/api/indicators/import",
      method: "POST",
      status: 200,
      request: {},
      body: { value: [item] },
    });
    expect(failures).toMatchObject([{ error: { message: "Invalid value" } }]);
  });

  test("the tracking ID is kept next to a number of tokens", () => {
    const error = { code: "BadRequest", message: "m", innerError: { "request-id": id } };
    const url = "https://graph.microsoft.com/v1.0/security/alerts_v2";
    expect(pass({ url, body: { tokens: 2, error } })).toMatchObject([
      { error: { trackingId: { value: id } } },
    ]);
  });

  test.each([
    "a=1; Domain=.security.microsoft.com; Path=/; HttpOnly",
    "a=1; Path=/api/machines",
    `requestId=${id}; Path=/`,
    "a=1; Domain=api.security.microsoft.com",
    "host=api.security.microsoft.com; area=machines",
  ])("a cookie removes nothing from the URL or the ID: %s", (cookie) => {
    const body = { error: { code: "ResourceNotFound", message: "m", target: id } };
    const [failure] = pass({ url: device, status: 404, headers: { "Set-Cookie": cookie }, body });
    expect(failure?.exchange.request.url).toBe(device);
    expect(failure?.error).toMatchObject({ code: "ResourceNotFound", trackingId: { value: id } });
    // The value of a cookie is removed, and its attributes are kept.
    expect(failure?.exchange.response.headers[0]?.value).toBe(cookie.replace(/=[^;]*/, "=•••"));
  });

  test("a query keeps its operators, so that no fault is reported without cause", () => {
    const query = (Query: string): string | undefined =>
      pass({
        url: "https://api.security.microsoft.com/api/advancedqueries/run",
        method: "POST",
        request: { Query },
      })[0]?.exchange.request.body?.text;
    for (const text of [
      "T | extend Token = tostring(F.T) | where N = 'a'",
      "T | summarize Tokens = count() by A",
    ])
      expect(query(text)).toBe(JSON.stringify({ Query: text }));
    expect(query('T | where Password == "q7Zk2LmX9vTb"')).toBe(
      JSON.stringify({ Query: 'T | where Password == "•••"' }),
    );
  });
});

describe("a known secret", () => {
  const secret = "q7Zk2LmX9vTb4Rw8";
  const first: Sent = { requestHeaders: { Authorization: `Bearer ${secret}` } };
  const later = (message: string): Sent => ({ body: { error: { code: "BadRequest", message } } });
  const afterFirst = (sent: Sent): string => {
    const door = createDoor()([]);
    door.pass(failuresOf(rawOf(first)));
    return JSON.stringify(door.pass(failuresOf(rawOf(sent))));
  };

  test.each([
    ["as it is", secret],
    ["in upper case", secret.toUpperCase()],
    ["in base64", Buffer.from(`x ${secret}`).toString("base64")],
    ["in escapes of the percent sign", `q%37${secret.slice(2)}`],
    ["in escapes of markup", `&#113;${secret.slice(1)}`],
  ])("is removed from a later call %s", (_, form) => {
    expect(afterFirst(later(`got ${form} there`))).not.toContain(form);
    expect(afterFirst(later(`got ${form} there`))).toMatch(/got \S+ there/);
    expect(createDoor()([]).pass(failuresOf(rawOf(later(`got ${form} there`))))[0]?.error.message).toBe(
      `got ${form} there`,
    );
  });

  test("is removed from earlier text in the same call", () => {
    const sent = { requestHeaders: { "x-note": secret }, request: { password: secret }, ...later(secret) };
    expect(cleanOf({ ...sent, method: "POST" })).not.toContain(secret);
  });

  test("does not affect innocent text if it is short or a plain word", () => {
    for (const password of ["ab", "abcdef", "machines", "AlertInfo"]) {
      const clean = cleanOf({
        method: "POST",
        request: { password },
        ...later(`cab ab abcdef machines AlertInfo`),
      });
      expect(clean).toContain("cab ab abcdef machines AlertInfo");
      expect(clean).toContain('{\\"password\\":\\"•••\\"}');
    }
  });

  test("is removed from a claim after it was harmless in a header with a similar name", () => {
    const door = createDoor()([]);
    const raw = rawOf({ requestHeaders: { claim: secret } });
    door.exchange(raw);
    const { authorization } = door.exchange({
      ...raw,
      authorization: { scheme: "Bearer", claims: { roles: [secret] } },
    });
    expect(JSON.stringify(authorization)).not.toContain(secret);
  });

  test("is not stored: only checksums identify it", () => {
    const door = createDoor()([]);
    door.pass(failuresOf(rawOf(first)));
    // Everything the door stores is reachable from it; none of it is the secret.
    expect(JSON.stringify(Object.entries(door))).not.toContain(secret);
  });
});
