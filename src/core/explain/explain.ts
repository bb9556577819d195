import { factsOf } from "../../catalogue/facts.ts";
import type { MessageId } from "../../catalogue/messages.ts";
import type { Explained } from "../../locales/shapes.ts";
import type { Texts } from "../../locales/texts.ts";
import type { ApiError, Exchange, Failure } from "../failure.ts";
import { apiOfCall } from "../rules.ts";
import { wordingOf } from "../wording.ts";

/** A failure in words: plain text with `code spans` between backticks. */
export interface Explanation {
  /** The error code, or a title for a reply without one. */
  readonly title: string;
  readonly meaning: readonly string[];
  readonly cause?: string;
  readonly steps: readonly string[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

const has = <T extends object>(texts: T, key: PropertyKey): key is keyof T => Object.hasOwn(texts, key);

/** The texts of an HTTP status, else of its class. */
function statusWords(status: number, texts: Texts): Explained & { readonly title: string } {
  if (has(texts.statuses, status)) return texts.statuses[status];
  return texts.otherStatus[status >= 500 ? "server" : status >= 400 ? "caller" : "success"];
}

/** The most specific texts we have: of the code, its category, or the status. */
function generalWords(error: ApiError, texts: Texts): Explained {
  const code = error.code ?? error.challenge?.error;
  const facts = code === undefined ? undefined : factsOf(code);
  const words = facts?.code === "429" ? "TooManyRequests" : facts?.code;
  if (words !== undefined && has(texts.codes, words)) return texts.codes[words];
  if (facts) return texts.categories[facts.category];
  return statusWords(error.status, texts);
}

/** The server replied, but the browser kept the reply from the page. */
const isBlocked = ({ networkError, response }: Exchange): boolean =>
  response.status > 0 && networkError === "net::ERR_FAILED";

const isBrokenOff = ({ networkError, response }: Exchange): boolean =>
  response.status > 0 &&
  /^net::ERR_(?:INCOMPLETE|CONTENT_LENGTH|CONNECTION|HTTP2|QUIC|EMPTY)/.test(networkError ?? "");

/** Sentences about circumstances that code and message do not tell. */
function circumstances({ error, exchange }: Failure, texts: Texts): string[] {
  const { situations } = texts;
  const said: string[] = [];
  const { part, warning, shape } = error;
  if (warning)
    said.push(
      situations.warning(warning.vendor, warning.provider, warning.status, warning.milliseconds ?? 0),
    );
  else if (shape === "item")
    said.push(part?.id === undefined ? situations.itemUnnamed : situations.item(part.id));
  else if (part?.id !== undefined) said.push(situations.batch(part.id));
  if (isBlocked(exchange)) said.push(situations.blocked.meaning);
  if (isBrokenOff(exchange)) said.push(situations.brokenOff(exchange.networkError ?? ""));
  if (error.envelope) said.push(situations.forwarded);
  if (shape === "redirect") said.push(situations.redirect);
  if (shape === "html") said.push(situations.html);
  if (shape === "html" && apiOfCall(exchange) === "portal") said.push(situations.htmlPortal);
  if (shape === "other") said.push(situations.otherJson);
  if (shape === "empty") said.push(situations.empty);
  if (error.code && !factsOf(error.code)) said.push(situations.unknownCode(error.code));
  const name = error.code && factsOf(error.code)?.name;
  if (name) said.push(situations.signInName(name));
  if (error.oauthError && error.oauthError !== error.code) said.push(situations.oauthError(error.oauthError));
  if (error.challenge?.error) said.push(situations.challenge(error.challenge.error));
  for (const { code, target, message } of error.details?.slice(0, 3) ?? []) {
    const what = code ?? target;
    if (what) said.push(situations.detail(what, message ?? ""));
  }
  return said;
}

/** The steps. What the reply itself says about waiting and methods replaces the general advice. */
function stepsOf({ error, exchange }: Failure, steps: readonly string[], texts: Texts): readonly string[] {
  const { situations } = texts;
  const first: string[] = [];
  const throttled = error.status === 429 || error.status === 503;
  if (error.retryAfter !== undefined) first.push(situations.wait(error.retryAfter));
  if (error.allow) first.push(situations.allow(error.allow));
  const general = throttled && error.retryAfter !== undefined ? steps.slice(1) : steps;
  return [...first, ...general, ...(isBlocked(exchange) ? situations.blocked.steps.slice(1) : [])];
}

const huntingMessages: readonly MessageId[] = [
  "huntingQuota",
  "huntingSyntax",
  "huntingName",
  "huntingSize",
  "huntingTimeout",
  "huntingResources",
];

/** Documentation in the user's language. Microsoft shows English if there is no translation. */
function linksOf(
  { error, exchange }: Failure,
  message: MessageId | undefined,
  texts: Texts,
): Explanation["links"] {
  const { links, docsLocale } = texts;
  const learn = (label: string, page: string) => ({
    label,
    url: `https://learn.microsoft.com/${docsLocale}/${page}`,
  });
  const related = [
    learn(links.overview, "defender-xdr/api-overview"),
    learn(links.supported, "defender-xdr/api-supported"),
    learn(links.access, "defender-xdr/api-access"),
    learn(links.terms, "defender-xdr/api-terms"),
  ];
  const codesXdr = learn(links.codesXdr, "defender-xdr/api-error-codes");
  const codesMde = learn(links.codesMde, "defender-endpoint/api/common-errors");
  const hunting =
    message && huntingMessages.includes(message)
      ? [learn(links.hunting, "defender-xdr/advanced-hunting-errors")]
      : [];
  const number = /^AADSTS(\d{4,8})$/.exec(error.code ?? "")?.[1];
  switch (apiOfCall(exchange, error.part?.url) ?? apiOfCall(exchange)) {
    case "mde":
      return [
        ...hunting,
        ...(error.code === "ActiveRequestAlreadyExists"
          ? [learn(links.liveResponse, "defender-endpoint/api/run-live-response")]
          : []),
        codesMde,
        codesXdr,
        ...related,
      ];
    case "entra":
      return [
        ...(number
          ? [
              {
                label: links.signInCode(`AADSTS${number}`),
                url: `https://login.microsoftonline.com/error?code=${number}`,
              },
            ]
          : []),
        learn(links.signInCodes, "entra/identity-platform/reference-error-codes"),
        learn(links.access, "defender-xdr/api-access"),
      ];
    case "graph":
      return [
        ...hunting,
        ...(error.status === 429 ? [learn(links.throttlingGraph, "graph/throttling")] : []),
        learn(links.errorsGraph, "graph/errors"),
        learn(links.securityGraph, "graph/api/resources/security-error-codes"),
        ...(error.envelope ? [codesXdr] : []),
        learn(links.overview, "defender-xdr/api-overview"),
      ];
    default:
      return [...hunting, codesXdr, ...related];
  }
}

/** Messages whose explanation names the value as well, so that of the code would only repeat it. */
const repeatsCode: readonly MessageId[] = [
  "hashValue",
  "domainName",
  "ipAddress",
  "url",
  "batchSize",
  "missingParameter",
  "platform",
  "featureOff",
  "notFound",
  "actionRunning",
];

/** What a failure means and what to do about it. */
export function explain(failure: Failure, texts: Texts): Explanation {
  const explanation = explanationOf(failure, texts);
  if (failure.error.ids.length > 0) return explanation;
  const steps = explanation.steps.map((step) =>
    step === texts.askSupport ? texts.askSupportWithoutId : step,
  );
  return { ...explanation, steps };
}

function explanationOf(failure: Failure, texts: Texts): Explanation {
  const { error, exchange } = failure;
  const { situations } = texts;
  if (error.shape === "network" || error.shape === "preflight") {
    const { network, preflight } = situations;
    const words =
      error.shape === "preflight"
        ? preflight
        : {
            ...network,
            meaning: exchange.networkError ? network.meaning(exchange.networkError) : network.unnamed,
          };
    const { title, meaning, cause, steps } = words;
    return { title, meaning: [meaning], cause, steps, links: linksOf(failure, undefined, texts) };
  }
  if (isBlocked(exchange) && error.status < 300) {
    const { meaning, steps } = situations.blocked;
    const title = exchange.networkError ?? "";
    return { title, meaning: [meaning], steps: steps.slice(1), links: linksOf(failure, undefined, texts) };
  }
  const read = wordingOf(failure);
  const special = read && texts.messages[read.id](read.parts);
  const general = generalWords(error, texts);
  const about = circumstances(failure, texts);
  const status = statusWords(error.status, texts);
  const named = error.code !== undefined && !/^\d+$/.test(error.code);
  // What this reply says comes first. The set drops sentences that occur twice.
  const meaning = new Set([
    ...(error.part ? about : []),
    ...(special ? [special.meaning] : []),
    ...(read && repeatsCode.includes(read.id) && read.code === error.code ? [] : [general.meaning]),
    ...about,
  ]);
  return {
    title: named ? (error.code ?? status.title) : status.title,
    meaning: [...meaning],
    // If the reply names its cause, the usual cause would distract.
    ...(special?.steps ? {} : { cause: general.cause }),
    steps: stepsOf(failure, special?.steps ?? general.steps, texts),
    links: linksOf(failure, read?.id, texts),
  };
}
