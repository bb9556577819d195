import { describe, expect, test } from "vitest";
import { leadOf } from "../../../src/core/answer/lead.ts";
import type { Certainty } from "../../../src/core/checks/finding.ts";
import type { Finding } from "../../../src/core/checks/index.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";

const machines = "https://api.security.microsoft.com/api/machines";

function failureOf(message: string, status = 400, code = "BadRequest") {
  const [failure] = failuresOf(
    exchange({ url: `${machines}?$filter=colour eq 'x'`, status, body: { error: { code, message } } }),
  );
  if (!failure) throw new Error("No failure.");
  return failure;
}
/** What leads the answer to a reply with one finding. */
const lead = (found: Finding | undefined, ...reply: Parameters<typeof failureOf>) => {
  const chosen = leadOf(failureOf(...reply), found ? [found] : []);
  return chosen.kind === "code" && chosen.isHeld ? "held" : chosen.kind;
};

const known = "Could not find a property named 'colour' on type 'Machine'.";
const own = "The archive is locked.";
const spelling = (certainty: Certainty, name: string): Finding => ({
  check: "parameter-spelling",
  certainty,
  sent: name,
  expected: ["comment"],
  args: { name: "comment" },
});
const fault: Finding = {
  check: "server-fault",
  certainty: "likely",
  args: { retriable: true, less: [] },
};

test("without a finding a known wording leads, else the code", () => {
  expect(lead(undefined, known)).toBe("message");
  expect(lead(undefined, own)).toBe("code");
});

describe("a known wording", () => {
  test("outranks a finding that is only possible, and a fault of the server", () => {
    const required = "Parameter Comment is missing.";
    expect(lead(spelling("possible", "Comment"), required)).toBe("message");
    expect(lead(spelling("likely", "Comment"), required)).toBe("finding");
    expect(lead(fault, required)).toBe("message");
    expect(lead(fault, "")).toBe("finding");
  });

  test("that names what is wrong outranks every finding about something else", () => {
    expect(lead(spelling("certain", "kind"), known)).toBe("message");
    expect(lead(spelling("certain", "Colour"), known)).toBe("finding");
    const placed: Finding = { ...spelling("certain", "x"), place: { part: "query", name: "colour" } };
    expect(lead(placed, known)).toBe("finding");
  });

  test("does not outrank the name that the query engine calls unknown, however sure its reason is", () => {
    const name: Finding = {
      check: "query-name",
      certainty: "possible",
      sent: "EmailEvents",
      expected: [],
      args: { kind: "table", why: "product", product: "office" },
    };
    expect(lead(name, "Failed to resolve table or column expression named 'EmailEvents'")).toBe("finding");
  });
});

describe("a reason in unknown wording", () => {
  test("outranks a possible finding about a part of the request that it does not name", () => {
    expect(lead(spelling("possible", "kind"), own)).toBe("code");
    expect(lead(spelling("likely", "kind"), own)).toBe("finding");
    expect(lead(spelling("possible", "Archive"), own)).toBe("finding");
    expect(lead(spelling("possible", "kind"), "Bad Request")).toBe("finding");
    const placed: Finding = { ...spelling("possible", "x"), place: { part: "body", name: "box.archive" } };
    expect(lead(placed, own)).toBe("finding");
  });

  test("outranks a possibly missing parameter that it does not name", () => {
    const missing = (name: string): Finding => ({
      check: "parameter-missing",
      certainty: "possible",
      expected: [name],
      args: { names: [name], empty: false },
    });
    expect(lead(missing("Comment"), own)).toBe("code");
    expect(lead(missing("Archive"), own)).toBe("finding");
  });

  test("outranks a permission that the token has, unless it is about access", () => {
    const held: Finding = {
      check: "permission-held",
      certainty: "possible",
      args: { held: "Machine.Read.All" },
    };
    const role: Finding = { check: "user-role", certainty: "possible", args: { where: "defender" } };
    for (const one of [held, role]) {
      expect(lead(one, own, 403, "Forbidden")).toBe("held");
      expect(lead(one, "You are not authorized to see it.", 403, "Forbidden")).toBe("finding");
      expect(lead(one, "", 403, "Forbidden")).toBe("finding");
    }
  });
});

test("a denied call does not fail because its operation is being retired", () => {
  const retiring: Finding = {
    check: "retiring-operation",
    certainty: "possible",
    args: { since: "2027-02-01" },
  };
  expect(lead(retiring, "", 401, "Unauthorized")).toBe("code");
  expect(lead(retiring, "", 403, "Forbidden")).toBe("code");
  expect(lead(retiring, "", 404, "NotFound")).toBe("finding");
});
