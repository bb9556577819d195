import { expect, test } from "vitest";
import { answerTo, failuresIn } from "./call.ts";

/** The answer to a list of Graph that breaks off with an error; the recorder reads such a success only in a file. */
const answerToList = (path: string, reply: string) => {
  const [failure] = failuresIn({ name: path, url: `https://graph.microsoft.com${path}`, status: 200, reply });
  if (!failure) throw new Error("No failure.");
  return answerTo(failure);
};

test.each([
  [
    "/v1.0/security/incidents?$top=50",
    '{"value":[{"id":"4711","displayName":"Phishing"},{"id":"4712","createdDateTime":{"error":{"code":"InternalServerError","message":"A value without a type name was found."}}',
  ],
  [
    "/beta/identityProtection/riskDetections",
    `{"value":[{"id":"a1","riskLevel":"low"},{"id":"a2"{"error":{"code":"BadRequest","message":"The property 'activity[Nullable=False]' of type 'Edm.String' has a null value, which is not allowed."}}`,
  ],
])("blames the service for a list that breaks off: %s", (path, reply) => {
  const { verdict, certainty, fix } = answerToList(path, reply);
  expect(verdict).toBe("The service broke off its reply with an error");
  expect(certainty).toBe("likely");
  expect(fix.steps[0]).toBe("Wait a moment, then retry the call; wait longer each time.");
});

test("does not blame the service for a whole reply with an error in it", () => {
  const { verdict } = answerToList(
    "/v1.0/security/incidents",
    '{"error":{"code":"BadRequest","message":"The property is not filterable."}}',
  );
  expect(verdict).not.toContain("broke off");
});
