import { expect, test } from "vitest";
import { nearestName } from "../../src/core/nearest.ts";

const names = ["Comment", "IsolationType", "Top", "https://api.securitycenter.microsoft.com"];

test.each([
  ["Coment", "Comment"],
  ["IsolatoinType", "IsolationType"],
  ["comment", "Comment"],
  ["Tpo", "Top"], // letters in another order count as one error
  ["https://api.securitycentre.microsoft.com", "https://api.securitycenter.microsoft.com"],
])("takes %s for %s", (word, name) => expect(nearestName(word, names)).toBe(name));

test.each(["Comment", "Priority", "Tap2", "To", "T", "", "x".repeat(10_000)])(
  "takes %s for none of the others",
  (word) => expect(nearestName(word, names)).toBe(word === "To" ? "Top" : undefined),
);

test("takes the closer of two names", () =>
  expect(nearestName("FileSha12", ["FileSha256", "FileSha1"])).toBe("FileSha1"));

test("takes no name of which another word was replaced as a whole", () => {
  expect(nearestName("machineName", ["machineTags", "computerDnsName"])).toBeUndefined();
  expect(nearestName("remotePort", ["remoteUrl"])).toBeUndefined();
  expect(nearestName("IsInteetFacing", ["IsInternetFacing"])).toBe("IsInternetFacing");
  expect(nearestName("machineTgas", ["machineTags"])).toBe("machineTags");
});
