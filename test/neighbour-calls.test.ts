import { expect, test } from "vitest";
import { factsOfApi } from "../src/catalogue/apis/index.ts";
import { type Api, apis } from "../src/catalogue/apis/names.ts";
import { isWatched } from "../src/catalogue/hosts.ts";
import { type BodyParameter, loadOperations, type Operation, usual } from "../src/catalogue/operations.ts";
import { createDiagnosis } from "../src/core/answer/diagnosis.ts";
import { failuresOf } from "../src/core/recognise/index.ts";
import { exchange } from "./entries.ts";

const all = await loadOperations(apis);
const diagnosis = createDiagnosis(all, apis);
const operations = all.filter(({ api }) => !usual.includes(api) && api !== "portal");

const hosts: Partial<Record<Api, string>> = {
  mdca: "contoso.us3.portal.cloudappsecurity.com",
  o365: "manage.office.com",
  arm: "management.azure.com",
  loganalytics: "api.loganalytics.io",
  sentinelTi: "api.ti.sentinel.azure.com",
  easm: "eastus.easm.defender.microsoft.com",
  lake: "api.securityplatform.microsoft.com",
};
const guid = "1f5d3c77-8a42-4e19-b06d-3c92e7a1d580";

const valueFor = ({ name, form }: { readonly name: string; readonly form?: string }) => {
  const fitting = [guid, "0123456789abcdef01234567", "law-sec", "12"].find(
    (one) => form === undefined || new RegExp(form).test(one),
  );
  return /^(?:resourceId|scope)$/.test(name) ? `subscriptions/${guid}` : (fitting ?? "x");
};

function urlOf({ api, path, pathParameters = [], queryParameters = [] }: Operation): string {
  const filled = path.replace(/\{([^}]+)\}/g, (_, name: string) =>
    valueFor(pathParameters.find((one) => one.name === name) ?? { name }),
  );
  const query = queryParameters
    .filter(({ required }) => required)
    .map(({ name }) => `${name}=${name === "api-version" ? "2024-03-01" : "x"}`)
    .join("&");
  return `https://${hosts[api]}${filled}${query && `?${query}`}`;
}

function sample({ type, allowedValues, items }: BodyParameter): unknown {
  if (allowedValues?.[0] !== undefined) return allowedValues[0];
  if (/int|number|long/i.test(type)) return 1;
  if (/bool/i.test(type)) return true;
  if (/array|\[\]|list/i.test(type)) return [items || /object/i.test(type) ? membersOf(items ?? []) : "x"];
  if (/date|time/i.test(type)) return "2026-12-01T00:00:00Z";
  if (/object/i.test(type)) return membersOf(items ?? []);
  return "x";
}

const membersOf = (parameters: readonly BodyParameter[]): object =>
  Object.fromEntries(parameters.map((one) => [one.name, sample(one)]));

/** A token that the API accepts, with the operation's permissions if claims count. */
function tokenFor({ api, permissions }: Operation): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const aud = factsOfApi[api].audiences?.[0]?.values[0] ?? "https://management.azure.com";
  const claims = { aud, appid: guid, tid: guid, idtyp: "app", roles: permissions.application };
  return `Bearer ${part({ alg: "RS256", typ: "JWT" })}.${part({ ...claims, exp: 4_000_000_000 })}.${"s".repeat(43)}`;
}

/** Findings that blame the server or the number of calls, not the request. */
const innocent = new Set(["server-fault", "rate-limit"]);

test.each([
  [500, { error: { code: "InternalServerError", message: "An error has occurred." } }],
  [404, { error: { code: "NotFound", message: "" } }],
  [404, ""],
  [429, { error: { code: "TooManyRequests", message: "Too many requests." } }],
  [403, { error: { code: "Forbidden", message: "" } }],
  [400, { error: { code: "BadRequest", message: "" } }],
  [400, ""],
])(
  "a correct call to any operation of a neighboring API is not blamed if the response is %i",
  (status, body) => {
    expect(operations.length).toBeGreaterThan(380);
    const accused = operations.flatMap((operation) => {
      const url = urlOf(operation);
      expect([url, isWatched(url)]).toEqual([url, true]);
      const sent = exchange({
        method: operation.method,
        url,
        status,
        body,
        requestHeaders: { Authorization: tokenFor(operation), "Content-Type": "application/json" },
        ...(operation.body && {
          request: membersOf(operation.body),
        }),
      });
      return failuresOf(sent).flatMap((failure) =>
        diagnosis
          .findings(failure)
          .filter(({ certainty, check }) => certainty !== "possible" && !innocent.has(check))
          .map(
            ({ check, certainty, sent: quoted }) => `${operation.id} ${url}: ${certainty} ${check} ${quoted}`,
          ),
      );
    });
    expect(accused).toEqual([]);
  },
);
