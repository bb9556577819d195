import { describe, expect, test } from "vitest";
import { apis } from "../src/catalogue/apis/hosts.ts";
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
  /** Words of the answer that tell the true cause. */
  readonly says?: string;
  /** Words that would be wrong. */
  readonly neverSays?: string;
}

const diagnosis = createDiagnosis(await loadOperations(apis), apis);
const sentOf = ({ httpStatus, ...reply }: Reply): Sent => ({ ...reply, status: httpStatus });

/** All that an answer says, in one text. */
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

describe("replies of Defender's neighbours", () => {
  // The signed link of a download is on a host that is not watched until the user adds it.
  test.each(replies.filter(({ id }) => !id.startsWith("storage")))("$id is a row", ({ url }) => {
    expect(isWatched(url)).toBe(true);
  });

  test.each(replies as readonly Reply[])("$id has its code and its id", (reply) => {
    const [failure, ...others] = failuresOf(exchange(sentOf(reply)));
    expect(others).toEqual([]);
    expect({ code: failure?.error.code, trackingId: failure?.error.trackingId?.value }).toEqual({
      code: undefined,
      trackingId: undefined,
      ...reply.expect,
    });
  });

  test.each(replies as readonly Reply[])("$id says its true cause", (reply) => {
    if (reply.says) expect(said(reply)).toContain(reply.says);
    if (reply.neverSays) expect(said(reply)).not.toContain(reply.neverSays);
  });
});
