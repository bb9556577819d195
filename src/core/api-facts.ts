import type { ApiFacts } from "../catalogue/apis/define-api.ts";
import { factsOfApi } from "../catalogue/apis/index.ts";
import type { Exchange } from "./failure.ts";
import { apiOfCall } from "./rules.ts";

/**
 * The facts about the API of a call, or of a call inside it with this `url`. Not in rules.ts, which is part of the
 * first load.
 */
export function factsOfCall(exchange: Exchange, url?: string): ApiFacts | undefined {
  const api = apiOfCall(exchange, url);
  return api && factsOfApi[api];
}

/** Whether a call went to the Defender portal, whose users sign in and have neither tokens nor app permissions. */
export const isPortalCall = (exchange: Exchange): boolean => factsOfCall(exchange)?.hasSession === true;
