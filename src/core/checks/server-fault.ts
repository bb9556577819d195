import { factsOf } from "../../catalogue/facts.ts";
import type { Failure } from "../failure.ts";
import { isObject, parseJson } from "../json.ts";
import { isRefused } from "../message/spoken.ts";
import { readingsOf } from "../message/wording.ts";
import { appendedError } from "../recognise/cut-json.ts";
import { isProxyPage } from "../recognise/text-error.ts";
import { apiOfCall } from "../rules.ts";
import { pathOf } from "../uri.ts";
import { blamedValue } from "./blamed.ts";
import { unexpectedFindings } from "./body-parameters/refused.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Evidences, finding } from "./finding.ts";
import { isHunting } from "./hunting/address.ts";
import { failedOn } from "./hunting/workspace.ts";
import { queryOptions } from "./odata/query-string.ts";
import { isGatewayFault } from "./portal/service.ts";
import { isRefusedGateway, serverStatuses } from "./scope.ts";
import { sentJson } from "./sent-json.ts";
import { pageFlawOf } from "./server-page.ts";
import { rounded } from "./time-span.ts";

interface Outcomes {
  /** The same request may succeed later. */
  readonly retriable: boolean;
  /** How often the same call succeeded in this session; absent if calls were not counted. */
  readonly succeeded?: number;
  /** Seconds since its last success. */
  readonly since?: number;
  /** How often it failed since then, including this time. */
  readonly failed?: number;
  /** Numbers with which the call requests a lot at once; without one, the service may send even more. */
  readonly less: readonly string[];
  /** Options with which it requests more than the objects themselves. */
  readonly without?: readonly string[];
  /** Lists with which it sends a lot at once. */
  readonly fewer?: readonly string[];
  /** Properties without content, on which a service may fail that does not check them. */
  readonly empty?: readonly string[];
  /** The documentation requires one of these. */
  readonly isNeeded?: true;
  /** Options that would narrow down a list that took too long. */
  readonly narrow?: readonly string[];
  /** The service broke off a reply that it had begun, and wrote an error there. */
  readonly isBroken?: true;
  /** The reply came from a gateway that waited too long. */
  readonly isSlow?: true;
  /** The call changes something, and may have done so before the service failed. */
  readonly isWritten?: true;
  /** The filter asks for more than a day. */
  readonly isLong?: true;
}

const fault = (certainty: Certainty, args: Outcomes) =>
  finding("server-fault", certainty, { weight: 2 }, args);

/** The meaning of this status says more than this check: the server doesn't offer the function. */
const notImplemented = 501;
/** Status of a request with an HTTP version that the server refuses; a retry does not change that. */
const wrongVersion = 505;

/**
 * The server is at fault: the same call worked before, or how often it has failed by now. Likely; only possible once
 * it has failed three times and never worked, because then the server may fail on the request itself. Triggered by
 * 500 `InternalServerError`. Silent for 501, for hunting queries that timed out, and for errors in the gateway of the
 * portal: other checks report the last two. Source: common-errors (500 is temporary), errors (Graph),
 * reference-error-codes (retriable AADSTS).
 */
export const serverFault = defineCheck({
  name: "server-fault",
  scope: [
    { category: "server", from: "anyone" },
    { codes: "none", statuses: serverStatuses.filter((status) => status !== notImplemented), from: "anyone" },
    { category: "permission", statuses: [502, 503, 504] },
    { category: "auth", statuses: [502, 503, 504] },
    { statuses: [200, 206], shapes: ["error"] },
  ],
  question: "serverFault",
  run,
});

/** Values from which a call requests a lot at once. */
const large: Readonly<Record<string, number>> = { $top: 100, top: 100, pagesize: 1000, limit: 1000 };
const longList = 50;

const day = 86_400_000;

