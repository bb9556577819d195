import { list } from "../define-codes.ts";

/** Codes specific to Defender for Endpoint. Sources: common-errors, run-live-response; real responses use `429`. */
export const endpointCodes = list({
  TooManyRequests: { status: 429, category: "throttling", retriable: true },
  "429": { status: 429, category: "throttling", retriable: true },
  ActiveRequestAlreadyExists: { status: 400, category: "conflict", retriable: true },
});
