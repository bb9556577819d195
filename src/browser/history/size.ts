import type { KeptFailure } from "./types.ts";

/** About how many bytes a failure takes besides its texts. */
const failureBytes = 4_000;

/** About how many bytes a failure takes on the disk. */
export function sizeOf({ failure: { exchange } }: KeptFailure): number {
  const { request, response } = exchange;
  const texts = [request.url, request.body?.text, response.body.text];
  return texts.reduce((sum, text = "") => sum + 2 * text.length, failureBytes);
}
