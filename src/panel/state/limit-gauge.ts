import { computed, type ReadonlySignal } from "@preact/signals";
import type { Operation } from "../../catalogue/operations.ts";
import type { Diagnosis } from "../../core/answer/diagnosis.ts";
import type { CallRate } from "../../core/observe/call-log.ts";

/** A limit that is nearly reached: the operation, and the calls made and allowed in a period. */
export interface Gauge {
  readonly title: string;
  readonly period: "minute" | "hour";
  readonly made: number;
  readonly allowed: number;
}

/** Share of a limit from which it is shown. */
const NEAR = 0.8;

/** The documented limit closest to being reached, if one is near. */
export function createLimitGauge(
  rates: ReadonlySignal<readonly CallRate[]>,
  diagnosis: ReadonlySignal<Diagnosis | undefined>,
): ReadonlySignal<Gauge | undefined> {
  const operations = new Map<string, Operation | undefined>();
  const operationAt = ({ method, template }: CallRate): Operation | undefined => {
    const key = `${method} ${template}`;
    if (diagnosis.value && !operations.has(key))
      operations.set(key, diagnosis.value.operationAt(method, template));
    return operations.get(key);
  };
  return computed(() => {
    const shareOf = ({ made, allowed }: Gauge) => made / allowed;
    return rates.value
      .flatMap((rate) => gaugesOf(rate, operationAt(rate)))
      .filter((gauge) => shareOf(gauge) >= NEAR)
      .reduce<Gauge | undefined>(
        (nearest, gauge) => (nearest && shareOf(nearest) >= shareOf(gauge) ? nearest : gauge),
        undefined,
      );
  });
}

/** A gauge for each limit of the operation. */
function gaugesOf({ minute, hour }: CallRate, operation: Operation | undefined): readonly Gauge[] {
  if (!operation?.rateLimit) return [];
  const { title, rateLimit } = operation;
  const gauges = [
    { title, period: "minute", made: minute, allowed: rateLimit.perMinute ?? 0 },
    { title, period: "hour", made: hour, allowed: rateLimit.perHour ?? 0 },
  ] as const;
  return gauges.filter(({ allowed }) => allowed > 0);
}
