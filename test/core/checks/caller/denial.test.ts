import { expect, test } from "vitest";
import { namesGround } from "../../../../src/core/checks/caller/denial.ts";

test.each([
  "Requests from IP address 203.0.113.9 are not authorized for this tenant.",
  "Callers outside the allowed hours are not authorized.",
  "A Defender subscription is needed.",
  "The scope is limited by permissions of the device group.",
  "The GDAP relationship has come to an end.",
  "The user account has been disabled.",
  "Access is denied by an access policy.",
  "Tenant 4b7e2c19-3f5a-4d86-a1c0-9e2d7f6b8a54 is not authorized.",
])("names something besides a token or a permission: %s", (message) => {
  expect(namesGround(message)).toBe(true);
});

test.each([
  "The tenant has not consented to the permissions of this application.",
  "The permission of this application was revoked.",
  "Missing permission Policy.Read.All for /subscriptions/1/regions.",
  "The authorization policy of the endpoint needs a role.",
  "The application has not been granted the permission in this tenant.",
])("names nothing else: %s", (message) => {
  expect(namesGround(message)).toBe(false);
});
