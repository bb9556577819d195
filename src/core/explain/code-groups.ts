/** APIs by their error codes, in the order of the list; `status` is for responses without a code. */
export const codeGroups = ["defender", "endpoint", "graph", "oauth", "signIn", "status"] as const;
export type CodeGroup = (typeof codeGroups)[number];
