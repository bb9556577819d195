import { pathOf, pathStart } from "../../uri.ts";
import { type Evidences, finding } from "../finding.ts";
import type { PathFlaw } from "./route.ts";

/** The start of a resource ID of Azure. API Management also has subscriptions of its own, inside a resource. */
const idStart = /\/{1,2}subscriptions\/[\da-f]{8}-[\da-f-]{27}\/(?:resourceGroups|providers)\//gi;
/** A whole URL in the path. */
const urlStart = /\/(https?:\/{1,2}[\w.-]{1,100}\/)/gi;

/**
 * A whole resource ID or URL at the place of a name or ID: the path starts over. Certain, as no path of these APIs
 * contains another one. Triggered by `…/alertRules//subscriptions/{…}/alertRules/{name}`.
 */
export function wholeIdFindings({ url }: Pick<Evidences, "url">) {
  const path = pathOf(url);
  const [, second] = path.matchAll(idStart);
  const [embedded] = path.matchAll(urlStart);
  const at = second?.index ?? embedded?.index;
  if (at === undefined) return [];
  const start = pathStart(url) + at;
  const end = pathStart(url) + path.length;
  const sent = path
    .slice(at)
    .replace(/^\/+(?=https?:)/, "")
    .replace(/^\/+/, "/");
  const name = path.replace(/\/$/, "").split("/").at(-1) ?? "";
  const args: PathFlaw = { flaw: "whole-id" };
  const evidence = {
    sent,
    expected: [name],
    place: { part: "path" as const, start, end },
    weight: 2,
  };
  return [finding("unknown-path", "certain", evidence, args)];
}
