import { cloudOfResource, cloudOfSignIn, signInHosts } from "../../../catalogue/audiences.ts";
import { hostOf } from "../../uri.ts";
import { wrongCloud } from "../access.ts";
import type { SignInCall } from "./form.ts";

/** A tenant or resource of another cloud than the host that signs in. `isOpen`: the code leaves the cause open. */
export function cloudFindings({ url, scope, resource }: SignInCall, code: string, isOpen: boolean) {
  const host = hostOf(url);
  const home = cloudOfSignIn(host);
  if (home === undefined) return [];
  if (code === "AADSTS90038") {
    const right = home === "gov" ? signInHosts.commercial : signInHosts.gov;
    return [wrongCloud("certain", { sent: host, expected: [right], place: { part: "host" } }, { to: home })];
  }
  const parameter = scope ?? resource;
  const wanted = parameter && cloudOfResource(parameter.value);
  const away = wanted === "gcc" ? "commercial" : wanted;
  const isUnknownTenant = code === "AADSTS90002";
  if (!parameter || away === undefined || away === home || !(isOpen || isUnknownTenant)) return [];
  const evidence = { sent: parameter.value, expected: [signInHosts[away]], place: parameter.place };
  return [wrongCloud(isUnknownTenant ? "likely" : "certain", evidence, { from: away, to: home })];
}
