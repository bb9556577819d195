import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import { explainText } from "../../../src/core/paste/explain.ts";
import type { Explained } from "../../../src/core/paste/outcome.ts";
import { longestText } from "../../../src/core/paste/parts.ts";
import { builtIn, rulesOf } from "../../../src/core/rules.ts";
import { growth, growthOf } from "../../growth.ts";
import { isIn } from "../../plants.ts";
import { credential } from "../../secrets.ts";

const folder = new URL("../../fixtures/paste/", import.meta.url);
const texts = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(new URL(file, folder), "utf8").replace(/^.*\n/, ""));
const operations = await loadOperations();
const diagnosis = createDiagnosis(operations);
const explain = (text: string, world = {}) =>
  explainText(text, "t", { rules: builtIn, operations, ...world });
const findingsOf = ({ outcome }: Explained) =>
  outcome.kind === "failure" ? outcome.failures.flatMap((failure) => diagnosis.findings(failure)) : [];

const isolate =
  "https://api.securitycenter.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate";
const reply = '{"error":{"code":"Unauthorized","message":"Access is denied."}}';

test("a successful portal reply with a failed part is a failure, and one without is a success", () => {
  const call =
    'curl https://security.microsoft.com/apiproxy/mtp/tags/bulk -d \'{"ids":["a"]}\'\nHTTP/2 200\n\n';
  const failed = explain(`${call}{"results":[{"id":"a","success":false,"error":"Tag limit reached"}]}`);
  expect(failed.outcome).toMatchObject({
    kind: "failure",
    failures: [{ error: { message: "Tag limit reached", shape: "item" } }],
  });
  expect(explain(`${call}{"results":[{"id":"a","success":true}]}`).outcome).toEqual({
    kind: "success",
    status: 200,
  });
});

/** A token with these claims, as users paste it. */
const tokenOf = (claims: object) =>
  `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg`;

/** The ways in which a text can contain a secret. */
const withSecret: Readonly<Record<string, (secret: string) => string>> = {
  "a cURL command": (s) => `curl ${isolate} -H "Authorization: Bearer ${s}" -d '{"Comment":"x"}'\n${reply}`,
  "a cookie": (s) => `curl -b 'sccauth=${s}' ${isolate}\nHTTP/2 401\n\n${reply}`,
  "a token request": (s) =>
    `POST https://login.microsoftonline.com/t/oauth2/v2.0/token\nContent-Type: application/x-www-form-urlencoded\n\nclient_id=a&client_secret=${s}&grant_type=client_credentials\n\nHTTP/1.1 401\n\n{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}`,
  "a header of Postman": (s) =>
    `GET ${isolate}\n401\nRequest Headers\nAuthorization: "Bearer ${s}"\nResponse Body\n${reply}`,
  "a signed address": (s) => `GET ${isolate}?sig=${s} 401 (Unauthorized)`,
  "the input of a flow": (s) =>
    JSON.stringify({
      inputs: {
        method: "POST",
        uri: isolate,
        headers: { Authorization: `Bearer ${s}` },
        body: { password: s },
      },
      outputs: { statusCode: 401, body: JSON.parse(reply) },
    }),
  "a script": (s) =>
    `$headers = @{ Authorization = "Bearer ${s}" }\nInvoke-RestMethod -Uri ${isolate}\n${reply}`,
  "an object of JavaScript": (s) =>
    `{ config: { method: 'post', url: '${isolate}', headers: { Authorization: 'Bearer ${s}' } }, response: { status: 401, data: ${reply} } }`,
};

