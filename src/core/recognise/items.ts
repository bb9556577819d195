import type { ApiError } from "../failure.ts";
import { isObject, type JsonObject } from "../json.ts";
import { embeddedJson } from "./cut-json.ts";
import { inside, own, text } from "./fields.ts";
import { idsInHeaders, sortIds } from "./ids.ts";
import { readJson } from "./json-error.ts";
import { mostParts, type Reply } from "./reply.ts";
import { readText } from "./text-error.ts";
import { warningErrors } from "./warnings.ts";

/** What failed inside a reply that succeeded: providers named by its headers, and items of its body. */
export const partialErrors = (reply: Reply, body: unknown): ApiError[] => [
  ...warningErrors(reply),
  ...itemsOf(body).flatMap((item, index) => itemError(item, index, reply)),
];

/** The items of a list, with or without `value` around it; any other object is its own only item. */
function itemsOf(body: unknown): unknown[] {
  const list = isObject(body) ? (Array.isArray(body.value) ? body.value : [body]) : body;
  return Array.isArray(list) ? list.slice(0, mostParts) : [];
}

function itemError(item: unknown, index: number, reply: Reply): ApiError[] {
  if (!isObject(item)) return [];
  const json = nestedError(item);
  const reading = json && readJson(isObject(json.error) ? json : { error: json }, reply);
  if (own(item, "isFailed") !== true && !(reading?.code || reading?.message)) return [];
  const reason = text(own(item, "failureReason"));
  const fallback = reason === undefined ? undefined : readText(reason, reply);
  const code = reading?.code ?? fallback?.code;
  const message = reading?.message ?? reason;
  const { ids, trackingId } = sortIds(reply.api, [
    ...inside("Error", reading?.ids ?? []),
    ...(fallback?.ids ?? []),
    ...idsInHeaders(reply.headers),
  ]);
  const id =
    text(own(item, "indicator"), 300) ?? text(own(item, "indicatorValue"), 300) ?? text(own(item, "id"), 300);
  return [
    {
      status: reply.status,
      ...(code && { code }),
      ...(message && { message }),
      ids,
      ...(trackingId && { trackingId }),
      shape: "item",
      part: { index, ...(id && { id }) },
    },
  ];
}

/** The error of an item: an object, or the Defender reply as JSON text. */
function nestedError(item: JsonObject): JsonObject | undefined {
  const nested = own(item, "Error") ?? own(item, "error");
  if (typeof nested === "string") return embeddedJson(nested);
  return isObject(nested) ? nested : undefined;
}
