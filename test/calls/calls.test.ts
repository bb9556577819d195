import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { answerTo, type Call, callsIn, failuresIn, findingsOf } from "./call.ts";

const folder = fileURLToPath(new URL("../fixtures/calls/", import.meta.url));

/** One failure and its findings. */
function diagnosed(call: Call) {
  const [failure, ...others] = failuresIn(call);
  if (!failure || others.length > 0) throw new Error("Not one failure.");
  return { found: findingsOf(failure), answer: answerTo(failure) };
}

describe.each(readdirSync(folder))("%s", (file) => {
  test.each(callsIn(folder + file))("$name", (call) => {
    const { found, answer } = diagnosed(call);
    expect(found.map(({ check, certainty }) => `${certainty} ${check}`)).toEqual(call.says ?? []);
    if (call.with) expect(found).toMatchObject(call.with);
    if (call.verdict) expect(answer.verdict).toBe(call.verdict);
    // An empty list means that there are no steps at all.
    if (call.steps) expect(answer.fix.steps.slice(0, call.steps.length || undefined)).toEqual(call.steps);
    if (call.cause) expect(answer.cause).toBe(call.cause);
    if (call.evidence) expect(answer.evidence).toMatchObject(call.evidence);
  });
});
