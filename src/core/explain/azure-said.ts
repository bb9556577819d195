import type { Texts } from "../../locales/texts.ts";
import type { Failure } from "../failure.ts";

/** Rate limit counters of Azure Resource Manager: `x-ms-ratelimit-remaining-subscription-reads: 11999`. */
const counter = /^x-ms-ratelimit-remaining-[a-z-]{1,60}$/;

/** Most counters to show per reply. */
const mostCounts = 3;

/**
 * Facts in the headers of Azure Resource Manager: the service that refused the call, and the limit that is used up.
 */
export function azureSaid({ exchange, error }: Failure, { azure }: Texts): string[] {
  // These headers belong to the batch, not to a call inside it.
  if (error.part?.url !== undefined) return [];
  const { headers } = exchange.response;
  const isRefused = headers.some(
    ({ name, value }) => name.toLowerCase() === "x-ms-failure-cause" && /^gateway$/i.test(value.trim()),
  );
  const counts = headers
    .map(({ name, value }) => [name.toLowerCase(), value.trim()] as const)
    .filter(([name, value]) => error.status === 429 && counter.test(name) && /^\d{1,9}$/.test(value));
  const usedUp = counts.filter(([, value]) => Number(value) === 0);
  return [
    ...(isRefused ? [azure.gateway] : []),
    ...(usedUp.length > 0
      ? usedUp.slice(0, mostCounts).map(([name]) => azure.limitUsedUp(name))
      : counts.slice(0, 1).map(([name, value]) => azure.limitLeft(name, Number(value)))),
  ];
}
