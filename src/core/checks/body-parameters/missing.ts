import type { BodyParameter } from "../../../catalogue/operations.ts";
import type { Certainty } from "../finding.ts";
import { isEmpty } from "./kinds.ts";
import { type Context, display, isNeeded, make, type SentObject } from "./types.ts";

/** Reports required parameters that were not sent, in one finding, and those that were sent empty. */
export function checkMissing({ value, parameters, present, path }: SentObject, context: Context): void {
  const { missing, drafts, settled } = context;
  const isMissed = ({ name }: BodyParameter) => path.length === 0 && missing.has(name.toLowerCase());
  const required = parameters.filter((parameter) => isNeeded(parameter) || isMissed(parameter));
  const report = (lacking: readonly BodyParameter[], certainty: Certainty, emptyKey?: string) => {
    if (lacking.length === 0) return;
    const names = lacking.map(({ name }) => name);
    const empty = emptyKey !== undefined;
    drafts.push({
      check: "parameter-missing",
      path: empty ? [...path, emptyKey] : path,
      on: empty ? "value" : "opening",
      names,
      ...(empty && { sent: `"${emptyKey}": ${JSON.stringify(value[emptyKey])}` }),
      expected: [names.map((name) => display([...path, name])).join(", ")],
      certainty,
      finding: (evidence) => make("parameter-missing", certainty, evidence, { names, empty }),
    });
  };
  const absent = required.filter((parameter) => !present.has(parameter) && !parameter.nameOpen);
  // Requirements of list items are often documented for another operation.
  report(absent, path.some((step) => typeof step === "number") ? "likely" : settled);
  for (const parameter of required) {
    const key = present.get(parameter);
    if (key !== undefined && isEmpty(value[key])) report([parameter], "likely", key);
  }
}
