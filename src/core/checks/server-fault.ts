import { factsOf } from "../../catalogue/facts.ts";
import { readingsOf } from "../wording.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Evidences, finding } from "./finding.ts";
import { isHunting } from "./hunting/address.ts";
import { serverStatuses } from "./scope.ts";
import { rounded } from "./time-span.ts";

interface Outcomes {
  /** The same request may succeed later. */
  readonly retriable: boolean;
  /** How often the same call succeeded in this session; absent when calls were not counted. */
  readonly succeeded?: number;
  /** Seconds since it last did. */
  readonly since?: number;
  /** How often it failed since then, including this time. */
  readonly failed?: number;
}

const fault = (certainty: Certainty, args: Outcomes) =>
  finding("server-fault", certainty, { weight: 2 }, args);

/** Statuses that a retry does not change: not implemented, HTTP version. */
const lasting = new Set([501, 505]);

/**
 * The fault is the server's: the same call worked before, or how often it has failed by now. Likely; possible once it
 * has failed three times and never worked, because then the request itself may be what the server fails on.
 * Triggered by 500 `InternalServerError`. Silent for hunting queries that timed out: hunting reports them. Source: common-errors (500 is temporary), errors (Graph), reference-error-codes (retriable AADSTS).
 */
export const serverFault = defineCheck({
  name: "server-fault",
  scope: [
    { category: "server", from: "anyone" },
    { codes: "none", statuses: serverStatuses, from: "anyone" },
  ],
  question: "serverFault",
  run,
});

function run({ failure, url }: Evidences) {
  const { exchange, error, calls } = failure;
  const facts = error.code === undefined ? undefined : factsOf(error.code);
  const isFault =
    error.status >= 500
      ? facts === undefined || facts.category === "server"
      : error.status >= 400 && /^AADSTS/.test(error.code ?? "") && facts?.category === "server";
  const [read] = readingsOf(error);
  if (!isFault || error.shape === "preflight") return [];
  if (/^hunting/.test(read?.id ?? "") || (error.status === 504 && isHunting(url))) return [];

  const retriable = !lasting.has(error.status) && (facts === undefined || facts.retriable === true);
  if (!calls) return [fault("likely", { retriable })];
  const { succeeded, lastSuccess } = calls;
  const failed = Math.max(1, calls.failed);
  const since = lastSuccess === undefined ? undefined : rounded((exchange.sentAt - lastSuccess) / 1000);
  return [
    fault(succeeded === 0 && failed >= 3 ? "possible" : "likely", {
      retriable,
      succeeded,
      failed,
      ...(since !== undefined && { since }),
    }),
  ];
}
