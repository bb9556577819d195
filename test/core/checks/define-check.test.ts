import { describe, expect, test } from "vitest";
import { defineCheck } from "../../../src/core/checks/define-check.ts";
import { checks } from "../../../src/core/checks/index.ts";
import { isAbout, type Scope, type Subject } from "../../../src/core/checks/scope.ts";
import { failed, mde, refusal } from "./failed.ts";

const everywhere = (scope: Scope) =>
  defineCheck({ name: "test", scope, question: "test", run: () => ["found"] });

test("a check does not run outside its scope", () => {
  const call = { url: `${mde}/alerts`, status: 400, body: refusal("BadRequest") };
  expect(everywhere([{ codes: ["BadRequest"] }]).run(failed(call))).toEqual(["found"]);
  expect(everywhere([{ codes: ["InvalidInput"] }]).run(failed(call))).toEqual([]);
});

test("every check has a unique name and a unique question", () => {
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
  expect(new Set(checks.map(({ question }) => question)).size).toBe(checks.length);
});

describe("a scope", () => {
  const subject: Subject = { statuses: [400], isSignIn: false };
  const has = (scope: Scope, more: Partial<Subject> = {}) => isAbout({ scope }, { ...subject, ...more });

  test("includes a reply that fulfills all conditions of one entry", () => {
    expect(has([{ codes: ["BadRequest"], statuses: [403] }], { code: "BadRequest" })).toBe(false);
    expect(has([{ codes: ["BadRequest"] }, { statuses: [403] }], { code: "BadRequest" })).toBe(true);
    expect(has([{ wordings: ["quota"] }], { wordings: ["roles", "quota"] })).toBe(true);
    expect(has([{ wordings: ["quota"] }])).toBe(false);
  });

  test("treats an unlisted code like no code", () => {
    const call = { url: `${mde}/alerts`, status: 400, body: refusal("Mystery") };
    expect(everywhere([{ codes: "none", statuses: [400] }]).run(failed(call))).toEqual(["found"]);
    expect(has([{ codes: "none" }], { code: "BadRequest" })).toBe(false);
  });

  test("matches codes in any letter case", () => {
    const call = { url: `${mde}/alerts`, status: 400, body: refusal("badrequest") };
    expect(everywhere([{ codes: ["BadRequest"] }]).run(failed(call))).toEqual(["found"]);
  });

  test("includes replies of the token service only if it says so", () => {
    expect(has([{ statuses: [400] }], { isSignIn: true })).toBe(false);
    expect(has([{ statuses: [400], from: "sign-in" }], { isSignIn: true })).toBe(true);
    expect(has([{ statuses: [400], from: "sign-in" }])).toBe(false);
    expect(has([{ statuses: [400], from: "anyone" }], { isSignIn: true })).toBe(true);
  });
});
