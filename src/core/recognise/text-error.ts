import { factsOfApi } from "../../catalogue/apis/index.ts";
import { isKnownCode } from "../../catalogue/codes.ts";
import { readMessage } from "../../catalogue/read-messages.ts";
import type { ApiError, TrackedId } from "../failure.ts";
import { isObject, parseJson } from "../json.ts";
import { embeddedJson, mended } from "./cut-json.ts";
import { inside, looksLikeId } from "./fields.ts";
import { passedApi } from "./ids.ts";
import { readJson } from "./json-error.ts";
import type { Reading, Reply } from "./reply.ts";
import { idsInDescription, numbersIn, signInCode } from "./sign-in-error.ts";

/** Longest text to search, in characters. */
const longestSearch = 200_000;
/** Longest part of a page to search for headings, in characters. */
const longestPage = 20_000;
/** Longest message to keep from plain text, in characters. */
const longestMessage = 5000;

/** Reads a body that is not JSON: a plain message, a printed object, a truncated reply, or a page. */
export function readText(raw: string, reply: Reply): Reading {
  const source = raw.slice(0, longestSearch).trim();
  return (
    readXml(source) ??
    (factsOfApi[reply.api].isTokenService ? readSignInPage(source) : undefined) ??
    readPage(source) ??
    readJsonIn(source, reply) ??
    readFields(source) ??
    readMessageText(source)
  );
}

/**
 * `<Error><Code>…</Code><Message>…</Message></Error>`, used by OData and by Azure Storage, which stores exported
 * files; and the fault of a SOAP envelope.
 */
function readXml(source: string): Reading | undefined {
  if (!/^(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:[\w-]{1,20}:)?(?:error|envelope|fault)[\s>]/i.test(source))
    return undefined;
  const named = [...source.matchAll(/<(?:\w{1,20}:)?(\w{1,40})(?:\s[^<>]{0,200})?>([^<]{1,4000})<\//g)];
  const of = (wanted: string) =>
    named.find(([, name = ""]) => name.toLowerCase() === wanted.toLowerCase())?.[2]?.trim();
  const code = of("Code");
  // A SOAP envelope names only the class of its fault.
  const message = of("Message") ?? of("faultstring") ?? of("Text");
  const detail = of("AuthenticationErrorDetail");
  if (code === undefined && message === undefined) return undefined;
  const [said = "", ...appended] = (message ?? "").split("\n");
  const id = /^RequestId:(\S{1,100})/.exec(appended[0] ?? "")?.[1];
  return {
    ...(code && { code }),
    ...(said && { message: said }),
    ids: id === undefined ? [] : [{ value: id, source: "Error.Message" }],
    shape: "gateway",
    ...(detail && { details: [{ message: detail }] }),
  };
}

/** Whether the heading of a page says that something is blocked, in the languages of the panel and two more. */
export const isRefusal = (heading: string): boolean =>
  /block|denied|not allowed|blockier|verweigert|bloqu|refus|nekad|заблокирован|запрещ|ブロック|拒否|封鎖|拒絕/i.test(
    heading,
  );

const ofProxy =
  /(?<!gateway or )\bproxy\b|\bfirewall\b|\b(?:web|security|internet) gateway\b|\bweb filter\b|\bblocked\b|\brequested URL (?:could not be retrieved|was rejected)\b|\bnetwork authentication required\b|squid|zscaler|blue ?coat|forcepoint|fortinet|netskope/i;

/** Whether a page says that a proxy or firewall on the way sent it: the API did not see the call. */
export const isProxyPage = (error: Pick<ApiError, "shape" | "message" | "ids">): boolean =>
  error.shape === "html" && ofProxy.test((error.message ?? "").slice(0, 300)) && !passedApi(error);

function readPage(source: string): Reading | undefined {
  if (!beginsPage.test(source)) return undefined;
  // The Defender for Cloud Apps console answers with a page of its own, not one from a proxy in between.
  if (/ADALLOM_[A-Z]/.test(source))
    return { message: /Page not found|Internal error/.exec(source)?.[0], ids: [], shape: "console" };
  const tags = source.slice(0, longestPage).split("<");
  const inside = (names: RegExp) =>
    tags.flatMap((tag) =>
      names.test(tag) ? /^[^>]{1,200}>([^<>]{1,300})$/.exec(tag)?.[1]?.trim() || [] : [],
    );
  const said = inside(/^(?:title|h[12])[\s>]/i);
  // A web server gives its reason in the text below the heading.
  const reason = inside(/^(?:h2|p)[\s>]/i).find((text) => /^HTTP Error \d{3}/.test(text));
  // A proxy or firewall may name itself anywhere on its page.
  const named = reason ? undefined : inside(/^(?!script|style)[a-z]/i).find((text) => ofProxy.test(text));
  return { message: named ?? said.find(isRefusal) ?? reason ?? said[0], ids: [], shape: "html" };
}

const beginsPage = /^(?:<!doctype html|<html|<head|<\?xml|<!--|<[a-z][a-z\d]*[\s/>])/i;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

/** The text of a part of a page without tags. */
const plainText = (html: string): string =>
  html
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|nbsp));/gi, (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
      return name ? (entities[name.toLowerCase()] ?? whole) : String.fromCodePoint(Math.min(code, 0x10ffff));
    })
    .trim();

