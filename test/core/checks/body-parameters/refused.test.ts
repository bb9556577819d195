import { expect, test } from "vitest";
import { bodyParameters } from "../../../../src/core/checks/body-parameters/index.ts";
import { failed, refusal } from "../failed.ts";

const url = "https://graph.microsoft.com/v1.0/identity/conditionalAccess/policies";

/** What a message about a value blames: `certainty name: value`. */
function blamed(message: string, body: object) {
  const evidence = failed({
    url,
    method: "POST",
    request: JSON.stringify(body),
    body: refusal("BadRequest", message),
  });
  return bodyParameters
    .run(evidence)
    .filter(({ check }) => check === "refused-value")
    .map(({ certainty, place, sent }) => `${certainty} ${place?.name}: ${sent}`);
}
const range = "The value for 'lifetime' should be between '2' and '30'.";

test.each([
  ["above the range", { lifetime: 31 }, "certain lifetime: 31"],
  ["below the range", { lifetime: 1 }, "certain lifetime: 1"],
  ["in an object with its unit", { lifetime: { value: 90, type: "days" } }, "certain lifetime.value: 90"],
  ["as text", { session: { lifetime: "45" } }, 'certain session.lifetime: "45"'],
])("a value outside of the range that the reply gives is marked: %s", (_, body, expected) => {
  expect(blamed(range, body)).toEqual([expected]);
});

test.each([
  ["within the range", { lifetime: { value: 30 } }],
  ["of another property", { frequency: { value: 90 } }],
  ["deeper in the object", { lifetime: { unit: { count: 90 } } }],
])("a value %s is not", (_, body) => expect(blamed(range, body)).toEqual([]));
