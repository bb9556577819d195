import { describe, expect, test } from "vitest";
import { readMessage, readMessages } from "../../src/catalogue/read-messages.ts";

const idsIn = (message: string) => readMessages(message).map(({ id }) => id);

describe("a message", () => {
  test("gives all faults it names, the most specific first", () => {
    const message =
      "The Title field is required. The Action field is required. Requested value 'x' was not found.";
    expect(readMessages(message)).toEqual([
      { id: "refusedValue", parts: { value: "x" } },
      { id: "requiredName", parts: { name: "Title" } },
      { id: "requiredName", parts: { name: "Action" } },
    ]);
    expect(readMessage(message)?.parts).toEqual({ value: "x" });
  });

  test("gives a fault once", () => {
    expect(idsIn("The Title field is required. 'Title' is required.")).toEqual(["requiredName"]);
    expect(idsIn("Failed to resolve table expression named 'X'. Fix semantic errors in your query.")).toEqual(
      ["huntingName"],
    );
  });

  test("gives no general wording around a specific one", () => {
    expect(idsIn("Invalid filter clause: Could not find a property named 'x' on type 'y'.")).toEqual([
      "unknownProperty",
    ]);
    expect(idsIn("Unauthorized request - reason of failure: Account mode is inactive")).toEqual([
      "accountInactive",
    ]);
  });

  test("is read inside a longer text", () => {
    expect(readMessage("ERROR 404 ResourceNotFound: Machine 7 was not found (attempt 1)")).toMatchObject({
      id: "notFound",
      parts: { kind: "Machine", id: "7" },
    });
    expect(readMessage("Call failed.\nMissing query.")?.id).toBe("missingQuery");
  });

  test.each([
    ["Incident '1' not found.", "1"],
    ['Alert with id "da 1" was not found', "da 1"],
    ["Machine with id: 'a.b' wasn't found", "a.b"],
    ["Machine a'b was not found", "a'b"],
    ["Alert 7 is not found", "7"],
  ])("%s names its object without the quotation marks", (message, id) => {
    expect(readMessage(message)).toMatchObject({ id: "notFound", parts: { id } });
  });
});

describe("a limit", () => {
  for (const [message, id, parts] of [
    ["The limit of '50' for Top query has been exceeded.", "optionLimit", { limit: "50", name: "Top" }],
    ["The value of $top must not be greater than 50", "valueLimit", { name: "$top", limit: "50" }],
    ["pageSize must be between 1 and 500.", "valueLimit", { name: "pageSize", least: "1", limit: "500" }],
    [
      "1037: The value for 'signInFrequency' should be between '1' and '30'.",
      "valueLimit",
      { name: "signInFrequency", least: "1", limit: "30" },
    ],
    ["'lookBackHours' cannot exceed 720", "valueLimit", { name: "lookBackHours", limit: "720" }],
    [
      "Number of batch request steps exceeds the maximum value of 20.",
      "countLimit",
      { what: "batch request steps", limit: "20" },
    ],
    [
      "The number of ids (150) exceeds the maximum allowed (100).",
      "countLimit",
      { what: "ids", received: "150", limit: "100" },
    ],
  ] as const)
    test(message, () => {
      expect(readMessages(message)).toEqual([{ id, parts }]);
    });

  test.each([
    "The value of $top must not be less than 1.",
    "The number of ids is 3.",
    "50 of 100 were read.",
    "The number of allowed characters (230) exceeds the maximum of 200.",
    "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  ])("is not in: %s", (message) => {
    expect(readMessages(message)).toEqual([]);
  });
});
