import { expect, test } from "vitest";
import type { Comparison } from "../../../src/core/compare/change.ts";
import type { ApiError } from "../../../src/core/failure.ts";
import {
  type Cleaners,
  cleanAuthorization,
  cleanComparison,
  cleanError,
  cleanMethod,
  isClaim,
} from "../../../src/core/redact/facts.ts";
import { levelOf } from "../../../src/core/redact/names.ts";

const random = "Pl777Qz7vB3mKw9";

/** Marks each text with the function that cleaned it. */
const cleaners: Cleaners = {
  text: (raw) => `text(${raw})`,
  address: (raw) => `address(${raw})`,
  header: ({ name, value }) => ({ name, value: `header(${value})` }),
  code: (raw) => `code(${raw})`,
  claim: (raw) => (raw.startsWith("x") ? `claim(${raw})` : raw),
  level: levelOf,
};

test("a method is kept if it is one word, and dropped if it is random", () => {
  for (const method of ["GET", "patch", "M-SEARCH", "a".repeat(20)])
    expect(cleanMethod(method, cleaners)).toBe(method);
  for (const method of ["GET /", "", "a".repeat(21), "GET1", "1GET"])
    expect(cleanMethod(method, cleaners)).toBe(`text(${method})`);
  expect(cleanMethod(random, cleaners)).toBe("•••");
});

test("a claim that looks like a credential is none", () => {
  expect(isClaim("Contoso")).toBe(true);
  expect(isClaim(random)).toBe(false);
});

test("the claims of a token are cleaned one by one", () => {
  const claims = { aud: "xa", roles: ["a", "xb"], scp: "b", exp: 1, amr: ["a"] };
  expect(cleanAuthorization({ scheme: "Bearer", claims } as never, cleaners)).toEqual({
    scheme: "Bearer",
    claims: { aud: "claim(xa)", roles: ["a", "claim(xb)"], scp: "b", exp: 1, amr: ["a"] },
  });
  expect(cleanAuthorization({ scheme: "Bearer" } as never, cleaners)).toEqual({ scheme: "Bearer" });
  expect(cleanAuthorization({ scheme: random } as never, cleaners)).toEqual({ scheme: "" });
});

test("every text of an error is cleaned by its kind", () => {
  const error = {
    ids: [{ value: "1", source: "body error.requestId" }],
    trackingId: { value: "2", source: "x-ms-request-id" },
    code: "Bad",
    message: "m",
    part: {
      id: "3",
      method: "GET /x",
      url: "u",
      headers: [{ name: "a", value: "b" }],
      body: "c",
      status: 400,
    },
    details: [{ code: "d", message: "e", target: "f" }, {}],
    envelope: { a: "g", n: 1 },
    oauthError: "h",
    errorUri: "i",
    challenge: { j: "k" },
    warning: { l: "m" },
    allow: "n",
    status: 400,
  } as unknown as ApiError; // of forms that only have to be cleaned
  expect(cleanError(error, cleaners)).toEqual({
    ids: [{ value: "code(1)", source: "body error.requestId" }],
    trackingId: { value: "code(2)", source: "x-ms-request-id" },
    code: "code(Bad)",
    message: "text(m)",
    part: {
      id: "code(3)",
      method: "text(GET /x)",
      url: "address(u)",
      headers: [{ name: "a", value: "header(b)" }],
      body: "text(c)",
      status: 400,
    },
    details: [{ code: "code(d)", message: "text(e)", target: "text(f)" }, {}],
    envelope: { a: "text(g)", n: 1 },
    oauthError: "code(h)",
    errorUri: "address(i)",
    challenge: { j: "text(k)" },
    warning: { l: "text(m)" },
    allow: "text(n)",
    status: 400,
  });
  expect(cleanError({ ids: [] } as unknown as ApiError, cleaners)).toEqual({ ids: [] });
  expect(cleanError({ ids: [], part: {} } as unknown as ApiError, cleaners)).toEqual({ ids: [], part: {} });
});

test("an ID with the name of a secret is dropped", () => {
  const ids = [
    "body error.password",
    "header password",
    "password",
    "body password.id",
    "body a.motdepasse b",
  ];
  const error = { ids: ids.map((source) => ({ value: "1", source })) } as unknown as ApiError;
  expect(cleanError(error, cleaners).ids.map(({ source }) => source)).toEqual([
    "body password.id",
    "body a.motdepasse b",
  ]);
  const tracked = { ids: [], trackingId: { value: "1", source: "password" } } as unknown as ApiError;
  expect(cleanError(tracked, cleaners).trackingId).toBeUndefined();
});

test("an ID that stays is the same object", () => {
  const raw = { value: "1", source: "x" };
  const cleaned = cleanError({ ids: [raw] } as unknown as ApiError, { ...cleaners, code: (one) => one });
  expect(cleaned.ids[0]).toBe(raw);
});

test("a detail about a secret loses a message that is random", () => {
  const of = (detail: object) =>
    cleanError({ ids: [], details: [detail] } as unknown as ApiError, cleaners).details?.[0]?.message;
  expect(of({ target: "password", message: random })).toBe("•••");
  expect(of({ target: "password", message: "m" })).toBe("text(m)");
  expect(of({ target: "color", message: random })).toBe(`text(${random})`);
  expect(of({ message: random })).toBe(`text(${random})`);
});

test("a comparison loses the values of a member with the name of a secret", () => {
  const comparison = {
    changes: [
      { name: "color", before: "a", now: "b" },
      { name: "password", before: "a", now: "b" },
      { name: "password", at: 1 },
      {},
    ],
    differs: ["c"],
    calls: 2,
  } as unknown as Comparison; // of forms that only have to be cleaned
  expect(cleanComparison(comparison, cleaners)).toEqual({
    changes: [
      { name: "text(color)", before: "text(a)", now: "text(b)" },
      { name: "text(password)", before: "•••", now: "•••" },
      { name: "text(password)", at: 1 },
      {},
    ],
    differs: ["text(c)"],
    calls: 2,
  });
});
