import { factsOfApi } from "../../catalogue/apis/index.ts";
import type { TrackedId } from "../failure.ts";
import { isObject, type JsonObject } from "../json.ts";
import { cutJson, embeddedJson } from "./cut-json.ts";
import { idNames, idsOf, inside, own, pick, text } from "./fields.ts";
import type { Detail, Reading, Reply } from "./reply.ts";
import { readSignIn } from "./sign-in-error.ts";

/** Most inner errors and details to read, so that reading a hostile reply ends soon. */
const mostInner = 8;
const mostDetails = 50;

/** Reads every documented form of JSON error body. Any other JSON has the shape `other`. */
export function readJson(body: unknown, reply: Reply): Reading {
  if (Array.isArray(body)) return readList(body, reply);
  if (!isObject(body)) return { ids: [], shape: "other" };
  return (
    readSignIn((name) => own(body, name), "entra", reply.api) ??
    readMember(body, "error", joined(pick(body, "error")), reply) ??
    readMember(body, "odata.error", own(body, "odata.error"), reply) ??
    readGateway(body, reply) ??
    readMember(body, "errors", joined(pick(body, "errors")), reply) ?? {
      ids: idsOf(body, "", idNames),
      shape: "other",
    }
  );
}

/** The first error of a list, or the texts in it. */
function readList(body: readonly unknown[], reply: Reply): Reading {
  if (typeof body[0] === "string") {
    const said = text(joined(body), 2000);
    return { ...(said && { message: said }), ids: [], shape: "other" };
  }
  for (const one of body.slice(0, mostInner)) {
    const reading = isObject(one) ? readJson(one, reply) : undefined;
    if (reading && reading.shape !== "other") return reading;
  }
  return { ids: [], shape: "other" };
}

/** Merges a list of errors: the first one, with the others as its details. A list of strings becomes one text. */
function joined(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [first, ...others] = value.filter(isObject);
  if (!first)
    return value
      .slice(0, mostInner)
      .flatMap((one) => text(one, 500) ?? [])
      .join("; ");
  const details = pick(first, "details");
  return { ...first, details: [...(Array.isArray(details) ? details : []), ...others] };
}

/** `{ error: { … } }`, or `{ error: "…" }` with the reason as text. */
function readMember(body: JsonObject, path: string, value: unknown, reply: Reply): Reading | undefined {
  if (isObject(value)) {
    const reading = readErrorObject(value, path, reply);
    return { ...reading, ids: [...reading.ids, ...idsOf(body, "", idNames)] };
  }
  if (typeof value !== "string" || value.trim() === "") return undefined;
  // A failed indicator: the Defender reply is JSON text in the property `Error`.
  const inner = embeddedJson(value);
  const reading = inner && readJson(inner, reply);
  if (reading && reading.shape !== "other") return reading;
  return {
    message: text(pick(body, "message")) ?? text(value),
    ids: idsOf(body, "", idNames),
    shape: "gateway",
  };
}

/** Drops numbers below 100 and repeats of the status, which cannot be looked up; 429 is also a code of the API. */
function codeOf(value: string | undefined, { status }: Reply): string | undefined {
  const code = value?.trim();
  const isNumber = code !== undefined && (/^-?\d{1,2}$/.test(code) || code === String(status));
  return isNumber && code !== "429" ? undefined : code;
}

/** The object `{ code, message, target, innerError, details }`. */
function readErrorObject(error: JsonObject, path: string, reply: Reply): Reading {
  const facts = factsOfApi[reply.api];
  const said = saidIn(error, facts.splitsMessages === true);
  const { message } = said;
  const code = codeOf(said.code, reply);
  const context = own(error, "@context");
  const ids: TrackedId[] = [
    ...said.ids,
    ...idsOf(error, path, ["target", ...idNames]),
    ...(isObject(context) ? idsOf(context, `${path}.@context`, idNames) : []),
  ];
  const details: Detail[] = [];
  let inner = pick(error, "innerError");
  let at = `${path}.innerError`;
  for (let depth = 0; isObject(inner) && depth < mostInner; depth++, at += ".innerError") {
    ids.push(...idsOf(inner, at, idNames));
    const innerCode = text(pick(inner, "code"), 200);
    const innerMessage = text(pick(inner, "message"));
    if ((innerCode && innerCode !== code) || (innerMessage && innerMessage !== message))
      details.push({ code: innerCode, message: innerMessage });
    inner = pick(inner, "innerError");
  }
  const list = pick(error, "details");
  for (const detail of Array.isArray(list) ? list.slice(0, mostDetails) : []) {
    if (!isObject(detail)) continue;
    const said = facts.readsInnermost ? innermostOf(detail) : detail;
    const inner = text(pick(said, "code"), 200);
    details.push({
      // The query engine gives its warnings negative numbers.
      code: inner?.startsWith("-") ? text(pick(detail, "code"), 200) : inner,
      message: text(pick(said, "message")),
      target: text(pick(detail, "target"), 300),
    });
  }
  details.push(...additionalDetails(error));
  const whole = { code, message, ids, shape: "error", ...(details.length > 0 && { details }) } as const;
  return unwrap(facts.readsInnermost ? innermostFirst(whole, error) : whole, reply);
}