test.each(Object.entries(withSecret))("removes the secret from %s", (_, textWith) => {
  fc.assert(
    fc.property(credential, (secret) => {
      const explained = explain(textWith(secret));
      expect(explained.outcome.kind).toBe("failure");
      expect(isIn(JSON.stringify(explained), secret)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test("does not throw on any text, and marks only parts of it", () => {
  const cut = fc
    .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.nat(2000), fc.nat(2000), fc.string())
    .map(([a, b, from, to, more]) => a.slice(from) + more + b.slice(0, to));
  const signs = fc.string({
    unit: fc.constantFrom(...`{}[]"'\\:,;|\n\r\t <>^\`$-HTTP/1.1 400 curl POST https://`),
  });
  fc.assert(
    fc.property(fc.oneof(cut, signs, fc.string({ unit: "grapheme" })), (text) => {
      const { marks, text: shown } = explain(text);
      let last = 0;
      for (const { start, end } of marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(shown.length);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["tickets", texts.filter((_, index) => index % 10 === 0).join("\n\n")],
  ["open brackets", "{".repeat(2000)],
  ["open quotes", `{"a":'`.repeat(400)],
  ["commands", "curl -X POST -d '{ https://api.security.microsoft.com/api/x ".repeat(60)],
  ["headers", "Authorization: Bearer x\nHTTP/1.1 400\n".repeat(100)],
])("work grows linearly with the length of %s", (_, unit) => {
  const short = unit.repeat(Math.ceil(6_000 / unit.length));
  const long = short.repeat(4);
  expect(growthOf({ short: () => explain(short), long: () => explain(long) }, growth.line(4))).toBeLessThan(
    growth.line(4),
  );
});

test("reads the beginning of a text that is too long", () => {
  const { isCut, outcome } = explain(`${reply}\n${"x".repeat(longestText)}`);
  expect(isCut).toBe(true);
  expect(outcome.kind).toBe("failure");
});

test("keeps the claims of a token, even after its text is removed", () => {
  const token = tokenOf({
    aud: "https://graph.microsoft.com",
    exp: 1_700_000_000,
    roles: ["Machine.Isolate"],
  });
  const text = `curl -X POST ${isolate} -H 'Authorization: Bearer ${token}' -d '{"Comment":"x"}'\nHTTP/2 401\n\n${reply}`;
  const first = explain(text);
  expect(findingsOf(first).map(({ check }) => check)).toContain("token-audience");
  expect(first.text).not.toContain(token.slice(40, 80));
  const authorization =
    first.outcome.kind === "failure" ? first.outcome.failures[0]?.exchange.authorization : undefined;
  expect(findingsOf(explain(first.text, { authorization })).map(({ check }) => check)).toContain(
    "token-audience",
  );
  expect(findingsOf(explain(first.text)).map(({ check }) => check)).not.toContain("token-audience");
});

test("is silent about a token if the text does not say when it was used", () => {
  const token = tokenOf({ exp: 1_700_000_000 });
  const text = `curl ${isolate} -H 'Authorization: Bearer ${token}'\nHTTP/2 401\n\n${reply}`;
  expect(findingsOf(explain(text)).map(({ check }) => check)).not.toContain("expired-token");
  const dated = text.replace("HTTP/2 401\n", "HTTP/2 401\nDate: Fri, 20 Nov 2026 09:13:44 GMT\n");
  expect(findingsOf(explain(dated)).map(({ check }) => check)).toContain("expired-token");
});

test.each(["$machineId", "$(id)", "{id}", "<machine-id>", "1e5bc9d7…", "%MACHINE%"])(
  "recognizes %s in a URL as a placeholder",
  (id) => {
    const text = `POST https://api.securitycenter.microsoft.com/api/machines/${id}/isolate\n\n{"Comment":"x","IsolationType":"Full"}\n\nHTTP/1.1 403 Forbidden\n\n{"error":{"code":"Forbidden","message":"Missing application roles. API required roles: Machine.Isolate, application roles: Machine.Read.All."}}`;
    expect(findingsOf(explain(text)).map(({ check }) => check)).toEqual(["missing-permission"]);
  },
);

test("does not report a missing body if the call is not shown completely", () => {
  const failed = `POST ${isolate} 400 (Bad Request)`;
  expect(findingsOf(explain(failed))).toEqual([]);
  const whole = `curl -X POST ${isolate} -H "Accept: application/json"\nHTTP/2 400\n\n{"error":{"code":"InvalidRequestBody","message":"Request body is incorrect"}}`;
  expect(findingsOf(explain(whole)).map(({ check }) => check)).toContain("body-missing");
});

test("uses the only method of a path", () => {
  const { outcome } = explain(
    `requests.exceptions.HTTPError: 400 Client Error: Bad Request for url: ${isolate}`,
  );
  expect(outcome).toMatchObject({ failures: [{ exchange: { request: { method: "POST" } } }] });
});

test("recognizes hosts that the user has added", () => {
  const text =
    "requests.exceptions.HTTPError: 404 Client Error: Not Found for url: https://gw.contoso.com/api/machines";
  expect(explain(text).outcome).toEqual({ kind: "elsewhere", host: "gw.contoso.com" });
  const rules = rulesOf({ hosts: [{ host: "gw.contoso.com", api: "mde" }], secrets: [] });
  expect(explain(text, { rules }).outcome.kind).toBe("failure");
});

test("shows no status that is neither in the text nor documented", () => {
  const { outcome } = explain('{"error":{"code":"Oddity","message":"The flux is out of phase."}}');
  expect(outcome).toMatchObject({ failures: [{ error: { status: 0, code: "Oddity" } }] });
});
