import { expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { checkedAreas, isUnlisted } from "../../../src/core/answer/checked.ts";
import { findOperation } from "../../../src/core/operations.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { rowOf } from "../../../src/core/row.ts";
import { exchange, type Sent } from "../../entries.ts";

const operations = await loadOperations();
const api = "https://api.security.microsoft.com/api";
const isolate = `${api}/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate`;
const claims = { aud: "https://api.securitycenter.microsoft.com", appid: "a" };
const token: Sent = {
  requestHeaders: { Authorization: "Bearer •••" },
  entry: { _authorization: { scheme: "Bearer", claims } },
};

function of(sent: Sent) {
  const [failure] = failuresOf(exchange({ body: { error: { code: "BadRequest", message: "" } }, ...sent }));
  if (!failure) throw new Error("No failure.");
  const { method, url } = rowOf(failure);
  const operation = findOperation(method, url, operations)?.operation;
  return { areas: checkedAreas(failure, operation), isUnlisted: isUnlisted(failure, operation) };
}

test.each<[string, Sent, readonly string[]]>([
  ["the path", { url: `${api}/machines` }, ["path"]],
  ["a query", { url: `${api}/machines?$top=5` }, ["path", "query"]],
  ["a body", { url: isolate, method: "POST", request: { Comment: "x" } }, ["path", "body"]],
  ["no empty body", { url: isolate, method: "POST", request: "" }, ["path"]],
  ["no body that the operation does not have", { url: `${api}/machines`, request: { a: 1 } }, ["path"]],
  ["a token and its permissions", { url: `${api}/machines`, ...token }, ["path", "token", "permissions"]],
  ["only the token of an unknown operation", { url: `${api}/zebras?$top=5`, ...token }, ["token"]],
])("the checks inspected %s", (_, sent, areas) => expect(of(sent).areas).toEqual(areas));

test("an operation is unlisted if its API has a list without it", () => {
  expect(of({ url: `${api}/zebras` }).isUnlisted).toBe(true);
  expect(of({ url: `${api}/machines` }).isUnlisted).toBe(false);
});
