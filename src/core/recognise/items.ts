import { factsOfApi } from "../../catalogue/apis/index.ts";
import type { ApiError } from "../failure.ts";
import { isObject, type JsonObject } from "../json.ts";
import { embeddedJson } from "./cut-json.ts";
import { idNames, idsOf, inside, own, pick, text } from "./fields.ts";
import { idsInHeaders, sortIds } from "./ids.ts";
import { readJson } from "./json-error.ts";
import { mostParts, type Reply } from "./reply.ts";
import { readText } from "./text-error.ts";
import { warningErrors } from "./warnings.ts";

/** The failed parts of a successful reply: providers in its headers, and items in its body. */
export function partialErrors(reply: Reply, body: unknown): ApiError[] {
  const whole = failedJob(body, reply);
  return [
    ...warningErrors(reply),
    ...missingParts(body, reply),
    ...whole,
    ...refusedRecords(body, reply),
    ...(whole.length > 0 ? [] : itemsOf(body).flatMap((item, index) => itemError(item, index, reply, body))),
  ];
}

/** The items of a list, with or without `value` around it; any other object is the only item. */
function itemsOf(body: unknown): unknown[] {
  const list = isObject(body) ? (Array.isArray(body.value) ? body.value : [body]) : body;
  return Array.isArray(list) ? list.slice(0, mostParts) : [];
}

/** The reasons why a whole reply is incomplete: texts, or objects that contain texts. */
function missingParts(body: unknown, { api, status, headers }: Reply): ApiError[] {
  const reasons = isObject(body) ? pick(body, "PartialResponseReasons") : undefined;
  // Defender for Cloud Apps closes the alerts that it finds and lists the others.
  const unknown = isObject(body) ? own(body, "alertsNotFound") : undefined;
  const unfound =
    Array.isArray(unknown) && unknown.length > 0
      ? [`alertsNotFound: ${unknown.slice(0, 20).join(", ")}`]
      : [];
  const list = [...(Array.isArray(reasons) ? reasons : [reasons]), ...unfound].slice(0, mostParts);
  const message = list
    .flatMap((reason) => (isObject(reason) ? Object.values(reason) : [reason]))
    .flatMap((reason) => text(reason, 500) ?? [])
    .join("; ");
  if (message === "") return [];
  const { ids, trackingId } = sortIds(api, [
    ...(isObject(body) ? idsOf(body, "", idNames) : []),
    ...idsInHeaders(headers),
  ]);
  return [{ status, message, ids, ...(trackingId && { trackingId }), shape: "partial" }];
}

/** A failed Azure job, whose status document is a success; an error next to the tables of a query. */
function failedJob(body: unknown, reply: Reply): ApiError[] {
  if (!isObject(body) || !isObject(own(body, "error"))) return [];
  const isJob = factsOfApi[reply.api].hasJobs && own(body, "status") === "Failed";
  if (!isJob && !Array.isArray(own(body, "tables"))) return [];
  const { ids: found, shape: _, ...said } = readJson(body, reply);
  const ids = sortIds(reply.api, [...found, ...idsInHeaders(reply.headers)]);
  return [{ status: reply.status, ...said, ...ids, shape: isJob ? "error" : "partial" }];
}

/** Records that an upload rejected next to those it accepted: `errors: [{ recordIndex, errorMessages }]`. */
function refusedRecords(body: unknown, { api, status, headers }: Reply): ApiError[] {
  const records = isObject(body) ? own(body, "errors") : undefined;
  if (!Array.isArray(records)) return [];
  return records.slice(0, mostParts).flatMap((record) => {
    const index = isObject(record) ? Number(own(record, "recordIndex") ?? Number.NaN) : Number.NaN;
    const said = isObject(record) ? own(record, "errorMessages") : undefined;
    const message = [said]
      .flat()
      .flatMap((one) => text(one, 1000) ?? [])
      .join("; ");
    if (!Number.isInteger(index) || message === "") return [];
    const ids = sortIds(api, idsInHeaders(headers));
    return [{ status, message, ...ids, shape: "item" as const, part: { index, id: String(index) } }];
  });
}

/** The error of an item; of the whole call if the item is the whole `body` and names no object. */
function itemError(item: unknown, index: number, reply: Reply, body: unknown): ApiError[] {
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
  const named =
    text(own(item, "indicator"), 300) ?? text(own(item, "indicatorValue"), 300) ?? text(own(item, "id"), 300);
  const id = isNotCreated(item) ? undefined : named;
  const isWhole = item === body && id === undefined && own(item, "isFailed") !== true;
  return [
    {
      status: reply.status,
      ...(code && { code }),
      ...(message && { message }),
      ids,
      ...(trackingId && { trackingId }),
      ...(isWhole ? { shape: "error" } : { shape: "item", part: { index, ...(id && { id }) } }),
    },
  ];
}

/** Graph sends a sentence in place of the ID of an indicator that it did not create. */
const isNotCreated = (item: JsonObject): boolean =>
  text(own(item, "id"))?.startsWith("Failed to create") === true;

/** The error of an item: an object, or the Defender reply as JSON text. */
function nestedError(item: JsonObject): JsonObject | undefined {
  // `resultInfo` of Graph's threat indicators: 0 means success.
  const number = Number(own(item, "code") ?? 0);
  if (number >= 400 && ("subcode" in item || "subCode" in item)) return item;
  const nested = own(item, "Error") ?? own(item, "error");
  // Graph puts a text beside an indicator that it did not create.
  if (typeof nested === "string")
    return embeddedJson(nested) ?? (isNotCreated(item) ? { message: nested } : undefined);
  return isObject(nested) ? nested : undefined;
}
