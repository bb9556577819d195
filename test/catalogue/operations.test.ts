import { expect, test } from "vitest";
import { factsOfApi } from "../../src/catalogue/apis/index.ts";
import { apis } from "../../src/catalogue/apis/names.ts";
import { type BodyParameter, loadOperations } from "../../src/catalogue/operations.ts";

const operations = await loadOperations(apis);
const bodyNames = (body: readonly BodyParameter[] = []): string[] =>
  body.flatMap(({ name, items }) => [name, ...bodyNames(items)]);

test("every operation has a unique ID, and every referenced ID exists", () => {
  const ids = operations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const named = operations.flatMap(({ retiring, body = [] }) => [
    ...(retiring ? [retiring.replacedBy] : []),
    ...body.flatMap(({ itemsLike }) => itemsLike ?? []),
  ]);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

test("no two operations claim the same method and path", () => {
  const claims = operations.flatMap(({ api, method, path, pathAliases = [] }) =>
    [path, ...pathAliases].map(
      (one) => `${factsOfApi[api].family} ${method} ${one.replace(/\{[^}]+\}/g, "{}").toLowerCase()}`,
    ),
  );
  expect(claims.filter((claim, index) => claims.indexOf(claim) !== index)).toEqual([]);
});

test("an operation without known permissions blames no one", () => {
  const silent = operations.filter(({ permissions }) => !permissions.application && !permissions.delegated);
  expect(silent.length).toBeGreaterThan(0);
  expect(silent.every(({ permissionsOpen }) => permissionsOpen === true)).toBe(true);
});

test("every body of Microsoft Graph accepts more than is listed, and every enum more values", () => {
  const bodies = operations.filter(({ api, body }) => api === "graph" && body);
  expect(bodies.length).toBeGreaterThan(0);
  for (const { id, bodyOpen, body = [] } of bodies) {
    expect([id, bodyOpen]).toEqual([id, true]);
    for (const { name, allowedValues, valuesOpen } of body)
      if (allowedValues) expect([id, name, valuesOpen]).toEqual([id, name, true]);
  }
});

test("comments have no body, because the API accepts an object and clients send a list", () => {
  const comments = operations.filter(({ path, method }) => method === "POST" && path.endsWith("/comments"));
  expect(comments).toHaveLength(2);
  expect(comments.flatMap(({ body }) => bodyNames(body))).toEqual([]);
});

test("both advanced hunting APIs name the call that replaces them", () => {
  const retiring = operations.filter((operation) => operation.retiring);
  expect(retiring.map(({ path, retiring: fact }) => [path, fact?.replacedBy])).toEqual([
    ["/api/advancedqueries/run", "graph.runHuntingQuery.post"],
    ["/api/advancedhunting/run", "graph.runHuntingQuery.post"],
  ]);
});

test("a title names the operation and does not repeat its method and path", () => {
  const addresses = operations.filter(({ title }) => /^(?:GET|POST|PUT|PATCH|DELETE)\b|\//.test(title));
  expect(addresses.map(({ title }) => title)).toEqual([]);
});
