import { loadPortalOperations } from "../../../../src/catalogue/apis/portal/operations.ts";
import type { Evidences } from "../../../../src/core/checks/finding.ts";
import { evidencesOf } from "../../../../src/core/diagnose.ts";
import type { Exchange } from "../../../../src/core/failure.ts";
import { failuresOf } from "../../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../../entries.ts";
import { allOperations } from "../failed.ts";

const portalOperations = await loadPortalOperations();
export const portal = "https://security.microsoft.com/apiproxy";

/** The input of checks for a failed call of the portal, with what its headers or other replies showed. */
export function failedInPortal(sent: Sent, facts?: Exchange["portal"]): Evidences {
  const [failure] = failuresOf(exchange({ body: "", ...sent }));
  if (!failure) throw new Error("No failure.");
  const known = facts ? { ...failure, exchange: { ...failure.exchange, portal: facts } } : failure;
  return evidencesOf(known, allOperations, portalOperations);
}
