import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Case } from "../demo/case.ts";
import { borrow, callFrom, type Lens, rowsOf } from "./harness/launch.ts";

const subscription = "https://management.azure.com/subscriptions/1f5d3c77-8a42-4e19-b06d-3c92e7a1d580";

const one = (name: string, method: string, url: string, status: number, body: unknown): Case => ({
  name,
  topic: "Neighbours",
  method,
  url,
  headers: {},
  reply: { status, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) },
  shows: [{ status }],
});

const calls = {
  azure: one(
    "Azure",
    "GET",
    `${subscription}/providers/Microsoft.Security/alerts?api-version=2022-01-01`,
    403,
    {
      error: {
        code: "AuthorizationFailed",
        message:
          "The client 'x' with object id 'x' does not have authorization to perform action 'Microsoft.Security/alerts/read' over scope '/subscriptions/1' or the scope is invalid.",
      },
    },
  ),
  filter: {
    ...one("Filter", "POST", "https://contoso.us3.portal.cloudappsecurity.com/api/v1/activities/", 400, {
      detail: "filter validation error: No filter name 'sevice' found in metadata activities",
    }),
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ filters: { sevice: { eq: 1 } } }),
  },
};

/** Neighbors of Defender; their operations load with their first failure. */
describe("the neighbors of Defender", () => {
  let lens: Lens;
  const removals: (() => void)[] = [];
  beforeAll(async () => {
    lens = await borrow();
    for (const { method, url, reply } of Object.values(calls))
      removals.push(lens.server.on(method, url, reply));
    await lens.openPanel();
  });
  afterAll(async () => {
    for (const remove of removals) remove();
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  const detailsOf = async (call: Case) => {
    await lens.panel.getByRole("button", { name: "Clear" }).click();
    await callFrom(lens.page, call);
    await rowsOf(lens.panel).first().waitFor();
    await rowsOf(lens.panel).first().click();
    return lens.panel.locator(".details");
  };

  test("an Azure rejection names the action and the scope of the role", async () => {
    const details = await detailsOf(calls.azure);
    await details.getByText("no Azure role with the action Microsoft.Security/alerts/read").first().waitFor();
  });

  test("a misspelled filter of Cloud Apps is corrected from its operations", async () => {
    const details = await detailsOf(calls.filter);
    await details.getByText("sevice").first().waitFor();
    await expect.poll(() => details.textContent()).toMatch(/sevice.*\bservice\b/);
  });
});