/** Code and message. If one text was split at a colon, both parts are joined; its brackets contain the call's ID. */
function saidIn(error: JsonObject, mayBeSplit: boolean): Pick<Reading, "code" | "message" | "ids"> {
  const code = text(pick(error, "code"), mayBeSplit ? 2000 : 200)?.trim();
  // Azure's query engine has a more detailed message under its own name.
  const message = text(own(error, "@message")) ?? text(pick(error, "message"));
  if (!mayBeSplit || !code || !/\s/.test(code)) return { code, message, ids: [] };
  const id = /\bCorrId=([\da-f-]{36})\b/i.exec(code)?.[1];
  return {
    message: [code, message].filter(Boolean).join(": "),
    ids: id === undefined ? [] : [{ value: id, source: "error.code.CorrId" }],
  };
}

/** The policy that denied a call to Azure, from `additionalInfo`. */
function additionalDetails(error: JsonObject): Detail[] {
  const list = pick(error, "additionalInfo");
  return (Array.isArray(list) ? list.slice(0, mostInner) : []).flatMap((one) => {
    const info = isObject(one) ? pick(one, "info") : undefined;
    const message = isObject(info)
      ? text(pick(info, "policyDefinitionDisplayName", "policyAssignmentDisplayName", "message"), 500)
      : undefined;
    return message ? [{ target: text(pick(one as JsonObject, "type"), 300), message }] : []; // an object, see `info`
  });
}

function innermostOf(error: JsonObject): JsonObject {
  let inner = error;
  for (let depth = 0; depth < mostInner; depth++) {
    const next = pick(inner, "innerError");
    if (!isObject(next)) break;
    inner = next;
  }
  return inner;
}

/** Swaps the outer error for the innermost one, and moves the outer error to the details. */
function innermostFirst(whole: Reading, error: JsonObject): Reading {
  const inner = innermostOf(error);
  const code = text(pick(inner, "code"), 200)?.trim();
  const message = text(pick(inner, "message"));
  if (inner === error || (!code && !message)) return whole;
  const outer: Detail = { code: whole.code, message: whole.message };
  const others = (whole.details ?? []).filter((detail) => detail.message !== message || detail.code !== code);
  return {
    ...whole,
    code: code ?? whole.code,
    message: message ?? whole.message,
    details: [outer, ...others],
  };
}

/** `{ statusCode, message }`, `{ Message }`, and other forms used by gateways and ASP.NET. */
function readGateway(body: JsonObject, reply: Reply): Reading | undefined {
  const code = text(pick(body, "code", "errorCode"), 200);
  const message = text(pick(body, "message", "errorMessage", "detail", "title", "ExceptionMessage"));
  if (message === undefined && code === undefined) return undefined;
  const errors = pick(body, "errors") ?? pick(body, "ModelState");
  const details = isObject(errors)
    ? Object.entries(errors)
        .flatMap(([target, value]) => [value].flat().map((one) => ({ target, message: text(one, 500) })))
        .slice(0, mostDetails)
    : undefined;
  const reading: Reading = {
    // Gateways repeat the status here.
    code: code !== undefined && /^\d{3}$/.test(code) && code !== "429" ? undefined : codeOf(code, reply),
    message,
    ids: [...(code === undefined ? [] : idsOf(body, "", ["target"])), ...idsOf(body, "", idNames)],
    shape: "gateway",
    ...(details && { details }),
  };
  return unwrap(reading, reply);
}

/** The text of a SOAP fault in a message, without the type of the exception. */
function faultIn(message: string): string | undefined {
  if (!/^\s*<(?:\w{1,10}:)?(?:Fault|Envelope)[\s>]/.test(message)) return undefined;
  const [, said] =
    /<(?:\w{1,10}:)?(?:Text|faultstring)(?:\s[^<>]{0,200})?>([^<]{1,4000})<\//.exec(message) ?? [];
  return said?.trim();
}

/**
 * Reads a Defender reply that Graph forwards as JSON text in its own message. The inner error has the explanation.
 */
function unwrap(outer: Reading, reply: Reply): Reading {
  const { message } = outer;
  const fault = message === undefined ? undefined : faultIn(message);
  if (fault !== undefined) return { ...outer, message: fault };
  const json = message === undefined ? undefined : (embeddedJson(message) ?? cutJson(message));
  if (message === undefined || !json) return outer;
  const isForwarded = /^\s*\{|Http request failed with statusCode=\w{1,40}\s?:/i.test(message);
  // Other JSON in a message is only a quotation.
  if (!isObject(pick(json, "error")) && !(factsOfApi[reply.api].forwards && isForwarded)) return outer;
  const read = readJson(json, reply);
  // Intune's ID is in the text.
  const activity = /\bActivity ID: ([\da-f]{8}-[\da-f-]{27})\b/i.exec(read.message ?? "")?.[1];
  const inner = activity ? { ...read, ids: [...read.ids, { value: activity, source: "Activity ID" }] } : read;
  if (inner.shape === "other" || (!inner.code && !inner.message)) return outer;
  return {
    ...inner,
    shape: "error",
    code: inner.code ?? outer.code,
    ids: [...inside("error.message", inner.ids), ...outer.ids],
    details: [...(inner.details ?? []), ...(outer.details ?? [])],
    envelope: { code: outer.code, message },
  };
}
