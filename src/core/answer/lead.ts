import type { ReadMessage } from "../../catalogue/messages.ts";
import type { Finding } from "../checks/index.ts";
import type { Failure } from "../failure.ts";
import { wordingOf } from "../wording.ts";

/** What an answer rests on: a finding, else a known wording of the API, else nothing but code and status. */
export type Lead =
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "message"; readonly read: ReadMessage }
  | { readonly kind: "code" };

/**
 * Chooses what leads the answer. What the API itself says outranks a finding that is only possible, and the finding
 * that its server failed.
 */
export function leadOf(failure: Failure, findings: readonly Finding[]): Lead {
  const [finding] = findings;
  const read = wordingOf(failure);
  // Why a name is unknown may be only possible; that it is, the engine said.
  const isSaid = finding?.check === "query-name";
  const isWeak = (finding?.certainty === "possible" && !isSaid) || finding?.check === "server-fault";
  if (finding && !(isWeak && read)) return { kind: "finding", finding };
  return read ? { kind: "message", read } : { kind: "code" };
}
