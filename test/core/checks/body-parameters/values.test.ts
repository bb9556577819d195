import { describe, expect, test } from "vitest";
import type { BodyParameter } from "../../../../src/catalogue/operations.ts";
import { bodyParameters } from "../../../../src/core/checks/body-parameters/index.ts";
import { device, failed, mde, refusal } from "../failed.ts";

const url = `${mde}/machines/${device}/isolate`;

/** The findings for one value of an operation with one documented parameter. */
function found(parameter: Omit<BodyParameter, "name">, value: unknown, message = "No.") {
  const request = JSON.stringify({ x: value });
  const evidence = failed({ url, method: "POST", request, body: refusal("InvalidRequestBody", message) });
  const { operation } = evidence;
  if (!operation) throw new Error("No operation.");
  return bodyParameters
    .run({ ...evidence, operation: { ...operation, body: [{ name: "x", ...parameter }] } })
    .map(({ check, certainty, expected, edits, args }) => ({
      is: `${check} ${certainty}`,
      expected,
      fix: edits?.map(({ text }) => text),
      args,
    }));
}
/** `check certainty`, the expected values and the correction of the only finding. */
const judged = (...call: Parameters<typeof found>) => {
  const [one] = found(...call);
  return one && [one.is, one.expected?.join(), one.fix?.join()];
};

describe("a list", () => {
  test.each([
    ["of one member sent without brackets", "String[]", "a", ['["a"]', '["a"]']],
    ["sent as its JSON text", "String[]", '["a"]', ['["a"]', '["a"]']],
    ["of members separated by signs", "String[]", "a, b;c", ['["a","b","c"]', '["a","b","c"]']],
    ["of members that a list cannot be made of", "String[]", "a b", [undefined, undefined]],
    ["with a separator but one member", "String[]", "a,", [undefined, undefined]],
    ["of objects, sent as one object", "Object[]", { a: 1 }, [undefined, '[{"a":1}]']],
    ["of objects, sent as text", "Object[]", "a,b", [undefined, undefined]],
    ["of texts, sent as a number", "String[]", 5, [undefined, undefined]],
    ["of texts, sent as an object", "String[]", {}, [undefined, undefined]],
  ])("%s is reported", (_, type, value, [expected, fix]) => {
    expect(judged({ type }, value)).toEqual(["parameter-type certain", expected, fix]);
  });

  test("is not reported if the type is uncertain, or if it is one", () => {
    expect(found({ type: "String[]", typeOpen: true }, "a")).toEqual([]);
    expect(found({ type: "String[]" }, ["a"])).toEqual([]);
  });
});

test("an object sent as its JSON text is decoded, and other text is only reported", () => {
  expect(judged({ type: "Object" }, '{"a":1}')).toEqual(["parameter-type certain", '{"a":1}', '{"a":1}']);
  expect(judged({ type: "Object" }, "[1]")).toEqual(["parameter-type certain", undefined, undefined]);
  expect(found({ type: "Object" }, { a: 1 })).toEqual([]);
});

describe("a text", () => {
  test.each([
    ["in a list of one", ["a"], ["parameter-type certain", '"a"', '"a"']],
    ["in a list of two", ["a", "b"], ["parameter-type certain", undefined, undefined]],
    ["in a list, as a number", [5], ["parameter-type certain", undefined, undefined]],
    ["in an object", { a: "b" }, ["parameter-type certain", undefined, undefined]],
    ["sent as a number", 5, ["parameter-type possible", '"5"', undefined]],
    ["sent as a boolean", true, ["parameter-type possible", '"true"', undefined]],
  ])("%s is reported", (_, value, expected) => {
    expect(judged({ type: "String" }, value)).toEqual(expected);
  });

  test("of an uncertain type is not", () => {
    expect(found({ type: "String", typeOpen: true }, ["a"])).toEqual([]);
    expect(found({ type: "String", typeOpen: true }, 5)).toEqual([]);
  });
});

test.each([
  ["Int", "5", ["parameter-type possible", "5"]],
  ["Int", "-5", ["parameter-type possible", "-5"]],
  ["Int", "5.5", ["parameter-type likely", undefined]],
  ["Int", "five", ["parameter-type likely", undefined]],
  ["Int", true, ["parameter-type likely", undefined]],
  ["Boolean", "True", ["parameter-type possible", "true"]],
  ["Boolean", "yes", ["parameter-type likely", undefined]],
  ["Boolean", 1, ["parameter-type likely", undefined]],
])("of type %s, %j is reported", (type, value, [is, expected]) => {
  expect(judged({ type }, value)).toEqual([is, expected, undefined]);
});