/**
 * An error page of the sign-in service. It has the message in the settings of its script, or in its text. Settings as
 * published in questions about such pages; Microsoft does not document them.
 */
function readSignInPage(source: string): Reading | undefined {
  if (!beginsPage.test(source)) return undefined;
  const listed = /"[si]ErrorCode"\s{0,5}:\s{0,5}"?(\d{4,8})\b/.exec(source)?.[1];
  const service = field(source, "strServiceExceptionMessage");
  const visible = /AADSTS\d{4,8}: ?[^<>]{1,2000}/.exec(source)?.[0];
  const main = listed === undefined ? undefined : field(source, "strMainMessage");
  const message = plainText(service || visible || main || "");
  const numbers = numbersIn(message);
  const code = signInCode(numbers.length > 0 || listed === undefined ? numbers : [listed]);
  if (code === undefined || message === "") return undefined;
  const settings = { strTraceId: "trace id", correlationId: "correlation id" };
  const named = Object.entries(settings).flatMap(([name, id]) => {
    const value = field(source, name);
    return value && looksLikeId(value) ? [{ value, source: `page.${id}` }] : [];
  });
  const ids = named.length > 0 ? named : idsInDescription(source.slice(0, longestPage).replaceAll("<", " <"));
  return { code, message, ids, shape: "entra" };
}

/** JSON that is truncated or surrounded by other text. */
function readJsonIn(source: string, reply: Reply): Reading | undefined {
  const rest = source.startsWith("{") ? mended(source) : undefined;
  const cut = isObject(rest) ? readJson(rest, reply) : undefined;
  if (cut?.code) return { ...cut, message: cut.message ?? field(source, "message", true), shape: "text" };
  const json = embeddedJson(source);
  const reading = json && readJson(json, reply);
  if (!reading || reading.shape === "other" || !(reading.code || reading.message)) return undefined;
  return {
    ...reading,
    ids: factsOfApi[reply.api].forwards ? inside("error.message", reading.ids) : reading.ids,
    shape: "text",
  };
}

/** `"code": "…"` and similar members in a text that is not JSON, for example printed by a script. */
function readFields(source: string): Reading | undefined {
  const code = field(source, "code");
  const message = field(source, "message", true);
  const oauthError = field(source, "error");
  const description = field(source, "error_description", true);
  const ids = idsInText(source, Boolean(code));
  if (oauthError !== undefined && description !== undefined) {
    const found = idsInDescription(description).filter(({ value }) => !ids.some((id) => id.value === value));
    return {
      code: signInCode(numbersIn(source)) ?? oauthError,
      message: description,
      oauthError,
      ids: [...ids, ...found],
      shape: "text",
    };
  }
  if (code !== undefined || message !== undefined)
    return { code: code?.trim() || codeOfMessage(message), message, ids, shape: "text" };
  // Broken JSON is not a message.
  return /^[{[]/.test(source) ? { ids, shape: "text" } : undefined;
}

/** `target` counts as an ID only next to a code. */
function idsInText(source: string, hasCode: boolean): TrackedId[] {
  const names = ["request-id", "client-request-id", "trace_id", "correlation_id", "activityId"];
  return (hasCode ? ["target", ...names] : names).flatMap((name) => {
    const value = field(source, name);
    // An ID without a digit is a mask.
    if (!value || !/\d/.test(value) || value.length > 300) return [];
    return [{ value, source: name === "target" ? "error.target" : `text.${name}` }];
  });
}

/** A plain message, or `Code: message`. */
function readMessageText(source: string): Reading {
  const [, code, said] = /^([A-Za-z]\w{2,60})(?::\s+([\s\S]{1,5000}))?$/.exec(source.slice(0, 5100)) ?? [];
  const ids = idsInText(source, false);
  if (code !== undefined && isKnownCode(code)) return { code, message: said, ids, shape: "text" };
  const message = source.slice(0, longestMessage) || undefined;
  return {
    code: signInCode(numbersIn(source)) ?? codeOfMessage(message),
    message,
    ids: [...ids, ...idsInDescription(source)],
    shape: "text",
  };
}

/**
 * The quoted string after a name, in either kind of quotes. A string without its end counts only with `mayBeCut`:
 * half a message is useful, half a code or ID is not.
 */
function field(source: string, name: string, mayBeCut = false): string | undefined {
  const quoted = (quote: string) =>
    `${quote}((?:[^${quote}\\\\]|\\\\.){0,4000})${mayBeCut ? `(?:${quote}|$)` : quote}`;
  const at = new RegExp(`["']${name}["']\\s{0,20}:\\s{0,20}(?:${quoted('"')}|${quoted("'")})`).exec(source);
  const raw = at?.[1] ?? at?.[2];
  if (raw === undefined) return undefined;
  const string = parseJson(`"${raw.replace(/\\'/g, "'").replace(/(?<!\\)"/g, '\\"')}"`);
  return typeof string === "string" ? string : raw;
}

const codeOfMessage = (message: string | undefined): string | undefined =>
  message && readMessage(message)?.code;
