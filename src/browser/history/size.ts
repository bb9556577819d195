import type { KeptFailure } from "./types.ts";

/** Estimated size in bytes of a failure without its texts. */
const failureBytes = 4_000;

/** Estimated size in bytes of a failure on disk. */
export function sizeOf({ failure: { exchange } }: KeptFailure): number {
  const { request, response } = exchange;
  const texts = [request.url, request.body?.text, response.body.text];
  return texts.reduce((sum, text = "") => sum + 2 * text.length, failureBytes);
}
