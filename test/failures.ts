import type { Failure } from "../src/core/failure.ts";
import { failuresOf } from "../src/core/recognise/index.ts";
import { exchange } from "./entries.ts";

const body = { error: { code: "BadRequest", message: "The id is malformed.", target: "t" } };

/** A failure with this ID, as the recorder creates it. */
export function failure(id: string, sentAt = 1000): Failure {
  const [made] = failuresOf({ ...exchange({ body }), id, sentAt });
  if (!made) throw new Error("No failure.");
  return { ...made, id };
}
