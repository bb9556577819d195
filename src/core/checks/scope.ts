import type { Category } from "../../catalogue/codes.ts";
import type { CheckName } from "./index.ts";

/** What a check may be asked about: an error code, or the status of a reply that names none. */
export interface Subject {
  readonly code?: string;
  /** The documented one, else those that it comes with most likely. */
  readonly statuses: readonly number[];
  readonly category?: Category;
  readonly isSignIn: boolean;
}

type Speaks = (subject: Subject) => boolean;

/** Codes, and statuses of replies without a code. */
const about =
  (...names: readonly (string | number)[]): Speaks =>
  ({ code, statuses }) =>
    code === undefined ? statuses.some((status) => names.includes(status)) : names.includes(code);
const withStatus =
  (...wanted: readonly number[]): Speaks =>
  ({ statuses, isSignIn }) =>
    !isSignIn && statuses.some((status) => wanted.includes(status));

const bodies = ["BadRequest", "InvalidInput", "InvalidRequestBody", "MissingRequiredParameter"];
const ofBody = [...bodies, "invalidRequest", 400, 415, 422];
const ofValue = ["BadRequest", "ODataError", "InvalidInput", "InvalidRequestBody", 400, 422];
const ofValueInPath = [...ofValue, "NotFound", "ResourceNotFound", 404];

/**
 * About which codes each check can speak, whatever was sent. It follows the conditions in the checks; a test tries
 * every check on every code with all recorded replies and holds this list against what really spoke.
 */
const scopes: Record<CheckName, Speaks> = {
  jsonBody: about(...ofBody),
  bodyParameters: about(...ofBody),
  batchSize: about(...ofBody, "MaximumBatchSizeExceeded"),
  hashValue: about(...ofValueInPath, "InvalidHashValue"),
  ipAddress: about(...ofValueInPath, "InvalidIpAddress"),
  domainName: about(...ofValueInPath, "InvalidDomainName"),
  urlValue: about(...ofValue, "InvalidUrl"),
  odataQuery: about("ODataError", ...bodies, 400),
  path: about("BadRequest", "InvalidInput", "NotFound", "ResourceNotFound", "itemNotFound", 400, 404, 405),
  hunting: about("BadRequest", "InternalServerError", "TooManyRequests", "UnknownError", 504),
  token: withStatus(401, 403),
  permission: about(
    "Forbidden",
    "accessDenied",
    "notAllowed",
    "UnknownError",
    "Authorization_RequestDenied",
    "Authentication_MSGraphPermissionMissing",
    403,
  ),
  restriction: about(
    "DisabledFeature",
    "DisallowedOperation",
    "OsPlatformNotSupported",
    "ClientVersionNotSupported",
  ),
  limits: withStatus(429),
  signIn: ({ isSignIn }) => isSignIn,
  serverFault: ({ statuses, category }) =>
    category === "server" || (category === undefined && statuses.some((status) => status >= 500)),
  // Only where the page was kept from the reply, and with it from its code.
  network: ({ code }) => code === undefined,
};

/** The checks that can speak about a code or status, in the order in which they run. */
export const checksAbout = (subject: Subject): readonly CheckName[] =>
  (Object.keys(scopes) as CheckName[]).filter((name) => scopes[name](subject)); // keys of the record above
