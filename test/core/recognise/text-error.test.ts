import { describe, expect, test } from "vitest";
import { only } from "./reply.ts";

describe("a body that is not JSON", () => {
  test("has a code only if its wording belongs to one code", () => {
    expect(only({ body: "Tenant feature is not enabled" }).code).toBe("DisabledFeature");
    expect(only({ body: "Action is already in progress" }).code).toBeUndefined();
    expect(only({ body: "Something else" })).toMatchObject({ message: "Something else", shape: "text" });
  });
});
