import { isPartOfReply } from "./schema.ts";
import type { KeptFailure } from "./types.ts";

/** Estimated size in bytes of a failure without its texts. */
const failureBytes = 4_000;

/** Estimated size in bytes of a failure on disk; without the texts that it shares with the one written before it. */
export function sizeOf({ failure }: KeptFailure, before?: KeptFailure): number {
  const { request, response } = failure.exchange;
  if (isPartOfReply(failure) && before?.failure.exchange.id === failure.exchange.id) return failureBytes;
  const texts = [request.url, request.body?.text, response.body.text];
  return texts.reduce((sum, text = "") => sum + 2 * text.length, failureBytes);
}
