import type { Failure } from "../../core/failure.ts";
import { rowFor } from "../state/rows.ts";

/** Removes the prefix that all paths of an API share. */
const withoutVersion = (path: string): string =>
  path.replace(/^\/(?:api\/)?(?:(?:v\d+(?:\.\d+)?|beta)\/)?(?=.)/, "");

/** `machines/{id}/isolate` for `/api/machines/1e5bc9d7…/isolate`: the part that all calls of the operation share. */
export function templateShown(failure: Failure): string {
  return withoutVersion(rowFor(failure).template.replaceAll("{…}", "{id}"));
}

/** Characters of an ID that suffice to tell it from others. */
const TELLING = 8;

/** The path of one call without its query, with long IDs shortened. */
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

/** Splits a path in two: the part that may be truncated, and the last segment, the most informative one. */
export function headAndTail(path: string): readonly [head: string, tail: string] {
  const last = path.lastIndexOf("/", path.length - 2); // a trailing slash belongs to the last segment
  return last <= 0 ? ["", path] : [path.slice(0, last), path.slice(last)];
}

/** The distinct values of some failures, in their order. */
export const different = <T>(failures: readonly Failure[], of: (failure: Failure) => T): readonly T[] => [
  ...new Set(failures.map(of)),
];
