import type { ReadMessage } from "../../catalogue/messages.ts";
import type { Finding } from "../checks/index.ts";
import { accessWords } from "../checks/permission.ts";
import type { Failure } from "../failure.ts";
import { wordingOf } from "../wording.ts";
import { spokenOf } from "./message.ts";

/** What an answer rests on: a finding, else a known wording of the API, else nothing but code and status. */
export type Lead =
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "message"; readonly read: ReadMessage }
  | {
      readonly kind: "code";
      /** The token holds the needed permission. */
      readonly isHeld?: true;
    };

/**
 * Chooses what leads the answer. What the API itself says outranks a finding that is only possible, and the finding
 * that its server failed.
 */
export function leadOf(failure: Failure, findings: readonly Finding[]): Lead {
  const [finding] = findings;
  const read = wordingOf(failure);
  // Why a name is unknown may be only possible; that it is, the engine said.
  const isSaid = finding?.check === "query-name";
  // A reason in words that are not known leads where the finding only doubts something else.
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
