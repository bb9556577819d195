import type { FindingTexts } from "../../locales/texts.ts";
import type { Failure } from "../failure.ts";

type Words = FindingTexts["changes"];

/** Most changes that one sentence lists. */
export const mostNamed = 3;

/** Whether the same call succeeded later with no known change to its request. */
export const isPassed = ({ after }: Failure): boolean =>
  after !== undefined &&
  after.changes.length === 0 &&
  !after.differs.some((one) => /^(?:body|query|path)/.test(one));

/** Says when the same call succeeded later; `time` is the time of that success. */
export const succeededAt = (failure: Failure, time: string, changes: Words): string =>
  isPassed(failure) ? changes.passed(time) : changes.succeeded(time);

/** Like `succeededAt`, and says what was different then. */
export function afterOf(failure: Failure, time: string, changes: Words): string {
  const all = failure.after?.changes ?? [];
  const difference = all.length > 0 ? changes.difference(all.slice(0, mostNamed)) : undefined;
  return changes.joined(
    succeededAt(failure, time, changes),
    difference ?? (isPassed(failure) ? changes.passing : changes.differenceUnknown),
  );
}

/** How a failure relates to the others in its chain. */
export const chainOf = ({ id, follows }: Failure, changes: Words): string | undefined =>
  follows && (follows.id === id ? changes.begins : changes.follows[follows.kind]);
