import type { BodyParameter } from "../../../catalogue/operations.ts";
import type { Certainty } from "../finding.ts";
import { isEmpty } from "./kinds.ts";
import { type Context, display, isNeeded, make, type Path, type SentObject } from "./types.ts";

/** The full name of a parameter; of an object, also the members that it usually has. */
function shapeOf({ name, usual, items = [] }: BodyParameter, path: Path): string {
  const members = usual ? items.filter((item) => item.usual || isNeeded(item)) : [];
  const inside = members.map((member) => `"${member.name}": …`).join(", ");
  return inside === "" ? display([...path, name]) : `"${name}": { ${inside} }`;
}

/** Reports required parameters that were not sent, in one finding, and those that were sent empty. */
export function checkMissing({ value, parameters, present, path }: SentObject, context: Context): void {
  const { missing, drafts, settled, isMute, words } = context;
  const isMissed = ({ name }: BodyParameter) => path.length === 0 && missing.has(name.toLowerCase());
  const required = parameters.filter((parameter) => isNeeded(parameter) || isMissed(parameter));
  const report = (
    lacking: readonly BodyParameter[],
    certainty: Certainty,
    { emptyKey, isOpen = false }: { readonly emptyKey?: string; readonly isOpen?: boolean } = {},
  ) => {
    if (lacking.length === 0) return;
    const names = lacking.map(({ name }) => name);
    const empty = emptyKey !== undefined;
    drafts.push({
      check: "parameter-missing",
      path: empty ? [...path, emptyKey] : path,
      on: empty ? "value" : "opening",
      names,
      ...(empty && { sent: `"${emptyKey}": ${JSON.stringify(value[emptyKey])}` }),
      expected: [lacking.map((parameter) => shapeOf(parameter, path)).join(", ")],
      certainty,
      finding: (evidence) =>
        make("parameter-missing", certainty, evidence, { names, empty, ...(isOpen && { isOpen }) }),
    });
  };
  const absent = required.filter((parameter) => !present.has(parameter) && !parameter.nameOpen);
  // Requirements of list items are often documented for another operation.
  const isItem = path.some((step) => typeof step === "number");
  report(absent, isItem ? "likely" : settled);
  const usual = parameters.filter((parameter) => parameter.usual && !present.has(parameter));
  const isNamed = usual.some(({ name, items = [] }) =>
    [name, ...items.map((item) => item.name)].some((one) => words.has(one.toLowerCase())),
  );
  if ((isMute || isNamed) && absent.length === 0) report(usual, "possible", { isOpen: true });
  for (const parameter of required) {
    const key = present.get(parameter);
    if (key !== undefined && isEmpty(value[key])) report([parameter], "likely", { emptyKey: key });
  }
}
