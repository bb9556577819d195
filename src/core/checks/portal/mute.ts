import { isHollow } from "../../answer/message.ts";
import type { ApiError } from "../../failure.ts";

/** Whether a reply gives no reason: it has no message, or one that only repeats the status. */
export const isMute = ({ message = "" }: ApiError): boolean => message.trim() === "" || isHollow(message);
