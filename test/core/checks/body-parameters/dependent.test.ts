import { expect, test } from "vitest";
import { dependentFindings } from "../../../../src/core/checks/body-parameters/dependent.ts";
import { failed, marked, mde, refusal } from "../failed.ts";

/** What is said about indicators, with the text that is marked. */
function found(
  request: object,
  message = "Request body is incorrect",
  end = "indicators",
  code = "InvalidRequestBody",
) {
  const text = JSON.stringify(request);
  const findings = dependentFindings(
    failed({ url: `${mde}/${end}`, method: "POST", request: text, body: refusal(code, message) }),
  );
  return findings.map((one) => ({ ...one, marked: marked(text, one) }));
}

test("an audit needs its alert", () => {
  expect(found({ action: "Audit", generateAlert: false })).toMatchObject([
    {
      check: "dependent-value",
      certainty: "likely",
      sent: "false",
      expected: ["true"],
      place: { part: "body", name: "generateAlert" },
      marked: "false",
      args: { name: "generateAlert", other: "action", value: "Audit" },
    },
  ]);
  expect(found({ action: "audit", generateAlert: "False" })).toHaveLength(1);
  for (const right of [
    { action: "Audit", generateAlert: true },
    { action: "Block", generateAlert: false },
    { action: 7 },
  ])
    expect(found(right)).toEqual([]);
});

test("an alert that was left out counts only if the reply mentions it, and possibly if it gives no reason", () => {
  expect(found({ action: "Audit" })).toMatchObject([{ certainty: "possible", expected: ["true"] }]);
  expect(found({ action: "Audit" }, "The title of the indicator is too long")).toEqual([]);
  const [finding] = found({ action: "Audit" }, "GenerateAlert must be true");
  expect(finding).toMatchObject({ expected: ["true"], place: { name: "action" }, marked: '"Audit"' });
  expect(finding?.sent).toBeUndefined();
});

test.each(["IpAddress", "DomainName", "Url", "CertificateThumbprint"])(
  "%s cannot be remediated",
  (indicatorType) => {
    expect(found({ indicatorType, action: "BlockAndRemediate" })).toMatchObject([
      { sent: "BlockAndRemediate", expected: ["Block"], marked: '"BlockAndRemediate"' },
    ]);
    expect(found({ indicatorType, action: "Block" })).toEqual([]);
    expect(found({ indicatorType: "FileSha1", action: "BlockAndRemediate" })).toEqual([]);
  },
);

test("each indicator of a list is checked, and three faults are reported", () => {
  const one = { action: "Audit", generateAlert: false };
  const listed = found(
    { Indicators: [{ action: "Block" }, one, "x", one, one, one] },
    undefined,
    "indicators/import",
  );
  expect(listed.map(({ place }) => place?.name)).toEqual(
    [1, 3, 4].map((at) => `Indicators[${at}].generateAlert`),
  );
});

test("other operations, and replies that do not blame the body, have no such fault", () => {
  const one = { action: "Audit", generateAlert: false };
  expect(found(one, "", "alerts/createAlertByReference")).toEqual([]);
  expect(found(one, "No.", "indicators", "ResourceNotFound")).toEqual([]);
});
