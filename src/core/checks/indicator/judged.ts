import { REDACTED } from "../../failure.ts";
import type { Evidences } from "../finding.ts";
import type { ValueKind } from "./formats.ts";
import { indicatorTypeFindings } from "./indicator-type.ts";
import { strayFindings } from "./stray.ts";
import { refusalOf, type Subject, subjectsOf } from "./subject.ts";

/** Functions to judge values of one kind. */
interface Judge<Fault, Found extends readonly unknown[]> {
  readonly kind: ValueKind;
  /** What is wrong with a value; `undefined` if nothing is. */
  readonly faultOf: (subject: Subject) => Fault | undefined;
  /** Whether a value is right once stray characters are removed. */
  readonly isRight: (value: string, subject: Subject) => boolean;
  /** `isNamed`: the reply rejects a value of this kind with its own code. */
  readonly report: (subject: Subject, fault: Fault, isNamed: boolean) => Found;
}

/** Most findings of one kind for one request. */
const mostFindings = 5;

type Judged<Found extends readonly unknown[]> =
  | ReturnType<typeof indicatorTypeFindings>[number]
  | ReturnType<typeof strayFindings>[number]
  | Found[number];

/** A wrong value is reported as another kind, else for stray characters, else for its own fault. */
function judgeOne<Fault, Found extends readonly unknown[]>(
  subject: Subject,
  isNamed: boolean,
  { kind, faultOf, isRight, report }: Judge<Fault, Found>,
): readonly Judged<Found>[] {
  const fault = faultOf(subject);
  if (fault === undefined) return [];
  const type = indicatorTypeFindings(subject, kind);
  if (type.length > 0) return type;
  const stray = strayFindings(subject, kind, isNamed, (value) => isRight(value, subject));
  return stray.length > 0 ? stray : report(subject, fault, isNamed);
}

/** Findings about the values of one kind in a rejected call. */
export function judged<Fault, Found extends readonly unknown[]>(
  evidence: Evidences,
  judge: Judge<Fault, Found>,
) {
  const refusal = refusalOf(evidence, judge.kind);
  if (!refusal) return [];
  const found: Judged<Found>[] = [];
  for (const subject of subjectsOf(evidence, judge.kind, refusal)) {
    if (subject.value.includes(REDACTED)) continue;
    found.push(...judgeOne(subject, refusal === "named", judge));
    if (found.length >= mostFindings) break;
  }
  return found;
}
