import { describe, expect, test } from "vitest";
import { graph, id, only } from "./reply.ts";

describe("a body that was cut", () => {
  test("still gives code, message and id", () => {
    const error = only({
      body: `{"error":{"code":"InvalidInput","message":"Not \\"good\\"","target":"${id}","x":"`,
    });
    expect(error).toMatchObject({ code: "InvalidInput", message: 'Not "good"', trackingId: { value: id } });
  });

  test("gives no id or code that was cut itself", () => {
    const headers = { "request-id": id };
    const cut = only({
      status: 404,
      headers,
      body: '{"error":{"code":"ResourceNotFound","message":"m","target":"aaaaaaa5-1111-4',
    });
    expect(cut).toMatchObject({ code: "ResourceNotFound", trackingId: { value: id } });
    expect(only({ body: '{"error":{"code":"ResourceNotFo' }).code).toBeUndefined();
  });

  test("gives code and id of the error, not of its details", () => {
    const body =
      '{"error":{"details":[{"code":"inner","message":"m2","target":"Prop1"}],"code":"InvalidRequestBody","message":"m1","target":"id1"';
    expect(only({ body })).toMatchObject({
      code: "InvalidRequestBody",
      message: "m1",
      trackingId: { value: "id1" },
    });
    expect(
      only({ url: graph, body: '{"error":{"innerError":{"code":"deep"},"code":"BadRequest","message":"mm' }),
    ).toMatchObject({ code: "BadRequest", message: "mm" });
  });
});
