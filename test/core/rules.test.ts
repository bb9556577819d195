import { describe, expect, test } from "vitest";
import type { Group } from "../../src/catalogue/apis/define-hosts.ts";
import { loadOperations } from "../../src/catalogue/operations.ts";
import { diagnose } from "../../src/core/diagnose.ts";
import { isFailure } from "../../src/core/failure-form.ts";
import { har } from "../../src/core/formats/har.ts";
import { exchangeOf } from "../../src/core/har/exchange.ts";
import { createEntryReader } from "../../src/core/import/entry-reader.ts";
import { findOperationOf } from "../../src/core/operations.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { createDoor } from "../../src/core/redact/index.ts";
import { apiOfCall, builtIn, rulesOf } from "../../src/core/rules.ts";
import { entryOf, type Sent } from "../entries.ts";
import { written } from "./formats/samples.ts";

const operations = await loadOperations();
const rules = rulesOf({
  hosts: [
    { host: "gw.contoso.com", api: "mde" },
    { host: "gw.contoso.com:8443", api: "graph" },
    { host: "*.gw.contoso.com", api: "graph" },
    { host: "*.eu.gw.contoso.com", api: "entra" },
    { host: "localhost:3000", api: "mde" },
    { host: "[::1]", api: "portal" },
  ],
  secrets: ["x-session", "ssn", "user.name"],
});
const read = (sent: Sent, with_ = rules) => {
  const body = typeof sent.body === "string" ? sent.body : JSON.stringify(sent.body ?? {});
  const made = exchangeOf(entryOf(sent), "1", { text: body }, true, with_);
  if (!made) throw new Error("No exchange.");
  return createDoor()(with_.secrets).exchange(made);
};
const failureOf = (sent: Sent) => {
  const [failure] = failuresOf(read(sent));
  if (!failure) throw new Error("No failure.");
  return failure;
};

describe("an added host matches", () => {
  test.each([
    ["https://gw.contoso.com/defender/api/machines", "mde"],
    ["https://GW.contoso.com/api/machines?x=/api/incidents", "mde"],
    ["https://gw.contoso.com:443/", "mde"],
    ["https://gw.contoso.com", "mde"],
    ["https://gw.contoso.com/api/incidents?$top=1", "xdr"],
    ["https://gw.contoso.com/api/gw/api/advancedhunting/run", "xdr"],
    ["https://gw.contoso.com:8443/x", "graph"],
    ["https://a.gw.contoso.com/x", "graph"],
    ["https://a.eu.gw.contoso.com/x", "entra"],
    ["http://localhost:3000/api/machines", "mde"],
    ["https://localhost:3000/api/machines", "mde"],
    ["http://[::1]/x", "portal"],
    ["https://gw.contoso.com./api/machines", "mde"],
    ["https://a.gw.contoso.com.:443/x", "graph"],
  ] as const)("%s", (url, api) => {
    expect(rules.isWatched(url)).toBe(true);
    expect(rules.addedApiOf(url)).toBe(api);
  });
});

describe("an added host does not match", () => {
  test.each([
    "https://gw.contoso.com.attacker.example/api",
    "https://evil-gw.contoso.com/api",
    "https://gw.contoso.com@attacker.example/api",
    "https://user@gw.contoso.com/api",
    "https://gw.contoso.com:9443/api",
    "http://gw.contoso.com/api",
    "http://localhost/api",
    "https://attacker.example/?https://gw.contoso.com/api",
    "https://gw.contoso.com\\@attacker.example/",
    "https://contoso.com/api",
    "wss://gw.contoso.com/api",
    "",
  ])("%s", (url) => {
    expect(rules.isWatched(url)).toBe(false);
  });

  test("built-in hosts, with all their paths", () => {
    const all = rulesOf({ hosts: [{ host: "*.microsoft.com", api: "mde" }], secrets: [] });
    expect(all.isWatched("https://graph.microsoft.com/v1.0/me")).toBe(false);
    expect(all.addedApiOf("https://api.security.microsoft.com/api/alerts")).toBeUndefined();
    expect(all.isWatched("https://api.security.microsoft.com/api/alerts")).toBe(true);
  });
});

