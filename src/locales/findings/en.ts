import type { Finding } from "../../core/checks/index.ts";

/** What a finding says: a short title, what its quotes do not show, and what to do. */
export interface FindingWords {
  readonly title: string;
  readonly text?: string;
  readonly steps?: readonly string[];
}

/** Words about causes. They load with the first failure, apart from the other texts. */
export const en = {
  labels: {
    /** Heading of the part in Details, name of its list, and head of the column. */
    findings: "Findings",
    /** How sure a finding is. */
    certain: "Certain",
    likely: "Likely",
    possible: "Possible",
    /** Before what was sent. */
    sent: "sent",
    /** Before the one thing that was expected, and before several of which one was. */
    expected: "expected",
    expectedOne: "expected, one of",
    /** When no check found anything. */
    nothingFound: "Nothing wrong found in the request.",
    /** When the operation is not on the list of documented ones. */
    unknownOperation:
      "The operation is not among the documented ones, so parameters and permissions were not checked.",
    /** Button that copies the body with the certain corrections made. */
    copyCorrected: "Copy corrected body",
    /** In the status bar afterwards. */
    correctedCopied: "Corrected body copied",
  },
  checks: {} as { readonly [check: string]: (finding: Finding) => FindingWords },
};

export type FindingTexts = typeof en;
