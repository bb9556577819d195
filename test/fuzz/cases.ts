import { readFileSync } from "node:fs";
import fc from "fast-check";
import { loadOperations, type Operation } from "../../src/catalogue/operations.ts";
import { entryOf, type Sent } from "../entries.ts";
import { credential, secretPlaces } from "../secrets.ts";

interface Reply {
  readonly httpStatus: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A generated HAR entry. */
export interface Case {
  readonly entry: unknown;
  /** A secret somewhere in the entry, which must not appear in any output. */
  readonly secret: string | undefined;
  /** Index of the language used for explanations. */
  readonly language: number;
  readonly isLive: boolean;
}

const operations = await loadOperations();
const repliesFile = new URL("../fixtures/replies.json", import.meta.url);
const { replies } = JSON.parse(readFileSync(repliesFile, "utf8")) as { replies: readonly Reply[] }; // our own file

const deep = (times: number) => "[".repeat(times) + "]".repeat(times);
const hostileTexts = [
  "",
  " ",
  "__proto__",
  "constructor",
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "javascript:alert(1)",
  "\ud800",
  "\udc00\ud800x",
  "\u202etxt.exe\u2066",
  "\0\x1b[31m\x07",
  "\r\nSet-Cookie: a=b",
  "`$(id)` %PATH% !x! ^& | > '\"\\",
  "=cmd|'/c calc'!A0",
  "'".repeat(50),
  "a".repeat(3000),
  "(a+)+$ {1,9}[",
  "https://api.security.microsoft.com/api/x?y=1#z",
  "99999999999999999999",
  "-1",
  "NaN",
  "1e5bc9d7e413ddd7902c2932e418702b84d0cc07",
  "43f4cb08-8fac-4b65-9db1-745c2ae65f3a",
  "|76dce355-471ae6d819782413.",
  "Invalid audience. Failed to resolve scalar expression named 'x'",
  "%ff%zz%2e%2e%2f",
  "﻿{}",
];
const text = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ maxLength: 60 }),
);
const odd = fc.oneof(
  text,
  fc.constantFrom<unknown>(null, undefined, true, -1, 0, 1e308, Number.NaN, Number.POSITIVE_INFINITY, [], {}),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Changes one value of a JSON text, adds an odd value, or corrupts the text. */
const damage = fc.oneof(
  { weight: 3, arbitrary: fc.constant((body: string) => body) },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(), odd).map(([at, value]) => (body: string) => {
      const spots = [...body.matchAll(/(?<=:\s{0,2})(?:"(?:[^"\\]|\\.)*"|\d+|true|false|null)/g)];
      const spot = spots[at % Math.max(spots.length, 1)];
      if (!spot) return body;
      const json = JSON.stringify(value) ?? "null";
      return body.slice(0, spot.index) + json + body.slice(spot.index + spot[0].length);
    }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(text, odd).map(([name, value]) => (body: string) => {
      const member = `${JSON.stringify(name)}:${JSON.stringify(value) ?? "null"}`;
      return body.replace(/\{(?=\s*")/, () => `{${member},`);
    }),
  },
  { weight: 1, arbitrary: fc.nat(400).map((end) => (body: string) => body.slice(0, end)) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(400), text).map(
      ([at, more]) =>
        (body: string) =>
          body.slice(0, at) + more + body.slice(at),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map((isUp) => (body: string) => (isUp ? body.toUpperCase() : body.toLowerCase())),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(20, 3000)
      .map((times) => (body: string) => `{"a":${deep(times)},"b":${body || 1}}`),
  },
);

const value = fc.oneof(
  fc.constantFrom(
    "1e5bc9d7e413ddd7902c2932e418702b84d0cc07",
    "da637",
    "1.2.3.4",
    "contoso.com",
    "2026-01-01",
  ),
  text,
);

/** A call of a documented operation, with deviations. */
const operationCall = fc
  .record({
    operation: fc.constantFrom<Operation>(...operations),
    values: fc.array(value, { minLength: 4, maxLength: 4 }),
    bodyValues: fc.array(odd, { minLength: 6, maxLength: 6 }),
    dropped: fc.nat(8),
    isLower: fc.boolean(),
    query: fc.oneof(
      fc.constantFrom(
        "",
        "?$filter=id eq 'a' and x gt 5",
        "?$top=x&$expand=",
        "?$select=a,,b&$orderby=x dexc",
      ),
      text.map((text) => `?$filter=${text}`),
      text.map((text) => `?${text}`),
    ),
    host: fc.constantFrom(
      "api.security.microsoft.com",
      "api-eu.securitycenter.microsoft.com",
      "graph.microsoft.com",
    ),
  })
  .map(({ operation, values, bodyValues, dropped, isLower, query, host }): Sent => {
    let next = 0;
    const path = operation.path.replace(/\{[^}]+\}/g, () => values[next++ % values.length] ?? "");
    const members = (operation.body ?? [])
      .filter((_, index) => index !== dropped)
      .map(({ name }, index) => [isLower ? name.toLowerCase() : name, bodyValues[index % bodyValues.length]]);
    const server = operation.api === "graph" ? "graph.microsoft.com" : host;
    return {
      method: operation.method,
      url: `https://${server}${path}${query}`,
      ...(members.length > 0 && { request: Object.fromEntries(members) }),
    };
  });

const knownReply = fc.constantFrom(...replies).map(
  ({ method, url, httpStatus, headers, body }): Sent => ({
    method,
    url,
    status: httpStatus,
    headers,
    body,
  }),
);

const claims = fc.record(
  {
    aud: fc.oneof(
      fc.constantFrom("https://api.securitycenter.microsoft.com", "00000003-0000-0000-c000-000000000000"),
      text,
    ),
    exp: fc.oneof(fc.integer(), odd),
    roles: fc.oneof(fc.constant(["Machine.Read.All"]), odd),
    scp: odd,
    tid: text,
    appid: text,
  },
  { requiredKeys: [] },
);
const part = (value: unknown) => Buffer.from(JSON.stringify(value) ?? "").toString("base64url");
/** Access tokens; the random signature identifies each. */
const token = fc
  .tuple(claims, fc.stringMatching(/^[A-Za-z0-9_-]{30}$/))
  .map(([claims, signature]) => `${part({ alg: "RS256", typ: "JWT" })}.${part(claims)}.${signature}`);

/** Places of a response or URL that may repeat a secret. */
const echoes: readonly ((secret: string) => Sent)[] = [
  () => ({}),
  (secret) => ({ headers: { "x-echo": `for ${secret}` } }),
  (secret) => ({ body: { error: { code: "Unauthorized", message: `Not valid: ${secret}` } } }),
  (secret) => ({ url: `https://api.security.microsoft.com/api/alerts?note=${secret}` }),
  (secret) => ({ requestHeaders: { "x-note": secret }, request: { Comment: `${secret}!` } }),
];
const planted = fc
  .record({
    secret: fc.oneof(credential, token),
    name: fc.constantFrom(...Object.keys(secretPlaces)),
    echo: fc.constantFrom(...echoes),
  })
  // A slash would end the part of the URL that can contain a password.
  .filter(({ secret, name }) => name !== "password in the URL" || !secret.includes("/"));

const join = (one: Sent, other: Sent): Sent => ({
  ...one,
  ...other,
  headers: { ...one.headers, ...other.headers },
  requestHeaders: { ...one.requestHeaders, ...other.requestHeaders },
});

/** Puts an odd value into one field of the entry. */
const change = fc.tuple(
  fc.constantFrom(
    ["time"],
    ["startedDateTime"],
    ["_error"],
    ["_resourceType"],
    ["_authorization"],
    ["_failures"],
    ["request", "method"],
    ["request", "bodySize"],
    ["request", "headers", "0"],
    ["response", "status"],
    ["response", "statusText"],
    ["response", "headers"],
    ["response", "redirectURL"],
    ["response", "_error"],
    ["response", "content", "size"],
    ["response", "content", "encoding"],
    ["response", "_fetchedViaServiceWorker"],
  ),
  odd,
);

function changed(
  entry: Record<string, unknown>,
  [path, value]: readonly [readonly string[], unknown],
): unknown {
  const [name = "", ...rest] = path;
  const inner = entry[name];
  const isInner = rest.length > 0 && typeof inner === "object" && inner !== null;
  const next = isInner ? changed({ ...inner } as Record<string, unknown>, [rest, value]) : value;
  if (!Array.isArray(inner) || rest.length === 0) return { ...entry, [name]: next };
  return { ...entry, [name]: Object.values(next as object) };
}

export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    call: operationCall,
    reply: knownReply,
    isKnownCall: fc.boolean(),
    damage,
    damageSent: damage,
    status: fc.oneof(
      fc.constant(undefined),
      fc.constantFrom(0, 200, 204, 207, 302, 400, 401, 403, 404, 429, 500, 503),
    ),
    header: fc.tuple(
      fc.constantFrom("Retry-After", "Warning", "WWW-Authenticate", "Content-Type", "request-id", "Allow"),
      text,
    ),
    changes: fc.array(change, { maxLength: 2 }),
    plant: fc.option(planted, { nil: undefined }),
    language: fc.nat(5),
    isLive: fc.boolean(),
  })
  .map(
    ({
      call,
      reply,
      isKnownCall,
      damage,
      damageSent,
      status,
      header,
      changes,
      plant,
      language,
      isLive,
    }): Case => {
      const [name, value] = header;
      const base: Sent = {
        ...reply,
        ...(!isKnownCall && call),
        ...(call.request !== undefined && { request: damageSent(JSON.stringify(call.request)) }),
        body: damage(String(reply.body ?? "")),
        headers: { ...reply.headers, [name]: value },
        ...(status !== undefined && { status }),
      };
      const echo = plant?.echo(plant.secret) ?? {};
      // A repeated secret must stay in the place that identifies it as a secret.
      const applied = changes.filter(([path]) => !plant || !/headers|redirectURL/.test(path.join()));
      const sent = join(join(base, echo), (plant && secretPlaces[plant.name]?.(plant.secret)) ?? {});
      const whole = entryOf(sent);
      const body = typeof sent.body === "string" ? sent.body : JSON.stringify(sent.body);
      const entry = { ...whole, response: { ...whole.response, content: { size: body.length, text: body } } };
      return {
        entry: applied.reduce<unknown>(
          (made, change) => changed(made as Record<string, unknown>, change),
          entry,
        ),
        secret: plant?.secret,
        language,
        isLive,
      };
    },
  );
