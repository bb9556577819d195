import { expect, test } from "vitest";
import { isGatewayFault, portalService } from "../../../../src/core/checks/portal/service.ts";
import type { Exchange } from "../../../../src/core/failure.ts";
import type { Sent } from "../../../entries.ts";
import { failedInPortal, portal } from "./failed.ts";

const found = (sent: Sent, facts?: Exchange["portal"]) => {
  const evidence = failedInPortal({ url: `${portal}/mtp/x/y`, status: 500, ...sent }, facts);
  expect(isGatewayFault(evidence.failure)).toBe(
    portalService.run(evidence).some(({ check }) => check === "portal-gateway"),
  );
  return portalService.run(evidence);
};

test("a 500 without a body and without a service behind it is the gateway's", () => {
  expect(found({})).toMatchObject([{ check: "portal-gateway", certainty: "likely" }]);
  expect(found({ headers: { "x-source-url": "https://x" } })).toEqual([]);
  expect(found({ body: { message: "m" } })).toEqual([]);
  expect(found({ status: 502 })).toEqual([]);
  expect(found({}, { missingCookies: ["sccauth"] })).toEqual([]);
  expect(found({ url: "https://api.security.microsoft.com/api/machines" })).toEqual([]);
});

test("a live response command that failed is certain, with what the reply says", () => {
  const failed = (message: string) =>
    found({ url: `${portal}/mtp/liveResponseApi/commands/1`, status: 200, body: { errors: [{ message }] } });
  expect(failed("The file is locked.")).toMatchObject([
    { check: "portal-command", certainty: "certain", args: { reason: "other", said: "The file is locked." } },
  ]);
  expect(failed("A session is already active on the device.")).toMatchObject([
    { args: { reason: "session" } },
  ]);
});
