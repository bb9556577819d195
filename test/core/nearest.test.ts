import { expect, test } from "vitest";
import { isOneOff, nearestName } from "../../src/core/nearest.ts";

const names = ["Comment", "IsolationType", "Top", "https://api.securitycenter.microsoft.com"];

test.each([
  ["Coment", "Comment"],
  ["IsolatoinType", "IsolationType"],
  ["comment", "Comment"],
  ["Tpo", "Top"], // transposed letters count as one error
  ["https://api.securitycentre.microsoft.com", "https://api.securitycenter.microsoft.com"],
])("recognizes %s as %s", (word, name) => expect(nearestName(word, names)).toBe(name));

test.each(["Comment", "Priority", "Tap2", "To", "T", "", "x".repeat(10_000)])(
  "recognizes %s as none of the others",
  (word) => expect(nearestName(word, names)).toBe(word === "To" ? "Top" : undefined),
);

test("chooses the closer of two names", () =>
  expect(nearestName("FileSha12", ["FileSha256", "FileSha1"])).toBe("FileSha1"));

test("does not match a name if a whole word was replaced", () => {
  expect(nearestName("machineName", ["machineTags", "computerDnsName"])).toBeUndefined();
  expect(nearestName("remotePort", ["remoteUrl"])).toBeUndefined();
  expect(nearestName("IsInteetFacing", ["IsInternetFacing"])).toBe("IsInternetFacing");
  expect(nearestName("machineTgas", ["machineTags"])).toBe("machineTags");
});

test.each([
  ["Machine.CollectForensic", "Machine.CollectForensics", true],
  ["machine.scan", "Machine.Scans", true],
  ["Machine.Scan", "machine.scan", false],
  ["Machine.Read", "Machine.ReadWrite", false],
])("%s and %s differ in one letter: %s", (one, other, expected) => {
  expect(isOneOff(one, other)).toBe(expected);
});
