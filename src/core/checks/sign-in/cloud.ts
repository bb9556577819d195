import { cloudOfResource, cloudOfSignIn, signInHosts } from "../../../catalogue/audiences.ts";
import { hostOf } from "../../uri.ts";
import { wrongCloud } from "../access.ts";
import type { SignInCall } from "./form.ts";

/**
 * A tenant or resource of another cloud than the sign-in host, whatever the code. `isOpen`: the code does not name a
 * cause, so nothing else explains the failure.
 */
export function cloudFindings({ url, scope, resource }: SignInCall, code: string, isOpen: boolean) {
  const host = hostOf(url);
  const home = cloudOfSignIn(host);
  if (home === undefined) return [];
  if (code === "AADSTS90038") {
    const right = home === "commercial" ? signInHosts.gov : signInHosts.commercial;
    return [wrongCloud("certain", { sent: host, expected: [right], place: { part: "host" } }, { to: home })];
  }
  const parameter = scope ?? resource;
  const wanted = parameter && cloudOfResource(parameter.value);
  const away = wanted === "gcc" ? "commercial" : wanted;
  if (!parameter || away === undefined || away === home) return [];
  const evidence = { sent: parameter.value, expected: [signInHosts[away]], place: parameter.place };
  return [wrongCloud(isOpen ? "certain" : "likely", evidence, { from: away, to: home })];
}
