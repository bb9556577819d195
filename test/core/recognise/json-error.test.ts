import { describe, expect, test } from "vitest";
import { graph, id, only, other } from "./reply.ts";

describe("the documented body", () => {
  const body = { error: { code: "ResourceNotFound", message: "Machine 7 was not found", target: id } };

  test("gives code, message, and the tracking ID with its place", () => {
    const error = only({ status: 404, body });
    expect(error).toMatchObject({
      code: "ResourceNotFound",
      message: "Machine 7 was not found",
      shape: "error",
    });
    expect(error.trackingId).toEqual({ value: id, source: "error.target" });
  });

  test("gives error.details", () => {
    const error = only({
      body: { error: { code: "BadRequest", message: "m", details: [{ code: "A", target: "b" }] } },
    });
    expect(error.details).toEqual([{ code: "A", message: undefined, target: "b" }]);
  });

  test("gives a message in OData 3 form, with its language", () => {
    const message = { lang: "en-US", value: "Machine 7 was not found" };
    expect(only({ body: { "odata.error": { code: "ResourceNotFound", message } } })).toMatchObject({
      code: "ResourceNotFound",
      message: "Machine 7 was not found",
    });
  });

  test("has no code if the OData library leaves it empty", () => {
    expect(only({ body: { error: { code: "", message: "m", details: [] } } }).code).toBeUndefined();
  });

  test("may be a list: the first error counts, and the others are its details", () => {
    const list = [
      { code: "A", message: "a", target: id, details: [{ code: "B" }] },
      { code: "C", message: "c" },
    ];
    for (const body of [{ error: list }, { errors: list }]) {
      const error = only({ body });
      expect(error).toMatchObject({ code: "A", message: "a", shape: "error" });
      expect(error.trackingId?.value).toBe(id);
      expect(error.details?.map(({ code }) => code)).toEqual(["B", "C"]);
    }
  });

  test("may be a list of texts", () => {
    expect(only({ body: { errors: ["X is required", "Y too", 7] } })).toMatchObject({
      message: "X is required; Y too; 7",
      shape: "gateway",
    });
    expect(only({ body: { errors: [] } }).shape).toBe("other");
  });

  test("is found after other members of a list, up to a limit", () => {
    const error = { error: { code: "BadRequest" } };
    expect(only({ body: [{ a: 1 }, "x", error] }).code).toBe("BadRequest");
    expect(only({ body: [...Array.from({ length: 20 }, () => ({ a: 1 })), error] }).shape).toBe("other");
  });

  test("is read if it was encoded as text, once or twice", () => {
    const text = JSON.stringify({ error: { code: "BadRequest", message: "m" } });
    expect(only({ body: JSON.stringify(text) }).code).toBe("BadRequest");
    expect(only({ body: JSON.stringify(JSON.stringify(text)) }).code).toBe("BadRequest");
  });

  test("is read inside a list, and in capitals", () => {
    expect(only({ body: [{ error: { code: "BadRequest", target: "t" } }] }).trackingId?.value).toBe("t");
    expect(
      only({ body: { Error: { Code: "BadRequest", Message: "m", Target: "t" } } }).trackingId?.value,
    ).toBe("t");
  });

  test("is read under odata.error, but not under similar names", () => {
    const error = { code: "BadRequest", message: "m" };
    expect(only({ body: { "odata.error": error } })).toMatchObject({ ...error, shape: "error" });
    expect(only({ body: { "OData.Error": error } }).shape).toBe("other");
  });

  test("has its IDs under any of the known names, next to the error and in it", () => {
    const error = { code: "A", message: "m", requestId: "in-1", traceId: 7, target: "  " };
    const body = {
      error,
      activityId: " beside-1 ",
      correlationId: "tenant_id",
      clientRequestId: "x".repeat(301),
    };
    expect(only({ body }).ids).toEqual([
      { value: "beside-1", source: "activityId" },
      { value: "in-1", source: "error.requestId" },
    ]);
  });

  test("gives the codes of at most eight inner errors and fifty details", () => {
    let inner: object = { code: "inner 9" };
    for (let level = 8; level > 0; level--) inner = { code: `inner ${level}`, innererror: inner };
    const details = Array.from({ length: 60 }, (_, at) => (at === 0 ? null : { code: `detail ${at}` }));
    const error = only({ body: { error: { code: "A", message: "m", innerError: inner, details } } });
    const codes = error.details?.map(({ code }) => code);
    expect(codes?.slice(0, 9)).toEqual([
      ...Array.from({ length: 8 }, (_, at) => `inner ${at + 1}`),
      "detail 1",
    ]);
    expect(codes?.at(-1)).toBe("detail 49");
  });

  test("does not repeat its own code as an inner one", () => {
    expect(only({ body: { error: { code: "A", innerError: { code: "A" } } } }).details).toBeUndefined();
  });

  test("may have its reason as text", () => {
    expect(only({ body: { error: "Busy", requestId: "r-1" } })).toMatchObject({
      message: "Busy",
      shape: "gateway",
      trackingId: { value: "r-1" },
    });
    expect(only({ body: { error: "Busy", message: "Come back later" } }).message).toBe("Come back later");
    const json = JSON.stringify({ error: { code: "InvalidInput", message: "m" } });
    expect(only({ body: { Error: json } })).toMatchObject({ code: "InvalidInput", shape: "error" });
    expect(only({ body: { Error: '{"x":1}' } })).toMatchObject({ message: '{"x":1}', shape: "gateway" });
  });

  test("is cut where code or message are longer than any real one", () => {
    const error = only({ body: { error: { code: "C".repeat(300), message: "m".repeat(20_000) } } });
    expect([error.code?.length, error.message?.length]).toEqual([200, 10_000]);
  });
});

