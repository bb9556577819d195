import type { CodeFacts } from "../../catalogue/apis/define-codes.ts";
import { oauthCodes } from "../../catalogue/apis/entra/codes.ts";
import { signInCodes } from "../../catalogue/apis/entra/sign-in-codes.ts";
import { explainedGraphCodes, graphCodes } from "../../catalogue/apis/graph/codes.ts";
import { factsOfApi } from "../../catalogue/apis/index.ts";
import { endpointCodes } from "../../catalogue/apis/mde/codes.ts";
import { defenderCodes } from "../../catalogue/apis/xdr/codes.ts";
import {
  type ApiWithCodes,
  factsOf,
  hasOwnCodes,
  messageTemplates,
  ownCodes,
} from "../../catalogue/facts.ts";
import type { Texts } from "../../locales/texts.ts";
import { type Question, questionsAbout } from "../checks/index.ts";
import type { Failure } from "../failure.ts";
import { apiOfFailure } from "../rules.ts";
import { circumstances } from "./circumstances.ts";
import type { CodeGroup } from "./code-groups.ts";
import { type Link, linksOf } from "./links.ts";
import { generalWords, stepsIn, titleOf } from "./words.ts";

/** A page about an error code, or about the status of a reply without a code. */
export interface CodeEntry {
  /** The code as documented, `arm/NotFound` for an API with codes of its own, or `HTTP 404`. */
  readonly id: string;
  readonly group: CodeGroup;
  readonly code?: string;
  /** The documented status. */
  readonly status?: number;
  readonly facts?: CodeFacts;
  /** The documented message, in English, with its variable parts in brackets. */
  readonly message?: string;
}

/** The content of a page. Backticks enclose code spans; everything else is plain text. */
export interface CodePage {
  /** The error code, or a description if the reply has none. */
  readonly title: string;
  readonly meaning: readonly string[];
  readonly cause?: string;
  readonly steps: readonly string[];
  readonly links: readonly Link[];
  /** The questions of the checks that can report this code. */
  readonly questions: readonly Question[];
}

const entriesOf = (group: CodeGroup, codes: Readonly<Record<string, CodeFacts>>): CodeEntry[] =>
  Object.entries(codes).map(([code, facts]) => ({
    id: code,
    group,
    code,
    status: facts.status,
    facts,
    message: facts.message ?? messageTemplates[code],
  }));

const ofCodes: readonly CodeEntry[] = [
  ...entriesOf("defender", defenderCodes),
  ...entriesOf("endpoint", endpointCodes),
  ...entriesOf("graph", { ...explainedGraphCodes, ...graphCodes }),
  ...entriesOf("oauth", oauthCodes),
  ...entriesOf("signIn", signInCodes),
  ...Object.entries(ownCodes).flatMap(
    ([api, codes]) =>
      entriesOf(api as ApiWithCodes, codes).map((entry) => ({ ...entry, id: `${api}/${entry.id}` })), // a key of the record
  ),
];

/** All pages: one for each code, and one for each status with its own texts. */
export const codeEntries = (texts: Texts): readonly CodeEntry[] => [
  ...ofCodes,
  ...Object.keys(texts.statuses).map((status) => ({
    id: `HTTP ${status}`,
    group: "status" as const,
    status: Number(status),
  })),
];

/** The ID of a failure's page; `undefined` if neither its code nor its status has a page. */
export function pageIdOf(failure: Failure, texts: Texts): string | undefined {
  const { error } = failure;
  const code = error.code ?? error.challenge?.error;
  const api = apiOfFailure(failure);
  const known = code === undefined ? undefined : factsOf(code, api)?.code;
  if (known !== undefined)
    return hasOwnCodes(api) && Object.hasOwn(ownCodes[api], known) ? `${api}/${known}` : known;
  return Object.hasOwn(texts.statuses, error.status) ? `HTTP ${error.status}` : undefined;
}

/** Example URL per group; it selects which documentation links are shown. */
const addresses: Readonly<Record<CodeGroup, string>> = {
  defender: "https://api.security.microsoft.com/api/machines",
  endpoint: "https://api.security.microsoft.com/api/machines",
  graph: "https://graph.microsoft.com/v1.0/security/alerts_v2",
  oauth: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
  signIn: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
  o365: "https://manage.office.com/api/v1.0/contoso/activity/feed/subscriptions/list",
  arm: "https://management.azure.com/providers/Microsoft.Security/operations",
  loganalytics: "https://api.loganalytics.io/v1/workspaces/contoso/query",
  status: "https://api.security.microsoft.com/api/incidents",
};

const isSignIn = (group: CodeGroup): boolean => group === "oauth" || group === "signIn";

/** The documented status, else the likely ones. */
export function likelyStatuses({ id, status, group, facts }: CodeEntry): readonly [number, ...number[]] {
  if (status !== undefined) return [status];
  // Graph uses this code for forwarded failures of both kinds.
  if (id === "UnknownError") return [500, 403];
  if (facts?.category === "server") return [500];
  if (isSignIn(group)) return [400];
  if (facts?.category === "auth") return [401];
  return [facts?.category === "permission" ? 403 : 400];
}

/** The texts of a page, from the same sources as the general part of an answer. */
export function codePage(entry: CodeEntry, texts: Texts): CodePage {
  const { code, group, facts } = entry;
  const statuses = likelyStatuses(entry);
  const [status] = statuses;
  const failure: Failure = {
    id: entry.id,
    exchange: {
      id: entry.id,
      sentAt: 0,
      request: { method: "GET", url: addresses[group], headers: [] },
      response: { status, statusText: "", headers: [], body: {} },
    },
    error: { status, code, ids: [], shape: "error" },
  };
  const words = generalWords(failure, texts);
  const { meaning, cause } = words;
  return {
    title: titleOf(failure.error, texts),
    meaning: [meaning, ...circumstances(failure, texts)],
    ...(cause && { cause }),
    steps: stepsIn(words),
    links: linksOf(failure, undefined, texts),
    questions: questionsAbout({
      code,
      statuses,
      category: facts?.category,
      isSignIn: isSignIn(group),
      ...(hasOwnCodes(group) && { api: factsOfApi[group] }),
    }),
  };
}
