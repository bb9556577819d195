import { describe, expect, test } from "vitest";
import { graph, id, only, other } from "./reply.ts";

describe("the documented body", () => {
  const body = { error: { code: "ResourceNotFound", message: "Machine 7 was not found", target: id } };

  test("gives code, message and the tracking ID with its place", () => {
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

  test("gives a message written as OData 3 does, with its language", () => {
    const message = { lang: "en-US", value: "Machine 7 was not found" };
    expect(only({ body: { "odata.error": { code: "ResourceNotFound", message } } })).toMatchObject({
      code: "ResourceNotFound",
      message: "Machine 7 was not found",
    });
  });

  test("has no code when the OData library leaves it empty", () => {
    expect(only({ body: { error: { code: "", message: "m", details: [] } } }).code).toBeUndefined();
  });

  test("is read inside a list, and in capitals", () => {
    expect(only({ body: [{ error: { code: "BadRequest", target: "t" } }] }).trackingId?.value).toBe("t");
    expect(
      only({ body: { Error: { Code: "BadRequest", Message: "m", Target: "t" } } }).trackingId?.value,
    ).toBe("t");
  });
});

describe("a Graph reply", () => {
  test("has its ids in nested inner errors of either spelling", () => {
    const innererror = { code: "deep", innerError: { "request-id": id, "client-request-id": other } };
    const error = only({ url: graph, body: { error: { code: "BadRequest", message: "m", innererror } } });
    expect(error.trackingId).toEqual({ value: id, source: "error.innerError.innerError.request-id" });
    expect(error.details).toEqual([{ code: "deep", message: undefined }]);
  });

  test("is explained by the Defender body inside its message, and keeps both ids", () => {
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

  test("keeps its code when the JSON in its message has none", () => {
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

  test("has no code when it only repeats the status, but for 429", () => {
    const error = only({ status: 400, body: { code: "400", message: "Bad request" } });
    expect(error).toMatchObject({ message: "Bad request", shape: "gateway" });
    expect(error.code).toBeUndefined();
    expect(only({ status: 429, body: { code: "429", message: "Too many" } }).code).toBe("429");
  });
});
