import type { PortalOperation } from "../../catalogue/apis/portal/operations.ts";
import type { Operation } from "../../catalogue/operations.ts";
import { isPortalCall } from "../api-facts.ts";
import { type Exchange, type Failure, headerValue } from "../failure.ts";
import { objectOf, parseJson } from "../json.ts";
import { rowOf } from "../row.ts";
import { publicUrlOf } from "./address.ts";
import { type FoundPortalOperation, findPortalOperation } from "./operation.ts";

/** Facts about a portal call besides its failure. */
export interface PortalCall {
  /** The action of the operation, in English. */
  readonly title?: string;
  /** The page that made the call: its English name, or the name that the page sends. */
  readonly page?: string;
  /** The public operation that does the same, or with `isNear` the closest one. */
  readonly twin?: Operation;
  readonly isNear?: true;
  /** The listed operation and the values in its path. */
  readonly found?: FoundPortalOperation;
}

/** The page name in the request headers: `incidents` of `incidents@wicd-ine`. */
const ownPage = ({ request }: Exchange): string | undefined =>
  headerValue(request.headers, "x-clientpage")?.slice(0, 100) || undefined;

/** Response actions by the body that requests them; the portal starts all of them at one path. */
const actions: readonly (readonly [id: string, pattern: RegExp])[] = [
  ["mde.machines.runAntiVirusScan", /^ScanRequest /],
  ["mde.machines.unisolate", /^IsolationRequest Unisolate$/],
  ["mde.machines.isolate", /^IsolationRequest Isolate$/],
  ["mde.machines.unrestrictCodeExecution", /^RestrictExecutionRequest Unrestrict$/],
  ["mde.machines.restrictCodeExecution", /^RestrictExecutionRequest Restrict$/],
  ["mde.machines.collectInvestigationPackage", /^ForensicsRequest /],
];

/** The first operation of the list; among response actions, the one that the body requests. */
function bestOf(ids: readonly string[], body: string | undefined): string | undefined {
  const alike = actions.filter(([id]) => ids.includes(id));
  if (alike.length < 2) return ids[0];
  const { Type, Action, PolicyType } = objectOf(parseJson(body ?? ""));
  const command = `${String(Type)} ${String(Action ?? PolicyType ?? "")}`;
  return alike.find(([, pattern]) => pattern.test(command))?.[0];
}

/** `undefined` for calls to any other API. */
export function portalCallOf(
  failure: Failure,
  operations: readonly Operation[],
  portalOperations: readonly PortalOperation[],
): PortalCall | undefined {
  const { exchange } = failure;
  if (!isPortalCall(exchange)) return undefined;
  const { method, url } = rowOf(failure);
  const found = findPortalOperation(method, url, portalOperations);
  const { title, page = ownPage(exchange), twins = [], near = [] } = found?.operation ?? {};
  const isSame = twins.length > 0;
  // A forwarded call already is the public call.
  const id = publicUrlOf(url) ? undefined : bestOf(isSame ? twins : near, exchange.request.body?.text);
  const twin = operations.find((operation) => operation.id === id);
  return {
    ...(title !== undefined && { title }),
    ...(page !== undefined && { page }),
    ...(twin && { twin, ...(!isSame && { isNear: true as const }) }),
    ...(found && { found }),
  };
}