/** Whether a list is filtered by a span of time that is longer than a day, or that has no end. */
function isLong({ method, url, failure }: Evidences): boolean {
  const filter = queryOptions(url).find(({ name }) => /^\$?filter$/i.test(name))?.value ?? "";
  const times = [...filter.matchAll(/\b(g[et]|l[et]) '?(\d{4}-\d\d-\d\d(?:T[\d:.]{5,16}Z)?)/gi)];
  const of = (operator: RegExp) => times.find(([, one = ""]) => operator.test(one))?.[2];
  const [first, last] = [of(/^g/i), of(/^l/i)];
  if (method !== "GET" || first === undefined) return false;
  return (last === undefined ? failure.exchange.sentAt : Date.parse(last)) - Date.parse(first) > day;
}

/**
 * Parts of the call that request a lot at once: a service may fail on that alone, and then a retry changes nothing.
 */
function muchIn(evidence: Evidences): Pick<Outcomes, "less" | "without" | "fewer" | "narrow" | "isLong"> {
  const options = queryOptions(evidence.url);
  const less = options
    .filter(({ name, value }) => {
      const least = large[name.toLowerCase()];
      return least !== undefined && Number(value) >= least;
    })
    .map(({ name }) => name);
  const without = options.map(({ name }) => name).filter((name) => /^\$expand$/i.test(name));
  const { value } = sentJson(evidence) ?? {};
  const lists = isObject(value)
    ? Object.entries(value).filter(([, list]) => Array.isArray(list) && list.length >= longList)
    : [];
  const has = (name: string) => options.some((option) => option.name.toLowerCase() === name);
  const isList = evidence.method === "GET" && evidence.operation?.odata !== undefined && !has("$top");
  const narrow = isList ? ["$filter", "$top"].filter((name) => !has(name)) : [];
  return {
    less,
    ...(without.length > 0 && { without }),
    ...(lists.length > 0 && { fewer: lists.map(([name]) => name) }),
    ...(evidence.failure.error.status === 504 && narrow.length > 0 && { narrow }),
    ...(evidence.failure.error.status === 504 && isLong(evidence) && { isLong: true as const }),
  };
}

/** With more empty properties than this, they are usual in this body. */
const mostEmpty = 3;

/** Empty texts, lists, and objects in a body, at most four levels down. */
function emptyIn(value: unknown, name = "", depth = 0): readonly string[] {
  const isEmpty =
    value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
  if (isEmpty) return name === "" ? [] : [name];
  if (!isObject(value) || depth > 4) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    emptyIn(inner, name === "" ? key : `${name}.${key}`, depth + 1),
  );
}

/** What a service without a check of its input may have failed on. */
function unchecked(evidence: Evidences): Pick<Outcomes, "empty" | "isNeeded"> {
  if (evidence.failure.error.status !== 500) return {};
  const empty = emptyIn(sentJson(evidence)?.value);
  if (empty.length === 0 || empty.length > mostEmpty) return {};
  const isNeeded = evidence.operation?.body?.some(({ name, required }) => required && empty.includes(name));
  return { empty, ...(isNeeded && { isNeeded: true as const }) };
}

/** Words of exceptions of .NET about what it was given. */
const ofParameter =
  /\bcan(?:not|'t) be null\b|\(Parameter '|\bParameter name: |\brecognized as a valid\b|\bnot in (?:a|the) correct format\b/;

/** Whether the service broke off the reply to a call that reads, and wrote an error of its own there. */
const isBrokenOff = ({ exchange: { request, response }, error }: Failure): boolean =>
  error.status < 300 &&
  error.shape === "error" &&
  error.part === undefined &&
  request.method === "GET" &&
  parseJson(response.body.text ?? "") === undefined &&
  appendedError(response.body.text ?? "") !== undefined;

/** Paths of calls that only read, although they send a body. */
const reading =
  /\/(?:run|query|runHuntingQuery|queryExecutor|search|token|get\w{1,60}|find\w{1,60}|\$batch)$/i;

/** Whether a call creates or starts something: it may have done so although the reply failed. */
const isWrite = ({ method, url, body, subject, failure: { error } }: Evidences): boolean =>
  method === "POST" &&
  error.status >= 500 &&
  body !== undefined &&
  body !== "" &&
  !subject.isSignIn &&
  !subject.isPortal &&
  !reading.test(pathOf(url));

/** Codes of a fault of the service that come with a status of the caller: a host behind Graph that is gone. */
const ofService = /^(?:AADSTS\d|HostNotFound$)/;

function run(evidence: Evidences) {
  const { failure, url } = evidence;
  const { exchange, error, calls } = failure;
  if (isBrokenOff(failure)) return [fault("likely", { retriable: true, less: [], isBroken: true })];
  const facts = error.code === undefined ? undefined : factsOf(error.code, apiOfCall(exchange, url));
  const isFault =
    error.status >= 500
      ? facts === undefined || facts.category === "server" || isRefusedGateway(error.status, facts.category)
      : error.status >= 400 && ofService.test(error.code ?? "") && facts?.category === "server";
  const [read] = readingsOf(error);
  if (!isFault || error.shape === "preflight" || isGatewayFault(failure)) return [];
  if (error.status === notImplemented) return [];
  if (isProxyPage(error)) return [];
  // The page of a web server that gives its reason is another finding.
  if (pageFlawOf(error)) return [];
  if (/^hunting/.test(read?.id ?? "") || (error.status === 504 && isHunting(url))) return [];
  if (blamedValue(failure) !== undefined || unexpectedFindings(evidence).length > 0) return [];
  if (isRefused(error) || read?.id === "subscriptionRefused") return [];

  const isGateway = isRefusedGateway(error.status, facts?.category);
  const retriable =
    error.status !== wrongVersion && (isGateway || facts === undefined || facts.retriable === true);
  // The exception may come from the value that was sent.
  const isFailedOn = error.status === 500 && failedOn(evidence) !== undefined;
  const sure = isFailedOn || ofParameter.test((error.message ?? "").slice(0, 2000)) ? "possible" : "likely";
  const much = {
    ...(calls !== undefined && calls.succeeded > 0
      ? { less: [] }
      : { ...muchIn(evidence), ...(isFailedOn ? {} : unchecked(evidence)) }),
    ...(error.status === 504 && { isSlow: true as const }),
    ...(isWrite(evidence) && { isWritten: true as const }),
  };
  if (!calls) return [fault(sure, { retriable, ...much })];
  const { succeeded, lastSuccess } = calls;
  const failed = Math.max(1, calls.failed);
  const since = lastSuccess === undefined ? undefined : rounded((exchange.sentAt - lastSuccess) / 1000);
  return [
    fault(succeeded === 0 && failed >= 3 ? "possible" : sure, {
      retriable,
      succeeded,
      failed,
      ...much,
      ...(since !== undefined && { since }),
    }),
  ];
}
