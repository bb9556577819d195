import { expect, test } from "vitest";
import { loadOperations } from "../../../../src/catalogue/operations.ts";
import { restriction } from "../../../../src/core/checks/caller/restriction.ts";
import { evidencesOf } from "../../../../src/core/diagnose.ts";
import { failuresOf } from "../../../../src/core/recognise/index.ts";
import { exchange } from "../../../entries.ts";

const operations = await loadOperations();
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
const url = `https://api.security.microsoft.com/api/machines/${device}/runliveresponse`;

function found(status: number, code: string, message: string, address = url) {
  const [failure] = failuresOf(
    exchange({ url: address, method: "POST", status, body: { error: { code, message, target: "1" } } }),
  );
  if (!failure) throw new Error("No failure.");
  return restriction.run(evidencesOf(failure, operations));
}

test("names the disabled feature if the operation needs a known one", () => {
  expect(found(403, "DisabledFeature", "Tenant feature is not enabled.")).toMatchObject([
    { check: "disabled-feature", certainty: "certain", args: { feature: "live-response" } },
  ]);
  const other = "https://api.security.microsoft.com/api/customdetections";
  expect(found(403, "DisabledFeature", "Tenant feature isn't enabled.", other)[0]?.args).toEqual({});
  expect(found(403, "DisabledFeature", "Web content filtering is not enabled", other)[0]?.args).toEqual({
    name: "Web content filtering",
  });
});

test("gives the reason of a disallowed operation", () => {
  const message = "This device has no automation level assigned to it. You'll need to enable it.";
  expect(found(403, "DisallowedOperation", message)).toMatchObject([
    { check: "disallowed-operation", args: { automation: true, reason: message } },
  ]);
});

test("names platform and version, and marks the device", () => {
  expect(
    found(400, "OsPlatformNotSupported", "OS Platform Windows7 is not supported for this action."),
  ).toMatchObject([
    { check: "device-platform", sent: "Windows7", place: { part: "path", start: url.indexOf(device) } },
  ]);
  const message = "StopAndQuarantineFile is supported on client version 10.8040.22000 and above.";
  expect(found(400, "ClientVersionNotSupported", message)).toMatchObject([
    {
      check: "client-version",
      expected: ["10.8040.22000"],
      args: { action: "StopAndQuarantineFile", version: "10.8040.22000" },
    },
  ]);
});

test("is silent for other codes", () => {
  expect(found(403, "Forbidden", "Tenant feature is not enabled.")).toEqual([]);
  expect(found(400, "BadRequest", "OS Platform Windows7 is not supported for this action.")).toEqual([]);
});

test.each([
  ["Feature 'Device control' is not enabled.", "Device control"],
  ["Attack surface reduction feature isn't enabled for this tenant", "Attack surface reduction"],
  ["The feature is enabled.", undefined],
  ["Tenant is not enabled", undefined],
])("of %j the name of the feature is %s", (message, name) => {
  const other = "https://api.security.microsoft.com/api/customdetections";
  expect(found(403, "DisabledFeature", message, other)).toEqual([
    {
      check: "disabled-feature",
      certainty: "certain",
      weight: 5,
      args: { feature: undefined, ...(name && { name }) },
    },
  ]);
});

test("a reason is shown in one line of at most 300 characters", () => {
  expect(found(403, "DisallowedOperation", `  Not\n now. ${"x".repeat(400)}`)[0]?.args).toEqual({
    automation: false,
    reason: `Not now. ${"x".repeat(291)}`,
  });
});

test("without words in the message, only the device is marked", () => {
  const start = url.indexOf(device);
  const place = { part: "path", name: "id", start, end: start + device.length };
  expect(found(400, "OsPlatformNotSupported", "No.")).toEqual([
    { check: "device-platform", certainty: "certain", sent: undefined, place, weight: 5, args: {} },
  ]);
  expect(found(400, "ClientVersionNotSupported", "No.")).toEqual([
    { check: "client-version", certainty: "certain", expected: [], place, weight: 5, args: {} },
  ]);
});
