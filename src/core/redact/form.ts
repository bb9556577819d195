import { type Look, levelIn, valueSpans } from "./look.ts";
import { isNaming, isValue } from "./members.ts";
import { isSure, type Level, mayHold, strongest } from "./names.ts";
import { isPlain, isRandom } from "./shapes.ts";
import { append, moved, type Span } from "./spans.ts";
import { withoutPercent, withoutUnusual } from "./views.ts";

/** Decodes a name: escapes in names more often hide something than not. */
function plainName(name: string): string {
  let plain = name;
  for (let round = 0; round < 3; round++) plain = withoutPercent(plain)?.text ?? plain;
  return withoutUnusual(plain)?.text ?? plain;
}

const decodedOnce = (value: string): string => withoutPercent(value)?.text ?? value;

/** The secrets in a value as sent. The value is judged after decoding. */
function encodedSpans(value: string, level: Level, look: Look): readonly Span[] {
  const view = withoutPercent(value, true);
  if (!view) return valueSpans(value, level, look);
  // A sender that does not encode means a plus sign, not a space.
  if (value.includes("+") && isSure(level)) look.meet(value, level);
  return look.through(view, level);
}

/** Names that are OAuth parameters if one of these appears next to them, whatever their values look like. */
const oauth = /(?:^|[?&#\n])(?:client_id|grant_type|redirect_uri|session_state|client_info)=/i;

/** The secrets in pairs such as `a=1&b=2`, in a form, query, or fragment; the pairs may be on separate lines. */
export function formSpans(
  text: string,
  look: Look,
  isOfSignIn = false,
  byAddress: (name: string) => Level | undefined = () => undefined,
): readonly Span[] {
  const spans: Span[] = [];
  const isSignIn = isOfSignIn || oauth.test(text);
  /** What the previous pair says about a value: `key=password&value=x`. */
  let ofName: Level = "no";
  for (const { 0: pair, index } of text.matchAll(/[^&\r\n]+/g)) {
    const equals = pair.indexOf("=");
    const name = pair.slice(0, Math.max(0, equals));
    const value = pair.slice(equals + 1);
    const plain = plainName(name);
    const named = isValue.test(plain) ? ofName : "no";
    ofName = isNaming.test(plain) ? look.level(decodedOnce(value)) : "no";
    const isCode = plain.toLowerCase() === "code" && isSignIn && !/^\d{0,9}$/.test(value);
    // `?key=severity` is a place, `?key=d41d8cd98f00b204e9800998ecf8427e` the key of a service.
    const isKey = plain.toLowerCase() === "key" && /^[\da-f]{32}$/i.test(value);
    const own = isCode || isKey ? "secret" : (byAddress(plain) ?? levelIn(plain, value, look));
    const level = isSure(named) ? strongest("likely", own) : own;
    append(spans, moved(encodedSpans(value, level, look), index + equals + 1));
    if (name.length > 20) append(spans, moved(look.inside(name), index));
  }
  return spans;
}

const addressParts =
  /^([a-z][\w+.-]*:)?(\/\/(?:([^/?#@]*|[^\s/@:?#]{1,80}:(?!\d{1,5}[/?#])[^\s@?#"'<>]{1,300})@)?[^/?#]*)?([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/i;

/** Path segments of single-use links. */
const once =
  /^(?:verify|activate|confirm|unlock|invite|accept|redeem|claim|join|activation|verification|confirmation)$/i;

/** A function of OData, whose arguments have names: `Reset(user='a',password='x')`. */
const hasArguments = /\([^()=]{1,100}=/;

/** Separators of parameters, encoded with their segment: `x%3Btoken%3Dy`. */
const encodedMatrix = /%(?:25){0,3}(?:3b|3d|26)/i;
/** A query that lost its question mark, or a form that was pasted behind the address: `/token&client_secret=x`. */
const hasPairs = /^[^(='"]{1,100}=/;

function pathSpans(path: string, look: Look, isSignIn: boolean): readonly Span[] {
  const spans: Span[] = [];
  let before = "";
  for (const { 0: segment, index } of path.matchAll(/[^/]+/g)) {
    const decoded = encodedMatrix.test(segment) ? withoutPercent(segment) : undefined;
    if (decoded) {
      append(spans, moved(decoded.back(pathSpans(decoded.text, look, isSignIn)), index));
      continue;
    }
    const [directory = "", ...matrix] = segment.split(";");
    const plain = plainName(directory);
    if (hasPairs.test(directory)) append(spans, moved(formSpans(directory, look, isSignIn), index));
    // Names, operations, and IDs are plain.
    if (!isPlain(plain)) {
      // `/token/x`, `/reset-password/x`
      if (isRandom(plain) && (once.test(before) || mayHold(look.level(before)))) {
        look.meet(plain, "secret");
        spans.push({ start: index, end: index + directory.length });
      } else
        append(spans, moved(encodedSpans(directory, hasArguments.test(plain) ? "no" : "place", look), index));
      append(spans, moved(look.echoes(segment), index));
    }
    let at = index + directory.length + 1;
    for (const parameter of matrix) {
      append(spans, moved(formSpans(parameter, look), at));
      at += parameter.length + 1;
    }
    before = plain;
  }
  return spans;
}

const alias = /(?<![\w-])([\w-]{1,60})=(@\w{1,40})/g;
/** The path of a single-use link. */
const onceInPath = /reset|magic|verif|confirm|activat|invit|unlock|redeem|claim/i;
/** The signature of an operation's address in Azure: a certificate, a signature and a hash. */
const signed = /[?&]c=MII[^&?]*&s=/;

/**
 * What an address says about the parameters of its query: about those that stand for arguments of a function in its
 * path, `Reset(password=@p)?@p='x'`, and about those with too short a name to say it themselves.
 */
function levelsBy(path: string, query: string, look: Look): (name: string) => Level | undefined {
  const found = path.includes("=@") ? [...path.matchAll(alias)] : [];
  const aliases = new Map(found.map(([, name = "", parameter = ""]) => [parameter, look.level(name)]));
  const short = signed.test(query) ? /^[sh]$/ : onceInPath.test(path) ? /^[a-z]{1,2}$/i : undefined;
  return (name) => aliases.get(name) ?? (short?.test(name) ? strongest("key", look.level(name)) : undefined);
}

/** The secrets in a URL. Keeps its host and the names in its path. */
export function addressSpans(address: string, look: Look): readonly Span[] {
  const [, protocol = "", authority = "", user, path = "", query = "", fragment = ""] =
    addressParts.exec(address) ?? [];
  const spans: Span[] = [];
  if (user) {
    look.meet(user.slice(user.indexOf(":") + 1), "secret");
    const start = protocol.length + 2;
    spans.push({ start, end: start + user.length });
  }
  const isSignIn =
    /\/oauth2?\/|\/(?:callback|signin-oidc|authorize)$|^\/\/login\.|\.azurewebsites\.[a-z]+\//i.test(
      authority + path,
    );
  let at = protocol.length + authority.length;
  append(spans, moved(pathSpans(path, look, isSignIn), at));
  at += path.length;
  append(spans, moved(look.echoes(query + fragment), at));
  if (query)
    append(spans, moved(formSpans(query.slice(1), look, isSignIn, levelsBy(path, query, look)), at + 1));
  at += query.length;
  if (fragment)
    append(
      spans,
      moved(
        formSpans(
          fragment.slice(1).replace(/^[^&=]*\?/, (start) => start.replace(/./g, "&")),
          look,
        ),
        at + 1,
      ),
    );
  return spans;
}
