import type { ApiError } from "../../failure.ts";
import { isHollow, spokenOf } from "../../message/spoken.ts";

/** Whether a reply gives no reason: it has no message, or one that only repeats the status. */
export const isMute = ({ message = "" }: ApiError): boolean => message.trim() === "" || isHollow(message);

const aboutSession =
  /[cx]srf|forgery|\btokens?\b|\bsession|\bsign(?:ed)?[- ]?in\b|\bcookie|\bexpired?\b|authenticat/i;

/** Whether a reply gives a reason, and that is not about the session. */
export const isOfService = (error: ApiError): boolean =>
  spokenOf(error) !== undefined && !aboutSession.test(error.message ?? "");
