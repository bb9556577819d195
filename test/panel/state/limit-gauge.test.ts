import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Diagnosis } from "../../../src/core/answer/diagnosis.ts";
import type { CallRate } from "../../../src/core/observe/call-log.ts";
import { createLimitGauge } from "../../../src/panel/state/limit-gauge.ts";

/** 45 calls a minute and 1,500 an hour to one operation; others have no limit. */
const diagnosis = {
  operationAt: (_: string, template: string) =>
    template === "/limited"
      ? { title: "Limited", rateLimit: { perMinute: 45, perHour: 1500 } }
      : { title: "Free" },
} as unknown as Diagnosis; // the gauge uses nothing else

const rate = (template: string, minute: number, hour = minute): CallRate => ({
  method: "GET",
  template,
  minute,
  hour,
});
function gaugeOf(...rates: readonly CallRate[]) {
  return createLimitGauge(signal(rates), signal<Diagnosis | undefined>(diagnosis)).value;
}

test("a limit shows from 80 % on", () => {
  expect(gaugeOf(rate("/limited", 35))).toBeUndefined();
  expect(gaugeOf(rate("/limited", 36))).toEqual({
    title: "Limited",
    period: "minute",
    made: 36,
    allowed: 45,
  });
});

test("the nearer of two limits shows", () => {
  expect(gaugeOf(rate("/limited", 36, 1499))).toMatchObject({ period: "hour", made: 1499, allowed: 1500 });
  expect(gaugeOf(rate("/limited", 44, 1200))).toMatchObject({ period: "minute", made: 44 });
});

test("operations without a limit never show", () => {
  expect(gaugeOf(rate("/free", 10_000))).toBeUndefined();
});

test("the gauge follows the rates and waits for the operations", () => {
  const rates = signal<readonly CallRate[]>([rate("/limited", 40)]);
  const loaded = signal<Diagnosis>();
  const gauge = createLimitGauge(rates, loaded);
  expect(gauge.value).toBeUndefined();
  loaded.value = diagnosis;
  expect(gauge.value?.made).toBe(40);
  rates.value = [];
  expect(gauge.value).toBeUndefined();
});
