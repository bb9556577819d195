import type { Header } from "../failure.ts";
import { type Look, scheme, valueSpans } from "./look.ts";
import { mayHold } from "./names.ts";
import { isMark, isMarked, isPlain, isRandom, isStandIn } from "./shapes.ts";
import { moved, type Span } from "./spans.ts";
import { withoutEnd, withoutStart } from "./trim.ts";
import { fromBase64 } from "./views.ts";

/**
 * The values of cookies. In `Set-Cookie`, only the first pair of each line is a value, and the first pair of each
 * cookie joined after a comma; the other pairs are attributes.
 */
export function cookieSpans(header: string, isSet: boolean, look: Look): readonly Span[] {
  const spans: Span[] = [];
  const take = (value: string, start: number) => {
    const plain = value.trim();
    if (plain === "" || isMark(plain)) return;
    look.meet(withoutEnd(withoutStart(plain, '"'), '"'), "maybe");
    spans.push({ start, end: start + value.length });
  };
  for (const { 0: line, index } of header.matchAll(/[^\r\n]+/g)) {
    let at = index;
    for (const [place, pair] of line.split(";").entries()) {
      const equals = pair.indexOf("=");
      const joined = isSet && place > 0 ? joinedCookie(pair) : equals + 1;
      if (joined > 0) take(pair.slice(joined), at + joined);
      else if (!isSet && !isStandIn(pair.trim())) take(pair, at);
      at += pair.length + 1;
    }
  }
  return spans;
}

/** Index of the value of a cookie that was joined to the previous one: `Path=/, b=2`. */
function joinedCookie(pair: string): number {
  if (/^\s?expires=/i.test(pair) && !/GMT\s?,/.test(pair)) return 0;
  const comma = pair.lastIndexOf(",");
  const equals = pair.indexOf("=", comma);
  return comma > 0 ? equals + 1 : 0;
}

/** Parameters of a credential: `Digest username="u", response="x"`. */
const parameters = /^\w[\w-]{0,40}\s?=\s?[^=\s]/;

/** A scheme that is not in the list, before parameters: `Custom username="u"`. */
const otherScheme = /^\s*[A-Za-z][\w-]{0,24}\s+(?=\w[\w-]{0,40}=")/;

/** The secrets in an `Authorization` header; keeps its scheme. */
export function credentialSpans(value: string, look: Look): readonly Span[] {
  const start =
    scheme.exec(value)?.[0].length ?? /^[A-Za-z][A-Za-z-]{1,24}\s+(?=\S)/.exec(value)?.[0].length ?? 0;
  const credential = value.slice(start);
  if (credential.trim() === "" || isMark(credential.trim())) return [];
  meetCredential(credential, look);
  return [{ start, end: value.length }];
}

function meetCredential(credential: string, look: Look): void {
  if (parameters.test(credential)) {
    for (const [, quoted, bare] of credential.matchAll(/=\s?(?:"([^"]{6,4000})"|([^\s",]{6,4000}))/g)) {
      const part = quoted ?? bare ?? "";
      if (isRandom(part)) look.meet(part, "secret");
    }
    return;
  }
  const plain = credential.trim();
  look.meet(plain, "secret");
  const pair = fromBase64(plain)?.text;
  if (pair?.includes(":")) look.meet(pair.slice(pair.indexOf(":") + 1), "secret");
}

/**
 * The credential after `Authorization:` in a text, which may continue on folded lines. Keeps words that are not a
 * credential: "Authorization: Bearer (header missing)".
 */
export function credentialInText(text: string, look: Look): readonly Span[] {
  const line = /^[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/.exec(text)?.[0] ?? "";
  let start = (scheme.exec(line) ?? otherScheme.exec(line))?.[0].length ?? 0;
  if (start > 0 && parameters.test(line.slice(start))) {
    meetCredential(line.slice(start), look);
    return [{ start, end: line.trimEnd().length }];
  }
  for (let words = 0; words < 2; words++) {
    const found = /\S+/.exec(line.slice(start));
    if (!found || isMarked(found[0])) return [];
    const [word] = found;
    start += found.index;
    const credential = withoutStart(withoutEnd(word, ".,;:!?)]}\"'`\\"), "(\"'`\\[");
    if (credential.length >= 6 && !isStandIn(credential) && !isPlain(credential)) {
      meetCredential(credential, look);
      const at = start + word.indexOf(credential);
      return [{ start: at, end: at + credential.length }];
    }
    start += word.length;
  }
  return [];
}

/** The parameters of a challenge describe what is required; a credential in it has no name, or is inside a text. */
const challengeBlob = /(?:^|,\s?)[A-Za-z][\w-]{1,30}\s+([\w.~+/-]{12,}={0,2})(?=$|[\s,])/g;

function challengeSpans(value: string, look: Look): readonly Span[] {
  const spans = [...look.inside(value)];
  for (const { 0: whole, 1: blob = "", index } of value.matchAll(challengeBlob)) {
    const start = index + whole.length - blob.length;
    spans.push({ start, end: start + blob.length });
    look.meet(blob, "secret");
  }
  return spans;
}

/** What precedes a credential in a subprotocol: `base64url.bearer.authorization.k8s.io.x`, `bearer-x`. */
const inProtocol =
  /^(?:base64url\.bearer\.authorization\.k8s\.io\.|(?:[a-z\d]{1,20}[.-]){0,4}(?:bearer|access_?token|token|jwt|api-?key)[.:=|-])(?=[^,]{6})/i;

/** The credentials among the subprotocols of a web socket, which pages use because they cannot set its headers. */
function protocolSpans(value: string, look: Look): readonly Span[] {
  const spans = [...look.inside(value)];
  let isNamed = false;
  for (const { 0: protocol, index } of value.matchAll(/[^\s,]+/g)) {
    const from = inProtocol.exec(protocol)?.[0].length ?? 0;
    const credential = protocol.slice(from);
    if (!isMarked(credential) && (from > 0 ? /\d/.test(credential) : isNamed || isRandom(credential))) {
      look.meet(credential, "secret");
      spans.push({ start: index + from, end: index + protocol.length });
    }
    isNamed = from === 0 && mayHold(look.level(protocol));
  }
  return spans;
}

/** Headers whose values have a form of their own, in lower case. */
const kinds: ReadonlyMap<string, "cookie" | "set-cookie" | "challenge" | "protocols"> = new Map([
  ["cookie", "cookie"],
  ["cookie2", "cookie"],
  ["set-cookie", "set-cookie"],
  ["set-cookie2", "set-cookie"],
  ["www-authenticate", "challenge"],
  ["proxy-authenticate", "challenge"],
  ["authentication-info", "challenge"],
  ["proxy-authentication-info", "challenge"],
  ["sec-websocket-protocol", "protocols"],
]);

/** The secrets in the value of a header. */
export function headerSpans({ name, value }: Header, look: Look): readonly Span[] {
  const lower = name.toLowerCase();
  const kind = kinds.get(lower);
  if (kind === "cookie" || kind === "set-cookie") return cookieSpans(value, kind === "set-cookie", look);
  if (kind === "challenge") return challengeSpans(value, look);
  if (kind === "protocols") return protocolSpans(value, look);
  if (lower === "authorization" || lower.endsWith("-authorization")) return credentialSpans(value, look);
  // These list names of headers and methods.
  const level = lower.startsWith("access-control-") ? "no" : look.level(name);
  if (level === "no") return look.inside(value);
  const start = value.length - value.trimStart().length;
  // A header has one value, which is rarely a plain word if its name suggests a credential.
  return moved(valueSpans(value.trim(), level === "maybe" ? "likely" : level, look), start);
}
