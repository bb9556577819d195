import { expect, test } from "vitest";
import { signInCodes } from "../../src/catalogue/apis/entra/sign-in-codes.ts";
import { defenderCodes } from "../../src/catalogue/apis/xdr/codes.ts";
import { factsOf, messageTemplates } from "../../src/catalogue/facts.ts";

test("the nineteen documented codes are listed with status and message", () => {
  const statuses = Object.entries(defenderCodes).map(([code, { status }]) => [code, status]);
  expect(Object.fromEntries(statuses)).toEqual({
    BadRequest: 400,
    ODataError: 400,
    InvalidInput: 400,
    InvalidRequestBody: 400,
    InvalidHashValue: 400,
    InvalidDomainName: 400,
    InvalidIpAddress: 400,
    InvalidUrl: 400,
    MaximumBatchSizeExceeded: 400,
    MissingRequiredParameter: 400,
    OsPlatformNotSupported: 400,
    ClientVersionNotSupported: 400,
    Unauthorized: 401,
    Forbidden: 403,
    DisabledFeature: 403,
    DisallowedOperation: 403,
    NotFound: 404,
    ResourceNotFound: 404,
    InternalServerError: 500,
  });
  // According to the page, the last one has no message.
  const withMessage = Object.keys(defenderCodes).filter((code) => code in messageTemplates);
  expect(withMessage).toEqual(Object.keys(defenderCodes).filter((code) => code !== "InternalServerError"));
});

test("a code is found in any letter case, and returned in the documented spelling", () => {
  expect(factsOf("invalidrequestbody")).toMatchObject({ code: "InvalidRequestBody", category: "request" });
  expect(factsOf("aadsts50076")?.name).toBe("UserStrongAuthClientAuthNRequired");
  expect(factsOf("constructor")).toBeUndefined();
});

test("87 sign-in numbers are listed", () => {
  expect(Object.keys(signInCodes)).toHaveLength(87);
});
