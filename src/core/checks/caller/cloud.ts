import {
  apiOfAudience,
  audiencesFor,
  cloudOf,
  cloudOfIssuer,
  cloudOfResource,
  signInHosts,
  takesTokens,
} from "../../../catalogue/audiences.ts";
import type { Claims } from "../../failure.ts";
import { apiOfFailure } from "../../rules.ts";
import { hostOf } from "../../uri.ts";
import { defineCheck } from "../define-check.ts";
import type { Certainty, Evidences, Place } from "../finding.ts";
import { wrongCloud } from "./access.ts";

const place: Place = { part: "header", name: "Authorization" };

/**
 * Compares the token's sign-in cloud and audience with the host. GCC signs in commercially and may use its audiences.
 * `surest` applies to the sign-in cloud, `ofAudience` to the audience.
 */
export function cloudFindings(
  { iss, aud }: Claims,
  host: string,
  surest: Certainty = "certain",
  ofAudience: Certainty = "likely",
) {
  const to = cloudOf(host);
  const signedBy = iss === undefined ? undefined : cloudOfIssuer(iss);
  if (iss !== undefined && signedBy !== undefined && signedBy !== (to === "gcc" ? "commercial" : to))
    return [wrongCloud(surest, { sent: iss, expected: [signInHosts[to]], place }, { from: signedBy, to })];
  const made = aud === undefined ? undefined : cloudOfResource(aud);
  if (aud === undefined || made === undefined || made === to || (made === "commercial" && to === "gcc"))
    return [];
  const api = apiOfAudience(aud) ?? "mde";
  return [
    wrongCloud(ofAudience, { sent: aud, expected: audiencesFor(api, host), place }, { from: made, to }),
  ];
}

/**
 * A token of another cloud than the host, in a call that was not refused for its token: the reply then does not say
 * so. Likely if the reply gives no reason either. Triggered by GET https://api.security.microsoft.com/api/machines with
 * a token for `https://api-gov.securitycenter.microsoft.us`, answered 404 without a body. Sources: gov and usgov
 * (clouds).
 */
export const cloud = defineCheck({
  name: "cloud",
  scope: [{ statuses: [400, 404] }],
  needs: "tokens",
  question: "cloud",
  run,
});

function run({ failure, url }: Evidences) {
  const { exchange, error } = failure;
  const claims = exchange.authorization?.claims;
  // The name of an added host does not show its cloud.
  if (!claims || exchange.api !== undefined || !takesTokens(apiOfFailure(failure))) return [];
  const sure = error.message === undefined ? "likely" : "possible";
  return cloudFindings(claims, hostOf(url), sure, sure);
}
