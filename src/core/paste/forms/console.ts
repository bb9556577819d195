import { type Form, firstMatch, firstOf, firstPiece, type Parts, pieceOf, type Source } from "../parts.ts";

const address = "https?:\\/\\/[^\\s'\"“”‘’<>]{1,4000}";

/** Messages in a browser console: a failed call, and a call blocked by CORS. */
export const browserConsole: Form = {
  name: "console",
  read(source) {
    return corsOf(source) ?? failedCall(source) ?? fetchError(source);
  },
};

/**
 * `POST https://… 400 (Bad Request)` or `GET https://… net::ERR_NAME_NOT_RESOLVED`, also after a file name and line.
 */
function failedCall({ lines }: Source): Parts | undefined {
  const found = firstMatch(
    lines,
    /(?:^|\s)(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]{1,8}(https?:\/\/[^\s'"<>]{1,4000})[ \t]{1,8}(?:(\d{3})(?: \(|$|[ \t]{1,8}\()|(net::ERR_[A-Z_]{3,60})(?: (\d{3})\b)?)/,
  );
  if (!found) return undefined;
  const [method, url, failed, error, withheld] = [1, 2, 3, 4, 5].map((group) =>
    pieceOf(found.line, found.match, group),
  );
  if (!method || !url) return undefined;
  const status = failed ?? withheld;
  return { method, url, ...(status && { status }), ...(error && { networkError: error }) };
}

const blocked: readonly RegExp[] = [
  new RegExp(`Access to (?:fetch|XMLHttpRequest|resource) at '(${address})' from origin '`),
  new RegExp(`disallows reading the remote resource at (${address}?)\\.? \\(Reason`),
  new RegExp(`(?:Fetch API|XMLHttpRequest) cannot load (${address}?)\\.? due to access control checks`),
];

/** The browser's error for a reply that it blocked, or for a preflight that failed. */
const notReadable = "net::ERR_FAILED";
/** Chrome's reason for blocking a reply; a reason about a preflight means that there was no reply. */
const reason = /has been blocked by CORS policy: (?!.{0,200}\bpreflight\b)(\S.{10,300})$/;

function corsOf(source: Source): Parts | undefined {
  const { lines } = source;
  const url = firstOf(lines, blocked);
  if (!url) return undefined;
  const origin =
    firstPiece(lines, /from origin '(https?:\/\/[^'\s]{1,300}|null)'/) ??
    firstPiece(lines, /\bOrigin (https?:\/\/[^\s'"]{1,300}) is not allowed by/);
  const isPreflight = firstMatch(
    lines,
    /preflight request doesn't pass|CORS preflight response did not succeed/i,
  );
  const { status: shown, ...call } = failedCall(source) ?? {};
  const status = shown ?? firstPiece(lines, /\bStatus code: ([45]\d\d)\b/i);
  const why = firstPiece(lines, reason);
  return {
    ...call,
    url,
    ...(origin && { origin }),
    networkError: {
      text: why ? `${notReadable}: ${why.text}` : notReadable,
      start: why?.start ?? url.end,
      end: why?.end ?? url.end,
    },
    ...(isPreflight && { isPreflight: true as const }),
    ...(status && { status }),
  };
}

/** `TypeError: Failed to fetch`: the page got no reply and does not know why. */
function fetchError({ lines }: Source): Parts | undefined {
  const error = firstPiece(
    lines,
    /^(?:Uncaught \(in promise\) )?(?:TypeError: )?(Failed to fetch|NetworkError when attempting to fetch resource\.?|Load failed)(?: \(\S{1,200}\))?\.?$/,
  );
  return error && { networkError: error };
}