describe("a failure behind an added host", () => {
  const url = "https://gw.contoso.com/defender/api/machines/abc/isolate";
  const sent: Sent = {
    method: "POST",
    url,
    request: { comment: "x", IsolationType: "Full" },
    body: { error: { code: "InvalidRequestBody", message: "Request body is incorrect", target: "t" } },
  };

  test("has its API, even after it was stored and read again", async () => {
    const failure = failureOf(sent);
    expect(apiOfCall(failure.exchange)).toBe("mde");
    expect(isFailure(structuredClone(failure))).toBe(true);
    expect(isFailure({ ...failure, exchange: { ...failure.exchange, api: "mail" } })).toBe(false);
    const [entry] = JSON.parse(written(har, [failure])).log.entries;
    expect(entry._api).toBe("mde");
    const again = await createEntryReader("f", builtIn).readText(JSON.stringify(entry));
    expect(again).toMatchObject([{ exchange: { api: "mde" }, error: failure.error }]);
    const forged = JSON.stringify({ ...entry, _api: "mail" });
    expect(await createEntryReader("f", builtIn).readText(forged)).toBe("unwatched");
  });

  test("has the operation after the gateway's prefix", () => {
    expect(findOperationOf(failureOf(sent), operations)?.operation.path).toBe("/api/machines/{id}/isolate");
    const other = failureOf({
      ...sent,
      url: "https://gw.contoso.com:8443/v1.0/security/incidents",
      method: "GET",
    });
    expect(findOperationOf(other, operations)?.operation.api).toBe("graph");
    const none = failureOf({ ...sent, url: "https://gw.contoso.com:8443/api/machines/abc/isolate" });
    expect(findOperationOf(none, operations)).toBeUndefined();
  });

  test("is diagnosed by its body", () => {
    expect(diagnose(failureOf(sent), operations).map(({ check }) => check)).toContain("parameter-case");
  });

  test.each([401, 403, 404, 405])("gets no finding about host, route, or token with status %i", (status) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const token = `${part({ alg: "RS256" })}.${part({ aud: "api://gateway", iss: "https://sts.contoso.com", roles: ["a"] })}.c2ln`;
    for (const authorization of [
      `Bearer ${token}`,
      "Bearer opaque",
      "Basic dXNlcjpwYXNzd29yZA==",
      undefined,
    ]) {
      const failure = failureOf({
        url: "https://gw.contoso.com/no/such/route",
        status,
        requestHeaders: { Accept: "*/*", ...(authorization && { Authorization: authorization }) },
        body: { error: { code: "", message: "audience 'api://gateway' is invalid" } },
      });
      expect(diagnose(failure, operations).map(({ check }) => check)).toEqual([]);
    }
  });
});

describe("values of added names are removed", () => {
  const secret = "Tell-No-One-1";
  test.each<[string, Sent]>([
    ["a header of the request", { requestHeaders: { "X-Session": secret } }],
    ["a header of the reply", { headers: { "X-SESSION": secret } }],
    ["the query", { url: `https://gw.contoso.com/api?a=1&SSN=${secret}&b=2` }],
    ["a name with a dot in the query", { url: `https://gw.contoso.com/api?user.name=${secret},more` }],
    ["a form", { request: `a=1&ssn=${secret}`, contentType: "application/x-www-form-urlencoded" }],
    ["a JSON body", { request: { a: { Ssn: secret } } }],
    ["a JSON reply", { body: { error: { message: "m", ssn: secret } } }],
    ["JSON inside JSON", { body: { error: { message: JSON.stringify({ ssn: secret }) } } }],
    ["a list", { body: { ssn: [secret, secret] } }],
    ["an object", { body: { ssn: { a: secret } } }],
    [
      "a multipart body",
      {
        request: `--b\r\nContent-Disposition: form-data; name="ssn"\r\n\r\n${secret}\r\n--b--`,
        contentType: "multipart/form-data; boundary=b",
      },
    ],
    ["a text that repeats it", { requestHeaders: { "X-Session": secret }, body: `Refused: ${secret}` }],
  ])("%s", (_, sent) => {
    expect(JSON.stringify(read(sent))).not.toContain(secret);
    expect(JSON.stringify(read(sent, builtIn))).toContain(secret);
  });

  test("even from a header whose value was harmless in an earlier call", () => {
    const sent: Sent = { headers: { Server: "nginx" } };
    expect(JSON.stringify(read(sent, builtIn))).toContain("nginx");
    expect(JSON.stringify(read(sent, rulesOf({ hosts: [], secrets: ["server"] })))).not.toContain("nginx");
  });

  test("and those of other names are kept", () => {
    const made = read({
      request: { ssnx: "aaaaaaaaaa", "my-ssn": "bbbbbbbbbb", "a.ssn": "cccccccccc", x: "ssn" },
    });
    expect(made.request.body?.text).not.toContain("•••");
  });
});

describe("a path shared with other services", () => {
  const posted = (url: string, request: object, switched: readonly Group[] = []) => {
    const entry = entryOf({
      url,
      method: "POST",
      status: 403,
      request,
      body: { error: { code: "x", message: "No." } },
    });
    return createEntryReader("f", rulesOf({ hosts: [], secrets: [], switched })).readText(
      JSON.stringify(entry),
    );
  };
  const subscriptions = "https://graph.microsoft.com/v1.0/subscriptions";

  test("is listed if the body is about the API", async () => {
    expect(await posted(subscriptions, { resource: "security/alerts_v2" })).toHaveLength(1);
    expect(await posted(subscriptions, { resource: "me/messages" })).toEqual([]);
    const batch = "https://management.azure.com/batch?api-version=2020-06-01";
    const to = (provider: string) => ({
      requests: [{ httpMethod: "GET", url: `/subscriptions/1/providers/${provider}/x` }],
    });
    expect(await posted(batch, to("Microsoft.Security"))).toHaveLength(1);
    expect(await posted(batch, to("Microsoft.Compute"))).toEqual([]);
  });

  test("is listed whatever the body if everything at its host is watched", async () => {
    expect(await posted(subscriptions, { resource: "me/messages" }, ["wholeGraph"])).toHaveLength(1);
  });
});
