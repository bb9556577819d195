import type { Failure } from "../../core/failure.ts";
import { rowFor } from "../state/rows.ts";

/** What every path of an API begins with says nothing of a call. */
const withoutVersion = (path: string): string =>
  path.replace(/^\/(?:api\/)?(?:(?:v\d+(?:\.\d+)?|beta)\/)?(?=.)/, "");

/** `machines/{id}/isolate` for `/api/machines/1e5bc9d7…/isolate`: what every call of the operation has in common. */
export function templateShown(failure: Failure): string {
  return withoutVersion(rowFor(failure).template.replaceAll("{…}", "{id}"));
}

/** Characters of an id that tell it from others. */
const TELLING = 8;

/** The path of one call without its query, its long ids cut. */
export function pathShown(failure: Failure): string {
  const { path, template } = rowFor(failure);
  const [address = ""] = path.split("?", 1);
  const parts = template.split("/");
  const segments = address
    .split("/")
    .map((segment, index) =>
      parts[index]?.includes("{…}") && segment.length > 2 * TELLING
        ? `${segment.slice(0, TELLING)}…`
        : segment,
    );
  return withoutVersion(segments.join("/"));
}

/** A path in two parts: what may be cut, and its last segment, which says most. */
export function headAndTail(path: string): readonly [head: string, tail: string] {
  const last = path.lastIndexOf("/", path.length - 2); // a slash at the end belongs to the last segment
  return last <= 0 ? ["", path] : [path.slice(0, last), path.slice(last)];
}

/** The different values of some failures, in their order. */
export const different = <T>(failures: readonly Failure[], of: (failure: Failure) => T): readonly T[] => [
  ...new Set(failures.map(of)),
];
