import { list } from "../define-codes.ts";

/** Codes shared by all Defender APIs. Sources: page api-error-codes (Defender XDR), common-errors (Endpoint). */
export const defenderCodes = list({
  BadRequest: { status: 400, category: "request" },
  ODataError: { status: 400, category: "request" },
  InvalidInput: { status: 400, category: "request" },
  InvalidRequestBody: { status: 400, category: "request" },
  InvalidHashValue: { status: 400, category: "request" },
  InvalidDomainName: { status: 400, category: "request" },
  InvalidIpAddress: { status: 400, category: "request" },
  InvalidUrl: { status: 400, category: "request" },
  MaximumBatchSizeExceeded: { status: 400, category: "request" },
  MissingRequiredParameter: { status: 400, category: "request" },
  OsPlatformNotSupported: { status: 400, category: "device" },
  ClientVersionNotSupported: { status: 400, category: "device" },
  Unauthorized: { status: 401, category: "auth" },
  Forbidden: { status: 403, category: "permission" },
  DisabledFeature: { status: 403, category: "license" },
  DisallowedOperation: { status: 403, category: "permission" },
  NotFound: { status: 404, category: "notFound" },
  ResourceNotFound: { status: 404, category: "notFound" },
  InternalServerError: { status: 500, category: "server", retriable: true },
});
