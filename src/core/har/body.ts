import type { Body } from "../failure.ts";
import { type JsonObject, objectOf } from "../json.ts";
import { encoded } from "../uri.ts";
import { string, wholeNumber } from "./fields.ts";

/** A reply's body as the browser or a file provides it. */
export interface Content {
  readonly text?: string | null;
  readonly base64?: boolean;
}

/** Longest body that is read, in characters: many times the length of any documented error. */
const longestBody = 1_000_000;
/** Base64 encodes three bytes as four characters. */
const longestBase64 = Math.ceil(longestBody / 3) * 4;
const isCutBase64 = (base64: string): boolean => base64.length > longestBase64;

/** Control characters that never occur in text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finds exactly these characters
const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/** The encoding of the bytes, by the byte order mark of UTF-16. */
const encodingOf = (bytes: string): string =>
  bytes.startsWith("\xff\xfe") ? "utf-16le" : bytes.startsWith("\xfe\xff") ? "utf-16be" : "utf-8";

/** The decoded text, or its beginning; `undefined` if the bytes are not text. */
function decodeBase64(base64: string): string | undefined {
  let bytes: string;
  try {
    bytes = atob(base64.slice(0, longestBase64));
  } catch {
    return base64; // Firefox labels text as base64 that it could not encode
  }
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8" && bytes.includes("\0")) return undefined;
  try {
    const array = new Uint8Array(bytes.length);
    for (let at = 0; at < bytes.length; at++) array[at] = bytes.charCodeAt(at);
    // `stream`: the cut may have split the last character.
    return new TextDecoder(encoding, { fatal: true }).decode(array, { stream: isCutBase64(base64) });
  } catch {
    return binary.test(bytes) ? undefined : bytes; // Firefox encodes the characters, not their bytes
  }
}

/** The body in a HAR entry. */
export function contentOf(har: unknown): Content {
  const { text, encoding } = objectOf(objectOf(objectOf(har).response).content);
  if (typeof text !== "string") return {};
  return { text, base64: typeof encoding === "string" && /^base64$/i.test(encoding) };
}

/** The body of the request. Chrome writes its text; some other HAR writers only the fields of a form. */
export function sentBody(request: JsonObject): Body | undefined {
  const postData = objectOf(request.postData);
  const text = string(postData.text) ?? formText(postData.params);
  return text === undefined ? undefined : bodyOf({ text }, request.bodySize, postData);
}

function formText(params: unknown): string | undefined {
  if (!Array.isArray(params)) return undefined;
  return params
    .map((param) => {
      const { name, value } = objectOf(param);
      return `${encoded(string(name) ?? "")}=${encoded(string(value) ?? "")}`;
    })
    .join("&");
}

/** Cuts a body to the length that is read. In our own exports, `flags` says whether a body was cut or binary. */
export function bodyOf({ text: raw, base64 = false }: Content, bytes: unknown, flags: JsonObject): Body {
  const size = wholeNumber(bytes);
  if (raw === undefined || raw === null)
    return { ...(size && { size }), ...(flags._binary === true && { binary: true as const }) };
  const text = base64 ? decodeBase64(raw) : raw;
  if (text === undefined) return { size: size || Math.ceil((raw.length * 3) / 4), binary: true };
  const isCut = text.length > longestBody || (base64 && isCutBase64(raw)) || flags._cut === true;
  return {
    text: text.slice(0, longestBody),
    size: size || text.length,
    ...(isCut && { cut: true as const }),
  };
}
