import { expect, test } from "vitest";
import { isEndpointHunting, isHunting } from "../../../../src/core/checks/hunting/address.ts";

const mde = "https://api.security.microsoft.com/api";
const graph = "https://graph.microsoft.com/v1.0/security";

test.each([
  [`${mde}/advancedqueries/run`, true],
  [`${mde}/advancedqueries/run/`, true],
  [`${mde}/AdvancedQueries?key=T`, true],
  [`${mde}/advancedqueries#x`, true],
  [`${mde}/advancedhunting/run`, false],
  [`${mde}/advancedhunting?a=1`, false],
  [`${graph}/runHuntingQuery`, false],
  [`${graph}/runHuntingQuery()`, false],
  [`${graph}/microsoft.graph.security.runHuntingQuery/?a=1`, false],
  ["https://security.microsoft.com/apiproxy/mtp/huntingService/queries", false],
  ["https://security.microsoft.com/apiproxy/mtp/huntingQueryExecutorService/x", false],
])("%s runs a query; of the API with only device tables: %s", (url, isEndpoint) => {
  expect([isHunting(url), isEndpointHunting(url)]).toEqual([true, isEndpoint]);
});

test.each([
  `${mde}/advancedqueries/saved`,
  `${mde}/advancedhuntings`,
  `${mde}/x?path=advancedhunting`,
  `${graph}/runHuntingQueryLater`,
  "https://security.microsoft.com/apiproxy/mtp/huntingService",
  "https://security.microsoft.com/apiproxy/mtp/huntingOtherService/x",
])("%s runs no query", (url) => {
  expect([isHunting(url), isEndpointHunting(url)]).toEqual([false, false]);
});
