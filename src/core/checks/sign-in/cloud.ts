import { cloudOfResource, cloudOfSignIn, signInHosts } from "../../../catalogue/audiences.ts";
import type { ApiError } from "../../failure.ts";
import { hostOf } from "../../uri.ts";
import { wrongCloud } from "../caller/access.ts";
import type { SignInCall } from "./form.ts";

/** Initial domains that only one cloud gives. Source: pages azure-government (worldwide) and 21vianet (domains). */
const ofTenants = [
  ["china", /\.(?:partner\.)?onmschina\.cn$/i],
  ["gov", /\.onmicrosoft\.us$/i],
] as const;

/**
 * A tenant or resource of another cloud than the sign-in host, whatever the code. `isOpen`: the code does not name a
 * cause, so nothing else explains the failure.
 */
export function cloudFindings(
  { url, scope, resource }: SignInCall,
  { code = "", message = "" }: ApiError,
  isOpen: boolean,
) {
  const host = hostOf(url);
  const home = cloudOfSignIn(host);
  if (home === undefined) return [];
  const right = home === "commercial" ? signInHosts.gov : signInHosts.commercial;
  const ofTenant = { sent: host, expected: [right], place: { part: "host" as const } };
  const given = /^https:\/\/[^/?#]+\/([^/?#]+)/i.exec(url)?.[1] ?? "";
  const [cloud] = ofTenants.find(([, name]) => name.test(given)) ?? [];
  if (cloud !== undefined && cloud !== home)
    return [
      wrongCloud(
        "certain",
        { ...ofTenant, sent: given, expected: [signInHosts[cloud]] },
        { from: cloud, to: home },
      ),
    ];
  if (code === "AADSTS90038") return [wrongCloud("certain", ofTenant, { to: home })];
  const parameter = scope ?? resource;
  // Libraries add scopes of OpenID Connect, which belong to every cloud.
  const named = parameter?.value.split(/\s+/).find((one) => cloudOfResource(one) !== undefined);
  const wanted = named === undefined ? undefined : cloudOfResource(named);
  const away = wanted === "gcc" ? "commercial" : wanted;
  if (!parameter || named === undefined || away === undefined || away === home)
    // The tenant is of another cloud, but the message does not say of which.
    return /\bnot supported (?:in|for) (?:a )?cross[- ]cloud\b/i.test(message)
      ? [wrongCloud("likely", ofTenant, { to: home })]
      : [];
  const evidence = { sent: named, expected: [signInHosts[away]], place: parameter.place };
  return [wrongCloud(isOpen ? "certain" : "likely", evidence, { from: away, to: home })];
}
