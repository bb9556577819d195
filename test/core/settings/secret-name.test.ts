import { describe, expect, test } from "vitest";
import { readSecretName } from "../../../src/core/settings/secret-name.ts";

describe("the name of a secret", () => {
  test("is read in any case", () => {
    expect(readSecretName(" X-Session-Id ", [])).toEqual({ name: "x-session-id" });
  });

  test.each([
    ["", "empty"],
    ["x".repeat(65), "long"],
    ["two words", "space"],
    ["zero\u200bwidth", "space"],
    ["X-Known", "duplicate"],
  ])("%j is rejected", (text, fault) => {
    expect(readSecretName(text, ["x-known"])).toEqual({ fault });
  });
});
