import { type ApiError, type Exchange, headerValue } from "../../failure.ts";
import { isHollow, spokenOf } from "../../message/spoken.ts";

/** Whether a reply gives no reason: it has no message, or one that only repeats the status. */
export const isMute = ({ message = "" }: ApiError): boolean => message.trim() === "" || isHollow(message);

/** Whether a service behind the portal answered, so the gateway has let the call pass. */
export const isBehindGateway = ({ response }: Exchange): boolean =>
  headerValue(response.headers, "x-source-url") !== undefined;

/**
 * Words about the session of the portal. Not those about that of something else: a download token, a session that is
 * active on a device, the authentication of a connector.
 */
const aboutSession =
  /[cx]srf|forgery|\bcookie|\bsign(?:ed)?[- ]?in\b(?! (?:logs?|activit|events?|risk|polic|frequency))|\bpage (?:has )?expired\b|(?:^|[^\w ] ?|\b(?:the|your|an?|this|no|or|access|refresh|bearer|security|auth\w*|id|user|login|portal|web|current|(?:in)?valid|expired|missing) )(?:tokens?|sessions?)\b(?! (?:[\w-]*\d|\w+ already|ids?|of|on|with|for|to|in)\b)|authenticat\w*\b(?! (?:of|for|to|with|against)\b)/i;

/** Whether a reply gives a reason, and that is not about the session. */
export const isOfService = (error: ApiError): boolean =>
  spokenOf(error) !== undefined && !aboutSession.test(error.message ?? "");
