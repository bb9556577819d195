import { list } from "../define-codes.ts";

/** Sources: page office-365-management-activity-api-reference; AF20024 and the statuses from public clients. */
export const o365Codes = list({
  AF10001: {
    status: 401,
    category: "permission",
    message:
      "The permission set (<set>) sent in the request did not include the expected permission ActivityFeed.Read.",
  },
  AF20001: { status: 400, category: "request", message: "Missing parameter: <name>." },
  AF20002: {
    status: 400,
    category: "request",
    message: "Invalid parameter type: <name>. Expected type: <type>",
  },
  AF20003: {
    status: 400,
    category: "request",
    message: "Expiration <time> provided is set to past date and time.",
  },
  AF20010: {
    category: "auth",
    message:
      "The tenant ID passed in the URL (<tenant>) does not match the tenant ID passed in the access token (<tenant>).",
  },
  AF20011: {
    category: "notFound",
    message: "Specified tenant ID (<tenant>) does not exist in the system or has been deleted.",
  },
  AF20012: {
    category: "server",
    message: "Specified tenant ID (<tenant>) is incorrectly configured in the system.",
  },
  AF20013: {
    status: 400,
    category: "request",
    message: "The tenant ID passed in the URL (<tenant>) is not a valid GUID.",
  },
  AF20020: { status: 400, category: "request", message: "The specified content type is not valid." },
  AF20021: {
    status: 400,
    category: "request",
    message: "The webhook endpoint (<address>) could not be validated. <reason>",
  },
  AF20022: { category: "notFound", message: "No subscription found for the specified content type." },
  AF20023: { category: "policy", message: "The subscription was disabled by <who>." },
  AF20024: {
    status: 400,
    category: "conflict",
    message: "The subscription is already enabled. No property change.",
  },
  AF20030: {
    status: 400,
    category: "request",
    message:
      "Start time and end time must both be specified (or both omitted) and must be less than or equal to 24 hours apart, with the start time no more than 7 days in the past.",
  },
  AF20031: { status: 400, category: "request", message: "Invalid nextPage Input: <value>." },
  AF20050: { category: "notFound", like: "AF20051", message: "The specified content (<id>) does not exist." },
  AF20051: {
    category: "notFound",
    message:
      "Content requested with the key <id> has already expired. Content older than 7 days cannot be retrieved.",
  },
  AF20052: { status: 400, category: "request", message: "Content ID <id> in the URL is invalid." },
  AF20053: {
    status: 400,
    category: "request",
    message: "Only one language may be present in the Accept-Language header.",
  },
  AF20054: {
    status: 400,
    category: "request",
    like: "AF20053",
    message: "Invalid syntax in Accept-Language header.",
  },
  AF20055: {
    status: 400,
    category: "request",
    like: "AF20030",
    message:
      "Start time and end time must both be specified (or both omitted) and must be less than or equal to 24 hours apart, with the start time prior to end time.",
  },
  AF429: {
    category: "throttling",
    retriable: true,
    message: "Too many requests. Method=<method>, PublisherId=<publisher>",
  },
  AF50000: {
    status: 500,
    category: "server",
    retriable: true,
    message: "An internal error occurred. Retry the request.",
  },
  AF50005: { category: "server", retriable: true, like: "AF50000" },
  AF50006: { category: "server", retriable: true, like: "AF50000" },
});