describe("a Graph reply", () => {
  test("has its IDs in nested inner errors of either spelling", () => {
    const innererror = { code: "deep", innerError: { "request-id": id, "client-request-id": other } };
    const error = only({ url: graph, body: { error: { code: "BadRequest", message: "m", innererror } } });
    expect(error.trackingId).toEqual({ value: id, source: "error.innerError.innerError.request-id" });
    expect(error.details).toEqual([{ code: "deep", message: undefined }]);
  });

  test("is explained by the Defender body inside its message, and keeps both IDs", () => {
    const inner = JSON.stringify({
      error: { code: "InvalidHashValue", message: "Hash value x is invalid.", target: id },
    });
    const message = `Http request failed with statusCode=BadRequest : ${inner}`;
    const error = only({
      url: graph,
      body: { error: { code: "BadRequest", message, innerError: { "request-id": other } } },
    });
    expect(error).toMatchObject({
      code: "InvalidHashValue",
      message: "Hash value x is invalid.",
      envelope: { code: "BadRequest" },
    });
    expect(error.ids.map(({ value }) => value)).toEqual([id, other]);
  });

  test("keeps its code if the JSON in its message has none", () => {
    const message = JSON.stringify({ Message: "Busy.", RetryAfter: 5 });
    expect(
      only({ url: graph, status: 500, body: { error: { code: "InternalServerError", message } } }),
    ).toMatchObject({
      code: "InternalServerError",
      message: "Busy.",
    });
  });

  test("keeps other JSON as part of its message", () => {
    const message = 'Invalid input {"indicatorValue":"1.1.1.1","title":"my title","code":"abc"}.';
    const error = only({ body: { error: { code: "InvalidInput", message, target: "t" } } });
    expect(error).toMatchObject({ code: "InvalidInput", message });
    expect(error.envelope).toBeUndefined();
  });
});

