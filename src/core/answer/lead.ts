import type { ReadMessage } from "../../catalogue/messages.ts";
import type { Finding } from "../checks/index.ts";
import { accessWords } from "../checks/permission.ts";
import type { Failure } from "../failure.ts";
import { wordingOf } from "../wording.ts";
import { spokenOf } from "./message.ts";

/** The basis of an answer: a finding, else a known wording of the API, else only code and status. */
export type Lead =
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "message"; readonly read: ReadMessage }
  | {
      readonly kind: "code";
      /** The token has the required permission. */
      readonly isHeld?: true;
    };

/**
 * Chooses the basis of the answer. The API's own message outranks a finding that is only possible, and the finding
 * that its server failed.
 */
export function leadOf(failure: Failure, findings: readonly Finding[]): Lead {
  const [finding] = findings;
  const read = wordingOf(failure);
  // The reason may be only possible, but the engine itself said that the name is unknown.
  const isSaid = finding?.check === "query-name";
  // A reason in unknown wording outranks a finding that only doubts something else.
  const isSpoken = spokenOf(failure.error) !== undefined;
  const isHeld = finding?.check === "permission-held" || finding?.check === "user-role";
  if (!read && isSpoken && isHeld && !accessWords.test(failure.error.message ?? ""))
    return { kind: "code", isHeld };
  if (!read && isSpoken && finding?.check === "parameter-case" && finding.certainty === "possible")
    return { kind: "code" };
  const isWeak = (finding?.certainty === "possible" && !isSaid) || finding?.check === "server-fault";
  if (finding && !(isWeak && read)) return { kind: "finding", finding };
  return read ? { kind: "message", read } : { kind: "code" };
}
