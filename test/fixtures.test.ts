import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type BodyParameter, loadOperations, type Operation } from "../src/catalogue/operations.ts";
import { diagnose } from "../src/core/diagnose.ts";
import type { Failure } from "../src/core/failure.ts";
import { createCalls } from "../src/core/observe/call-log.ts";
import { failuresOf } from "../src/core/recognise/index.ts";
import { rowOf } from "../src/core/row.ts";
import { findings as en } from "../src/locales/en/findings.ts";
import { callsIn } from "./calls/call.ts";
import { exchange } from "./entries.ts";
import { recordedNames as names, recordedEntry, recordedExchange } from "./recorded.ts";

interface Entry {
  readonly _expect: {
    readonly code?: string;
    readonly trackingId?: string;
    readonly findings: readonly string[];
  };
  /** Earlier calls of the same kind in this tab, for findings that need more than one exchange. */
  readonly _calls?: readonly {
    readonly secondsBefore: number;
    readonly status: number;
    readonly retryAfter?: number;
  }[];
}

const operations = await loadOperations();
const folder = new URL("fixtures/", import.meta.url);

const read = (name: string) => ({
  entry: recordedEntry(name) as Entry, // our own files
  exchange: recordedExchange(name),
});

function afterCalls(failure: Failure, earlier: Entry["_calls"]): Failure {
  if (!earlier) return failure;
  const { method, template } = rowOf(failure);
  const log = createCalls();
  for (const { secondsBefore, ...call } of earlier)
    log.add({ method, template, same: "1", at: failure.exchange.sentAt - secondsBefore * 1000, ...call });
  const calls = log.facts({ method, template, same: "1" }, failure.exchange.sentAt);
  return { ...failure, exchange: { ...failure.exchange, live: true }, calls };
}

describe("fixtures", () => {
  test.each(names)("%s", (name) => {
    const { entry, exchange } = read(name);
    const [failure, ...others] = failuresOf(exchange);
    if (!failure || others.length > 0) throw new Error(`${name} holds not one failure.`);
    const found = diagnose(afterCalls(failure, entry._calls), operations);
    expect({
      code: failure.error.code,
      trackingId: failure.error.trackingId?.value,
      findings: found.map(({ check }) => check),
    }).toEqual(entry._expect);
  });

  test("trigger every finding", () => {
    const calls = readdirSync(new URL("calls/", folder)).flatMap((file) =>
      callsIn(fileURLToPath(new URL(`calls/${file}`, folder))).flatMap(({ says = [] }) =>
        says.map((finding) => finding.replace(/^\w+ /, "")),
      ),
    );
    // These need more than one call; test/core/compare covers them.
    const several = ["changed-since", "follow-up"];
    const single = names.flatMap((name) => read(name).entry._expect.findings);
    const triggered = new Set([...single, ...calls, ...several]);
    expect(Object.keys(en.checks).filter((check) => !triggered.has(check))).toEqual([]);
  });

  test("hold no token, and neither do the exchanges read from them", () => {
    const jwt = /eyJ[\w-]{8,}\.[\w-]{8,}/;
    for (const name of names) {
      const { entry, exchange } = read(name);
      expect([name, jwt.test(JSON.stringify(entry)), jwt.test(JSON.stringify(exchange))]).toEqual([
        name,
        false,
        false,
      ]);
    }
  });
});

const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
/** Values for all documented formats; the first match is used. */
const pathValues = [
  device,
  "988cc94e-7a8f-4b28-ab65-54970c5d5018",
  "924565",
  "2026-11-20T12:00:00Z",
  "CVE-2019-0608",
  "va-_-google-_-chrome",
  "contoso.com",
  "10.0.0.1",
];

function addressOf({ api, path, pathParameters = [], queryParameters = [] }: Operation): string {
  const host = api === "graph" ? "graph.microsoft.com" : "api.security.microsoft.com";
  const filled = path.replace(/\{([^}]+)\}/g, (_, name) => {
    const form = pathParameters.find((parameter) => parameter.name === name)?.form ?? "";
    const value = pathValues.find((value) => new RegExp(form).test(value));
    if (value === undefined) throw new Error(`No value for ${name} of ${path}.`);
    return encodeURIComponent(value);
  });
  const required = queryParameters.filter((parameter) => parameter.required);
  const query = required.map(({ name, type }) => `${name}=${/date/i.test(type) ? pathValues[3] : "x"}`);
  return `https://${host}${filled}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

function sampleOf({ name, type, allowedValues, items, itemsLike }: BodyParameter): unknown {
  const like = operations.find(({ id }) => id === itemsLike)?.body;
  if (type.endsWith("[]")) return [type === "Object[]" ? bodyOf(items ?? like ?? []) : device];
  if (type === "Object") return bodyOf(items ?? like ?? []);
  if (allowedValues) return allowedValues[0];
  if (type === "Int") return 4;
  if (type === "Boolean") return true;
  if (type.startsWith("Date")) return pathValues[3];
  return /sha1|indicatorValue/i.test(name) ? device : "x";
}
const bodyOf = (parameters: readonly BodyParameter[]) =>
  Object.fromEntries(
    parameters
      .filter((parameter, index) => parameter.required || index === 0)
      .map((parameter) => [parameter.name, sampleOf(parameter)]),
  );

const upload = '--b\r\nContent-Disposition: form-data; name="File"; filename="a.ps1"\r\n\r\nls\r\n--b--';

function claimsOf({ api, permissions, leastPrivileged }: Operation) {
  const aud = api === "graph" ? "https://graph.microsoft.com" : "https://api.securitycenter.microsoft.com";
  const role = (leastPrivileged?.application ?? permissions.application)?.[0];
  const scope = (leastPrivileged?.delegated ?? permissions.delegated)?.[0];
  return {
    aud,
    appid: "1",
    exp: 1_900_000_000,
    ...(role ? { roles: [role] } : { scp: scope ?? "Unknown.Read" }),
  };
}

test.each([
  [400, "BadRequest"],
  [403, "Forbidden"],
  [401, "Unauthorized"],
])("report nothing about a correct call of any operation that fails with %i %s", (status, code) => {
  expect(new Set(operations.map(({ api }) => api))).toEqual(new Set(["mde", "xdr", "graph"]));
  for (const operation of operations) {
    const isUpload = operation.requestContentType?.startsWith("multipart") === true;
    const contentType = isUpload ? "multipart/form-data; boundary=b" : "application/json";
    const made = exchange({
      method: operation.method,
      url: addressOf(operation),
      status,
      body: { error: { code, message: "", target: "|1." } },
      requestHeaders: {
        Authorization: "Bearer •••",
        ...(operation.body && { "Content-Type": contentType }),
      },
      entry: { _authorization: { scheme: "Bearer", claims: claimsOf(operation) } },
      ...(operation.body && { request: isUpload ? upload : bodyOf(operation.body), contentType }),
    });
    const found = failuresOf(made).flatMap((failure) => diagnose(failure, operations));
    const blamed = found.filter(({ certainty }) => certainty !== "possible").map(({ check }) => check);
    expect([operation.id, made.request.body?.text, ...blamed]).toEqual([
      operation.id,
      made.request.body?.text,
    ]);
  }
});
