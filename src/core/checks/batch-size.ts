import { findNodeAtLocation } from "jsonc-parser";
import { factsOfCall } from "../api-facts.ts";
import { isBatch } from "../har/entry.ts";
import { treeOf } from "../json-tree.ts";
import { isCounted, isListOf, isOfItems, readingsOf } from "../message/wording.ts";
import { pathOf } from "../uri.ts";
import { defineCheck } from "./define-check.ts";
import { type Evidences, finding } from "./finding.ts";
import { badBody } from "./scope.ts";
import { mayBlameBody, sentJson } from "./sent-json.ts";

const tooMany = (received: number, allowed: number, name?: string, place?: { start: number; end: number }) =>
  finding(
    "batch-size",
    "certain",
    {
      sent: String(received),
      expected: [String(allowed)],
      place: { part: "body", ...(name && { name }), ...place },
      weight: 8,
    },
    { received, allowed, ...(name && { name }) },
  );

/**
 * More items in a list than the operation accepts (501 `IndicatorIds` of 500). Certain: the items are counted, or the
 * message has both numbers, which take precedence. Source: the operation pages and the message of the code.
 */
export const batchSize = defineCheck({
  name: "batch-size",
  scope: [...badBody, { codes: ["MaximumBatchSizeExceeded"] }, { wordings: ["batchSize", "countLimit"] }],
  question: "batchSize",
  run,
});

function run(evidence: Evidences): ReturnType<typeof tooMany>[] {
  const { failure, operation, url } = evidence;
  const { code } = failure.error;
  const isItsCode = code?.toLowerCase() === "maximumbatchsizeexceeded";
  const [said] = readingsOf(failure.error, "batchSize", "countLimit").filter(({ parts }) =>
    isCounted(parts, evidence.body),
  );
  const numbers = said && { received: said.parts.received, allowed: said.parts.allowed ?? said.parts.limit };
  if (!isItsCode && !numbers && !mayBlameBody(evidence)) return [];

  const sent = sentJson(evidence);
  const lists = Object.entries(sent?.value ?? {}).filter(([, value]) => Array.isArray(value));
  const inBatch = isBatch(pathOf(url)) ? factsOfCall(failure.exchange, url)?.mostInBatch : undefined;
  const documented =
    inBatch === undefined ? (operation?.body ?? []) : [{ name: "requests", maxItems: inBatch }];
  for (const [key, items] of lists) {
    const parameter = documented.find(({ name }) => name.toLowerCase() === key.toLowerCase());
    if (!parameter && !said) continue;
    // The message is about another list: its number differs from the count of this one.
    if (numbers?.received !== undefined && Number(numbers.received) !== items.length) continue;
    if (said && numbers?.received === undefined && !isListOf(said.parts, key)) continue;
    const received = Number(numbers?.received ?? items.length);
    const allowed = Number(numbers?.allowed ?? parameter?.maxItems);
    if (!(received > allowed)) continue;
    const root = treeOf(sent?.text ?? "");
    const start = root && findNodeAtLocation(root, [key])?.offset;
    return [tooMany(received, allowed, key, start === undefined ? undefined : { start, end: start + 1 })];
  }
  // A number of anything else is not that of a list in the request.
  return numbers?.received === undefined || !isOfItems(said?.parts ?? {})
    ? []
    : [tooMany(Number(numbers.received), Number(numbers.allowed))];
}
