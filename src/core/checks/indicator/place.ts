import type { Certainty, Edit, Place } from "../finding.ts";
import type { Subject } from "./subject.ts";

/** `doubtful`: some services accept such a value, so only the reply makes it certain. */
export function certaintyOf(subject: Subject, isNamed: boolean, doubtful = false): Certainty {
  if (doubtful || subject.open) return isNamed ? (doubtful ? "likely" : "certain") : "possible";
  return subject.surest ?? "certain";
}

/** The place of a value, or of its characters from `from` to `to` if the text contains them unescaped. */
export function placeOf({ value, name, part, locate }: Subject, from = 0, to = value.length): Place {
  const span = locate();
  if (!span) return { part, name };
  const isPlain = span.end - span.start === value.length;
  return { part, name, start: span.start + (isPlain ? from : 0), end: isPlain ? span.start + to : span.end };
}

/** The edit that replaces a value. */
export function editsOf({ part, locate }: Subject, text: string): { edits: Edit[] } | undefined {
  const span = locate();
  if (!span) return undefined;
  return part === "body"
    ? { edits: [{ part: "body", ...span, text: JSON.stringify(text).slice(1, -1) }] }
    : { edits: [{ part: "url", ...span, text: encodeURIComponent(text).replaceAll("%3A", ":") }] };
}
