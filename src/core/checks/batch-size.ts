import { findNodeAtLocation } from "jsonc-parser";
import { readMessage } from "../../catalogue/messages.ts";
import { isBatch } from "../har/entry.ts";
import { treeOf } from "../json-tree.ts";
import { pathOf } from "../uri.ts";
import { defineCheck } from "./define-check.ts";
import { type Evidences, finding } from "./finding.ts";
import { badBody } from "./scope.ts";
import { mayBlameBody, sentJson } from "./sent-json.ts";

/** Calls in one Graph batch. Source: page json-batching. */
const graphBatch = { name: "requests", maxItems: 20 };

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
  scope: [...badBody, { codes: ["MaximumBatchSizeExceeded"] }, { wordings: ["batchSize"] }],
  question: "batchSize",
  run,
});

function run(evidence: Evidences): ReturnType<typeof tooMany>[] {
  const { failure, operation, url } = evidence;
  const { code, message = "" } = failure.error;
  const isItsCode = code?.toLowerCase() === "maximumbatchsizeexceeded";
  const read = readMessage(message);
  const numbers = read?.id === "batchSize" ? read.parts : undefined;
  if (!isItsCode && !numbers && !mayBlameBody(evidence)) return [];

  const sent = sentJson(evidence);
  const lists = Object.entries(sent?.value ?? {});
  for (const { name, maxItems } of isBatch(pathOf(url)) ? [graphBatch] : (operation?.body ?? [])) {
    const [key, items] = lists.find(([key]) => key.toLowerCase() === name.toLowerCase()) ?? [];
    if (key === undefined || !Array.isArray(items)) continue;
    const received = Number(numbers?.received ?? items.length);
    const allowed = Number(numbers?.allowed ?? maxItems);
    if (!(received > allowed)) continue;
    const root = treeOf(sent?.text ?? "");
    const start = root && findNodeAtLocation(root, [key])?.offset;
    return [tooMany(received, allowed, key, start === undefined ? undefined : { start, end: start + 1 })];
  }
  return numbers ? [tooMany(Number(numbers.received), Number(numbers.allowed))] : [];
}
