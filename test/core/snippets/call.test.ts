import { expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import type { Edit } from "../../../src/core/checks/finding.ts";
import type { Finding } from "../../../src/core/checks/index.ts";
import { diagnose } from "../../../src/core/diagnose.ts";
import type { Failure } from "../../../src/core/failure.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { callOf, correctedCallOf } from "../../../src/core/snippets/call.ts";
import { snippets } from "../../../src/core/snippets/index.ts";
import { exchange, type Sent } from "../../entries.ts";
import { recordedExchange, recordedNames } from "../../recorded.ts";

const operations = await loadOperations();
const machine = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
const isolate = `https://api.security.microsoft.com/api/machines/${machine}/isolate`;
const refusal = { error: { code: "InvalidRequestBody", message: "Request body is incorrect", target: "t" } };

function failureOf(sent: Sent): Failure {
  const [failure] = failuresOf(exchange({ body: refusal, ...sent }));
  if (!failure) throw new Error("No failure.");
  return failure;
}
const withRequest = (failure: Failure, request: Partial<Failure["exchange"]["request"]>): Failure => ({
  ...failure,
  exchange: { ...failure.exchange, request: { ...failure.exchange.request, ...request } },
});
const certain = (edits: readonly Edit[]) =>
  [{ check: "json-body", certainty: "certain", edits }] as unknown as Finding[]; // only these members are read
const corrected = (failure: Failure) => correctedCallOf(failure, diagnose(failure, operations))?.call;

test("the call is as sent, without the token and what the browser adds", () => {
  const failure = failureOf({
    method: "POST",
    url: isolate,
    request: '{ "Comment" : 1 }',
    requestHeaders: {
      ":authority": "api.security.microsoft.com",
      Host: "api.security.microsoft.com",
      "Content-Length": "17",
      "sec-ch-ua": '"Chromium"',
      Origin: "https://contoso.example",
      "Cache-Control": "no-cache",
      Cookie: "a=b",
      authorization: "PoP abcdefghij",
      "Content-Type": "application/json",
      Prefer: "return=minimal",
      "x-functions-key": "0123456789",
    },
  });
  expect(callOf(failure)).toEqual({
    call: {
      method: "POST",
      url: isolate,
      headers: [
        { name: "Authorization", value: "PoP •••" },
        { name: "Content-Type", value: "application/json" },
        { name: "Prefer", value: "return=minimal" },
        { name: "x-functions-key", value: "•••" },
      ],
      body: '{ "Comment" : 1 }',
    },
  });
});

test("the call has no credential if none was sent", () => {
  const failure = failureOf({ status: 401, requestHeaders: { Accept: "*/*" } });
  expect(callOf(failure)).toMatchObject({ call: { headers: [{ name: "Accept", value: "*/*" }] } });
});

test("a refused preflight keeps its origin", () => {
  const failure = failureOf({ method: "OPTIONS", requestHeaders: { Origin: "https://a.example" } });
  expect(callOf(failure)).toMatchObject({ call: { headers: [{ name: "Origin" }] } });
});

test.each([
  ["body-cut", { text: "{", size: 200_000, cut: true }],
  ["body-binary", { size: 10, binary: true }],
  ["body-gone", { size: 10 }],
] as const)("gives the reason why it cannot be repeated: %s", (reason, body) => {
  const failure = withRequest(failureOf({ method: "POST", url: isolate }), { body });
  expect(callOf(failure)).toEqual({ reason });
  expect(correctedCallOf(failure, [])).toBeUndefined();
});

const batch = (headers: object, call: object) =>
  failureOf({
    method: "POST",
    url: "https://graph.microsoft.com/v1.0/$batch",
    status: 200,
    requestHeaders: {
      Authorization: "Bearer abcdefghij",
      "Content-Type": "application/json",
      "x-outer": "1",
    },
    request: { requests: [{ id: "1", method: "patch", url: "/security/incidents/7", headers, ...call }] },
    body: { responses: [{ id: "1", status: 400, body: { error: { code: "BadRequest", message: "m" } } }] },
  });

test("inside a batch it is the inner call, with the credential of the batch", () => {
  const failure = batch(
    { "Content-Type": "application/json" },
    { body: { AssignedTo: "a@contoso.example" } },
  );
  expect(callOf(failure)).toEqual({
    call: {
      method: "PATCH",
      url: "https://graph.microsoft.com/v1.0/security/incidents/7",
      headers: [
        { name: "Authorization", value: "Bearer •••" },
        { name: "Content-Type", value: "application/json" },
      ],
      body: '{"AssignedTo":"a@contoso.example"}',
    },
  });
  const findings = certain([{ part: "body", start: 2, end: 12, text: "assignedTo" }]);
  expect(correctedCallOf(failure, findings)?.call.body).toBe('{"assignedTo":"a@contoso.example"}');
});

test("an inner call may have a credential of its own", () => {
  const found = callOf(batch({ authorization: "Bearer eyJhbGciOi" }, {}));
  expect(found).toMatchObject({ call: { headers: [{ name: "authorization" }] } });
});

test("the correction changes body, URL, and method", () => {
  const body = failureOf({
    method: "POST",
    url: isolate,
    request: '{ "comment":"x","IsolationType":"Full" }',
  });
  expect(corrected(body)).toMatchObject({
    url: isolate,
    body: '{ "Comment":"x","IsolationType":"Full" }',
  });
  const findings = [
    ...certain([{ part: "method", start: 0, end: 4, text: "GET" }]),
    ...certain([
      { part: "url", start: 0, end: 5, text: "HTTPS" },
      { part: "url", start: 2, end: 9, text: "lost" },
    ]),
    ...certain([{ part: "url", start: 8, end: 9, text: "lost" }]).map((found) => ({
      ...found,
      certainty: "possible" as const,
    })),
  ];
  expect(correctedCallOf(body, findings)?.call).toMatchObject({
    method: "GET",
    url: `HTTPS${isolate.slice(5)}`,
  });
});

test("there is no correction if nothing is wrong", () => {
  const failure = failureOf({
    method: "POST",
    url: isolate,
    request: '{"Comment":"x","IsolationType":"Full"}',
  });
  expect(corrected(failure)).toBeUndefined();
});

test("every fixture can be written in every format, as sent and as corrected", { timeout: 30_000 }, () => {
  let correctedCalls = 0;
  for (const name of recordedNames)
    for (const failure of failuresOf(recordedExchange(name))) {
      const found = callOf(failure);
      const right = correctedCallOf(failure, diagnose(failure, operations));
      if (right) correctedCalls++;
      for (const call of [...("call" in found ? [found.call] : []), ...(right ? [right.call] : [])])
        for (const write of Object.values(snippets)) expect(write(call)).toContain(call.url.slice(0, 20));
      if (right && "call" in found) expect(right.call).not.toEqual(found.call);
    }
  expect(correctedCalls).toBeGreaterThan(40);
});