describe("the reply of a gateway", () => {
  test("gives message and id", () => {
    expect(
      only({ status: 404, body: { statusCode: 404, message: "Resource not found", activityId: id } }),
    ).toMatchObject({
      message: "Resource not found",
      trackingId: { value: id, source: "activityId" },
    });
    expect(only({ body: { Message: "An error has occurred." } })).toMatchObject({
      message: "An error has occurred.",
      shape: "gateway",
    });
  });

  test("has no code if it only repeats the status, except for 429", () => {
    const error = only({ status: 400, body: { code: "400", message: "Bad request" } });
    expect(error).toMatchObject({ message: "Bad request", shape: "gateway" });
    expect(error.code).toBeUndefined();
    expect(only({ status: 429, body: { code: "429", message: "Too many" } }).code).toBe("429");
    expect(only({ status: 404, body: { error: { code: 404, message: "m" } } }).code).toBeUndefined();
  });

  test("has no code that is a small number", () => {
    for (const code of [0, 5, "12", -1]) {
      expect(only({ body: { code, message: "m" } }).code).toBeUndefined();
      expect(only({ body: { error: { code, message: "m" } } }).code).toBeUndefined();
    }
    expect(only({ body: { error: { code: 16003, message: "m" } } }).code).toBe("16003");
  });

  test("has its message under any of the known names", () => {
    for (const name of ["message", "errorMessage", "detail", "title", "ExceptionMessage"])
      expect(only({ body: { [name]: "m" } })).toMatchObject({ message: "m", shape: "gateway" });
    expect(only({ body: { errorCode: "InvalidInput" } })).toMatchObject({ code: "InvalidInput" });
  });

  test("has a target only next to a code", () => {
    expect(only({ body: { code: "A", message: "m", target: id } }).trackingId?.value).toBe(id);
    expect(only({ body: { message: "m", target: id } }).trackingId).toBeUndefined();
  });

  test("gives the fields that ASP.NET rejects", () => {
    const errors = { Comment: ["is required", "is short"], Type: "is unknown" };
    expect(only({ body: { title: "One or more errors occurred.", errors } }).details).toEqual([
      { target: "Comment", message: "is required" },
      { target: "Comment", message: "is short" },
      { target: "Type", message: "is unknown" },
    ]);
  });
});

describe("an error of Azure", () => {
  const arm =
    "https://management.azure.com/subscriptions/s/providers/Microsoft.Security/pricings?api-version=2024-01-01";

  test("is that of its innermost error, and the outer one is a detail", () => {
    const error = only({
      url: arm,
      body: {
        error: {
          code: "Outer",
          message: "The outer one.",
          innererror: {
            code: "Middle",
            message: "The middle one.",
            innererror: { code: "Inner", message: "The reason." },
          },
        },
      },
    });
    expect(error).toMatchObject({ code: "Inner", message: "The reason." });
    expect(error.details).toEqual([
      { code: "Outer", message: "The outer one." },
      { code: "Middle", message: "The middle one." },
    ]);
  });

  test("stays as it is without an inner error, or if that says nothing", () => {
    for (const inner of [{}, { innererror: {} }])
      expect(only({ url: arm, body: { error: { code: "A", message: "m", ...inner } } })).toEqual(
        expect.not.objectContaining({ details: expect.anything() }),
      );
  });

  test("names the policy that denied the call", () => {
    const error = only({
      url: arm,
      status: 403,
      body: {
        error: {
          code: "RequestDisallowedByPolicy",
          message: "m",
          additionalInfo: [
            { type: "PolicyViolation", info: { policyDefinitionDisplayName: "No free tier" } },
            { type: "Other", info: {} },
            "text",
          ],
        },
      },
    });
    expect(error.details).toEqual([{ target: "PolicyViolation", message: "No free tier" }]);
  });
});

test("an error whose text was split at a colon is joined, and has the ID in its brackets", () => {
  const url =
    "https://manage.office.com/api/v1.0/7a1d0c5e-2b84-4f6f-9c3e-51d0a8e2b7f6/activity/feed/subscriptions/list";
  const split = { code: `The tenant is unknown [CorrId=${id}, Type`, message: "Tenant]" };
  const error = only({ url, body: { error: split } });
  expect(error).toMatchObject({
    message: `${split.code}: Tenant]`,
    ids: [{ value: id, source: "error.code.CorrId" }],
  });
  expect(error.code).toBeUndefined();
  expect(only({ url, body: { error: { code: "AF20024", message: "m" } } })).toMatchObject({
    code: "AF20024",
    message: "m",
  });
});

test("the ID that Intune writes into its message counts", () => {
  const activity = "0b1f4a1e-72c4-4f5e-9d21-6f3a2c9b8d77";
  const inner = {
    error: { code: "BadRequest", message: `Not allowed - Activity ID: ${activity} - Url: https://x` },
  };
  const error = only({ url: graph, body: { error: { code: "BadRequest", message: JSON.stringify(inner) } } });
  expect(error.ids).toContainEqual({ value: activity, source: expect.stringMatching(/Activity ID$/) });
});
