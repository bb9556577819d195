import { isPortalCall } from "../../api-facts.ts";
import type { Failure } from "../../failure.ts";
import { defineCheck } from "../define-check.ts";
import { type Certainty, type Evidences, finding } from "../finding.ts";
import { isBehindGateway } from "./mute.ts";

const gateway = (certainty: Certainty) => finding("portal-gateway", certainty, { weight: 3 }, {});

const command = (args: { readonly reason: "session" | "other"; readonly said: string }) =>
  finding("portal-command", "certain", { weight: 6 }, args);

/**
 * Where a correct portal call failed: in the gateway, or in a live response command. Likely for a 500 without a body
 * and without a service address; a failed command is certain, because the reply says so. Triggered by 500 without a
 * body, by a command whose reply has `errors`. Sources: public tools.
 */
export const portalService = defineCheck({
  name: "portal-service",
  scope: [
    { statuses: [500], shapes: ["empty"], from: "portal" },
    { shapes: ["command"], from: "portal" },
  ],
  question: "portalService",
  run,
});

/** Whether a call failed in the portal's gateway, so that no service behind it is at fault. */
export const isGatewayFault = ({ exchange, error }: Failure): boolean =>
  isPortalCall(exchange) &&
  error.status === 500 &&
  error.shape === "empty" &&
  !isBehindGateway(exchange) &&
  !exchange.portal?.missingCookies;

function run({ failure }: Evidences) {
  const { error } = failure;
  if (error.shape !== "command") return isGatewayFault(failure) ? [gateway("likely")] : [];
  const said = error.message ?? "";
  const isTaken = /\bsession is already (?:active|open)/i.test(said);
  return [command({ reason: isTaken ? "session" : "other", said })];
}