test("if the reply speaks of types, one written as text is likely the cause", () => {
  expect(judged({ type: "Int" }, "5", "Could not convert string to integer.")).toEqual([
    "parameter-type likely",
    "5",
    undefined,
  ]);
});

describe("a date", () => {
  test.each([
    ["31.12.2026", '"2026-12-31T00:00:00Z"'],
    ["12/31/2026", '"2026-12-31T00:00:00Z"'],
    ["1-13-2026", '"2026-01-13T00:00:00Z"'],
    ["01.02.2026", undefined],
    ["2026-13-41", undefined],
    ["tomorrow", undefined],
    [1_700_000_000, undefined],
  ])("%s is reported", (value, expected) => {
    expect(judged({ type: "DateTimeOffset" }, value)).toEqual(["parameter-type likely", expected, undefined]);
  });

  test("of ISO 8601 is right", () => {
    for (const value of ["2026-12-31", "2026-12-31T08:00:00Z"])
      expect(found({ type: "DateTimeOffset" }, value)).toEqual([]);
  });
});

describe("a time span", () => {
  const type = "TimeSpan";

  test.each([
    ["7d", '"P7D"'],
    ["12 hours", '"PT12H"'],
    ["30m", '"PT30M"'],
  ])("%s is corrected", (value, fix) => {
    expect(judged({ type }, value)).toEqual(["parameter-value possible", JSON.parse(fix), fix]);
  });

  test.each(["x7d", "7 days ago", "7", "12345d", "d"])("%s is not understood", (value) => {
    expect(judged({ type }, value)).toEqual(["parameter-value possible", undefined, undefined]);
  });

  test("is certainly wrong if the reply rejects the form of the parameter", () => {
    expect(judged({ type }, "7d", "The format of x is invalid.")?.[0]).toBe("parameter-value certain");
    expect(judged({ type }, "soon", "The format of x is invalid.")).toEqual([
      "parameter-value likely",
      undefined,
      undefined,
    ]);
    expect(judged({ type }, "7d", "x was refused.")?.[0]).toBe("parameter-value possible");
  });

  test("of ISO 8601 is right", () => {
    for (const value of ["P7D", "pt1h", "2026-01-01/2026-01-02"]) expect(found({ type }, value)).toEqual([]);
  });
});

describe("a value off the list", () => {
  const listed = { type: "String", allowedValues: ["Full", "Selective"] };

  test("is certain, with the nearest value or all of them", () => {
    expect(judged(listed, "Fulll")).toEqual(["parameter-value certain", "Full", '"Full"']);
    expect(judged(listed, "Other")).toEqual(["parameter-value certain", "Full,Selective", undefined]);
    expect(found(listed, "Fulll")[0]?.args).toEqual({ name: "x", flaw: "unlisted" });
  });

  test("in another letter case is possible, and likely if the reply names the parameter", () => {
    expect(judged(listed, "full")).toEqual(["parameter-value possible", "Full", '"Full"']);
    expect(judged(listed, "full", "x is wrong.")).toEqual(["parameter-value likely", "Full", '"Full"']);
    expect(found(listed, "full")[0]?.args).toEqual({ name: "x", flaw: "case" });
  });

  test("that was valid once is not reported", () => {
    expect(found({ ...listed, olderValues: ["Old"] }, "old")).toEqual([]);
  });

  test("is only possible if the list is open", () => {
    const open = { ...listed, valuesOpen: true } as const;
    expect(judged(open, "Fulll")).toEqual(["parameter-value possible", "Full", '"Full"']);
    expect(judged(open, "Other")).toEqual(["parameter-value possible", "Full,Selective", undefined]);
  });

  test("that is the current name of what the API calls by an older one is likely", () => {
    const renamed = { ...listed, newNames: { Entire: "Full" } };
    expect(judged(renamed, "Entire")).toEqual(["parameter-value likely", "Full", '"Full"']);
  });

  test("that Microsoft replaces is possible, with its replacements", () => {
    const ending = { ...listed, endingValues: { Full: ["Selective"] } };
    expect(found(ending, "Full")).toEqual([
      {
        is: "parameter-value possible",
        expected: ["Selective"],
        fix: undefined,
        args: { name: "x", flaw: "ending" },
      },
    ]);
    expect(found(ending, "Selective")).toEqual([]);
  });
});
