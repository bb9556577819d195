import { expect, test } from "vitest";
import { headAndTail, pathShown, templateShown } from "../../../src/panel/list/call-words.ts";
import { failure } from "../samples.ts";

const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
const at = (url: string) => failure({ url });

test.each([
  [`https://api.security.microsoft.com/api/machines/${device}/isolate`, "machines/{id}/isolate"],
  ["https://api.security.microsoft.com/api/v1.0/machines/", "machines/"],
  ["https://graph.microsoft.com/v1.0/security/alerts_v2/1?$select=id", "security/alerts_v2/{id}"],
  ["https://graph.microsoft.com/beta/security/runHuntingQuery", "security/runHuntingQuery"],
  ["https://api.security.microsoft.com/", "/"],
])("%s is shown as %s", (url, shown) => {
  expect(templateShown(at(url))).toBe(shown);
});

test("the path of one call keeps the beginning of its IDs and loses its query", () => {
  const url = `https://api.security.microsoft.com/api/machines/${device}/isolate?a=1`;
  expect(pathShown(at(url))).toBe("machines/1e5bc9d7…/isolate");
});

test("the last segment of a path is not truncated, nor its trailing slash", () => {
  expect(headAndTail("machines/{id}/isolate")).toEqual(["machines/{id}", "/isolate"]);
  expect(headAndTail("machines/{id}/")).toEqual(["machines", "/{id}/"]);
  expect(headAndTail("machines")).toEqual(["", "machines"]);
});
