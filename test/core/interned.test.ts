import { expect, test } from "vitest";
import { createSharing, withShared } from "../../src/core/interned.ts";
import { failure } from "../failures.ts";

/** A failure as it comes from another thread: every part is a copy. */
const copied = (text: string) => {
  const one = failure("a");
  return structuredClone({
    ...one,
    exchange: {
      ...one.exchange,
      authorization: { scheme: "Bearer", claims: { roles: ["Machine.Read.All"] } },
      request: { ...one.exchange.request, headers: [{ name: "Accept", value: "*/*" }], body: { text: "{}" } },
      response: { ...one.exchange.response, headers: [{ name: "date", value: "now" }], body: { text } },
    },
  });
};

test("stays equal, and shares headers and token with the others", () => {
  const [first, second] = [withShared(copied("no")), withShared(copied("no"))];
  expect([first, second]).toEqual([copied("no"), copied("no")]);
  expect(second.exchange.request.headers[0]).toBe(first.exchange.request.headers[0]);
  expect(second.exchange.response.headers[0]).toBe(first.exchange.response.headers[0]);
  expect(second.exchange.authorization).toBe(first.exchange.authorization);
  expect(second.exchange.id).toBe(first.exchange.id);
});

test("compares with the latest values only, so that it holds no more than two million characters", () => {
  const share = createSharing(({ text }: { text: string }) => text);
  const [first, long] = [{ text: "a" }, { text: "x".repeat(1_999_999) }];
  expect([share(first), share(long), share({ text: "a" })]).toEqual([first, long, first]);
  expect(share({ text: "a" })).toBe(first);
  share({ text: "b" });
  const again = { text: "a" };
  expect(share(again)).toBe(again);
});

test("failures of one reply keep one exchange", () => {
  const one = copied("no");
  const other = { ...one, id: "b" };
  expect(withShared(other).exchange).toBe(withShared(one).exchange);
});
