import { expect, test } from "vitest";
import { azureSaid } from "../../../src/core/explain/azure-said.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { explanations } from "../../../src/locales/en/explanations.ts";
import { exchange } from "../../entries.ts";

const url =
  "https://management.azure.com/subscriptions/1f5d3c77-8a42-4e19-b06d-3c92e7a1d580/providers/Microsoft.Security/alerts?api-version=2022-01-01";
const reads = "x-ms-ratelimit-remaining-subscription-reads";

const said = (status: number, headers: Readonly<Record<string, string>>) =>
  failuresOf(exchange({ url, status, headers, body: { error: { code: "X", message: "Refused." } } })).flatMap(
    (failure) => azureSaid(failure, explanations),
  );

test("names the service that refused a call by the gateway's header", () => {
  expect(said(403, { "x-ms-failure-cause": "gateway" })).toEqual([explanations.azure.gateway]);
  expect(said(403, { "X-MS-Failure-Cause": "Gateway" })).toEqual([explanations.azure.gateway]);
  expect(said(403, { "x-ms-failure-cause": "service" })).toEqual([]);
  expect(said(403, {})).toEqual([]);
});

test("names the limit that is used up, and no other", () => {
  const writes = "x-ms-ratelimit-remaining-subscription-writes";
  expect(said(429, { [reads]: "0" })).toEqual([explanations.azure.limitUsedUp(reads)]);
  expect(said(429, { [reads]: "11999", [writes]: "0" })).toEqual([explanations.azure.limitUsedUp(writes)]);
  expect(said(429, { "x-ms-ratelimit-remaining-subscription-global-reads": "0" })).toHaveLength(1);
});

test("says that another limit may be used up if calls are left", () => {
  expect(said(429, { [reads]: "11999" })).toEqual([explanations.azure.limitLeft(reads, 11_999)]);
});

test("is silent about other statuses and values", () => {
  expect(said(403, { [reads]: "0" })).toEqual([]);
  expect(said(429, { [reads]: "" })).toEqual([]);
  expect(said(429, { "x-ms-ratelimit-remaining-resource": "Microsoft.Compute/GetVM;0" })).toEqual([]);
});
