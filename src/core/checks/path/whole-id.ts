import { decoded, pathOf, pathStart } from "../../uri.ts";
import { type Evidences, finding } from "../finding.ts";
import type { PathFlaw } from "./route.ts";

/** The start of a resource ID of Azure. API Management also has subscriptions of its own, inside a resource. */
const idStart = /\/{1,2}subscriptions\/[\da-f]{8}-[\da-f-]{27}\/(?:resourceGroups|providers)\//gi;
/** The same in one encoded segment: `…/incidents/%2Fsubscriptions%2F…`. */
const encodedId =
  /\/((?:%2F)?subscriptions%2F[\da-f]{8}-[\da-f-]{27}%2F(?:resourceGroups|providers)%2F[^/]{1,1000})$/i;
/** A whole URL in the path. */
const urlStart = /\/(https?:\/{1,2}[\w.-]{1,100}\/)/gi;

/**
 * A whole resource ID or URL at the place of a name or ID: the path starts over. Certain, as no path of these APIs
 * contains another one. Triggered by `…/alertRules//subscriptions/{…}/alertRules/{name}`.
 */
export function wholeIdFindings({ url }: Pick<Evidences, "url">) {
  const path = pathOf(url);
  const encoded = encodedId.exec(path);
  if (encoded) {
    const [whole, segment = ""] = encoded;
    const start = pathStart(url) + encoded.index + whole.length - segment.length;
    const sent = decoded(segment);
    const name = sent.replace(/\/$/, "").split("/").at(-1) ?? "";
    const place = { part: "path" as const, start, end: start + segment.length };
    const edits = [
      { part: "url" as const, start: place.start, end: place.end, text: encodeURIComponent(name) },
    ];
    const args: PathFlaw = { flaw: "whole-id" };
    return [finding("unknown-path", "certain", { sent, expected: [name], place, edits, weight: 2 }, args)];
  }
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
