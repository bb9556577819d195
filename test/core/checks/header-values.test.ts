import { expect, test } from "vitest";
import { headerValues } from "../../../src/core/checks/header-values.ts";
import { failed, mde, refusal } from "./failed.ts";

const found = (requestHeaders: Record<string, string>) =>
  headerValues.run(failed({ url: `${mde}/alerts`, requestHeaders, body: refusal("BadRequest") }));

test("a header with a placeholder is marked", () => {
  expect(found({ Accept: "*/*", "If-Match": "{{etag}}" })).toMatchObject([
    {
      check: "leftover-value",
      certainty: "certain",
      sent: "{{etag}}",
      place: { part: "header", name: "If-Match" },
      args: { leftover: "placeholder", name: "If-Match" },
    },
  ]);
});

test("a placeholder in a header that services only log is only possible", () => {
  for (const name of ["client-request-id", "x-ms-client-request-id", "X-Correlation-ID", "User-Agent"])
    expect([name, found({ [name]: "{{x}}" })]).toMatchObject([name, [{ certainty: "possible" }]]);
  expect(found({ "x-request-id-key": "{{x}}" })).toMatchObject([{ certainty: "certain" }]);
});

test("headers that other checks read, and those of HTTP/2, are left to them", () => {
  for (const name of ["Authorization", "cookie", ":path"]) expect(found({ [name]: "{{x}}" })).toEqual([]);
  for (const name of ["X-Cookie", "authorization-x"]) expect(found({ [name]: "{{x}}" })).toHaveLength(1);
});

test("at most three of the first hundred headers are reported", () => {
  const headers = (count: number, value: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`X-${value}-${index}`, value]));
  expect(found(headers(5, "{{x}}"))).toHaveLength(3);
  expect(found({ ...headers(99, "fine"), "X-Last": "{{x}}" })).toHaveLength(1);
  expect(found({ ...headers(100, "fine"), "X-Last": "{{x}}" })).toEqual([]);
});
