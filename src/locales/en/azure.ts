import { createWords } from "../words.ts";
import { playbookSteps } from "./support.ts";

const { code, number, plural } = createWords("en");

/** What the headers of Azure Resource Manager add to the error. */
export const azure = {
  gateway: "Azure Resource Manager rejected the call itself, before it reached the resource provider.",
  limitUsedUp: (header: string) => `The limit that ${code(header)} counts is used up.`,
  limitLeft: (header: string, count: number) =>
    `${code(header)} says that ${number(count)} ${plural(count, { one: "call is", other: "calls are" })} left, so another limit may have been reached, such as one of the resource provider.`,
  /** A call to run a playbook that was rejected without a reason. */
  playbook: {
    meaning: "The call was rejected without a reason: a role on the playbook may be missing.",
    steps: [
      ...playbookSteps,
      "Check that the playbook is turned on and starts with the Microsoft Sentinel incident trigger.",
    ],
  },
};
