import type { History } from "../../browser/history/types.ts";
import type { Failure } from "../../core/failure.ts";

/** Finds failures with one of these IDs: among the loaded ones, otherwise in history. */
export function createFinder(ids: readonly string[]) {
  const wanted = new Set(ids.map((id) => id.toLowerCase()));
  const has = ({ error }: Failure) => error.ids.some(({ value }) => wanted.has(value.toLowerCase()));
  return async (loaded: readonly Failure[], history: Pick<History, "read">): Promise<readonly Failure[]> => {
    const listed = loaded.filter(has);
    if (listed.length > 0) return listed;
    const kept: Failure[] = [];
    await history.read((chunk) => {
      for (const { failure } of chunk) if (has(failure)) kept.push(failure);
    });
    return kept;
  };
}
