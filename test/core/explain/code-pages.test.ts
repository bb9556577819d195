import { describe, expect, test } from "vitest";
import { signInCodes } from "../../../src/catalogue/apis/entra/sign-in-codes.ts";
import { codes } from "../../../src/catalogue/codes.ts";
import { factsOf, hasOwnCodes, ownCodes } from "../../../src/catalogue/facts.ts";
import { apiOf } from "../../../src/catalogue/hosts.ts";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import type { Evidences } from "../../../src/core/checks/finding.ts";
import { checks, type Question } from "../../../src/core/checks/index.ts";
import { evidencesOf } from "../../../src/core/diagnose.ts";
import type { CodeGroup } from "../../../src/core/explain/code-groups.ts";
import {
  type CodeEntry,
  codeEntries,
  codePage,
  likelyStatuses,
  pageIdOf,
} from "../../../src/core/explain/code-pages.ts";
import type { ApiError, Failure } from "../../../src/core/failure.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { explanations as en } from "../../../src/locales/en/explanations.ts";
import { recordedExchange, recordedNames } from "../../recorded.ts";

const operations = await loadOperations();
const recorded = recordedNames.flatMap((name) => failuresOf(recordedExchange(name)));
const entries = codeEntries(en);
const entry = (id: string) => {
  const found = entries.find((one) => one.id === id);
  if (!found) throw new Error(`No page ${id}.`);
  return found;
};
/** The questions of the checks with a finding. */
const answered = (evidence: Evidences): Question[] =>
  checks.filter(({ run }) => run(evidence).length > 0).map(({ question }) => question);

describe("the checks of a page", () => {
  test("include every check with a finding for its code in a fixture", () => {
    for (const failure of recorded) {
      const id = pageIdOf(failure, en);
      if (id === undefined) continue;
      const { questions } = codePage(entry(id), en);
      // A partial success is more than a reply with its status.
      if (failure.error.shape === "item") continue;
      expect([failure.exchange.id, questions]).toEqual([
        failure.exchange.id,
        expect.arrayContaining(answered(evidencesOf(failure, operations))),
      ]);
    }
  });

  /** The same call to another API; parts that only a Defender path can have are dropped. */
  const movedTo = (url: string) =>
    recorded.map((failure): Failure => {
      const { exchange, error } = failure;
      return {
        ...failure,
        error: { ...error, part: undefined },
        exchange: { ...exchange, request: { ...exchange.request, url } },
      };
    });
  const calls = [
    ...recorded,
    ...movedTo("https://graph.microsoft.com/v1.0/security/alerts_v2"),
    ...movedTo("https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token"),
  ].filter(({ error }) => !["network", "preflight", "item", "warning"].includes(error.shape));
  const families: Readonly<Record<CodeGroup, readonly string[]>> = {
    defender: ["mde", "xdr"],
    endpoint: ["mde", "xdr"],
    graph: ["graph"],
    oauth: ["entra"],
    signIn: ["entra"],
    o365: ["o365"],
    arm: ["arm"],
    loganalytics: ["loganalytics"],
    status: ["mde", "xdr", "graph"],
  };
  /** A recorded call as if the answer had been this code. */
  function withAnswer(failure: Failure, page: CodeEntry, status: number): Failure {
    const { exchange, error } = failure;
    const isOwn = error.code === page.code;
    return {
      ...failure,
      // A good call came before it.
      since: { at: exchange.sentAt - 1000, changes, differs: [] },
      error: { ...error, status, code: page.code, message: isOwn ? error.message : undefined },
      exchange: {
        ...exchange,
        response: { ...exchange.response, status },
        // With a body that the page could read; without one the reply would have no code.
        ...(page.code === undefined ? {} : { networkError: undefined }),
      },
    };
  }

  const changes = (["host", "header", "method", "body"] as const).map((part) => ({
    part,
    how: "value" as const,
    before: "a",
    now: "b",
  }));

  test("have a finding for one of the recorded calls with this code", () => {
    // Codes of APIs outside Defender: their calls are in `neighbours.json`.
    for (const page of entries.filter(({ group }) => !hasOwnCodes(group))) {
      const mine = calls
        .filter(({ exchange }) => families[page.group].includes(apiOf(exchange.request.url) ?? ""))
        .flatMap((failure) => likelyStatuses(page).map((status) => withAnswer(failure, page, status)));
      const spoke = new Set(mine.flatMap((failure) => answered(evidencesOf(failure, operations))));
      const { questions } = codePage(page, en);
      expect([page.id, ...questions].sort()).toEqual([page.id, ...spoke].sort());
    }
  });
});

describe("the pages", () => {
  test("exist for each code and status, with texts, a step, and a link", () => {
    const own = Object.entries(ownCodes).flatMap(([api, list]) =>
      Object.keys(list).map((code) => `${api}/${code}`),
    );
    const all = [...Object.keys(codes), ...Object.keys(signInCodes), ...own];
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(all));
    expect(ids).toHaveLength(all.length + Object.keys(en.statuses).length);
    for (const one of entries) {
      const { meaning, steps, links } = codePage(one, en);
      for (const part of [meaning, steps, links]) expect([one.id, part.length]).not.toEqual([one.id, 0]);
    }
  });

  test("give the documented message, and Microsoft's page for a sign-in error", () => {
    const { meaning, links } = codePage(entry("AADSTS700016"), en);
    expect(meaning.join(" ")).toContain("`UnauthorizedClient_DoesNotMatchRequest`");
    expect(links[0]?.url).toBe("https://login.microsoftonline.com/error?code=700016");
    expect(entry("InvalidHashValue").message).toBe("Hash value <the invalid hash> is invalid.");
  });

  test("compare no permissions of a token for a sign-in that got none", () => {
    const denied = Object.keys(signInCodes).filter(
      (code) => factsOf(code, undefined)?.category === "permission",
    );
    expect(denied.length).toBeGreaterThan(5);
    for (const id of denied) expect(codePage(entry(id), en).steps).toEqual(en.signInDenied.steps);
  });

  test("are found by the code of a failure in any letter case, else by its status", () => {
    const [base] = recorded;
    const idOf = (error: Partial<ApiError>, url = "https://api.security.microsoft.com/api/machines") =>
      base &&
      pageIdOf(
        {
          ...base,
          error: { status: 404, ids: [], shape: "error", ...error },
          exchange: { ...base.exchange, request: { ...base.exchange.request, url } },
        },
        en,
      );
    expect(idOf({ code: "resourcenotfound" })).toBe("ResourceNotFound");
    expect(idOf({ code: "Mystery" })).toBe("HTTP 404");
    expect(idOf({})).toBe("HTTP 404");
    expect(idOf({ status: 401, challenge: { error: "insufficient_claims" } })).toBe("insufficient_claims");
    expect(idOf({ status: 418 })).toBeUndefined();
    const azure = "https://management.azure.com/providers/Microsoft.Security/operations";
    expect(idOf({ code: "resourcenotfound" }, azure)).toBe("arm/ResourceNotFound");
    expect(factsOf("429")?.code).toBe("429");
  });
});
