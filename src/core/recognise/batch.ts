import { factsOfApi } from "../../catalogue/apis/index.ts";
import { isNeighbour } from "../../catalogue/hosts.ts";
import type { ApiError, Exchange, Part } from "../failure.ts";
import { isObject, type JsonObject } from "../json.ts";
import { apiOfCall } from "../rules.ts";
import { pathOf } from "../uri.ts";
import { answeredError, failedReply } from "./failed-reply.ts";
import { headerList, jsonOf, stringify, text } from "./fields.ts";
import { idsInHeaders, sortIds } from "./ids.ts";
import { partialErrors } from "./items.ts";
import { isMultipartBatch, partsOfMultipart } from "./multipart-batch.ts";
import { mostParts, type Reply } from "./reply.ts";

/**
 * The failed calls of a batch; the status of the batch itself is always 200. Azure uses other member names than
 * Graph, and may include calls to other services, which are left out.
 */
export function batchErrors(responses: readonly unknown[], outer: Reply, exchange: Exchange): ApiError[] {
  const calls = callsOf(exchange);
  const byId = new Map([...calls].reverse().map((call) => [idOf(call), call] as const));
  // A multipart reply may leave out the ids; then the order is that of the calls.
  const isInOrder = calls.length === responses.length;
  return responses.slice(0, mostParts).flatMap((response, index) => {
    if (!isObject(response)) return [];
    const status = statusOf(response);
    const id = idOf(response);
    const call = id === undefined && isInOrder ? calls[index] : byId.get(id);
    const part: Part = { index, ...(id && { id }), ...(call && partOf(call, exchange.request.url)) };
    const content = bodyText(response.body ?? response.content);
    if (isStranger(part.url, content, outer, exchange)) return [];
    const headers = headerList(response.headers);
    const reply: Reply = {
      ...outer,
      api: (part.url && apiOfCall(exchange, part.url)) || outer.api,
      status,
      headers,
      text: content,
    };
    if (status < 200) {
      const found = answeredError({ ...reply, headers: headers.length > 0 ? headers : outer.headers });
      return found ? [{ ...found, part }] : [];
    }
    if (status < 300)
      return partialErrors(reply, jsonOf(reply.text ?? "")).map((error) => ({
        ...error,
        part: { ...part, ...error.part, index },
      }));
    if (status < 400) return [];
    const error = failedReply(reply, { part });
    return [error.ids.length > 0 ? error : { ...error, ...sortIds(outer.api, idsInHeaders(outer.headers)) }];
  });
}

/** Whether a call is to another service that shares the batch. */
function isStranger(url: string | undefined, content = "", { api }: Reply, exchange: Exchange): boolean {
  const { concerns } = factsOfApi[api];
  if (!concerns) return false;
  return url === undefined
    ? !concerns(pathOf(exchange.request.url), content)
    : isNeighbour(url) || !apiOfCall(exchange, url);
}

const idOf = (part: JsonObject): string | undefined => text(part.id ?? part.name, 200);

/** The status of a reply, also if it is a line: `404 Not Found`; 0 if it has none. */
function statusOf(response: JsonObject): number {
  const said = text(response.status ?? response.httpStatusCode ?? response.statusCode, 100);
  return Number(/^(?:HTTP\/\S{1,5} )?(\d{3})(?!\S)/i.exec(said ?? "")?.[1] ?? 0);
}

/** The calls as sent, in their order. */
function callsOf(exchange: Exchange): readonly JsonObject[] {
  const body = exchange.request.body?.text ?? "";
  if (isMultipartBatch(body)) {
    const host = /^[a-z]+:\/\/[^/?#]*/i.exec(exchange.request.url)?.[0] ?? "";
    // Unlike in JSON, a path starts at the host.
    return partsOfMultipart(body).map((call) => ({
      ...call,
      url: typeof call.url === "string" && call.url.startsWith("/") ? host + call.url : call.url,
    }));
  }
  const sent = jsonOf(body);
  return isObject(sent) && Array.isArray(sent.requests) ? sent.requests.filter(isObject) : [];
}

function partOf(call: JsonObject, batchUrl: string): Partial<Part> {
  const method = text(call.method ?? call.httpMethod, 40)?.toUpperCase();
  const url = text(call.url, 20_000);
  const body = call.body ?? call.content;
  const base = batchUrl.replace(/\/(?:\$|%24)?batch(?:[?#][\s\S]*)?$/i, "");
  return {
    ...(method && { method }),
    ...(url && { url: /^https?:/i.test(url) ? url : `${base}/${url.replace(/^\/+/, "")}` }),
    headers: headerList(call.headers),
    ...(body !== undefined && { body: typeof body === "string" ? body : stringify(body) }),
  };
}

function bodyText(body: unknown): string | undefined {
  if (body === undefined || body === null) return "";
  return typeof body === "string" ? plainText(body) : stringify(body);
}

/** Decodes a body that Graph wrote into a batch as base64 because it is not JSON. */
function plainText(body: string): string {
  if (body.length < 8 || !/^[A-Za-z\d+/]+={0,2}$/.test(body)) return body;
  try {
    const bytes = Uint8Array.from(atob(body), (char) => char.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return body; // it only looked like base64
  }
}
