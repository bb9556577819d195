import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { portalCases, portalOrigin } from "../demo/portal-cases.ts";
import { borrow, callFrom, type Lens, rowsOf } from "./harness/launch.ts";

const login =
  "https://login.microsoftonline.com/common/oauth2/authorize?client_id=80ccca67-54bd-44ab-8625-4b79c4dc7775&response_mode=form_post&nonce=1";

/** A portal page with failing calls, as users see it. */
describe("a page of the Defender portal", () => {
  let lens: Lens;
  const removals: (() => void)[] = [];
  beforeAll(async () => {
    lens = await borrow();
    removals.push(
      lens.server.on("GET", `${portalOrigin}/incidents`, {
        headers: {
          "Content-Type": "text/html",
          "Set-Cookie": "XSRF-TOKEN=m4%3AQe7tLz; Secure; Path=/",
        },
        body: "<!doctype html><title>Incidents</title><link rel=icon href=data:,>",
      }),
      lens.server.on("GET", `${portalOrigin}/apiproxy/mtp/incidentQueue/incidents/3107`, {
        status: 302,
        headers: { Location: login },
      }),
      lens.server.on("GET", `${portalOrigin}/apiproxy/mtp/suppressionRulesService/suppressionRules`, {
        status: 403,
      }),
    );
    await lens.openPanel();
    await lens.page.goto(`${portalOrigin}/incidents`);
  });
  afterAll(async () => {
    for (const remove of removals) remove();
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  const call = async (name: string) => {
    const found = portalCases.find((one) => one.name === name);
    if (!found) throw new Error(`No case ${name}.`);
    await callFrom(lens.page, found);
  };
  const clear = () => lens.panel.getByRole("button", { name: "Clear" }).click();
  /** The text of Details for the only row, once it contains what is expected. */
  const details = async (expected: string) => {
    await rowsOf(lens.panel).first().waitFor();
    expect(await rowsOf(lens.panel).count()).toBe(1);
    await rowsOf(lens.panel).first().click();
    const said = async () =>
      ((await lens.panel.locator(".details").textContent()) ?? "").replace(/\s+/g, " ");
    await expect.poll(said).toContain(expected);
    return said();
  };

  test("the tenant's context explains a later failure and is not listed as one itself", async () => {
    await clear();
    await call("Tenant context");
    await call("Identity sensors, no workspace");
    const said = await details("Defender for Identity is turned off or not set up in this tenant");
    expect(said).toContain("IsMdiActive: false");
  });

  test.each([
    ["Device outside the device groups", "The user has no access to the device group of this device"],
    ["Hunting without the XSRF token", "The request has no X-XSRF-TOKEN header"],
    ["Baselines, no license", "A license is missing in this tenant: Defender Vulnerability Management"],
    ["Filters without a platform", "A query parameter is missing: platform"],
    ["Live response, second session", "Another live response session is open on this device"],
    ["Sign-in page instead of data", "The portal session has ended"],
    ["Filter through the proxy", "computerName must be computerDnsName"],
    ["Hunting throttled", "hunting service, West Europe"],
    ["Gateway failed", "Ref A: 7C1D4E9B02F84A6D9E35"],
  ])("%s is explained in the portal's terms", async (name, expected) => {
    await clear();
    await call(name);
    const said = await details(expected);
    expect(said).not.toMatch(/app registration|consent|Bearer/i);
  });

  test("an XSRF token that differs from the cookie is reported, and neither is kept", async () => {
    await clear();
    await callFrom(lens.page, {
      url: `${portalOrigin}/apiproxy/mtp/suppressionRulesService/suppressionRules`,
      headers: { "x-xsrf-token": "older:token" },
    });
    const said = await details("X-XSRF-TOKEN doesn’t match the cookie XSRF-TOKEN");
    expect(said).not.toContain("older:token");
    expect(said).not.toContain("m4:Qe7tLz");
  });

  test("a redirect to sign-in is one row, without a finding about CORS", async () => {
    await clear();
    await callFrom(lens.page, {
      url: `${portalOrigin}/apiproxy/mtp/incidentQueue/incidents/3107`,
      headers: { "x-xsrf-token": "m4:Qe7tLz", "x-tid": "7a1d0c5e-2b84-4f6f-9c3e-51d0a8e2b7f6" },
    });
    await call("Retired path");
    await lens.waitForRow("streamingApiConfiguration");
    const rows = await lens.rows();
    expect(rows).toHaveLength(2);
    expect(rows.join()).not.toMatch(/CORS|login\.microsoftonline/i);
  });
});
