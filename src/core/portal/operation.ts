import type { PortalOperation } from "../../catalogue/apis/portal/operations.ts";
import { decoded } from "../uri.ts";
import { proxiedPath } from "./address.ts";

/** An operation of the portal and the decoded values of its path parameters. */
export interface FoundPortalOperation {
  readonly operation: PortalOperation;
  readonly pathValues: Readonly<Record<string, string>>;
}

const segmentsOf = (path: string): readonly string[] =>
  path
    .replace(/\/{1,4}$/, "")
    .split("/")
    .slice(1);

interface Matcher {
  readonly operation: PortalOperation;
  /** Lower case; a parameter keeps its braces. */
  readonly segments: readonly string[];
}

/**
 * By number of segments, computed once per list. Compares segments as strings: compiling regular expressions would
 * take 5 ms.
 */
const matchers = new WeakMap<readonly PortalOperation[], ReadonlyMap<number, readonly Matcher[]>>();

function matchersOf(operations: readonly PortalOperation[]) {
  const known = matchers.get(operations);
  if (known) return known;
  const made = new Map<number, Matcher[]>();
  for (const operation of operations) {
    const segments = segmentsOf(operation.path.toLowerCase());
    const alike = made.get(segments.length) ?? [];
    alike.push({ operation, segments });
    made.set(segments.length, alike);
  }
  matchers.set(operations, made);
  return made;
}

const isParameter = (segment: string) => segment.startsWith("{");

/**
 * Every listed operation with this path, for any method. If several paths match, those with the most fixed segments
 * win.
 */
export function portalOperationsAt(
  url: string,
  operations: readonly PortalOperation[],
): readonly FoundPortalOperation[] {
  const path = proxiedPath(url);
  if (path === undefined) return [];
  const sent = segmentsOf(path);
  const lower = sent.map((segment) => decoded(segment).toLowerCase());
  const fitting = (matchersOf(operations).get(sent.length) ?? []).filter(({ segments }) =>
    segments.every((segment, index) => isParameter(segment) || segment === lower[index]),
  );
  const fixed = ({ segments }: Matcher) => segments.filter((segment) => !isParameter(segment)).length;
  const most = Math.max(...fitting.map(fixed));
  return fitting
    .filter((one) => fixed(one) === most)
    .map(({ operation }) => ({
      operation,
      pathValues: Object.fromEntries(
        segmentsOf(operation.path).flatMap((segment, index) =>
          isParameter(segment) ? [[segment.slice(1, -1), decoded(sent[index] ?? "")]] : [],
        ),
      ),
    }));
}

/** The listed operation of a call. */
export const findPortalOperation = (
  method: string,
  url: string,
  operations: readonly PortalOperation[],
): FoundPortalOperation | undefined =>
  portalOperationsAt(url, operations).find(({ operation }) => operation.method === method.toUpperCase());
