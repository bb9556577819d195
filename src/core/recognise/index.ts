import { factsOfApi } from "../../catalogue/apis/index.ts";
import {
  type ApiError,
  type Exchange,
  type Failure,
  failureIdOf,
  headerValue,
  isWithheld,
} from "../failure.ts";
import { isSignInError } from "../har/entry.ts";
import { isObject } from "../json.ts";
import { apiOfCall } from "../rules.ts";
import { pathOf } from "../uri.ts";
import { batchErrors } from "./batch.ts";
import { appendedError, mended } from "./cut-json.ts";
import { answeredError, failedReply } from "./failed-reply.ts";
import { jsonOf } from "./fields.ts";
import { idsInHeaders } from "./ids.ts";
import { partialErrors } from "./items.ts";
import { isMultipartBatch, partsOfMultipart } from "./multipart-batch.ts";
import { failedOutcomes } from "./outcomes.ts";
import { portalErrors, signInRedirect } from "./portal.ts";
import type { Reply } from "./reply.ts";
import { behindSessionControl, sessionControlErrors } from "./session-control.ts";
import { redirectError } from "./sign-in-error.ts";
import { warningErrors } from "./warnings.ts";

/** The failures of an exchange, one per error; empty if nothing failed. */
export function failuresOf(exchange: Exchange): Failure[] {
  return recognise(exchange).map((error, index) => ({ id: failureIdOf(exchange, index), exchange, error }));
}

/** The errors of an exchange in the order of the reply: none, one, or several (a batch, a partial success). */
export function recognise(exchange: Exchange): ApiError[] {
  const { status, headers, body } = exchange.response;
  const tenant = exchange.authorization?.claims?.tid ?? headerValue(exchange.request.headers, "x-tid");
  const reply: Reply = {
    api: apiOfCall(exchange) ?? "graph",
    status,
    headers,
    ...(body.text !== undefined && { text: body.text }),
    ...(tenant && { tenant }),
  };
  const requestIds = idsInHeaders(exchange.request.headers, "request header");
  if (isPreflight(exchange)) return status >= 300 ? [failedReply(reply, { shape: "preflight" })] : [];
  if (status === 0) return [answeredError(reply) ?? { status, ids: requestIds, shape: "network" }];
  const isPortal = factsOfApi[reply.api].hasSession === true;
  const { url } = exchange.request;
  if (status >= 400) return [behindSessionControl(failedReply(reply, { requestIds }), url)];
  if (status >= 300) {
    const signIn = isPortal ? [...signInRedirect(reply), ...sessionControlErrors(reply, url)] : [];
    return signIn.length > 0 ? signIn : redirectError(reply);
  }
  // The server replied, but the browser blocked the reply: CORS headers are missing.
  if (isWithheld(exchange.networkError)) return [failedReply(reply, { shape: "no-body", requestIds })];
  return (isPortal ? portalErrors(reply, exchange) : undefined) ?? errorsInSuccess(reply, exchange);
}

/** Whether a call is about its API. Some paths also serve others: a batch of Azure, a subscription of Graph. */
export function isConcerned(exchange: Exchange): boolean {
  const { request, response, api: added } = exchange;
  const api = apiOfCall(exchange);
  const concerns = added === undefined && api ? factsOfApi[api].concerns : undefined;
  const said = `${request.body?.text ?? ""}\n${response.body.text ?? ""}`;
  return concerns === undefined || concerns(pathOf(request.url), said);
}

const isPreflight = ({ resourceType, request: { method, headers } }: Exchange): boolean =>
  resourceType === "preflight" ||
  (method === "OPTIONS" && headerValue(headers, "access-control-request-method") !== undefined);

function errorsInSuccess(reply: Reply, exchange: Exchange): ApiError[] {
  const { text = "", cut } = exchange.response.body;
  if (isMultipartBatch(text))
    return [...warningErrors(reply), ...batchErrors(partsOfMultipart(text), reply, exchange)];
  if (factsOfApi[reply.api].isTokenService && isSignInError(text))
    return [failedReply(reply)].filter(({ code }) => code !== undefined);
  const whole = jsonOf(text);
  const appended = whole === undefined && !cut ? appendedError(text) : undefined;
  if (appended !== undefined) return [failedReply({ ...reply, text: JSON.stringify(appended) })];
  const json = whole ?? (cut ? mended(text) : undefined);
  return isObject(json) && Array.isArray(json.responses)
    ? [...warningErrors(reply), ...batchErrors(json.responses, reply, exchange)]
    : itemErrors(json, reply, exchange);
}

function itemErrors(json: unknown, reply: Reply, { request }: Exchange): ApiError[] {
  const errors = partialErrors(reply, json);
  const isPortal = factsOfApi[reply.api].hasSession === true;
  return errors.length === 0 && isPortal ? failedOutcomes(json, reply, request) : errors;
}
