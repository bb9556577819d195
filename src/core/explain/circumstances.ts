import { factsOf } from "../../catalogue/facts.ts";
import { readMessages } from "../../catalogue/read-messages.ts";
import type { Texts } from "../../locales/texts.ts";
import { factsOfCall } from "../api-facts.ts";
import { pageFlawOf } from "../checks/server-page.ts";
import { type ApiError, type Exchange, type Failure, isWithheld } from "../failure.ts";
import { isHollow } from "../message/spoken.ts";
import { passedApi } from "../recognise/ids.ts";
import { isProxyPage } from "../recognise/text-error.ts";
import { apiOfCall } from "../rules.ts";
import { pathOf } from "../uri.ts";
import { azureSaid } from "./azure-said.ts";

/** Whether the browser blocked the reply: the server answered, but the page never got the body. */
export const isBlocked = ({ networkError, response }: Exchange): boolean =>
  response.status > 0 && isWithheld(networkError);

const isBrokenOff = ({ networkError, response }: Exchange): boolean =>
  response.status > 0 &&
  /^net::ERR_(?:INCOMPLETE|CONTENT_LENGTH|CONNECTION|HTTP2|QUIC|EMPTY)/.test(networkError ?? "");

/** Statuses about the size of a call, which are true whoever sent them. */
const ofSize: readonly number[] = [413, 414];

/**
 * Whether a web page refused the call: the status comes from whoever sent the page and says nothing about the caller.
 */
export const isForeignPage = (error: ApiError): boolean =>
  error.shape === "html" &&
  error.status >= 400 &&
  (error.status < 500 || isProxyPage(error)) &&
  !ofSize.includes(error.status) &&
  !passedApi(error);

/** Whether the error inside another one is Defender's: Graph also forwards to Intune and others. */
function isOfDefender(exchange: Exchange, { part }: ApiError): boolean {
  const { forwards, isListed } = factsOfCall(exchange, part?.url) ?? {};
  return forwards === true && isListed?.(pathOf(part?.url ?? exchange.request.url)) !== false;
}

/** Whether a provider rejected its part of the query, so that retrying changes nothing. */
export function isQueryRefused({ warning }: ApiError): boolean {
  const { status = 0 } = warning ?? {};
  return status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
}

/** Which part of the reply failed: a provider, a list item, or a batched call. */
function partSaid({ error }: Failure, { situations }: Texts): string[] {
  const { warning, part, shape } = error;
  if (warning) {
    const { vendor, provider, status, milliseconds = 0 } = warning;
    return [
      isQueryRefused(error)
        ? situations.refusedByProvider(vendor, provider, status)
        : situations.warning(vendor, provider, status, milliseconds),
    ];
  }
  if (shape === "item") return [part?.id === undefined ? situations.itemUnnamed : situations.item(part.id)];
  return part?.id === undefined ? [] : [situations.batch(part.id)];
}

/** How the reply arrived, if an API would not normally reply that way. */
function formSaid({ error, exchange }: Failure, { situations }: Texts): string[] {
  const { shape } = error;
  return [
    ...(isBlocked(exchange) ? [situations.blocked.meaning] : []),
    ...(isBrokenOff(exchange) ? [situations.brokenOff(exchange.networkError ?? "")] : []),
    ...(error.envelope ? [isOfDefender(exchange, error) ? situations.forwarded : situations.inside] : []),
    ...(shape === "redirect" ? [situations.redirect] : []),
    ...(shape === "html" && !pageFlawOf(error)
      ? [passedApi(error) ? situations.htmlBehind : situations.html]
      : []),
    ...(shape === "console" ? [situations.console] : []),
    ...(shape === "other" ? [situations.otherJson] : []),
    ...(shape === "empty" ? [situations.empty] : []),
  ];
}

/** Other names of the error: Microsoft's own name, the OAuth value, the challenge, the inner codes. */
function namesSaid(
  { error, exchange }: Failure,
  { situations }: Texts,
  { isExplained = false, quoted = "" }: Said,
): string[] {
  const { code, oauthError, challenge, details = [] } = error;
  const facts = code === undefined ? undefined : factsOf(code, apiOfCall(exchange, error.part?.url));
  // The answer is already about the innermost error.
  const isInnermost = factsOfCall(exchange, error.part?.url)?.readsInnermost === true;
  const say = isInnermost ? situations.beside : situations.detail;
  return [
    ...(code && !facts && !isExplained && !/^\d+$/.test(code) ? [situations.unknownCode(code)] : []),
    ...(facts?.name ? [situations.signInName(facts.name)] : []),
    ...(oauthError && oauthError !== code ? [situations.oauthError(oauthError)] : []),
    ...(challenge?.error ? [situations.challenge(challenge.error)] : []),
    // The answer already contains what a known wording says.
    ...details
      .filter(
        (detail) =>
          readMessages(detail.message ?? "").length === 0 &&
          !isHollow(detail.message ?? detail.code ?? "") &&
          (detail.code !== code || detail.message !== error.message),
      )
      .slice(0, 3)
      .flatMap((detail) => {
        const what = detail.code ?? detail.target;
        // The sentence has its own full stop.
        const message = (detail.message ?? "").replace(/\.$/, "");
        return what && !(message && quoted.includes(message)) ? [say(what, message)] : [];
      }),
  ];
}

/** What an answer says apart from the circumstances. */
interface Said {
  /** The cause is known, so an unlisted code is not mentioned. */
  readonly isExplained?: boolean;
  /** The text of the reply that the answer quotes. */
  readonly quoted?: string;
}

/** Sentences about the circumstances of a failure, beyond code and message. */
export const circumstances = (failure: Failure, texts: Texts, said: Said = {}): string[] => [
  ...partSaid(failure, texts),
  ...formSaid(failure, texts),
  ...azureSaid(failure, texts),
  ...namesSaid(failure, texts, said),
];
