import { list } from "../define-codes.ts";

/** Codes of Defender for Endpoint only. Source: common-errors, run-live-response; live replies write `429`. */
export const endpointCodes = list({
  TooManyRequests: { status: 429, category: "throttling", retriable: true },
  "429": { status: 429, category: "throttling", retriable: true },
  ActiveRequestAlreadyExists: { status: 400, category: "conflict", retriable: true },
});
