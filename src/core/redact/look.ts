import type { Level } from "./names.ts";
import {
  isChosen,
  isGenerated,
  isHash,
  isMark,
  isMessage,
  isPlain,
  isRandom,
  isStandIn,
  isUuid,
} from "./shapes.ts";
import type { Span, View } from "./spans.ts";
import { fromBase64 } from "./views.ts";

/** The functions of the search that the readers of single formats need. */
export interface Look {
  /** The level of a name, including one added by the user. */
  level(name: string): Level;
  /** The secrets inside a text of any format. `level` is that of its name. */
  inside(text: string, level?: Level): readonly Span[];
  /** The secrets in a decoded value, including echoes, as spans of the original. */
  through(view: View, level: Level): readonly Span[];
  /** Repeats of known secrets in a text, without decoding it. */
  echoes(text: string): readonly Span[];
  /** Whether a value is a code or an ID of the error itself, which is kept if only its form looks like a secret. */
  isFact(value: string): boolean;
  /** Remembers a secret, to find its echoes. */
  meet(value: string, level: Level): void;
}

/** Names whose values may be generated without being secrets: IDs, positions, versions, names, content. */
const named =
  /ids?\]?$|guids?$|(?:tag|ref|reference|hash|digest|checksum|sum|print|sha\d*|md5|ver|version|revision|commit|build|name|path|file|folder|url|uri|link|href|locator|value|data|content|body|text|message|query|host|machine|device|node|instance|agent|address|cv|index|urn|date|time|stamp|type|class|key|code)s?\]?$|identif|cursor|marker|continu|next|prev|page|offset|correlat|trace|request|activit|operation|state$|version|etag|cert|public|x5|^[@$]|^\w?$/i;

/** The level of a value by its name; a value that only a generator makes is suspect whatever its name. */
export function levelIn(name: string, value: string, look: Look): Level {
  const level = look.level(name);
  return level === "no" && isGenerated(value) && !named.test(name) && fromBase64(value) === undefined
    ? "key"
    : level;
}

/** A scheme before a credential. It is kept, because it says how the credential is used. */
export const scheme =
  /^\s*(?:Bearer|Basic|PoP|DPoP|Digest|Negotiate|NTLM|Kerberos|SharedKey(?:Lite)?|SharedAccessSignature|ApiKey|Api-Key|Token|Hawk|MAC|AWS4-HMAC-SHA256|OAuth|WRAP|MSAuth1\.0|Passport1\.4|HOBA|GoogleLogin|EndpointToken|GenieKey|Key)(?:\s|\+)\s*/i;

/** Whether the name of a value in structured data, such as a property or parameter, makes it a secret. */
export function isSecretValue(value: string, level: Level): boolean {
  switch (level) {
    case "own":
      return value !== "" && !isMark(value);
    case "secret":
      return !isStandIn(value) && !/^\d{1,3}$/.test(value) && !isMessage(value);
    case "likely":
      return !isStandIn(value) && !isPlain(value) && !isMessage(value);
    case "maybe":
      return isRandom(value) || isHash(value);
    case "key":
      return isRandom(value);
    case "id":
      return isUuid(value) || isRandom(value);
    default:
      return false;
  }
}

const quoted = /["'`]([^\s"'`]{6,64})["'`]/g;

/** The words that a message about a secret quotes: "'x' is too short." */
function quotedSpans(message: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  for (const { 1: word = "", index } of message.matchAll(quoted)) {
    if (!isChosen(word)) continue;
    look.meet(word, "secret");
    spans.push({ start: index + 1, end: index + 1 + word.length });
  }
  return spans;
}

/** The secrets in a value of structured data: all of it, or parts. */
export function valueSpans(value: string, level: Level, look: Look): readonly Span[] {
  if (level === "no" || ((level === "maybe" || level === "key") && look.isFact(value)))
    return look.inside(value);
  const start = level === "secret" ? (scheme.exec(value)?.[0].length ?? 0) : 0;
  const rest = start === 0 ? value : value.slice(start);
  if (!isSecretValue(rest, level))
    return (level === "secret" || level === "likely") && isMessage(rest)
      ? [...look.inside(value, level), ...quotedSpans(value, look)]
      : look.inside(value, level);
  look.meet(rest, level);
  return [{ start, end: value.length }];
}
