import { findNodeAtLocation } from "jsonc-parser";
import { isObject } from "../../json.ts";
import { treeOf } from "../../json-tree.ts";
import { saidBy } from "../../message/wording.ts";
import type { Edit, Evidences } from "../finding.ts";
import { sentJson } from "../sent-json.ts";
import { make, type ParameterFinding } from "./types.ts";

/** The part of a URL that a batch of Microsoft Graph leaves out, and the rest. */
const whole = /^https?:\/\/graph\.[^/]+(?:\/(?:v1\.0|beta))?(\/.*)$/i;

/**
 * A whole URL inside a batch of Microsoft Graph, which takes relative ones. Likely if the reply speaks of the batch or
 * of URLs, otherwise possible. Triggered by `{ "url": "https://graph.microsoft.com/v1.0/security/incidents" }`, replied
 * "Invalid batch payload format." Source: json-batching.
 */
export function batchUrlFindings(evidence: Evidences): ParameterFinding[] {
  if (evidence.operation?.id !== "graph.batch.post") return [];
  const sent = sentJson(evidence);
  const calls = isObject(sent?.value) && Array.isArray(sent.value.requests) ? sent.value.requests : [];
  const root = calls.length > 0 ? treeOf(sent?.text ?? "") : undefined;
  const found = calls.slice(0, 20).flatMap((call: unknown, index) => {
    const url = isObject(call) ? call.url : undefined;
    const right = typeof url === "string" ? whole.exec(url)?.[1] : undefined;
    const node = right && root && findNodeAtLocation(root, ["requests", index, "url"]);
    return node ? [{ name: `requests[${index}].url`, url: String(url), right, node }] : [];
  });
  const [first] = found;
  if (!first) return [];
  const edits: Edit[] = found.map(({ right, node }) => ({
    part: "body",
    start: node.offset,
    end: node.offset + node.length,
    text: JSON.stringify(right),
  }));
  const isAbout = /\bbatch\b|\bpayload\b|\bur[il]s?\b|\brelative\b/i.test(saidBy(evidence.failure.error));
  const { name, url, right, node } = first;
  const place = { part: "body", name, start: node.offset, end: node.offset + node.length } as const;
  return [
    make(
      "parameter-value",
      isAbout ? "likely" : "possible",
      { sent: JSON.stringify(url), expected: [right], place, edits, weight: 3 },
      { name, flaw: "absolute" },
    ),
  ];
}
