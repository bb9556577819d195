import { expect, test } from "vitest";
import { pastFindings } from "../../../../src/core/checks/body-parameters/past.ts";
import { failed, mde, refusal } from "../failed.ts";

const said = "Indicator evil.example is inactive. (Expiration time should be set to a future date time)";

/** What is said about the times of a call of 21 November 2026, 12:00 UTC, and the body with its corrections. */
function found(request: object, message = said) {
  const text = JSON.stringify(request);
  const findings = pastFindings(
    failed({ url: `${mde}/indicators`, method: "POST", request: text, body: refusal("BadRequest", message) }),
  );
  const edits = findings.flatMap(({ edits = [] }) => edits).toReversed();
  const right = edits.reduce(
    (before, { start, end, text }) => before.slice(0, start) + text + before.slice(end),
    text,
  );
  const [first] = findings;
  return { first, marked: text.slice(first?.place?.start, first?.place?.end), right: JSON.parse(right) };
}
const expiring = (expirationTime: unknown) => ({ indicatorValue: "evil.example", expirationTime });

test.each([
  ["2025-12-31T00:00:00Z", "2026-12-31T00:00:00Z"],
  ["2026-01-31T00:00:00Z", "2027-01-31T00:00:00Z"],
  ["2024-02-29T00:00:00Z", "2027-02-28T00:00:00Z"],
  ["2020-11-22", "2027-11-22"],
  ["2020-11-23", "2026-11-23"],
])("an expiration of %s had certainly passed, and moves to %s", (time, later) => {
  const { first, marked, right } = found(expiring(time));
  expect(first).toMatchObject({
    check: "parameter-value",
    certainty: "certain",
    sent: JSON.stringify(time),
    expected: [later],
    args: { name: "expirationTime", flaw: "past" },
  });
  expect(marked).toBe(JSON.stringify(time));
  expect(right).toEqual(expiring(later));
});

test("a time of the last day is probably one of another zone, and is not corrected", () => {
  const { first } = found(expiring("2026-11-21T09:00:00Z"));
  expect(first?.certainty).toBe("certain");
  expect([first?.expected, first?.edits]).toEqual([undefined, undefined]);
  expect(found(expiring("2026-11-20T11:59:59Z")).first?.expected).toHaveLength(1);
});

test("a later time, another value, another name, or another reply is no fault", () => {
  for (const time of ["2026-11-21T12:00:01Z", "yesterday", 7, null])
    expect(found(expiring(time)).first).toBeUndefined();
  expect(found({ indicatorValue: "evil.example", created: "2025-01-01" }).first).toBeUndefined();
  expect(found(expiring("2025-01-01"), "Something else.").first).toBeUndefined();
});

test("of several indicators, those that the reply names had expired", () => {
  const body = (first: string, second: string) => ({
    Indicators: [
      { indicatorValue: "good.example", expirationTime: first },
      { indicatorValue: "evil.example", expirationTime: second },
    ],
  });
  const { first, right } = found(body("2025-12-31", "2025-12-30"));
  expect(first?.place?.name).toBe("Indicators[1].expirationTime");
  expect(right).toEqual(body("2025-12-31", "2026-12-30"));
  expect(found(body("2025-12-31", "2027-12-30")).first).toBeUndefined();
});
