import { expect, test } from "vitest";
import { partSteps } from "../../../src/core/answer/part-steps.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";
import { english } from "./words.ts";

const { partLater, partWrong, partOpen } = english.texts.situations;

/** What to do about an item of an import that failed while the rest succeeded. */
function stepsFor(error: object, url = "https://api.security.microsoft.com/api/indicators/import") {
  const [failure] = failuresOf(
    exchange({
      url,
      method: "POST",
      status: 200,
      body: { value: [{ id: "1" }, { id: "2", Error: error }] },
    }),
  );
  if (!failure) throw new Error("No failure.");
  return partSteps(failure, english.texts);
}

test.each([
  { code: "429", message: "Slow down." },
  { code: "500", message: "The item is invalid." },
  { code: "503", message: "Out of order." },
  { code: "TooManyRequests", message: "Slow down." },
  { code: "Oddity", message: "The store timed out." },
  { code: "Oddity", message: "The store is temporarily unavailable." },
])("%j is sent again later", (error) => expect(stepsFor(error)).toEqual([partLater]));

test.each([
  { code: "400", message: "Refused." },
  { code: "404", message: "The service is unavailable for this ID." },
  { code: "InvalidInput", message: "Refused." },
  { code: "ResourceNotFound", message: "Refused." },
  { code: "Oddity", message: "The value is too long." },
  { code: "Oddity", message: "Indicator already exists." },
])("%j is corrected first", (error) => expect(stepsFor(error)).toEqual([partWrong]));

test("an item of Graph with a name that is taken is corrected first", () => {
  const url = "https://graph.microsoft.com/beta/security/tiIndicators/submitTiIndicators";
  expect(stepsFor({ code: "nameAlreadyExists", message: "Refused." }, url)).toEqual([partWrong]);
});

test.each([
  { code: "302", message: "Refused." },
  { code: "Oddity", message: "Refused." },
  { code: "4040", message: "Refused." },
])("%j does not tell which", (error) => expect(stepsFor(error)).toEqual([partOpen]));
