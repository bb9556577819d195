import { describe, expect, test } from "vitest";
import { apis } from "../src/catalogue/apis/names.ts";
import { isWatched } from "../src/catalogue/hosts.ts";
import { loadOperations } from "../src/catalogue/operations.ts";
import { createDiagnosis } from "../src/core/answer/diagnosis.ts";
import { failuresOf } from "../src/core/recognise/index.ts";
import { explanations as texts } from "../src/locales/en/explanations.ts";
import { findings } from "../src/locales/en/findings.ts";
import { exchange, type Sent } from "./entries.ts";
import { replies } from "./fixtures/neighbours.json" with { type: "json" };

interface Reply {
  readonly id: string;
  readonly httpStatus: number;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly request?: unknown;
  readonly entry?: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly expect: { readonly code?: string; readonly trackingId?: string };
  /** Words of the answer that name the true cause. */
  readonly says?: string;
  /** Words that would be wrong. */
  readonly neverSays?: string;
}

const diagnosis = createDiagnosis(await loadOperations(apis), apis);
const sentOf = ({ httpStatus, ...reply }: Reply): Sent => ({ ...reply, status: httpStatus });

/** The whole answer as one text. */
function said(reply: Reply): string {
  const [failure] = failuresOf(exchange(sentOf(reply)));
  if (!failure) throw new Error(`${reply.id} is no failure.`);
  const found = diagnosis.findings(failure);
  const { verdict, reason, about, fix, also, general } = diagnosis.answer(failure, found, {
    texts,
    findings,
  });
  return [verdict, reason, ...about, ...fix.steps, ...also.flatMap(({ verdict: v, steps }) => [v, ...steps])]
    .concat([general.meaning, general.cause, ...general.steps])
    .filter(Boolean)
    .join("\n");
}

describe("responses of Defender's neighbors", () => {
  // The signed link of a download is on a host that is not watched until the user adds it.
  test.each(replies.filter(({ id }) => !id.startsWith("storage")))("$id is a row", ({ url }) => {
    expect(isWatched(url)).toBe(true);
  });

  test.each(replies as readonly Reply[])("$id has its code and its ID", (reply) => {
    const [failure, ...others] = failuresOf(exchange(sentOf(reply)));
    expect(others).toEqual([]);
    expect({ code: failure?.error.code, trackingId: failure?.error.trackingId?.value }).toEqual({
      code: undefined,
      trackingId: undefined,
      ...reply.expect,
    });
  });

  test.each(replies as readonly Reply[])("$id names its true cause", (reply) => {
    if (reply.says) expect(said(reply)).toContain(reply.says);
    if (reply.neverSays) expect(said(reply)).not.toContain(reply.neverSays);
  });
});

test("the console's page is kept without the address of the signed-in user", () => {
  const page = (replies as readonly Reply[]).find(({ id }) => id === "mdca-500-console-page");
  if (!page) throw new Error("No such reply.");
  expect(page.body).toContain("admin@contoso");
  expect(exchange(sentOf(page)).response.body.text).not.toContain("admin@contoso");
});

describe("a filter of Defender for Cloud Apps", () => {
  const found = (filters: object, detail = "", address = "contoso.us3.portal.cloudappsecurity.com/api") => {
    const [failure] = failuresOf(
      exchange({
        url: `https://${address}/v1/activities/`,
        method: "POST",
        status: 400,
        request: { filters },
        body: { detail },
      }),
    );
    return (
      failure &&
      diagnosis.findings(failure).map(({ check, certainty, expected }) => [check, certainty, expected?.[0]])
    );
  };

  test("is reported if its letters or its case are wrong, and so is its operator", () => {
    const said = "filter validation error: No filter name 'sevice' found in metadata activities";
    expect(found({ sevice: { eq: 1 } }, said)).toEqual([["parameter-spelling", "likely", "service"]]);
    expect(found({ "user.orgunit": { eq: "x" } })).toEqual([["parameter-case", "likely", "user.orgUnit"]]);
    expect(found({ "ip.address": { startsWith: "1" } })).toEqual([
      ["parameter-case", "likely", "startswith"],
    ]);
  });

  test("is not reported if documented, or if the documentation contradicts itself", () => {
    expect(found({ service: { eq: [1] }, date: { gte: 1 } })).toEqual([]);
    expect(found({ actionType: { Contains: ["x"] } })).toEqual([]);
    expect(found({ undocumented: { eq: 1 } })).toEqual([]);
  });

  test("is also reported in a call that the portal forwards, if the response names it", () => {
    const portal = "security.microsoft.com/apiproxy/mcas/cas/api";
    const said = (name: string) => `filter validation error: No filter name '${name}' found in metadata x`;
    expect(found({ "user.orgunit": { eq: "x" } }, said("user.orgunit"), portal)).toEqual([
      ["parameter-case", "likely", "user.orgUnit"],
    ]);
    expect(
      found({ polcy: { eq: 1 } }, said("polcy"), "mto.security.microsoft.com/apiproxy/mcas/api"),
    ).toEqual([["parameter-spelling", "likely", "policy"]]);
    expect(found({ "ip.adress": { eq: "1" } }, said("ip.adress"), portal)).toEqual([
      ["parameter-spelling", "likely", "ip.address"],
    ]);
    expect(found({ "user.orgunit": { eq: "x" } }, "", portal)).toEqual([
      ["parameter-case", "possible", "user.orgUnit"],
    ]);
    expect(found({ adallomOnly: { eq: 1 }, service: { eq: 1 } }, said("adallomOnly"), portal)).toEqual([]);
  });
});
