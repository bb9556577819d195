import type { Failure } from "../failure.ts";
import { rowOf } from "../row.ts";
import type { Outcome } from "./outcome.ts";
import type { Reading } from "./read.ts";
import type { Section } from "./sections.ts";

/** A section of the text, its parts, and the result of reading it. */
export interface ExplainedSection {
  /** Its index among the sections. */
  readonly index: number;
  readonly section: Section;
  readonly reading: Reading;
  readonly outcome: Outcome;
}

/**
 * The failed sections, without repeats. `undefined` if the text must be read as a whole: a section with only half a
 * call shows that the split separated parts of one call.
 */
export function failedIn(all: readonly ExplainedSection[]): readonly ExplainedSection[] | undefined {
  const failed = all.filter(({ outcome }) => outcome.kind === "failure");
  const isWhole = all.every(
    ({ outcome, section }) => section.isBefore || /^(?:failure|success|elsewhere)$/.test(outcome.kind),
  );
  return failed.length > 1 || (failed.length === 1 && isWhole) ? withoutRepeats(failed) : undefined;
}

/** Of several sections with the same error, keeps the one with the most information. */
function withoutRepeats(all: readonly ExplainedSection[]): readonly ExplainedSection[] {
  const kept: ExplainedSection[] = [];
  for (const one of all) {
    const at = kept.findIndex((other) => isSame(onlyFailure(one), onlyFailure(other)));
    const other = kept[at];
    if (!other) kept.push(one);
    else if (richness(onlyFailure(one)) > richness(onlyFailure(other))) kept[at] = one;
  }
  return kept;
}

/** A batch contains several failures, which are already separate. */
const onlyFailure = ({ outcome }: ExplainedSection): Failure | undefined =>
  outcome.kind === "failure" && outcome.failures.length === 1 ? outcome.failures[0] : undefined;

/** Whether two failures may be the same: they differ in nothing that both contain. */
function isSame(one: Failure | undefined, other: Failure | undefined): boolean {
  if (!one || !other) return false;
  const [a, b] = [valuesOf(one), valuesOf(other)];
  if (a.id && b.id) return a.id === b.id;
  return Object.keys(a).every((name) => {
    const [said, also] = [a[name], b[name]];
    return !said || !also || said === also;
  });
}

function valuesOf(failure: Failure): Readonly<Record<string, string | number | undefined>> {
  const { error } = failure;
  const { method, url } = rowOf(failure);
  const { code, message, status, trackingId } = error;
  return { id: trackingId?.value, code, message, status, method, url };
}

const richness = (failure: Failure | undefined): number =>
  failure
    ? Object.values(valuesOf(failure)).filter(Boolean).length + (failure.exchange.request.body ? 1 : 0)
    : 0;
