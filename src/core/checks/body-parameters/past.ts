import { findNodeAtLocation } from "jsonc-parser";
import { isObject } from "../../json.ts";
import { treeOf } from "../../json-tree.ts";
import { spokenOf } from "../../message/spoken.ts";
import { readingsOf } from "../../message/wording.ts";
import type { Evidences } from "../finding.ts";
import { sentJson } from "../sent-json.ts";
import { pathsIn } from "./refused.ts";
import { display, make, type ParameterFinding, type Path } from "./types.ts";

const day = 86_400_000;

/** Whether the value at a path belongs to the indicator that the reply names, if it names one. */
function isOf(indicator: string | undefined, path: Path, body: unknown): boolean {
  const at = path.findLast((step) => typeof step === "number");
  const [, list] = (isObject(body) && Object.entries(body).find(([key]) => key === path[0])) || [];
  const item: unknown = Array.isArray(list) && at !== undefined ? list[at] : undefined;
  return indicator === undefined || !isObject(item) || Object.values(item).includes(indicator);
}

/** The same day of the first later year in which it is in the future; on 28 February instead of 29. */
function inFuture(text: string, now: number): string | undefined {
  const first = new Date(now).getUTCFullYear();
  return [first, first + 1]
    .map((year) =>
      text
        .trim()
        .replace(/^\d{4}/, String(year))
        .replace(/^(\d{4}-02-)29/, "$128"),
    )
    .find((moved) => Date.parse(moved) > now + day);
}

/**
 * Expiration times that had passed when the call was sent, as the reply says. Certain: both times are known. Triggered
 * by "Indicator expiration time cannot be in the past"; possible for an indicator that is refused without a reason. A time of the last 24 hours is probably one of another zone,
 * so it is not corrected.
 */
export function pastFindings(evidence: Evidences): ParameterFinding[] {
  const { error } = evidence.failure;
  const [read] = readingsOf(error, "indicatorExpired", "expiryPast");
  // A reply without a reason may be about it.
  const isUnsaid =
    !read &&
    /^(?:mde\.indicators\.submit|graph\.tiIndicators\.post)$/.test(evidence.operation?.id ?? "") &&
    spokenOf(error) === undefined;
  const sent = sentJson(evidence);
  const { sentAt } = evidence.failure.exchange;
  if (!(read || isUnsaid) || !sent || sentAt <= 0) return [];
  const isPast = (path: Path, value: unknown) =>
    /expir/i.test(String(path.findLast((step) => typeof step === "string"))) &&
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\d/.test(value.trim()) &&
    Date.parse(value) <= sentAt &&
    isOf(read?.parts.value, path, sent.value);
  const [first, ...others] = pathsIn(sent.value, isPast);
  const root = first && treeOf(sent.text);
  if (!first || !root) return [];
  const nodes = [first, ...others].flatMap((path) => findNodeAtLocation(root, [...path]) ?? []);
  const right = nodes.map((node) =>
    sentAt - Date.parse(String(node.value)) > day ? inFuture(String(node.value), sentAt) : undefined,
  );
  const edits = nodes.flatMap(({ offset, length }, index) => {
    const text = right[index];
    return text === undefined
      ? []
      : [{ part: "body" as const, start: offset, end: offset + length, text: JSON.stringify(text) }];
  });
  const [node] = nodes;
  if (!node) return [];
  const { offset: start, length } = node;
  const [expected] = right;
  return [
    make(
      "parameter-value",
      isUnsaid ? "possible" : "certain",
      {
        sent: sent.text.slice(start, start + length),
        ...(expected !== undefined && { expected: [expected] }),
        place: { part: "body", name: display(first), start, end: start + length },
        ...(edits.length === nodes.length && { edits }),
        weight: 12,
      },
      { name: display(first), flaw: "past" },
    ),
  ];
}
