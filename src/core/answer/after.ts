import type { FindingTexts } from "../../locales/texts.ts";
import type { Failure } from "../failure.ts";

type Words = FindingTexts["changes"];

/** Changes that one sentence names. */
export const mostNamed = 3;

/** Whether a later success of the same call changed nothing of the request that is known. */
export const isPassed = ({ after }: Failure): boolean =>
  after !== undefined &&
  after.changes.length === 0 &&
  !after.differs.some((one) => /^(?:body|query|path)/.test(one));

/** When the same call succeeded later; `time` is that of its success. */
export const succeededAt = (failure: Failure, time: string, changes: Words): string =>
  isPassed(failure) ? changes.passed(time) : changes.succeeded(time);

/** The same, and what was different then. */
export function afterOf(failure: Failure, time: string, changes: Words): string {
  const all = failure.after?.changes ?? [];
  const difference = all.length > 0 ? changes.difference(all.slice(0, mostNamed)) : undefined;
  return changes.joined(
    succeededAt(failure, time, changes),
    difference ?? (isPassed(failure) ? changes.passing : changes.differenceUnknown),
  );
}

/** What a failure has to do with others of its chain. */
export const chainOf = ({ id, follows }: Failure, changes: Words): string | undefined =>
  follows && (follows.id === id ? changes.begins : changes.follows[follows.kind]);
