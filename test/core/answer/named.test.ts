import { expect, test } from "vitest";
import { namedIn } from "../../../src/core/answer/named.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../entries.ts";

const mde = "https://api.security.microsoft.com/api";

function named(message: string, sent: Sent = {}) {
  const [failure] = failuresOf(
    exchange({ url: `${mde}/machines`, ...sent, body: { error: { code: "X", message } } }),
  );
  const found = failure && namedIn(failure);
  if (!failure || !found?.place) return undefined;
  const { part, start, end } = found.place;
  const text = part === "body" ? (failure.exchange.request.body?.text ?? "") : failure.exchange.request.url;
  return [part, text.slice(start, end)];
}

test("finds a quoted name in the query: an option by its name, else inside a value", () => {
  const url = `${mde}/machines?$select=id,colour&$top=7`;
  expect(named("No property 'colour'", { url })).toEqual(["query", "colour"]);
  expect(named("Query option 'Top' is odd", { url })).toEqual(["query", "$top"]);
  expect(named("The value of $top is odd", { url })).toEqual(["query", "$top"]);
});

test("finds it in a percent-encoded value", () => {
  const url = `${mde}/machines?$filter=a%20eq%20%27b%20c%27`;
  expect(named('The value "b c" is odd', { url })).toEqual(["query", "b%20c"]);
});

test("finds it as a part of the path", () => {
  expect(named("'c-17' is closed", { url: `${mde}/cases/c-17/searches` })).toEqual(["path", "c-17"]);
});

test("does not take an API version for the fault that the reply lists as supported", () => {
  const url =
    "https://management.azure.com/subscriptions/s/providers/Microsoft.Security/pricing?api-version=2024-01-01";
  const message = (versions: string) =>
    `The resource type 'pricing' could not be found in the namespace 'Microsoft.Security' for api version '2024-01-01'. The supported api-versions are '${versions}'.`;
  expect(named(message("2023-01-01,2024-01-01"), { url })).toEqual(["path", "pricing"]);
  expect(named(message("2023-01-01"), { url })).toEqual(["query", "2024-01-01"]);
});

test("finds it in the body if it occurs there once", () => {
  const request = { displayName: "x", names: ["y", "y"] };
  expect(named("'displayName' is read-only", { method: "PATCH", request })).toEqual([
    "body",
    '"displayName"',
  ]);
  expect(named("'names' is odd", { method: "PATCH", request })).toEqual(["body", '"names"']);
  expect(named("'yy' is odd", { method: "PATCH", request: { a: "yy", b: "yy" } })).toBeUndefined();
});

test("takes the first name that the request contains", () => {
  expect(named("'Edm.String' is no 'machines'")).toEqual(["path", "machines"]);
});

test("does not take the key of an address for a name", () => {
  const url = `${mde}/machines/m-12`;
  expect(named("No route for /service/machines('m-12')/tags.", { url })).toBeUndefined();
  expect(named("The machine ('m-12') is odd", { url })).toEqual(["path", "m-12"]);
});

test("does not find parts of a word, or unquoted words", () => {
  expect(named("'achine' is odd")).toBeUndefined();
  expect(named("machines are odd")).toBeUndefined();
  expect(named("The tenant's machines and the user's machines")).toBeUndefined();
});
