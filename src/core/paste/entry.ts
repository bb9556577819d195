import type { CodeFacts } from "../../catalogue/apis/define-codes.ts";
import type { Api } from "../../catalogue/apis/names.ts";
import { codes, isKnownCode } from "../../catalogue/codes.ts";
import { factsOf } from "../../catalogue/facts.ts";
import { apiOf, isKnownHost } from "../../catalogue/hosts.ts";
import type { MessageId } from "../../catalogue/messages.ts";
import type { Operation } from "../../catalogue/operations.ts";
import { readMessage } from "../../catalogue/read-messages.ts";
import { type Authorization, type Header, headerValue, REDACTED } from "../failure.ts";
import { objectOf, parseJson } from "../json.ts";
import { operationsAt } from "../operations.ts";
import { hostOf } from "../uri.ts";
import { hasFailedPart, isStatus, member } from "./error-body.ts";
import type { HeaderPiece, Parts } from "./parts.ts";

/** Facts known in addition to the text. */
export interface Context {
  readonly operations: readonly Operation[];
  /** The claims of a token whose text has since been removed. */
  readonly authorization?: Authorization;
}

/**
 * A placeholder that people write for a changing value: `$id`, `{id}`, `<id>`, `1e5bc9d7…`. It was not sent
 * literally.
 */
const standIn = /\$\{?[A-Za-z]\w{0,60}\}?|\{\{?[^{}/]{0,80}\}?\}|<[^<>/]{1,80}>|[\w-]{0,60}(?:…|\.{3})/g;
const odata =
  /^\$(?:filter|top|skip|select|expand|orderby|count|search|value|ref|metadata|batch|skiptoken|deltatoken|apply)$/i;

const cleanUrl = (url: string): string =>
  url.replace(standIn, (found) => (odata.test(found) ? found : REDACTED));

/** Builds a HAR entry from the parts, in the form that an import reads. */
export function entryOf(parts: Parts, { operations, authorization }: Context) {
  const url = cleanUrl(parts.url?.text ?? "");
  const status = statusOf(parts);
  const headers = [
    ...headersOf(parts.requestHeaders),
    ...(parts.origin ? [{ name: "Origin", value: parts.origin.text }] : []),
  ];
  const type = (list: readonly Header[]) => headerValue(list, "content-type") ?? "";
  const replyHeaders = headersOf(parts.replyHeaders);
  const sentAt = Date.parse(parts.time?.text ?? headerValue(replyHeaders, "date") ?? "");
  return {
    startedDateTime: Number.isNaN(sentAt) ? "" : new Date(sentAt).toISOString(),
    time: 0,
    request: {
      method:
        parts.isPreflight && status !== undefined
          ? "OPTIONS"
          : (parts.method?.text ?? onlyMethodAt(url, operations)),
      url,
      headers,
      ...(parts.requestBody && { postData: { mimeType: type(headers), text: parts.requestBody.text } }),
    },
    response: {
      status: status ?? 0,
      statusText: "",
      headers: replyHeaders,
      content: {
        size: parts.replyBody?.text.length ?? 0,
        mimeType: type(replyHeaders),
        ...(parts.replyBody && { text: parts.replyBody.text }),
      },
    },
    ...(parts.networkError && { _error: parts.networkError.text }),
    ...(parts.isPreflight && status !== undefined && { _resourceType: "preflight" }),
    ...(authorization && { _authorization: authorization }),
    _api: guessedApi(parts),
  };
}

/** The method of a path that accepts only one. */
function onlyMethodAt(url: string, operations: readonly Operation[]): string {
  const methods = new Set(operationsAt(url, operations).map(({ operation }) => operation.method));
  return methods.size === 1 ? ([...methods][0] ?? "") : "";
}

/** A credential that cannot be read is a placeholder and proves nothing, so it is left out. */
const headersOf = (headers: readonly HeaderPiece[] = []) =>
  headers.map(({ name, value: { text } }) => {
    const isToken = /eyJ[\w-]{20,20000}\.[\w-]{20,100000}\.[\w-]{4,20000}/.test(text);
    return /^authorization$/i.test(name) && !isToken
      ? { name, value: `Bearer ${REDACTED}` }
      : { name, value: text };
  });

/** Statuses of API messages that have no code of their own. */
const statusOfWording: Partial<Record<MessageId, number>> = {
  quota: 429,
  quotaWait: 429,
  huntingQuota: 429,
  emptyToken: 401,
  expiredToken: 401,
  wrongAudience: 401,
  malformedToken: 401,
  huntingSyntax: 400,
  huntingName: 400,
  huntingSize: 400,
};

/** The status in the text, else the documented status of its code; `undefined` if neither is known. */
function statusOf({ status, replyBody }: Parts): number | undefined {
  if (status) return Number(status.text);
  const body = replyBody?.text ?? "";
  const json = objectOf(parseJson(body));
  if (hasFailedPart(json)) return 200;
  const error = objectOf(member(json, "error", "odata.error"));
  const named = [member(json, "statuscode", "status"), member(error, "status")].find(isStatus);
  if (named !== undefined) return named;
  const code = [member(error, "code"), member(json, "code"), member(json, "error")].find(
    (one): one is string => typeof one === "string" && isKnownCode(one),
  );
  const known = code === undefined ? undefined : documented(code);
  if (known !== undefined) return known;
  const said = [member(error, "message"), member(json, "message"), member(json, "error"), body].find(
    (one): one is string => typeof one === "string",
  );
  const read = readMessage(said ?? "");
  const ofWording = read && (read.code === undefined ? statusOfWording[read.id] : documented(read.code));
  // RFC 6749, section 5.2: 400 unless another status is named.
  return ofWording ?? (/\bAADSTS\d{4}/.test(body) ? 400 : undefined);
}

function documented(code: string): number | undefined {
  const known: Readonly<Record<string, CodeFacts>> = codes;
  return factsOf(code)?.status ?? (Object.hasOwn(known, code) ? known[code]?.status : undefined);
}

/** Guesses the API of a text without a watched URL. */
function guessedApi({ url, replyBody, replyHeaders = [] }: Parts): Api {
  const known = url && apiOf(url.text);
  if (known) return known;
  const host = hostOf(url?.text ?? "");
  const body = replyBody?.text ?? "";
  if (/\bAADSTS\d{4}|"error_description"/.test(body) || /^login\./.test(host)) return "entra";
  const isGraph =
    /^graph\.|^dod-graph\.|^microsoftgraph\./.test(host) ||
    /"innerError"\s{0,8}:\s{0,8}\{[^}]{0,300}"(?:client-)?request-id"/i.test(body) ||
    replyHeaders.some(({ name }) => /^x-ms-ags-diagnostic$/i.test(name));
  return isGraph ? "graph" : "mde";
}

/** Whether a URL belongs to an API that this extension explains. */
export const isOurs = (url: string, isWatched: (url: string) => boolean): boolean =>
  isWatched(url) || isKnownHost(hostOf(url));
