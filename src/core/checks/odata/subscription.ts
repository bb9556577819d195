import { findNodeAtLocation } from "jsonc-parser";
import { objectOf } from "../../json.ts";
import { treeOf } from "../../json-tree.ts";
import { readingsOf } from "../../message/wording.ts";
import { operationsAt } from "../../operations.ts";
import { pathStart } from "../../uri.ts";
import { type Edit, type Evidences, finding } from "../finding.ts";
import { sentJson } from "../sent-json.ts";
import { filters } from "./filter.ts";
import { queryOptions } from "./query-string.ts";

/** The collection of legacy alerts, which takes a subscription only with a filter. */
const alerts = /^\/?security\/alerts\/?\??$/i;

/** What is wrong with the resource of a subscription. `unfiltered`: a whole collection that needs a filter. */
const resourceFault = (args: { readonly flaw: "unfiltered" }, evidence: object) =>
  finding("subscription-resource", "likely", { ...evidence, weight: 4 }, args);

/**
 * The faults of a subscription's `resource`: those of its `$filter`, checked like one in a URL, and a collection of
 * legacy alerts without one. Source: subscription resource type, security alerts: one alert, or filtered alerts.
 */
export function resourceFindings(evidence: Evidences, message: string) {
  const { operation, failure, operations, url } = evidence;
  if (operation?.id !== "graph.subscriptions.post") return [];
  const sent = sentJson(evidence);
  const { resource } = objectOf(sent?.value);
  if (sent === undefined || typeof resource !== "string") return [];
  const root = treeOf(sent.text);
  const node = root && findNodeAtLocation(root, ["resource"]);
  const raw = node ? sent.text.slice(node.offset + 1, node.offset + node.length - 1) : "";
  const name = { part: "body" as const, name: "resource" };
  if (alerts.test(resource)) {
    if (readingsOf(failure.error, "subscriptionRefused").length === 0) return [];
    const span = node && { start: node.offset, end: node.offset + node.length };
    return [resourceFault({ flaw: "unfiltered" }, { sent: resource, place: { ...name, ...span } })];
  }
  const start = url.slice(0, pathStart(url));
  const version = /^\/[^/]{1,10}/.exec(url.slice(start.length))?.[0] ?? "";
  const prefix = `${start}${version}${resource.startsWith("/") ? "" : "/"}`;
  const whole = prefix + resource;
  const [found] = operationsAt(whole.split("?", 1)[0] ?? "", operations);
  const inner: Evidences = {
    ...evidence,
    url: whole,
    ...(found ? { operation: found.operation } : { operation: undefined }),
  };
  // Without escapes, offsets in the URL and in the body differ by a constant.
  const shift = node && raw === resource ? node.offset + 1 - prefix.length : undefined;
  const isEncoded = resource.includes("%");
  return filters(queryOptions(whole), inner, message).map((one) => {
    const { start: from, end: to } = one.place ?? {};
    const span =
      shift === undefined || from === undefined || to === undefined
        ? {}
        : { start: from + shift, end: to + shift };
    const edits = (one.edits ?? []).flatMap((edit): Edit[] =>
      shift === undefined || edit.part !== "url"
        ? []
        : [
            {
              part: "body",
              start: edit.start + shift,
              end: edit.end + shift,
              text: isEncoded ? edit.text : decodeURIComponent(edit.text).replace(/["\\]/g, "\\$&"),
            },
          ],
    );
    const { edits: _, ...rest } = one;
    return { ...rest, place: { ...name, ...span }, ...(edits.length > 0 && { edits }) };
  });
}
