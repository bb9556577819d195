/** Captures the beginning up to the host, the host, the path, and the query of an absolute URL. */
const absolute = /^([a-z][a-z\d+.-]*:\/\/([^/?#]*))([^?#]*)(\??[^#]*)/i;

/** Offset of the path in an absolute URL; 0 in any other text. */
export const pathStart = (url: string): number => absolute.exec(url)?.[1]?.length ?? 0;

/** The path of an absolute URL as sent, without the query; empty for any other text. */
export const pathOf = (url: string): string => absolute.exec(url)?.[3] ?? "";

/** The host of an absolute URL in lower case, without the port and the trailing dot; empty for any other text. */
export const hostOf = (url: string): string =>
  absolute
    .exec(url)?.[2]
    ?.replace(/\.?(?::\d*)?$/, "")
    .toLowerCase() ?? "";

/**
 * Host with port, and path with query, for display. Does not use `new URL`: a URL that does not parse is shown as
 * well, as a path.
 */
export function addressOf(url: string): { readonly host: string; readonly path: string } {
  const [, , host = "", path = "", query = ""] = absolute.exec(url) ?? [];
  return { host, path: host === "" ? url : path + query || "/" };
}

/** Percent-decoded text; unchanged if an escape is broken, such as a lone percent sign. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Like `decoded`, for forms and queries, where `+` is a space. */
export const decodedForm = (text: string): string => decoded(text.replaceAll("+", " "));

/** The names and values of `a=1&b=2`, decoded as a server does. */
export const formPairs = (text: string): [name: string, value: string][] =>
  text
    .split("&")
    .filter(Boolean)
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [decodedForm(name), decodedForm(value.join("="))];
    });

/** The URL in the characters of RFC 3986: a sent URL may contain others, but a HAR file must not. */
export function uriOf(url: string): string {
  const [, address = "", fragment = ""] = /^([^#]*)(#?[\s\S]*)$/.exec(url) ?? [];
  return (
    address.replace(foreign, encoded) + fragment.slice(0, 1) + fragment.slice(1).replace(foreign, encoded)
  );
}

const foreign = /%(?![\da-f]{2})|[^\w.~:/?@!$&'()*+,;=%-]/giu;

/** Percent-encoded text. A lone surrogate becomes U+FFFD, as in browsers. */
export const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
