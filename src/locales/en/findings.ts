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

/** Texts about causes. They load with the first failure, separately from the other texts. */
export const findings = {
  labels: {
    /** Heading of the part in Details, name of its list, and column header. */
    findings: "Findings",
    /** How certain a finding is. */
    certain: "Certain",
    likely: "Likely",
    possible: "Possible",
    /** Before the value that was sent. */
    sent: "Sent",
    /** Before the browser's report on a call without a response. */
    reported: "Reported",
    /** Before the expected value, and before several values of which one is expected. */
    expected: "Expected",
    expectedOne: "Expected, one of",
    /** Shown if no check found anything; `areas` lists what was checked. */
    checked: (areas: string) => `The checks found no problems in: ${areas}.`,
    /** The checked areas. */
    areas: { path: "path", query: "query string", body: "body", token: "token", permissions: "permissions" },
    /** Shown if the operation is not documented. */
    unknownOperation:
      "This operation isn’t in the documentation, so its parameters and permissions weren’t checked.",
    /** Button that copies the corrected call as a cURL command. */
    copyCorrectedCurl: "Copy corrected cURL",
    /** Button that copies the body with all certain corrections. */
    copyCorrected: "Copy corrected body",
    /** In the status bar afterwards. */
    correctedCopied: "Corrected body copied",
    /** In the status bar when a limit is near: the operation's English title, calls made and calls allowed. */
    nearLimitMinute: (operation: string, made: number, allowed: number) =>
      `${operation}: ${number(made)} of ${number(allowed)} calls in the last minute`,
    nearLimitHour: (operation: string, made: number, allowed: number) =>
      `${operation}: ${number(made)} of ${number(allowed)} calls in the last hour`,
    /** Next to a countdown such as 0:42; `time` is a time of day. */
    waitLeft: (time: string) => `until the next call is accepted, at ${time}`,
    /** Replaces the countdown when it has ended. */
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
