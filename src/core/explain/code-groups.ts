/** Groups of error codes in display order; `status` is for replies without a code. */
export const codeGroups = [
  "defender",
  "endpoint",
  "graph",
  "oauth",
  "signIn",
  "o365",
  "arm",
  "loganalytics",
  "status",
] as const;
export type CodeGroup = (typeof codeGroups)[number];
