import type { CheckTexts } from "../shapes.ts";
import { changeFindings, changes } from "./changes.ts";
import { conditionFindings } from "./conditions.ts";
import { accessFindings } from "./findings-access.ts";
import { addressFindings } from "./findings-address.ts";
import { bodyFindings } from "./findings-body.ts";
import { number } from "./findings-phrases.ts";
import { serviceFindings } from "./findings-service.ts";
import { signInFindings } from "./findings-sign-in.ts";
import { valueFindings } from "./findings-values.ts";
import { portalFindings } from "./portal.ts";
import { verdicts } from "./verdicts.ts";

/** Words about causes. They load with the first failure, apart from the other texts. */
export const findings = {
  labels: {
    /** Heading of the part in Details, name of its list, and head of the column. */
    findings: "Findings",
    /** How sure a finding is. */
    certain: "Certain",
    likely: "Likely",
    possible: "Possible",
    /** Before what was sent. */
    sent: "sent",
    /** Before what the browser says about a call without an answer. */
    reported: "reported",
    /** Before the expected value, and before several of which one is expected. */
    expected: "expected",
    expectedOne: "expected, one of",
    /** When no check found anything; `areas` is what was checked. */
    checked: (areas: string) => `The checks found no problems in: ${areas}.`,
    /** What was checked. */
    areas: { path: "path", query: "query", body: "body", token: "token", permissions: "permissions" },
    /** When the operation is not on the list of documented ones. */
    unknownOperation:
      "This operation isn’t in the documentation, so its parameters and permissions weren’t checked.",
    /** Button that copies the corrected call as a cURL command. */
    copyCorrectedCurl: "Copy corrected cURL",
    /** Button that copies the body with the certain corrections made. */
    copyCorrected: "Copy corrected body",
    /** In the status bar afterwards. */
    correctedCopied: "Corrected body copied",
    /** In the status bar when a limit is near: the operation's English title, calls made and calls allowed. */
    nearLimitMinute: (operation: string, made: number, allowed: number) =>
      `${operation}: ${number(made)} of ${number(allowed)} calls in the last minute`,
    nearLimitHour: (operation: string, made: number, allowed: number) =>
      `${operation}: ${number(made)} of ${number(allowed)} calls in the last hour`,
    /** Beside a countdown such as 0:42; `time` is a time of day. */
    waitLeft: (time: string) => `until the next call is accepted, at ${time}`,
    /** In place of the countdown when it has ended. */
    waitOver: "You can retry the call now.",
  },
  checks: {
    ...bodyFindings,
    ...valueFindings,
    ...addressFindings,
    ...accessFindings,
    ...serviceFindings,
    ...conditionFindings,
    ...signInFindings,
    ...changeFindings,
    ...portalFindings,
  } satisfies CheckTexts as CheckTexts,
  changes,
  verdicts,
};
